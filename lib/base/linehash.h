/*
 * linehash - a number for a whole line that nobody can foresee, sooner than base/hash.h gives it.
 *
 *	struct linehash_line line[2] = { { a.text, a.len }, { b.text, b.len } };
 *
 *	linehash_lines(line, 2, number);
 *	if (number[0] != number[1])
 *		they differ
 *
 * For tables of lines, to tell which were there before.  Two lines get the same number once in
 * 2^62 times, whatever they are, for the key is drawn anew in each run: so no file can be made
 * whose lines all meet.  Pieces by NH of UMAC (Black, Halevi, Krawczyk, Krovetz and Rogaway,
 * "UMAC: fast and secure message authentication", 1999), with words of 64 bits, or twice with
 * words of 32; what it gives is made one word by multiplication (Dietzfelbinger, "Universal
 * hashing and k-wise independent random variables via integer arithmetic without primes", 1996),
 * and mixed, so that lines that are alike spread over the slots as others do.
 * Unlike SipHash it keeps its key from nobody who sees numbers: show none.
 */
#ifndef MC_BASE_LINEHASH_H
#define MC_BASE_LINEHASH_H

#include <stddef.h>
#include <stdint.h>

struct linehash_line {
	const char *text;
	size_t len;
};

/* The number of each of n lines. */
void linehash_lines(const struct linehash_line *, size_t n, uint64_t *number);

/*
 * The ways that this processor has, fastest first, by number; NULL after the last.  Each gives other numbers.
 * linehash_lines() takes number 0; tests take them all, after a line was hashed, for then the key is drawn.
 */
typedef void linehash_way(const struct linehash_line *, size_t n, uint64_t *number);
linehash_way *linehash_by(size_t number);

/* The lower half of a product, and its upper one, as every compiler can. */
static inline uint64_t
linehash_by_halves(uint64_t a, uint64_t b, uint64_t *high)
{
	const uint64_t low = UINT32_MAX;
	uint64_t first = (a & low) * (b & low), last = (a >> 32) * (b >> 32);
	uint64_t one = (a >> 32) * (b & low) + (first >> 32), other = (a & low) * (b >> 32) + (one & low);

	*high = last + (one >> 32) + (other >> 32);
	return other << 32 | (first & low);
}

/* The same in one step where the compiler has such numbers. */
static inline uint64_t
linehash_product(uint64_t a, uint64_t b, uint64_t *high)
{
#ifdef __SIZEOF_INT128__
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;

	*high = (uint64_t)(product >> 64);
	return (uint64_t)product;
#else
	return linehash_by_halves(a, b, high);
#endif
}

#endif
