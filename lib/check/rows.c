#include <stdlib.h>
#include <string.h>

#include "base/contactlook.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/misread.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/wide.h"
#include "centre/centre.h"
#include "centre/contactcheck.h"
#include "centre/entry.h"
#include "centre/entryjudge.h"
#include "centre/twicecheck.h"
#include "check/rows.h"
#include "check/seenrows.h"
#include "check/soundrow.h"
#include "csv/cell.h"
#include "csv/csv.h"
#include "disk/file.h"
#include "disk/linefind.h"
#include "field/schemas.h"
#include "schema/rowjudge.h"
#include "schema/slip.h"
#include "schema/value.h"
#include "sheet/saved.h"

struct check {
	const struct schema *schema;
	struct csv *csv;
	int column[SCHEMA_MOST];
	const char *path;
	const struct exempt *exempt;
	const struct cprbeside *cpr;	/* who searches the file for numbers; of another than the log nobody does */
	struct rowjudge row;
	struct entryjudge judge;
	struct checkrows_days *days;
	struct seenrows rows;
	struct soundrow sound;	/* of the log */
	size_t *text, texts;	/* columns of the file whose values may hold contacts */
	int twice;		/* was one of them decoded twice? */
	unsigned repeats;	/* rows that stood above */
};

/* Of the log, which may be large, CPR numbers are searched for while it is read. */
static struct csv *
open_csv(const struct schema *s, int fd, const char *path, const struct exempt *e, struct cprbeside *cpr)
{
	if (s != &entry_schema)
		return csv_open(fd, path);
	cprbeside_begin(cpr, fd, s->file, e);
	return csv_open_watched(fd, path, cprbeside_take, cpr);
}

static void
check_header(struct check *k)
{
	unsigned long beside = 0;

	csv_check_names(k->csv);
	for (size_t i = 0; i < csv_columns(k->csv); i++) {
		int field = schema_index(k->schema, csv_name(k->csv, i), strlen(csv_name(k->csv, i)));

		if (field >= 0)
			beside |= SCHEMA_BIT(field);
	}
	k->text = mem_zero(csv_columns(k->csv) + 1, sizeof *k->text);
	for (size_t i = 0; i < csv_columns(k->csv); i++) {
		const char *name = csv_name(k->csv, i), *near;
		struct place p = csv_header_place(k->csv, (int)i);

		if (contactcheck_concerns(k->schema, name))
			k->text[k->texts++] = i;
		if (text_invalid(name, strlen(name)) < strlen(name))
			csvremedy_text(&p, name, strlen(name));
		if (schema_index(k->schema, name, strlen(name)) >= 0)
			continue;
		near = schema_slip(k->schema, name, strlen(name), beside);
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
	if (date_parse(date.text, date.len, &day)) {
		entryjudge_day(j, day, date.text, date.len);
		if (date_unlikely(day) == NULL)
			apart_add(&k->days->days, day);
		else
			k->days->all = 0;
	}
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

/* Surely no contact in it, nor anything that was decoded twice?  Asked of a cell that was seen at a glance as it stands, quotes within and all, for to unquote it takes longer. */
static inline int
is_clear(struct csv_field inner)
{
	int seen = contactlook_near(inner.text, inner.len);

	return seen == 0 || (seen == CONTACTLOOK_LETTERS && !misread_is_twice(inner.text, inner.len));
}

/* The remedy mends all of a file: it is told once. */
static void
check_twice(struct check *k, size_t i, struct csv_field cell)
{
	struct place p;

	if (!misread_is_twice(cell.text, cell.len))
		return;
	p = csv_place(k->csv, (int)i);
	k->twice |= twicecheck_warn(&p, cell.text, cell.len, k->twice ? NULL : saved_remedy(p.file));
}

static void
check_texts(struct check *k, size_t i)
{
	struct csv_field cell;
	unsigned contacts;

	if (csv_glance(k->csv).newline != NULL && is_clear(csv_inner(k->csv, (int)i)))
		return;
	cell = csv_field(k->csv, (int)i);
	check_twice(k, i, cell);
	contacts = contactcheck_find(k->exempt, k->schema, csv_name(k->csv, i), cell.text, cell.len);
	if (contacts != 0) {
		struct place p = csv_place(k->csv, (int)i);

		contactcheck_warn(k->schema, csv_name(k->csv, i), contacts, &p);
	}
}

/* Who is named twice was there once, and perhaps somebody else was meant. */
static void
check_meeting_actors(struct check *k)
{
	struct csv_field list = csv_field(k->csv, k->column[MEETING_ACTORS]), item;
	struct entryjudge *j = &k->judge;

	entryjudge_next(j);
	while (cell_next(&list, ' ', &item))
		entryjudge_actor(j, item.text, item.len);
	for (size_t i = 0; i < j->found.n; i++) {
		struct place p = csv_place(k->csv, k->column[MEETING_ACTORS]);

		diag_warning(&p, j->found.item[i].topic, "%s", buf_text(&j->found.item[i].text));
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
		check_meeting_actors(k);
	}
}

/* The line above on which the current row stands, of a file that is soon read again, a few times; 0: not known. */
static unsigned long
line_above(struct check *k, unsigned long current)
{
	enum { MOST = 20, SOON = 100000 };
	struct csv_field line = csv_line(k->csv);

	return k->repeats++ < MOST && current <= SOON ? linefind_first(k->path, line.text, line.len, current) : 0;
}

/* The current row, of which is known so far: is it text, was all of it met in sound ones, and did it stand above? */
static void
check_row(struct check *k, int whole, int is_sound, int is_repeated, reference_seen *seen, void *arg)
{
	unsigned long told = diag_faults() + diag_warnings();

	if (!is_sound && csv_tell_names(k->csv))
		return;
	for (size_t i = 0; i < k->texts && whole; i++)
		check_texts(k, k->text[i]);
	if (!is_sound)
		judge_row(k, whole);
	if (is_repeated) {
		struct place p = csv_place(k->csv, 0);
		unsigned long above = line_above(k, p.line);

		if (above > 0)
			diag_warning(&p, TOPIC_IDENTICAL, "the same row stands in line %lu already", above);
		else
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

/* One that had to be split. */
static void
check_split(struct check *k, reference_seen *seen, void *arg)
{
	int is_repeated = seenrows_add(&k->rows, csv_line(k->csv));

	check_row(k, csv_check_texts(k->csv), 0, is_repeated, seen, arg);
}

/* Has no row anything in a column?  (Of the first one it is not known where it begins.) */
static int
are_empty(const uint16_t *end, size_t n, size_t columns, size_t column)
{
	unsigned any = column == 0;

	for (size_t i = 0; i < n && column > 0; i++, end += columns)
		any |= end[column] ^ (end[column - 1] + 1u);
	return any == 0;
}

/* In which rows is perhaps something of that kind from one column to another?  A bit for each. */
static uint32_t
unclear_between(const struct csv_glance *first, size_t n, size_t from, size_t to)
{
	struct contactlook_text text[SEENROWS_MOST];
	struct csv_glance at = *first;
	const uint16_t *end = csv_glance_ends(&at);

	if (from == to && are_empty(end, n, at.columns, from))
		return 0;
	for (size_t i = 0; i < n; i++, end += at.columns, csv_glance_next(&at)) {
		struct csv_field begin = csv_glance_field(&at, end, from), last = csv_glance_field(&at, end, to);

		text[i] = (struct contactlook_text){ begin.text, (size_t)(last.text + last.len - begin.text) };
	}
	return contactlook_some(text, n);
}

/* In whose texts?  Those side by side are looked at as one, as most logs with many hold little in them. */
static uint32_t
unclear_texts(const struct check *k, const struct csv_glance *first, size_t n)
{
	uint32_t unclear = 0;

	for (size_t c = 0, next; c < k->texts; c = next) {
		next = c + 1;
		while (next < k->texts && k->text[next] == k->text[next - 1] + 1)
			next++;
		if (next - c > 1 && unclear_between(first, n, k->text[c], k->text[next - 1]) == 0)
			continue;
		for (size_t i = c; i < next; i++)
			unclear |= unclear_between(first, n, k->text[i], k->text[i]);
	}
	return unclear;
}

_Static_assert((int)SEENROWS_MOST <= (int)CONTACTLOOK_MOST, "rows whose texts are looked at together");

/* Of rows that were seen together: which are sound, and which stood above.  Days are those of the former. */
struct some {
	struct csv_glance first;
	size_t n;
	uint32_t sound, repeated;
	int day[SEENROWS_MOST];
};

/* All of them are text; of most nothing is to be told. */
static void
check_texts_of(struct check *k, const struct some *s, reference_seen *seen, void *arg)
{
	uint32_t others = ~s->sound | unclear_texts(k, &s->first, s->n), repeated = s->repeated & ~others, left;

	/* Where no more is told of the file, those of which it is all that there is to tell are counted. */
	if (repeated != 0 && diag_is_full(k->path)) {
		diag_more_warnings(k->path, TOPIC_IDENTICAL, word_count(repeated));
		repeated = 0;
	}
	left = others | repeated;
	for (size_t i = 0; i < s->n; i++)
		if (s->sound >> i & 1)
			apart_add(&k->days->days, s->day[i]);
	for (left &= (uint32_t)wide_low(s->n); left != 0; left &= left - 1) {
		unsigned i = word_first(left);
		struct csv_glance at = csv_glance_row(&s->first, i);

		csv_go_on(k->csv, &at);
		check_row(k, 1, s->sound >> i & 1, s->repeated >> i & 1, seen, arg);
	}
}

/* Some of them are not. */
static void
check_each_of(struct check *k, const struct some *s, reference_seen *seen, void *arg)
{
	struct csv_glance at = s->first;

	for (size_t i = 0; i < s->n; i++, csv_glance_next(&at)) {
		int is_text, is_sound;

		csv_go_on(k->csv, &at);
		is_text = csv_check_texts(k->csv);
		is_sound = (s->sound >> i & 1) && is_text;
		if (is_sound)
			apart_add(&k->days->days, s->day[i]);
		check_row(k, is_text, is_sound, s->repeated >> i & 1, seen, arg);
	}
}

static void
check_some(struct check *k, const struct csv_glance *first, size_t n, int whole, reference_seen *seen, void *arg)
{
	struct some s = { .first = *first, .n = n };
	uint64_t number[SEENROWS_MOST];

	seenrows_fetch(&k->rows, first, n, number);
	if (k->schema == &entry_schema)
		s.sound = soundrow_some(&k->sound, first, n, s.day);
	s.repeated = seenrows_add_fetched(&k->rows, number, n);
	(whole ? check_texts_of : check_each_of)(k, &s, seen, arg);
}

/* Is all of it UTF-8?  Then each field is. */
static int
is_utf8(const struct check *k, const char *text, size_t len)
{
	unsigned long long from = csv_offset(k->csv, text);

	return (k->cpr != NULL && cprbeside_is_utf8(k->cpr, from, from + len)) || text_invalid(text, len) == len;
}

/* All rows that were seen together. */
static void
check_seen(struct check *k, reference_seen *seen, void *arg)
{
	struct csv_glance at = csv_glance(k->csv);
	size_t len = (size_t)(at.text + *at.last - at.line), rows = (size_t)(at.last - at.newline) + 1, n;
	int whole = is_utf8(k, at.line, len);

	for (size_t i = 0; i < rows; i += n) {
		struct csv_glance some = csv_glance_row(&at, i);

		n = rows - i < SEENROWS_MOST ? rows - i : SEENROWS_MOST;
		check_some(k, &some, n, whole, seen, arg);
	}
	at = csv_glance_row(&at, rows - 1);
	csv_go_on(k->csv, &at);
}

int
checkrows_file(const struct centre *c, const struct schema *s, const struct exempt *e, int today,
    struct checkrows_log *log, reference_seen *seen, void *arg)
{
	char *path = centre_file(c, s->file);
	struct check k = { .schema = s, .exempt = e, .path = path, .judge.today = today, .days = &log->days,
	    .row = { .schema = s, .fields = ~0ul, .is_text = 1 } };
	int fd, usable = 1;
	enum file_found found = file_open_regular(path, &fd);

	if (found == FILE_FOUND) {
		k.csv = open_csv(s, fd, path, e, &log->cpr);
		k.cpr = s == &entry_schema ? &log->cpr : NULL;
		check_header(&k);
		usable = reference_columns(s, k.csv, k.column);
		if (usable && s == &entry_schema) {
			soundrow_begin(&k.sound, k.column, today);
			log->days.all = 1;
		}
		while (usable && csv_next(k.csv))
			if (csv_glance(k.csv).newline != NULL)
				check_seen(&k, seen, arg);
			else
				check_split(&k, seen, arg);
		csv_close(k.csv);
	}
	rowjudge_release(&k.row);
	entryjudge_release(&k.judge);
	soundrow_release(&k.sound);
	seenrows_release(&k.rows);
	free(k.text);
	free(path);
	return found != FILE_TROUBLE;
}

void
checkrows_release(struct checkrows_log *log)
{
	apart_release(&log->days.days);
	cprbeside_release(&log->cpr);
}
