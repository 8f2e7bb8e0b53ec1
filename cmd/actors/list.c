/* The actors of centres, and of files that hold rows of them, as rows. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/yamlstream.h"
#include "cli/emptylist.h"
#include "cli/filter.h"
#include "cli/inputs.h"
#include "cli/option.h"
#include "csv/csv.h"
#include "field/schemas.h"
#include "output/streamrow.h"
#include "schema/stream.h"
#include "schema/value.h"

#include "actors.h"

struct request {
	struct filter kind, sector, presence, target;
	struct stream stream;
	struct rows *out;
};

/* A centre, or a file or standard input that holds rows of actors. */
struct source {
	struct centre centre;
	struct actors actors;
	struct csv *csv;
	int good;
};

/* Is a row to be let through?  One that holds a wrong code is, for it is reported. */
static int
is_wanted(const struct request *r, const struct csv_field cell[ACTOR_FIELDS])
{
	static const enum actor_field coded[] = { ACTOR_KIND, ACTOR_SECTOR, ACTOR_PRESENCE };
	const struct filter *const filter[] = { &r->kind, &r->sector, &r->presence };
	const struct csv_field *targets = &cell[ACTOR_TARGETS];
	int wanted = filter_cell(&r->target, targets->text, targets->len, ';');

	for (int i = 0; i < 3; i++) {
		const struct csv_field *code = &cell[coded[i]];
		const struct vocab *vocab = actor_schema.field[coded[i]].vocab;

		if (filter[i]->n > 0 && code->len > 0 &&
		    vocab_find(vocab, code->text, code->len) < 0)
			return 1;
		wanted &= filter_text(filter[i], code->text, code->len);
	}
	return wanted;
}

static void
print_actors(const struct request *r, const struct source *s)
{
	for (size_t i = 0; i < s->actors.n; i++) {
		const struct actor *a = &s->actors.item[i];
		struct csv_field cell[ACTOR_FIELDS];

		for (size_t k = 0; k < ACTOR_FIELDS; k++)
			cell[k] = (struct csv_field){ a->cell[k], strlen(a->cell[k]) };
		if (!is_wanted(r, cell))
			continue;
		if (r->stream.centre)
			rows_text(r->out, s->centre.id);
		for (size_t k = 0; k < ACTOR_FIELDS; k++)
			rows_cell(r->out, cell[k].text, cell[k].len);
		for (size_t k = 0; k < r->stream.extra.n; k++) {
			struct buf extra = { 0 };

			yamlstream_add(&extra, a->node, intern_text(&r->stream.extra, k));
			rows_text(r->out, buf_text(&extra));
			buf_release(&extra);
		}
	}
}

/* A field of the current row: judged if it is an id or a code, codes in ASCII. */
static struct csv_field
read_cell(const struct csv *csv, const struct field *f)
{
	int column = csv_column(csv, f->name);
	struct csv_field cell = csv_field(csv, column);
	int i = f->type == FIELD_CODE ? vocab_find(f->vocab, cell.text, cell.len) : -1;
	const char *wrong = NULL;

	if (f->type == FIELD_ID || (f->type == FIELD_CODE && cell.len > 0))
		wrong = field_wrong(f, cell.text, cell.len);
	if (wrong != NULL && column >= 0 && !csv_tell_names(csv)) {
		struct place p = csv_place(csv, column);

		diag_fault(&p, TOPIC_VALUE, "%s", wrong);
	}
	return i < 0 ? cell :
	    (struct csv_field){ f->vocab->term[i].code, strlen(f->vocab->term[i].code) };
}

static void
print_csv(const struct request *r, struct csv *csv)
{
	while (csv_next(csv)) {
		struct csv_field cell[ACTOR_FIELDS];

		for (size_t k = 0; k < ACTOR_FIELDS; k++)
			cell[k] = read_cell(csv, &actor_schema.field[k]);
		if (!is_wanted(r, cell))
			continue;
		if (r->stream.centre) {
			struct csv_field centre = csv_field(csv, csv_column(csv, "centre"));

			rows_cell(r->out, centre.text, centre.len);
		}
		for (size_t k = 0; k < ACTOR_FIELDS; k++)
			rows_cell(r->out, cell[k].text, cell[k].len);
		for (size_t k = 0; k < r->stream.extra.n; k++) {
			struct csv_field extra = csv_field(csv,
			    csv_column(csv, intern_text(&r->stream.extra, k)));

			rows_cell(r->out, extra.text, extra.len);
		}
	}
}

/* Read a centre's actors, or a stream's header, and learn the columns. */
static void
find_source(struct source *s, const char *argument, struct stream *stream)
{
	if (inputs_is_folder(argument)) {
		if (!centre_open(&s->centre, argument))
			return;
		s->good = actors_read(&s->actors, &s->centre, ~0ul);
		stream->centre = 1;
		for (size_t i = 0; i < s->actors.n; i++)
			yamlstream_learn(stream, s->actors.item[i].node);
		return;
	}
	s->csv = csv_open_path(argument);
	if (s->csv == NULL)
		return;
	csv_check_names(s->csv);
	s->good = csv_columns(s->csv) > 0 && csv_need(s->csv, "id") >= 0;
	if (s->good)
		stream_learn_header(stream, s->csv);
}

static void
print_all(struct request *r, char *const *argv, enum rows_format format)
{
	struct source *source;
	size_t n;

	argv = inputs_given(argv);
	r->stream.schema = &actor_schema;
	source = inputs_array(argv, sizeof *source, &n);
	for (size_t i = 0; i < n; i++)
		find_source(&source[i], argv[i], &r->stream);

	r->out = streamrow_begin(format, &r->stream);
	for (size_t i = 0; i < n; i++) {
		if (source[i].good && source[i].csv != NULL)
			print_csv(r, source[i].csv);
		else if (source[i].good)
			print_actors(r, &source[i]);
		if (source[i].csv != NULL)
			csv_close(source[i].csv);
		actors_release(&source[i].actors);
		centre_close(&source[i].centre);
	}
	emptylist_say(r->out, &actor_schema, NULL, NULL, argv);
	rows_end(r->out);
	free(source);
	stream_release(&r->stream);
}

int
list_actors(const struct opts *o, char *const *argv)
{
	struct request r = { 0 };
	struct filter *const filter[] = {
		[KIND] = &r.kind, [SECTOR] = &r.sector, [PRESENCE] = &r.presence,
		[TARGET] = &r.target
	};

	filter_options(filter, TARGET + 1, o);
	print_all(&r, argv, option_format(opts_value(o, OUTPUT)));
	for (int i = KIND; i <= TARGET; i++)
		filter_release(filter[i]);
	return diag_finish();
}
