#include <string.h>

#include "base/fold.h"
#include "base/text.h"
#include "sheet/headingunit.h"

/* Is one of these words among those of a folded heading, which signs may part? */
static int
has_word(const char *folded, const char *const word[])
{
	static const char signs[] = " \n\r()[]/,.:;-+&";

	for (const char *s = folded + strspn(folded, signs); *s != '\0'; s += strspn(s, signs)) {
		size_t len = strcspn(s, signs);

		for (size_t i = 0; word[i] != NULL; i++)
			if (text_is(s, len, word[i]))
				return 1;
		s += len;
	}
	return 0;
}

int
headingunit_of(const char *name)
{
	static const char *const hours[] = { "timer", "time", "t", "hours", "hour", NULL };
	static const char *const minutes[] = { "minutter", "minut", "min", "minutes", "mins", NULL };
	struct fold f = { 0 };
	int unit;

	if (strpbrk(name, "0123456789") != NULL)
		return 0;
	fold_text(&f, name, strlen(name));
	unit = (has_word(buf_text(&f.text), hours) ? HEADINGUNIT_HOURS : 0) +
	    (has_word(buf_text(&f.text), minutes) ? HEADINGUNIT_MINUTES : 0);
	fold_release(&f);
	return unit;
}
