#include <stdlib.h>

#include "base/collate.h"
#include "base/mem.h"
#include "report.h"

struct took_part {
	const char *name;	/* first: collate_sort goes by it */
	const struct participant *did;
};

static void
participants(const struct report *r)
{
	const struct activity_tally *act = &r->summary.activity;
	const char *const column[] = {
		LANG(r->language, "Aktør", "Actor"),
		LANG(r->language, "Samarbejder", "Collaborations"),
		LANG(r->language, "Heraf på eget initiativ", "Of these, on its own initiative")
	};
	struct took_part *row = mem_zero(activity_ids(act)->n, sizeof *row);
	size_t n = 0;

	for (size_t i = 0; i < activity_ids(act)->n; i++)
		if (act->who[i].entries > 0)
			row[n++] = (struct took_part){
			    dossier_name(&r->sheet, intern_text(activity_ids(act), i)), &act->who[i] };
	collate_sort(row, n, sizeof *row, r->language);
	if (n > 0) {
		document_table(r->out, 3, column);
		for (size_t i = 0; i < n; i++) {
			document_cell(r->out, row[i].name);
			document_cell(r->out, lang_count(r->language, row[i].did->entries));
			document_cell(r->out, lang_count(r->language, row[i].did->led));
		}
		document_table_end(r->out);
	}
	free(row);
}

static void
name_new(const struct report *r)
{
	const struct activity_tally *act = &r->summary.activity;
	const char **name = mem_zero(activity_ids(act)->n, sizeof *name);
	size_t n = 0;

	/* In a log's first period all are new, which says nothing of them. */
	if (act->ever > 0 && period_holds(&act->period, r->summary.first)) {
		document_paragraph(r->out, LANG(r->language,
		    "Loggen begyndte %s, så alle i den er med for første gang.",
		    "The log began %s, so everybody in it is there for the first time."),
		    when_on(r->language, r->summary.first));
		free(name);
		return;
	}
	for (size_t i = 0; i < activity_ids(act)->n; i++)
		if (act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first))
			name[n++] = dossier_name(&r->sheet, intern_text(activity_ids(act), i));
	names_paragraph(r, LANG(r->language, "Med i loggen for første gang",
	    "In the log for the first time"), name, n);
	free(name);
}

/* Actors of whom the files do not say whether they are in the house. */
static void
say_unplaced(const struct report *r, size_t house)
{
	const struct actors *all = &r->sheet.actors;
	enum language l = r->language;
	const char *name = NULL;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].presence < 0 && all->item[i].left >= r->summary.span[SPAN_PERIOD].first) {
			name = dossier_name(&r->sheet, all->item[i].cell[ACTOR_ID]);
			n++;
		}
	if (all->n == 0)
		document_paragraph(r->out, "%s", LANG(l, "Der er ingen aktører på aktørlisten.", "No actors are listed."));
	else if (n == 1)
		document_paragraph(r->out, LANG(l, "Det er ikke oplyst, om %s hører til i huset.",
		    "It is not given whether %s belongs to the house."), name);
	else if (n > 1)
		document_paragraph(r->out, n == all->n ? LANG(l, "Det er ikke oplyst, hvem af de %s aktører der hører til i huset.",
		    "It is not given which of the %s actors belong to the house.") :
		    LANG(l, "For %s aktører er det ikke oplyst, om de hører til i huset.",
		    "For %s actors it is not given whether they belong to the house."), lang_count(l, n));
	else if (r->summary.span[SPAN_PERIOD].first > r->today)
		document_paragraph(r->out, "%s", LANG(l, "Perioden er ikke begyndt endnu.",
		    "The period has not begun yet."));
	else if (house == 0)
		document_paragraph(r->out, "%s", says(r,
		    "{some en aktør på listen|aktører på listen} hørte {not}til i huset i perioden.",
		    "{some an actor on the list|actors on the list} belonged {not}to the house in the period.",
		    &(struct phrase_facts){ .of = (int64_t)all->n }));
}

static void
name_silent(const struct report *r)
{
	enum language l = r->language;
	struct house house;

	house_silent(&house, r);
	if (r->summary.activity.ever > 0 && !summary_knows(&r->summary, SPAN_PERIOD)) {
		document_paragraph(r->out, "%s", LANG(l, "Loggen var ikke begyndt endnu.", "The log had not begun yet."));
	} else if (house.n > 0) {
		document_open(r->out, DOCUMENT_PARAGRAPH);
		if (house.n == 1) {
			document_text(r->out, LANG(l, "Den eneste aktør i huset, ", "The only actor in the house, "));
			document_text(r->out, house.only);
			document_text(r->out, house.lack > 0 ? LANG(l, ", står ikke i loggen for perioden.",
			    ", is not in the log for the period.") : LANG(l, ", har været med i perioden.",
			    ", took part in the period."));
		} else if (house.lack == 0) {
			document_text(r->out, says(r, "{some} har været med i perioden.", "{some} took part in the period.",
			    &(struct phrase_facts){ .value = (int64_t)house.n, .of = (int64_t)house.n,
			    .noun = noun(NOUN_HOUSE_ACTOR, l) }));
		} else if (house.lack == house.n) {
			document_text(r->out, says(r, "{some} står i loggen for perioden.",
			    "{some} {is|are} in the log for the period.",
			    &(struct phrase_facts){ .of = (int64_t)house.n, .noun = noun(NOUN_HOUSE_ACTOR, l) }));
		} else {
			document_text(r->out, says(r, "{some} står ikke i loggen for perioden: ",
			    "{some} {is|are} not in the log for the period: ",
			    &(struct phrase_facts){ .value = (int64_t)house.lack, .of = (int64_t)house.n,
			    .noun = noun(NOUN_HOUSE_ACTOR, l) }));
			say_names_end(r, house.name, house.lack);
		}
		document_close(r->out);
	}
	say_unplaced(r, house.n);
	house_release(&house);
}

void
actors_section(const struct report *r)
{
	document_heading(r->out, 2, LANG(r->language, "Hvem deltog", "Who took part"));
	participants(r);
	name_new(r);
	name_silent(r);
}
