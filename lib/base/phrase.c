#include <string.h>

#include "base/buf.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "base/when.h"

static void
add_value(struct buf *b, enum language language, enum phrase_unit unit, int64_t value)
{
	if (unit == PHRASE_DAY)
		lang_add_day(b, language, (int)value);
	else if (unit == PHRASE_KR)
		lang_add_money(b, language, value);
	else
		lang_add_count(b, language, (uint64_t)value);
}

static void
add_some(struct buf *b, enum language language, const struct phrase_facts *f, const char *noun)
{
	if (noun == NULL)
		noun = "";
	if (f->unit == PHRASE_KR)
		quantity_add_some_kr(b, language, f->value, f->of, noun);
	else
		quantity_add_some(b, language, (uint64_t)f->value, (uint64_t)f->of, noun);
}

/* The text behind a key and a blank, or NULL: "møder" of "value møder". */
static const char *
behind(const char *text, const char *key)
{
	size_t n = strlen(key);

	return strncmp(text, key, n) == 0 && text[n] == ' ' ? text + n + 1 : NULL;
}

/* "has|have", by what {some} speaks of. */
static void
add_agreeing(struct buf *b, const struct phrase_facts *f, const char *text)
{
	size_t n = strcspn(text, "|");

	if (quantity_is_one((uint64_t)f->value, (uint64_t)f->of))
		buf_add(b, text, n);
	else
		buf_adds(b, text + n + 1);
}

/* In English the verb of one that has not: "does not have a lead". */
static void
add_have(struct buf *b, enum language language, const struct phrase_facts *f)
{
	if (language == LANG_DA)
		buf_adds(b, f->of == 1 && f->value == 0 ? "har ikke" : "har");
	else if (f->of == 1 && f->value == 0)
		buf_adds(b, "does not have");
	else
		add_agreeing(b, f, "has|have");
}

/* " (for 2 er det ikke oplyst)"; of money, so much of it. */
static void
add_unknown(struct buf *b, enum language language, const struct phrase_facts *f)
{
	buf_adds(b, LANG(language, " (for ", " (not known for "));
	add_value(b, language, f->unit == PHRASE_KR ? PHRASE_KR : PHRASE_COUNT, f->unknown);
	buf_adds(b, f->unit == PHRASE_KR ? LANG(language, " kr. er det ikke oplyst)", " kr.)") :
	    LANG(language, " er det ikke oplyst)", ")"));
}

/* What stands in the brackets. */
static void
add_fact(struct buf *b, enum language language, const struct phrase_facts *f, const char *what)
{
	const char *noun = NULL;

	if (strcmp(what, "value") == 0)
		add_value(b, language, f->unit, f->value);
	else if (strcmp(what, "of") == 0)
		add_value(b, language, f->unit, f->of);
	else if (strcmp(what, "day") == 0)
		buf_adds(b, when_day(language, (int)f->value));
	else if (strcmp(what, "names") == 0)
		buf_adds(b, f->names);
	else if (strcmp(what, "what") == 0)
		buf_adds(b, f->what);
	else if (strcmp(what, "period") == 0)
		lang_add_period(b, language, f->period);
	else if (strcmp(what, "in") == 0)
		when_add_in(b, language, f->period);
	else if (strcmp(what, "not") == 0)
		buf_adds(b, quantity_not(language, (uint64_t)f->value, (uint64_t)f->of));
	else if (strcmp(what, "some") == 0)
		add_some(b, language, f, f->noun);
	else if ((noun = behind(what, "some")) != NULL)
		add_some(b, language, f, noun);
	else if (strcmp(what, "all") == 0 || (noun = behind(what, "all")) != NULL)
		quantity_add_some(b, language, (uint64_t)f->of, (uint64_t)f->of,
		    what[3] != '\0' ? noun : f->noun != NULL ? f->noun : "");
	else if (strcmp(what, "have") == 0)
		add_have(b, language, f);
	else if ((noun = behind(what, "of")) != NULL)
		quantity_add(b, language, (uint64_t)f->of, noun);
	else if ((noun = behind(what, "value")) != NULL)
		quantity_add(b, language, (uint64_t)f->value, noun);
	else if (strcmp(what, "unknown") == 0 && f->unknown > 0)
		add_unknown(b, language, f);
	else if (strchr(what, '|') != NULL)
		add_agreeing(b, f, what);
}

/* Names and texts may bring a stop of their own. */
static int
is_text(const char *what)
{
	return strcmp(what, "names") == 0 || strcmp(what, "what") == 0;
}

void
phrase_add(struct buf *b, enum language language, const char *sentence,
    const struct phrase_facts *facts)
{
	struct buf what = { 0 };

	while (*sentence != '\0') {
		size_t n = strcspn(sentence, "{");

		buf_add(b, sentence, n);
		sentence += n;
		if (*sentence == '\0')
			break;
		n = strcspn(++sentence, "}");
		buf_clear(&what);
		buf_add(&what, sentence, n);
		add_fact(b, language, facts, buf_text(&what));
		sentence += n;
		sentence += *sentence == '}';
		/* "Co." has its stop. */
		if (*sentence == '.' && is_text(buf_text(&what)) && b->len > 0 && b->data[b->len - 1] == '.')
			sentence++;
	}
	buf_release(&what);
}

const char *
phrase(enum language language, const char *sentence, const struct phrase_facts *facts)
{
	struct buf *b = lang_buffer();

	phrase_add(b, language, sentence, facts);
	lang_capital(b, 0);
	return buf_text(b);
}
