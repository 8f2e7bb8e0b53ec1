#include "base/buf.h"
#include "base/translate.h"
#include "describe/fieldschema.h"
#include "describe/pattern.h"
#include "schema/value.h"

/* ---- small parts ---- */

void
fieldschema_type(struct fieldschema *w, const char *const *type)
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

void
fieldschema_pattern(struct fieldschema *w, const char *pattern)
{
	struct buf anchored = { 0 };

	buf_addf(&anchored, "^(%s)$", pattern);
	json_text(&w->json, "pattern", anchored.data);
	buf_release(&anchored);
}

void
fieldschema_string(struct fieldschema *w, const char *pattern)
{
	json_open(&w->json, NULL, '{');
	json_text(&w->json, "type", "string");
	fieldschema_pattern(w, pattern);
	json_close(&w->json);
}

/* Not `type: null`, or editors offer to write `null`, which is a text to us. */
void
fieldschema_nothing(struct fieldschema *w)
{
	static const char *const some[] = { "string", "number", "boolean", "object", "array", NULL };

	json_open(&w->json, NULL, '{');
	json_open(&w->json, "not", '{');
	fieldschema_type(w, some);
	json_close(&w->json);
	json_close(&w->json);
}

/* ---- values ---- */

/* What it is a code for, too: of a value that is right an editor shows this alone. */
void
fieldschema_codes(struct fieldschema *w, const struct vocab *v, const char *help)
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
		fieldschema_string(w, other.data);
	buf_release(&other);
}

/* A value as it may be written: what readers of YAML take for a number is one to them. */
void
fieldschema_scalar(struct fieldschema *w, const struct field *f)
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
		fieldschema_type(w, text);
	} else if (f->type == FIELD_ID || f->type == FIELD_ACTOR || f->type == FIELD_INITIATIVE ||
	    f->type == FIELD_RESOURCE) {
		fieldschema_type(w, number);
	} else {
		fieldschema_type(w, is_number ? number : is_whole ? whole : string);
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
		fieldschema_pattern(w, pattern.data);
	}
	json_close(&w->json);
	buf_release(&pattern);
}

/* One or many actors behind each code. */
static void
add_by_code(struct fieldschema *w, const struct vocab *v)
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
		fieldschema_scalar(w, &actor);
		json_close(&w->json);
		json_close(&w->json);
		json_close(&w->json);
		fieldschema_scalar(w, &actor);
		fieldschema_nothing(w);
		json_close(&w->json);
		json_close(&w->json);
	}
	json_close(&w->json);
	json_bool(&w->json, "additionalProperties", 0);
	json_close(&w->json);
}

/* What one value may be, as alternatives of an anyOf. */
static void
add_one(struct fieldschema *w, const struct field *f)
{
	if (f->type == FIELD_CODE) {
		fieldschema_codes(w, f->vocab, translate_in(w->language, f->help));
	} else if (f->type == FIELD_BY_CODE) {
		add_by_code(w, f->vocab);
	} else if (f->type == FIELD_MAP) {
		json_open(&w->json, NULL, '{');
		fieldschema_properties(w, f->inner);
		json_close(&w->json);
	} else {
		fieldschema_scalar(w, f);
	}
}

/* ---- fields ---- */

/* What it is, and where that is no matter of course, how it is written. */
static void
add_description(struct fieldschema *w, const struct field *f)
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
add_field(struct fieldschema *w, const struct field *f)
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
		fieldschema_nothing(w);
	json_close(&w->json);
	json_close(&w->json);
}

void
fieldschema_properties(struct fieldschema *w, const struct schema *s)
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
