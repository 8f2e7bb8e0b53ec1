/* What was not answered, house by house: the list for who takes the telephone. */
#include <stdlib.h>
#include <string.h>

#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "base/translate.h"
#include "base/when.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/funding.h"
#include "cli/inputs.h"
#include "cli/manycentres.h"
#include "cli/option.h"
#include "field/terms.h"
#include "survey.h"
#include "yaml/yaml.h"

struct found {
	const char *name;	/* the id of a centre, or the name of a helhedsplan */
	char *path;		/* of a centre */
	char *says;		/* of a helhedsplan */
};

struct listed {
	struct found *item;
	size_t n, cap;
};

struct request {
	struct rows *out;
	const char *language;	/* NULL: each centre's own */
};

static void
add(struct listed *l, const char *name, const char *path, const char *says)
{
	l->item = mem_grow(l->item, &l->cap, l->n + 1, sizeof *l->item);
	l->item[l->n++] = (struct found){ mem_copy(name, strlen(name)),
	    path != NULL ? mem_copy(path, strlen(path)) : NULL, says != NULL ? mem_copy(says, strlen(says)) : NULL };
}

static void
release(struct listed *l)
{
	for (size_t i = 0; i < l->n; i++) {
		free((char *)l->item[i].name);
		free(l->item[i].path);
		free(l->item[i].says);
	}
	free(l->item);
}

/* ---- a house ---- */

/* Is there an answer to what an item asks?  -1: nobody is called for that alone. */
static int
is_answered(enum survey_item item, const struct yaml_node *root, const struct actors *actors, const struct funding *money)
{
	const struct survey_item_about *about = &survey_items[item];
	const struct yaml_node *value;

	switch (item) {
	case ITEM_PLAN:
		return !yaml_is_empty(yaml_get(root, "plan"));
	case ITEM_MUNICIPALITY:
		return !yaml_is_empty(yaml_get(root, "municipality"));
	case ITEM_OWNER:
		return !yaml_is_empty(yaml_get(root, "owner"));
	case ITEM_RUN_BY:
		return !yaml_is_empty(yaml_get(root, "run_by"));
	case ITEM_CONVENER:
		return !yaml_is_empty(yaml_get(yaml_get(root, "forum"), "convener"));
	case ITEM_HOUSED:
		for (size_t i = 0; i < actors->n; i++)
			if (actors->item[i].presence == PRESENCE_FAST)
				return 1;
		return 0;
	case ITEM_PAYER:
		return money->n > 0;
	default:
		break;
	}
	if (about->schema != &centre_schema)
		return -1;
	value = yaml_get(root, centre_schema.field[about->field].name);
	return !yaml_is_empty(about->inner != NULL ? yaml_get(value, about->inner) : value);
}

static void
print_question(const struct request *r, const char *id, enum survey_question q, const struct buf *missing, int all,
    enum language l)
{
	struct buf says = { 0 };

	survey_add_question(&says, q, l);
	if (!all)
		buf_addf(&says, LANG(l, " Der mangler: %s.", " Missing: %s."), missing->data);
	rows_text(r->out, id);
	rows_text(r->out, survey_about[q].code);
	rows_text(r->out, says.data);
	buf_release(&says);
}

static void
ask_of(const struct request *r, const struct centre *c, const struct actors *actors, const struct funding *money)
{
	enum language l = option_language_or(r->language, centre_language(c));

	for (int q = 0; q < SURVEY_QUESTIONS; q++) {
		struct buf missing = { 0 };
		int all = 1, none = 1;

		for (int i = 0; i < SURVEY_ITEMS; i++) {
			int answered = (int)survey_items[i].question != q ? -1 :
			    is_answered((enum survey_item)i, centre_root(c), actors, money);

			all &= answered != 1;
			none &= answered != 0;
			if (answered != 0)
				continue;
			buf_adds(&missing, missing.len > 0 ? ", " : "");
			survey_add_heading(&missing, survey_column_of((enum survey_item)i, i == ITEM_PAYER), l);
		}
		if (!none)
			print_question(r, c->id, (enum survey_question)q, &missing, all, l);
		buf_release(&missing);
	}
}

static void
ask_house(const struct request *r, const char *path)
{
	struct centre c;
	struct actors actors = { 0 };
	struct funding money = { 0 };

	if (!centre_open(&c, path))
		return;
	if (centre_read(&c, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_LANGUAGE)) &&
	    actors_read(&actors, &c, SCHEMA_BIT(ACTOR_PRESENCE)) && funding_read(&money, &c, 0))
		ask_of(r, &c, &actors, &money);
	funding_release(&money);
	actors_release(&actors);
	centre_close(&c);
}

/* ---- helhedsplaner ---- */

/* "Nordby Sammen (Nordby)". */
static void
add_plan(struct buf *b, const char *name, const char *municipality)
{
	buf_adds(b, name);
	if (*municipality != '\0')
		buf_addf(b, " (%s)", municipality);
}

static size_t
items_of(const char *list)
{
	size_t n = *list != '\0';

	for (; *list != '\0'; list++)
		n += *list == ';';
	return n;
}

/* What there is to call a helhedsplan about; nothing, where it has told of all its houses. */
static void
add_call(struct buf *b, const char *const cell[SURVEY_FIELDS], enum language l)
{
	size_t told = items_of(cell[SURVEY_CENTRES]), houses = strtoul(cell[SURVEY_HOUSES], NULL, 10);
	int day;

	if (*cell[SURVEY_ANSWERED] == '\0' && date_parse(cell[SURVEY_ASKED], strlen(cell[SURVEY_ASKED]), &day))
		buf_addf(b, LANG(l, "%s blev spurgt %s og har ikke svaret.", "%s was asked %s and has not answered."),
		    cell[SURVEY_PLAN], when_on(l, day));
	else if (*cell[SURVEY_ANSWERED] == '\0')
		buf_addf(b, LANG(l, "%s har ikke svaret; der står ikke, hvornår der blev spurgt.",
		    "%s has not answered; it is not told when it was asked."), cell[SURVEY_PLAN]);
	else if (houses > told)
		buf_addf(b, LANG(l, "%s har fortalt om %s af %s.", "%s has told of %s of %s."), cell[SURVEY_PLAN],
		    quantity(l, told, LANG(l, "et|", "a|")), quantity(l, houses, LANG(l, "et hus|huse", "a house|houses")));
	else if (strcmp(cell[SURVEY_TAKES_PART], "ja") == 0 && told == 0)
		buf_addf(b, LANG(l, "%s er med i et center og har ikke fortalt, hvilket hus det er.",
		    "%s is part of a centre and has not told which house it is."), cell[SURVEY_PLAN]);
	else if (*cell[SURVEY_TAKES_PART] == '\0')
		buf_addf(b, LANG(l, "%s har ikke svaret på, om den er med i et medborgercenter.",
		    "%s has not answered whether it takes part in a centre."), cell[SURVEY_PLAN]);
}

/* The rows of the survey.csv in a folder that have something to call about. */
static void
read_list(struct listed *plans, const char *folder, const char *language)
{
	struct centre beside = { .path = mem_copy(folder, strlen(folder)) };
	struct csvfile in;
	int good = csvfile_open(&in, &beside, &survey_schema, ~0ul) ? 0 : -1;

	while (good >= 0 && (good = csvfile_next(&in)) >= 0) {
		char *cell[SURVEY_FIELDS];
		struct buf name = { 0 }, says = { 0 };

		for (size_t i = 0; i < SURVEY_FIELDS; i++) {
			struct csv_field f = csvfile_field(&in, i);

			cell[i] = mem_copy(f.text, f.len);
		}
		add_plan(&name, cell[SURVEY_PLAN], cell[SURVEY_MUNICIPALITY]);
		free(cell[SURVEY_PLAN]);
		cell[SURVEY_PLAN] = mem_copy(name.data, name.len);
		if (good)
			add_call(&says, (const char *const *)cell, option_language_or(language, LANG_DA));
		if (says.len > 0)
			add(plans, name.data, NULL, says.data);
		for (size_t i = 0; i < SURVEY_FIELDS; i++)
			free(cell[i]);
		buf_release(&name);
		buf_release(&says);
	}
	csvfile_close(&in);
	centre_speaks(NULL);
	free(beside.path);
}

/* ---- what was given ---- */

static void
add_centre(struct listed *centres, const char *path)
{
	struct centre c;

	if (!centre_open(&c, path))
		return;
	add(centres, c.id, path, NULL);
	centre_close(&c);
}

static void
print_plan(const struct request *r, const struct found *plan)
{
	rows_text(r->out, "");
	rows_text(r->out, survey_about[ASK_PLAN].code);
	rows_text(r->out, plan->says);
}

void
missing_list(char *const *argv, enum rows_format format, const char *language)
{
	static const char *const names[] = { "centre", "question", "says" };
	struct listed centres = { 0 }, plans = { 0 };
	struct request r = { .language = language };
	struct manycentres in;

	manycentres_find(&in, argv);
	if (in.centres.n > 0)
		inputs_warn_twins(in.centres.path);
	for (size_t i = 0; i < in.centres.n; i++)
		add_centre(&centres, in.centres.path[i]);
	for (size_t i = 0; i < in.surveys.n; i++)
		read_list(&plans, in.surveys.path[i], language);
	collate_sort(centres.item, centres.n, sizeof *centres.item, LANG_DA);
	collate_sort(plans.item, plans.n, sizeof *plans.item, LANG_DA);
	if (diag_status() < 2) {
		r.out = rows_begin(format, 3, names);
		for (size_t i = 0; i < centres.n; i++)
			ask_house(&r, centres.item[i].path);
		for (size_t i = 0; i < plans.n; i++)
			print_plan(&r, &plans.item[i]);
		rows_end(r.out);
	}
	release(&centres);
	release(&plans);
	manycentres_release(&in);
}
