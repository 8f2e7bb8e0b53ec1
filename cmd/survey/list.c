/* survey.csv: the helhedsplaner that were asked, one in a row. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "csv/lines.h"
#include "csv/write.h"
#include "field/municipality.h"
#include "survey.h"

static size_t
key(struct intern *all, const char *name, size_t len, const char *municipality, size_t mlen)
{
	struct fold f = { 0 };
	struct buf b = { 0 };
	size_t i;

	fold_words(&f, name, len);
	buf_addf(&b, "%s\n", f.text.data);
	municipality_fold(&f, municipality, mlen);
	buf_adds(&b, buf_text(&f.text));
	i = intern_add(all, b.data, b.len);
	buf_release(&b);
	fold_release(&f);
	return i;
}

static const char *
value_of(const struct plan *p, size_t field)
{
	static const enum survey_item items[] = {
		[SURVEY_PLAN] = ITEM_PLAN, [SURVEY_MUNICIPALITY] = ITEM_MUNICIPALITY, [SURVEY_ASKED] = ITEM_ASKED,
		[SURVEY_ANSWERED] = ITEM_ANSWERED, [SURVEY_TAKES_PART] = ITEM_TAKES_PART, [SURVEY_HOUSES] = ITEM_HOUSES
	};

	return field == SURVEY_CENTRES ? buf_text(&p->centres) : p->cell[items[field]];
}

/* The fields of its columns, of those that it has. */
static int
field_of(const struct csv *in, size_t column)
{
	return schema_index(&survey_schema, csv_name(in, column), strlen(csv_name(in, column)));
}

static void
end_line(struct buf *b, int crlf)
{
	buf_adds(b, crlf ? "\r\n" : "\n");
}

/* A row that is there: as it stands, but for cells that are empty and known now. */
static void
fill_in(struct buf *b, const struct csvlines *in, const struct plan *p)
{
	const struct csv *csv = in->csv;

	for (size_t i = 0; i < csv_columns(csv); i++) {
		struct csv_field raw = csv_raw(csv, (int)i), cell = csv_field(csv, (int)i);
		int field = field_of(csv, i);
		const char *known = field >= 0 ? value_of(p, (size_t)field) : "";

		if (i > 0)
			buf_addc(b, ',');
		if (cell.len == 0 && *known != '\0') {
			csv_add_field(b, known, strlen(known));
			continue;
		}
		buf_add(b, raw.text, raw.len);
		if (*known == '\0' || text_is(cell.text, cell.len, known) ||
		    field == SURVEY_PLAN || field == SURVEY_MUNICIPALITY)
			continue;
		diag_warning(&(struct place){ csv_place(csv, (int)i).file, csv_place(csv, (int)i).line,
		    csv_place(csv, (int)i).column }, TOPIC_VALUE, "'%s' stands here and the answer is '%s'; left as it is",
		    shown(cell.text, cell.len), shown(known, strlen(known)));
	}
}

static void
add_new(struct buf *b, const struct csvlines *in, const struct plan *p)
{
	for (size_t i = 0; i < csv_columns(in->csv); i++) {
		int field = field_of(in->csv, i);
		const char *text = field >= 0 ? value_of(p, (size_t)field) : "";

		if (i > 0)
			buf_addc(b, ',');
		csv_add_field(b, text, strlen(text));
	}
	end_line(b, in->crlf);
}

static int
walk(struct buf *b, const struct country *c, struct csvlines *in, const char *shown_as)
{
	int plan = csv_column(in->csv, "plan"), municipality = csv_column(in->csv, "municipality");
	struct intern known = { 0 };
	char *is_there = mem_zero(c->plans + 1, 1);

	if (plan < 0) {
		struct place p = { shown_as, 1, 1 };

		diag_fault(&p, TOPIC_KEYS, "no column 'plan'; add it to the header");
		free(is_there);
		return 0;
	}
	for (size_t i = 0; i < c->plans; i++)
		key(&known, c->plan[i].cell[ITEM_PLAN], strlen(c->plan[i].cell[ITEM_PLAN]),
		    c->plan[i].cell[ITEM_MUNICIPALITY], strlen(c->plan[i].cell[ITEM_MUNICIPALITY]));
	buf_adds(b, in->bom ? TEXT_BOM : "");
	buf_add(b, in->header.text, in->header.len);
	end_line(b, in->crlf);
	while (csvlines_next(in)) {
		size_t i = c->plans;

		if (in->is_row) {
			struct csv_field name = csv_field(in->csv, plan), town = csv_field(in->csv, municipality);

			i = key(&known, name.text, name.len, town.text, town.len);
		}
		if (i < c->plans && !is_there[i] && !c->plan[i].is_bad) {
			is_there[i] = 1;
			fill_in(b, in, &c->plan[i]);
		} else {
			buf_add(b, in->line.text, in->line.len);
		}
		end_line(b, in->crlf);
	}
	for (size_t i = 0; i < c->plans; i++)
		if (!is_there[i] && !c->plan[i].is_bad)
			add_new(b, in, &c->plan[i]);
	intern_release(&known);
	free(is_there);
	return 1;
}

int
list_add(struct buf *b, const struct country *c, const char *bytes, size_t len, const char *shown_as)
{
	struct buf header = { 0 };
	struct csvlines in;
	int good;

	for (size_t i = 0; len == 0 && i < survey_schema.n; i++)
		buf_addf(&header, "%s%c", survey_schema.field[i].name, i + 1 < survey_schema.n ? ',' : '\n');
	csvlines_open(&in, len == 0 ? header.data : bytes, len == 0 ? header.len : len, shown_as);
	good = walk(b, c, &in, shown_as);
	csvlines_close(&in);
	buf_release(&header);
	return good;
}
