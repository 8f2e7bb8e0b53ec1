/*
 * mc-matrix - cross-tabulate two columns of CSV, or what is derived from them.
 *
 *	mc-log kvarterhuset hedemarken | mc-matrix form month
 *
 * See mc-matrix(1).
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/progress.h"
#include "base/safe.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "matrix/matrix.h"
#include "matrix/part.h"
#include "matrix/threads.h"
#include "output/rows.h"
#include "sheet/saved.h"

enum { SUM, MEAN, SHARE, ALPHABET, LONG, PART, MERGE, APART, THREADS, SKIP_INVALID, PERIOD, OUTPUT, TODAY };

static const struct opt options[] = {
	[SUM] = { "sum", 0, "COLUMN", 0, "add up a column instead of counting rows", OPT_COLUMN },
	[MEAN] = { "mean", 0, "COLUMN", 0, "the mean of a column, empty cells aside", OPT_COLUMN },
	[SHARE] = { "share", 0, "row|column", 0, "each cell as a share of its row's or its column's total",
	    { OPT_IS_CHOICE, "row|column", 0, 0, share_check } },
	[ALPHABET] = { "alphabet", 0, 0, 0, "names by the Danish alphabet, and not by bytes", OPT_FLAG },
	[LONG] = { "long", 0, 0, 0, "write ROWS,COLS,value, a line a cell", OPT_FLAG },
	[PART] = { "part", 0, "I/N", 0, "a long table of the I-th of N ranges of bytes of a FILE",
	    { OPT_IS_TEXT, 0, 0, 0, part_check } },
	[MERGE] = { "merge", 0, 0, 0, "add up long tables that come one after another", OPT_FLAG },
	[APART] = { "apart", 0, 0, 0, "actors of each centre by themselves, as centre/id", OPT_FLAG },
	[THREADS] = { "threads", 0, "N", 0, "count a large FILE in so many parts at once",
	    { OPT_IS_NUMBER, 0, 0, 0, threads_check } },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0), [PERIOD] = OPT_PERIOD(0), [OUTPUT] = OPT_OUTPUT(0),
	[TODAY] = OPT_TODAY, OPT_END
};

/* Is there a result to write: no faults, or they may be passed over; sums that fit? */
static int
is_writable(const struct request *r)
{
	if (r->unusable || r->rows.name == NULL || !option_may_write(r->skip))
		return 0;
	if (tally_fits(&r->tally))
		return 1;
	diag_fault(NULL, TOPIC_VALUE, "a sum of '%s' does not fit 64 bits; add up fewer rows",
	    shown(r->amount, strlen(r->amount)));
	return 0;
}

/* Have the cells what they could be shares of?  It is known when the columns are. */
static void
check_share(const struct request *r)
{
	if (r->share.of == SHARE_OF_NOTHING)
		return;
	if (axis_are_square(&r->rows, &r->columns))
		die("'%s' by '%s' says who stands together and has no totals to be a share of; leave out --share",
		    r->rows.name, r->columns.name);
	if (matrix_has_unlike(r))
		die("'%s' by '%s' has no totals to be a share of, for they would add kroner to people; "
		    "leave out --share", r->rows.name, r->columns.name);
}

static void
write_table(struct request *r, enum rows_format format)
{
	axis_order(&r->rows, r->dated ? &r->period : NULL);
	axis_order(&r->columns, r->dated ? &r->period : NULL);
	if (r->share.of == SHARE_OF_NOTHING || share_reckon(r))
		matrix_write(r, format);
	share_release(&r->share);
}

/* ---- main ---- */

/* With --merge ROWS and COLS may be given too: two words that are no files. */
static int
names_axes(char *const *argv)
{
	for (int i = 0; i < 2; i++)
		if (argv[i] == NULL || strcmp(argv[i], "-") == 0 ||
		    strpbrk(argv[i], "./") != NULL || access(argv[i], F_OK) == 0)
			return 0;
	return 1;
}

static void
read_part(struct request *r, const char *which, char *const *argv)
{
	struct part part;
	struct csv *csv;

	part_read(&part, which);
	if (argv[0] == NULL || argv[1] != NULL || strcmp(argv[0], "-") == 0)
		opts_usage("--part reads one FILE, and no stream");
	csv = part_open(&part, argv[0], &r->origin);
	if (csv == NULL)
		return;
	if (r->dated)
		origin_set_period(&r->origin, &r->period);
	r->origin.apart = r->apart;
	matrix_read(r, csv);
	part_close(&part);
	csv_close(csv);
}

static void
read_all(struct request *r, char *const *argv, int merge)
{
	progress_alone(1);
	r->path = !merge && argv[0] != NULL && argv[1] == NULL ? argv[0] : NULL;
	for (argv = inputs_given(argv); *argv != NULL; argv++) {
		struct csv *csv = csv_open_path(*argv);

		if (csv == NULL)
			continue;
		if (merge)
			matrix_merge(r, csv);
		else
			matrix_read(r, csv);
		csv_close(csv);
	}
	progress_alone(0);
	if (merge)
		matrix_end_merge(r);
}

/* What goes with what. */
static void
check_options(const struct request *r, const struct opts *o)
{
	int sums = opts_count(o, SUM) + opts_count(o, MEAN), merge = opts_count(o, MERGE) > 0;

	if (sums > 1)
		opts_usage("one of --sum and --mean, and once");
	if (r->mean && (r->lengthy || merge))
		opts_usage("means do not add up: --mean goes with neither --long nor --merge");
	if (r->share.of != SHARE_OF_NOTHING && r->mean)
		opts_usage("a mean is no part of a whole: --share goes with counts and with --sum");
	if (r->share.of != SHARE_OF_NOTHING && r->lengthy)
		opts_usage("shares do not add up: --share goes with --merge, which has all parts, and neither "
		    "with --long nor with --part");
	if (merge && opts_count(o, PART) > 0)
		opts_usage("--part makes what --merge adds up: one or the other");
	if (merge && (opts_count(o, PERIOD) > 0 || sums > 0))
		opts_usage("--merge adds up what is there: --period and --sum go with the parts");
	if (merge && opts_count(o, APART) > 0)
		opts_usage("--merge adds up what is there: --apart goes with the parts");
}

/* Actors of each centre by themselves, on the axes that are of actors. */
static void
set_apart(struct request *r, int apart)
{
	r->apart = apart;
	r->rows.apart = apart && axis_is_of_actors(&r->rows);
	r->columns.apart = apart && axis_is_of_actors(&r->columns);
	if (apart && !r->rows.apart && !r->columns.apart)
		opts_usage("--apart is about actors; neither '%s' nor '%s' is of actors",
		    r->rows.name, r->columns.name);
}

static int
matrix(const struct opts *o, char *const *argv)
{
	int merge = opts_count(o, MERGE) > 0;
	struct request r = {
		.amount = opts_value(o, opts_count(o, MEAN) > 0 ? MEAN : SUM),
		.mean = opts_count(o, MEAN) > 0,
		.lengthy = opts_count(o, LONG) + opts_count(o, PART) > 0,
		.share.of = share_which(opts_value(o, SHARE)),
		.skip = opts_count(o, SKIP_INVALID), .dated = opts_count(o, PERIOD)
	};
	enum rows_format format;
	int left_out;

	check_options(&r, o);
	if (merge ? names_axes(argv) : argv[0] != NULL && argv[1] != NULL) {
		axis_init(&r.rows, argv[0]);
		axis_init(&r.columns, argv[1]);
		set_apart(&r, opts_count(o, APART) > 0);
		argv += 2;
	} else if (!merge) {
		return COMMAND_USAGE;
	}
	if (r.dated)
		r.period = option_period_past(opts_value(o, PERIOD), option_today(opts_value(o, TODAY)));
	if (!merge && r.amount != NULL) {
		r.origin.sum = r.amount;
		r.origin.sum_len = strlen(r.amount);
	}
	if (merge)
		r.amount = "value";
	r.threads = threads_number(opts_value(o, THREADS));
	format = option_format(opts_value(o, OUTPUT));
	if (opts_count(o, PART) > 0)
		read_part(&r, opts_value(o, PART), argv);
	else
		read_all(&r, argv, merge);
	r.rows.by_alphabet = r.columns.by_alphabet = opts_count(o, ALPHABET) > 0;
	matrix_check_kinds(&r);
	/* What --merge is given may be at fault as a whole. */
	left_out = !merge && !r.unusable && !r.skip && diag_status() == 1;
	if (is_writable(&r)) {
		check_share(&r);
		write_table(&r, format);
	} else if (left_out) {
		diag_note("no table is printed: the data are at fault, as told above; "
		    "--skip-invalid leaves out only what is faulty");
	}
	axis_release(&r.rows);
	axis_release(&r.columns);
	tally_release(&r.tally);
	rowcount_release(&r.count);
	days_release(&r.days);
	buf_release(&r.first_centre);
	buf_release(&r.sum);
	sets_release(&r.sets);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "ROWS COLS [OPTION]... [FILE]...\n--merge [OPTION]... [FILE]...\n",
	    .needs = "ROWS and COLS are missing", .run = matrix },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Cross-tabulate two columns of CSV, or what is derived from them:\n"
	"year, quarter, month, week, weekday; actor, initiator, pair, target ...", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak_of_files(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
