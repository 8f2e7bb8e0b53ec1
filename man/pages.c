/*
 * pages - write the pages of the manual that are made from the tables.
 *
 *	pages mc-vocabularies.5 > mc-vocabularies.5
 *	pages mc-types.7 > mc-types.7
 *
 * `make pages` does; `make check` compares.
 */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "analysis/tally.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/nearest.h"
#include "disk/append.h"
#include "field/recommendation.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "sheet/rules.h"
#include "workbook/cells.h"
#include "yaml/yaml.h"
#include "pages.h"
#include "schema/bounds.h"

void
page_head(const char *name, int section, const char *what)
{
	printf(".\\\" Made from the tables in lib/field by man/pages.c: edit those.\n"
	    ".Dd November 22, 2026\n.Dt ");
	for (const char *s = name; *s != '\0'; s++)
		putchar(toupper((unsigned char)*s));
	printf(" %d\n.Os\n.Sh NAME\n.Nm %s\n.Nd %s\n", section, name, what);
}

void
page_head_da(const char *name, int section, const char *what)
{
	printf(".\\\" Made from the tables in lib/field by man/pages.c: edit those.\n.TH ");
	for (const char *s = name; *s != '\0'; s++)
		putchar(toupper((unsigned char)*s));
	printf(" %d 2026-11-28\n.SH NAVN\n%s \\- %s\n", section, name, what);
}

void
page_text(const char *s)
{
	if (*s == '.' || *s == '\'')
		fputs("\\&", stdout);
	for (; *s != '\0'; s++)
		if (*s == '\\')
			fputs("\\e", stdout);
		else if (*s == '"')
			fputs("\\(dq", stdout);
		else if (s[0] == '.' && s[1] == ' ' && isupper((unsigned char)s[2])) {
			fputs(".\n", stdout);	/* a sentence a line */
			s++;
		}
		else
			putchar(*s);
}

/* ---- vocabularies ---- */

static void
vocabulary(const struct vocab *v)
{
	printf(".Ss %c%s\n.Bl -tag -width Ds -compact\n", toupper((unsigned char)*v->name),
	    v->name + 1);
	for (size_t i = 0; i < v->n; i++) {
		const struct vocab_term *t = &v->term[i];

		printf(".It Sy %s\n", t->code);
		page_text(t->da);
		fputs("; ", stdout);
		page_text(t->en);
		if (v == &kind_vocab)
			printf("; sector %s", kind_sector((int)i) != NULL ?
			    kind_sector((int)i) : "must be given");
		printf(".\n.Pq ");
		page_text(t->source);
		printf("\n");
	}
	printf(".El\n");
}

static void
vocabularies(void)
{
	page_head("mc-vocabularies", 5, "the codes of the field, in Danish and English");
	printf(".Sh DESCRIPTION\n"
	    "Codes are Danish words in ASCII.\n"
	    "On input å, ø and æ may be written for aa, oe and ae.\n"
	    "Tables list values in the order given here.\n"
	    ".Pp\n"
	    "[R] is\n.Rs\n.%%T Medborgercentre i udsatte boligområder\n"
	    ".%%A Lunar, Lund, Hansen and Foldgast\n.%%I CFBU\n.%%D 2019\n.Re\n"
	    "Its parts and headings are named.\n");
	printf(".Sh VOCABULARIES\n");
	for (size_t i = 0; all_vocabs[i] != NULL; i++)
		vocabulary(all_vocabs[i]);
	printf(".Sh RECOMMENDATIONS\nThe keys of\n.Pa conditions.yaml .\n"
	    "All five forms of collaboration are valuable, and no centre is given a score.\n");
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *r = &recommendations[i];

		if (i == 0 || recommendations[i - 1].condition != r->condition)
			printf("%s.Ss %d. %s (%s)\n.Bl -tag -width Ds -compact\n",
			    i > 0 ? ".El\n" : "", r->condition,
			    condition_names[r->condition - 1].da,
			    condition_names[r->condition - 1].en);
		printf(".It Sy %s %s\n", r->code, r->word);
		page_text(r->title_da);
		fputs("; ", stdout);
		page_text(r->title_en);
		printf(".\n.Pq ");
		page_text(r->source);
		printf("\n");
	}
	printf(".El\n.Sh SEE ALSO\n.Xr mc-formats 5 ,\n.Xr mc 7\n");
}

/* ---- formats ---- */

static const char *
type_of(const struct field *f)
{
	switch (f->type) {
	case FIELD_TEXT: return "text";
	case FIELD_WORD: return "words of your own";
	case FIELD_ID: return "id";
	case FIELD_ACTOR: return "actor";
	case FIELD_ACTOR_OR_TEXT: return "actor or text";
	case FIELD_INITIATIVE: return "initiative";
	case FIELD_RESOURCE: return "resource";
	case FIELD_PLAN: return "plan";
	case FIELD_CODE: return "code";
	case FIELD_DATE: return "date";
	case FIELD_YEAR: return "year or date";
	case FIELD_TIME: return "time";
	case FIELD_MOMENT: return "time or date";
	case FIELD_CLOCK: return "time of day";
	case FIELD_HOURS: return "opening hours";
	case FIELD_DECIMAL: return "number";
	case FIELD_COUNT: return "whole number";
	case FIELD_GRADE: return "1 to 5";
	case FIELD_MAP: return "map";
	case FIELD_BY_CODE: return "map from codes to actors";
	}
	return "";
}

static void
fields(const struct schema *s, int depth)
{
	printf(".Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];

		printf(".It Sy %s\n", f->name);
		page_text(f->help);
		printf("%s\n.Pq %s%s%s%s%s%s\n", f->help[strlen(f->help) - 1] == '.' ? "" : ".",
		    f->flags & FIELD_LIST ? "list: " : "", type_of(f),
		    f->vocab != NULL ? ", " : "", f->vocab != NULL ? f->vocab->name : "",
		    f->flags & FIELD_REQUIRED ? "; required" : "",
		    f->flags & FIELD_IF_USED ? "; a column only where a file has it" : "");
		if (f->inner != NULL && depth < 3)
			fields(f->inner, depth + 1);
	}
	printf(".El\n");
}

static void
file(const struct schema *s, const char *what)
{
	printf(".Ss %s\n%s\n", s->file, what);
	fields(s, 0);
}

/* Those that have a name in a header are told by it; tests/check/limits tries the others. */
static void
limits(void)
{
	printf(".Sh LIMITS\n"
	    "No data are cut off at a limit: what is over one is a fault with its place, or refused.\n"
	    ".Bl -tag -width Ds -compact\n");
	printf(".It YAML\nA file is at most %d MiB, of 64 levels.\n", YAML_LARGEST >> 20);
	printf(".It CSV\nA line is at most 16 MiB, a field 1 MiB.\nOf rows and columns there may be any number.\n");
	printf(".It Actors\nAn entry has at most %d; so many items of one cell are also the most that\n"
	    ".Xr mc-matrix 1\ncounts.\n", ENTRY_MOST_ACTORS);
	printf(".It Days\nThose of the log are from %d-01-01 to %d-12-31; others are warned of.\n", DATE_FIRST_YEAR, DATE_LAST_YEAR);
	printf(".It Numbers\nSix decimals, and below 9223372036854.775808 either way; so are sums.\n");
	printf(".It Tables\nA table of\n.Xr mc-matrix 1\nhas at most %d cells.\n", TALLY_MOST);
	printf(".It Spreadsheets\nA file that\n.Xr mc-import 1\nreads is at most 256 MiB; a row 8 MiB, of 16384 fields of 1 MiB.\n"
	    "The headings are looked for in the first 100 rows; there are at most 4096, each shorter than 1000 bytes.\n"
	    "A sheet of a workbook has at most %d rows, %d columns, %d cells that hold something, and\n"
	    "256 MiB of text.\nRefused rows are at most 512 MiB, and of lines passed over 1000 are told, the rest counted.\n",
	    CELLS_ROWS, CELLS_COLUMNS, CELLS_MOST);
	printf(".It Messages\nOf a file 1000 are shown, and how many more there were; one of more than 8191 bytes is cut.\n"
	    "A known word is proposed for an unknown one of at most %d letters.\n", NEAREST_LONGEST);
	printf(".It Writing\nA CSV file is added to as it stands within a page of %d KiB, or up to %d KiB where its folder may not be\n"
	    "written or has no room for the file once more.\n"
	    "The files\n.Pa .mc-undo\nand\n.Pa .mc-rename\nare read up to 1 MiB.\n",
	    APPEND_AT_ONCE >> 10, APPEND_MOST_IN_PLACE >> 10);
	printf(".It Search for CPR numbers\nYAML is searched as it is read within the limits of YAML above, "
	    "else as it stands, and told of.\n"
	    "Columns are let pass by name if the first line is at most 1 MiB.\n"
	    "In other encodings than its own a file is searched up to 10000 numbers.\n");
	printf(".El\n");
}

/* How large numbers may plainly be. */
static void
bound_list(void)
{
	printf(".Ss How large numbers may plainly be\n"
	    "A number above these is a warning of\n.Xr mc-check 1\nand of what writes it.\n"
	    ".Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < bounds_count; i++) {
		const struct bound *b = &bounds[i];

		if (i == 0 || strcmp(b->file, bounds[i - 1].file) != 0)
			printf(".It Pa %s\n", b->file);
		printf(".Sy %s\n%lld%s\n", b->field, (long long)b->most,
		    i + 1 < bounds_count && strcmp(b->file, bounds[i + 1].file) == 0 ? ";" : ".");
	}
	printf(".El\n");
}

/* How far a day may plainly lie from the house's opening, and from the others of its file. */
static void
day_list(void)
{
	printf(".Ss How far days may plainly lie\n"
	    "A day that lies further from the others of its file, today among them, is a warning too, if\n"
	    "it is alone or among few: a tenth of the others at most.\n"
	    "So is one that lies further from today, in whatever company.\n"
	    "Years from the others; what goes on may have begun so many years before them, or, where\n"
	    ".Cm opened\nis known, with the house; and years before and after today.\n"
	    ".Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < bounds_days_count; i++) {
		const struct bound_day *b = &bounds_days[i];

		if (i == 0 || strcmp(b->file, bounds_days[i - 1].file) != 0)
			printf(".It Pa %s\n", b->file);
		printf(".Sy %s\n", b->field);
		if (b->years > 0)
			printf("%d, ", b->years);
		if (b->lasts > 0)
			printf("before %d, ", b->lasts);
		printf("today %d and %d", b->back, b->ahead);
		printf(b->before == BOUNDS_BEFORE ? ", and two before the house opened%s\n" : "%s\n",
		    i + 1 < bounds_days_count && strcmp(b->file, bounds_days[i + 1].file) == 0 ? ";" : ".");
	}
	printf(".El\n");
}

static void
formats(void)
{
	page_head("mc-formats", 5, "the files of a centre, and the streams between programs");
	printf(".Sh DESCRIPTION\n"
	    "A folder with a\n.Pa centre.yaml\nis a centre; its id is the last part of its resolved path.\n"
	    "Only that file is needed, and in it only\n.Sy name .\n"
	    "What is absent is unknown, never\n.Dq no .\n"
	    "Unknown keys and columns are kept.\n"
	    ".Pp\n"
	    "Files are UTF-8.\n"
	    "Dates are written YYYY-MM-DD, numbers with a decimal point, times YYYY-MM-DDTHH:MM,\n"
	    "opening hours as\n.Ql ma-fr 09:00-15:00 .\n"
	    "Ids hold small letters of any language, digits,\n.Ql - ,\n.Ql _\nand\n.Ql \\&. ;\n"
	    "they begin with a letter or digit, and\n.Sy total\nis none.\n"
	    ".Pp\n"
	    "YAML is a strict subset: one document, no anchors, aliases or tags, unique keys,\n"
	    "no tabs in the indentation, at most 64 levels and 16 MiB; every scalar is text.\n"
	    ".Pp\n"
	    "CSV is that of RFC 4180 with a header row and one record on one physical line:\n"
	    "a quoted field may hold commas and quotes, never a line break.\n"
	    "A field is at most 1 MiB.\nThe order of columns is free.\n"
	    "A header row that stands over again further down, as where files were joined, is a fault.\n");
	printf(".Sh FILES\n");
	file(&centre_schema, "A map.");
	file(&actor_schema, "A list of actors.");
	file(&entry_schema, "A row for each collaboration that took place; the first actor took the initiative.");
	file(&answer_schema, "A map from a recommendation's word to an answer.");
	file(&initiative_schema, "A list of initiatives.");
	file(&activity_schema, "A list of recurring activities.");
	file(&resource_schema, "A list of what can be lent or used.");
	file(&meeting_schema, "A row a meeting.");
	file(&funding_schema, "A row a source; empty\n.Sy from\nis always, empty\n.Sy until\nopen-ended.");
	file(&booking_schema, "A row a booking.");
	file(&plan_schema, "A list of plans for the area's buildings and grounds.");
	file(&advice_schema, "A map from a point, or from\n.Ql POINT/INITIATIVE ,\nto an answer.");
	bound_list();
	day_list();
	file(&survey_schema, "In a folder of centres: a row for each helhedsplan that\n.Xr mc-survey 1\nasks.");
	printf(".Ss synonyms.yaml\n"
	    "Words of offers, needs and strengths that mean the same in this house, for\n.Xr mc-match 1 :\n"
	    "a map from a word to a list of others, as\n.Ql hænder: [frivillige, følge] .\n"
	    "Capitals and endings need no mention.\n"
	    "A line counts beside those of\n.Ic mc-match --synonyms ;\n"
	    "with the word of one of them it counts in its place, and with nothing behind that word it takes it out.\n"
	    ".Ss .mc-check\n"
	    "What\n.Xr mc-check 1\nlets pass: lines\n.Ql cpr FILE\nor\n.Ql cpr FILE:COLUMN ,\n"
	    "for files and columns whose numbers only look like CPR numbers, and\n"
	    ".Ql contacts FILE\nor\n.Ql contacts FILE:COLUMN\n"
	    "where telephone numbers and e-mail addresses may stand.\n"
	    ".Ql slips FILE\nor\n.Ql slips FILE:ROW\nis for what is right and seems a slip; it says why behind a\n.Ql # .\n"
	    ".Ql #\nbegins a comment.\n"
	    ".Ss import.yaml\n"
	    "How the spreadsheets of this centre are read; a map that\n.Ic mc-import --save\nwrites, of\n"
	    ".Bl -tag -width Ds -compact\n");
	for (const struct importkey *k = importkeys; k->key != NULL; k++) {
		printf(".It Sy %s\n", k->key);
		page_text(k->right);
		printf(".\n");
	}
	printf(".El\nWhat is not there is guessed; see\n.Xr mc-import 1 .\n"
	    ".Ss .mc-undo\n"
	    "What\n.Ic mc-log undo ,\n.Ic mc-meetings undo\nand\n.Ic mc-funding undo\n"
	    "remember of what was done; no part of the history.\n"
	    "A line that names the form of this file, then one for each step, the newest last, "
	    "at most 100 and 256 KiB:\n"
	    ".Bd -literal -offset indent\nmc-undo 2\nappend log.csv 982 1022 0b6f0d8e7b2a91c4\n"
	    "change log.csv 120 40 9c44a5d1f60b2e73 1022 1021 2026-10-01,samvirke,uu basen,,,1.5\n"
	    "closed meetings.csv rename sumak cafe\n.Ed\n.Pp\n"
	    "Of what was added: the size of the file before and after, and the 64-bit FNV-1a sum of the "
	    "bytes between.\n"
	    "Of what was changed or taken out: where it stands, how many bytes stand there now, their sum "
	    "with up to 64 bytes on either side, the sizes, and the bytes that stood there before, "
	    "with\n.Ql %%XX\nfor a byte that is no plain ASCII and for\n.Ql %% .\n"
	    "Past a\n.Ql closed\nthere is no way back:\n.Ql rename OLD NEW\nor\n.Ql merge FROM INTO\n"
	    "where\n.Xr mc-actors 1\ngave an actor another id in the file,\n.Ql cpr\nwhere a row held "
	    "what is shaped like a CPR number, and\n.Ql long\nwhere it was too long; these are not remembered.\n"
	    "Form 1, which older versions wrote, has one step of what was added, and is read.\n"
	    ".Ss .mc-schemas\n"
	    "What the YAML files may hold, as JSON Schema for editors; see\n.Xr mc-init 1 .\n"
	    ".Ss .mc-rename\n"
	    "One line,\n.Ql rename OLD NEW\nor\n.Ql merge FROM INTO ,\nwhile\n.Ic mc-actors rename\nor\n.Ic merge\n"
	    "replaces the files\n.Po OLD in\n.Sy \\(dq\\(dq\nwhere it is no id\n.Pc ;\n"
	    "no part of the history.\n"
	    "Where it is left, the program was killed: some files may hold the old id and some the new.\n"
	    "The next program that writes to the centre finishes the renaming first;\n"
	    "those that read say that it is there, and to\n.Xr mc-check 1\nit is a fault.\n"
	    "It is obeyed only if either OLD or NEW is an actor's, as a renaming leaves it; if not, "
	    "nothing is written until it is taken away.\n");
	printf(".Sh STREAMS\n"
	    "CSV flows through pipes.\n"
	    "A stream from a centre has the column\n.Sy centre\nfirst, then all columns of the file in\n"
	    "the order above, then unknown ones; an optional column of the log stands there only where\n"
	    "one of the files has it.\n"
	    "Lists of ids or codes stand in one cell parted by a space; lists of words, text or hours by\n.Ql \\&; .\n"
	    "With\n.Fl o\na program writes\n.Cm csv , tsv , json , table\nor\n.Cm md ;\n"
	    "a table on a terminal and csv in a pipe if nothing is said.\n"
	    "Tables and Markdown are for people: control characters show as\n.Ql \\&? ,\n"
	    "and what is shaped like a CPR number is masked.\n"
	    "It is masked, too, in pages, reports (of\n.Fl o Cm json ,\ntoo), drawings and files for calendars and "
	    "networks; csv, tsv, json and what\n.Xr mc-export 1\nwrites hold what the files hold.\n"
	    ".Pp\n"
	    "JSON is an array with an object a row, a line each.\n"
	    "Its values are strings, as the cells of CSV are, unless\n"
	    ".Fl -typed\n"
	    "is given; then\n"
	    ".Bl -bullet -compact\n"
	    ".It\n"
	    "numbers are numbers, with the digits that the file has: 0.50 stays 0.50, and only zeros before\n"
	    "the number, which JSON does not know, go;\n"
	    ".It\n"
	    "lists are arrays of strings;\n"
	    ".It\n"
	    ".Cm ja\n"
	    "is true and\n"
	    ".Cm nej\n"
	    "false, where no other answer is possible; of\n"
	    ".Cm nej , paa-vej , ja ,\n"
	    "and of 0 and 1, each stays what it is;\n"
	    ".It\n"
	    "days, times, years, codes and all other text are strings, and so is a label of a cross table;\n"
	    ".It\n"
	    "what is empty is null, a list too: not known, which is neither 0 nor no;\n"
	    ".It\n"
	    "a cell that does not hold what its column is for is a string, as it stands;\n"
	    "a column that is not ours holds strings.\n"
	    ".El\n"
	    ".Bd -literal -offset indent\n"
	    "$ mc-log examples/centres/kvarterhuset -o json --typed --columns date,actors,hours,visitors | head -n 3\n"
	    "[\n"
	    "{\"date\": \"2024-10-28\", \"actors\": [\"kvarterhusledelsen\", \"sumak\", \"basen\", \"en-faelles-indsats\"], \"hours\": 1, \"visitors\": null},\n"
	    "{\"date\": \"2024-10-29\", \"actors\": [\"økonomirådgivning\", \"en-faelles-indsats\"], \"hours\": 0.5, \"visitors\": null},\n"
	    ".Ed\n");
	printf(".Ss Periods\n"
	    ".Ql 2026 ,\n.Ql 2026-Q3 ,\n.Ql 2026-10 ,\n.Ql 2026-W42 ,\n.Ql 2026-10-05 ,\n"
	    "two of these as\n.Ql 2026-01..2026-06 ,\n"
	    "open as\n.Ql 2026-01-15..\n(until today) or\n.Ql ..2026-06\n(from the first row),\n"
	    ".Ql last-month ,\n.Ql last-12-months\n(whole calendar months before today's).\n"
	    "Both ends are included.\n"
	    "Today is\n.Fl -today ,\nelse\n.Ev SOURCE_DATE_EPOCH\nas a day in UTC, else the system's day.\n"
	    ".Ss Faults\n"
	    "Standard error has one line each,\n"
	    ".Dl PROGRAM: FILE:LINE:COLUMN: [warning: ]MESSAGE\n"
	    "A row that holds a wrong value is passed on and reported; what is no row is left out and counted.\n"
	    "A program that sums up then prints no result, unless\n.Fl -skip-invalid\nis given.\n"
	    ".Ss Writing\n"
	    "A write happens whole or not at all.\n"
	    "The status says which: after 0 what was asked for is on disk, after 1 or 2 the files hold what\n"
	    "they held, so that a script may try again.\n"
	    "A wrong value in a record that is not edited or named is a warning and no reason not to write;\n"
	    "a file that has to be read and cannot be is one.\n"
	    "Two programs may do a part, and say what 1 means there:\n"
	    ".Xr mc-import 1 ,\nwhich leaves refused rows out, and\n.Xr mc-merge 1 ,\n"
	    "which writes conflicts as git wants them.\n"
	    "One program at a time writes to a centre: it locks the folder\n.Pq flock ,\n"
	    "looks whether the ids it is to write are known, locks the file it writes\n.Pq fcntl ,\n"
	    "and writes.\n"
	    "So an id that is renamed or removed at the same moment is written nowhere.\n"
	    "Input from a pipe is read before, and reading takes no lock.\n"
	    "A script that locks the folder itself must not start such a program meanwhile.\n"
	    "On a file system that several machines share, the lock of the folder holds within "
	    "one machine, and those of the files among all; where folders cannot be locked, only files are.\n"
	    "Where files cannot be, nothing is written; a disk that keeps no modes, as one of Windows's under WSL, will do.\n"
	    "git and editors take no lock, so do not run them on a file at the same moment.\n"
	    "A YAML file that they changed meanwhile is left as they wrote it, and the status is 2.\n"
	    "What ends in the page of a CSV file (4 KiB) in which it begins is added to the file as it stands, with one\n"
	    "write, and up to 64 KiB where its folder may not be written or has no room for the file once more;\n"
	    "for all else it is written anew.\n"
	    "A file is replaced by one that is first called\n.Pa .NAME.mc-new-XXXXXX .\n"
	    "A program that is killed may leave it; the next write of NAME removes it.\n"
	    "An actor's renaming that is killed is finished by the next program that writes; see\n"
	    ".Pa .mc-rename\nabove.\n"
	    "A link is followed for writing only where it ends inside the same git work tree or,\n"
	    "without git, the same centre.\n");
	limits();
	printf(".Sh EXIT STATUS\n.Bl -tag -width Ds -compact\n.It 0\nDone.\n.It 1\nThe data are at fault.\n"
	    ".It 2\nIt could not be done: usage, a bad value on the command line, an unreadable file, a failed write.\n.El\n");
	printf(".Sh SEE ALSO\n.Xr mc-check 1 ,\n.Xr mc-vocabularies 5 ,\n.Xr mc 7\n");
}

/* ---- all of them ---- */

static const struct {
	const char *name;
	void (*write)(void);
} pages[] = {
	{ "mc-formats.5", formats },
	{ "mc-vocabularies.5", vocabularies },
	{ "mc-types.7", page_types },
	{ "mc-conditions.7", page_conditions },
	{ "mc-forms.7", page_forms },
	{ "mc-report.7", page_report },
	{ "da/mc-conditions.7", page_conditions_da },
	{ "da/mc-forms.7", page_forms_da },
};

int
main(int argc, char *argv[])
{
	diag_init(argv[0]);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (argc == 2 && strcmp(argv[1], pages[i].name) == 0) {
			pages[i].write();
			return diag_finish();
		}
	die("usage: pages NAME");
}
