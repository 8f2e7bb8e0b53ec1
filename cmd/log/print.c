#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/text.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "cli/emptylist.h"
#include "cli/inputs.h"
#include "csv/write.h"
#include "field/terms.h"
#include "output/streamrow.h"
#include "schema/value.h"
#include "begins.h"
#include "judge.h"
#include "log.h"

/* A centre's log, or a file or standard input that holds rows. */
struct source {
	const char *argument;
	struct centre centre;	/* id is NULL if the source is not a centre */
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

/* Open it once more: what is wrong with its header was reported. */
static int
open_again(struct source *s)
{
	int loud = diag_hush(1), open = open_source(s);

	diag_hush(loud);
	if (!open)
		diag_trouble("cannot read '%s' once more; is it being changed?", s->argument);
	return open;
}

static void
close_source(struct source *s)
{
	if (s->open)
		entries_close(&s->log);
	s->open = 0;
}

/* Is it a file, and no pipe, whose bytes come once? */
static int
can_be_opened_again(const char *argument)
{
	struct stat st;

	return strcmp(argument, "-") != 0 && stat(argument, &st) == 0 && S_ISREG(st.st_mode);
}

/* Learn the columns of a source; one that can be opened again is closed. */
static int
find_source(struct source *s, const char *argument, struct request *r, int alone)
{
	struct stream *stream = &r->stream;
	int is_folder = inputs_is_folder(argument);

	*s = (struct source){ .argument = argument };
	centre_speaks(NULL);
	s->stays = alone || (!is_folder && !can_be_opened_again(argument));
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
	/* A column that is called as one of ours is left out, so that each name is there once. */
	for (size_t i = 0; i < csv_columns(s->log.csv); i++)
		if (!with_has(&r->with, csv_name(s->log.csv, i)))
			stream_learn(stream, csv_name(s->log.csv, i), strlen(csv_name(s->log.csv, i)));
	if (!s->stays)
		close_source(s);
	return 1;
}

/* Does a filter want the cell?  What it says of it is known from here on. */
static int
wants(const struct filter *f, struct memo *judged, struct csv_field cell)
{
	int is_wanted = filter_text(f, cell.text, cell.len);

	if (f->n > 0)
		log_copying_learn(judged, cell, is_wanted);
	return is_wanted;
}

/* The same of a channel; -1: it is none, which is not told yet. */
static int
wants_channel(const struct filter *f, struct memo *judged, struct csv_field cell)
{
	int i = vocab_find(&channel_vocab, cell.text, cell.len), is_wanted;

	if (f->n == 0)
		return 1;
	if (i < 0 && cell.len > 0)
		return -1;
	is_wanted = i >= 0 && filter_text(f, channel_vocab.term[i].code,
	    strlen(channel_vocab.term[i].code));
	log_copying_learn(judged, cell, is_wanted);
	return is_wanted;
}

static int
is_wanted(const struct request *r, const struct source *s, const struct entry *e,
    struct log_copying *c)
{
	struct csv_field cell = entries_field(&s->log, ENTRY_CHANNEL);
	int form, initiative, channel;

	if (!e->good)
		return 1;	/* passed on, whatever it is */
	if (r->initiative.n > 0 && !csv_check_text(s->log.csv, s->log.column[ENTRY_INITIATIVE]))
		return 1;
	/* All of them, so that the next row knows. */
	form = wants(&r->form, &c->form, entries_field(&s->log, ENTRY_FORM));
	initiative = wants(&r->initiative, &c->initiative, entries_field(&s->log, ENTRY_INITIATIVE));
	channel = wants_channel(&r->channel, &c->channel, cell);
	if ((r->dated && !period_holds(&r->period, e->day)) || !form || !initiative ||
	    (r->actor.n > 0 && !filter_items(&r->actor, e->actor, e->actors)))
		return 0;
	if (channel < 0) {
		struct place p = csv_place(s->log.csv, s->log.column[ENTRY_CHANNEL]);

		diag_fault(&p, TOPIC_VALUE, "%s",
		    value_wrong_code(&channel_vocab, cell.text, cell.len));
	}
	return channel != 0;
}

/* Are the columns of the file just those of the stream, in their order? */
static int
is_in_order(const struct request *r, const struct source *s)
{
	int columns = 0;

	if (r->stream.extra.n > 0 || (r->stream.centre && s->centre.id == NULL))
		return 0;
	for (int i = 0; i < ENTRY_ALL; i++)
		if (stream_holds(&r->stream, (size_t)i) && s->log.column[i] != columns++)
			return 0;
	return csv_columns(s->log.csv) == (size_t)columns;
}

/* How its rows are copied, where they can be. */
static void
plan_copying(const struct request *r, const struct source *s, const int *extra, struct log_copying *c)
{
	if (r->stream.centre && s->centre.id != NULL) {
		csv_add_field(&c->first, s->centre.id, strlen(s->centre.id));
		buf_addc(&c->first, ',');
	} else if (r->stream.centre) {
		log_copying_add(c, s->log.centre, 0);
	}
	for (int i = 0; i < ENTRY_ALL; i++)
		if (stream_holds(&r->stream, (size_t)i))
			log_copying_add(c, s->log.column[i], entry_schema.field[i].type == FIELD_CODE);
	for (size_t i = 0; i < r->stream.extra.n; i++)
		log_copying_add(c, extra[i], 0);
	c->in_order = is_in_order(r, s);
	c->period = dayspan(r->period.first, r->period.last);
	log_copying_begin(c, csv_columns(s->log.csv));
}

/* Where a cell comes from: a column of the file, or -1; or it is the same in all rows. */
struct from {
	int column;
	struct csv_field same;		/* its text NULL: the column's */
	const struct vocab *vocab;	/* of a code */
};

/*
 * Those of a row, without its line and what is known of its actors.  From number `first` on all are columns of the file,
 * and none of them its first one.
 */
struct cells {
	struct from *from;
	size_t n, first;
};

static struct cells
find_cells(const struct request *r, const struct source *s, const int *extra)
{
	static const struct csv_field none = { NULL, 0 };
	struct from *from = mem_zero(stream_width(&r->stream), sizeof *from);
	size_t k = 0, first;

	if (r->stream.centre)
		from[k++] = (struct from){ s->log.centre, s->centre.id == NULL ? none :
		    (struct csv_field){ s->centre.id, strlen(s->centre.id) }, NULL };
	for (int i = 0; i < ENTRY_ALL; i++) {
		const struct field *f = &entry_schema.field[i];

		if (stream_holds(&r->stream, (size_t)i))
			from[k++] = (struct from){ s->log.column[i], none, f->type == FIELD_CODE ? f->vocab : NULL };
	}
	for (size_t i = 0; i < r->stream.extra.n; i++)
		from[k++] = (struct from){ extra[i], none, NULL };
	for (first = k; first > 0 && from[first - 1].column > 0 && from[first - 1].same.text == NULL; first--)
		;
	return (struct cells){ from, k, first };
}

/* So many cells of a row may have a value: most rows end in some without one. */
static size_t
filled(const struct cells *cells, const uint16_t *ends)
{
	size_t n = cells->n;

	while (n > cells->first && ends[cells->from[n - 1].column] == ends[cells->from[n - 1].column - 1] + 1u)
		n--;
	return n;
}

/* Take a row apart, and print its cells; of one that is good its codes need not be asked for. */
static void
print_cells(struct request *r, const struct source *s, const struct cells *cells, int is_good)
{
	const uint16_t *ends = csv_field_ends(s->log.csv);
	size_t n = ends != NULL && r->with.n == 0 ? filled(cells, ends) : cells->n;
	struct csv_field *cell = r->cell;

	if (r->stream.line) {
		buf_clear(&r->line);
		buf_addu(&r->line, csv_place(s->log.csv, 0).line);
		*cell++ = (struct csv_field){ r->line.data, r->line.len };
	}
	for (const struct from *from = cells->from; from < cells->from + n; from++, cell++) {
		*cell = from->same.text != NULL ? from->same : csv_field_by(s->log.csv, ends, from->column);
		if (from->vocab != NULL && !is_good)
			*cell = streamrow_code(from->vocab, *cell);
	}
	if (r->with.n > 0)
		with_cells(&r->with, cell, entries_field(&s->log, ENTRY_ACTORS));
	cell += with_width(&r->with);
	rows_row(r->out, r->cell, (size_t)(cell - r->cell), streamrow_near(s->log.csv));
}

/*
 * Print the rows that are asked for, from the current one on, as far as it is seen at a glance that they are good; 0: the
 * current one is to be looked at closely.
 */
static int
print_good(struct request *r, struct source *s, struct log_copying *c, const struct cells *cells)
{
	struct csv_glance at = csv_glance(s->log.csv);
	size_t left, n;
	uint32_t wanted;

	if (at.newline == NULL)
		return 0;
	left = (size_t)(at.last - at.newline) + 1;
	left = left < c->at_once ? left : c->at_once;
	n = judge_rows(r, &s->log, c, &at, csv_glance_ends(&at), left, &wanted);
	/* Those behind one that is not were judged in vain. */
	c->at_once = n < left ? n + 1 : c->at_once < LOG_AT_ONCE / 2 ? 2 * c->at_once : LOG_AT_ONCE;
	for (size_t i = 0; i < n; i++) {
		struct csv_glance row = csv_glance_row(&at, i);

		csv_go_on(s->log.csv, &row);
		if (wanted >> i & 1)
			print_cells(r, s, cells, 1);
	}
	return n > 0;
}

/* The form of the current row, which is good. */
static void
learn_form(const struct request *r, const struct source *s, struct log_copying *c)
{
	struct csv_glance at = csv_glance(s->log.csv);
	struct csv_field form;
	int is_form;

	if (at.newline == NULL || !judge_codes(c, &at, csv_glance_ends(&at)))
		return;
	form = judge_inner(&at, csv_glance_ends(&at), s->log.column[ENTRY_FORM]);
	is_form = judge_wants(&r->form, &c->form, form);
	if (is_form >= 0)
		rowstart_keep(&c->forms, form.text, form.len, (size_t)is_form);
}

static void
print_source(struct request *r, struct source *s)
{
	int can_copy = rows_are_plain(r->out) && !r->stream.line && r->with.n == 0;
	size_t extras = r->stream.extra.n;
	int *extra = mem_zero(extras, sizeof *extra);
	struct cells cells;
	struct log_copying copying = { 0 };
	struct entry e;

	for (size_t i = 0; i < extras; i++)
		extra[i] = csv_column(s->log.csv, intern_text(&r->stream.extra, i));
	cells = find_cells(r, s, extra);
	if (s->log.usable)
		plan_copying(r, s, extra, &copying);
	if (r->with.n > 0)
		with_begin(&r->with, &s->centre);
	s->log.unlisted = r->actor.n == 0;
	copying.begins = can_copy && s->log.usable && begins_can(r, &s->log, &copying);
	if (copying.begins)
		csv_skip_ends(s->log.csv);
	while (s->log.usable && csv_next(s->log.csv)) {
		if (can_copy ? log_copy(r, &s->log, &copying) : print_good(r, s, &copying, &cells))
			continue;
		if (!entries_recall(&s->log, 1, &e))
			entries_judge(&s->log, &e);
		if (!can_copy && e.good)
			learn_form(r, s, &copying);
		if (r->filtered && !is_wanted(r, s, &e, &copying))
			continue;
		if (!can_copy || !log_copy_row(r, &s->log, &copying))
			print_cells(r, s, &cells, 0);
	}
	with_end(&r->with);
	free(cells.from);
	free(extra);
	log_copying_release(&copying);
}

void
log_print(struct request *r, char *const *argv, enum rows_format format)
{
	struct source *source;
	const char **name;
	size_t n, width;

	argv = inputs_given(argv);
	r->stream.schema = &entry_schema;
	source = inputs_array(argv, sizeof *source, &n);
	for (size_t i = 0; i < n; i++)
		if (!find_source(&source[i], argv[i], r, n == 1))
			source[i].argument = NULL;

	width = stream_width(&r->stream) + with_width(&r->with);
	name = mem_zero(width, sizeof *name);
	r->cell = mem_zero(width, sizeof *r->cell);
	stream_names(&r->stream, name);
	with_names(&r->with, name + stream_width(&r->stream));
	r->out = rows_begin(format, width, name);
	streamrow_kinds(r->out, &r->stream, 0);
	for (size_t i = 0; i < n; i++) {
		centre_speaks(source[i].centre.path);
		if (source[i].argument != NULL && (source[i].open || open_again(&source[i])))
			print_source(r, &source[i]);
		close_source(&source[i]);
		centre_close(&source[i].centre);
	}
	emptylist_say(r->out, &entry_schema, &r->actor, &r->initiative, argv);
	rows_end(r->out);
	buf_release(&r->line);
	free(r->cell);
	free(name);
	free(source);
	stream_release(&r->stream);
}
