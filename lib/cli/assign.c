#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/contactcheck.h"
#include "centre/slipcheck.h"
#include "cli/assign.h"
#include "field/danishword.h"
#include "cli/forgive.h"
#include "cli/misplaced.h"
#include "field/terms.h"
#include "schema/fieldcell.h"
#include "schema/value.h"
#include "sheet/table.h"
#include "sheet/wording.h"

void
assign_check_text(const char *what, const char *text)
{
	size_t len = strlen(text);
	const char *wrong = value_personal(what, text, len);

	if (wrong != NULL)
		die("%s", wrong);
	if (text_invalid(text, len) < len)
		die("%s is not UTF-8: '%s'", what, shown(text, len));
}

/* The five forms are new words to most, and their names alone say little. */
static void
refuse(const struct field *f, const struct buf *value, const char *wrong)
{
	if (f->vocab == &form_vocab && vocab_nearest(f->vocab, buf_text(value), value->len) == NULL)
		die("%s; 'mc-log forms' explains them", wrong);
	die("%s", wrong);
}

/* A value as people type it, in the spelling of the files; what is wrong with it is fatal. */
static void
take_value(struct buf *out, const struct field *f, const char *text, size_t len, int today)
{
	struct buf why = { 0 };
	const char *wrong;

	if (!forgive_value(f, text, len, today, out, &why))
		die("%s", buf_text(&why));
	/* Who is meant by a name is asked where the centre is known (known.h). */
	wrong = f->type != FIELD_ACTOR && (out->len > 0 || f->flags & FIELD_REQUIRED) ?
	    field_wrong(f, buf_text(out), out->len) : NULL;
	if (wrong != NULL)
		refuse(f, out, wrong);
	buf_release(&why);
}

/* One value, judged and in its normal form. */
static void
add_item(struct assign *a, const char *given, size_t given_len, int today)
{
	struct buf normal = { 0 }, value = { 0 };
	const char *text;
	size_t len;

	take_value(&value, a->field, given, given_len, today);
	text = buf_text(&value);
	len = value.len;
	if (a->field->flags & FIELD_LIST && memchr(text, ';', len) != NULL)
		die("'%s' holds a ';', which parts the items in a table; leave it out",
		    shown(text, len));
	/* Hours are written as given, so that setting them back gives the old bytes. */
	if (a->field->type == FIELD_HOURS)
		buf_add(&normal, text, len);
	else
		fieldcell_add_normal(&normal, a->field, text, len);
	a->item = mem_grow(a->item, &a->cap, a->n + 1, sizeof *a->item);
	a->item[a->n++] = mem_copy(buf_text(&normal), normal.len);
	buf_release(&normal);
	buf_release(&value);
}

static void
add_items(struct assign *a, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, ","), keep;

		while (*text == ' ' && len > 0) {
			text++;
			len--;
		}
		for (keep = len; keep > 0 && text[keep - 1] == ' '; keep--)
			;
		if (keep > 0)
			add_item(a, text, keep, FORGIVE_NO_DAY);
		text += len + (text[len] == ',');
	}
}

/* The key of what a spreadsheet's column of this heading holds, as Timer does hours; or NULL. */
static const char *
by_heading(const struct schema *s, const char *key, size_t len)
{
	const struct sheettable *t = sheettable_of_file(s->file);
	int i = t != NULL ? wording_read(t->headings, key, len) : -1;

	return i >= 0 && (size_t)i < s->n && schema_can_set(&s->field[i]) ? s->field[i].name : NULL;
}

/* The key that is called so in Danish, or NULL. */
static const char *
by_danish(const struct schema *s, const char *key, size_t len)
{
	struct nearest near;

	nearest_begin_spelt(&near, key, len);
	/* From the last on: a goal is named before its keys, and `mål` is then its target. */
	for (size_t i = s->n; i-- > 0; )
		if (schema_can_set(&s->field[i]))
			danishword_offer(&near, s->field[i].name);
	return nearest_best(&near);
}

/* The keys that can be given, parted by commas; for a message that ends the program. */
static const char *
keys_of(const struct schema *s)
{
	const char *name[SCHEMA_MOST + 1];
	struct buf all = { 0 };

	schema_order(s, name);
	for (size_t i = 0; name[i] != NULL; i++)
		if (schema_can_set(schema_field(s, name[i], strlen(name[i]))))
			buf_addf(&all, "%s%s", all.len > 0 ? ", " : "", name[i]);
	return buf_text(&all);
}

const struct field *
assign_field(const struct schema *s, const char *key, size_t len)
{
	const struct field *f = schema_field(s, key, len);
	const char *near = f == NULL ? schema_slip(s, key, len, 0) : NULL;

	if (f != NULL)
		return f;
	if (near == NULL)
		near = by_heading(s, key, len);
	if (near == NULL)
		near = by_danish(s, key, len);
	if (near != NULL)
		die("unknown key '%s'; did you mean '%s'?", shown(key, len), near);
	die(strchr("aeiou", *s->thing) != NULL ?
	    "unknown key '%s' of an %s; it is one of %s" :
	    "unknown key '%s' of a %s; it is one of %s", shown(key, len), translate(s->thing), keys_of(s));
}

/* What holds further keys has a word of its own. */
static const struct { const char *key, *word; } keepers[] = {
	{ "partners", "mc-initiatives join" }, { "roles", "mc-initiatives role" },
	{ "goals", "mc-initiatives goal" }, { "readings", "mc-initiatives reading" },
	{ "stakeholders", "mc-initiatives stakeholder" }, { "decisions", "mc-plan decision" },
};

_Noreturn static void
refuse_map(const char *key)
{
	for (size_t i = 0; i < sizeof keepers / sizeof *keepers; i++)
		if (strcmp(keepers[i].key, key) == 0)
			die("'%s' is no single value, and is not set with %s=VALUE; use '%s'", key, key, keepers[i].word);
	die("'%s' is no single value, and is not set with %s=VALUE; edit the file", key, key);
}

static void
parse(struct assign *a, const struct schema *s, const char *key, size_t len,
    enum assign_how how, const char *value, int today)
{
	*a = (struct assign){ .schema = s, .how = how, .field = assign_field(s, key, len) };
	if (!schema_can_set(a->field)) {
		if (a->field->type != FIELD_ID)
			refuse_map(a->field->name);
		die(s == &actor_schema ? "'id' is not set; give another id with 'rename'" :
		    "'id' is not set, for other files name it");
	}
	assign_check_text(a->field->name, value);
	if (how != ASSIGN_SET && !(a->field->flags & FIELD_LIST))
		die("'%s' is no list; write %s=VALUE", a->field->name, a->field->name);
	if (a->field->flags & FIELD_LIST)
		add_items(a, value);
	else if (*value != '\0')
		add_item(a, value, strlen(value), today);
	if (a->n == 0 && how != ASSIGN_SET)
		die("'%s' names nothing to add or take", shown(key, strlen(key)));
	if (a->n == 0 && a->field->flags & FIELD_REQUIRED)
		die("'%s' cannot be empty", a->field->name);
}

void
assign_refuse_word(const struct schema *s, const char *word)
{
	const struct field *found = NULL;
	struct buf code = { 0 };

	/* A code or a day by itself tells its key, if it is one of one field only; x or 1 may be the value of any. */
	for (size_t i = 0; i < s->n && *word != '\0' && strchr(word, '=') == NULL; i++) {
		struct buf value = { 0 }, why = { 0 };
		const struct field *f = &s->field[i];

		if ((f->type == FIELD_DATE || (f->type == FIELD_CODE && word[1] != '\0')) && forgive_value(f, word, strlen(word), FORGIVE_NO_DAY, &value, &why) &&
		    field_wrong(f, buf_text(&value), value.len) == NULL) {
			if (found != NULL)
				die("'%s' is not KEY=VALUE", shown(word, strlen(word)));
			found = f;
			buf_add(&code, buf_text(&value), value.len);
		}
		buf_release(&value);
		buf_release(&why);
	}
	if (found != NULL)
		die("'%s' is not KEY=VALUE; did you mean '%s=%s'?", shown(word, strlen(word)), found->name,
		    code.data);
	die("'%s' is not KEY=VALUE", shown(word, strlen(word)));
}

void
assign_parse(struct assign *a, const struct schema *s, const char *word)
{
	size_t len = strcspn(word, "=");
	enum assign_how how = ASSIGN_SET;

	if (word[len] == '\0' || len == 0)
		assign_refuse_word(s, word);
	if (word[len - 1] == '+')
		how = ASSIGN_ADD;
	else if (word[len - 1] == '-')
		how = ASSIGN_TAKE;
	parse(a, s, word, how == ASSIGN_SET ? len : len - 1, how, word + len + 1, FORGIVE_NO_DAY);
}

void
assign_value(struct assign *a, const struct schema *s, const char *key, const char *value)
{
	parse(a, s, key, strlen(key), ASSIGN_SET, value, FORGIVE_NO_DAY);
}

void
assign_day(struct assign *a, const struct schema *s, const char *key, const char *value, int today)
{
	parse(a, s, key, strlen(key), ASSIGN_SET, value, today);
}

struct yamledit_pair
assign_pair(const struct assign *a)
{
	struct yamledit_pair pair = { .key = a->field->name };

	if (a->field->flags & FIELD_LIST) {
		pair.list = a->item;
		pair.n = a->n;
	} else {
		pair.text = a->item[0];
	}
	return pair;
}

void
assign_cell(struct buf *cell, const struct schema *s, size_t i, const char *text, int today)
{
	const struct field *f = &s->field[i];
	struct buf value = { 0 };

	assign_check_text(f->name, text);
	take_value(&value, f, text, strlen(text), today);
	if (cell[i].len > 0)
		buf_addc(&cell[i], fieldcell_separator(f));
	fieldcell_add_normal(&cell[i], f, buf_text(&value), value.len);
	buf_release(&value);
}

void
assign_check_first(const struct vocab *v, char *const *word)
{
	if (*word == NULL || vocab_find(v, *word, strlen(*word)) >= 0)
		return;
	misplaced_refuse(word);
	for (char *const *at = word + 1; *at != NULL; at++)
		if (vocab_find(v, *at, strlen(*at)) >= 0)
			die("'%s' comes before '%s' here; put it first", *at, shown(*word, strlen(*word)));
}

void
assign_release(struct assign *a)
{
	for (size_t i = 0; i < a->n; i++)
		free(a->item[i]);
	free(a->item);
	a->item = NULL;
	a->n = a->cap = 0;
}

size_t
assign_parse_all(struct assign **list, const struct schema *s, char *const *word)
{
	size_t n = 0, cap = 0;

	for (*list = NULL; word[n] != NULL; n++) {
		*list = mem_grow(*list, &cap, n + 1, sizeof **list);
		assign_parse(&(*list)[n], s, word[n]);
	}
	return n;
}

void
assign_release_all(struct assign *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		assign_release(&list[i]);
	free(list);
}

void
assign_warn(const struct centre *c, const struct yaml_node *root, const struct assign *a, size_t n,
    int today)
{
	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < a[i].n && a[i].how != ASSIGN_TAKE; k++) {
			contactcheck_given(c, a[i].schema, a[i].field->name, a[i].item[k]);
			slipcheck_given(&(struct slipcheck){ .centre = c, .schema = a[i].schema,
			    .today = today, .root = root }, a[i].field, a[i].item[k]);
		}
}
