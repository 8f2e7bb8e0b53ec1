/*
 * mc-actors - list the actors of centres, and keep their records.
 *
 *	mc-actors --presence fast kvarterhuset | mc-matrix sector kind
 *
 * See mc-actors(1).
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "actors/actors.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/yamlstream.h"
#include "cli/filter.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/terms.h"
#include "output/streamrow.h"
#include "schema/stream.h"
#include "schema/value.h"
#include "sheet/saved.h"
#include "yaml/yaml.h"

/* The options that are fields of an actor stand first, in the fields' order. */
enum { NAME, TARGET = ACTOR_FIELDS - 1, FORCE, OUTPUT };

static const struct opt options[] = {
	{ "name", 0, "NAME", "add", "its name; an organisation or a group, no resident" },
	{ "kind", 0, "KIND", "- add", "its kind; to list: only this kind, a,b is either" },
	{ "sector", 0, "SECTOR", "- add", "its sector; to list: only this sector" },
	{ "presence", 0, "CODE", "- add", "fast, jaevnligt, adhoc or ekstern" },
	{ "since", 0, "DATE", "add", "in the house, or known to it, since" },
	{ "left", 0, "DATE", "add", "its last day in the house" },
	{ "basis", 0, "fast|projekt", "add", "permanent or project-funded" },
	{ "until", 0, "DATE", "add", "end of the project funding" },
	{ "hours", 0, "HOURS,...", "add", "when it is there: 'ma-fr 09:00-15:00'" },
	{ "collab_hours", 0, "N", "add", "hours a week set aside for collaboration" },
	{ "targets", 0, "WORD,...", "add", "whom it works for" },
	{ "strengths", 0, "WORD,...", "add", "what it is good at" },
	{ "motivation", 0, "TEXT", "add", "what it wants out of it" },
	{ "conditions", 0, "TEXT", "add", "the terms it works under" },
	{ "offers", 0, "WORD,...", "add", "what it can lend or give" },
	{ "needs", 0, "WORD,...", "add", "what it lacks" },
	{ "themes", 0, "WORD,...", "add", "what it works with" },
	{ "area", 0, "WORD,...", "add", "the areas it works in" },
	{ "mandate", 0, "selv|spoerger", "add", "may it decide in daily work, or does it ask first" },
	{ "tasks", 0, "WORD,...", "add", "what it does to keep the house running" },
	{ "aka", 0, "NAME,...", "add", "other names that people write for it" },
	{ "target", 0, "WORD", "-", "only those that work for these" },
	{ "force", 0, 0, "rm", "even if other files name the actor" },
	OPT_OUTPUT("-"), OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-actors [OPTION]... [CENTRE|FILE]...\n"
	    "mc-actors add CENTRE ID --name NAME --kind KIND [OPTION]...\n"
	    "mc-actors set CENTRE ID KEY=VALUE...\n"
	    "mc-actors rename CENTRE OLD NEW\n"
	    "mc-actors rm [--force] CENTRE ID\n",
	.about = "List the actors of centres, or keep the records in actors.yaml."
};

/* ---- listing ---- */

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

			recordstream_add(&extra, a->node, intern_text(&r->stream.extra, k));
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
	if (wrong != NULL && column >= 0) {
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
	struct stat st;

	if (strcmp(argument, "-") != 0 && stat(argument, &st) == 0 && S_ISDIR(st.st_mode)) {
		if (!centre_open(&s->centre, argument))
			return;
		s->good = actors_read(&s->actors, &s->centre, ~0ul);
		stream->centre = 1;
		for (size_t i = 0; i < s->actors.n; i++)
			recordstream_learn(stream, s->actors.item[i].node);
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
list(struct request *r, char *const *argv, enum rows_format format)
{
	struct source *source;
	size_t n = 0;

	argv = opts_inputs(argv);
	while (argv[n] != NULL)
		n++;
	r->stream.schema = &actor_schema;
	source = mem_zero(n, sizeof *source);
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
	rows_end(r->out);
	free(source);
	stream_release(&r->stream);
}

/* The filters of a listing: an option may come more than once. */
static void
add_filter(struct request *r, int option, const char *value)
{
	if (option + ACTOR_NAME == ACTOR_KIND)
		filter_add(&r->kind, value, &actor_schema.field[ACTOR_KIND]);
	else if (option + ACTOR_NAME == ACTOR_SECTOR)
		filter_add(&r->sector, value, &actor_schema.field[ACTOR_SECTOR]);
	else if (option + ACTOR_NAME == ACTOR_PRESENCE)
		filter_add(&r->presence, value, &actor_schema.field[ACTOR_PRESENCE]);
	else if (option == TARGET)
		filter_add(&r->target, value, &actor_schema.field[ACTOR_TARGETS]);
}

static const struct {
	const char *command, *needs;
} commands[] = {
	{ "add", "a centre, an id, --name and --kind" },
	{ "set", "a centre, an id and KEY=VALUE" },
	{ "rename", "a centre, the old id and the new one" },
	{ "rm", "a centre and an id" },
};
enum { COMMANDS = sizeof commands / sizeof *commands };

static int
edit(const char *command, char *const *argv, char *const value[ACTOR_FIELDS], int force)
{
	int status = strcmp(command, "add") == 0 ? edit_add(argv, value) :
	    strcmp(command, "set") == 0 ? edit_set(argv) :
	    strcmp(command, "rename") == 0 ? edit_rename(argv) : edit_rm(argv, force);

	for (size_t k = 0; k < COMMANDS && status == USAGE; k++)
		if (strcmp(command, commands[k].command) == 0)
			opts_usage(&opts, "'%s' needs %s", command, commands[k].needs);
	return status;
}

int
main(int argc, char *argv[])
{
	struct request r = { 0 };
	struct { int option; char *value; } *given = NULL;
	char *value[ACTOR_FIELDS] = { NULL }, *output = NULL;
	size_t n = 0, cap = 0;
	int i, force = 0;
	const char *command = "";

	diag_init(argv[0]);
	csvremedy_set(&csvsaved);
	for (; (i = opts_next(&opts, argc, argv)) >= 0; n++) {
		/* Letters may stand together: there may be more of them than words. */
		given = mem_grow(given, &cap, n + 1, sizeof *given);
		given[n].option = i;
		given[n].value = opts.value;
		if (i < TARGET)
			value[i + ACTOR_NAME] = opts.value;
		else if (i == FORCE)
			force = 1;
		else if (i == OUTPUT)
			output = opts.value;
	}
	argv += opts.first;
	for (size_t k = 0; k < COMMANDS; k++)
		if (*argv != NULL && strcmp(*argv, commands[k].command) == 0)
			command = commands[k].command;
	argv += *command != '\0';
	for (size_t k = 0; k < n; k++) {
		opts_check(&opts, given[k].option, command);
		if (*command == '\0')
			add_filter(&r, given[k].option, given[k].value);
	}
	free(given);
	if (*command != '\0')
		return edit(command, argv, value, force);
	list(&r, argv, option_format(output));
	filter_release(&r.kind);
	filter_release(&r.sector);
	filter_release(&r.presence);
	filter_release(&r.target);
	return diag_finish();
}
