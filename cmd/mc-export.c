/*
 * mc-export - write a table as a Danish spreadsheet opens it.
 *
 *	mc-export -o xlsx examples/centres/kvarterhuset >log.xlsx
 *
 * See mc-export(1).
 */
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/period.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "export/export.h"
#include "sheet/saved.h"

enum { FORMAT, PERIOD, TODAY };

static const struct opt options[] = {
	[FORMAT] = { "output", 'o', "FORMAT", 0, "csv; xlsx, a workbook; sql, a script that makes a database",
	    OPT_CHOICE("csv|xlsx|sql") },
	[PERIOD] = OPT_PERIOD(0), [TODAY] = OPT_TODAY,
	OPT_END
};

/* The sheet is called as the file is, as far as a sheet can be. */
static void
name_sheet(struct buf *name, const char *from)
{
	const char *file = path_name(from);
	size_t n = strcspn(file, ".");

	if (n == 0 || n > 31 || strcmp(from, "-") == 0 || strcspn(file, "[]:*?\\'") < n)
		buf_adds(name, "Tabel");
	else
		buf_add(name, file, n);
}

/* The table of a script is called as the file is. */
static void
name_table(struct buf *name, const char *from)
{
	const char *file = path_name(from);
	size_t n = strcspn(file, ".");

	if (n == 0 || strcmp(from, "-") == 0 || text_invalid(file, n) < n)
		buf_adds(name, "data");
	else
		buf_add(name, file, n);
}

/* Is one table asked for as SQL, and not a database of centres? */
static int
is_table(char *const *argv)
{
	if (argv[0] == NULL)
		return !inputs_here();
	return argv[1] == NULL && !inputs_is_folder(argv[0]) &&
	    (strcmp(argv[0], "-") == 0 || access(argv[0], F_OK) == 0);
}

static int
export_sql(char *const *argv)
{
	struct buf name = { 0 };
	struct dossier sheet;
	const char *from;

	if (!is_table(argv)) {
		argv = centres_given(argv);
		inputs_warn_twins(argv);
		sql_write(argv);
		return diag_finish();
	}
	from = *inputs_given(argv);
	name_table(&name, from);
	sheet_sql(&sheet, name.data);
	table_write(from, NULL, &sheet);
	sheet.end(&sheet);
	buf_release(&name);
	return diag_finish();
}

static int
export(const struct opts *o, char *const *argv)
{
	const char *from, *format = opts_value(o, FORMAT);
	int dated = opts_count(o, PERIOD) > 0;
	struct period period = { 0 };
	struct buf name = { 0 };
	struct dossier sheet;

	if (format != NULL && strcmp(format, "csv") != 0 && strcmp(format, "xlsx") != 0 && strcmp(format, "sql") != 0)
		opts_usage("--output '%s': it is csv, xlsx or sql", shown(format, strlen(format)));
	if (dated && format != NULL && strcmp(format, "sql") == 0)
		opts_usage("a database holds all there is; it is asked for a period by SQL");
	if (dated)
		period = option_period_past(opts_value(o, PERIOD), option_today(opts_value(o, TODAY)));
	if (format != NULL && strcmp(format, "sql") == 0)
		return export_sql(argv);
	if (argv[0] != NULL && argv[1] != NULL)
		opts_usage("one centre or file at a time; several go with -o sql");
	from = *inputs_given(argv);
	if (format != NULL && strcmp(format, "xlsx") == 0) {
		if (isatty(STDOUT_FILENO))
			opts_usage("a workbook is nothing for a terminal; write >FILE.xlsx behind");
		name_sheet(&name, from);
		sheet_xlsx(&sheet, name.data);
	} else {
		sheet_csv(&sheet);
	}
	table_write(from, dated ? &period : NULL, &sheet);
	sheet.end(&sheet);
	buf_release(&name);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[-o csv|xlsx] [-p PERIOD] [CENTRE|FILE|-]\n-o sql [CENTRE]...\n-o sql FILE|-\n", .run = export },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Write a log, or any table, as Danish Excel opens it: semicolon, decimal comma,\n"
	"dd-mm-yyyy; a log with Danish headings, and names where they are known.  mc-import\n"
	"takes the log back.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
