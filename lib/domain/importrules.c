#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/encoding.h"
#include "base/mem.h"
#include "base/safe.h"
#include "domain/centre.h"
#include "domain/importrules.h"
#include "domain/records.h"
#include "format/scalar.h"
#include "format/vocab.h"
#include "format/yaml.h"
#include "format/yamledit.h"

static const char *const order[] = {
	"encoding", "separator", "decimal", "dates", "columns", NULL
};

/* ---- the values ---- */

static const struct { char sign; const char *name; } separators[] = {
	{ ';', "semicolon" }, { ',', "comma" }, { '\t', "tab" }, { 0, NULL }
};

static const char *const decimals[] = { [AMOUNT_COMMA] = "comma", [AMOUNT_POINT] = "point" };
static const char *const date_orders[] = { [DATESTYLE_DMY] = "dmy", [DATESTYLE_MDY] = "mdy" };

const char *
importrules_separator(char sign)
{
	size_t i = 0;

	while (separators[i].sign != '\0' && separators[i].sign != sign)
		i++;
	return separators[i].name;
}

const char *
importrules_decimal(enum amount_sign sign)
{
	return decimals[sign];
}

const char *
importrules_dates(enum datestyle style)
{
	return date_orders[style];
}

static const char *
take_encoding(struct importrules *r, const char *value)
{
	r->encoding = encoding_find(value);
	r->given |= RULE_ENCODING;
	return r->encoding >= 0 ? NULL :
	    "it is utf-8, utf-16le, utf-16be, cp1252, mixed, latin1, cp850 or macintosh";
}

static const char *
take_separator(struct importrules *r, const char *value)
{
	r->given |= RULE_SEPARATOR;
	for (size_t i = 0; separators[i].name != NULL; i++)
		if (strcmp(separators[i].name, value) == 0 ||
		    (*value == separators[i].sign && value[1] == '\0'))
			r->separator = separators[i].sign;
	return r->separator != '\0' ? NULL : "it is semicolon, comma or tab";
}

static const char *
take_decimal(struct importrules *r, const char *value)
{
	r->given |= RULE_DECIMAL;
	if (strcmp(value, "comma") == 0 || strcmp(value, ",") == 0)
		r->decimal = AMOUNT_COMMA;
	else if (strcmp(value, "point") == 0 || strcmp(value, ".") == 0)
		r->decimal = AMOUNT_POINT;
	else
		return "it is comma or point";
	return NULL;
}

static const char *
take_dates(struct importrules *r, const char *value)
{
	r->given |= RULE_DATES;
	if (strcmp(value, "dmy") == 0)
		r->dates = DATESTYLE_DMY;
	else if (strcmp(value, "mdy") == 0)
		r->dates = DATESTYLE_MDY;
	else
		return "it is dmy (the day first) or mdy (the month first)";
	return NULL;
}

/* HEADING=FIELD; what was set for a heading first stays. */
static const char *
take_column(struct importrules *r, const char *value)
{
	const char *field = strrchr(value, '=');
	size_t at = 0, len = strlen(value);

	if (field == NULL || field == value)
		return "it is HEADING=FIELD, as in 'Hvad=note'";
	if (strcmp(field + 1, "-") != 0 &&
	    schema_index(&entry_schema, field + 1, strlen(field + 1)) < 0)
		return "the field is date, form, actors, initiative, channel, hours, "
		    "residents, visitors or note, or - to leave the column out";
	if (cpr_find(value, len, &at) > 0)
		return "it holds what is shaped like a CPR number";
	for (size_t i = 0; i < r->columns; i++)
		if (strncmp(r->column[i], value, (size_t)(field - value) + 1) == 0)
			return NULL;
	r->column = mem_resize(r->column, r->columns + 1, sizeof *r->column);
	r->column[r->columns++] = mem_copy(value, len);
	return NULL;
}

const char *
importrules_take(struct importrules *r, const char *key, const char *value)
{
	static const struct {
		const char *key;
		const char *(*take)(struct importrules *, const char *);
	} all[] = {
		{ "encoding", take_encoding }, { "separator", take_separator },
		{ "decimal", take_decimal }, { "dates", take_dates },
		{ "columns", take_column }
	};

	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		if (strcmp(all[i].key, key) == 0)
			return all[i].take(r, value);
	return "there is no such key";
}

void
importrules_release(struct importrules *r)
{
	for (size_t i = 0; i < r->columns; i++)
		free(r->column[i]);
	free(r->column);
	*r = (struct importrules){ .encoding = -1 };
}

/* ---- import.yaml ---- */

static int
fault(const struct yaml_node *node, const char *what)
{
	if (node->kind == YAML_SCALAR)
		diag_fault(&node->place, TOPIC_VALUE, "'%s': %s",
		    shown(node->text, node->len), what);
	else
		diag_fault(&node->place, TOPIC_VALUE, "%s", what);
	return 0;
}

static int
read_key(struct importrules *r, const char *key, const struct yaml_node *value)
{
	const char *wrong;
	int good = 1;

	if (yaml_is_empty(value))
		return 1;
	if (value->kind == YAML_LIST && strcmp(key, "columns") == 0) {
		for (size_t i = 0; i < value->n; i++)
			good &= read_key(r, key, value->item[i]);
		return good;
	}
	if (value->kind != YAML_SCALAR)
		return fault(value, "one word is expected here");
	wrong = importrules_take(r, key, value->text);
	return wrong == NULL || fault(value, wrong);
}

int
importrules_read(struct importrules *r, const struct centre *c)
{
	static const unsigned bit[] = { RULE_ENCODING, RULE_SEPARATOR, RULE_DECIMAL, RULE_DATES, 0 };
	char *path = centre_file(c, "import.yaml");
	struct yaml *doc = yamldoc_read(path);
	const struct yaml_node *root = doc != NULL ? doc->root : NULL;
	unsigned set = r->given;
	int good = doc != NULL;

	if (root != NULL && root->kind != YAML_MAP)
		good = fault(root, "keys and values are expected, as in 'separator: semicolon'");
	for (size_t i = 0; root != NULL && root->kind == YAML_MAP && order[i] != NULL; i++) {
		const struct yaml_node *value = yaml_get(root, order[i]);

		if (value != NULL && !(bit[i] & set))
			good &= read_key(r, order[i], value);
	}
	yamldoc_free(doc);
	free(path);
	return good;
}

/* The text of a key in the order above; NULL: it is not set, or a list. */
static const char *
value_of(const struct importrules *r, size_t i)
{
	const char *const value[] = {
		r->encoding >= 0 ? encodings[r->encoding].name : NULL,
		r->separator != '\0' ? importrules_separator(r->separator) : NULL,
		r->weak & RULE_DECIMAL ? NULL : decimals[r->decimal],
		r->weak & RULE_DATES ? NULL : date_orders[r->dates], NULL
	};

	return value[i];
}

/* A file that holds nothing yet: its lines go to the end. */
static void
add_lines(struct buf *b, const struct importrules *r)
{
	if (b->len == 0)
		buf_adds(b, "# How mc-import reads the spreadsheets of this centre; see mc-import(1).\n");
	else if (b->data[b->len - 1] != '\n')
		buf_addc(b, '\n');
	for (size_t i = 0; order[i] != NULL; i++)
		if (value_of(r, i) != NULL)
			buf_addf(b, "%s: %s\n", order[i], value_of(r, i));
	if (r->columns == 0)
		return;
	buf_adds(b, "columns: [");
	for (size_t i = 0; i < r->columns; i++) {
		if (i > 0)
			buf_adds(b, ", ");
		scalar_add(b, r->column[i], YAML_PLAIN, 1);
	}
	buf_adds(b, "]\n");
}

static int
change(struct buf *out, const struct importrules *r, const char *path)
{
	struct yamledit e;
	int good = yamledit_begin(&e, buf_text(out), out->len, path);

	if (good && e.doc->root == NULL) {
		add_lines(out, r);
		yamledit_end(&e);
		return 1;
	}
	for (size_t i = 0; good && order[i] != NULL; i++)
		if (value_of(r, i) != NULL)
			good = yamledit_set(&e, e.doc->root, order[i], value_of(r, i), order);
	if (good && r->columns > 0)
		good = yamledit_set_list(&e, e.doc->root, "columns", r->column, r->columns, order);
	if (good) {
		buf_clear(out);
		buf_add(out, e.bytes.data, e.bytes.len);
	}
	yamledit_end(&e);
	return good;
}

int
importrules_save(const struct importrules *r, const struct centre *c)
{
	char *path = centre_file(c, "import.yaml");
	struct buf out = { 0 };
	struct edit edit;
	int done = 0;

	if (edit_begin(&edit, path, c->path)) {
		buf_add(&out, buf_text(&edit.bytes), edit.bytes.len);
		done = change(&out, r, path) && edit_commit(&edit, out.data, out.len);
		edit_end(&edit);
	}
	buf_release(&out);
	free(path);
	return done;
}
