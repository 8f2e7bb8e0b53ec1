/*
 * mc-page - a page of a centre, to print on one sheet.
 *
 *	mc-page kvarterhuset manager basen -o html > basen.html
 *
 * See mc-page(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/known.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"
#include "page/page.h"
#include "sheet/saved.h"

enum { OUTPUT, OUTPUT_FILE, PERIOD, SKIP_INVALID, TODAY, LANGUAGE };

#define FORMATS "md|html"

static const struct opt options[] = {
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "md, Markdown, or html, a page to print",
	    OPT_CHOICE(FORMATS) },
	[OUTPUT_FILE] = OPT_OUTPUT_FILE(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "of the log, last-12-months if not given; of a poster this week", OPT_TIME },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[TODAY] = OPT_TODAY, [LANGUAGE] = OPT_LANGUAGE(0), OPT_END
};

enum page_of { OF_NOTHING, OF_ACTOR, OF_TARGET, OF_WEEK };

static const struct {
	const char *name;
	enum page_of of;
	void (*write)(const struct page *);
} pages[] = {
	{ "agenda", OF_NOTHING, agenda_page },
	{ "guide", OF_TARGET, guide_page },
	{ "manager", OF_ACTOR, manager_page },
	{ "poster", OF_WEEK, poster_page },
	{ "welcome", OF_ACTOR, welcome_page },
};
enum { PAGES = sizeof pages / sizeof *pages };

/* The page with a name, or -1. */
static int
page_named(const char *name)
{
	for (int i = 0; name != NULL && i < PAGES; i++)
		if (strcmp(pages[i].name, name) == 0)
			return i;
	return -1;
}

/* ---- reading ---- */

static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	struct page *p = arg;

	if (e->day > p->today)
		return;
	activity_add(&p->activity, e);
	if (p->one.id != NULL)
		oneactor_use(&p->one, log, e);
}

static void
read_resources(struct page *p)
{
	p->good &= recordlist_open(&p->resources, &p->sheet.centre, &resource_schema);
	while (p->good && recordlist_next(&p->resources, ~0ul))
		;
}

/* What a page is of must be known, so that no page is of a slip. */
static void
find_subject(struct page *p, enum page_of of, const char *subject)
{
	const char *near;
	char *id;

	if (of == OF_ACTOR) {
		id = known_actor(&p->sheet.centre, subject);
		p->actor = actors_find(&p->sheet.actors, id, strlen(id));
		free(id);
		oneactor_init(&p->one, p->actor->cell[ACTOR_ID], &p->passed);
	} else if (of == OF_TARGET) {
		p->target = subject;
		near = guide_nearest(p);
		if (near != NULL)
			die("no actor has the target '%s'; did you mean '%s'?", shown(subject, strlen(subject)),
			    shown(near, strlen(near)));
	}
}

static void
read_page(struct page *p, const char *path, enum page_of of, const char *subject)
{
	activity_init(&p->activity, &p->passed);
	p->good = dossier_read(&p->sheet, path, ~0ul);
	if (p->sheet.centre.path == NULL)
		return;
	read_resources(p);
	if (p->good)
		find_subject(p, of, subject);
	/* The log too, so that all faults are told. */
	p->good &= entries_each(&p->sheet.centre, ONEACTOR_FIELDS, use_entry, p, &p->log);
}

/* A poster is of the list of activities, and needs no other that is in order. */
static void
read_week(struct page *p, const char *path)
{
	if (!centre_open(&p->sheet.centre, path))
		return;
	p->good = centre_read(&p->sheet.centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_PLACE) |
	    SCHEMA_BIT(CENTRE_LANGUAGE) | SCHEMA_BIT(CENTRE_OPEN));
	p->good &= actors_read(&p->sheet.actors, &p->sheet.centre, SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME));
	read_resources(p);
	p->good &= week_read(&p->week, &p->sheet.centre, &p->period);
}

static void
release_page(struct page *p)
{
	oneactor_release(&p->one);
	activity_release(&p->activity);
	recordlist_release(&p->resources);
	week_release(&p->week);
	dossier_release(&p->sheet);
}

/* ---- the whole ---- */

/* Which page the words are: "[CENTRE] PAGE [SUBJECT]"; moves them to the page's name. */
static int
which_page(char *const **words, const char **centre)
{
	char *const *argv = *words;
	struct nearest near;
	const char *name;
	int i;

	/* A folder named like a page is written ./guide, as everywhere. */
	if (page_named(argv[0]) < 0 && argv[0] != NULL) {
		*centre = argv[0];
		argv++;
	} else {
		*centre = centres_given((char *const []){ NULL })[0];
	}
	if (argv[0] == NULL)
		opts_usage("say which page: agenda, guide, manager, poster or welcome");
	i = page_named(argv[0]);
	if (i < 0) {
		nearest_begin(&near, argv[0], strlen(argv[0]));
		for (int k = 0; k < PAGES; k++)
			nearest_offer(&near, pages[k].name);
		name = nearest_best(&near);
		if (name != NULL)
			die("unknown page '%s'; did you mean '%s'?", shown(argv[0], strlen(argv[0])), name);
		die("unknown page '%s'; it is one of agenda, guide, manager, poster, welcome", shown(argv[0], strlen(argv[0])));
	}
	*words = argv;
	return i;
}

static void
take_period(struct page *p, const char *period)
{
	p->period = option_period(period != NULL ? period : "last-12-months", p->today);
	if (p->period.first == PERIOD_OPEN)
		die("the period has no first day; give it one");
}

/* The week of today, from Monday, or one that is asked for; or fewer days. */
static void
take_week(struct page *p, const char *period)
{
	int monday = p->today - date_weekday(p->today);

	p->period = (struct period){ monday, monday + 6 };
	if (period == NULL)
		return;
	p->period = option_period(period, p->today);
	if (p->period.first == PERIOD_OPEN || p->period.last - p->period.first > 6)
		die("a poster is of a week at most; write its days, as -p 2026-W45");
}

static int
write_page(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD), *language = opts_value(o, LANGUAGE), *centre;
	int html = option_choice(opts_value(o, OUTPUT), FORMATS), page = which_page(&argv, &centre), status;
	enum page_of of = pages[page].of;
	struct page p = { .today = option_today(opts_value(o, TODAY)) };
	struct buf text = { 0 };
	struct document d;

	if (of == OF_ACTOR && argv[1] == NULL)
		opts_usage("say whose page it is: an actor's id");
	if (of == OF_TARGET && (argv[1] == NULL || *argv[1] == '\0'))
		opts_usage("say whom the guide is for, as 'unge'");
	if (argv[1 + (of == OF_ACTOR || of == OF_TARGET)] != NULL)
		opts_usage("a page is of one centre, and of one actor or target");
	if (of == OF_WEEK)
		take_week(&p, period);
	else
		take_period(&p, period);
	p.passed = period_until(&p.period, p.today);
	p.asof = period != NULL ? p.passed.last : p.today;
	if (of == OF_WEEK)
		read_week(&p, centre);
	else
		read_page(&p, centre, of, argv[1]);
	if (p.good && option_may_write(opts_count(o, SKIP_INVALID) > 0)) {
		p.language = language != NULL ? option_language(language) : centre_language(&p.sheet.centre);
		p.out = &d;
		document_begin(&d, html ? &html_document : &markdown_document, &text);
		pages[page].write(&p);
		document_end(&d);
	}
	release_page(&p);
	status = (html ? outfile_finish : outfile_finish_text)(opts_value(o, OUTPUT_FILE), buf_text(&text),
	    text.len);
	buf_release(&text);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE] agenda\n[OPTION]... [CENTRE] guide TARGET\n"
	    "[OPTION]... [CENTRE] manager ACTOR\n[OPTION]... [CENTRE] poster\n"
	    "[OPTION]... [CENTRE] welcome ACTOR\n", .run = write_page },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) }, { 0 }
};

static const struct program program = {
	options, commands,
	"Write a page of a centre that fits one sheet: what to take up at the next meeting, who is there\n"
	"for a group of people, what an actor's hours of collaboration gave, the week to hang up, or a\n"
	"welcome for a newcomer.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
