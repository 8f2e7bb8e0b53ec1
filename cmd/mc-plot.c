/*
 * mc-plot - a table of numbers, or a figure of a centre, as a picture.
 *
 *	mc-log kvarterhuset | mc-matrix form month | mc-plot heat > former.svg
 *
 * See mc-plot(1).
 */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/latelog.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/outfile.h"
#include "csv/remedy.h"
#include "output/chart.h"
#include "plot/plot.h"
#include "sheet/saved.h"

enum { FIGURE, TITLE, TOTALS, OUTPUT_FILE, PERIOD, TODAY, LANGUAGE };

#define TABLES "heat bars lines spark"

static void
check_totals(const char *value)
{
	if (strcmp(value, "row") != 0 && strcmp(value, "column") != 0)
		die("no totals of '%s'; --totals row is of each row, --totals column of each column", shown(value, strlen(value)));
}

static const struct opt options[] = {
	[FIGURE] = { "figure", 0, "1|2|7|8", "-", "of a centre: how it works, its type, the forms, the checklist",
	    OPT_CHOICE("1|2|7|8") },
	[TITLE] = { "title", 0, "TEXT", 0, "what the picture is called; it stands above it", OPT_TEXT },
	[TOTALS] = { "totals", 0, "row|column", TABLES, "the total of each row or column in brackets behind its name",
	    { OPT_IS_CHOICE, "row|column", 0, 0, check_totals } },
	[OUTPUT_FILE] = OPT_OUTPUT_FILE(0),
	[PERIOD] = { "period", 'p', "PERIOD", "-", "of the log; last-12-months if not given", OPT_TIME },
	[TODAY] = OPT_TODAY, [LANGUAGE] = OPT_LANGUAGE(0), OPT_END
};

/* ---- tables ---- */

static const struct {
	const char *word;
	const char *title[2];
} kinds[CHART_KINDS] = {
	[CHART_HEAT] = { "heat", { "Tabel med farvede felter", "A table with shaded cells" } },
	[CHART_BARS] = { "bars", { "Bjælker", "Bars" } },
	[CHART_LINES] = { "lines", { "Linjer", "Lines" } },
	[CHART_SPARK] = { "spark", { "Små søjler", "Small columns" } },
};

static enum chart_kind
kind_of(const struct opts *o)
{
	for (int i = 0; i < CHART_KINDS; i++)
		if (strcmp(kinds[i].word, program_word(o->command)) == 0)
			return (enum chart_kind)i;
	return CHART_HEAT;
}

/* "kvarterhuset (189)": what a row or a column rests on, which is no part of the picture otherwise. */
static void
name_with_totals(char **name, size_t n, const int64_t *total, enum language l)
{
	if (total == NULL)
		die("the table has no such total; give one with the totals that mc-matrix writes, or leave out --totals");
	for (size_t i = 0; i < n; i++) {
		struct buf text = { 0 };

		if (total[i] == CHART_UNKNOWN)
			continue;
		buf_addf(&text, "%s (", name[i]);
		lang_add_number(&text, l, total[i]);
		buf_addc(&text, ')');
		free(name[i]);
		name[i] = mem_copy(text.data, text.len);
		buf_release(&text);
	}
}

static void
add_totals(struct matrix *m, const char *of, enum language l)
{
	if (of != NULL && strcmp(of, "row") == 0)
		name_with_totals(m->row, m->rows, m->total_of_row, l);
	else if (of != NULL)
		name_with_totals(m->column, m->columns, m->total_of_column, l);
}

static int
draw_table(const struct opts *o, char *const *argv)
{
	const char *title = opts_value(o, TITLE), *language = opts_value(o, LANGUAGE);
	enum language l = option_language_or(language, LANG_DA);
	enum chart_kind kind = kind_of(o);
	struct buf out = { 0 }, about = { 0 };
	struct matrix m;
	int status;

	if (matrix_read(&m, inputs_file(argv[0])) && diag_status() < 2) {
		add_totals(&m, opts_value(o, TOTALS), l);
		buf_addf(&about, LANG(l, "%zu rækker og %zu kolonner. ", "%zu rows and %zu columns. "), m.rows, m.columns);
		chart_draw(&out, kind, &(struct chart){ .id = kinds[kind].word,
		    .title = title != NULL ? title : kinds[kind].title[l], .headed = title != NULL, .description = about.data,
		    .language = l, .rows = m.rows, .columns = m.columns, .row = (const char *const *)m.row,
		    .column = (const char *const *)m.column, .value = m.value });
		buf_addc(&out, '\n');
	}
	matrix_release(&m);
	status = outfile_finish(out.data, out.len);
	buf_release(&out);
	buf_release(&about);
	return status;
}

/* ---- figures ---- */

static const struct {
	const char *number;
	void (*draw)(struct buf *, const struct house *);
	int of_log;		/* does it count the log's entries? */
} figures[] = {
	{ "1", figure_mechanism, 1 }, { "2", figure_types, 0 }, { "7", figure_forms, 1 }, { "8", figure_conditions, 0 }
};
enum { DRAWN = sizeof figures / sizeof *figures };

static int
draw_figure(const struct opts *o, char *const *argv)
{
	const char *number = opts_value(o, FIGURE), *period = opts_value(o, PERIOD);
	int today = option_today(opts_value(o, TODAY)), status;
	struct period p = option_period_past(period != NULL ? period : "last-12-months", today);
	struct buf out = { 0 };
	struct house h;
	size_t i = 0;

	if (number == NULL)
		opts_usage("say what to draw: heat, bars, lines or spark of a table, or --figure 1|2|7|8 of a centre");
	while (i < DRAWN && strcmp(figures[i].number, number) != 0)
		i++;
	if (i == DRAWN)
		die("unknown figure '%s'; it is one of 1, 2, 7, 8", shown(number, strlen(number)));
	argv = centres_given(argv);
	if (argv[1] != NULL)
		opts_usage("a figure is of one centre");
	/* How things are is told as of today, where nobody asked for a period that has passed. */
	house_read(&h, argv[0], &p, period != NULL && p.last < today ? p.last : today, today, opts_value(o, LANGUAGE));
	h.title = opts_value(o, TITLE);
	if (period == NULL && h.good && figures[i].of_log && h.summary.activity.ever > 0)
		latelog_tell(&h.sheet.centre, entry_schema.file, h.summary.first, &p, today);
	if (h.good && diag_status() < 2) {
		figures[i].draw(&out, &h);
		buf_addc(&out, '\n');
	}
	house_release(&h);
	status = outfile_finish(out.data, out.len);
	buf_release(&out);
	return status;
}

static const struct command commands[] = {
	{ .usage = "--figure 1|2|7|8 [OPTION]... [CENTRE]\n", .run = draw_figure },
	{ .word = "heat", .usage = "[OPTION]... [FILE]\n", .about = "Draw a table with shaded cells.",
	    .most = 1, .needs = "one file at most", .run = draw_table },
	{ .word = "bars", .usage = "[OPTION]... [FILE]\n", .about = "Draw a bar for each number of a table.",
	    .most = 1, .needs = "one file at most", .run = draw_table },
	{ .word = "lines", .usage = "[OPTION]... [FILE]\n", .about = "Draw a line for each row of a table.",
	    .most = 1, .needs = "one file at most", .run = draw_table },
	{ .word = "spark", .usage = "[OPTION]... [FILE]\n", .about = "Draw small columns beside each row's name.",
	    .most = 1, .needs = "one file at most", .run = draw_table },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Draw a table of numbers, as mc-matrix writes it, or a figure of a centre, as SVG.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
