#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "merge/changes.h"

/* So many rows are compared in one place; beyond that only with those near by. */
enum { MOST_COMPARED = 1 << 19 };

/* The values of the keys that are compared, by numbers, so that it is done without their texts. */
struct values {
	const struct intern *keys;
	struct intern texts;
	size_t *first;		/* of each key its first one in number[]; LCS_NONE: it has none yet */
	size_t *end;		/* behind its last one */
	size_t *number;		/* 0: an empty one */
	size_t n, cap;
};

static void
values_begin(struct values *v, const struct intern *keys)
{
	v->keys = keys;
	intern_add(&v->texts, "", 0);
	v->first = mem_zero(keys->n, sizeof *v->first);
	v->end = mem_zero(keys->n, sizeof *v->end);
	for (size_t i = 0; i < keys->n; i++)
		v->first[i] = LCS_NONE;
}

static void
values_release(struct values *v)
{
	intern_release(&v->texts);
	free(v->first);
	free(v->end);
	free(v->number);
}

/* Values are ended by line breaks (versions.c). */
static void
number_values(struct values *v, size_t key)
{
	const char *s = intern_text(v->keys, key), *end = s + intern_len(v->keys, key), *nl;

	if (v->first[key] != LCS_NONE)
		return;
	v->first[key] = v->n;
	for (; s < end; s = nl + 1) {
		nl = memchr(s, '\n', (size_t)(end - s));
		nl = nl != NULL ? nl : end;
		v->number = mem_grow(v->number, &v->cap, v->n + 1, sizeof *v->number);
		v->number[v->n++] = intern_add(&v->texts, s, (size_t)(nl - s));
		if (nl == end)
			break;
	}
	v->end[key] = v->n;
}

/* How many bytes two keys have in common at their beginnings and ends. */
static size_t
common_bytes(const struct intern *keys, size_t a, size_t b)
{
	const char *s = intern_text(keys, a), *t = intern_text(keys, b);
	size_t n = intern_len(keys, a), m = intern_len(keys, b), least = n < m ? n : m;
	size_t begin = 0, end = 0;

	while (begin < least && s[begin] == t[begin])
		begin++;
	while (end < least - begin && s[n - 1 - end] == t[m - 1 - end])
		end++;
	return begin + end;
}

/*
 * Is one row what became of the other?  If more than half of their values are
 * the same, the more the better, and the better the less of them differs.
 */
static long
likeness(const struct values *all, size_t a, size_t b)
{
	const size_t *v = all->number + all->first[a], *v_end = all->number + all->end[a];
	const size_t *w = all->number + all->first[b], *w_end = all->number + all->end[b];
	size_t n = intern_len(all->keys, a), m = intern_len(all->keys, b), values = 0, same = 0;

	for (; v < v_end && w < w_end; v++, w++) {
		values += (size_t)(*v > 0) + (size_t)(*w > 0);
		same += *v > 0 && *v == *w;
	}
	if (same * 4 <= values)
		return 0;
	/* A row may be of megabytes, and size_t of 32 bits. */
	return (long)((uint64_t)same * 2000 / values - 500 +
	    (uint64_t)common_bytes(all->keys, a, b) * 250 / (n > m ? n : m));
}

/* How the best way to pair the first i and the first j rows ends. */
enum { PAIRED, SKIPS_FROM, SKIPS_TO };

/* The band of (i, j) that is looked at: j - i + left is from 0 up to width. */
struct band {
	size_t left, width;
};

static struct band
band_of(size_t n, size_t m)
{
	size_t less = m < n ? n - m : 0, more = m > n ? m - n : 0;
	size_t room = MOST_COMPARED / (n + 1), aside;
	struct band b = { 0, 0 };

	if (room <= less + more)
		return b;
	aside = (room - less - more) / 2;
	b.left = less + aside < n ? less + aside : n;
	b.width = b.left + 1 + (more + aside < m ? more + aside : m);
	return b;
}

/* Fill in how each best way ends, one row of the band after another. */
static void
find_ways(const struct values *values, const struct version_row *from, size_t n,
    const struct version_row *to, size_t m, struct band b, char *way)
{
	/* best[k] is of the row before until it is overwritten. */
	long *best = mem_zero(b.width, sizeof *best);

	for (size_t i = 0; i <= n; i++)
		for (size_t k = i < b.left ? b.left - i : 0; k < b.width && i + k - b.left <= m; k++) {
			size_t j = i + k - b.left;
			long like = i > 0 && j > 0 ? likeness(values, from[i - 1].key, to[j - 1].key) : 0;
			long paired = like > 0 ? best[k] + like : -1;

			best[k] = 0;
			if (i > 0 && k + 1 < b.width) {
				best[k] = best[k + 1];
				way[i * b.width + k] = SKIPS_FROM;
			}
			if (j > 0 && k > 0 && (best[k - 1] > best[k] || i == 0 || k + 1 == b.width)) {
				best[k] = best[k - 1];
				way[i * b.width + k] = SKIPS_TO;
			}
			if (paired >= best[k] && like > 0) {
				best[k] = paired;
				way[i * b.width + k] = PAIRED;
			}
		}
	free(best);
}

/* Rows i..i_end of the base and j..j_end of the version are paired in their order. */
static void
pair_in_order(size_t i, size_t i_end, size_t j, size_t j_end, size_t *partner)
{
	while (i < i_end && j < j_end)
		partner[i++] = j++;
}

/*
 * Base rows i..i_end are gone, and j..j_end of the other version stand there:
 * first what is alike is paired, then what is left between.
 */
static void
replace(const struct versions *all, const struct version *v, struct values *values, size_t i,
    size_t i_end, size_t j, size_t j_end, size_t *partner)
{
	const struct version_row *from = all->of[VERSION_BASE].row + i, *to = v->row + j;
	size_t n = i_end - i, m = j_end - j, p = n, q = m;
	struct band b = band_of(n, m);
	char *way;

	if (n == 0 || m == 0)
		return;
	/* One for one is a pair, alike or not. */
	if (b.width > 0 && n + m > 2) {
		way = mem_zero((n + 1) * b.width, 1);
		if (values->keys == NULL)
			values_begin(values, &all->keys);
		for (size_t k = 0; k < n; k++)
			number_values(values, from[k].key);
		for (size_t k = 0; k < m; k++)
			number_values(values, to[k].key);
		find_ways(values, from, n, to, m, b, way);
		while (p > 0 || q > 0) {
			char how = way[p * b.width + q + b.left - p];

			if (how == PAIRED)
				partner[i + p - 1] = j + q - 1;
			p -= how != SKIPS_TO;
			q -= how != SKIPS_FROM;
		}
		free(way);
	}
	for (size_t k = i; k <= i_end; k++) {
		size_t next = k < i_end ? partner[k] : j_end;

		if (next == LCS_NONE)
			continue;
		pair_in_order(i, k, j, next, partner);
		i = k + 1;
		j = next + 1;
	}
}

static size_t *
keys_of(const struct version *v)
{
	size_t *key = mem_zero(v->n, sizeof *key);

	for (size_t i = 0; i < v->n; i++)
		key[i] = v->row[i].key;
	return key;
}

size_t *
changes_find(const struct versions *all, int version)
{
	const struct version *base = &all->of[VERSION_BASE], *v = &all->of[version];
	size_t *a = keys_of(base), *b = keys_of(v), *partner = mem_zero(base->n, sizeof *partner);
	struct values values = { 0 };
	size_t i = 0, j = 0;

	lcs(a, base->n, b, v->n, all->keys.n, partner);
	free(a);
	free(b);
	for (size_t k = 0; k <= base->n; k++) {
		size_t next;

		if (k < base->n && partner[k] == LCS_NONE)
			continue;
		next = k < base->n ? partner[k] : v->n;
		replace(all, v, &values, i, k, j, next, partner);
		i = k + 1;
		j = next + 1;
	}
	values_release(&values);
	return partner;
}

enum fate
changes_fate(struct versions *all, size_t i, int version, size_t partner)
{
	if (partner == LCS_NONE)
		return REMOVED;
	return all->of[VERSION_BASE].row[i].key == all->of[version].row[partner].key &&
	    !versions_touched(all, i, version, partner) ? KEPT : CHANGED;
}

int
changes_clash(struct versions *all, size_t i, size_t ours, size_t theirs)
{
	enum fate o = changes_fate(all, i, VERSION_OURS, ours), t = changes_fate(all, i, VERSION_THEIRS, theirs);

	if (o == CHANGED && t == CHANGED)
		return all->of[VERSION_OURS].row[ours].key != all->of[VERSION_THEIRS].row[theirs].key;
	return (o == CHANGED && t == REMOVED) || (o == REMOVED && t == CHANGED);
}
