#include <stdlib.h>
#include <string.h>

#include "analysis/classify.h"
#include "base/mem.h"
#include "base/number.h"
#include "domain/actor.h"
#include "domain/centre.h"
#include "domain/funding.h"
#include "domain/terms.h"
#include "format/yaml.h"

const char *const verdict_code[VERDICTS] = { "klar", "blandet", "uvist" };

/* Something that a centre's files hold on a question. */
struct fact {
	const char *code;
	const char *label;	/* an id, or the code */
	int64_t weight;
};

struct facts {
	struct fact *item;
	size_t n, cap;
	int64_t full;		/* the weight with which the question counts in full */
};

static void
add_fact(struct facts *f, const char *code, const char *label, int64_t weight)
{
	if (weight <= 0)
		return;
	f->item = mem_grow(f->item, &f->cap, f->n + 1, sizeof *f->item);
	f->item[f->n++] = (struct fact){ code, label, weight };
}

/* ---- what the files hold ---- */

/* One text of a key; a value of the wrong kind was reported and is nothing. */
static const struct yaml_node *
scalar_of(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *value = yaml_get(map, key);

	return value != NULL && value->kind == YAML_SCALAR ? value : NULL;
}

/* The code of a value, as the vocabulary spells it, once. */
static void
add_code(struct facts *f, const struct yaml_node *value, const struct vocab *vocab)
{
	int code = value != NULL && value->kind == YAML_SCALAR ?
	    vocab_find(vocab, value->text, value->len) : -1;

	for (size_t i = 0; i < f->n && code >= 0; i++)
		if (f->item[i].code == vocab->term[code].code)
			return;
	if (code >= 0)
		add_fact(f, vocab->term[code].code, vocab->term[code].code, 1);
}

static void
add_codes(struct facts *f, const struct yaml_node *list, const struct vocab *vocab)
{
	for (size_t i = 0; list != NULL && list->kind == YAML_LIST && i < list->n; i++)
		add_code(f, list->item[i], vocab);
}

/* An actor, once. */
static void
add_actor(struct facts *f, const struct actors *all, const char *id, size_t len, int64_t weight)
{
	const struct actor *a = actors_find(all, id, len);

	for (size_t i = 0; i < f->n && a != NULL; i++)
		if (f->item[i].label == a->cell[ACTOR_ID])
			return;
	if (a != NULL)
		add_fact(f, a->cell[ACTOR_KIND], a->cell[ACTOR_ID], weight);
}

static void
add_named(struct facts *f, const struct yaml_node *value, const struct actors *all)
{
	if (value != NULL && value->kind == YAML_SCALAR)
		add_actor(f, all, value->text, value->len, 1);
}

/* Is what is said of an actor here what it should be?  If not it was reported. */
static int
is_sound(const struct actor *a)
{
	static const enum actor_field used[] = {
		ACTOR_ID, ACTOR_KIND, ACTOR_PRESENCE, ACTOR_LEFT
	};

	for (size_t i = 0; i < sizeof used / sizeof *used; i++) {
		const struct field *f = &actor_schema.field[used[i]];
		const struct yaml_node *value = yaml_get(a->node, f->name);

		if (yaml_is_empty(value) ? f->flags & FIELD_REQUIRED :
		    value->kind != YAML_SCALAR || field_wrong(f, value->text, value->len) != NULL)
			return 0;
	}
	return 1;
}

/* Those who have a base in the house; a partner outside has none. */
static void
add_base(struct facts *f, const struct actors *all, int today)
{
	f->full = TYPOLOGY_HOUSED;
	for (size_t i = 0; i < all->n; i++) {
		const struct actor *a = &all->item[i];

		if (a->left < today || a->presence == PRESENCE_EKSTERN || !is_sound(a))
			continue;
		add_fact(f, a->cell[ACTOR_KIND], a->cell[ACTOR_ID],
		    a->presence == PRESENCE_FAST ? TYPOLOGY_HOUSED :
		    a->presence == PRESENCE_JAEVNLIGT ? TYPOLOGY_REGULAR : TYPOLOGY_LOOSE);
	}
}

/* The widest circle that the house is for. */
static void
keep_widest(struct facts *f)
{
	const char *widest = NULL;

	for (size_t i = 0; i < f->n; i++)
		if (widest == NULL || vocab_find(&reach_vocab, f->item[i].code,
		    strlen(f->item[i].code)) > vocab_find(&reach_vocab, widest, strlen(widest)))
			widest = f->item[i].code;
	if (widest != NULL) {
		f->item[0] = (struct fact){ widest, widest, 1 };
		f->n = 1;
	}
}

/* What each source gives today, in millionths; is set to 0 where that is too much. */
static int64_t *
add_up(const struct funding *funding, int today, int64_t *total)
{
	struct number_sum *sum = mem_zero(funding->sources.n + 1, sizeof *sum), all = { 0 };
	int64_t *given = mem_zero(funding->sources.n + 1, sizeof *given);

	for (size_t i = 0; i < funding->n; i++)
		if (grant_is_active(&funding->item[i], today)) {
			number_add(&sum[funding->item[i].source], funding->item[i].amount);
			number_add(&all, funding->item[i].amount);
		}
	for (size_t i = 0; i < funding->sources.n; i++)
		if (!number_total(&sum[i], &given[i]))
			given[i] = INT64_MAX;
	if (!number_total(&all, total))
		*total = INT64_MAX;
	free(sum);
	return given;
}

/* Who pays today, by kr. */
static void
add_payers(struct facts *f, const struct funding *funding, const struct actors *all, int today)
{
	int64_t *kr = mem_zero(funding->sources.n + 1, sizeof *kr);

	for (size_t i = 0; i < funding->n; i++) {
		const struct grant *g = &funding->item[i];

		if (grant_is_active(g, today) && kr[g->source] < INT64_MAX / 4)
			kr[g->source] += g->amount / NUMBER_ONE;
	}
	for (size_t i = 0; i < funding->sources.n; i++)
		add_actor(f, all, funding_source(funding, i),
		    strlen(funding_source(funding, i)), kr[i]);
	free(kr);
}

/* How many sources there are if they make a patchwork, else 0. */
static long
patchwork(const struct funding *funding, int today)
{
	int64_t total, *given = add_up(funding, today, &total), largest = 0;
	size_t active = 0, ending = 0;
	long n = 0;

	for (size_t i = 0; i < funding->n; i++)
		if (grant_is_active(&funding->item[i], today) && funding->item[i].amount > 0) {
			active++;
			ending += funding->item[i].until != INT_MAX;
		}
	for (size_t i = 0; i < funding->sources.n; i++) {
		n += given[i] > 0;
		if (given[i] > largest)
			largest = given[i];
	}
	free(given);
	return largest < total - largest && 2 * ending > active ? n : 0;
}

/* A number of centre.yaml; 0 if it is not told. */
static long
number_of(const struct yaml_node *value)
{
	int64_t n;

	if (yaml_is_empty(value) || value->kind != YAML_SCALAR ||
	    number_parse(value->text, value->len, &n) != NULL)
		return 0;
	return (long)(n / NUMBER_ONE);
}

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

static int
speaks(enum look look, const char *code)
{
	for (size_t i = 0; i < criteria_count; i++)
		if (criteria[i].look == look && is_among(criteria[i].codes, code))
			return 1;
	return 0;
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

	for (size_t i = 0; i < f->n; i++)
		if (speaks(look, f->item[i].code)) {
			f->item[n++] = f->item[i];
			total += f->item[i].weight;
			if (f->item[i].weight > most)
				most = f->item[i].weight;
		}
	if (n > 0)
		qsort(f->item, n, sizeof *f->item, by_label);
	if (f->full == 0)
		f->full = most = 1;
	if (n > 0)
		p->known += (long)(looks[look].weight * most / f->full);
	p->questions += n > 0;
	for (size_t i = 0; i < criteria_count && n > 0; i++) {
		struct evidence *e = &p->evidence[i];
		int64_t among = 0, scale;

		if (criteria[i].look != look)
			continue;
		for (size_t k = 0; k < n; k++)
			if (is_among(criteria[i].codes, f->item[k].code)) {
				among += f->item[k].weight;
				e->value++;
				buf_addf(&e->found, "%s%s", e->found.len > 0 ? " " : "",
				    f->item[k].label);
			}
		e->of = (long)all;
		for (scale = 1; total / scale > INT32_MAX; scale *= 2)
			;
		e->weight = (int)((criteria[i].weight * (among / scale) * most +
		    total / scale * f->full / 2) / (total / scale * f->full));
	}
	free(f->item);
}

static void
weigh_number(struct profile *p, enum look look, long value)
{
	for (size_t i = 0; i < criteria_count; i++)
		if (criteria[i].look == look && value >= criteria[i].least) {
			p->known += looks[look].weight;
			p->questions++;
			p->evidence[i].value = value;
			p->evidence[i].weight = criteria[i].weight;
			buf_addf(&p->evidence[i].found, "%ld", value);
		}
}

static void
weigh_all(struct profile *p, const struct centre *c, const struct actors *all,
    const struct funding *funding, int today)
{
	const struct yaml_node *root = centre_root(c);
	const struct yaml_node *run_by = yaml_get(root, "run_by");
	struct facts f[LOOKS] = { 0 };

	for (size_t i = 0; run_by != NULL && run_by->kind == YAML_LIST && i < run_by->n; i++)
		add_named(&f[LOOK_RUN_BY], run_by->item[i], all);
	add_named(&f[LOOK_OWNER], yaml_get(root, "owner"), all);
	add_base(&f[LOOK_BASE], all, today);
	add_codes(&f[LOOK_FOCUS], yaml_get(root, "focus"), &focus_vocab);
	add_code(&f[LOOK_FORUM], scalar_of(yaml_get(root, "forum"), "kind"), &forum_kind_vocab);
	add_codes(&f[LOOK_ROOMS], yaml_get(root, "rooms"), &room_vocab);
	add_codes(&f[LOOK_REACH], yaml_get(root, "reach"), &reach_vocab);
	keep_widest(&f[LOOK_REACH]);
	add_payers(&f[LOOK_FUNDING], funding, all, today);
	for (int i = 0; i < LOOKS; i++)
		if (f[i].n > 0)
			weigh(p, (enum look)i, &f[i]);
	weigh_number(p, LOOK_TENANTS, number_of(yaml_get(root, "tenants")));
	weigh_number(p, LOOK_WORKPLACES, number_of(yaml_get(root, "workplaces")));
	weigh_number(p, LOOK_COST, number_of(yaml_get(root, "building_cost")));
	weigh_number(p, LOOK_PATCHWORK, patchwork(funding, today));
}

/* ---- the verdict ---- */

/* Shares in thousandths that add up to 1000, by largest remainder. */
static void
share_out(struct profile *p, long total)
{
	long rest[TYPES];
	int left = 1000;

	for (int t = 0; t < TYPES; t++) {
		p->share[t] = (int)(p->points[t] * 1000 / total);
		rest[t] = p->points[t] * 1000 % total;
		left -= p->share[t];
	}
	for (; left > 0; left--) {
		int most = 0;

		for (int t = 1; t < TYPES; t++)
			if (rest[t] > rest[most])
				most = t;
		p->share[most]++;
		rest[most] = -1;
	}
}

static void
put_in_order(struct profile *p)
{
	for (int t = 0; t < TYPES; t++) {
		int at = t;

		for (; at > 0 && p->points[p->order[at - 1]] < p->points[t]; at--)
			p->order[at] = p->order[at - 1];
		p->order[at] = (enum type)t;
	}
}

static void
judge(struct profile *p)
{
	long total = 0;

	for (size_t i = 0; i < criteria_count; i++)
		if (p->evidence[i].weight > 0) {
			p->points[criteria[i].type] += p->evidence[i].weight;
			total += p->evidence[i].weight;
			p->spoke++;
		}
	if (p->known < TYPOLOGY_LEAST_KNOWN || p->questions < TYPOLOGY_LEAST_LOOKS) {
		p->verdict = VERDICT_UVIST;
		for (int t = 0; t < TYPES; t++)
			p->order[t] = (enum type)t;
		return;
	}
	share_out(p, total);
	put_in_order(p);
	p->verdict = 3 * p->share[p->order[1]] >= 2 * p->share[p->order[0]] ?
	    VERDICT_BLANDET : VERDICT_KLAR;
}

void
profile_compute(struct profile *p, const struct centre *c, const struct actors *all,
    const struct funding *funding, int today)
{
	const struct yaml_node *known = scalar_of(centre_root(c), "known_as");

	*p = (struct profile){ .evidence = mem_zero(criteria_count, sizeof *p->evidence) };
	p->known_as = known != NULL ?
	    vocab_find(&type_vocab, known->text, known->len) : -1;
	weigh_all(p, c, all, funding, today);
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

/* ---- in words ---- */

const char *
profile_type_name(enum type t, enum language language)
{
	return LANG(language, type_vocab.term[t].da, type_vocab.term[t].en);
}

void
profile_name(struct buf *b, const struct profile *p, enum language language)
{
	int first = p->share[p->order[0]], second = p->share[p->order[1]];
	int even, traits;	/* so many types are equals; so many are named */

	if (p->verdict == VERDICT_UVIST)
		return;
	if (p->verdict == VERDICT_KLAR) {
		buf_addf(b, "%s%s", second >= TYPOLOGY_TRAIT ?
		    LANG(language, "overvejende ", "mainly ") : "",
		    profile_type_name(p->order[0], language));
		return;
	}
	even = 1 + (100 * second >= TYPOLOGY_EVEN_PERCENT * first) +
	    (100 * p->share[p->order[2]] >= TYPOLOGY_EVEN_PERCENT * first);
	traits = 2 + (3 * p->share[p->order[2]] >= 2 * first);
	if (even == 1)
		buf_adds(b, profile_type_name(p->order[0], language));
	else
		buf_addf(b, LANG(language, "lige så meget %s som %s", "as much %s as %s"),
		    profile_type_name(p->order[0], language), profile_type_name(p->order[1], language));
	if (even == 3)
		buf_addf(b, LANG(language, " og %s", " and %s"), profile_type_name(p->order[2], language));
	for (int i = even; i < traits; i++)
		buf_addf(b, "%s%s", i == 1 ? LANG(language, " med ", " with ") : i == even ?
		    LANG(language, ", med ", ", with ") : LANG(language, " og ", " and "),
		    LANG(language, type_about[p->order[i]].traits_da,
		    type_about[p->order[i]].traits_en));
}

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
