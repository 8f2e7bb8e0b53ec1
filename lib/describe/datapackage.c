#include <string.h>

#include "base/buf.h"
#include "base/translate.h"
#include "describe/datapackage.h"
#include "describe/pattern.h"
#include "output/json.h"
#include "schema/cellkind.h"
#include "schema/value.h"

/* A type of Table Schema, and the format where its readers ask for one; NULL: none. */
struct type {
	const char *name, *format;
};

static struct type
type_of(const struct field *f)
{
	if (f != NULL && cellkind_of(f) == CELLKIND_TRUTH)
		return (struct type){ "boolean", NULL };
	if (f != NULL && !(f->flags & FIELD_LIST))
		switch (f->type) {
		case FIELD_DATE:
			return (struct type){ "date", "default" };
		case FIELD_TIME:
			return (struct type){ "datetime", "%Y-%m-%dT%H:%M" };
		case FIELD_DECIMAL:
			return (struct type){ "number", NULL };
		case FIELD_COUNT:
			return (struct type){ "integer", NULL };
		default:
			break;
		}
	return (struct type){ "string", NULL };
}

/*
 * What a cell may hold, where its type does not say it.  Codes stand there in either spelling,
 * so a pattern tells them, and the description what they mean.
 */
static void
add_constraints(struct json *j, const struct field *f)
{
	struct buf pattern = { 0 }, whole = { 0 };
	int is_number = f->type == FIELD_DECIMAL || f->type == FIELD_COUNT;

	if (f->flags & FIELD_LIST)
		pattern_add_list(&pattern, f);
	else if (!field_is_free(f) && !is_number && strcmp(type_of(f).name, "string") == 0)
		pattern_add(&pattern, f);
	if (pattern.len > 0 || is_number || f->flags & FIELD_REQUIRED) {
		json_open(j, "constraints", '{');
		if (f->flags & FIELD_REQUIRED)
			json_bool(j, "required", 1);
		if (is_number)
			json_count(j, "minimum", 0);
		if (pattern.len > 0) {
			/* It is of the whole cell, which not all readers take for granted. */
			buf_addf(&whole, "^(%s)$", pattern.data);
			json_text(j, "pattern", whole.data);
		}
		json_close(j);
	}
	buf_release(&pattern);
	buf_release(&whole);
}

static void
add_description(struct json *j, const struct field *f, enum language language)
{
	struct buf text = { 0 };

	buf_adds(&text, translate_in(language, f->help));
	for (size_t i = 0; f->vocab != NULL && i < f->vocab->n; i++) {
		const char *code = f->vocab->term[i].code, *word = vocab_word(f->vocab, (int)i, language);

		buf_addf(&text, "%s%s", i == 0 ? ": " : ", ", code);
		if (strcmp(code, word) != 0)
			buf_addf(&text, " (%s)", word);
	}
	json_text(j, "description", text.data);
	buf_release(&text);
}

static void
add_field(struct json *j, const struct schema *s, const char *name, enum language language)
{
	const struct field *f = schema_field(s, name, strlen(name));
	struct type type = type_of(f);

	json_open(j, NULL, '{');
	json_text(j, "name", name);
	json_text(j, "type", type.name);
	if (type.format != NULL)
		json_text(j, "format", type.format);
	if (strcmp(type.name, "boolean") == 0) {
		json_open(j, "trueValues", '[');
		json_text(j, NULL, "ja");
		json_close(j);
		json_open(j, "falseValues", '[');
		json_text(j, NULL, "nej");
		json_close(j);
	}
	if (f != NULL) {
		add_description(j, f, language);
		add_constraints(j, f);
	}
	json_close(j);
}

/* How our CSV is written; all of it is what Table Schema takes for granted, but the line ends. */
static void
add_dialect(struct json *j)
{
	json_open(j, "dialect", '{');
	json_text(j, "delimiter", ",");
	json_text(j, "quoteChar", "\"");
	json_bool(j, "doubleQuote", 1);
	json_text(j, "lineTerminator", "\n");
	json_bool(j, "header", 1);
	json_close(j);
}

static void
add_table(struct json *j, const struct datapackage_table *t, enum language language)
{
	struct buf name = { 0 };

	buf_addf(&name, "%.*s", (int)strcspn(t->schema->file, "."), t->schema->file);
	json_open(j, NULL, '{');
	json_text(j, "name", name.data);
	json_text(j, "path", t->schema->file);
	json_text(j, "profile", "tabular-data-resource");
	json_text(j, "format", "csv");
	json_text(j, "mediatype", "text/csv");
	json_text(j, "encoding", "utf-8");
	add_dialect(j);
	json_open(j, "schema", '{');
	json_open(j, "fields", '[');
	for (size_t i = 0; i < t->n; i++)
		add_field(j, t->schema, t->name[i], language);
	json_close(j);
	json_open(j, "missingValues", '[');
	json_text(j, NULL, "");
	json_close(j);
	json_close(j);
	json_close(j);
	buf_release(&name);
}

/* A name of a package has small letters of ASCII only. */
static void
add_name(struct json *j, const char *id)
{
	struct buf name = { 0 };

	for (; *id != '\0'; id++)
		if ((*id >= 'a' && *id <= 'z') || (*id >= '0' && *id <= '9') || strchr("-_.", *id) != NULL)
			buf_addc(&name, *id);
		else if (((unsigned char)*id & 0xc0) != 0x80)
			buf_addc(&name, '-');
	json_text(j, "name", name.len > 0 ? name.data : "-");
	buf_release(&name);
}

void
datapackage_add(struct buf *out, const char *id, const char *name,
    const struct datapackage_table *table, size_t n, enum language language)
{
	struct json j = { .out = out };

	json_open(&j, NULL, '{');
	json_text(&j, "profile", "tabular-data-package");
	add_name(&j, id);
	json_text(&j, "title", name);
	json_open(&j, "resources", '[');
	for (size_t i = 0; i < n; i++)
		add_table(&j, &table[i], language);
	json_close(&j);
	json_close(&j);
}
