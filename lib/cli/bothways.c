#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/safe.h"
#include "base/text.h"
#include "cli/bothways.h"
#include "cli/common.h"
#include "cli/usage.h"
#include "field/danishword.h"

/* The row of an option with a name or a letter that a word has (NULL: whatever word), or NULL. */
static const struct opt *
option_of(const struct program *p, const char *name, size_t len, char letter, const char *word)
{
	for (const struct opt *o = p->option; o->name != NULL; o++)
		if ((word == NULL || program_allows(o, word)) && (letter != 0 ? o->letter == letter :
		    text_is(name, len, o->name)))
			return o;
	for (enum common i = 0; i < COMMON_OPTIONS; i++) {
		const struct opt *o = common_option(i, p);

		if (common_has(i, p, word) && (letter != 0 ? o->letter == letter :
		    text_is(name, len, o->name)))
			return o;
	}
	return NULL;
}

/* Has an argument the next one as its value? */
static int
takes_next(const struct program *p, const char *arg)
{
	const struct opt *o = arg[0] != '-' || arg[1] == '\0' || strchr(arg, '=') != NULL ? NULL :
	    arg[1] == '-' ? option_of(p, arg + 2, strlen(arg + 2), 0, NULL) :
	    arg[2] == '\0' ? option_of(p, NULL, 0, arg[1], NULL) : NULL;

	return o != NULL && o->value != NULL;
}

/* The fields that the word takes as KEY=VALUE, or NULL. */
static const struct schema *
keys_of(const struct program *p, const struct command *c)
{
	for (const struct operand *o = p->operand; o != NULL && o->name != NULL; o++)
		if (o->takes.kind == OPT_IS_KEYS && program_names(c->usage, o->name))
			return o->takes.schema;
	return NULL;
}

/* Is it a key that stands in the word's usage itself: [measure=TEXT]? */
static int
is_in_usage(const struct command *c, const char *key, size_t len)
{
	const char *at = c->usage;
	struct usage_part part;

	while (usage_next(&at, &part))
		if (part.len > len && part.name[len] == '=' && memcmp(part.name, key, len) == 0)
			return 1;
	return 0;
}

/* The key as the files have it: with underlines. */
static void
add_key(struct buf *b, const char *key, size_t len)
{
	buf_clear(b);
	for (size_t i = 0; i < len; i++)
		buf_addc(b, key[i] == '-' ? '_' : key[i]);
}

/* --KEY VALUE, or --KEY=VALUE, of a word that takes KEY=VALUE; 0: it is something else. */
static int
as_key(struct buf *b, const struct program *p, const struct command *c, const char *arg, const char *next)
{
	const char *key = arg + 2;
	size_t len = strncmp(arg, "--", 2) == 0 ? strcspn(key, "=") : 0;
	const struct schema *keys = keys_of(p, c);

	if (len == 0 || option_of(p, key, len, 0, c->word) != NULL || (key[len] == '\0' && next == NULL))
		return 0;
	add_key(b, key, len);
	if ((keys == NULL || schema_field(keys, b->data, b->len) == NULL) && !is_in_usage(c, b->data, b->len))
		return 0;
	buf_addf(b, "=%s", key[len] == '=' ? key + len + 1 : next);
	return 1;
}

/* May its value stand as KEY=VALUE, too? */
static int
is_named(const struct opt *o)
{
	return o->value != NULL && o->words != NULL && (o->takes.kind == OPT_IS_FIELD ||
	    o->takes.kind == OPT_IS_TEXT || o->takes.kind == OPT_IS_DATE);
}

/* A key that the word has no option for, but a near one, or one that is called so in Danish: it is no actor's name. */
static void
refuse_near(const struct program *p, const struct command *c, const char *arg, size_t len)
{
	struct nearest near;

	nearest_begin_spelt(&near, arg, len);
	for (const struct opt *o = p->option; o->name != NULL; o++)
		if (program_allows(o, c->word) && is_named(o)) {
			nearest_offer(&near, o->name);
			danishword_offer(&near, o->name);
		}
	if (nearest_best(&near) != NULL)
		die("unknown key '%s'; did you mean '%s'?", shown(arg, len), nearest_best(&near));
}

/* KEY=VALUE of a word that has an option of that name. */
static int
as_option(struct buf *b, const struct program *p, const struct command *c, const char *arg)
{
	size_t len = strcspn(arg, "=");
	const struct opt *o;

	if (len == 0 || *arg == '-' || arg[len] != '=' || keys_of(p, c) != NULL || is_in_usage(c, arg, len))
		return 0;
	add_key(b, arg, len);
	o = option_of(p, b->data, b->len, 0, c->word);
	if (o == NULL)
		refuse_near(p, c, arg, len);
	if (o == NULL || !is_named(o))
		return 0;
	buf_clear(b);
	buf_addf(b, "--%s%s", o->name, arg + len);
	return 1;
}

char **
bothways_words(const struct program *p, int *argc, char *argv[])
{
	const struct command *c = NULL;
	struct buf b = { 0 };
	static char **words;	/* as long as the arguments live: to the end */
	int at = 1, n;

	while (at < *argc && argv[at][0] == '-' && argv[at][1] != '\0' && strcmp(argv[at], "--") != 0)
		at += 1 + takes_next(p, argv[at]);
	if (at < *argc)
		c = program_command(p, argv[at]);
	if (c == NULL || c->word == NULL || !c->writes)
		return argv;
	words = mem_zero((size_t)*argc + 1, sizeof *words);
	memcpy(words, argv, ((size_t)at + 1) * sizeof *words);
	n = ++at;
	for (; at < *argc && strcmp(argv[at], "--") != 0; at++) {
		const char *next = at + 1 < *argc ? argv[at + 1] : NULL;

		if (as_key(&b, p, c, argv[at], next)) {
			at += strchr(argv[at], '=') == NULL;
			words[n++] = mem_copy(b.data, b.len);
		} else if (as_option(&b, p, c, argv[at])) {
			words[n++] = mem_copy(b.data, b.len);
		} else {
			words[n++] = argv[at];
			/* The value of an option is nobody's name. */
			if (takes_next(p, argv[at]) && next != NULL)
				words[n++] = argv[++at];
		}
	}
	for (; at < *argc; at++)
		words[n++] = argv[at];
	buf_release(&b);
	*argc = n;
	return words;
}
