#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/period.h"
#include "field/terms.h"
#include "report.h"

void
add_names(struct buf *b, const struct report *r, const char **name, size_t n)
{
	collate_add_names(b, r->language, name, n, SIZE_MAX);
}

const char *
says(const struct report *r, const char *da, const char *en, const struct phrase_facts *facts)
{
	return phrase(r->language, LANG(r->language, da, en), facts);
}

void
say_names_end(const struct report *r, const char **name, size_t n)
{
	struct buf names = { 0 };

	add_names(&names, r, name, n);
	/* "Co." has its stop. */
	if (names.len > 0 && names.data[names.len - 1] != '.')
		buf_addc(&names, '.');
	document_text(r->out, buf_text(&names));
	buf_release(&names);
}

void
names_paragraph(const struct report *r, const char *label, const char **name, size_t n)
{
	if (n == 0)
		return;
	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_say(r->out, "%s: ", label);
	say_names_end(r, name, n);
	document_close(r->out);
}

const char *
date_in_words(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? lang_day(r->language, day) : text;
}

const char *
date_in_sentence(const struct report *r, const char *text)
{
	int day;

	return date_parse(text, strlen(text), &day) ? when_day(r->language, day) : text;
}

const char *
status_in_words(const struct report *r, int status)
{
	return status < 0 ? LANG(r->language, "ikke vurderet", "not assessed") :
	    vocab_word(&status_vocab, status, r->language);
}

struct period
year_passed(const struct report *r)
{
	const struct period *year = &r->summary.span[SPAN_YEAR];

	return year->first > r->today ? *year : period_until(year, r->today);
}

void
say_overdue(const struct report *r)
{
	document_text(r->out, " ");
	document_strong(r->out, LANG(r->language, "(fristen er overskredet)", "(overdue)"));
}

void
house_lacks(struct house *house, const struct report *r, const struct period *p,
    enum lacks (*lacks)(const void *arg, const struct actor *), const void *arg)
{
	const struct actors *all = &r->sheet.actors;
	struct period passed = period_until(p, r->today);

	*house = (struct house){ .name = mem_zero(all->n, sizeof *house->name) };
	for (size_t i = 0; i < all->n; i++) {
		enum lacks it;

		if (!actor_was_in_house(&all->item[i], passed.first, passed.last))
			continue;
		it = lacks(arg, &all->item[i]);
		if (it == LACKS_UNASKED)
			continue;
		house->n++;
		house->only = dossier_name(&r->sheet, all->item[i].cell[ACTOR_ID]);
		if (it == LACKS)
			house->name[house->lack++] = house->only;
	}
}

static enum lacks
is_silent(const void *activity, const struct actor *a)
{
	const struct participant *p = activity_of(activity, a->cell[ACTOR_ID]);

	return p == NULL || p->entries == 0 ? LACKS : LACKS_NOT;
}

void
house_silent(struct house *house, const struct report *r)
{
	house_lacks(house, r, &r->summary.span[SPAN_PERIOD], is_silent, &r->summary.activity);
}

void
house_release(struct house *house)
{
	free(house->name);
	*house = (struct house){ 0 };
}
