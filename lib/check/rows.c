#include <stdlib.h>
#include <string.h>

#include "base/contact.h"
#include "base/date.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/entry.h"
#include "centre/entryjudge.h"
#include "check/rows.h"
#include "check/soundrow.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "schema/rowjudge.h"
#include "schema/slip.h"
#include "schema/value.h"
#include "sheet/saved.h"

/* Hashes of the rows that were read, to tell when one comes again. */
struct rows_seen {
	uint64_t *slot;		/* 0 is free */
	size_t n, slots;
};

struct check {
	const struct schema *schema;
	struct csv *csv;
	int column[SCHEMA_MOST];
	const struct exempt *exempt;
	struct rowjudge row;
	struct entryjudge judge;
	struct rows_seen rows;
	struct soundrow sound;	/* of the log */
	char *has_text;		/* by column of the file: may its values hold contacts? */
};

static void
check_header(struct check *k)
{
	csv_check_names(k->csv);
	k->has_text = mem_zero(csv_columns(k->csv) + 1, 1);
	for (size_t i = 0; i < csv_columns(k->csv); i++) {
		const char *name = csv_name(k->csv, i), *near;
		struct place p = csv_header_place(k->csv, (int)i);

		k->has_text[i] = (char)contactcheck_concerns(k->schema, name);
		if (text_invalid(name, strlen(name)) < strlen(name))
			csvremedy_text(&p, name, strlen(name));
		if (schema_index(k->schema, name, strlen(name)) >= 0)
			continue;
		near = schema_slip(k->schema, name, strlen(name));
		/* `note;` is no slip of a person's. */
		if (near != NULL && !(saved_is_told(p.file) && name[strlen(name) - 1] == ';'))
			diag_warning(&p, TOPIC_SPELLING, "unknown column '%s'; did you mean '%s'?",
			    shown(name, strlen(name)), near);
	}
}

/* What the judge of rows found; of a doubt, and of it alone, a warning. */
static void
report_row(const struct check *k)
{
	const struct findings *all = &k->row.found;

	for (size_t i = 0; i < all->n; i++) {
		const struct finding *f = &all->item[i];
		struct place p = csv_place(k->csv, k->column[f->field]);

		/* Of an entry without actors the judge of entries says more. */
		if (f->kind == FINDING_MISSING && k->schema == &entry_schema &&
		    f->field == ENTRY_ACTORS)
			continue;
		if (f->topic == TOPIC_SLIP)
			slip_warn(&p, buf_text(&f->text));
		else if (f->kind == FINDING_DOUBT)
			diag_warning(&p, f->topic, "%s", buf_text(&f->text));
		else
			csv_fault(k->csv, k->column[f->field], f->topic, buf_text(&f->text));
	}
}

static void
check_entry(struct check *k)
{
	struct entryjudge *j = &k->judge;
	struct csv_field date = csv_field(k->csv, k->column[ENTRY_DATE]);
	int day;

	entryjudge_next(j);
	entryjudge_actors(j, csv_field(k->csv, k->column[ENTRY_ACTORS]));
	if (date_parse(date.text, date.len, &day))
		entryjudge_day(j, day, date.text, date.len);
	for (size_t i = 0; i < j->found.n; i++) {
		struct place p = csv_place(k->csv, k->column[j->found.item[i].field]);
		const char *text = buf_text(&j->found.item[i].text);

		/* What happened long ago may well be in the log of an old house. */
		if (j->found.item[i].kind == FINDING_HARDLY_MEANT)
			diag_warning(&p, j->found.item[i].topic, "%s", text);
		else
			diag_fault(&p, j->found.item[i].topic, "%s", text);
	}
}

/* A meeting may be to come, but not in a year that is hardly meant. */
static void
check_meeting_year(const struct check *k)
{
	struct csv_field date = csv_field(k->csv, k->column[MEETING_DATE]);
	const char *wrong;
	int day;

	if (date_parse(date.text, date.len, &day) &&
	    (wrong = value_wrong_day(day, day, date.text, date.len, "")) != NULL) {
		struct place p = csv_place(k->csv, k->column[MEETING_DATE]);

		diag_warning(&p, TOPIC_DATE, "%s", wrong);
	}
}

/* The hash to look for a row by.  Where it would stand is fetched while the row is judged. */
static uint64_t
hash_of(const struct rows_seen *seen, struct csv_field line)
{
	uint64_t hash = hash_bytes(line.text, line.len) | 1;

#ifdef __GNUC__
	if (seen->slots > 0)
		__builtin_prefetch(&seen->slot[(size_t)(hash >> 1) & (seen->slots - 1)], 1);
#endif
	return hash;
}

/* Was the row there before?  Also: remember it. */
static int
is_repeated(struct rows_seen *seen, uint64_t hash)
{
	size_t i;

	if (seen->n * 2 >= seen->slots) {
		struct rows_seen old = *seen;

		seen->slots = seen->slots == 0 ? 1024 : seen->slots * 2;
		seen->slot = mem_zero(seen->slots, sizeof *seen->slot);
		for (size_t k = 0; k < old.slots; k++)
			if (old.slot[k] != 0) {
				i = (size_t)(old.slot[k] >> 1) & (seen->slots - 1);
				while (seen->slot[i] != 0)
					i = (i + 1) & (seen->slots - 1);
				seen->slot[i] = old.slot[k];
			}
		free(old.slot);
	}
	i = (size_t)(hash >> 1) & (seen->slots - 1);
	while (seen->slot[i] != 0 && seen->slot[i] != hash)
		i = (i + 1) & (seen->slots - 1);
	if (seen->slot[i] == hash)
		return 1;
	seen->slot[i] = hash;
	seen->n++;
	return 0;
}

/* Surely no contact in it?  Asked of the cell as it stands, quotes and all, for to unquote it takes longer. */
static int
is_clear(const struct csv *csv, size_t i)
{
	struct csv_field cell;

	if (csv_glance(csv).newline == NULL)
		return 0;
	cell = csv_inner(csv, (int)i);
	return !contact_may_be_in(cell.text, cell.len);
}

static void
check_contacts(const struct check *k, size_t i)
{
	struct csv_field cell;
	unsigned contacts;

	if (is_clear(k->csv, i))
		return;
	cell = csv_field(k->csv, (int)i);
	contacts = contactcheck_find(k->exempt, k->schema, csv_name(k->csv, i), cell.text, cell.len);
	if (contacts != 0) {
		struct place p = csv_place(k->csv, (int)i);

		contactcheck_warn(k->schema, csv_name(k->csv, i), contacts, &p);
	}
}

/* The values of the row, which is text or is not. */
static void
judge_row(struct check *k, int whole)
{
	findings_clear(&k->row.found);
	if (whole)
		rowjudge_fields(&k->row, k->csv, k->column);
	rowjudge_times(&k->row, k->csv, k->column);
	report_row(k);
	if (k->schema == &entry_schema) {
		check_entry(k);
	} else if (k->schema == &meeting_schema) {
		check_meeting_year(k);
	}
}

static void
check_row(struct check *k, reference_seen *seen, void *arg)
{
	uint64_t hash = hash_of(&k->rows, csv_line(k->csv));
	unsigned long told = diag_faults() + diag_warnings();
	size_t columns = csv_columns(k->csv);
	int whole = csv_check_texts(k->csv);
	int is_sound = whole && k->schema == &entry_schema && soundrow_is(&k->sound, k->csv);

	for (size_t i = 0; i < columns && whole; i++)
		if (k->has_text[i])
			check_contacts(k, i);
	if (!is_sound)
		judge_row(k, whole);
	if (is_repeated(&k->rows, hash)) {
		struct place p = csv_place(k->csv, 0);

		diag_warning(&p, TOPIC_IDENTICAL, "the same row stands above already");
	}
	if (is_sound)
		return;
	references_in_row(k->schema, k->csv, k->column, seen, arg);
	/* Of a file with too many faults no more is told, and it is not learnt from. */
	if (k->schema == &entry_schema && whole && diag_faults() + diag_warnings() == told &&
	    !diag_is_full(csv_place(k->csv, 0).file))
		soundrow_learn(&k->sound, k->csv);
}

int
checkrows_file(const struct centre *c, const struct schema *s, const struct exempt *e, int today,
    reference_seen *seen, void *arg)
{
	struct check k = { .schema = s, .exempt = e, .judge.today = today,
	    .row = { .schema = s, .fields = ~0ul, .is_text = 1 } };
	char *path = centre_file(c, s->file);
	int fd, usable = 1;
	enum file_found found = file_open_regular(path, &fd);

	if (found == FILE_FOUND) {
		k.csv = csv_open(fd, path);
		check_header(&k);
		usable = reference_columns(s, k.csv, k.column);
		if (usable && s == &entry_schema)
			soundrow_begin(&k.sound, k.column);
		while (usable && csv_next(k.csv))
			check_row(&k, seen, arg);
		csv_close(k.csv);
	}
	rowjudge_release(&k.row);
	entryjudge_release(&k.judge);
	soundrow_release(&k.sound);
	free(k.rows.slot);
	free(k.has_text);
	free(path);
	return found != FILE_TROUBLE;
}
