/* What is written down about each house: its actors, its rooms, its agreements. */
#include <limits.h>

#include "analysis/handover.h"
#include "base/buf.h"
#include "field/terms.h"
#include "overviewparts.h"

/* "boligsocial 2, kommunal 4, ikke oplyst 1", in the order of the vocabulary. */
static void
actors_cell(const struct beside *b, struct document *d, const struct report *r, enum beside_by by)
{
	const struct vocab *v = by == BY_SECTOR ? &sector_vocab : &presence_vocab;
	struct buf text = { 0 };

	for (int c = 0; c <= (int)v->n; c++) {
		int code = c < (int)v->n ? c : UNKNOWN;
		size_t n = beside_actors(r, by, code);

		if (n > 0)
			buf_addf(&text, "%s%s %s", text.len > 0 ? ", " : "", code == UNKNOWN ?
			    LANG(b->language, "ikke oplyst", "not given") : vocab_word(v, code, b->language),
			    lang_count(b->language, n));
	}
	document_cell(d, text.len > 0 ? text.data : "–");
	buf_release(&text);
}

static int
knows_actors(const struct report *r)
{
	return r->sheet.actors.n > 0;
}

static void
actors_cells(const struct beside *b, struct document *d, const struct report *r)
{
	if (!knows_actors(r)) {
		overview_unknowns(b, d, 3);
		return;
	}
	overview_count(b, d, beside_actors_there(r));
	actors_cell(b, d, r, BY_SECTOR);
	actors_cell(b, d, r, BY_PRESENCE);
}

const struct overview_table overview_actors = {
	{ "Aktører på listen", "Actors listed" },
	{ { "I alt", "In all" }, { "Efter sektor", "By sector" }, { "Efter tilknytning", "By presence" } },
	knows_actors, actors_cells
};

static int
knows_house(const struct report *r)
{
	return beside_opened(r) >= 0 || beside_dwellings(r) >= 0 || beside_forum(r) >= 0 || beside_rhythm(r) >= 0 || beside_rooms(r) != 0;
}

static void
house_cells(const struct beside *b, struct document *d, const struct report *r)
{
	enum language l = b->language;
	int kind = beside_forum(r), rhythm = beside_rhythm(r), opened = beside_opened(r);
	int64_t dwellings = beside_dwellings(r);
	unsigned long there = beside_rooms(r);
	struct buf rooms = { 0 }, year = { 0 };

	for (int k = 0; k < (int)room_vocab.n; k++)
		if (there >> k & 1)
			buf_addf(&rooms, "%s%s", rooms.len > 0 ? ", " : "", vocab_word(&room_vocab, k, l));
	buf_addf(&year, "%04d", opened);
	document_cell(d, opened < 0 ? overview_unknown(b) : year.data);
	document_cell(d, dwellings < 0 ? overview_unknown(b) : lang_count(l, (uint64_t)dwellings));
	document_cell(d, kind < 0 ? overview_unknown(b) : vocab_word(&forum_kind_vocab, kind, l));
	document_cell(d, rhythm < 0 ? overview_unknown(b) : vocab_word(&rhythm_vocab, rhythm, l));
	document_cell(d, rooms.len > 0 ? rooms.data : overview_unknown(b));
	buf_release(&rooms);
	buf_release(&year);
}

const struct overview_table overview_house = {
	{ "Husene", "The houses" },
	{ { "Åbnet", "Opened" }, { "Boliger", "Dwellings" }, { "Forum", "Forum" }, { "Hvor tit", "How often" },
	    { "Rum", "Rooms" } },
	knows_house, house_cells
};

/* "1 og 13", "under 1", "4 og 5; ukendt for 3", "ukendt"; "–" of none. */
static void
add_months(struct buf *text, const struct beside *b, const struct beside_money *m)
{
	size_t known = 0, i = 0;

	while (known < m->projects && m->until[known] != INT_MAX)
		known++;
	for (; i < known; i++) {
		long left = handover_months(b->day, m->until[i]);

		lang_add_joint(text, b->language, i, known);
		if (left == 0)
			buf_adds(text, LANG(b->language, "under 1", "under 1"));
		else
			lang_add_count(text, b->language, (uint64_t)left);
	}
	if (known == 0 && m->projects > 0)
		buf_adds(text, overview_unknown(b));
	else if (known < m->projects)
		buf_addf(text, LANG(b->language, "; ukendt for %s", "; unknown for %s"), lang_count(b->language, m->projects - known));
	if (m->projects == 0)
		buf_adds(text, m->unknown > 0 ? overview_unknown(b) : "–");
}

static int
knows_money(const struct report *r)
{
	return r->sheet.funding.n > 0;
}

static void
money_cells(const struct beside *b, struct document *d, const struct report *r)
{
	struct beside_money m;
	struct buf months = { 0 };

	if (beside_money(&m, r)) {
		overview_count(b, d, m.agreements);
		overview_count(b, d, m.projects);
		overview_count(b, d, m.unknown);
		add_months(&months, b, &m);
		document_cell(d, months.data);
	} else {
		overview_unknowns(b, d, 4);
	}
	buf_release(&months);
	beside_money_release(&m);
}

const struct overview_table overview_money = {
	{ "Projektmidler", "Project money" },
	{ { "Aftaler, der løber", "Agreements that run" }, { "Heraf projekt", "Of these, projects" },
	    { "Heraf ikke oplyst", "Of these, not given" },
	    { "Måneder tilbage i hvert projekt", "Months left of each project" } },
	knows_money, money_cells
};
