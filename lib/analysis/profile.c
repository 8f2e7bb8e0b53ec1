#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/profile.h"
#include "analysis/typefacts.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/shares.h"
#include "centre/centre.h"
#include "field/terms.h"
#include "yaml/yaml.h"

const char *const verdict_code[VERDICTS] = { "klar", "blandet", "uvist" };

/*
 * Points are reckoned in billionths: of thirds and sevenths in thousandths the sum is off by as much as parts
 * two types that are equal.  What they differ by within SLACK is rounding.  Facts weigh MOST_TOTAL together at
 * most, or all of a question is made smaller: 6 points of 10^9, times that, times 6 stays below 2^63.
 */
enum { FINE = 1000000, COARSE = 1000, SLACK = 100, MOST_TOTAL = 1 << 24 };

/* ---- weighing ---- */

static int
is_among(const char *codes, const char *code)
{
	size_t n = strlen(code);

	for (const char *s = codes; n > 0 && (s = strstr(s, code)) != NULL; s += n)
		if ((s == codes || s[-1] == ' ') && (s[n] == ' ' || s[n] == '\0'))
			return 1;
	return 0;
}

/* What each of the facts of a question says, as a number: they are many, and codes are few. */
struct said {
	struct intern codes;
	size_t *code;		/* by number of the fact */
	char *is_among;		/* by number of the code: those last asked about */
};

static void
number_codes(struct said *s, const struct facts *f, size_t n)
{
	*s = (struct said){ .code = mem_zero(n, sizeof *s->code) };
	for (size_t i = 0; i < n; i++)
		s->code[i] = intern_add(&s->codes, f->item[i].code, strlen(f->item[i].code));
	s->is_among = mem_zero(s->codes.n, 1);
}

/* Mark the codes that are among some, and leave the other marks as they are. */
static void
mark_among(struct said *s, const char *codes)
{
	for (size_t i = 0; i < s->codes.n; i++)
		s->is_among[i] |= (char)is_among(codes, intern_text(&s->codes, i));
}

static void
forget_marks(struct said *s)
{
	memset(s->is_among, 0, s->codes.n);
}

static void
release_codes(struct said *s)
{
	intern_release(&s->codes);
	free(s->code);
	free(s->is_among);
}

/* Do facts tell types from the others? */
static void
tell_apart(struct profile *p, enum look look, const struct facts *f)
{
	struct said said;

	number_codes(&said, f, f->n);
	for (size_t i = 0; i < distinctions_count; i++)
		for (size_t k = 0; distinctions[i].look == look && k < said.codes.n; k++)
			p->told[distinctions[i].type] |= is_among(distinctions[i].codes, intern_text(&said.codes, k));
	release_codes(&said);
}

static int
by_label(const void *a, const void *b)
{
	const struct fact *x = a, *y = b;

	return strcmp(x->label, y->label);
}

/* Give each criterion of a question its part; the facts that say nothing are none. */
static void
weigh(struct profile *p, enum look look, struct facts *f)
{
	int64_t total = 0, most = 0;
	size_t n = 0, all = f->n;
	struct said said;

	number_codes(&said, f, f->n);
	for (size_t i = 0; i < criteria_count; i++)
		if (criteria[i].look == look)
			mark_among(&said, criteria[i].codes);
	for (size_t i = 0; i < f->n; i++)
		if (said.is_among[said.code[i]]) {
			f->item[n++] = f->item[i];
			total += f->item[i].weight;
			if (f->item[i].weight > most)
				most = f->item[i].weight;
		}
	if (n > 0)
		qsort(f->item, n, sizeof *f->item, by_label);
	release_codes(&said);
	number_codes(&said, f, n);
	if (f->full == 0)
		f->full = most = 1;
	if (n > 0)
		p->known += looks[look].weight * most / f->full;
	p->questions += n > 0;
	for (size_t i = 0; i < criteria_count && n > 0; i++) {
		struct evidence *e = &p->evidence[i];
		int64_t among = 0, scale;

		if (criteria[i].look != look)
			continue;
		forget_marks(&said);
		mark_among(&said, criteria[i].codes);
		for (size_t k = 0; k < n; k++)
			if (said.is_among[said.code[k]]) {
				among += f->item[k].weight;
				e->value++;
				buf_adds(&e->found, e->found.len > 0 ? " " : "");
				buf_adds(&e->found, f->item[k].label);
			}
		e->of = (int64_t)all;
		for (scale = 1; total / scale > MOST_TOTAL; scale *= 2)
			;
		e->exact = ((int64_t)criteria[i].weight * FINE * (among / scale) * most +
		    total / scale * f->full / 2) / (total / scale * f->full);
		e->weight = (int)((e->exact + FINE / 2) / FINE);
	}
	release_codes(&said);
}

static void
weigh_number(struct profile *p, enum look look, int64_t value)
{
	for (size_t i = 0; i < criteria_count; i++)
		if (criteria[i].look == look && criteria[i].codes == NULL &&
		    value >= criteria[i].least) {
			p->known += looks[look].weight;
			p->questions++;
			p->evidence[i].value = value;
			p->evidence[i].weight = criteria[i].weight;
			p->evidence[i].exact = (int64_t)criteria[i].weight * FINE;
			buf_addf(&p->evidence[i].found, "%" PRId64, value);
		}
}

/* ---- the verdict ---- */

static void
put_in_order(struct profile *p)
{
	for (int t = 0; t < TYPES; t++) {
		int at = t;

		for (; at > 0 && p->points[p->order[at - 1]] + SLACK < p->points[t]; at--)
			p->order[at] = p->order[at - 1];
		p->order[at] = (enum type)t;
	}
}

/* No type is the first then: they stand as in the table. */
static void
be_uncertain(struct profile *p)
{
	p->verdict = VERDICT_UVIST;
	for (int t = 0; t < TYPES; t++)
		p->order[t] = (enum type)t;
}

/* Is one number of points, so many times, as large as another, so many times? */
static int
reaches(int times, int64_t points, int against, int64_t other)
{
	return times * points + (int64_t)(times + against) * SLACK >= against * other;
}

/*
 * Has the type at that place of the order so much of what the first has that it is fused with it, or its equal?
 * Asked of the points: rounded to thousandths, 333 of 500 are less than two thirds.
 */
static int
is_fused(const struct profile *p, int place)
{
	return reaches(TYPOLOGY_FUSED_OF, p->points[p->order[place]], TYPOLOGY_FUSED, p->points[p->order[0]]);
}

static int
is_even(const struct profile *p, int place)
{
	return reaches(100, p->points[p->order[place]], TYPOLOGY_EVEN_PERCENT, p->points[p->order[0]]);
}

static int
has_trait(const struct profile *p)
{
	int64_t all = 0;

	for (int t = 0; t < TYPES; t++)
		all += p->points[t];
	return reaches(1000, p->points[p->order[1]], TYPOLOGY_TRAIT, all);
}

/* Of millionths: points that are equal but for rounding are so here, and the thousandth that is left goes by the table. */
static void
share_out(struct profile *p)
{
	int64_t part[TYPES];

	for (int t = 0; t < TYPES; t++)
		part[t] = (p->points[t] + COARSE / 2) / COARSE;
	shares_thousandths(p->share, part, TYPES);
}

static void
judge(struct profile *p)
{
	for (size_t i = 0; i < criteria_count; i++)
		if (p->evidence[i].weight > 0) {
			p->points[criteria[i].type] += p->evidence[i].exact;
			p->spoke++;
		}
	if (p->known < TYPOLOGY_LEAST_KNOWN || p->questions < TYPOLOGY_LEAST_LOOKS) {
		p->doubt = DOUBT_TOO_LITTLE;
		be_uncertain(p);
		return;
	}
	share_out(p);
	put_in_order(p);
	p->verdict = is_fused(p, 1) ? VERDICT_BLANDET : VERDICT_KLAR;
	p->equals = 1 + is_even(p, 1) + is_even(p, 2);
	p->fused = 2 + is_fused(p, 2);
	p->has_trait = has_trait(p);
	if (!p->told[p->order[0]]) {
		p->doubt = DOUBT_FIRST;
		p->doubted = p->order[0];
		be_uncertain(p);
	} else if (p->verdict == VERDICT_BLANDET && !p->told[p->order[1]]) {
		p->doubt = DOUBT_SECOND;
		p->doubted = p->order[1];
	}
}

void
profile_compute(struct profile *p, const struct centre *c, const struct actors *all,
    const struct funding *funding, int today)
{
	const struct yaml_node *known = yaml_get(centre_root(c), "known_as");
	struct typefacts facts;

	*p = (struct profile){ .evidence = mem_zero(criteria_count, sizeof *p->evidence) };
	p->known_as = known != NULL && known->kind == YAML_SCALAR ?
	    vocab_find(&type_vocab, known->text, known->len) : -1;
	typefacts_collect(&facts, c, all, funding, today);
	for (int i = 0; i < LOOKS; i++)
		tell_apart(p, (enum look)i, &facts.look[i]);
	for (int i = 0; i < LOOKS; i++) {
		if (i == LOOK_SIZE && !p->told[TYPE_SUNDHED])
			continue;
		weigh(p, (enum look)i, &facts.look[i]);
		weigh_number(p, (enum look)i, facts.look[i].number);
	}
	typefacts_release(&facts);
	judge(p);
}

void
profile_release(struct profile *p)
{
	for (size_t i = 0; i < criteria_count && p->evidence != NULL; i++)
		buf_release(&p->evidence[i].found);
	free(p->evidence);
	*p = (struct profile){ 0 };
}

/* ---- what it says ---- */

int
profile_disagrees(const struct profile *p)
{
	return p->known_as >= 0 && p->verdict == VERDICT_KLAR &&
	    p->order[0] != (enum type)p->known_as;
}

/* All that the criteria of one question say for a type. */
static struct profile_answer
answer(const struct profile *p, enum look look, enum type type)
{
	struct profile_answer a = { 0 };

	for (size_t i = 0; i < criteria_count; i++) {
		const struct evidence *e = &p->evidence[i];

		if (criteria[i].look != look || criteria[i].type != type || e->weight == 0)
			continue;
		a.criterion = &criteria[i];
		a.weight += e->weight;
		a.value += e->value;
		a.of = e->of;
		buf_addf(&a.found, "%s%s", a.found.len > 0 ? " " : "", buf_text(&e->found));
	}
	return a;
}

size_t
profile_answers(const struct profile *p, enum type type, struct profile_answer *out, size_t most)
{
	size_t n = 0;

	for (int look = 0; look < LOOKS; look++) {
		struct profile_answer a = answer(p, (enum look)look, type);
		size_t at = n;

		while (at > 0 && out[at - 1].weight < a.weight)
			at--;
		if (a.weight == 0 || at >= most) {
			buf_release(&a.found);
			continue;
		}
		if (n < most)
			n++;
		else
			buf_release(&out[most - 1].found);
		memmove(out + at + 1, out + at, (n - 1 - at) * sizeof *out);
		out[at] = a;
	}
	return n;
}
