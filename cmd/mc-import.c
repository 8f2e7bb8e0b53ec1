/*
 * mc-import - take the rows of a Danish spreadsheet into a centre's log.
 *
 *	mc-import kvarterhuset september.csv
 *
 * See mc-import(1).
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/file.h"
#include "base/opt.h"
#include "base/safe.h"
#include "domain/assign.h"
#include "domain/importrules.h"
#include "domain/logbatch.h"
#include "domain/rejects.h"
#include "domain/sheetimport.h"
#include "format/csv.h"
#include "import/import.h"
#include "output/rows.h"

enum { LARGEST = 256 << 20 };

enum { ENCODING, SEPARATOR, DECIMAL, DATES, COLUMN, HEADER, SAVE, DRY_RUN, REJECTS,
    ALL_OR_NOTHING, ALLOW_DUPLICATES, REPLACE, OUTPUT, TODAY };

static const struct opt options[] = {
	{ "encoding", 0, "NAME", 0, "utf-8, cp1252, utf-16le, ... instead of a guess" },
	{ "separator", 0, "SIGN", 0, "semicolon, comma or tab between the fields" },
	{ "decimal", 0, "SIGN", 0, "comma or point" },
	{ "dates", 0, "ORDER", 0, "dmy: the day first; mdy: the month" },
	{ "column", 0, "HEADING=FIELD", 0, "what a column holds; - leaves it out" },
	{ "header", 0, "LINE", 0, "the line of the headings" },
	{ "save", 0, 0, 0, "write these to the centre's import.yaml" },
	{ "dry-run", 0, 0, 0, "print the rows, write nothing" },
	{ "rejects", 0, "FILE", 0, "where refused rows go; not inside a centre" },
	{ "all-or-nothing", 0, 0, 0, "add nothing if a row is refused" },
	{ "allow-duplicates", 0, 0, 0, "add also what the log holds already" },
	{ "replace", 0, 0, 0, "mend a log.csv that a spreadsheet saved" },
	OPT_OUTPUT(0), OPT_TODAY, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-import CENTRE FILE|- [OPTION]...\n"
	    "mc-import CENTRE log.csv --replace [OPTION]...\n",
	.about = "Add the rows of a spreadsheet's file to a centre's log.csv.  What is wrong\n"
	    "goes to FILE.rejects.csv with the reason, to be mended and imported."
};

struct request {
	const char *file;	/* "-": standard input */
	char *value[TODAY + 1];	/* of each option; NULL: not given */
	struct importrules rules;
	unsigned long header;
	int today;
};

static void
take_options(struct request *r, int argc, char *argv[])
{
	static char yes[] = "";
	int i;

	while ((i = opts_next(&opts, argc, argv)) >= 0) {
		const char *key = i == COLUMN ? "columns" : options[i].name, *wrong = NULL;
		char *end;

		r->value[i] = opts.value != NULL ? opts.value : yes;
		if (i <= COLUMN)
			wrong = importrules_take(&r->rules, key, opts.value);
		else if (i == HEADER) {
			r->header = strtoul(opts.value, &end, 10);
			if (*end != '\0' || r->header == 0 || *opts.value == '-')
				wrong = "it is the number of a line";
		}
		if (wrong != NULL)
			die("--%s '%s': %s", options[i].name,
			    shown(opts.value, strlen(opts.value)), wrong);
	}
}

static void
check_options(const struct request *r)
{
	if (r->value[REPLACE] != NULL && (r->value[REJECTS] != NULL ||
	    r->value[ALL_OR_NOTHING] != NULL || r->value[ALLOW_DUPLICATES] != NULL))
		opts_usage(&opts, "--replace takes all rows or none; "
		    "it goes with no other way to choose");
	if (r->value[DRY_RUN] != NULL && r->value[SAVE] != NULL)
		opts_usage(&opts, "--dry-run writes nothing, so --save cannot go with it");
	if (strcmp(r->file, "-") == 0 && r->value[REPLACE] != NULL)
		opts_usage(&opts, "--replace mends the centre's log.csv, not standard input");
	if (strcmp(r->file, "-") == 0 && r->value[REJECTS] == NULL &&
	    r->value[DRY_RUN] == NULL && r->value[ALL_OR_NOTHING] == NULL)
		opts_usage(&opts, "reading standard input needs --rejects FILE");
}

/* The bytes of the file; 0 if they cannot be had. */
static int
read_file(const char *path, struct buf *bytes)
{
	int fd = STDIN_FILENO, good;
	enum file_found found = strcmp(path, "-") == 0 ? FILE_FOUND : file_open_any(path, &fd);

	if (found == FILE_MISSING)
		diag_trouble("cannot read '%s': no such file", path);
	if (found != FILE_FOUND)
		return 0;
	good = file_read_stream(fd, strcmp(path, "-") == 0 ? "<stdin>" : path, LARGEST, bytes);
	close(fd);
	return good;
}

/* ---- printing ---- */

static void
print_rows(const struct request *r, const struct sheetimport *s, const struct logbatch *b)
{
	struct csv *in = csv_open_text(s->rows.data, s->rows.len, "rows");
	const char **name = calloc(csv_columns(in) + 1, sizeof *name);
	struct rows *out;
	size_t n = 0;

	if (name == NULL)
		die("out of memory");
	for (size_t i = 0; i < csv_columns(in); i++)
		name[i] = csv_name(in, i);
	out = rows_begin(rows_format(r->value[OUTPUT]), csv_columns(in), name);
	while (csv_next(in)) {
		if (b != NULL && !b->is_new[n++])
			continue;
		for (size_t i = 0; i < csv_columns(in); i++)
			rows_cell(out, csv_field(in, (int)i).text, csv_field(in, (int)i).len);
	}
	rows_end(out);
	free(name);
	csv_close(in);
}

static const char *
file_shown(const char *file)
{
	return strcmp(file, "-") == 0 ? "<stdin>" : file;
}

/* The last line: what became of every row. */
static void
tell_counts(const struct request *r, const struct sheetimport *s, const struct logbatch *b,
    const char *verb, const char *rejects)
{
	struct buf text = { 0 };

	buf_addf(&text, "%lu row%s: %lu %s", s->taken + s->refused,
	    s->taken + s->refused == 1 ? "" : "s", b->added, verb);
	if (b->known > 0)
		buf_addf(&text, ", %lu in the log already", b->known);
	if (s->refused > 0)
		buf_addf(&text, ", %lu refused", s->refused);
	if (rejects != NULL)
		buf_addf(&text, " (%s)", shown(rejects, strlen(rejects)));
	if (s->above > 0)
		buf_addf(&text, "; %lu above the headings", s->above);
	if (s->headings > 0)
		buf_addf(&text, "; %lu of headings", s->headings);
	if (s->totals > 0)
		buf_addf(&text, "; %lu of totals", s->totals);
	if (s->empty > 0)
		buf_addf(&text, "; %lu empty", s->empty);
	diag_note("%s: %s", file_shown(r->file), text.data);
	buf_release(&text);
}

/* ---- the three things that can be done with the rows ---- */

static void
dry_run(const struct request *r, const struct sheetimport *s, const struct centre *c)
{
	struct logbatch b = { .text = s->rows.data, .len = s->rows.len,
	    .allow_duplicates = r->value[ALLOW_DUPLICATES] != NULL };

	if (r->value[REPLACE] != NULL) {
		print_rows(r, s, NULL);
		return;
	}
	if (!logbatch_compare(&b, c))
		return;
	if (s->refused > 0 && r->value[ALL_OR_NOTHING] != NULL) {
		memset(b.is_new, 0, b.n);
		b.added = 0;
	}
	print_rows(r, s, &b);
	tell_counts(r, s, &b, "to be added", NULL);
	logbatch_release(&b);
}

/* Refused rows to their file, the others to the log. */
static int
add_rows(const struct request *r, const struct sheetimport *s, const struct centre *c)
{
	struct logbatch b = { .text = s->rows.data, .len = s->rows.len,
	    .allow_duplicates = r->value[ALLOW_DUPLICATES] != NULL };
	int some = s->taken > 0, refused = s->refused > 0, done = 1;
	struct rejects rejects = { 0 };

	if (refused && r->value[ALL_OR_NOTHING] != NULL) {
		tell_counts(r, s, &b, "added", NULL);
		return 0;
	}
	if (refused)
		done = rejects_begin(&rejects, r->file, r->value[REJECTS]) &&
		    rejects_write(&rejects, s->rejects.data, s->rejects.len);
	if (done && some && !(done = logbatch_add(&b, c)))
		rejects_undo(&rejects);
	if (done)
		tell_counts(r, s, &b, "added", rejects.path);
	else
		diag_note("%s: nothing was added", file_shown(r->file));
	rejects_end(&rejects);
	logbatch_release(&b);
	return done;
}

/* ---- the file is the log itself ---- */

/* Is the argument the centre's own log.csv? */
static int
is_own_log(const char *file, const char *log)
{
	struct stat a, b;

	return strcmp(file, "log.csv") == 0 || (stat(file, &a) == 0 && stat(log, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino);
}

static int
replace(struct request *r, struct sheetimport *s, const struct centre *c)
{
	char *log = centre_file(c, "log.csv");
	struct edit edit;
	int done = 0;

	if (!is_own_log(r->file, log))
		die("--replace mends '%s' itself; '%s' is another file: leave --replace out",
		    log, shown(r->file, strlen(r->file)));
	r->file = s->shown = log;
	if (!edit_begin_large(&edit, log, c->path)) {
		free(log);
		return 0;
	}
	s->whole = 1;
	if (edit.fd < 0)
		diag_trouble("cannot read '%s': no such file", log);
	else if (sheetimport_read(s, buf_text(&edit.bytes), edit.bytes.len)) {
		if (s->refused > 0)
			diag_note("%s: nothing was changed: %lu of %lu rows would be lost; "
			    "mend them in it first", log, s->refused, s->refused + s->taken);
		else if (r->value[DRY_RUN] != NULL)
			dry_run(r, s, c);
		else if ((done = edit_commit(&edit, s->rows.data, s->rows.len)))
			diag_note("%s: mended; %lu row%s", log, s->taken,
			    s->taken == 1 ? "" : "s");
	}
	edit_end(&edit);
	r->file = s->shown = "log.csv";
	free(log);
	return done;
}

static int
import(struct request *r, struct sheetimport *s, struct known *k)
{
	struct buf bytes = { 0 };
	int done = 0;

	if (known_read_log(k) && read_file(r->file, &bytes) &&
	    sheetimport_read(s, buf_text(&bytes), bytes.len)) {
		if (r->value[DRY_RUN] != NULL)
			dry_run(r, s, &k->centre);
		else
			done = add_rows(r, s, &k->centre);
	}
	buf_release(&bytes);
	return done;
}

int
main(int argc, char *argv[])
{
	struct request r = { .rules.encoding = -1 };
	struct sheetimport s = { 0 };
	struct known known = { 0 };
	int done;

	diag_init(argv[0]);
	take_options(&r, argc, argv);
	argv += opts.first;
	if (argv[0] == NULL || argv[1] == NULL || argv[2] != NULL)
		opts_usage(&opts, "a centre and one file are needed");
	r.file = argv[1];
	check_options(&r);
	r.today = date_today(r.value[TODAY]);
	if (known_read(&known, argv[0]) && importrules_read(&r.rules, &known.centre)) {
		s = (struct sheetimport){ .shown = r.file, .rules = &r.rules, .header = r.header,
		    .actors = &known.actors, .initiatives = &known.initiatives,
		    .centre = known.centre.id, .extra = &known.extra, .today = r.today };
		done = r.value[REPLACE] != NULL ? replace(&r, &s, &known.centre) :
		    import(&r, &s, &known);
		if (done && r.value[SAVE] != NULL)
			importrules_save(&r.rules, &known.centre);
		sheetimport_release(&s);
	}
	importrules_release(&r.rules);
	known_release(&known);
	return diag_finish();
}
