#include <string.h>

#include "base/diag.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/newid.h"
#include "cli/option.h"
#include "cli/recordcommand.h"
#include "cli/recordsaid.h"
#include "edit/record.h"

/* Field by field what a new record holds: of several words about one the last. */
struct values {
	struct assign of[SCHEMA_MOST];
};

static void
take_words(struct values *v, const struct schema *s, const struct opts *o, char *const *word)
{
	char *value[SCHEMA_MOST];

	opts_fields(o, s, value, s->n);
	for (size_t i = 1; i < s->n; i++)
		if (value[i] != NULL)
			assign_value(&v->of[i], s, s->field[i].name, value[i]);
	for (; *word != NULL; word++) {
		struct assign a;
		size_t field;

		assign_parse(&a, s, *word);
		field = (size_t)(a.field - s->field);
		if (field == 0 || a.how == ASSIGN_TAKE)
			assign_refuse_word(s, *word);
		assign_release(&v->of[field]);
		v->of[field] = a;
	}
}

int
recordcommand_add(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	const char *id = argv[1];
	struct values v = { 0 };
	struct yamledit_pair pair[SCHEMA_MOST];
	struct record f;
	size_t n = 0;
	int done = 0;

	newid_check(id);
	take_words(&v, s, o, argv + 2);
	pair[n++] = (struct yamledit_pair){ .key = s->field[0].name, .text = id };
	if (record_begin(&f, argv[0], s)) {
		if (record_find(&f, id) != SIZE_MAX)
			die("'%s' is there already; change it with 'set'", id);
		for (size_t i = 1; i < s->n; i++)
			if (v.of[i].n > 0) {
				known_assign(&f.centre, &v.of[i]);
				pair[n++] = assign_pair(&v.of[i]);
			}
		assign_warn(&f.centre, f.yaml.doc->root, v.of, s->n, option_today(opts_value_of(o, "today")));
		done = yamledit_add(&f.yaml, pair, n);
	}
	for (size_t i = 0; i < s->n; i++)
		assign_release(&v.of[i]);
	return recordsaid_end(&f, done, id);
}

int
recordcommand_set(const struct opts *o, char *const *argv)
{
	const struct schema *s = o->command->keeps;
	struct assign *word;
	struct record f;
	size_t at = record_begin(&f, argv[0], s) ? record_need(&f, argv[1]) : SIZE_MAX, words;
	int done = at != SIZE_MAX;

	if (done) {
		words = assign_parse_all(&word, s, argv + 2);
		for (size_t i = 0; i < words; i++)
			known_assign(&f.centre, &word[i]);
		assign_warn(&f.centre, f.yaml.doc->root, word, words, option_today(opts_value_of(o, "today")));
		done = apply_words(word, words, &f.yaml, record_item(&f, at));
		assign_release_all(word, words);
	}
	return recordsaid_end(&f, done, argv[1]);
}

/* Flags have no value to be asked for by name. */
static int
is_given(const struct opts *o, const char *name)
{
	for (size_t i = 0; i < o->n; i++)
		if (strcmp(o->program->option[o->given[i].option].name, name) == 0)
			return 1;
	return 0;
}

int
recordcommand_rm(const struct opts *o, char *const *argv)
{
	struct record f;
	size_t at = record_begin(&f, argv[0], o->command->keeps) ? record_need(&f, argv[1]) : SIZE_MAX;
	int done = 0;

	if (at != SIZE_MAX && (is_given(o, "force") || !record_is_named(&f, argv[1])))
		done = yamledit_remove(&f.yaml, at);
	return recordsaid_end(&f, done, argv[1]);
}
