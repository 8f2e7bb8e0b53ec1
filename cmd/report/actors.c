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
	const struct activity *act = &r->summary.activity;
	const char *const column[] = {
		LANG(r->language, "Aktør", "Actor"),
		LANG(r->language, "Samarbejder", "Collaborations"),
		LANG(r->language, "Heraf på eget initiativ", "Of these, on its own initiative")
	};
	struct took_part *row = mem_zero(act->ids.n, sizeof *row);
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0)
			row[n++] = (struct took_part){
			    sheet_name(&r->sheet, intern_text(&act->ids, i)), &act->who[i] };
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
	const struct activity *act = &r->summary.activity;
	const char **name = mem_zero(act->ids.n, sizeof *name);
	size_t n = 0;

	for (size_t i = 0; i < act->ids.n; i++)
		if (act->who[i].entries > 0 && period_holds(&act->period, act->who[i].first))
			name[n++] = sheet_name(&r->sheet, intern_text(&act->ids, i));
	names_paragraph(r, LANG(r->language, "Med i loggen for første gang",
	    "In the log for the first time"), name, n);
	free(name);
}

static int
is_silent(const void *activity, const char *actor)
{
	const struct participant *p = activity_of(activity, actor);

	return p == NULL || p->entries == 0;
}

static void
name_silent(const struct report *r)
{
	const char **name = mem_zero(r->sheet.actors.n, sizeof *name);
	size_t house, n = house_lacks(r, name, &house, is_silent,
	    &r->summary.activity);

	document_open(r->out, DOCUMENT_PARAGRAPH);
	if (house == 0) {
		document_text(r->out, LANG(r->language, "Der er ikke noteret aktører i huset.",
		    "No actors in the house are recorded."));
	} else if (n == 0) {
		document_text(r->out, LANG(r->language, "Alle aktører i huset har været med i perioden.",
		    "All actors in the house took part in the period."));
	} else {
		document_say(r->out, LANG(r->language, "%s af de %s aktører i huset har ingen registreringer i perioden: ",
		    "%s of the %s actors in the house have no entries in the period: "),
		    lang_count(r->language, n), lang_count(r->language, house));
		say_names(r, name, n);
		document_text(r->out, ".");
	}
	document_close(r->out);
	free(name);
}

void
actors_section(const struct report *r)
{
	document_heading(r->out, 2, LANG(r->language, "Hvem deltog", "Who took part"));
	participants(r);
	name_new(r);
	name_silent(r);
}
