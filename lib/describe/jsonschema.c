#include <string.h>

#include "base/buf.h"
#include "base/translate.h"
#include "describe/fieldschema.h"
#include "describe/jsonschema.h"
#include "describe/pattern.h"
#include "field/point.h"
#include "field/recommendation.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "output/json.h"
#include "sheet/rules.h"

const char *const jsonschema_files[] = {
	"centre.yaml", "actors.yaml", "initiatives.yaml", "conditions.yaml", "activities.yaml",
	"resources.yaml", "plans.yaml", "advice.yaml", "synonyms.yaml", "import.yaml", NULL
};

static void
add_records(struct fieldschema *w, const struct schema *s)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "array");
	json_open(&w->json, "items", '{');
	fieldschema_properties(w, s);
	json_close(&w->json);
	json_close(&w->json);
}

/* An answer of conditions.yaml or advice.yaml: define_answer() says what one is. */
static void
add_answer(struct fieldschema *w, const char *key, const char *description)
{
	json_open(&w->json, key, '{');
	if (description != NULL)
		json_text(&w->json, "description", description);
	json_open(&w->json, "anyOf", '[');
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "$ref", "#/definitions/answer");
	json_close(&w->json);
	fieldschema_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
}

static void
define_answer(struct fieldschema *w, const struct schema *s)
{
	json_open(&w->json, "definitions", '{');
	json_open(&w->json, "answer", '{');
	fieldschema_properties(w, s);
	json_close(&w->json);
	json_close(&w->json);
}

static void
add_conditions(struct fieldschema *w)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "properties", '{');
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		struct buf title = { 0 };

		buf_addf(&title, "%s %s", recommendations[i].code,
		    recommendation_title(&recommendations[i], w->language));
		add_answer(w, recommendations[i].word, title.data);
		buf_release(&title);
	}
	json_close(&w->json);
	json_close(&w->json);
}

/* A key is a point, or a point and the id of an initiative. */
static void
add_advice(struct fieldschema *w)
{
	struct buf id = { 0 }, keys = { 0 };

	pattern_add(&id, &initiative_schema.field[INITIATIVE_ID]);
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "propertyNames", '{');
	buf_addf(&keys, "%s(/%s)?", id.data, id.data);
	fieldschema_pattern(w, keys.data);
	json_close(&w->json);
	json_open(&w->json, "properties", '{');
	for (int i = 0; i < POINTS; i++)
		add_answer(w, points[i].word, points[i].question[w->language]);
	json_close(&w->json);
	add_answer(w, "additionalProperties", NULL);
	json_close(&w->json);
	buf_release(&id);
	buf_release(&keys);
}

/* Behind each word one or many that mean the same; none takes the line out. */
static void
add_synonyms(struct fieldschema *w)
{
	static const char *const word[] = { "string", "number", "boolean", NULL };

	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "additionalProperties", '{');
	json_text(&w->json, "description", translate_in(w->language, synonym_schema.field[0].help));
	json_open(&w->json, "anyOf", '[');
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "array");
	json_open(&w->json, "items", '{');
	fieldschema_type(w, word);
	json_close(&w->json);
	json_close(&w->json);
	json_open(&w->json, NULL, '{');
	fieldschema_type(w, word);
	json_close(&w->json);
	fieldschema_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
}

/* HEADING=FIELD: one, or a list of them. */
static void
add_columns(struct fieldschema *w)
{
	static const char column[] = ".+=.+";

	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "array");
	json_open(&w->json, "items", '{');
	json_open(&w->json, "anyOf", '[');
	fieldschema_string(w, column);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
	fieldschema_string(w, column);
}

/* A map from the words of the sheets to actors, or to forms. */
static void
add_words(struct fieldschema *w, const struct importkey *k)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "additionalProperties", '{');
	json_open(&w->json, "anyOf", '[');
	if (k->about == IMPORT_FORMS)
		fieldschema_codes(w, &form_vocab, translate_in(w->language, k->right));
	else
		fieldschema_scalar(w, &actor_schema.field[ACTOR_ID]);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
}

/* What stands behind a key of import.yaml, as alternatives. */
static void
add_import_value(struct fieldschema *w, const struct importkey *k)
{
	const char *text;

	for (size_t i = 0; k->bit != 0 && (text = importsettings_word(k->bit, i)) != NULL; i++) {
		json_open(&w->json, NULL, '{');
		json_text(&w->json, "const", text);
		json_close(&w->json);
	}
	if (k->bit == RULE_SEPARATOR || k->bit == RULE_DECIMAL)
		fieldschema_string(w, k->bit == RULE_SEPARATOR ? "[;,\\t]" : "[,.]");
	if (k->about == IMPORT_COLUMNS)
		add_columns(w);
	else if (k->about != IMPORT_SETTING)
		add_words(w, k);
	fieldschema_nothing(w);
}

static void
add_import(struct fieldschema *w)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "properties", '{');
	for (const struct importkey *k = importkeys; k->key != NULL; k++) {
		json_open(&w->json, k->key, '{');
		json_text(&w->json, "description", translate_in(w->language, k->right));
		json_open(&w->json, "anyOf", '[');
		add_import_value(w, k);
		json_close(&w->json);
		json_close(&w->json);
	}
	json_close(&w->json);
	json_close(&w->json);
}

static int
is(const char *file, const char *other)
{
	return strcmp(file, other) == 0;
}

void
jsonschema_add(struct buf *out, const char *file, enum language language)
{
	struct fieldschema w = { .json = { .out = out }, .language = language };
	size_t i = 0;

	json_open(&w.json, NULL, '{');
	json_text(&w.json, "$schema", "http://json-schema.org/draft-07/schema#");
	if (is(file, answer_schema.file) || is(file, advice_schema.file))
		define_answer(&w, is(file, answer_schema.file) ? &answer_schema : &advice_schema);
	/* An editor completes best where the whole is one of a list of alternatives, as values are. */
	json_open(&w.json, "anyOf", '[');
	while (list_schemas[i] != NULL && !is(list_schemas[i]->file, file))
		i++;
	if (list_schemas[i] != NULL) {
		add_records(&w, list_schemas[i]);
	} else if (is(file, centre_schema.file)) {
		json_open(&w.json, NULL, '{');
		fieldschema_properties(&w, &centre_schema);
		json_close(&w.json);
	} else if (is(file, answer_schema.file)) {
		add_conditions(&w);
	} else if (is(file, advice_schema.file)) {
		add_advice(&w);
	} else if (is(file, synonym_schema.file)) {
		add_synonyms(&w);
	} else {
		add_import(&w);
	}
	if (!is(file, centre_schema.file))
		fieldschema_nothing(&w);	/* an empty file */
	json_close(&w.json);
	json_close(&w.json);
}
