#include "output/chartscale.h"

struct chartscale
chartscale_of(const int64_t *value, size_t n)
{
	struct chartscale s = { 0, 0 };

	for (size_t i = 0; i < n; i++) {
		int64_t v = value[i];

		if (v == CHART_UNKNOWN)
			continue;
		s.least = v < s.least ? v : s.least;
		s.most = v > s.most ? v : s.most;
	}
	return s;
}

int
chartscale_part(int64_t v, int64_t whole, int length)
{
	int n;

	if (v <= 0 || whole <= 0)
		return 0;
	/* Halved, both keep their relation and the product fits. */
	for (; whole > INT64_C(1) << 40; whole /= 2)
		v /= 2;
	n = (int)((v * length + whole / 2) / whole);
	return n > 0 ? n : 1;
}

int
chartscale_place(int64_t v, const struct chartscale *s, int length)
{
	int64_t half_least = s->least / 2, half_most = s->most / 2, whole = half_most - half_least;

	if (s->least == 0)
		return chartscale_part(v, s->most, length);
	return whole > 0 && v / 2 > half_least ? chartscale_part(v / 2 - half_least, whole, length) : 0;
}
