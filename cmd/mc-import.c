/*
 * mc-import - take the rows of a Danish spreadsheet into a centre's log.
 *
 *	mc-import kvarterhuset september.csv
 *
 * See mc-import(1).
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/daydoubt.h"
#include "centre/exempt.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "disk/given.h"
#include "edit/turn.h"
#include "field/terms.h"
#include "import/import.h"
#include "schema/value.h"
#include "sheet/saved.h"

static const struct opt options[] = {
	[ENCODING] = { "encoding", 0, "NAME", 0, "utf-8, cp1252, utf-16le, ... instead of a guess",
	    OPT_CHOICE("utf-8|utf-16le|utf-16be|cp1252|mixed|latin1|cp850|macintosh") },
	[SEPARATOR] = { "separator", 0, "SIGN", 0, "semicolon, comma or tab between the fields",
	    OPT_CHOICE("semicolon|comma|tab") },
	[DECIMAL] = { "decimal", 0, "SIGN", 0, "comma or point", OPT_CHOICE("comma|point") },
	[DATES] = { "dates", 0, "ORDER", 0, "dmy: the day first; mdy: the month",
	    OPT_CHOICE("dmy|mdy") },
	[COLUMN] = { "column", 0, "HEADING=FIELD", 0, "what a column holds; - leaves it out",
	    OPT_TEXT },
	[ACTOR] = { "actor", 0, "NAME=ID", 0, "who is meant by a name in the file", OPT_TEXT },
	[HEADER] = { "header", 0, "LINE", 0, "the line of the headings", OPT_NUMBER },
	[SAVE] = { "save", 0, 0, 0, "write these to the centre's import.yaml", OPT_FLAG },
	[DRY_RUN] = { "dry-run", 0, 0, 0, "print the rows, write nothing", OPT_FLAG },
	[REJECTS] = { "rejects", 0, "FILE", 0, "where refused rows go; not inside a centre",
	    OPT_FILE },
	[ALL_OR_NOTHING] = { "all-or-nothing", 0, 0, 0, "add nothing if a row is refused",
	    OPT_FLAG },
	[ALLOW_DUPLICATES] = { "allow-duplicates", 0, 0, 0,
	    "add also what the log holds already", OPT_FLAG },
	[UPDATE] = { "update", 0, 0, 0, "fill in what a row that is there already lacks", OPT_FLAG },
	[REPLACE] = { "replace", 0, 0, 0, "the file is the whole log, corrected; or log.csv itself",
	    OPT_FLAG },
	[INTO] = { "into", 0, "FILE", 0, "log, meetings, funding or bookings",
	    OPT_CHOICE("log|meetings|funding|bookings") },
	[FORM] = { "form", 0, "FORM", 0, "of all rows, where no column has it; or WORD=FORM", OPT_FIELD(entry_schema, ENTRY_FORM) },
	[SHEET] = { "sheet", 0, "NAME|N", 0, "which sheet of a workbook", OPT_TEXT },
	[FILL_DOWN] = { "fill-down", 0, "HEADING", 0, "empty cells of the column repeat the one above",
	    OPT_TEXT },
	[YEAR] = { "year", 0, "YYYY", 0, "of dates that tell none", OPT_NUMBER },
	[OUTPUT] = OPT_OUTPUT(0), [TODAY] = OPT_TODAY, OPT_END
};

static const char *
take_form(struct request *r, const char *value)
{
	int code = wording_read(&form_wording, value, strlen(value));

	if (strchr(value, '=') != NULL)
		return rules_take(&r->rules, "forms", value);
	if (code < 0)
		return value_wrong_code(&form_vocab, value, strlen(value));
	r->rules.form = form_vocab.term[code].code;
	return NULL;
}

/* Columns are those of the file that rows go into: it comes first. */
static void
take_into(struct request *r, const struct opts *o)
{
	const char *into = opts_value(o, INTO);
	const struct sheettable *own = NULL;

	if (into != NULL)
		r->rules.table = sheettable_find(into);
	else if (opts_count(o, REPLACE) > 0)
		own = sheettable_of_file(path_name(r->file));
	if (own != NULL)
		r->rules.table = own;
}

static void
take_options(struct request *r, const struct opts *o)
{
	static char yes[] = "";

	for (size_t k = 0; k < o->n; k++) {
		int i = o->given[k].option;
		char *value = o->given[k].value, *end;
		const char *key = i == COLUMN ? "columns" : i == ACTOR ? "actors" :
		    options[i].name, *wrong = NULL;

		r->value[i] = value != NULL ? value : yes;
		if (i <= ACTOR)
			wrong = rules_take(&r->rules, key, value);
		else if (i == HEADER) {
			r->header = strtoul(value, &end, 10);
			if (*end != '\0' || r->header == 0 || *value == '-')
				wrong = translate("it is the number of a line");
		} else if (i == YEAR) {
			r->year = (int)strtol(value, &end, 10);
			if (*end != '\0' || strlen(value) != 4 || r->year < DATE_FIRST_YEAR ||
			    r->year > DATE_LAST_YEAR)
				wrong = translate("it is a year of four digits");
		} else if (i == FILL_DOWN) {
			r->fill_down = mem_resize(r->fill_down, r->fills + 1, sizeof *r->fill_down);
			r->fill_down[r->fills++] = value;
		}
		if (i == INTO && r->rules.table == NULL)
			wrong = translate("it is log, meetings, funding or bookings");
		if (i == FORM)
			wrong = take_form(r, value);
		if (wrong != NULL)
			die("--%s '%s': %s", options[i].name, shown(value, strlen(value)), wrong);
	}
}

static void
check_options(const struct request *r)
{
	if (r->value[REPLACE] != NULL && (r->value[REJECTS] != NULL || r->value[UPDATE] != NULL ||
	    r->value[ALL_OR_NOTHING] != NULL || r->value[ALLOW_DUPLICATES] != NULL))
		opts_usage("--replace takes all rows or none; "
		    "it goes with no other way to choose");
	if (r->value[REPLACE] != NULL && r->value[SAVE] != NULL)
		opts_usage("--save is about spreadsheets; the log that --replace mends is none");
	if (r->value[UPDATE] != NULL && r->value[ALLOW_DUPLICATES] != NULL)
		opts_usage("--update and --allow-duplicates are two answers to one question; give one");
	if (r->value[FORM] != NULL && r->rules.table != &sheettable_log)
		opts_usage("--form is about rows of the log");
	if (r->value[DRY_RUN] != NULL && r->value[SAVE] != NULL)
		opts_usage("--dry-run writes nothing, so --save cannot go with it");
	if (strcmp(r->file, "-") == 0 && r->value[REPLACE] != NULL)
		opts_usage("--replace compares a file with the centre's log.csv, not standard input");
}

/*
 * Once more, duplicates would be added once more; and beside standard input there is no place
 * for refused rows, unless one is given.  So all of it goes in, or nothing.  A dry run shows what
 * is good all the same.
 */
static void
take_all_or_nothing(struct request *r)
{
	static char yes[] = "";

	if (r->value[ALLOW_DUPLICATES] != NULL ||
	    (strcmp(r->file, "-") == 0 && r->value[REJECTS] == NULL && r->value[DRY_RUN] == NULL))
		r->value[ALL_OR_NOTHING] = yes;
}

/* Nobody else writes from here on, unless nothing is written at all. */
static int
take_turn(const struct request *r, struct centre *c)
{
	if (r->value[DRY_RUN] == NULL)
		return turn_take(c);
	centre_warn(c);
	return 1;
}

static void
take_rows(struct request *r, struct sheetimport *s, struct known *k, const struct buf *bytes,
    int is_own)
{
	if (is_own)
		replace_own(r, s, &k->centre);
	else if (!known_read_file(k, r->rules.table))
		;
	else if (r->value[REPLACE] != NULL)
		replace_with(r, s, &k->centre, bytes);
	else
		import_take(r, s, &k->centre, bytes);
}

static int
import(const struct opts *o, char *const *argv)
{
	struct request r = { .rules = IMPORTRULES_NONE };
	struct sheetimport s = { 0 };
	struct known known = { 0 };
	struct buf bytes = { 0 };
	struct exempt exempt = { 0 };
	int is_own;
	struct daydoubt doubt;

	r.file = argv[1];
	take_into(&r, o);
	take_options(&r, o);
	check_options(&r);
	take_all_or_nothing(&r);
	r.today = option_today(r.value[TODAY]);
	/* A file may keep one waiting, and the rules are for it: neither goes for the log itself. */
	if (!centre_find(&known.centre, argv[0]))
		return diag_finish();
	is_own = r.value[REPLACE] != NULL && replace_is_own(r.file, &known.centre, r.rules.table->schema);
	if ((is_own || given_read(r.file, LARGEST, &bytes)) &&
	    take_turn(&r, &known.centre) && known_read_names(&known, r.rules.table) &&
	    (is_own || (rules_read(&r.rules, &known.centre) &&
	    rulewords_name(&r.rules.actors, &known.names.actors)))) {
		s = (struct sheetimport){ .shown = r.file, .rules = &r.rules, .header = r.header,
		    .actors = &known.names.actors, .initiatives = &known.names.initiatives,
		    .resources = &known.names.resources,
		    .centre = known.centre.id, .folder = known.centre.path, .extra = &known.extra, .exempt = &exempt,
		    .fill_down = r.fill_down, .fills = r.fills, .year = r.year, .today = r.today };
		exempt_read_quietly(&exempt, &known.centre);
		daydoubt_begin(&doubt, &known.centre, &known.names.list, r.today);
		daydoubt_today(&doubt);
		daydoubt_learn(&doubt, r.rules.table->schema, NULL);
		if (r.value[REPLACE] == NULL && !exempt_slips(&exempt, r.rules.table->schema->file))
			s.doubt = &doubt;
		take_rows(&r, &s, &known, &bytes, is_own);
		daydoubt_end(&doubt);
		sheetimport_release(&s);
		exempt_release(&exempt);
	}
	buf_release(&bytes);
	free(r.fill_down);
	rules_release(&r.rules);
	known_release(&known);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "CENTRE FILE|- [OPTION]...\nCENTRE FILE|log.csv --replace [OPTION]...\n",
	    .least = 2, .most = 2, .needs = "a centre and one file are needed",
	    .writes = 1, .here = 1, .run = import },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Add the rows of a spreadsheet's file to a centre's log.csv.  What is wrong\n"
	"goes to FILE.rejects.csv with the reason, to be mended and imported.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
