#include "unit.h"

#include "analysis/overlapsweep.h"
#include "base/buf.h"
#include "base/period.h"
#include "calendar/activities.h"
#include "centre/centre.h"

/* The words of an activity, as bits: what the file says, and what pairs are judged by here. */
struct made {
	unsigned targets, themes, organisers;
	int initiative, room, side;
};

enum { MOST = 40, WORDS = 4, DAY = 24 * 60 };

static unsigned seed;

static int
below(int n)
{
	seed = seed * 1103515245u + 12345u;
	return (int)(seed >> 16 & 0x7fff) % n;
}

static void
add_list(struct buf *b, const char *key, const char *letter, unsigned bits)
{
	int n = 0;

	if (bits == 0)
		return;
	buf_addf(b, "  %s: [", key);
	for (int i = 0; i < WORDS; i++)
		if (bits >> i & 1)
			buf_addf(b, "%s%s%d", n++ > 0 ? ", " : "", letter, i);
	buf_adds(b, "]\n");
}

/* Activities of two weeks of which many meet, touch, or have no end. */
static void
make(struct made *all, int n)
{
	static const char *const repeat[] = {
		"", "", "", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=2", "FREQ=MONTHLY"
	};
	struct buf b = { 0 };
	FILE *f;

	for (int i = 0; i < n; i++) {
		struct made *m = &all[i];
		int day = 1 + below(14), hour = 8 + below(6), whole = below(8) == 0, longer = below(6) == 0;
		const char *rule = repeat[below(7)];

		*m = (struct made){ .targets = (unsigned)(below(16) & below(16)), .themes = (unsigned)(below(16) & below(16)),
		    .organisers = (unsigned)(below(16) & below(16) & below(16)), .initiative = below(8),
		    .room = below(6) };
		/* Ids in another order than the file's. */
		buf_addf(&b, "- id: a%02d\n", i * 7 % MOST);
		if (whole)
			buf_addf(&b, "  start: 2026-06-%02d\n", day);
		else
			buf_addf(&b, "  start: 2026-06-%02dT%02d:%02d\n", day, hour, below(2) * 30);
		if (whole && longer)
			buf_addf(&b, "  end: 2026-06-%02d\n", day + 2);
		else if (!whole && below(5) > 0)
			buf_addf(&b, "  end: 2026-06-%02dT%02d:30\n", longer ? day + 1 : day, hour + below(3) + 1);
		if (*rule != '\0')
			buf_addf(&b, "  repeat: %s\n", rule);
		add_list(&b, "targets", "t", m->targets);
		add_list(&b, "themes", "m", m->themes);
		add_list(&b, "organisers", "o", m->organisers);
		if (m->initiative < 3)
			buf_addf(&b, "  initiative: i%d\n", m->initiative);
		if (m->room < 3)
			buf_addf(&b, "  room: r%d\n", m->room);
	}
	f = fopen("activities.yaml", "w");
	assert_non_null(f);
	assert_int_equal(fwrite(b.data, 1, b.len, f), b.len);
	assert_int_equal(fclose(f), 0);
	buf_release(&b);
}

/* ---- the naive way ---- */

static void
add_line(struct buf *b, const char *kind, int64_t from, int64_t until, const char *a, const char *c)
{
	if (strcmp(a, c) > 0)
		buf_addf(b, "%s %ld %ld %s %s\n", kind, (long)from, (long)until, c, a);
	else
		buf_addf(b, "%s %ld %ld %s %s\n", kind, (long)from, (long)until, a, c);
}

static int
is_told(const struct made *a, const struct made *b, const struct overlapsweep *how)
{
	int same = (a->organisers & b->organisers) || (a->initiative < 3 && a->initiative == b->initiative);

	return (how->all || !same) && (!how->across || a->side != b->side);
}

/* Each time with each other one. */
static void
compare_all(struct buf *out, const struct overlaps *o, const struct made *all, const struct activities *list,
    const struct period *p, const struct overlapsweep *how)
{
	struct occurrences t = { 0 };
	static char meets[MOST][MOST], occurs[MOST];

	memset(meets, 0, sizeof meets);
	memset(occurs, 0, sizeof occurs);
	activities_expand(list, p, &t);
	for (size_t i = 0; i < t.n; i++) {
		occurs[t.item[i].activity] = 1;
		for (size_t k = i + 1; k < t.n; k++) {
			struct occurrence x = t.item[i], y = t.item[k];
			const struct made *a = &all[x.activity], *b = &all[y.activity];
			int64_t from = x.from > y.from ? x.from : y.from, until;
			int64_t x_end = x.until > x.from ? x.until : x.from + 1;
			int64_t y_end = y.until > y.from ? y.until : y.from + 1;

			until = x_end < y_end ? x_end : y_end;
			if (x.activity == y.activity || from >= until)
				continue;
			if (x.until == x.from || y.until == y.from)
				until = from;
			if (a->targets & b->targets)
				meets[x.activity][y.activity] = meets[y.activity][x.activity] = 1;
			if (!is_told(a, b, how))
				continue;
			if (a->room < 3 && a->room == b->room)
				add_line(out, "rum", from, until, o->item[x.activity].id, o->item[y.activity].id);
			if (a->targets & b->targets)
				add_line(out, "folk", from, until, o->item[x.activity].id, o->item[y.activity].id);
		}
	}
	for (size_t i = 0; i < o->n; i++)
		for (size_t k = i + 1; k < o->n; k++)
			if (occurs[i] && occurs[k] && !meets[i][k] && (all[i].targets & all[k].targets) &&
			    (all[i].themes & all[k].themes) && is_told(&all[i], &all[k], how))
				add_line(out, "tema", 0, 0, o->item[i].id, o->item[k].id);
	occurrences_release(&t);
}

/* ---- the sweep ---- */

struct heard {
	struct buf lines;
	struct overlap last;
	int some;
};

/* By the start, those of themes last; then by the end, both ids and the kind.  Two are alike where one lasts into its next time. */
static int
are_in_order(const struct overlaps *o, const struct overlap *x, const struct overlap *y)
{
	int themes = (x->kind == OVERLAP_TEMA) - (y->kind == OVERLAP_TEMA);
	int a = strcmp(o->item[x->a].id, o->item[y->a].id), b = strcmp(o->item[x->b].id, o->item[y->b].id);

	if (themes != 0 || x->from != y->from)
		return themes != 0 ? themes < 0 : x->from < y->from;
	if (x->until != y->until)
		return x->until < y->until;
	return a != 0 ? a < 0 : b != 0 ? b < 0 : x->kind <= y->kind;
}

static void
hear(void *arg, const struct overlaps *o, const struct overlap *p)
{
	struct heard *h = arg;

	assert_true(strcmp(o->item[p->a].id, o->item[p->b].id) < 0);
	assert_true(!h->some || are_in_order(o, &h->last, p));
	h->last = *p;
	h->some = 1;
	add_line(&h->lines, overlaps_kind[p->kind], p->from, p->until, o->item[p->a].id, o->item[p->b].id);
}

static int
by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines in their order by bytes, so that two can be compared. */
static char *
sorted(struct buf *b)
{
	static char *line[200000];
	struct buf out = { 0 };
	size_t n = 0;

	for (char *s = b->data != NULL ? strtok(b->data, "\n") : NULL; s != NULL; s = strtok(NULL, "\n"))
		line[n++] = s;
	if (n > 0)
		qsort(line, n, sizeof *line, by_text);
	for (size_t i = 0; i < n; i++)
		buf_addf(&out, "%s\n", line[i]);
	return out.data != NULL ? buf_detach(&out) : strdup("");
}

static void
the_sweep_finds_what_all_pairs_have(void **state)
{
	size_t found = 0;

	(void)state;
	assert_int_equal(fclose(fopen("centre.yaml", "w")), 0);
	for (seed = 1; seed <= 4000000; seed += 10007) {
		struct made all[MOST];
		struct centre c;
		struct activities list;
		struct overlaps o = { 0 };
		struct heard heard = { 0 };
		struct buf naive = { 0 };
		unsigned kept = seed;
		struct overlapsweep how = { .found = hear, .arg = &heard };
		/* 2026-06-01 is day 20605. */
		struct period p = { 20605 + below(10), 20610 + below(20) };
		char *right, *got;

		how.all = below(3) == 0;
		how.across = below(3) == 0;
		make(all, MOST);
		assert_true(centre_open(&c, "."));
		assert_true(activities_read(&list, &c, ~0ul));
		overlaps_add(&o, &list, &(struct overlaps_house){ 0 });
		assert_int_equal(o.n, MOST);
		for (size_t i = 0; i < o.n; i++)
			o.item[i].side = all[i].side = below(2);
		compare_all(&naive, &o, all, &list, &p, &how);
		overlapsweep_run(&o, &p, &how);
		right = sorted(&naive);
		got = sorted(&heard.lines);
		found += strlen(got);
		if (strcmp(right, got) != 0)
			fail_msg("seed %u: the sweep has\n%sand not\n%s", kept, got, right);
		free(right);
		free(got);
		buf_release(&naive);
		buf_release(&heard.lines);
		overlaps_release(&o);
		activities_release(&list);
		centre_close(&c);
		seed = kept;
	}
	/* They are many: the data are no empty ones. */
	assert_true(found > 200000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_SCRATCH(the_sweep_finds_what_all_pairs_have),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
