#include <stdarg.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/daydoubt.h"
#include "centre/entry.h"
#include "centre/entryjudge.h"
#include "centre/exempt.h"
#include "csv/cell.h"
#include "csv/write.h"
#include "edit/entryrows.h"
#include "schema/bounds.h"
#include "schema/fieldcell.h"
#include "schema/fieldjudge.h"
#include "schema/value.h"
#include "sheet/saved.h"

struct batch {
	const struct centre *centre;
	struct actors actors;
	struct idlist initiatives;
	struct entries in;
	struct exempt exempt;
	struct entryjudge judge;
	struct daydoubt doubt;
};

__attribute__((format(printf, 4, 5)))
static void
fault(const struct batch *b, int column, enum topic topic, const char *fmt, ...)
{
	struct place p = csv_place(b->in.csv, column);
	va_list ap;

	va_start(ap, fmt);
	diag_vfault(&p, topic, fmt, ap);
	va_end(ap);
}

static void
warn_of_slip(const struct batch *b, size_t column, struct csv_field cell)
{
	const char *name = csv_name(b->in.csv, column);
	const struct field *f = schema_field(&entry_schema, name, strlen(name));
	struct findings all = { 0 };
	struct place p = csv_place(b->in.csv, (int)column);

	if (f == NULL || cell.len == 0 || f->flags & FIELD_LIST || exempt_slips(&b->exempt, entry_schema.file))
		return;
	/* What is wrong is told elsewhere. */
	if (fieldjudge_value(&all, &entry_schema, f, cell.text, cell.len))
		for (size_t i = 0; i < all.n; i++)
			diag_warning(&p, all.item[i].topic, "%s", buf_text(&all.item[i].text));
	findings_release(&all);
}

static void
tell_at(void *arg, const struct place *p, const char *text)
{
	(void)arg;
	diag_warning(p, TOPIC_SLIP, "%s", text);
}

static void
tell_doubt(void *arg, enum daydoubt_of of, const char *text)
{
	const struct batch *b = arg;
	struct place p = csv_place(b->in.csv, b->in.column[of == DAYDOUBT_DATE ? ENTRY_DATE : ENTRY_ACTORS]);

	tell_at(NULL, &p, text);
}

static void
doubt_day(struct batch *b, int day)
{
	struct place p = csv_place(b->in.csv, b->in.column[ENTRY_DATE]);

	if (exempt_slips(&b->exempt, entry_schema.file))
		return;
	daydoubt_row(&b->doubt, &entry_schema, day, entries_field(&b->in, ENTRY_ACTORS), tell_doubt, b);
	daydoubt_keep(&b->doubt, bounds_day(&entry_schema, &entry_schema.field[ENTRY_DATE]), day, &p);
}

/*
 * What an entry by itself does not show: what the centre knows, the day, the person.
 * 1 if a cell holds a person's number.
 */
static int
judge(struct batch *b, const struct entry *e)
{
	struct csv_field initiative = entries_field(&b->in, ENTRY_INITIATIVE);
	struct csv_field date = entries_field(&b->in, ENTRY_DATE);
	struct csv_field centre = csv_field(b->in.csv, b->in.centre);
	int personal = 0;

	entryjudge_next(&b->judge);
	for (size_t i = 0; i < e->actors; i++)
		entryjudge_actor(&b->judge, e->actor[i].text, e->actor[i].len);
	entryjudge_day(&b->judge, e->day, date.text, date.len);
	doubt_day(b, e->day);
	if (initiative.len > 0)
		entryjudge_initiative(&b->judge, initiative.text, initiative.len);
	for (size_t i = 0; i < b->judge.found.n; i++)
		fault(b, b->in.column[b->judge.found.item[i].field], b->judge.found.item[i].topic, "%s",
		    buf_text(&b->judge.found.item[i].text));
	if (centre.len > 0 && (centre.len != strlen(b->centre->id) ||
	    memcmp(centre.text, b->centre->id, centre.len) != 0))
		fault(b, b->in.centre, TOPIC_VALUE, "the row is of the centre '%s'; add it there",
		    shown(centre.text, centre.len));
	for (size_t i = 0; i < csv_columns(b->in.csv); i++) {
		struct csv_field cell = csv_field(b->in.csv, (int)i);
		const char *wrong;
		unsigned contacts = (int)i == b->in.centre ? 0 : contactcheck_find(&b->exempt,
		    &entry_schema, csv_name(b->in.csv, i), cell.text, cell.len);

		csv_check_text(b->in.csv, (int)i);
		warn_of_slip(b, i, cell);
		if (contacts != 0) {
			struct place p = csv_place(b->in.csv, (int)i);

			contactcheck_warn(&entry_schema, csv_name(b->in.csv, i), contacts, &p);
		}
		wrong = value_personal(NULL, cell.text, cell.len);
		if (wrong == NULL)
			continue;
		fault(b, (int)i, TOPIC_CPR, "%s", wrong);
		personal = 1;
	}
	return personal;
}

/* Cells that are none by themselves may make a number side by side. */
static void
judge_row(const struct batch *b, const struct buf *rows, size_t from)
{
	struct place p = csv_place(b->in.csv, 0);
	const char *wrong = value_personal_row(buf_text(rows) + from, rows->len - from);

	if (wrong != NULL)
		diag_fault(&p, TOPIC_CPR, "%s", wrong);
}

/* The row in its normal form, its column `centre` left out. */
static void
add_row(struct buf *rows, const struct batch *b)
{
	size_t n = 0;

	for (size_t i = 0; i < csv_columns(b->in.csv); i++) {
		const char *name = csv_name(b->in.csv, i);
		const struct field *f = schema_field(&entry_schema, name, strlen(name));
		struct csv_field cell = csv_field(b->in.csv, (int)i), item;
		struct buf normal = { 0 };

		if ((int)i == b->in.centre)
			continue;
		while (f != NULL && f->flags & FIELD_LIST &&
		    cell_next(&cell, fieldcell_separator(f), &item)) {
			if (normal.len > 0)
				buf_addc(&normal, fieldcell_separator(f));
			fieldcell_add_normal(&normal, f, item.text, item.len);
		}
		if (f == NULL)
			buf_add(&normal, cell.text, cell.len);
		else if (!(f->flags & FIELD_LIST) && cell.len > 0)
			fieldcell_add_normal(&normal, f, cell.text, cell.len);
		if (n++ > 0)
			buf_addc(rows, ',');
		csv_add_field(rows, buf_text(&normal), normal.len);
		buf_release(&normal);
	}
	buf_addc(rows, '\n');
}

static void
add_header(struct buf *rows, const struct batch *b)
{
	size_t n = 0;

	for (size_t i = 0; i < csv_columns(b->in.csv); i++) {
		const char *name = csv_name(b->in.csv, i);

		if ((int)i == b->in.centre)
			continue;
		if (n++ > 0)
			buf_addc(rows, ',');
		csv_add_field(rows, name, strlen(name));
	}
	buf_addc(rows, '\n');
}

/* Headings in other words: it is no log, but may well be a spreadsheet's list of entries. */
static void
tell_foreign(const struct entries *in)
{
	struct place p = { in->file, 1, 1 };
	const char *remedy;
	int found = 0;

	if (in->csv == NULL || csv_columns(in->csv) < 2)
		return;
	for (size_t i = 0; i < ENTRY_FIELDS; i++)
		found += entry_schema.field[i].flags & FIELD_REQUIRED && in->column[i] >= 0;
	if (found < 2 && (remedy = saved_tell(&p)) != NULL)
		diag_fault(&p, TOPIC_KEYS, "a file with other columns %s", remedy);
}

int
entryrows_read(struct buf *rows, const struct centre *c, const char *path, int today)
{
	struct batch b = { .centre = c };
	struct entry e;
	int good = beside_actors(&b.actors, c);

	good &= beside_ids(&b.initiatives, c, &initiative_schema);
	exempt_read_quietly(&b.exempt, c);
	saved_stream_for(c->path);
	if (!entries_open_file(&b.in, path)) {
		good = 0;
		tell_foreign(&b.in);
	}
	b.judge = (struct entryjudge){ .today = today, .path = c->path, .file = b.in.file,
	    .actors = &b.actors, .initiatives = &b.initiatives };
	b.in.judge.fields = ~(SCHEMA_BIT(ENTRY_DATE) | SCHEMA_BIT(ENTRY_FORM) | SCHEMA_BIT(ENTRY_ACTORS));
	daydoubt_begin(&b.doubt, c, &b.actors, today);
	daydoubt_today(&b.doubt);
	daydoubt_learn(&b.doubt, &entry_schema, NULL);
	if (good) {
		csv_check_names(b.in.csv);
		add_header(rows, &b);
	}
	while (good && entries_next(&b.in, &e)) {
		size_t from = rows->len;
		int personal;

		if (!e.good)
			continue;
		personal = judge(&b, &e);
		add_row(rows, &b);
		if (!personal)
			judge_row(&b, rows, from);
	}
	if (b.in.csv != NULL && csv_left_out(b.in.csv) > 0)
		good = 0;
	daydoubt_tell_far(&b.doubt, &entry_schema, tell_at, NULL);
	daydoubt_end(&b.doubt);
	entries_close(&b.in);
	saved_stream_for(NULL);
	exempt_release(&b.exempt);
	entryjudge_release(&b.judge);
	idlist_release(&b.initiatives);
	actors_release(&b.actors);
	return good && diag_status() == 0;
}
