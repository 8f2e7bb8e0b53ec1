#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "schema/value.h"
#include "sheet/rules.h"
#include "sheet/wording.h"
#include "yaml/yaml.h"

const struct importkey importkeys[IMPORT_KEYS + 1] = {
	{ "encoding", IMPORT_SETTING, RULE_ENCODING,
	    MESSAGE("utf-8, utf-16le, utf-16be, cp1252, mixed, latin1, cp850 or macintosh") },
	{ "separator", IMPORT_SETTING, RULE_SEPARATOR, MESSAGE("semicolon, comma or tab") },
	{ "decimal", IMPORT_SETTING, RULE_DECIMAL, MESSAGE("comma or point") },
	{ "dates", IMPORT_SETTING, RULE_DATES, MESSAGE("dmy (the day first) or mdy (the month first)") },
	{ "columns", IMPORT_COLUMNS, 0, MESSAGE("a list of HEADING=FIELD, as in 'Hvad=note'") },
	{ "actors", IMPORT_ACTORS, 0, MESSAGE("a map of who is meant by a name, as in 'HP: basen'") },
	{ "forms", IMPORT_FORMS, 0, MESSAGE("a map of which form is meant by a word, as in 'fest: samvirke'") },
	{ NULL, IMPORT_SETTING, 0, NULL }
};

struct importsettings
rules_wanted(const struct rules *r)
{
	const struct importsettings *o = &r->option, *f = &r->filed;

	return (struct importsettings){
		.encoding = o->encoding >= 0 ? o->encoding : f->encoding,
		.separator = o->separator != '\0' ? o->separator : f->separator,
		.decimal = o->decimal != AMOUNT_UNKNOWN ? o->decimal : f->decimal,
		.dates = o->dates != DATESTYLE_UNKNOWN ? o->dates : f->dates,
	};
}

int
rules_is_filed(const struct rules *r, unsigned bit)
{
	return importsettings_value(&r->option, bit) == NULL &&
	    importsettings_value(&r->filed, bit) != NULL;
}

static const char *
take_word(struct importsettings *r, const struct importkey *k, const char *value)
{
	static struct buf wrong;
	struct nearest near;

	if (importsettings_take(r, k->bit, value))
		return NULL;
	nearest_begin(&near, value, strlen(value));
	for (size_t i = 0; importsettings_word(k->bit, i) != NULL; i++)
		nearest_offer(&near, importsettings_word(k->bit, i));
	buf_clear(&wrong);
	if (nearest_best(&near) != NULL)
		buf_addf(&wrong, translate("did you mean '%s'?"), nearest_best(&near));
	else
		buf_addf(&wrong, translate("it is %s"), translate(k->right));
	return wrong.data;
}

/* The heading of the column that comes next, folded. */
static void
learn_word(struct rules *r, const char *heading, size_t len)
{
	struct fold f = { 0 };
	size_t known = r->words.n, i;

	wording_fold(&f, heading, len);
	i = intern_add(&r->words, buf_text(&f.text), f.text.len);
	fold_release(&f);
	if (i < known)
		return;
	r->of_word = mem_grow(r->of_word, &r->wordcap, i + 1, sizeof *r->of_word);
	r->of_word[i] = r->columns;
}

static int
is_of_another(const char *field)
{
	for (const struct schema *const *s = csv_schemas; *s != NULL; s++)
		if (schema_index(*s, field, strlen(field)) >= 0)
			return 1;
	return 0;
}

static const char *
fields_of(const struct sheettable *t)
{
	static struct buf text;
	struct buf names = { 0 };

	for (size_t i = 0; i < t->fields; i++)
		buf_addf(&names, "%s%s", i > 0 ? ", " : "", t->schema->field[i].name);
	buf_clear(&text);
	buf_addf(&text, translate("the field is one of %s; or - to leave the column out"), names.data);
	buf_release(&names);
	return text.data;
}

/* HEADING=FIELD; what an option set for a heading goes before the file's. */
static const char *
take_column(struct rules *r, const char *value, int of_file)
{
	const char *field = strrchr(value, '=');
	size_t same;

	if (field == NULL || field == value)
		return translate("it is HEADING=FIELD, as in 'Hvad=note'");
	if (strcmp(field + 1, "-") != 0 &&
	    schema_index(r->table->schema, field + 1, strlen(field + 1)) < 0) {
		/* What import.yaml says of the sheets of another file is not about this one. */
		if (of_file && is_of_another(field + 1))
			return NULL;
		return r->table == &sheettable_log ?
		    translate("the field is date, form, actors, initiative, channel, hours, "
		    "residents, visitors or note, or - to leave the column out") :
		    fields_of(r->table);
	}
	same = intern_add(&r->headings, value, (size_t)(field - value));
	if (same < r->columns)
		return same < r->optional || strcmp(r->column[same], value) == 0 ? NULL :
		    translate("that heading has another field already");
	learn_word(r, value, (size_t)(field - value));
	r->column = mem_grow(r->column, &r->cap, r->columns + 1, sizeof *r->column);
	r->column[r->columns++] = mem_copy(value, strlen(value));
	return NULL;
}

const char *
rules_given(const struct rules *r, int field)
{
	return r->table == &sheettable_log && field == ENTRY_FORM ? r->form : NULL;
}

long
rules_column(const struct rules *r, const char *word, size_t len)
{
	size_t i = intern_find(&r->words, word, len);

	return i != INTERN_NONE ? (long)r->of_word[i] : -1;
}

const char *
rules_field(const struct rules *r, size_t column)
{
	return strrchr(r->column[column], '=') + 1;
}

/* Which of the lists of words a key is about; NULL: it is about none. */
static struct rulewords *
words_of(struct rules *r, const struct importkey *k)
{
	return k->about == IMPORT_ACTORS ? &r->actors : k->about == IMPORT_FORMS ? &r->forms : NULL;
}

/* Forms are known at once: the code that is meant; what is wrong with it, or NULL. */
static const char *
read_form(const char *word, size_t len, const char *means, const char **code)
{
	int meant = wording_read(&form_wording, means, strlen(means));
	int itself = vocab_find(&form_vocab, word, len);

	if (meant < 0)
		return value_wrong_code(&form_vocab, means, strlen(means));
	*code = form_vocab.term[meant].code;
	return itself >= 0 && itself != meant ?
	    translate("that is a form itself, and means no other") : NULL;
}

/* WORD=MEANING of an option. */
static const char *
take_words(struct rulewords *words, const char *value, int of_forms)
{
	const char *sign = strrchr(value, '='), *code = NULL, *wrong = NULL;

	if (of_forms && sign != NULL)
		wrong = read_form(value, (size_t)(sign - value), sign + 1, &code);
	if (wrong == NULL)
		wrong = rulewords_take(words, value);
	if (wrong == NULL && code != NULL)
		rulewords_keep(words, code);
	return wrong;
}

static const char *
take(struct rules *r, const struct importkey *k, const char *value)
{
	struct rulewords *words = words_of(r, k);

	if (k->bit != 0)
		return take_word(&r->option, k, value);
	return words != NULL ? take_words(words, value, words == &r->forms) :
	    take_column(r, value, 0);
}

const char *
rules_form(const struct rules *r, const char *text, size_t len)
{
	return rulewords_find(&r->forms, text, len);
}

const char *
rules_take(struct rules *r, const char *key, const char *value)
{
	size_t at = 0;

	/* Of the file mc-check says so, and knows what is exempt. */
	if (cpr_find(value, strlen(value), &at) > 0)
		return translate("it holds what is shaped like a CPR number");
	for (const struct importkey *k = importkeys; k->key != NULL; k++)
		if (strcmp(k->key, key) == 0)
			return take(r, k, value);
	return translate("there is no such key");
}

void
rules_release(struct rules *r)
{
	for (size_t i = 0; i < r->columns; i++)
		free(r->column[i]);
	free(r->column);
	intern_release(&r->headings);
	intern_release(&r->words);
	free(r->of_word);
	rulewords_release(&r->actors);
	rulewords_release(&r->forms);
	free(r->file);
	*r = (struct rules)IMPORTRULES_NONE;
}

/* ---- import.yaml ---- */

static int
fault(const struct yaml_node *node, const char *what)
{
	if (node->kind == YAML_SCALAR)
		diag_fault(&node->place, TOPIC_VALUE, "'%s': %s", shown(node->text, node->len), what);
	else
		diag_fault(&node->place, TOPIC_VALUE, "%s", what);
	return 0;
}

/* WORD: MEANING, each a word. */
static int
read_words(struct rules *r, const struct importkey *k, const struct yaml_node *map)
{
	struct rulewords *words = words_of(r, k);
	int good = 1;

	if (map->kind != YAML_MAP)
		return fault(map, words == &r->forms ?
		    translate("words and forms are expected here, as in 'fest: samvirke'") :
		    translate("names and ids are expected here, as in 'HP: basen'"));
	for (size_t i = 0; i < map->n; i++) {
		const struct yaml_node *word = map->key[i], *means = map->item[i];
		const char *wrong = NULL, *code = means->text;

		if (yaml_is_empty(means) || means->kind != YAML_SCALAR) {
			good = fault(word, translate("one word is expected behind it"));
			continue;
		}
		if (words == &r->actors)
			wrong = value_wrong_id(means->text, means->len);
		else
			wrong = read_form(word->text, word->len, means->text, &code);
		if (wrong == NULL)
			wrong = rulewords_add(words, word->text, code,
			    &(struct place){ r->file, word->place.line, word->place.column });
		if (wrong != NULL)
			good = fault(word, wrong);
	}
	return good;
}

static int
read_key(struct rules *r, const struct importkey *k, const struct yaml_node *value)
{
	const char *wrong;
	int good = 1;

	if (yaml_is_empty(value))
		return 1;
	if (words_of(r, k) != NULL)
		return read_words(r, k, value);
	if (value->kind == YAML_LIST && k->bit == 0) {
		for (size_t i = 0; i < value->n; i++)
			good &= read_key(r, k, value->item[i]);
		return good;
	}
	if (value->kind != YAML_SCALAR)
		return fault(value, k->bit == 0 ? "a list is expected here, as in [Hvad=note]" :
		    "one word is expected here");
	wrong = k->bit != 0 ? take_word(&r->filed, k, value->text) : take_column(r, value->text, 1);
	return wrong == NULL || fault(value, wrong);
}

/* A key a letter or two from a known one does nothing: say so. */
static void
check_keys(const struct yaml_node *map)
{
	for (size_t i = 0; i < map->n; i++) {
		const struct yaml_node *key = map->key[i];
		const struct importkey *k = importkeys;
		struct nearest near;

		nearest_begin(&near, key->text, key->len);
		for (; k->key != NULL && strcmp(k->key, key->text) != 0; k++)
			nearest_offer(&near, k->key);
		if (k->key == NULL && nearest_slip(&near) != NULL)
			diag_warning(&key->place, TOPIC_SPELLING,
			    "unknown key '%s'; did you mean '%s'?",
			    shown(key->text, key->len), nearest_slip(&near));
	}
}

int
rules_read(struct rules *r, const struct centre *c)
{
	struct yaml *doc;
	const struct yaml_node *root;
	int good;

	r->file = centre_file(c, "import.yaml");
	r->optional = r->columns;
	doc = yamldoc_read(r->file);
	root = doc != NULL ? doc->root : NULL;
	good = doc != NULL;
	if (root != NULL && root->kind != YAML_MAP) {
		good = fault(root, "keys and values are expected, as in 'separator: semicolon'");
	} else if (root != NULL) {
		check_keys(root);
		for (const struct importkey *k = importkeys; k->key != NULL; k++) {
			const struct yaml_node *value = yaml_get(root, k->key);

			/* What an option set is not even looked at. */
			if (value != NULL && importsettings_value(&r->option, k->bit) == NULL)
				good &= read_key(r, k, value);
		}
	}
	yamldoc_free(doc);
	return good;
}

/* ---- refusals that come of it ---- */

static struct buf blamed;

const char *
rules_blame(const struct rules *r, unsigned bit, const char *other)
{
	const struct importkey *k = importkeys;

	while (k->key != NULL && k->bit != bit)
		k++;
	if (k->key == NULL || !rules_is_filed(r, bit))
		return "";
	buf_clear(&blamed);
	buf_addf(&blamed, translate("; '%s: %s' stands in %s: give --%s%s%s for this run"),
	    k->key, importsettings_value(&r->filed, bit), r->file, k->key, other != NULL ? " " : "",
	    other != NULL ? other : "");
	return blamed.data;
}

const char *
rules_blame_column(const struct rules *r, size_t column)
{
	const char *text = r->column[column], *field = strrchr(text, '=');

	if (column < r->optional)
		return "";
	buf_clear(&blamed);
	buf_addf(&blamed, translate("; '%s' stands in %s: give --column '%s=FIELD' "
	    "for this run"), shown(text, strlen(text)), r->file, shown(text, (size_t)(field - text)));
	return blamed.data;
}
