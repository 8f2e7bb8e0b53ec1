#include "base/cpr.h"
#include "output/plaincell.h"

/* What a byte is; in Markdown a sign may be markup, and so may "www.", which readers make a link of. */
enum { OTHER, PLAIN, DIGIT, MARKUP, POINT, LEAD };

static unsigned char kind[256];

static void
find_kinds(void)
{
	for (int c = ' '; c < 0x7f; c++)
		kind[c] = c >= '0' && c <= '9' ? DIGIT : PLAIN;
	for (const char *c = "*_`[]\\|~^${<&#:@"; *c != '\0'; c++)
		kind[(unsigned char)*c] = MARKUP;
	kind['.'] = POINT;
	kind[0xc3] = LEAD;
}

int
plaincell_is(const char *text, size_t len, int markdown, size_t *width)
{
	size_t digits = 0, letters = 0;

	if (kind[' '] == OTHER)
		find_kinds();
	for (size_t i = 0; i < len; i++)
		switch (kind[(unsigned char)text[i]]) {
		case PLAIN:
			break;
		case DIGIT:
			if (++digits == CPR_DIGITS)
				return 0;
			break;
		case MARKUP:
			if (markdown)
				return 0;
			break;
		case POINT:
			if (markdown && i > 0 && text[i - 1] == 'w')
				return 0;
			break;
		case LEAD:
			if (++i == len || ((unsigned char)text[i] & 0xc0) != 0x80)
				return 0;
			letters++;
			break;
		default:
			return 0;
		}
	*width = len - letters;
	return 1;
}
