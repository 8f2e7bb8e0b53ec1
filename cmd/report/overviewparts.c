#include "base/buf.h"
#include "overviewparts.h"

const char *
overview_unknown(const struct beside *b)
{
	return LANG(b->language, "ukendt", "unknown");
}

void
overview_row(const struct beside *b, struct document *d, const struct beside_house *h, const char *of)
{
	static const char *const type[TYPES][2] = {
		[TYPE_BOLIGOMRAADE] = { "boligområde", "housing area" }, [TYPE_FORENING] = { "forening", "association" },
		[TYPE_BIBLIOTEK] = { "bibliotek", "library" }, [TYPE_SUNDHED] = { "sundhed", "health" }
	};
	const struct profile *p = &h->r->profile;
	enum language l = b->language;
	struct buf text = { 0 };

	buf_addf(&text, "%s, %s", h->name, p->verdict == VERDICT_KLAR ? type[p->order[0]][l] :
	    p->verdict == VERDICT_BLANDET ? LANG(l, "blandet", "mixed") : LANG(l, "uvist", "uncertain"));
	if (of != NULL)
		buf_addf(&text, " (%s)", of);
	document_cell(d, text.data);
	buf_release(&text);
}

struct overview_names
overview_names(const struct beside *b)
{
	return (struct overview_names){ .name = { LANG(b->language, "Center", "Centre") }, .n = 1 };
}

void
overview_count(const struct beside *b, struct document *d, uint64_t n)
{
	document_cell(d, lang_count(b->language, n));
}

void
overview_part(const struct beside *b, struct document *d, uint64_t n, uint64_t of)
{
	struct buf text = { 0 };

	buf_addf(&text, LANG(b->language, "%s af %s", "%s of %s"), lang_count(b->language, n), lang_count(b->language, of));
	document_cell(d, text.data);
	buf_release(&text);
}

void
overview_unknowns(const struct beside *b, struct document *d, size_t n)
{
	while (n-- > 0)
		document_cell(d, overview_unknown(b));
}

int
overview_any(const struct beside *b, int (*knows)(const struct report *))
{
	for (size_t i = 0; i < b->n; i++)
		if (knows(b->house[i].r))
			return 1;
	return 0;
}

int
overview_is_unknown(const struct beside *b, struct document *d, int (*knows)(const struct report *))
{
	if (overview_any(b, knows))
		return 0;
	document_paragraph(d, LANG(b->language, "Det er ukendt%s: der er ikke skrevet noget ned.",
	    "It is unknown%s: nothing is written down."), b->n == 1 ? "" : b->n == 2 ?
	    LANG(b->language, " for begge centre", " of both centres") :
	    LANG(b->language, " for alle centrene", " of all centres"));
	return 1;
}

void
overview_table(const struct beside *b, struct document *d, const struct overview_table *t)
{
	struct overview_names n = overview_names(b);

	for (size_t i = 0; i < OVERVIEW_COLUMNS - 1 && t->column[i][b->language] != NULL; i++)
		n.name[n.n++] = t->column[i][b->language];
	document_heading(d, 2, t->heading[b->language]);
	if (overview_is_unknown(b, d, t->knows))
		return;
	document_table(d, n.n, n.name);
	for (size_t i = 0; i < b->n; i++) {
		overview_row(b, d, &b->house[i], NULL);
		t->cells(b, d, b->house[i].r);
	}
	document_table_end(d);
}
