/*
 * mc-conditions - the checklist of the three basic conditions, and its indicators.
 *
 *	mc-conditions kvarterhuset | mc-matrix condition status
 *
 * See mc-conditions(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/activity.h"
#include "analysis/indicate.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/opt.h"
#include "base/period.h"
#include "base/safe.h"
#include "domain/assign.h"
#include "domain/entry.h"
#include "domain/sheet.h"
#include "format/yaml.h"
#include "output/rows.h"

enum { SHOW_INDICATORS, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	{ "indicators", 0, 0, "-", "what the data show, a row an indicator" },
	OPT_SKIP_INVALID("-"), OPT_PERIOD("-"), OPT_OUTPUT("-"),
	OPT_LANGUAGE("-"), OPT_TODAY, OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-conditions [OPTION]... [CENTRE]...\n"
	    "mc-conditions set CENTRE CODE KEY=VALUE...\n",
	.about = "Print the checklist of the three basic conditions for collaboration, or\n"
	    "record an answer: status=nej|paa-vej|ja evidence= responsible= next= due="
};

struct request {
	struct period period;
	int today, indicators, skip;
	const char *language;	/* NULL: each centre's own */
};

/* What is said of one centre. */
struct said {
	struct sheet sheet;
	int good;
	struct activity activity;
	struct figures figures;
};

/* ---- reading ---- */

static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	(void)log;
	activity_add(arg, e);
}

static void
read_said(struct said *s, const struct request *r, const char *path)
{
	struct entries_read log = { 0 };

	activity_init(&s->activity, &r->period);
	s->good = sheet_read(&s->sheet, path, 0);
	/* The log too, so that all faults are told. */
	if (s->sheet.centre.path != NULL)
		s->good &= entries_each(&s->sheet.centre, 0, use_entry, &s->activity, &log);
	if (s->good)
		figures_compute(&s->figures, &s->sheet, &s->activity, !log.missing, r->today);
}

static void
release_said(struct said *s)
{
	figures_release(&s->figures);
	activity_release(&s->activity);
	sheet_release(&s->sheet);
}

/* ---- printing ---- */

static void
print_checklist(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = r->language != NULL ? lang_option(r->language) :
	    centre_language(&s->sheet.centre);

	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		const struct answer *a = &s->sheet.answers.item[i];
		struct buf data = { 0 }, conflict = { 0 };

		figures_data(&data, &s->figures, i, language);
		figures_conflict(&conflict, &s->figures, i, a->status, language);
		rows_text(out, s->sheet.centre.id);
		rows_cell(out, about->code, 1);
		rows_text(out, about->code);
		rows_text(out, LANG(language, about->title_da, about->title_en));
		for (size_t k = 0; k < ANSWER_FIELDS; k++)
			rows_text(out, a->cell[k]);
		rows_text(out, buf_text(&data));
		rows_text(out, buf_text(&conflict));
		buf_release(&data);
		buf_release(&conflict);
	}
}

static void
print_indicators(struct rows *out, const struct said *s)
{
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &s->figures.item[i];
		enum phrase_unit unit = indicators[i].unit;
		char value[NUMBER_TEXT] = "", of[NUMBER_TEXT] = "";

		if (figure->known && unit == PHRASE_DAY)
			date_format(value, (int)figure->value);
		else if (figure->known) {
			int64_t one = unit == PHRASE_COUNT ? NUMBER_ONE : 1;

			number_format(value, figure->value * one);
			number_format(of, figure->of * one);
		}
		rows_text(out, s->sheet.centre.id);
		rows_text(out, indicators[i].code);
		rows_text(out, indicators[i].name);
		rows_text(out, value);
		rows_text(out, of);
		rows_text(out, buf_text(&figure->note));
	}
}

static void
print(const struct request *r, char *const *argv, enum rows_format format)
{
	static const char *const checklist[] = {
		"centre", "condition", "code", "title", "status", "evidence", "responsible",
		"next", "due", "assessed", "data", "conflict"
	};
	static const char *const figures[] = {
		"centre", "code", "indicator", "value", "of", "note"
	};
	struct said *said;
	struct rows *out;
	size_t n = 0;

	while (argv[n] != NULL)
		n++;
	said = mem_zero(n, sizeof *said);
	for (size_t i = 0; i < n; i++)
		read_said(&said[i], r, argv[i]);
	if (diag_status() == 0 || (r->skip && diag_status() == 1)) {
		out = r->indicators ? rows_begin(format, 6, figures) :
		    rows_begin(format, 12, checklist);
		for (size_t i = 0; i < n; i++) {
			if (!said[i].good)
				continue;	/* unreadable, which was reported */
			if (r->indicators)
				print_indicators(out, &said[i]);
			else
				print_checklist(out, &said[i], r);
		}
		rows_end(out);
	}
	for (size_t i = 0; i < n; i++)
		release_said(&said[i]);
	free(said);
}

/* ---- recording an answer ---- */

static void
check_responsible(const struct centre *c, const char *id)
{
	struct actors all;
	const char *near;

	if (!actors_read(&all, c, SCHEMA_BIT(ACTOR_ID)))
		exit(diag_finish());
	if (actors_find(&all, id, strlen(id)) == NULL) {
		near = actors_nearest(&all, id, strlen(id));
		if (near != NULL)
			die("unknown actor '%s'; did you mean '%s'?", id, near);
		die("unknown actor '%s'; 'responsible' is the id of an actor, no person", id);
	}
	actors_release(&all);
}

/* The answer's place in the map at the root, or -1. */
static int
find(const struct yamledit *e, int recommendation)
{
	const struct yaml_node *root = e->doc->root;

	for (size_t i = 0; root != NULL && i < root->n; i++)
		if (recommendation_find(root->key[i]->text, root->key[i]->len) == recommendation)
			return (int)i;
	return -1;
}

/* Is the file a map, and the answer, if it is there?  Wrong values can be mended. */
static int
is_editable(const struct yamledit *e, int recommendation)
{
	const struct yaml_node *root = e->doc->root;
	int at = root != NULL && root->kind == YAML_MAP ? find(e, recommendation) : -1;
	const struct yaml_node *wrong = root != NULL && root->kind != YAML_MAP ? root :
	    at >= 0 && root->item[at]->kind != YAML_MAP && !yaml_is_empty(root->item[at]) ?
	    root->item[at] : NULL;

	if (wrong != NULL)
		diag_fault(&wrong->place, TOPIC_VALUE, "this must be a map, as in "
		    "'%s: {status: ja}'; put it right first", recommendation_words[recommendation]);
	return wrong == NULL;
}

/* Make the changes in the map of the answer, which may have to be put in. */
static int
apply(struct yamledit *e, int recommendation, const struct assign *assign, size_t n)
{
	const char *word = recommendations[recommendation].word;
	struct yamledit_pair pair[ANSWER_FIELDS];
	size_t pairs = 0;
	int at = find(e, recommendation);

	if (at >= 0 && yaml_is_empty(e->doc->root->item[at])) {
		if (!yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text))
			return 0;
		at = -1;
	}
	if (at < 0) {
		for (size_t f = 0; f < ANSWER_FIELDS; f++)
			for (size_t i = 0; i < n; i++)
				if (assign[i].field == &answer_schema.field[f] && assign[i].n > 0)
					pair[pairs++] = assign_pair(&assign[i]);
		return pairs == 0 ||
		    yamledit_add_map(e, word, pair, pairs, recommendation_words);
	}
	for (size_t i = 0; i < n; i++) {
		struct yaml_node *map = e->doc->root->item[at];

		if (map->n == 1 && assign[i].n == 0 &&
		    strcmp(map->key[0]->text, assign[i].field->name) == 0)
			/* Its last key: the answer goes as a whole. */
			return yamledit_unset(e, e->doc->root, e->doc->root->key[at]->text) &&
			    apply(e, recommendation, assign + i + 1, n - i - 1);
		if (!assign_apply(&assign[i], e, map))
			return 0;
	}
	return 1;
}

/*
 * A status is assessed on a day: today, unless told.  With the status goes the
 * day.  Returns the number of assignments.
 */
static size_t
date_answer(struct assign *assign, size_t n, int today)
{
	char now[DATE_TEXT];
	int status = -1;

	date_format(now, today);
	for (size_t i = 0; i < n; i++) {
		if (assign[i].field == &answer_schema.field[ANSWER_ASSESSED])
			return n;
		if (assign[i].field == &answer_schema.field[ANSWER_STATUS])
			status = (int)i;
	}
	if (status < 0)
		return n;
	assign_value(&assign[n], &answer_schema, "assessed", assign[status].n > 0 ? now : "");
	return n + 1;
}

static int
set(char *const *argv, int today)
{
	struct assign assign[64];
	struct centre c;
	struct edit edit;
	struct yamledit yaml;
	char *path;
	int recommendation;
	size_t n = 0;

	if (argv[0] == NULL || argv[1] == NULL || argv[2] == NULL)
		opts_usage(&opts, "'set' needs a centre, a recommendation and KEY=VALUE");
	if (!centre_open(&c, argv[0]))
		return diag_finish();
	recommendation = recommendation_find(argv[1], strlen(argv[1]));
	if (recommendation < 0) {
		const char *near = recommendation_nearest(argv[1], strlen(argv[1]));

		if (near != NULL)
			die("unknown recommendation '%s'; did you mean '%s'?",
			    shown(argv[1], strlen(argv[1])), near);
		die("unknown recommendation '%s'; write a code from 1.1 to 3.4 or its word",
		    shown(argv[1], strlen(argv[1])));
	}
	for (char *const *word = argv + 2; *word != NULL && n < 60; word++) {
		assign_parse(&assign[n], &answer_schema, *word);
		/* Of a key given twice the last counts. */
		for (size_t i = 0; i < n; i++)
			if (assign[i].field == assign[n].field) {
				assign_release(&assign[i]);
				assign[i] = assign[n--];
			}
		n++;
	}
	for (size_t i = 0; i < n; i++)
		if (assign[i].field == &answer_schema.field[ANSWER_RESPONSIBLE] && assign[i].n > 0)
			check_responsible(&c, assign[i].item[0]);
	n = date_answer(assign, n, today);
	path = centre_file(&c, answer_schema.file);
	if (edit_begin(&edit, path, c.path)) {
		if (yamledit_begin(&yaml, buf_text(&edit.bytes), edit.bytes.len, path) &&
		    is_editable(&yaml, recommendation) &&
		    apply(&yaml, recommendation, assign, n))
			edit_commit(&edit, buf_text(&yaml.bytes), yaml.bytes.len);
		yamledit_end(&yaml);
		edit_end(&edit);
	}
	for (size_t i = 0; i < n; i++)
		assign_release(&assign[i]);
	free(path);
	centre_close(&c);
	return diag_finish();
}

int
main(int argc, char *argv[])
{
	struct request r = { 0 };
	const char *period = "last-12-months", *today = NULL, *output = NULL;
	const char *command = "";
	int i, used[TODAY + 1] = { 0 };

	diag_init(argv[0]);
	while ((i = opts_next(&opts, argc, argv)) >= 0) {
		used[i] = 1;
		switch (i) {
		case SHOW_INDICATORS:
			r.indicators = 1;
			break;
		case SKIP_INVALID:
			r.skip = 1;
			break;
		case PERIOD:
			period = opts.value;
			break;
		case OUTPUT:
			output = opts.value;
			break;
		case TODAY:
			today = opts.value;
			break;
		case LANGUAGE:
			r.language = opts.value;
			lang_option(r.language);
			break;
		}
	}
	argv += opts.first;
	if (*argv != NULL && strcmp(*argv, "set") == 0)
		command = *argv++;
	for (i = 0; i < TODAY; i++)
		if (used[i])
			opts_check(&opts, i, command);
	r.today = date_today(today);
	if (*command != '\0')
		return set(argv, r.today);
	r.period = period_option(period, r.today);
	print(&r, centre_arguments(argv), rows_format(output));
	return diag_finish();
}
