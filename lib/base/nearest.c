#include <string.h>
#include <unistr.h>

#include "base/intern.h"
#include "base/nearest.h"
#include "base/spelling.h"
#include "base/text.h"

size_t
nearest_letters(unsigned out[NEAREST_LONGEST], const char *s, size_t len)
{
	size_t n = 0;

	while (len > 0) {
		ucs4_t c;
		int bytes = u8_mbtoucr(&c, (const uint8_t *)s, len);

		if (bytes <= 0 || n == NEAREST_LONGEST)
			return 0;
		out[n++] = c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
		s += bytes;
		len -= (size_t)bytes;
	}
	return n;
}

static size_t
least(size_t a, size_t b)
{
	return a < b ? a : b;
}

static size_t
distance(const unsigned *a, size_t na, const unsigned *b, size_t nb)
{
	size_t row[3][NEAREST_LONGEST + 1];

	for (size_t j = 0; j <= nb; j++)
		row[0][j] = j;
	for (size_t i = 1; i <= na; i++) {
		size_t *now = row[i % 3], *up = row[(i + 2) % 3], *up2 = row[(i + 1) % 3];

		now[0] = i;
		for (size_t j = 1; j <= nb; j++) {
			now[j] = least(least(up[j], now[j - 1]) + 1,
			    up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				now[j] = least(now[j], up2[j - 2] + 1);
		}
	}
	return row[na % 3][nb];
}

void
nearest_begin(struct nearest *near, const char *word, size_t len)
{
	near->n = nearest_letters(near->word, word, len);
	near->best = NULL;
	near->distance = NEAREST_LONGEST;
}

void
nearest_begin_spelt(struct nearest *near, const char *word, size_t len)
{
	char plain[SPELLING_MOST];
	size_t n = spelling_plain(plain, word, len);

	nearest_begin(near, n > 0 ? plain : word, n > 0 ? n : len);
}

/* How far away a word is, if it may be near at all; else NEAREST_LONGEST. */
static size_t
far(const struct nearest *near, const char *word, size_t len)
{
	unsigned other[NEAREST_LONGEST];
	size_t n;

	if (near->n == 0)
		return NEAREST_LONGEST;
	n = nearest_letters(other, word, len);
	if (n == 0 || n > near->n + 3 || near->n > n + 3)
		return NEAREST_LONGEST;
	return distance(near->word, near->n, other, n);
}

void
nearest_offer(struct nearest *near, const char *candidate)
{
	size_t d = far(near, candidate, strlen(candidate));

	if (d < near->distance) {
		near->distance = d;
		near->best = candidate;
	}
}

void
nearest_offer_other(struct nearest *near, const char *other, const char *known)
{
	enum { SHORT = 3 };
	char plain[SPELLING_MOST];
	size_t len = strlen(other), n = spelling_plain(plain, other, len);
	size_t d = far(near, n > 0 ? plain : other, n > 0 ? n : len);

	if (d <= (len > SHORT) && d < near->distance) {
		near->distance = d;
		near->best = known;
	}
}

static const char *
within(const struct nearest *near, size_t limit)
{
	return near->best != NULL && near->distance <= limit &&
	    near->distance < near->n ? near->best : NULL;
}

size_t
nearest_limit(size_t letters)
{
	return letters <= 3 ? 1 : letters <= 7 ? 2 : 3;
}

const char *
nearest_best(const struct nearest *near)
{
	return within(near, nearest_limit(near->n));
}

const char *
nearest_slip(const struct nearest *near)
{
	return within(near, near->n <= 3 ? 1 : 2);
}

static const char *
nearest_of(const struct intern *known, const char *word, size_t len, int ids)
{
	struct nearest near;

	nearest_begin(&near, word, len);
	for (size_t i = 0; i < known->n; i++)
		if (!ids || text_is_id(intern_text(known, i), intern_len(known, i)))
			nearest_offer(&near, intern_text(known, i));
	return nearest_best(&near);
}

const char *
nearest_in(const struct intern *known, const char *word, size_t len)
{
	return nearest_of(known, word, len, 0);
}

const char *
nearest_id(const struct intern *known, const char *word, size_t len)
{
	return nearest_of(known, word, len, 1);
}
