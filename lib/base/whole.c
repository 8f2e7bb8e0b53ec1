#include "base/ascii.h"
#include "base/whole.h"

unsigned long
whole_number(const char *text, unsigned long most)
{
	unsigned long n = 0;

	for (; ascii_is_digit(*text); text++) {
		unsigned long digit = (unsigned long)(*text - '0');

		if (n > most / 10 || digit > most - n * 10)
			return 0;
		n = n * 10 + digit;
	}
	return *text == '\0' ? n : 0;
}
