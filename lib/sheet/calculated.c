#include <string.h>

#include "base/ascii.h"
#include "base/translate.h"
#include "sheet/calculated.h"

/* Is it `begin` and then digits, such as Err:502? */
static int
is_numbered(const char *text, size_t len, const char *begin)
{
	size_t n = strlen(begin);

	if (len <= n || memcmp(text, begin, n) != 0)
		return 0;
	while (n < len && ascii_is_digit(text[n]))
		n++;
	return n == len;
}

const char *
calculated_wrong(const char *text, size_t len)
{
	size_t crosses = 0;

	while (crosses < len && text[crosses] == '#')
		crosses++;
	if (len > 0 && *text == '=')
		return translate(" but a formula; save the values");
	if (crosses > 1 && crosses == len)
		return translate("; the column was too narrow to show it: make it wider and save again");
	/* #DIV/0!, #NAME?, #N/A, and the same in Danish: #I/T */
	if ((crosses == 1 && len > 3 && (text[len - 1] == '!' || text[len - 1] == '?' ||
	    memchr(text, '/', len) != NULL)) ||
	    is_numbered(text, len, "Err:") || is_numbered(text, len, "Fejl:"))
		return translate(" but an error of the spreadsheet; put its formula right, or write "
		    "what you know");
	return NULL;
}
