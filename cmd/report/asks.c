/*
 * What the houses could ask each other: each a fact that several of them have written down, and a
 * question.  Never what one lacks, and never of what is unknown: who is not named may well have it.
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/profilewords.h"
#include "base/buf.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "beside.h"
#include "field/terms.h"

enum { MOST_NAMES = 5, MOST_A_CONDITION = 2 };

struct asking {
	const struct beside *b;
	void (*use)(void *, const char *);
	void *arg;
	struct buf text;
	const char **name;	/* those that have what is asked of */
	size_t n, known;	/* so many; of so many it is known */
};

static void
begin(struct asking *a)
{
	a->n = a->known = 0;
	buf_clear(&a->text);
}

static void
take(struct asking *a, size_t house, int is_known, int has)
{
	a->known += is_known != 0;
	if (is_known && has)
		a->name[a->n++] = a->b->house[house].name;
}

/* "A, B og C"; in quotes where a name holds an "og" or a comma itself; of many some, and how many others. */
static const char *
names(struct asking *a)
{
	struct buf *b = lang_buffer();
	enum language l = a->b->language;
	size_t shown = a->n > MOST_NAMES ? MOST_NAMES - 1 : a->n;
	int quoted = 0;

	collate_sort(a->name, a->n, sizeof *a->name, l);
	for (size_t i = 0; i < shown; i++)
		quoted |= strchr(a->name[i], ',') != NULL || strstr(a->name[i], LANG(l, " og ", " and ")) != NULL;
	for (size_t i = 0; i < shown; i++) {
		lang_add_joint(b, l, i, shown < a->n ? shown + 1 : shown);
		buf_adds(b, quoted ? lang_quoted(l, a->name[i]) : a->name[i]);
	}
	if (shown < a->n)
		buf_addf(b, LANG(l, " og %s andre", " and %s others"), lang_count(l, a->n - shown));
	return buf_text(b);
}

static const char *
both(const struct asking *a)
{
	return a->n == 2 ? LANG(a->b->language, "begge", "both") : LANG(a->b->language, "alle", "all");
}

static void
say(struct asking *a)
{
	a->use(a->arg, buf_text(&a->text));
}

/* ---- the questions ---- */

static void
of_types(struct asking *a)
{
	for (int t = 0; t < TYPES; t++) {
		begin(a);
		for (size_t i = 0; i < a->b->n; i++) {
			const struct profile *p = &a->b->house[i].r->profile;

			take(a, i, p->verdict == VERDICT_KLAR, (int)p->order[0] == t);
		}
		if (a->n < 2)
			continue;
		buf_addf(&a->text, LANG(a->b->language,
		    "%s er af samme type (%s). Hvad ligner hinanden i jeres huse, og hvad gør I forskelligt?",
		    "%s are of the same type (%s). What is alike in your houses, and what do you do differently?"),
		    names(a), profilewords_type((enum type)t, a->b->language));
		say(a);
	}
}

/* A form that all of them use tells none apart. */
static void
of_forms(struct asking *a)
{
	enum language l = a->b->language;

	for (int f = 0; f < FORMS; f++) {
		begin(a);
		for (size_t i = 0; i < a->b->n; i++) {
			const struct report *r = a->b->house[i].r;
			struct period p;

			take(a, i, beside_covered(r, &p), r->summary.form[SPAN_YEAR][f] > 0);
		}
		if (a->n < 2 || a->n == a->known)
			continue;
		buf_addf(&a->text, LANG(l, "%s har %s skrevet samarbejder ind som %s. Hvordan går I i gang, og hvad kommer der ud af det?",
		    "%s have %s logged collaborations as %s. How do you begin, and what comes of it?"),
		    names(a), both(a), lang_quoted(l, vocab_word(&form_vocab, f, l)));
		say(a);
	}
}

static void
of_forums(struct asking *a)
{
	enum language l = a->b->language;

	for (int k = 0; k < (int)forum_kind_vocab.n; k++) {
		begin(a);
		for (size_t i = 0; i < a->b->n; i++)
			take(a, i, 1, beside_forum(a->b->house[i].r) == k);
		if (a->n < 2)
			continue;
		buf_addf(&a->text, LANG(l, "%s har %s samme slags forum (%s). Hvem indkalder hos jer, og hvad tager I op?",
		    "%s %s have the same kind of forum (%s). Who convenes yours, and what do you take up?"),
		    names(a), both(a), vocab_word(&forum_kind_vocab, k, l));
		say(a);
	}
}

static int
status_of(const struct asking *a, size_t house, int recommendation)
{
	return a->b->house[house].r->sheet.answers.item[recommendation].status;
}

/* Who has come there, and who is on the way. */
static void
of_conditions(struct asking *a)
{
	enum language l = a->b->language;
	int said[CONDITIONS + 1] = { 0 };

	for (int k = 0; k < RECOMMENDATIONS; k++) {
		const struct recommendation *about = &recommendations[k];
		const char *there;
		size_t n;

		if (said[about->condition] == MOST_A_CONDITION)
			continue;
		begin(a);
		for (size_t i = 0; i < a->b->n; i++)
			take(a, i, 1, status_of(a, i, k) == STATUS_JA);
		there = names(a);
		n = a->n;
		begin(a);
		for (size_t i = 0; i < a->b->n; i++)
			take(a, i, 1, status_of(a, i, k) == STATUS_PAA_VEJ);
		if (n == 0 || a->n == 0)
			continue;
		buf_addf(&a->text, LANG(l, "%s har svaret ja til %s (%s), og %s er på vej. Hvad kan I vise hinanden?",
		    a->n == 1 ? "%s answered yes to %s (%s), and %s is under way. What can you show each other?" :
		    "%s answered yes to %s (%s), and %s are under way. What can you show each other?"),
		    there, about->code, recommendation_title(about, l), names(a));
		say(a);
		said[about->condition]++;
	}
}

/* A project that ends within a year, as in analysis/figuresmoney.c. */
static void
of_money(struct asking *a)
{
	begin(a);
	for (size_t i = 0; i < a->b->n; i++) {
		struct beside_money m;
		int known = beside_money(&m, a->b->house[i].r);

		take(a, i, known, m.projects > 0 && m.until[0] <= date_add_months(a->b->day, 12));
		beside_money_release(&m);
	}
	if (a->n < 2)
		return;
	buf_addf(&a->text, LANG(a->b->language,
	    "%s har %s projektmidler, der slutter inden for et år. Hvem fører arbejdet videre, og hvordan aftaler I det?",
	    "%s %s have project money that ends within a year. Who carries the work on, and how do you agree on it?"),
	    names(a), both(a));
	say(a);
}

void
beside_asks(const struct beside *b, void (*use)(void *arg, const char *sentence), void *arg)
{
	struct asking a = { .b = b, .use = use, .arg = arg, .name = mem_zero(b->n + 1, sizeof *a.name) };

	of_types(&a);
	of_forms(&a);
	of_forums(&a);
	of_conditions(&a);
	of_money(&a);
	free(a.name);
	buf_release(&a.text);
}
