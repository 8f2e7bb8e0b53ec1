#include <stdlib.h>
#include <string.h>

#include "analysis/axis.h"
#include "analysis/timeline.h"
#include "base/mem.h"
#include "base/plainorder.h"
#include "base/text.h"
#include "field/schemas.h"
#include "field/terms.h"

static const struct intern *sorted;	/* for by_bytes; qsort has no argument */

static int
by_bytes(const void *x, const void *y)
{
	size_t a = *(const uint32_t *)x, b = *(const uint32_t *)y;

	return text_compare(intern_text(sorted, a), intern_len(sorted, a), intern_text(sorted, b),
	    intern_len(sorted, b));
}

/* The item of a list that is not known (see mc-log --with). */
static int
is_unknown(const char *text)
{
	return *text == '\0' || strcmp(text, "-") == 0;
}

/* Are all values that were met, what is unknown aside, codes of the vocabulary? */
static int
is_known_to(const struct axis *a, const struct vocab *vocab)
{
	for (size_t i = 0; i < a->values.n; i++) {
		const char *text = intern_text(&a->values, i);
		int term = vocab_find(vocab, text, intern_len(&a->values, i));

		if (!is_unknown(text) && (term < 0 || strcmp(vocab->term[term].code, text) != 0))
			return 0;
	}
	return 1;
}

static const struct vocab *
find_vocab(const struct axis *a)
{
	static const char initiator[] = "initiator_";
	const size_t n = sizeof initiator - 1;
	/* As mc-log --with calls what is known of the first actor. */
	const char *name = strncmp(a->name, initiator, n) == 0 ? a->name + n : a->name;

	if (strcmp(a->name, "weekday") == 0)
		return is_known_to(a, &weekday_vocab) ? &weekday_vocab : NULL;
	if (strcmp(a->name, "type") == 0)
		return is_known_to(a, &type_vocab) ? &type_vocab : NULL;
	for (size_t i = 0; all_schemas[i] != NULL; i++) {
		const struct vocab *vocab = schema_vocab(all_schemas[i], name);

		if (vocab != NULL && is_known_to(a, vocab))
			return vocab;
	}
	return NULL;
}

static void
order_by_vocab(struct axis *a, const struct vocab *vocab)
{
	int all = vocab == &form_vocab || vocab == &weekday_vocab;
	size_t n = 0;

	for (size_t i = 0; i < vocab->n && all; i++)
		axis_value(a, vocab->term[i].code, strlen(vocab->term[i].code));
	a->order = mem_resize(a->order, a->values.n, sizeof *a->order);
	for (size_t i = 0; i < vocab->n; i++) {
		const char *code = vocab->term[i].code;
		size_t value = intern_find(&a->values, code, strlen(code));

		if (value != INTERN_NONE)
			a->order[n++] = (uint32_t)value;
	}
	/* What is unknown goes first, as it does by bytes. */
	memmove(a->order + a->values.n - n, a->order, n * sizeof *a->order);
	n = 0;
	if (intern_find(&a->values, "", 0) != INTERN_NONE)
		a->order[n++] = (uint32_t)intern_find(&a->values, "", 0);
	if (intern_find(&a->values, "-", 1) != INTERN_NONE)
		a->order[n++] = (uint32_t)intern_find(&a->values, "-", 1);
	a->n_order = a->values.n;
}

static void
order_by_bytes(struct axis *a)
{
	a->order = mem_resize(a->order, a->values.n, sizeof *a->order);
	a->n_order = a->values.n;
	for (size_t i = 0; i < a->n_order; i++)
		a->order[i] = (uint32_t)i;
	sorted = &a->values;
	if (a->n_order > 1)
		qsort(a->order, a->n_order, sizeof *a->order, by_bytes);
}

struct named {
	char *name;
	uint32_t value;
	int is_plain;
};

/* Names with letters that are not Danish are last, by bytes: to know them all takes a library (base/icuorder.h). */
static int
by_alphabet(const void *va, const void *vb)
{
	const struct named *a = va, *b = vb;

	if (a->is_plain != b->is_plain)
		return b->is_plain - a->is_plain;
	return a->is_plain ? plainorder_compare(a->name, b->name, LANG_DA) : strcmp(a->name, b->name);
}

/* They stand in some order. */
static void
order_by_alphabet(struct axis *a)
{
	struct named *named = mem_zero(a->n_order + 1, sizeof *named);

	for (size_t i = 0; i < a->n_order; i++) {
		const char *name = axis_label(a, a->order[i]);

		named[i] = (struct named){ mem_copy(name, strlen(name)), a->order[i], plainorder_covers(name, LANG_DA) };
	}
	qsort(named, a->n_order, sizeof *named, by_alphabet);
	for (size_t i = 0; i < a->n_order; i++) {
		a->order[i] = named[i].value;
		free(named[i].name);
	}
	free(named);
}

/* Is it an axis of time, unknown values aside?  From the first day of its earliest value to that of its latest. */
static int
is_time(const struct axis *a, struct period *span)
{
	*span = (struct period){ PERIOD_OPEN, PERIOD_OPEN };
	if (!timeline_is(a->name))
		return 0;
	for (size_t i = 0; i < a->values.n; i++) {
		int day;

		if (intern_len(&a->values, i) == 0)
			continue;
		if (!timeline_day(a->name, intern_text(&a->values, i), intern_len(&a->values, i), &day))
			return 0;
		span->first = span->first == PERIOD_OPEN || day < span->first ? day : span->first;
		span->last = span->last == PERIOD_OPEN || day > span->last ? day : span->last;
	}
	return 1;
}

/* As they follow in time, with the labels that lie between the first and the last, or in the period. */
static void
order_by_time(struct axis *a, struct period span, const struct period *p)
{
	char label[TIMELINE_TEXT];
	size_t room = 0, unknown = intern_find(&a->values, "", 0);
	int day;

	free(a->order);
	a->order = mem_grow(NULL, &room, a->values.n + 1, sizeof *a->order);
	a->n_order = 0;
	if (unknown != INTERN_NONE)
		a->order[a->n_order++] = (uint32_t)unknown;
	if (p != NULL && p->first != PERIOD_OPEN)
		span.first = p->first;
	if (p != NULL && span.first != PERIOD_OPEN)
		span.last = p->last;
	if (span.first == PERIOD_OPEN)
		return;
	timeline_label(label, a->name, span.first);
	timeline_day(a->name, label, strlen(label), &day);
	for (; day <= span.last; day = timeline_next(a->name, day)) {
		timeline_label(label, a->name, day);
		a->order = mem_grow(a->order, &room, a->n_order + 1, sizeof *a->order);
		a->order[a->n_order++] = (uint32_t)axis_value(a, label, strlen(label));
	}
	/* A column that is called `month` may say another one than that of the date. */
	if (a->n_order < a->values.n)
		order_by_bytes(a);
}

void
axis_order(struct axis *a, const struct period *p)
{
	const struct vocab *vocab;
	struct period span;

	if (!a->of_pairs && is_time(a, &span)) {
		order_by_time(a, span, p);
		return;
	}
	if (!a->of_pairs && (vocab = find_vocab(a)) != NULL) {
		order_by_vocab(a, vocab);
		return;
	}
	if (a->of_pairs) {
		free(a->order);
		a->order = pairs_order(&a->pairs, &a->n_order);
	} else {
		order_by_bytes(a);
	}
	if (a->by_alphabet)
		order_by_alphabet(a);
}
