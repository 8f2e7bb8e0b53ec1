/*
 * mc-log - print, add and take back entries of a centre's log.
 *
 *	mc-log examples/centres/kvarterhuset -p 2026-Q3 | mc-matrix form month
 *
 * See mc-log(1).
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/opt.h"
#include "base/period.h"
#include "base/safe.h"
#include "base/text.h"
#include "domain/centre.h"
#include "domain/entry.h"
#include "domain/entrybatch.h"
#include "domain/filter.h"
#include "domain/logbatch.h"
#include "domain/logfile.h"
#include "domain/newentry.h"
#include "domain/terms.h"
#include "format/csvout.h"
#include "format/stream.h"
#include "format/value.h"
#include "output/streamrow.h"

enum { FORM, ACTOR, INITIATIVE, CHANNEL, DATE, HOURS, RESIDENTS, VISITORS, NOTE,
    PERIOD, OUTPUT, TODAY };

static const struct opt options[] = {
	{ "form", 0, "FORM", "-", "only rows of this form; a,b is either" },
	{ "actor", 0, "ID", "-", "only rows with this actor; a,b is either" },
	{ "initiative", 0, "ID", "- add", "only rows of this initiative; the entry's initiative" },
	{ "channel", 0, "CHANNEL", "- add", "moede, uformel, digital or arrangement" },
	{ "date", 0, "YYYY-MM-DD", "add", "the day of the entry; today if not given" },
	{ "hours", 0, "N", "add", "staff hours in all, as 1.5" },
	{ "residents", 0, "N", "add", "people from the area who took part" },
	{ "visitors", 0, "N", "add", "people from outside who took part" },
	{ "note", 0, "TEXT", "add", "free text; no personal data" },
	OPT_PERIOD("-"), OPT_OUTPUT("-"), OPT_TODAY, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-log [OPTION]... [CENTRE|FILE]...\n"
	    "mc-log add CENTRE FORM ACTOR ACTOR... [OPTION]...\n"
	    "mc-log add CENTRE - <ROWS\n"
	    "mc-log undo CENTRE\n",
	.about = "Print the entries of log.csv, add one, or take the last added back."
};

/* ---- printing ---- */

struct request {
	struct filter form, actor, initiative, channel;
	struct period period;
	int dated;		/* a period was given */
	int filtered;		/* that, or any filter */
	struct stream stream;
	enum rows_format format;
	struct rows *out;
};

/* A centre's log, or a file or standard input that holds rows. */
struct source {
	const char *argument;
	struct centre centre;	/* id is NULL if it is none */
	struct entries log;
	int open;
	int stays;		/* cannot be opened twice: a pipe */
};

static int
open_source(struct source *s)
{
	s->open = s->centre.id != NULL ? entries_open_centre(&s->log, &s->centre) :
	    entries_open_file(&s->log, s->argument);
	if (!s->open)
		entries_close(&s->log);
	return s->open;
}

static void
close_source(struct source *s)
{
	if (s->open)
		entries_close(&s->log);
	s->open = 0;
}

/* Learn the columns of a source; one that can be opened again is closed. */
static int
find_source(struct source *s, const char *argument, struct stream *stream, int alone)
{
	struct stat st = { 0 };
	int is_folder = stat(argument, &st) == 0 && S_ISDIR(st.st_mode);

	*s = (struct source){ .argument = argument };
	s->stays = alone || (!is_folder && !S_ISREG(st.st_mode)) || strcmp(argument, "-") == 0;
	if (is_folder && !centre_open(&s->centre, argument))
		return 0;
	if (is_folder)
		stream->centre = 1;
	if (!open_source(s))
		return 0;
	if (is_folder && s->log.centre >= 0) {
		struct place p = csv_header_place(s->log.csv, s->log.centre);

		diag_fault(&p, TOPIC_KEYS,
		    "a column 'centre' in a centre's own log; the folder's name is the centre");
	}
	csv_check_names(s->log.csv);
	stream_learn_header(stream, s->log.csv);
	if (!s->stays)
		close_source(s);
	return 1;
}

static int
is_wanted(const struct request *r, const struct source *s, const struct entry *e)
{
	struct csv_field form = entries_field(&s->log, ENTRY_FORM);
	struct csv_field initiative = entries_field(&s->log, ENTRY_INITIATIVE);
	struct csv_field channel = entries_field(&s->log, ENTRY_CHANNEL);
	int i;

	if (!e->good)
		return 1;	/* passed on, whatever it is */
	if (r->initiative.n > 0 && !csv_check_text(s->log.csv, s->log.column[ENTRY_INITIATIVE]))
		return 1;
	if (r->dated && !period_holds(&r->period, e->day))
		return 0;
	if (!filter_text(&r->form, form.text, form.len) ||
	    !filter_text(&r->initiative, initiative.text, initiative.len) ||
	    (r->actor.n > 0 && !filter_items(&r->actor, e->actor, e->actors)))
		return 0;
	if (r->channel.n == 0)
		return 1;
	i = vocab_find(&channel_vocab, channel.text, channel.len);
	if (i < 0 && channel.len > 0) {
		struct place p = csv_place(s->log.csv, s->log.column[ENTRY_CHANNEL]);

		diag_fault(&p, TOPIC_VALUE, "%s",
		    value_wrong_code(&channel_vocab, channel.text, channel.len));
		return 1;
	}
	return i >= 0 && filter_text(&r->channel, channel_vocab.term[i].code,
	    strlen(channel_vocab.term[i].code));
}

/* Are the columns of the file just those of the stream, in their order? */
static int
is_in_order(const struct request *r, const struct source *s)
{
	if (r->format != ROWS_CSV || r->stream.extra.n > 0 ||
	    (r->stream.centre && s->centre.id == NULL) ||
	    csv_columns(s->log.csv) != ENTRY_FIELDS)
		return 0;
	for (int i = 0; i < ENTRY_FIELDS; i++)
		if (s->log.column[i] != i)
			return 0;
	return 1;
}

/*
 * Can a row whose columns are in order be written as it stands: quoted as we
 * would, its codes in ASCII, the last of which is the channel?
 */
static int
is_plain(const struct source *s)
{
	const char *line = csv_line(s->log.csv).text;
	struct csv_field channel = csv_raw(s->log.csv, ENTRY_CHANNEL);

	return text_is_ascii(line, (size_t)(channel.text + channel.len - line)) &&
	    csv_is_canonical(s->log.csv);
}

static void
print_source(struct request *r, struct source *s)
{
	int in_order = is_in_order(r, s);
	size_t extras = r->stream.extra.n;
	struct buf first = { 0 };	/* the cell `centre`, as it stands in each row */
	int *extra = mem_zero(extras, sizeof *extra);
	struct entry e;

	if (r->stream.centre && s->centre.id != NULL) {
		csv_add_field(&first, s->centre.id, strlen(s->centre.id));
		buf_addc(&first, ',');
	}
	for (size_t i = 0; i < extras; i++)
		extra[i] = csv_column(s->log.csv, intern_text(&r->stream.extra, i));
	while (entries_next(&s->log, &e)) {
		if (r->filtered && !is_wanted(r, s, &e))
			continue;
		if (in_order && is_plain(s)) {
			struct csv_field line = csv_line(s->log.csv);

			rows_plain(r->out, buf_text(&first), first.len, line.text, line.len);
			continue;
		}
		if (r->stream.centre && s->centre.id != NULL) {
			rows_text(r->out, s->centre.id);
		} else if (r->stream.centre) {
			struct csv_field centre = csv_field(s->log.csv, s->log.centre);

			rows_cell(r->out, centre.text, centre.len);
		}
		for (int i = 0; i < ENTRY_FIELDS; i++)
			streamrow_cell(r->out, &entry_schema.field[i],
			    entries_field(&s->log, (enum entry_field)i));
		for (size_t i = 0; i < extras; i++) {
			struct csv_field cell = csv_field(s->log.csv, extra[i]);

			rows_cell(r->out, cell.text, cell.len);
		}
	}
	free(extra);
	buf_release(&first);
}

static void
print(struct request *r, char *const *argv, enum rows_format format)
{
	struct source *source;
	const char **name;
	size_t n = 0;

	argv = opts_inputs(argv);
	while (argv[n] != NULL)
		n++;
	r->stream.schema = &entry_schema;
	source = mem_zero(n, sizeof *source);
	for (size_t i = 0; i < n; i++)
		if (!find_source(&source[i], argv[i], &r->stream, n == 1))
			source[i].argument = NULL;

	name = mem_zero(stream_width(&r->stream), sizeof *name);
	stream_names(&r->stream, name);
	r->format = format;
	r->out = rows_begin(format, stream_width(&r->stream), name);
	for (size_t i = 0; i < n; i++) {
		if (source[i].argument != NULL && (source[i].open || open_source(&source[i])))
			print_source(r, &source[i]);
		close_source(&source[i]);
		centre_close(&source[i].centre);
	}
	rows_end(r->out);
	free(name);
	free(source);
	stream_release(&r->stream);
}

/* ---- adding ---- */

static void
add_batch(const struct buf *rows, const struct centre *c)
{
	struct logbatch batch = {
		.text = rows->data, .len = rows->len, .allow_duplicates = 1
	};

	logbatch_add(&batch, c);
	logbatch_release(&batch);
}

/* The rows of standard input: all of them, or none. */
static int
add_rows(char *const *argv, char *const value[], int today)
{
	struct buf rows = { 0 };
	struct centre c;

	for (size_t i = 0; i < ENTRY_FIELDS; i++)
		if (argv[2] != NULL || value[i] != NULL)
			opts_usage(&opts, "'add CENTRE -' reads rows, and takes nothing else");
	if (centre_open(&c, argv[0])) {
		if (entrybatch_read(&rows, &c, argv[1], today))
			add_batch(&rows, &c);
		else
			diag_note("nothing was added: all rows must be right, or none goes in");
		buf_release(&rows);
		centre_close(&c);
	}
	return diag_finish();
}

static int
add(char *const *argv, char *const value[], int today)
{
	static const enum entry_field optional[] = {
		ENTRY_INITIATIVE, ENTRY_CHANNEL, ENTRY_HOURS, ENTRY_RESIDENTS,
		ENTRY_VISITORS, ENTRY_NOTE
	};
	struct buf cell[ENTRY_FIELDS] = { 0 };
	struct centre c;
	char now[DATE_TEXT];
	int day;

	if (argv[0] == NULL || argv[1] == NULL)
		opts_usage(&opts, "'add' needs a centre, a form and two actors or more");
	if (strcmp(argv[1], "-") == 0)
		return add_rows(argv, value, today);
	if (!centre_open(&c, argv[0]))
		return diag_finish();
	date_format(now, today);
	newentry_take(cell, ENTRY_DATE, value[ENTRY_DATE] != NULL ? value[ENTRY_DATE] : now);
	if (date_parse(cell[ENTRY_DATE].data, cell[ENTRY_DATE].len, &day) && day > today)
		die("'%s' is after today, %s; log what took place", cell[ENTRY_DATE].data, now);
	newentry_take(cell, ENTRY_FORM, argv[1]);
	for (char *const *id = argv + 2; *id != NULL; id++)
		newentry_take(cell, ENTRY_ACTORS, *id);
	for (size_t i = 0; i < sizeof optional / sizeof *optional; i++)
		if (value[optional[i]] != NULL)
			newentry_take(cell, optional[i], value[optional[i]]);
	newentry_check_actors(&c, argv + 2);
	if (cell[ENTRY_INITIATIVE].len > 0)
		newentry_check_initiative(&c, cell[ENTRY_INITIATIVE].data);
	logfile_add(&c, cell);
	for (size_t i = 0; i < ENTRY_FIELDS; i++)
		buf_release(&cell[i]);
	centre_close(&c);
	return diag_finish();
}

static int
undo(char *const *argv)
{
	struct centre c;

	if (argv[0] == NULL || argv[1] != NULL)
		opts_usage(&opts, "'undo' needs one centre");
	if (centre_open(&c, argv[0])) {
		logfile_undo(&c);
		centre_close(&c);
	}
	return diag_finish();
}

/* The filters of a listing: an option may come more than once. */
static void
add_filter(struct request *r, int option, const char *value)
{
	if (option == FORM)
		filter_add(&r->form, value, &entry_schema.field[ENTRY_FORM]);
	else if (option == ACTOR)
		filter_add(&r->actor, value, &entry_schema.field[ENTRY_ACTORS]);
	else if (option == INITIATIVE)
		filter_add(&r->initiative, value, &entry_schema.field[ENTRY_INITIATIVE]);
	else if (option == CHANNEL)
		filter_add(&r->channel, value, &entry_schema.field[ENTRY_CHANNEL]);
}

int
main(int argc, char *argv[])
{
	/* The field of the entry that each option gives, for `add`. */
	static const enum entry_field field_of[] = {
		[INITIATIVE] = ENTRY_INITIATIVE, [CHANNEL] = ENTRY_CHANNEL,
		[DATE] = ENTRY_DATE, [HOURS] = ENTRY_HOURS, [RESIDENTS] = ENTRY_RESIDENTS,
		[VISITORS] = ENTRY_VISITORS, [NOTE] = ENTRY_NOTE
	};
	struct request r = { 0 };
	char *value[ENTRY_FIELDS] = { NULL }, *period = NULL, *today = NULL, *output = NULL;
	struct { int option; char *value; } *given = mem_zero((size_t)argc, sizeof *given);
	const char *command;
	int i, n = 0;

	diag_init(argv[0]);
	for (; (i = opts_next(&opts, argc, argv)) >= 0; n++) {
		given[n].option = i;
		given[n].value = opts.value;
		if (i == PERIOD)
			period = opts.value;
		else if (i == OUTPUT)
			output = opts.value;
		else if (i == TODAY)
			today = opts.value;
		else if (i >= INITIATIVE)
			value[field_of[i]] = opts.value;
	}
	argv += opts.first;
	command = *argv != NULL && (strcmp(*argv, "add") == 0 || strcmp(*argv, "undo") == 0) ?
	    *argv++ : "";
	for (i = 0; i < n; i++) {
		opts_check(&opts, given[i].option, command);
		if (*command == '\0')
			add_filter(&r, given[i].option, given[i].value);
	}
	free(given);
	if (*command == 'a')
		return add(argv, value, date_today(today));
	if (*command == 'u')
		return undo(argv);

	if (period != NULL) {
		r.period = period_option(period, date_today(today));
		r.dated = 1;
	}
	r.filtered = r.dated || r.form.n + r.actor.n + r.initiative.n + r.channel.n > 0;
	print(&r, argv, rows_format(output));
	filter_release(&r.form);
	filter_release(&r.actor);
	filter_release(&r.initiative);
	filter_release(&r.channel);
	return diag_finish();
}
