#include <string.h>

#include "base/buf.h"
#include "base/translate.h"
#include "describe/jsonschema.h"
#include "describe/pattern.h"
#include "field/point.h"
#include "field/recommendation.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "output/json.h"
#include "schema/value.h"
#include "sheet/rules.h"

const char *const jsonschema_files[] = {
	"centre.yaml", "actors.yaml", "initiatives.yaml", "conditions.yaml", "activities.yaml",
	"resources.yaml", "plans.yaml", "advice.yaml", "synonyms.yaml", "import.yaml", NULL
};

struct writing {
	struct json json;
	enum language language;
};

static void add_properties(struct writing *, const struct schema *);

/* ---- small parts ---- */

static void
add_type(struct writing *w, const char *const *type)
{
	if (type[1] == NULL) {
		json_text(&w->json, "type", type[0]);
		return;
	}
	json_open(&w->json, "type", '[');
	for (; *type != NULL; type++)
		json_text(&w->json, NULL, *type);
	json_close(&w->json);
}

static void
add_pattern(struct writing *w, const char *pattern)
{
	struct buf anchored = { 0 };

	buf_addf(&anchored, "^(%s)$", pattern);
	json_text(&w->json, "pattern", anchored.data);
	buf_release(&anchored);
}

static void
add_string(struct writing *w, const char *pattern)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "string");
	add_pattern(w, pattern);
	json_close(&w->json);
}

/*
 * A key without a value, which is as if it were not there.  Not `type: null`, or editors
 * offer to write `null`, which is a text to us.
 */
static void
add_nothing(struct writing *w)
{
	static const char *const some[] = { "string", "number", "boolean", "object", "array", NULL };

	json_open(&w->json, NULL, '{');
	json_open(&w->json, "not", '{');
	add_type(w, some);
	json_close(&w->json);
	json_close(&w->json);
}

/* ---- values ---- */

/*
 * Each code with what it is called, and its other spellings, which editors do not offer.  What
 * it is a code for, too: of a value that is right an editor shows this alone.
 */
static void
add_codes(struct writing *w, const struct vocab *v, const char *help)
{
	struct buf other = { 0 };

	for (size_t i = 0; i < v->n; i++) {
		struct buf text = { 0 };

		buf_addf(&text, "%s: %s", help, vocab_word(v, (int)i, w->language));
		json_open(&w->json, NULL, '{');
		json_text(&w->json, "const", v->term[i].code);
		json_text(&w->json, "description", text.data);
		json_close(&w->json);
		buf_release(&text);
	}
	pattern_add_spellings(&other, v);
	if (other.len > 0)
		add_string(w, other.data);
	buf_release(&other);
}

/* A value as it may be written: what readers of YAML take for a number is one to them. */
static void
add_scalar(struct writing *w, const struct field *f)
{
	static const char *const text[] = { "string", "number", "boolean", NULL };
	static const char *const number[] = { "string", "number", NULL };
	static const char *const whole[] = { "string", "integer", NULL };
	static const char *const string[] = { "string", NULL };
	struct buf pattern = { 0 };
	int is_number = f->type == FIELD_DECIMAL, is_whole = f->type == FIELD_COUNT ||
	    f->type == FIELD_GRADE || f->type == FIELD_YEAR;

	json_open(&w->json, NULL, '{');
	if (field_is_free(f)) {
		add_type(w, text);
	} else if (f->type == FIELD_ID || f->type == FIELD_ACTOR || f->type == FIELD_INITIATIVE ||
	    f->type == FIELD_RESOURCE) {
		add_type(w, number);
	} else {
		add_type(w, is_number ? number : is_whole ? whole : string);
	}
	if (is_number || is_whole)
		json_count(&w->json, "minimum", f->type == FIELD_YEAR ? 1000 : f->type == FIELD_GRADE);
	if (f->type == FIELD_DECIMAL)
		json_count(&w->json, "maximum", INT64_MAX / 1000000);
	else if (is_whole)
		json_count(&w->json, "maximum", f->type == FIELD_GRADE ? 5 :
		    f->type == FIELD_YEAR ? 9999 : 999999999999999);
	if (!field_is_free(f) || f->flags & FIELD_LIST) {
		pattern_add(&pattern, f);
		add_pattern(w, pattern.data);
	}
	json_close(&w->json);
	buf_release(&pattern);
}

/* One or many actors behind each code. */
static void
add_by_code(struct writing *w, const struct vocab *v)
{
	static const struct field actor = { "actor", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" };

	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "properties", '{');
	for (size_t i = 0; i < v->n; i++) {
		json_open(&w->json, v->term[i].code, '{');
		json_text(&w->json, "description", vocab_word(v, (int)i, w->language));
		json_open(&w->json, "anyOf", '[');
		json_open(&w->json, NULL, '{');
		json_text(&w->json, "type", "array");
		json_open(&w->json, "items", '{');
		json_open(&w->json, "anyOf", '[');
		add_scalar(w, &actor);
		json_close(&w->json);
		json_close(&w->json);
		json_close(&w->json);
		add_scalar(w, &actor);
		add_nothing(w);
		json_close(&w->json);
		json_close(&w->json);
	}
	json_close(&w->json);
	json_bool(&w->json, "additionalProperties", 0);
	json_close(&w->json);
}

/* What one value may be, as alternatives of an anyOf. */
static void
add_one(struct writing *w, const struct field *f)
{
	if (f->type == FIELD_CODE) {
		add_codes(w, f->vocab, translate_in(w->language, f->help));
	} else if (f->type == FIELD_BY_CODE) {
		add_by_code(w, f->vocab);
	} else if (f->type == FIELD_MAP) {
		json_open(&w->json, NULL, '{');
		add_properties(w, f->inner);
		json_close(&w->json);
	} else {
		add_scalar(w, f);
	}
}

/* ---- fields ---- */

/* What it is, and where that is no matter of course, how it is written. */
static void
add_description(struct writing *w, const struct field *f)
{
	static const char *const how[] = {
		[FIELD_ACTOR] = MESSAGE("an id of actors.yaml"),
		[FIELD_INITIATIVE] = MESSAGE("an id of initiatives.yaml"),
		[FIELD_RESOURCE] = MESSAGE("an id of resources.yaml"),
		[FIELD_DATE] = MESSAGE("as 2026-10-05"),
		[FIELD_YEAR] = MESSAGE("2009, or a date as 2009-08-01"),
		[FIELD_TIME] = MESSAGE("as 2026-10-05T15:00"),
		[FIELD_MOMENT] = MESSAGE("as 2026-10-05T15:00, or 2026-10-05 for a whole day"),
		[FIELD_HOURS] = MESSAGE("as in 'ma-fr 09:00-15:00'"),
		[FIELD_ID] = MESSAGE("small letters, digits, '-', '_' and '.'")
	};
	struct buf text = { 0 };

	buf_adds(&text, translate_in(w->language, f->help));
	if ((size_t)f->type < sizeof how / sizeof *how && how[f->type] != NULL)
		buf_addf(&text, " (%s)", translate_in(w->language, how[f->type]));
	json_text(&w->json, "description", text.data);
	buf_release(&text);
}

static void
add_field(struct writing *w, const struct field *f)
{
	json_open(&w->json, f->name, '{');
	add_description(w, f);
	json_open(&w->json, "anyOf", '[');
	if (f->flags & FIELD_LIST) {
		json_open(&w->json, NULL, '{');
		json_text(&w->json, "type", "array");
		if (f->flags & FIELD_REQUIRED)
			json_count(&w->json, "minItems", 1);
		json_open(&w->json, "items", '{');
		json_open(&w->json, "anyOf", '[');
		add_one(w, f);
		json_close(&w->json);
		json_close(&w->json);
		json_close(&w->json);
	} else {
		add_one(w, f);
	}
	if (!(f->flags & FIELD_REQUIRED))
		add_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
}

/* Of an object that is open: its keys. */
static void
add_properties(struct writing *w, const struct schema *s)
{
	int any = 0;

	json_text(&w->json, "type", "object");
	for (size_t i = 0; i < s->n; i++)
		any |= s->field[i].flags & FIELD_REQUIRED;
	if (any) {
		json_open(&w->json, "required", '[');
		for (size_t i = 0; i < s->n; i++)
			if (s->field[i].flags & FIELD_REQUIRED)
				json_text(&w->json, NULL, s->field[i].name);
		json_close(&w->json);
	}
	json_open(&w->json, "properties", '{');
	for (size_t i = 0; i < s->n; i++)
		add_field(w, &s->field[i]);
	json_close(&w->json);
}

/* ---- files ---- */

static void
add_records(struct writing *w, const struct schema *s)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "array");
	json_open(&w->json, "items", '{');
	add_properties(w, s);
	json_close(&w->json);
	json_close(&w->json);
}

/* An answer of conditions.yaml or advice.yaml: define_answer() says what one is. */
static void
add_answer(struct writing *w, const char *key, const char *description)
{
	json_open(&w->json, key, '{');
	if (description != NULL)
		json_text(&w->json, "description", description);
	json_open(&w->json, "anyOf", '[');
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "$ref", "#/definitions/answer");
	json_close(&w->json);
	add_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
}

static void
define_answer(struct writing *w, const struct schema *s)
{
	json_open(&w->json, "definitions", '{');
	json_open(&w->json, "answer", '{');
	add_properties(w, s);
	json_close(&w->json);
	json_close(&w->json);
}

static void
add_conditions(struct writing *w)
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
add_advice(struct writing *w)
{
	struct buf id = { 0 }, keys = { 0 };

	pattern_add(&id, &initiative_schema.field[INITIATIVE_ID]);
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "propertyNames", '{');
	buf_addf(&keys, "%s(/%s)?", id.data, id.data);
	add_pattern(w, keys.data);
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
add_synonyms(struct writing *w)
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
	add_type(w, word);
	json_close(&w->json);
	json_close(&w->json);
	json_open(&w->json, NULL, '{');
	add_type(w, word);
	json_close(&w->json);
	add_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
}

/* HEADING=FIELD: one, or a list of them. */
static void
add_columns(struct writing *w)
{
	static const char column[] = ".+=.+";

	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "array");
	json_open(&w->json, "items", '{');
	json_open(&w->json, "anyOf", '[');
	add_string(w, column);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
	add_string(w, column);
}

/* A map from the words of the sheets to actors, or to forms. */
static void
add_words(struct writing *w, const struct importkey *k)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "object");
	json_open(&w->json, "additionalProperties", '{');
	json_open(&w->json, "anyOf", '[');
	if (strcmp(k->key, "forms") == 0)
		add_codes(w, &form_vocab, translate_in(w->language, k->right));
	else
		add_scalar(w, &actor_schema.field[ACTOR_ID]);
	json_close(&w->json);
	json_close(&w->json);
	json_close(&w->json);
}

/* What stands behind a key of import.yaml, as alternatives. */
static void
add_import_value(struct writing *w, const struct importkey *k)
{
	const char *text;

	for (size_t i = 0; k->bit != 0 && (text = rules_word(k->bit, i)) != NULL; i++) {
		json_open(&w->json, NULL, '{');
		json_text(&w->json, "const", text);
		json_close(&w->json);
	}
	if (k->bit == RULE_SEPARATOR || k->bit == RULE_DECIMAL)
		add_string(w, k->bit == RULE_SEPARATOR ? "[;,\\t]" : "[,.]");
	if (strcmp(k->key, "columns") == 0)
		add_columns(w);
	else if (k->bit == 0)
		add_words(w, k);
	add_nothing(w);
}

static void
add_import(struct writing *w)
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
	struct writing w = { .json = { .out = out }, .language = language };
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
		add_properties(&w, &centre_schema);
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
		add_nothing(&w);	/* an empty file */
	json_close(&w.json);
	json_close(&w.json);
}
