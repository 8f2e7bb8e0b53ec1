#include <string.h>

#include "base/buf.h"
#include "base/phrase.h"

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

void
phrase_add(struct buf *b, enum language language, const char *sentence,
    const struct phrase_facts *facts)
{
	while (*sentence != '\0') {
		size_t n = strcspn(sentence, "{");

		buf_add(b, sentence, n);
		sentence += n;
		if (strncmp(sentence, "{value}", 7) == 0)
			add_value(b, language, facts->unit, facts->value);
		else if (strncmp(sentence, "{of}", 4) == 0)
			add_value(b, language, facts->unit, facts->of);
		else if (strncmp(sentence, "{names}", 7) == 0)
			buf_adds(b, facts->names);
		else if (strncmp(sentence, "{period}", 8) == 0)
			lang_add_period(b, language, facts->period);
		else if (strncmp(sentence, "{unknown}", 9) == 0 && facts->unknown > 0)
			buf_addf(b, LANG(language, " (%s ikke oplyst)", " (%s not told)"),
			    lang_count(language, (uint64_t)facts->unknown));
		sentence += strcspn(sentence, "}");
		sentence += *sentence == '}';
	}
}
