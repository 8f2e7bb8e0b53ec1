/*
 * mc-page - a page of a centre, to print on one sheet.
 *
 *	mc-page kvarterhuset manager basen -o html > basen.html
 *
 * See mc-page(1).
 */
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/logstart.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "cli/wordmeant.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"
#include "page/page.h"
#include "sheet/saved.h"

enum { OUTPUT, PERIOD, INITIATIVE, FIRM, ALL, SKIP_INVALID, TODAY, LANGUAGE };

#define FORMATS "md|html"

static const struct opt options[] = {
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "md, Markdown, or html, a page to print",
	    OPT_CHOICE(FORMATS) },
	[PERIOD] = { "period", 'p', "PERIOD", 0, "of the log, last-12-months if not given; of a sheet all of it; of a poster this week", OPT_TIME },
	[INITIATIVE] = { "initiative", 0, "ID", 0, "of a sheet: what it is about",
	    OPT_FIELD(entry_schema, ENTRY_INITIATIVE) },
	[FIRM] = { "firm", 0, 0, 0, "of a sheet: with what a firm can meet in the house", OPT_FLAG },
	[ALL] = { "all", 0, 0, 0, "a sheet for each two that match and are in no entry together", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[TODAY] = OPT_TODAY, [LANGUAGE] = OPT_LANGUAGE(0), OPT_END
};

static const struct {
	const char *name;
	enum page_of of;
	void (*write)(const struct page *);
} pages[] = {
	{ "agenda", OF_NOTHING, agenda_page },
	{ "builders", OF_PLAN, builders_page },
	{ "guide", OF_TARGET, guide_page },
	{ "manager", OF_ACTOR, manager_page },
	{ "poster", OF_WEEK, poster_page },
	{ "sheet", OF_PAIR, sheet_page },
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

/* What may have been meant by a word that names no page: "velkomst"; ends the program if one was. */
static void
refuse_meant(const char *word)
{
	const char *names[PAGES], *meant;

	for (int k = 0; k < PAGES; k++)
		names[k] = pages[k].name;
	meant = wordmeant_of(word, names, PAGES);
	if (meant != NULL)
		die("unknown page '%s'; did you mean '%s'?", shown(word, strlen(word)), meant);
}

/* Which page the words are: "[CENTRE] PAGE [SUBJECT]"; moves them to the page's name. */
static int
which_page(char *const **words, const char **centre)
{
	char *const *argv = *words;
	int i;

	/* A folder named like a page is written ./guide, as everywhere. */
	if (page_named(argv[0]) < 0 && argv[0] != NULL) {
		if (access(argv[0], F_OK) != 0)
			refuse_meant(argv[0]);
		*centre = argv[0];
		argv++;
	} else {
		/* Who writes it behind the page means the house, and no subject that is called so. */
		for (size_t k = 1; argv[0] != NULL && argv[k] != NULL && !centre_is("."); k++)
			if (centre_is(argv[k]))
				die("the centre goes before the page: write '%s' before '%s'",
				    shown(argv[k], strlen(argv[k])), argv[0]);
		*centre = centres_given((char *const []){ NULL })[0];
	}
	if (argv[0] == NULL)
		opts_usage("say which page: agenda, builders, guide, manager, poster, sheet or welcome");
	i = page_named(argv[0]);
	if (i < 0) {
		refuse_meant(argv[0]);
		die("unknown page '%s'; it is one of agenda, builders, guide, manager, poster, sheet, welcome", shown(argv[0], strlen(argv[0])));
	}
	*words = argv;
	return i;
}

/* A sheet looks back on all that two did. */
static void
take_period(struct page *p, enum page_of of, const char *centre, const char *period)
{
	if (of == OF_PAIR && period == NULL) {
		p->period = (struct period){ PERIOD_OPEN, p->today };
		return;
	}
	p->period = option_period(period != NULL ? period : "last-12-months", p->today);
	if (of != OF_PAIR)
		p->period = logstart_period(centre, &p->period);
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

static void
check_sheet(const struct page *p, const struct opts *o, char *const *words)
{
	size_t n = 0;

	while (words[n] != NULL)
		n++;
	if (p->all && (n > 0 || opts_count(o, INITIATIVE) > 0))
		opts_usage("--all writes a sheet for each two that match; name nobody, and no initiative");
	if (n != 2 && !(n == 0 && (p->all || p->firm)))
		opts_usage("a sheet is of two actors; name both, or give --all or --firm");
}

static int
write_page(const struct opts *o, char *const *argv)
{
	const char *period = opts_value(o, PERIOD), *language = opts_value(o, LANGUAGE), *centre;
	int html = option_choice(opts_value(o, OUTPUT), FORMATS), page = which_page(&argv, &centre), status;
	enum page_of of = pages[page].of;
	struct page p = { .today = option_today(opts_value(o, TODAY)), .all = opts_count(o, ALL) > 0,
	    .firm = opts_count(o, FIRM) > 0, .pairlog = { .last = INT_MIN } };
	struct buf text = { 0 };
	struct document d;

	if (of == OF_ACTOR && argv[1] == NULL)
		opts_usage("say whose page it is: an actor's id");
	if (of == OF_PLAN && argv[1] == NULL)
		opts_usage("say of which plan: an id of plans.yaml");
	if (of == OF_TARGET && (argv[1] == NULL || *argv[1] == '\0'))
		opts_usage("say whom the guide is for, as 'unge'");
	if (of == OF_PAIR)
		check_sheet(&p, o, argv + 1);
	else if (p.all || p.firm || opts_count(o, INITIATIVE) > 0)
		opts_usage("--all, --firm and --initiative go with the page sheet");
	else if (argv[1 + (of == OF_ACTOR || of == OF_TARGET || of == OF_PLAN)] != NULL)
		opts_usage("a page is of one centre, and of one actor, target or plan");
	if (of == OF_WEEK)
		take_week(&p, period);
	else
		take_period(&p, of, centre, period);
	p.passed = period_until(&p.period, p.today);
	p.asof = period != NULL ? p.passed.last : p.today;
	if (of == OF_WEEK)
		page_read_week(&p, centre);
	else
		page_read(&p, centre, of, argv + 1, opts_value(o, INITIATIVE));
	if (p.good && option_may_write(opts_count(o, SKIP_INVALID) > 0)) {
		p.language = option_language_or(language, centre_language(&p.sheet.centre));
		p.out = &d;
		document_begin(&d, html ? &html_document : &markdown_document, &text);
		pages[page].write(&p);
		document_end(&d);
	}
	page_release(&p);
	status = (html ? outfile_finish : outfile_finish_text)(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE] agenda\n[OPTION]... [CENTRE] builders PLAN\n"
	    "[OPTION]... [CENTRE] guide TARGET\n"
	    "[OPTION]... [CENTRE] manager ACTOR\n[OPTION]... [CENTRE] poster\n"
	    "[OPTION]... [CENTRE] sheet ACTOR ACTOR\n[OPTION]... [CENTRE] sheet --all\n"
	    "[OPTION]... [CENTRE] sheet --firm\n[OPTION]... [CENTRE] welcome ACTOR\n", .run = write_page },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "ACTOR", .takes = OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	{ .name = "PLAN", .takes = OPT_FIELD(initiative_schema, INITIATIVE_PLAN) }, { 0 }
};

static const struct program program = {
	options, commands,
	"Write a page of a centre that fits one sheet: what to take up at the next meeting, who is there\n"
	"for a group of people, what an actor's hours of collaboration gave, the week to hang up, what\n"
	"two actors could do together, what those who build should know, or a welcome for a newcomer.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
