#include <string.h>

#include "base/text.h"
#include "cli/usage.h"

/* An option's value has a name in capitals. */
static int
is_value(const char *s)
{
	return *s >= 'A' && *s <= 'Z';
}

/* "[--role TEXT]": moves behind it. */
static int
skip_bracket(const char **at)
{
	const char *s = *at;

	if (s[0] != '[' || s[1] != '-' || s[2] == '\0')
		return 0;
	s += strcspn(s, "]\n");
	*at = s + (*s == ']');
	return 1;
}

/* "[FORM...]]" is FORM, and again. */
static void
trim(struct usage_part *p)
{
	while (p->len > 0 && (p->name[p->len - 1] == ']' || p->name[p->len - 1] == '.')) {
		p->again |= p->name[p->len - 1] == '.';
		p->len--;
	}
}

int
usage_next(const char **at, struct usage_part *p)
{
	const char *s = *at;

	for (;;) {
		*p = (struct usage_part){ 0 };
		while (*s == ' ' || *s == ']' || *s == '.')
			s++;
		if (skip_bracket(&s))
			continue;
		for (; *s == '['; s++)
			p->optional = 1;
		if (*s == '\0' || *s == '\n') {
			*at = s;
			return 0;
		}
		p->name = s;
		p->len = strcspn(s, " \n");
		s += p->len;
		trim(p);
		/* "-", "<ROWS", and "OPTION" for any of them. */
		if (*p->name == '<' || (p->len == 1 && *p->name == '-') ||
		    (text_is(p->name, p->len, "OPTION")))
			continue;
		p->is_option = *p->name == '-';
		if (p->is_option && *s == ' ' && is_value(s + 1))
			s += 1 + strcspn(s + 1, " \n");
		*at = s;
		return 1;
	}
}
