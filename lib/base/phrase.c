#include <string.h>

#include "base/buf.h"
#include "base/phrase.h"

void
phrase_add(struct buf *b, enum language language, const char *sentence,
    const struct phrase_facts *facts)
{
	while (*sentence != '\0') {
		size_t n = strcspn(sentence, "{");

		buf_add(b, sentence, n);
		sentence += n;
		if (strncmp(sentence, "{value}", 7) == 0)
			lang_add_count(b, language, (unsigned long)facts->value);
		else if (strncmp(sentence, "{of}", 4) == 0)
			lang_add_count(b, language, (unsigned long)facts->of);
		else if (strncmp(sentence, "{names}", 7) == 0)
			buf_adds(b, facts->names);
		else if (strncmp(sentence, "{period}", 8) == 0)
			lang_add_period(b, language, facts->period);
		else if (strncmp(sentence, "{day}", 5) == 0)
			lang_add_day(b, language, facts->day);
		sentence += strcspn(sentence, "}");
		sentence += *sentence == '}';
	}
}
