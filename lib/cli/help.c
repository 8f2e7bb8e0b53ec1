#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/terminal.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/common.h"
#include "cli/help.h"
#include "output/wrapped.h"

/*
 * A line of which the first so many columns are written, and what stands behind them: on a terminal that is
 * too narrow for it below itself, elsewhere on the one line.
 */
static void
print_beside(size_t margin, const char *text)
{
	enum { NARROWEST = 20 };
	size_t width = terminal_width();
	struct buf b = { 0 };

	if (width < margin + NARROWEST)
		buf_adds(&b, text);
	else
		wrapped_words(&b, text, strlen(text), margin, width);
	puts(buf_text(&b));
	buf_release(&b);
}

/* A line for each way to call it. */
static void
print_usage(const struct command *c, const char *usage, const char *lead)
{
	int indent = (int)strlen(usage);

	for (const char *line = translate(c->usage); *line != '\0'; lead = "") {
		size_t n = strcspn(line, "\n");

		char *rest = mem_copy(line, n);

		printf("%-*s %s%s%s%s", indent, lead, diag_program(), c->word != NULL ? " " : "",
		    program_word(c), n > 0 ? " " : "");
		print_beside((size_t)indent + 1 + strlen(diag_program()) + 1 + strlen(program_word(c)) +
		    (c->word != NULL), rest);
		free(rest);
		line += n + (line[n] == '\n');
	}
}

/* What it is for: its lines are broken anew on a terminal. */
static void
print_about(const char *about)
{
	char *text = mem_copy(about, strlen(about));

	for (char *s = text; *s != '\0' && terminal_width() > 0; s++)
		if (*s == '\n')
			*s = ' ';
	print_beside(0, text);
	free(text);
}

static void
print_option(const struct opt *option)
{
	enum { MARGIN = 27 };
	struct buf left = { 0 };
	const char *help = option->help != NULL ? translate(option->help) : "";
	size_t n;

	buf_addf(&left, "%s%c%s--%s%s%s",
	    option->letter ? "-" : " ", option->letter ? option->letter : ' ',
	    option->letter ? ", " : "  ", option->name,
	    option->value != NULL ? " " : "",
	    option->value != NULL ? translate(option->value) : "");
	/* Letters of other languages are more bytes than one. */
	n = text_characters(left.data, left.len);
	if (*help != '\0' && n < MARGIN - 2)
		buf_fill(&left, ' ', MARGIN - 2 - n);
	printf("  %s%s", left.data, *help != '\0' && n >= MARGIN - 2 ?
	    "\n                           " : "");
	print_beside(MARGIN, help);
	buf_release(&left);
}

/* Those that go with a word; `own`: and do not go with any. */
static void
print_options(const struct program *p, const char *word, int own)
{
	for (const struct opt *option = p->option; option->name != NULL; option++)
		if (program_allows(option, word) && (!own || option->words != NULL))
			print_option(option);
}

/* ---- which words a value may be ---- */

/* Vocabularies that were listed already. */
struct told {
	const struct vocab **vocab;
	size_t n, cap;
};

/* Is it the first time?  Notes it. */
static int
is_new(struct told *t, const struct vocab *v)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->vocab[i] == v)
			return 0;
	t->vocab = mem_grow(t->vocab, &t->cap, t->n + 1, sizeof *t->vocab);
	t->vocab[t->n++] = v;
	return 1;
}

/* Does the line of an option name them all? */
static int
is_said(const struct opt *option, const struct vocab *v)
{
	for (size_t i = 0; i < v->n; i++)
		if (strstr(option->help, v->term[i].code) == NULL &&
		    strstr(option->value, v->term[i].code) == NULL)
			return 0;
	return 1;
}

/* A word in lines that are not too long; `last` ends them. */
static void
tell_word(size_t *column, const char *word, int last)
{
	enum { MOST = 76 };
	size_t len = strlen(word) + 2;

	if (*column > 0 && *column + len > MOST) {
		printf("\n");
		*column = 0;
	}
	printf("%s%s%s", *column == 0 ? "  " : " ", word, last ? "\n" : ",");
	*column = last ? 0 : *column + len;
}

/* A word on a line of its own, with what it means. */
static void
tell_meaning(const char *word, size_t widest, const char *says)
{
	printf("  %-*s  ", (int)widest, word);
	print_beside(widest + 4, says);
}

static void
tell_codes(const char *name, size_t len, const struct vocab *v,
    const char *(*says)(size_t code, enum language))
{
	size_t column = 0, widest = 0;

	printf("\n");
	printf(translate("%.*s is one of these:"), (int)len, name);
	printf("\n");
	for (size_t i = 0; i < v->n; i++)
		widest = strlen(v->term[i].code) > widest ? strlen(v->term[i].code) : widest;
	for (size_t i = 0; i < v->n; i++)
		if (says != NULL)
			tell_meaning(v->term[i].code, widest, says(i, translate_language()));
		else
			tell_word(&column, v->term[i].code, i + 1 == v->n);
}

/* The keys that can be set, and the codes that these may hold. */
static void
tell_keys(const struct schema *schema, struct told *told)
{
	size_t column = 0, last = 0;

	for (size_t i = 0; i < schema->n; i++)
		last = schema_can_set(&schema->field[i]) ? i : last;
	printf("\n%s\n", translate("KEY is one of these:"));
	for (size_t i = 0; i < schema->n; i++)
		if (schema_can_set(&schema->field[i]))
			tell_word(&column, schema->field[i].name, i == last);
	for (size_t i = 0; i < schema->n; i++) {
		const struct field *f = &schema->field[i];
		struct buf name = { 0 };

		if (f->type == FIELD_CODE && is_new(told, f->vocab)) {
			buf_addf(&name, "%s=", f->name);
			tell_codes(name.data, name.len, f->vocab, NULL);
		}
		buf_release(&name);
	}
}

static void
tell_operand(const struct operand *o, struct told *told)
{
	const struct opt_takes *takes = &o->takes;
	const char *name = translate(o->name);
	size_t column = 0, widest = 0;

	if (takes->kind == OPT_IS_KEYS)
		tell_keys(takes->schema, told);
	else if (takes->kind == OPT_IS_FIELD && takes->schema->field[takes->field].vocab != NULL &&
	    is_new(told, takes->schema->field[takes->field].vocab))
		tell_codes(name, strlen(name), takes->schema->field[takes->field].vocab, o->says);
	if (o->list == NULL)
		return;
	printf("\n");
	printf(translate("%.*s is one of these:"), (int)strlen(name), name);
	printf("\n");
	for (size_t i = 0; o->list[i] != NULL; i++)
		widest = strlen(o->list[i]) > widest ? strlen(o->list[i]) : widest;
	for (size_t i = 0; o->list[i] != NULL; i++)
		if (o->says != NULL)
			tell_meaning(o->list[i], widest, o->says(i, translate_language()));
		else
			tell_word(&column, o->list[i], o->list[i + 1] == NULL);
}

/*
 * The codes of the operands in the lines of usage, and of the options; of the whole
 * program all but the keys, which are many.
 */
static void
tell_values(const struct program *p, const struct command *c, int whole)
{
	struct told told = { .n = 0 };

	for (const struct operand *o = p->operand; o != NULL && o->name != NULL; o++) {
		int has = program_names(c->usage, o->name);

		for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
			has |= program_names(other->usage, o->name) && o->takes.kind != OPT_IS_KEYS;
		if (has)
			tell_operand(o, &told);
	}
	for (const struct opt *option = p->option; option->name != NULL; option++) {
		const struct opt_takes *takes = &option->takes;
		const struct vocab *v = takes->kind == OPT_IS_FIELD ?
		    takes->schema->field[takes->field].vocab : NULL;
		const char *value = option->value != NULL ? translate(option->value) : "";

		if (v != NULL && (whole || program_allows(option, program_word(c))) &&
		    !is_said(option, v) && is_new(&told, v))
			tell_codes(value, strcspn(value, ","), v, NULL);
	}
	free(told.vocab);
}

void
help_print(const struct program *p, const struct command *c)
{
	const char *usage = translate("usage:");
	int whole = c == p->command;

	print_usage(c, usage, usage);
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		print_usage(other, usage, "");
	printf("\n");
	print_about(translate(c->about != NULL ? c->about : p->about));
	if (c->writes && c->word != NULL)
		printf("%s\n", translate("It changes the centre's files."));
	printf("\n");
	print_options(p, program_word(c), 0);
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, p, program_word(c)))
			print_option(common_option(i, p));
	for (const struct command *other = c + 1; whole && other->usage != NULL; other++)
		if (program_has_own(p, other->word)) {
			printf(translate("\nWith '%s':\n"), other->word);
			print_options(p, other->word, 1);
		}
	tell_values(p, c, whole);
	printf(translate("\nSee %s(1).\n"), diag_program());
}
