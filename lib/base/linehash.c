#include "base/hash.h"
#include "base/linehash.h"
#include "base/word.h"

/* Lines are rarely longer than a piece; of those that are, the pieces' numbers are a text again. */
enum { PIECE = 256, WORDS = PIECE / 8 };

/* A number of two words. */
struct pair {
	uint64_t low, high;
};

static struct {
	uint64_t word[WORDS];
	struct pair low, high, len;	/* by which the last three are multiplied */
	int made;
} key;

static void
make_key(void)
{
	uint64_t *end[] = { &key.low.low, &key.low.high, &key.high.low, &key.high.high, &key.len.low, &key.len.high };
	char number[8] = "line";

	for (size_t i = 0; i < WORDS + sizeof end / sizeof *end; i++) {
		number[7] = (char)i;
		*(i < WORDS ? &key.word[i] : end[i - WORDS]) = hash_bytes(number, sizeof number);
	}
	key.made = 1;
}

static inline void
add(struct pair *sum, uint64_t low, uint64_t high)
{
	sum->low += low;
	sum->high += high + (sum->low < low);
}

/* The product of two words, which the key was added to. */
static inline void
take(struct pair *sum, uint64_t first, uint64_t second, size_t at)
{
	uint64_t high, low = linehash_product(first + key.word[at], second + key.word[at + 1], &high);

	add(sum, low, high);
}

static inline void
spread(struct pair *sum, const struct pair *by, uint64_t word)
{
	uint64_t high, low = linehash_product(by->low, word, &high);

	add(sum, low, high + by->high * word);
}

static inline uint64_t
hash_piece(const char *text, size_t len)
{
	struct pair sum = { 0, 0 }, last = { 0, 0 };
	size_t i = 0;

	for (; len - i >= 16; i += 16)
		take(&sum, word_load(text + i), word_load(text + i + 8), i / 8);
	/* What is left: the last sixteen bytes, some of them once more, take no steps of their own. */
	if (len >= 16 && i < len)
		take(&sum, word_load(text + len - 16), word_load(text + len - 8), i / 8);
	else if (i < len)
		take(&sum, word_few(text, len), len > 8 ? word_few(text + 8, len - 8) : 0, 0);
	spread(&last, &key.low, sum.low);
	spread(&last, &key.high, sum.high);
	spread(&last, &key.len, len);
	/* Sums of lines that are alike lie in steps, and so would their slots. */
	return hash_number(last.high);
}

uint64_t
linehash(const char *text, size_t len)
{
	char numbers[PIECE];
	size_t n = 0;

	if (!key.made)
		make_key();
	if (len <= PIECE)
		return hash_piece(text, len);
	for (size_t i = 0; i < len; i += PIECE) {
		uint64_t number = hash_piece(text + i, len - i < PIECE ? len - i : PIECE);

		if (n == PIECE) {
			uint64_t all = hash_piece(numbers, n);

			memcpy(numbers, &all, sizeof all);
			n = sizeof all;
		}
		memcpy(numbers + n, &number, sizeof number);
		n += sizeof number;
	}
	return hash_number(hash_piece(numbers, n) ^ len);
}
