/*
 * mc-export - write log rows as a Danish spreadsheet opens them.
 *
 *	mc-export examples/centres/kvarterhuset > log-til-regneark.csv
 *
 * See mc-export(1).
 */
#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/number.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "csv/remedy.h"
#include "sheet/harmless.h"
#include "sheet/saved.h"
#include "sheet/wording.h"

enum { SEPARATOR = ';' };

/* Is column i of the file one of an entry's fields? */
static int
is_field(const struct entries *log, size_t i)
{
	for (int k = 0; k < ENTRY_FIELDS; k++)
		if (log->column[k] == (int)i)
			return 1;
	return (int)i == log->centre;
}

/* The next field of a line; there is always one before it, or first is said. */
static void
add_text(struct buf *line, const char *text, size_t len, int first)
{
	if (!first)
		buf_addc(line, SEPARATOR);
	harmless_add(line, text, len, SEPARATOR);
}

static void
end_line(struct buf *line)
{
	buf_adds(line, "\r\n");
	fwrite(line->data, 1, line->len, stdout);
	buf_clear(line);
}

static void
write_header(const struct entries *log, struct buf *line)
{
	buf_adds(line, "\xef\xbb\xbf");
	if (log->centre >= 0)
		add_text(line, "Center", strlen("Center"), 1);
	for (int i = 0; i < ENTRY_FIELDS; i++) {
		const char *name = wording_heading((enum entry_field)i);

		add_text(line, name, strlen(name), i == 0 && log->centre < 0);
	}
	for (size_t i = 0; i < csv_columns(log->csv); i++)
		if (!is_field(log, i))
			add_text(line, csv_name(log->csv, i), strlen(csv_name(log->csv, i)), 0);
	end_line(line);
}

/* A value as Danes write it; what is none stays as it is. */
static void
add_value(struct buf *out, enum entry_field field, struct csv_field f)
{
	enum field_type type = entry_schema.field[field].type;
	struct date d;
	int64_t value;
	int day;

	if (type == FIELD_DATE && date_parse(f.text, f.len, &day)) {
		d = date_civil(day);
		buf_addf(out, "%02d-%02d-%04d", d.day, d.month, d.year);
	} else if (type == FIELD_DECIMAL && number_parse(f.text, f.len, &value) == NULL) {
		for (size_t i = 0; i < f.len; i++)
			buf_addc(out, f.text[i] == '.' ? ',' : f.text[i]);
	} else {
		buf_add(out, f.text, f.len);
	}
}

static void
write_row(const struct entries *log, struct buf *line, struct buf *value)
{
	for (size_t i = 0; i < csv_columns(log->csv); i++)
		csv_check_text(log->csv, (int)i);
	if (log->centre >= 0) {
		struct csv_field f = csv_field(log->csv, log->centre);

		add_text(line, f.text, f.len, 1);
	}
	for (int i = 0; i < ENTRY_FIELDS; i++) {
		buf_clear(value);
		add_value(value, (enum entry_field)i, entries_field(log, (enum entry_field)i));
		add_text(line, buf_text(value), value->len, i == 0 && log->centre < 0);
	}
	for (size_t i = 0; i < csv_columns(log->csv); i++)
		if (!is_field(log, i)) {
			struct csv_field f = csv_field(log->csv, (int)i);

			add_text(line, f.text, f.len, 0);
		}
	end_line(line);
}

static void
write_log(struct entries *log)
{
	struct buf line = { 0 }, value = { 0 };
	struct entry e;

	log->judge.fields = SCHEMA_BIT(ENTRY_HOURS);
	csv_check_names(log->csv);
	write_header(log, &line);
	while (entries_next(log, &e))
		write_row(log, &line, &value);
	buf_release(&line);
	buf_release(&value);
}

static int
export(const struct opts *o, char *const *argv)
{
	const char *from = *inputs_given(argv);
	struct centre c = { 0 };
	struct entries log = { 0 };
	int open;

	(void)o;
	if (inputs_is_folder(from))
		open = centre_open(&c, from) && entries_open_centre(&log, &c);
	else
		open = entries_open_file(&log, from);
	if (open)
		write_log(&log);
	entries_close(&log);
	centre_close(&c);
	return diag_finish();
}

static const struct opt options[] = { OPT_END };

static const struct command commands[] = {
	{ .usage = "[CENTRE|FILE|-]\n", .most = 1, .needs = "one centre or file at a time",
	    .run = export },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Write the rows of a log as Danish Excel opens them: semicolon, decimal comma,\n"
	"dd-mm-yyyy, Danish headings.  mc-import takes them back."
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&csvsaved);
	return opts_run(&program, argc, argv);
}
