#include "base/processor.h"
#include "base/wide.h"
#include "csv/cellsfind.h"

/* Where a blank, its first and its last byte and a blank stand in their places it is mostly found. */
WORD_INLINE uint32_t
find(const char *text, const uint16_t *begins, size_t n, struct csv_field item, const struct wide *wide)
{
	const char first = *item.text, last = item.text[item.len - 1];
	uint32_t found = 0;
	size_t cell = 0;

	for (size_t i = begins[0]; i < begins[n]; i += WIDE) {
		const char *end = text + i + item.len;
		uint64_t hits = wide->same(text + i - 1, ' ') & wide->same(text + i, first) &
		    wide->same(end - 1, last) & wide->same(end, ' ') & wide_low(begins[n] - i);

		for (; hits != 0; hits &= hits - 1) {
			size_t at = i + word_first(hits);

			if (memcmp(text + at, item.text, item.len) != 0)
				continue;
			while (begins[cell + 1] <= at)
				cell++;
			found |= (uint32_t)1 << cell;
		}
	}
	return found;
}

static uint32_t
find_plain(const char *text, const uint16_t *begins, size_t n, struct csv_field item)
{
	return find(text, begins, n, item, &wide_plain);
}

#ifdef WORD_SSE2

WIDE_AVX2 static uint32_t
find_avx2(const char *text, const uint16_t *begins, size_t n, struct csv_field item)
{
	return find(text, begins, n, item, &wide_avx2);
}

WIDE_AVX512 static uint32_t
find_avx512(const char *text, const uint16_t *begins, size_t n, struct csv_field item)
{
	return find(text, begins, n, item, &wide_avx512);
}

#endif

cellsfind_way *
cellsfind_by(size_t number)
{
	static cellsfind_way *const way[] = WIDE_WAYS(find);

	return way[processor_way(number)];
}

uint32_t
cellsfind(const char *text, const uint16_t *begins, size_t n, struct csv_field item)
{
	static cellsfind_way *fastest;

	if (fastest == NULL)
		fastest = cellsfind_by(0);
	return fastest(text, begins, n, item);
}
