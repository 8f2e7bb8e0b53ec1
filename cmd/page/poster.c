/* The week to hang up: what takes place, day by day, in letters as large as one sheet has room for. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "calendar/week.h"
#include "field/holiday.h"
#include "field/terms.h"
#include "page.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

enum { MOST_NAMES = 4 };

/* ---- what stands of an activity ---- */

static void
add_time(struct buf *b, enum language l, const struct week_item *item)
{
	if (item->from == WEEK_ALL_DAY && item->until == WEEK_ALL_DAY) {
		buf_adds(b, LANG(l, "hele dagen", "all day"));
	} else if (item->from == WEEK_ALL_DAY) {
		buf_adds(b, LANG(l, "til kl. ", "until "));
		hourswords_add_clock(b, l, item->until);
	} else if (item->until == WEEK_ALL_DAY) {
		buf_adds(b, LANG(l, "fra kl. ", "from "));
		hourswords_add_clock(b, l, item->from);
	} else if (item->until == WEEK_NOT_SAID) {
		buf_adds(b, LANG(l, "kl. ", ""));
		hourswords_add_clock(b, l, item->from);
	} else {
		hourswords_add_clock(b, l, item->from);
		buf_addc(b, '-');
		hourswords_add_clock(b, l, item->until);
	}
}

/* A room's name; that of a kind of room; or the text that stands there. */
static void
add_room(struct buf *b, const struct page *p, const struct week_item *item)
{
	const char *room = yaml_text(item->map, "room"), *name = "";
	size_t len = strlen(room), at = b->len;
	long resource = recordlist_find(&p->resources, room, len);
	int kind = vocab_find(&room_vocab, room, len);

	if (len == 0)
		return;
	if (resource >= 0)
		name = yaml_text(p->resources.record[resource], "name");
	else if (kind >= 0)
		name = vocab_word(&room_vocab, kind, p->language);
	add_stopped(b, *name != '\0' ? name : room);
	if (resource < 0 || *name == '\0')
		lang_capital(b, at);
	buf_addc(b, ' ');
}

/* The names of a list: of organisers, or what it says itself. */
static void
add_names(struct buf *b, const struct page *p, const struct yaml_node *list,
    const char *(*name_of)(const struct page *, const char *), size_t most)
{
	const char **name = mem_zero((list != NULL ? list->n : 0) + 1, sizeof *name), *item;
	struct buf names = { 0 };
	size_t n = 0;

	for (; (item = yaml_item(list, n)) != NULL; n++)
		name[n] = name_of(p, item);
	if (n > 0) {
		lang_add_some_names(&names, p->language, name, n, most);
		add_stopped(b, names.data);
		buf_addc(b, ' ');
	}
	buf_release(&names);
	free(name);
}

static const char *
organiser(const struct page *p, const char *id)
{
	return dossier_name(&p->sheet, id);
}

static const char *
target(const struct page *p, const char *word)
{
	return p->language == LANG_EN && strcmp(word, "alle") == 0 ? "everybody" : word;
}

/* "Salen. Folkedanserne. For voksne." */
static void
add_rest(struct buf *b, const struct page *p, const struct week_item *item)
{
	const struct yaml_node *targets = yaml_get(item->map, "targets");

	add_room(b, p, item);
	add_names(b, p, yaml_get(item->map, "organisers"), organiser, MOST_NAMES);
	if (yaml_item(targets, 0) != NULL)
		buf_adds(b, LANG(p->language, "For ", "For "));
	add_names(b, p, targets, target, MOST_NAMES);
	while (b->len > 0 && b->data[b->len - 1] == ' ')
		buf_truncate(b, b->len - 1);
}

static void
say(const struct page *p, const struct week_item *item)
{
	struct buf time = { 0 }, rest = { 0 };

	add_time(&time, p->language, item);
	add_rest(&rest, p, item);
	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, time.data);
	document_text(p->out, " ");
	document_strong(p->out, yaml_text_or_id(item->map, "title"));
	if (rest.len > 0)
		document_say(p->out, " %s", rest.data);
	document_close(p->out);
	buf_release(&time);
	buf_release(&rest);
}

/* ---- the days ---- */

/* 1: the house is open at fixed times on that weekday, which are appended; 0: no, -1: not known. */
static int
add_open(struct buf *b, const struct page *p, int day)
{
	return add_hours_on(b, p, yaml_get(centre_root(&p->sheet.centre), "open"), date_weekday(day));
}

/*
 * "Fredag den 18. december, åbent 9-12"; "Torsdag den 24. december, juleaften": on a holiday it is
 * not known whether the house is open.
 */
static void
add_heading(struct buf *b, const struct page *p, int day)
{
	const struct holiday *is[HOLIDAYS_AT_ONCE];
	size_t n = holiday_on(day, is), at = b->len;
	struct buf open = { 0 };

	buf_adds(b, lang_weekday(p->language, date_weekday(day)));
	lang_capital(b, at);
	buf_adds(b, LANG(p->language, " den ", " "));
	lang_add_day(b, p->language, day);
	buf_truncate(b, b->len - strlen(" 2026"));	/* the title has the year */
	for (size_t i = 0; i < n; i++)
		buf_addf(b, ", %s", LANG(p->language, is[i]->da, is[i]->en));
	if (n == 0 && add_open(&open, p, day) > 0)
		buf_addf(b, LANG(p->language, ", åbent %s", ", open %s"), open.data);
	buf_release(&open);
}

static int
has_items(const struct page *p, int day)
{
	for (size_t i = 0; i < p->week.n; i++)
		if (p->week.item[i].day == day)
			return 1;
	return 0;
}

/* A day at the weekend without anything, on which the house is not known to be open, has no place. */
static int
is_shown(const struct page *p, int day)
{
	struct buf open = { 0 };
	int is = p->period.first == p->period.last || date_weekday(day) < 5 || has_items(p, day) ||
	    add_open(&open, p, day) > 0;

	buf_release(&open);
	return is;
}

/* Rules know nothing of holidays. */
static int
is_in_doubt(const struct page *p, int day)
{
	return holiday_is_official(day) && has_items(p, day);
}

static void
say_day(const struct page *p, int day)
{
	struct buf text = { 0 };

	add_heading(&text, p, day);
	document_heading(p->out, 2, text.data);
	if (is_in_doubt(p, day))
		document_note(p->out, "%s", LANG(p->language, "Helligdag: spørg i huset, om det er som ellers.",
		    "A public holiday: ask in the house whether it is as usual."));
	for (size_t i = 0; i < p->week.n; i++)
		if (p->week.item[i].day == day)
			say(p, &p->week.item[i]);
	if (!has_items(p, day))
		document_paragraph(p->out, "%s", LANG(p->language, "Der står ikke noget på listen.",
		    "Nothing is on the list."));
	buf_release(&text);
}

/* ---- how large ---- */

/*
 * What a sheet of A4 holds, in points within its margins, and how high and wide things are in
 * units of the letters: as output/htmldocument.c has a poster, in the widest of its fonts.
 */
enum { WIDTH = 515, HEIGHT = 765, LARGEST = 180, SMALLEST = 90, OF_SEVERAL_SHEETS = 110, STEP = 5 };
static const double title_letter = 0.86, rest_letter = 0.57, beside = 8.4;
static const double head_height = 6.0, section_height = 1.45, day_height = 1.5, title_height = 1.54,
    rest_height = 1.3, item_height = 0.8;

static int
lines(const char *text, double letter, double units)
{
	return (int)((double)text_width(text, strlen(text)) * letter / units) + 1;
}

/* All of it, in units of letters of so many tenths of a point. */
static double
height_of(const struct page *p, int size)
{
	double units = WIDTH / (size / 10.0) - beside, height = head_height;
	struct buf text = { 0 };

	for (int day = p->period.first; day <= p->period.last; day++)
		if (is_shown(p, day)) {
			buf_clear(&text);
			add_heading(&text, p, day);
			height += section_height + day_height * lines(text.data, title_letter, units + beside) +
			    (has_items(p, day) && !is_in_doubt(p, day) ? 0 : rest_height);
		}
	for (size_t i = 0; i < p->week.n; i++) {
		buf_clear(&text);
		add_rest(&text, p, &p->week.item[i]);
		height += item_height + title_height * lines(yaml_text_or_id(p->week.item[i].map, "title"), title_letter, units) +
		    (text.len > 0 ? rest_height * lines(text.data, rest_letter, units) : 0);
	}
	buf_release(&text);
	return height;
}

/* As large as all of it goes on one sheet; else on several, in letters that can be read from afar. */
static int
size_of_letters(const struct page *p)
{
	for (int size = LARGEST; size >= SMALLEST; size -= STEP)
		if (height_of(p, size) * size / 10.0 <= HEIGHT)
			return size;
	return OF_SEVERAL_SHEETS;
}

void
poster_page(const struct page *p)
{
	enum language l = p->language;
	const char *place = yaml_text(centre_root(&p->sheet.centre), "place");
	struct buf title = { 0 };

	buf_addf(&title, LANG(l, "Det sker %s", "What is on %s"), when_in(l, &p->period));
	document_about(p->out, l, title.data);
	document_poster(p->out, size_of_letters(p));
	document_heading(p->out, 1, title.data);
	document_open(p->out, DOCUMENT_LEAD);
	document_strong(p->out, centre_name(&p->sheet.centre));
	if (*place != '\0')
		document_say(p->out, ", %s", place);
	document_close(p->out);
	if (p->week.left_out > 0)
		document_note(p->out, LANG(l, "Fejl i listen: %s mangler her.", "Faults in the list: %s missing here."),
		    quantity(l, p->week.left_out, LANG(l, "en aktivitet|aktiviteter", "an activity is|activities are")));
	if (!p->week.listed)
		document_paragraph(p->out, "%s", LANG(l, "Der er ikke skrevet nogen aktiviteter på husets liste.",
		    "No activities are on the house's list."));
	else
		document_note(p->out, LANG(l, "Som det står på husets liste %s.", "As the house's list has it %s."),
		    when_on(l, p->today));
	for (int day = p->period.first; day <= p->period.last && p->week.listed; day++)
		if (is_shown(p, day))
			say_day(p, day);
	buf_release(&title);
}
