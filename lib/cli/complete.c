#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/common.h"
#include "cli/complete.h"
#include "cli/inputs.h"
#include "cli/usage.h"

/* The command line as far as it goes. */
struct line {
	const struct program *program;
	const struct command *command;
	char **word;		/* all before the one that is being typed */
	size_t words;
	char **operand;		/* behind the word, without options and their values */
	size_t n;
	const struct opt *option;	/* the value of this one is being typed; or NULL */
	const char *typed;	/* the part that is completed, */
	struct buf before;	/* and what of the word is before it: "--form=", "a," */
	const char *centre;	/* the one at hand */
	int only_operands;	/* there was a -- */
	int files, folders;	/* the shell is to offer them */
};

/* A word that fits, with its meaning. */
static void
offer(const struct line *l, const char *word, const char *about)
{
	if (strncmp(word, l->typed, strlen(l->typed)) != 0)
		return;
	printf("%s%s", buf_text(&l->before), word);
	if (about != NULL && *about != '\0' && strcmp(about, word) != 0)
		printf("\t%.*s", (int)strcspn(about, "\n"), about);
	printf("\n");
}

static void
offer_split(const struct line *l, const char *choices)
{
	for (const char *s = choices; *s != '\0'; s += *s == '|') {
		size_t n = strcspn(s, "|");
		char *word = mem_copy(s, n);

		offer(l, word, NULL);
		free(word);
		s += n;
	}
}

static void
offer_ids(const struct line *l, const char *kind)
{
	printf(":%s %s\t%s\n", kind, l->centre, buf_text(&l->before));
}

static void
offer_field(const struct line *l, const struct field *f,
    const char *(*says)(size_t code, enum language))
{
	enum language language = translate_language();

	switch (f->type) {
	case FIELD_ACTOR:
	case FIELD_ACTOR_OR_TEXT:
		offer_ids(l, "actors");
		break;
	case FIELD_INITIATIVE:
		offer_ids(l, "initiatives");
		break;
	case FIELD_RESOURCE:
		offer_ids(l, "resources");
		break;
	default:
		for (size_t i = 0; f->vocab != NULL && i < f->vocab->n; i++)
			offer(l, f->vocab->term[i].code, says != NULL ? says(i, language) :
			    vocab_word(f->vocab, (int)i, language));
	}
}

/* What comes before the last of several values. */
static void
cut_at(struct line *l, char mark)
{
	const char *last = strrchr(l->typed, mark);

	if (last == NULL)
		return;
	buf_add(&l->before, l->typed, (size_t)(last + 1 - l->typed));
	l->typed = last + 1;
}

/* "phase=", and once that is there what the field may hold. */
static void
offer_keys(struct line *l, const struct schema *schema)
{
	const char *equals = strchr(l->typed, '=');
	struct buf key = { 0 };
	size_t n;

	if (equals != NULL) {
		const struct field *f;

		n = (size_t)(equals - l->typed);
		n -= n > 0 && (equals[-1] == '+' || equals[-1] == '-');
		f = schema_field(schema, l->typed, n);
		cut_at(l, '=');
		if (f != NULL && f->flags & FIELD_LIST)
			cut_at(l, ' ');
		if (f != NULL && schema_can_set(f))
			offer_field(l, f, NULL);
		return;
	}
	for (size_t i = 0; i < schema->n; i++)
		if (schema_can_set(&schema->field[i])) {
			buf_clear(&key);
			buf_addf(&key, "%s=", schema->field[i].name);
			offer(l, key.data, translate(schema->field[i].help));
		}
	buf_release(&key);
}

static void
offer_takes(struct line *l, const struct opt_takes *t, const char *(*says)(size_t, enum language))
{
	switch (t->kind) {
	case OPT_IS_FILE:
		l->files = 1;
		break;
	case OPT_IS_CHOICE:
		offer_split(l, t->choices);
		break;
	case OPT_IS_CHOICES:
		cut_at(l, ',');
		offer_split(l, t->choices);
		break;
	case OPT_IS_PERIOD:
		offer(l, "last-month", NULL);
		offer(l, "last-12-months", NULL);
		break;
	case OPT_IS_FIELD:
		cut_at(l, ',');
		offer_field(l, &t->schema->field[t->field], says);
		break;
	case OPT_IS_KEYS:
		offer_keys(l, t->schema);
		break;
	default:
		break;
	}
}

/* Is it what is typed as it stands: `welcome` of "[CENTRE] welcome ACTOR"? */
static int
is_literal(const char *name, size_t len)
{
	return len > 0 && ascii_is_small(*name) && memchr(name, '=', len) == NULL;
}

/* What the name of an operand stands for, one of several parted by '|'. */
static void
offer_operand(struct line *l, const char *name, size_t len)
{
	const struct operand *o = l->program->operand;

	if (is_literal(name, len)) {
		char *word = mem_copy(name, len);

		offer(l, word, NULL);
		free(word);
		return;
	}
	if (text_is(name, len, "CENTRE") || text_is(name, len, "DIR"))
		l->folders = 1;
	else if (text_begins(name, len, "FILE"))
		l->files = 1;
	for (; o != NULL && o->name != NULL; o++)
		if (text_is(name, len, o->name)) {
			for (size_t i = 0; o->list != NULL && o->list[i] != NULL; i++)
				offer(l, o->list[i], o->says != NULL ? o->says(i, translate_language()) : NULL);
			offer_takes(l, &o->takes, o->says);
			return;
		}
}

/* "measure=TEXT" and "better=mere|mindre": a key, and behind it what is no placeholder. */
static void
offer_pair(struct line *l, const char *name, size_t len)
{
	size_t key = (size_t)((const char *)memchr(name, '=', len) + 1 - name);
	char *text = mem_copy(name, len), *values = text + key;

	if (strncmp(l->typed, name, key) == 0) {
		cut_at(l, '=');
		if (*values >= 'a' && *values <= 'z')
			offer_split(l, values);
	} else {
		*values = '\0';
		offer(l, text, NULL);
	}
	free(text);
}

static void
offer_operands(struct line *l, const char *names, size_t len)
{
	if (len > 0 && ascii_is_small(names[0]) && memchr(names, '=', len) != NULL) {
		offer_pair(l, names, len);
		return;
	}
	for (size_t i = 0; i < len; i++) {
		size_t n = 0;

		while (i + n < len && names[i + n] != '|')
			n++;
		offer_operand(l, names + i, n);
		i += n;
	}
}

/* Was it offered for an earlier line of usage? */
static int
is_new(struct buf *seen, const char *name, size_t len)
{
	struct buf key = { 0 };
	int is;

	buf_adds(&key, " ");
	buf_add(&key, name, len);
	buf_adds(&key, " ");
	is = strstr(buf_text(seen), key.data) == NULL;
	if (is)
		buf_adds(seen, key.data);
	buf_release(&key);
	return is;
}

static int
is_given(const struct line *l, const char *word, size_t len)
{
	for (size_t i = 0; i < l->words; i++)
		if (text_is(word, len, l->word[i]))
			return 1;
	return 0;
}

/* Who stands in the centre need not name it. */
static int
leaves_centre_out(const struct line *l, const struct usage_part *first)
{
	return l->n > 0 && !inputs_is_folder(l->operand[0]) &&
	    (l->command->here || (first->optional && !first->again && text_is(first->name, first->len, "CENTRE")));
}

/*
 * The operands that a line of usage has where one is typed.  Those that may be left out make what comes
 * next possible, too.  A line with an option that must be given is of who gives it, and one with a
 * word that is typed as it stands of who typed that.
 */
static void
offer_place(struct line *l, const char *usage, struct buf *seen)
{
	struct usage_part part;
	size_t at = 0, place = l->n;
	int is_first = 1;

	while (usage_next(&usage, &part) && l->before.len == 0) {
		if (part.is_option) {
			if (!is_given(l, part.name, part.len))
				return;
			continue;
		}
		place += is_first && leaves_centre_out(l, &part);
		is_first = 0;
		if (at < place && is_literal(part.name, part.len) && !text_is(part.name, part.len, l->operand[at - (place - l->n)]))
			return;
		if ((at == place || (part.again && at < place)) && is_new(seen, part.name, part.len))
			offer_operands(l, part.name, part.len);
		if (at == place && !part.optional && !part.again)
			return;
		at += !(part.optional && at == place);
	}
}

static void
offer_options(const struct line *l)
{
	struct buf name = { 0 };
	const char *word = program_word(l->command);

	for (const struct opt *o = l->program->option; o->name != NULL; o++)
		if (program_allows(o, word)) {
			buf_clear(&name);
			buf_addf(&name, "--%s", o->name);
			offer(l, name.data, o->help != NULL ? translate(o->help) : NULL);
		}
	for (enum common i = 0; i < COMMON_OPTIONS; i++)
		if (common_has(i, l->program, word)) {
			const struct opt *o = common_option(i, l->program);

			buf_clear(&name);
			buf_addf(&name, "--%s", o->name);
			offer(l, name.data, o->help != NULL ? translate(o->help) : NULL);
		}
	buf_release(&name);
}

/* The option that a word is, if it goes with the command's word; else any of the name. */
static const struct opt *
option_of(const struct line *l, const char *word, size_t len)
{
	const struct opt *found = NULL;

	for (const struct opt *o = l->program->option; o->name != NULL; o++)
		if (word[1] == '-' ? text_is(word + 2, len - 2, o->name) :
		    len == 2 && o->letter == word[1]) {
			if (program_allows(o, program_word(l->command)))
				return o;
			found = found != NULL ? found : o;
		}
	for (enum common i = 0; i < COMMON_OPTIONS && found == NULL; i++) {
		const struct opt *o = common_option(i, l->program);

		if (word[1] == '-' && text_is(word + 2, len - 2, o->name))
			found = o;
	}
	return found;
}

/* Tell operands from options, among the words before the one that is typed. */
static void
read_words(struct line *l, char **word, size_t n)
{
	int has_word = 0;

	l->operand = mem_zero(n + 2, sizeof *l->operand);
	l->word = word;
	l->words = n;
	l->command = l->program->command;
	for (size_t i = 0; i < n; i++) {
		const struct opt *o;

		if (!l->only_operands && strcmp(word[i], "--") == 0) {
			l->only_operands = 1;
		} else if (!l->only_operands && word[i][0] == '-' && word[i][1] != '\0') {
			o = option_of(l, word[i], strlen(word[i]));
			if (o != NULL && o->value != NULL && i + 1 < n)
				i++;
			else if (o != NULL && o->value != NULL)
				l->option = o;
		} else if (!has_word && l->n == 0 && program_command(l->program, word[i])->word != NULL) {
			l->command = program_command(l->program, word[i]);
			has_word = 1;
		} else {
			l->operand[l->n++] = word[i];
		}
	}
}

static void
answer(struct line *l)
{
	const struct command *c = l->command;
	const char *equals = strchr(l->typed, '=');
	struct buf seen = { 0 };

	for (size_t i = 0; i < l->n; i++)
		if (inputs_is_folder(l->operand[i])) {
			l->centre = l->operand[i];
			break;
		}
	if (l->option == NULL && !l->only_operands && l->typed[0] == '-' && equals != NULL &&
	    (l->option = option_of(l, l->typed, (size_t)(equals - l->typed))) != NULL) {
		buf_add(&l->before, l->typed, (size_t)(equals + 1 - l->typed));
		l->typed = equals + 1;
	}
	if (l->option != NULL) {
		offer_takes(l, &l->option->takes, NULL);
		return;
	}
	if (l->typed[0] == '-' && !l->only_operands) {
		offer_options(l);
		return;
	}
	if (c == l->program->command && l->n == 0)
		for (const struct command *other = c; other->usage != NULL; other++)
			if (other->word != NULL)
				offer(l, other->word, translate(other->about));
	for (const char *s = c->usage; *s != '\0'; s += strcspn(s, "\n"), s += *s == '\n')
		offer_place(l, s, &seen);
	buf_release(&seen);
}

int
complete_asked(const struct program *p, int argc, char *argv[])
{
	struct line l = { .program = p, .centre = "." };

	if (argc < 3 || strcmp(argv[1], "--complete") != 0)
		return 0;
	read_words(&l, argv + 2, (size_t)argc - 3);
	l.typed = argv[argc - 1];
	answer(&l);
	/* Names of files hold those of folders. */
	if (l.files || l.folders)
		printf(":%s\n", l.files ? "file" : "folder");
	free(l.operand);
	buf_release(&l.before);
	return 1;
}
