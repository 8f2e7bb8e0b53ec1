#include <stdlib.h>
#include <string.h>

#include "again.h"
#include "analysis/overlaps.h"
#include "analysis/overlapwords.h"
#include "base/hash.h"
#include "base/mem.h"
#include "calendar/clock.h"
#include "output/rows.h"

enum { MOST = 1 << 15, SLOTS = 2 * MOST, ROOM = 12 << 20, LONGEST = 1000 };

/* What rows are alike of: which activities, and their times since midnight. */
struct key {
	uint64_t pair, times;
};

struct again_row {
	struct key key;
	uint32_t text;			/* where it begins: before the date, between it and the words, behind them */
	uint16_t date, words, len;	/* where the date is cut out, and the words; how long the rest is */
	uint16_t capital;		/* the words begin the sentence */
	uint32_t next;			/* the row that came after it the last time */
};

/* Of more than a day another day is spoken of. */
static int
is_of_one_day(const struct overlap *p)
{
	return p->kind != OVERLAP_TEMA && p->until - p->from < CLOCK_DAY + p->whole;
}

static struct key
key_of(const struct again *a, const struct overlap *p)
{
	return (struct key){ (uint64_t)p->a << 32 | p->b, (uint64_t)(p->until - p->from) << 32 |
	    (uint64_t)a->minute << 8 | (uint64_t)p->kind << 1 | (uint64_t)p->open };
}

static int
is_same(const struct key *x, const struct key *y)
{
	return x->pair == y->pair && x->times == y->times;
}

/* The row's slot, or the one where it would be. */
static size_t
slot_of(const struct again *a, const struct key *k)
{
	size_t i = (size_t)hash_number(hash_number(k->pair) ^ k->times) % SLOTS;

	while (a->slot[i] != 0 && !is_same(&a->row[a->slot[i] - 1].key, k))
		i = (i + 1) % SLOTS;
	return i;
}

/* What came after a row last week does so again. */
static const struct again_row *
find(struct again *a, const struct key *k)
{
	struct again_row *before = &a->row[a->latest];
	size_t slot;

	if (!is_same(&a->row[before->next].key, k)) {
		slot = slot_of(a, k);
		if (a->slot[slot] == 0)
			return NULL;
		before->next = a->slot[slot] - 1;
	}
	a->latest = before->next;
	return &a->row[a->latest];
}

static void
set_moment(struct again *a, int64_t from)
{
	int day;

	if (from == a->from && a->words[0].len > 0)
		return;
	a->from = from;
	a->minute = clock_minute_of(from);
	day = clock_day_of(from);
	if (day == a->day && a->words[0].len > 0)
		return;
	a->day = day;
	date_format(a->date, day);
	for (int i = 0; i < 2; i++) {
		buf_clear(&a->words[i]);
		overlapwords_add_day(&a->words[i], a->language, day);
	}
	lang_capital(&a->words[1], 0);
}

static char *
put(char *to, const char *from, size_t n)
{
	memcpy(to, from, n);
	return to + n;
}

int
again_put(struct again *a, struct rows *out, const struct overlap *p)
{
	const struct again_row *r;
	const struct buf *words;
	const char *text;
	struct key k;
	size_t len;
	char *to;

	if (a->n == 0 || !is_of_one_day(p))
		return 0;
	set_moment(a, p->from);
	k = key_of(a, p);
	if ((r = find(a, &k)) == NULL)
		return 0;
	text = a->text + r->text;
	words = &a->words[r->capital];
	len = r->len + DATE_TEXT - 1 + words->len + 1;
	to = put(rows_room(out, len), text, r->date);
	to = put(to, a->date, DATE_TEXT - 1);
	to = put(to, text + r->date, (size_t)(r->words - r->date));
	to = put(to, words->data, words->len);
	to = put(to, text + r->words, (size_t)(r->len - r->words));
	*to = '\n';
	rows_take(out, len, 1);
	return 1;
}

static void
make_room(struct again *a)
{
	if (a->row == NULL) {
		a->row = mem_zero(MOST, sizeof *a->row);
		a->slot = mem_zero(SLOTS, sizeof *a->slot);
		a->text = mem_zero(ROOM, 1);
	} else if (a->n == MOST || ROOM - a->len < LONGEST) {
		memset(a->slot, 0, SLOTS * sizeof *a->slot);
		a->n = a->len = a->latest = 0;
	}
}

/* Where it stands in a row, if it does so once; else NULL. */
static const char *
find_once(const char *row, const char *text)
{
	const char *at = strstr(row, text);

	return at != NULL && strstr(at + 1, text) == NULL ? at : NULL;
}

void
again_keep(struct again *a, const struct overlap *p, const char *row, size_t len)
{
	const char *date, *words;
	struct again_row r;
	char *to;

	if (len >= LONGEST || !is_of_one_day(p))
		return;
	set_moment(a, p->from);
	date = find_once(row, a->date);
	words = find_once(row, a->words[0].data + 1);	/* whichever its first letter is */
	if (date == NULL || words == NULL || words < date)
		return;
	words--;
	make_room(a);
	r = (struct again_row){ .key = key_of(a, p), .text = (uint32_t)a->len, .date = (uint16_t)(date - row),
	    .words = (uint16_t)(words - row - (DATE_TEXT - 1)), .capital = *words != *a->words[0].data,
	    .len = (uint16_t)(len - (DATE_TEXT - 1) - a->words[0].len) };
	to = put(a->text + a->len, row, r.date);
	to = put(to, date + DATE_TEXT - 1, (size_t)(r.words - r.date));
	put(to, words + a->words[0].len, (size_t)(r.len - r.words));
	a->len += r.len;
	a->row[a->latest].next = (uint32_t)a->n;
	a->latest = a->n;
	a->slot[slot_of(a, &r.key)] = (uint32_t)a->n + 1;
	a->row[a->n++] = r;
}

void
again_release(struct again *a)
{
	free(a->row);
	free(a->slot);
	free(a->text);
	buf_release(&a->words[0]);
	buf_release(&a->words[1]);
}
