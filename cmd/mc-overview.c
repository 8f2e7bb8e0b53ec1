/*
 * mc-overview - many houses at once: of which types they are, who owns and runs them, what is in them.
 *
 *	mc-overview land
 *
 * See mc-overview(1).
 */
#include <string.h>

#include "analysis/houses.h"
#include "base/buf.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/manycentres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "output/htmldocument.h"
#include "output/markdowndocument.h"
#include "output/rows.h"
#include "overview/overview.h"
#include "sheet/saved.h"

enum { TEXT, CENTRES, OWN, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[TEXT] = { "text", 0, 0, 0, "instead: a page that describes the houses, in Markdown or HTML", OPT_FLAG },
	[CENTRES] = { "centres", 0, 0, 0, "a column with the ids of the houses; of fewer than three it is empty", OPT_FLAG },
	[OWN] = { "own", 0, 0, 0, "the data are your own: few houses are named, too", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "as it is on its last day; today if not given", OPT_TIME },
	[OUTPUT] = { "output", 'o', "FORMAT", 0, "csv, tsv, json, table, md; html with --text",
	    OPT_CHOICE("csv|tsv|json|table|md|html") },
	[LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

struct country {
	struct houses all;
	size_t left_out, surveys_left_out;	/* with faults */
	int skip;
	int spoken;		/* the language of the first house, or -1 */
};

/* ---- reading ---- */

/* Nothing of a house is kept but what is counted, and its log is not looked at. */
static void
read_house(struct country *k, const char *path)
{
	struct centre centre;
	struct actors actors = { 0 };
	struct funding funding = { 0 };
	unsigned long faults = diag_faults();
	int good;

	if (!centre_open(&centre, path))
		return;
	/* All three, so that all faults are reported. */
	good = centre_read(&centre, HOUSES_OF_CENTRE);
	good &= actors_read(&actors, &centre, PROFILE_OF_ACTORS);
	good &= funding_read(&funding, &centre, HOUSES_OF_FUNDING);
	good = centre_is_told(path, good, faults, k->skip);
	if (good && k->spoken < 0)
		k->spoken = (int)centre_language(&centre);
	if (good)
		houses_take(&k->all, &centre, &actors, &funding);
	k->left_out += !good;
	funding_release(&funding);
	actors_release(&actors);
	centre_close(&centre);
}

static void
read_surveys(struct country *k, const struct manycentres *in)
{
	for (size_t i = 0; i < in->surveys.n; i++)
		k->surveys_left_out += !survey_take(&k->all, in->surveys.path[i], k->skip);
}

/* ---- writing ---- */

static void
write_rows(const struct houses *h, const struct opts *o)
{
	static const char *const name[] = { "question", "value", "houses", "of", "centres" };
	int named = opts_count(o, CENTRES) > 0;
	struct buf ids = { 0 };
	struct rows *out = rows_begin(option_format(opts_value(o, OUTPUT)), named ? 5 : 4, name);

	rows_kind(out, 1, CELLKIND_TEXT);	/* a code, a year, a name */
	for (int q = 0; q < HOUSE_QUESTIONS; q++)
		for (size_t i = 0; i < h->answers[q].n; i++) {
			const struct houses_cell *c = &h->answers[q].cell[i];

			rows_text(out, housequestions[q].name);
			rows_text(out, c->value);
			rows_count(out, (int64_t)c->n);
			rows_count(out, (int64_t)houses_of(&h->answers[q], c));
			if (c->named && named)
				houses_add_ids(&ids, h, c);
			if (named)
				rows_text(out, buf_text(&ids));
			buf_clear(&ids);
		}
	rows_end(out);
	buf_release(&ids);
}

static int
write_page(const struct country *k, const struct opts *o, int may)
{
	const char *format = opts_value(o, OUTPUT), *language = opts_value(o, LANGUAGE);
	int html = format != NULL && strcmp(format, "html") == 0, status;
	struct buf text = { 0 };
	struct document d;

	if (may) {
		document_begin(&d, html ? &html_document : &markdown_document, &text);
		page_write(&d, &k->all, k->left_out, k->surveys_left_out, option_language_or(language,
		    k->spoken >= 0 ? (enum language)k->spoken : LANG_DA));
		document_end(&d);
	}
	status = (html ? outfile_finish : outfile_finish_text)(buf_text(&text), text.len);
	buf_release(&text);
	return status;
}

static void
check(const struct opts *o)
{
	const char *format = opts_value(o, OUTPUT);
	int page = opts_count(o, TEXT) > 0, html = format != NULL && strcmp(format, "html") == 0;

	if (page && format != NULL && !html && strcmp(format, "md") != 0)
		opts_usage("--text writes md or html");
	if (page && opts_count(o, CENTRES) > 0)
		opts_usage("--centres goes with rows, not with --text");
	if (!page && html)
		opts_usage("-o html goes with --text");
}

static int
overview(const struct opts *o, char *const *argv)
{
	struct country k = { .skip = opts_count(o, SKIP_INVALID) > 0, .spoken = -1 };
	struct manycentres in;
	int status, may;

	check(o);
	houses_begin(&k.all, option_day(opts_value(o, PERIOD), option_today(opts_value(o, TODAY))));
	manycentres_find(&in, argv);
	if (in.centres.n > 0)
		inputs_warn_twins(in.centres.path);
	for (size_t i = 0; i < in.centres.n; i++)
		read_house(&k, in.centres.path[i]);
	read_surveys(&k, &in);
	/* Where nothing is right, nothing is told. */
	may = diag_status() < 2 && (k.all.n > 0 || k.all.surveyed > 0 || diag_faults() == 0);
	houses_finish(&k.all, opts_count(o, OWN) > 0);
	if (opts_count(o, TEXT) > 0) {
		status = write_page(&k, o, may);
	} else {
		if (may)
			write_rows(&k.all, o);
		status = diag_finish();
	}
	houses_release(&k.all);
	manycentres_release(&in);
	return status;
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [DIR]...\n", .run = overview },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Describe many centres at once: their types, who owns and runs them, and what is in them, in figures\n"
	"of houses.  DIR is a centre, a folder of centres or a survey.csv.  No order tells which is better.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
