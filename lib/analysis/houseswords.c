#include <string.h>

#include "analysis/houses.h"
#include "analysis/houseswords.h"
#include "analysis/profilewords.h"
#include "base/buf.h"
#include "base/lang.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "csv/cell.h"
#include "field/nouns.h"
#include "field/terms.h"

/* ---- who answered ---- */

/* "41 af 52 helhedsplaner": the set is named for the first time, so it has no article. */
static void
add_part(struct buf *b, enum language l, size_t n, size_t of, enum noun what)
{
	if (n > 0 && n < of)
		buf_addf(b, LANG(l, "%s af %s", "%s of %s"), lang_count(l, n), quantity(l, of, noun(what, l)));
	else
		quantity_add_some(b, l, n, of, noun(what, l));
}

static void
add_unknown(struct buf *b, enum language l, size_t n)
{
	if (n > 0)
		buf_addf(b, LANG(l, " (for %s er det ikke oplyst)", " (not known for %s)"), lang_count(l, n));
}

/* ", og 29 af dem er med i et center" */
static void
add_taking_part(struct buf *b, const struct houses *h, enum language l)
{
	const struct houses_answers *a = &h->answers[HOUSE_PLAN_TAKES_PART];
	size_t yes = houses_with(h, HOUSE_PLAN_TAKES_PART, 0), of = a->asked;

	if (a->answered == 0) {
		buf_adds(b, of == 1 ? LANG(l, ", men det er ikke oplyst, om den er med i et center",
		    ", but it is not known whether it takes part in a centre") :
		    LANG(l, ", men det er ikke oplyst, om de er med i et center",
		    ", but it is not known whether they take part in a centre"));
		return;
	}
	if (of == 1)
		buf_adds(b, yes == 1 ? LANG(l, ", og den er med i et center", ", and it takes part in a centre") :
		    LANG(l, ", og den er ikke med i et center", ", and it takes part in none"));
	else if (yes == 0)
		buf_adds(b, LANG(l, ", og ingen af dem er med i et center", ", and none of them takes part in a centre"));
	else if (yes == of)
		buf_adds(b, of == 2 ? LANG(l, ", og begge er med i et center", ", and both take part in a centre") :
		    LANG(l, ", og de er alle med i et center", ", and all of them take part in a centre"));
	else
		buf_addf(b, yes == 1 ? LANG(l, ", og én af dem er med i et center", ", and one of them takes part in a centre") :
		    LANG(l, ", og %s af dem er med i et center", ", and %s of them take part in a centre"), lang_count(l, yes));
	add_unknown(b, l, of - a->answered);
}

static void
add_survey(struct buf *b, const struct houses *h, enum language l)
{
	const struct houses_answers *a = &h->answers[HOUSE_PLAN_ANSWERED];
	size_t start = b->len, yes = houses_with(h, HOUSE_PLAN_ANSWERED, 0), of = a->answered;

	if (h->surveyed == 0)
		return;
	add_part(b, l, yes, of, NOUN_PLAN);
	lang_capital(b, start);
	buf_addf(b, LANG(l, " har %ssvaret", quantity_is_one(yes, of) ? " has %sanswered" : " have %sanswered"),
	    quantity_not(l, yes, of));
	if (yes > 0)
		add_taking_part(b, h, l);
	buf_adds(b, ". ");
	if (a->asked > of)
		buf_addf(b, a->asked - of == 1 ? LANG(l, "Én er ikke spurgt. ", "One was not asked. ") :
		    LANG(l, "%s er ikke spurgt. ", "%s were not asked. "), lang_count(l, a->asked - of));
}

/* ---- the types ---- */

/* In Danish with the ending of many, "boligområdebaserede", or cut short, "forenings-". */
static void
add_type(struct buf *b, enum type t, int many, int cut, enum language l)
{
	const char *name = profilewords_type(t, l), *based = strstr(name, "baseret");

	if (l == LANG_DA && based != NULL && (many || cut))
		buf_addf(b, "%.*s%s", (int)(based - name), name, cut ? "-" : "baserede");
	else
		buf_adds(b, name);
}

/* A number in a sentence; the noun it is of is a house. */
static const char *
number(size_t n, enum language l)
{
	return n == 1 ? LANG(l, "ét", "one") : lang_count(l, n);
}

/* "14 overvejende boligområdebaserede, 5 forenings- og 2 sundhedsbaserede" */
static void
add_types(struct buf *b, const size_t n[TYPES], size_t kinds, enum language l)
{
	size_t at = 0, last_one = 0, k = 0;

	/* What is cut short borrows its ending of the last, which must be that of many. */
	for (int t = 0; t < TYPES; t++)
		if (n[t] > 0 && ++k > 1 && n[t] == 1)
			last_one = k;
	for (int t = 0; t < TYPES; t++) {
		if (n[t] == 0)
			continue;
		lang_add_joint(b, l, at, kinds);
		at++;
		buf_adds(b, number(n[t], l));
		if (at == 1)
			buf_adds(b, LANG(l, " overvejende", n[t] == 1 ? " is mainly" : " are mainly"));
		buf_addc(b, ' ');
		add_type(b, (enum type)t, n[t] > 1, at > 1 && at < kinds && n[t] > 1 && at > last_one, l);
	}
}

/* All are of one kind. */
static void
add_whole(struct buf *b, size_t n, const char *is, const char *are, enum language l)
{
	size_t start = b->len;

	quantity_add_some(b, l, n, n, noun(NOUN_HOUSE, l));
	lang_capital(b, start);
	buf_addf(b, " %s.", n == 1 ? is : are);
}

static void
add_one_kind(struct buf *b, const size_t n[TYPES], size_t mixed, size_t all, enum language l)
{
	struct buf is = { 0 }, are = { 0 };
	int t = 0;

	while (t < TYPES && n[t] == 0)
		t++;
	if (t < TYPES) {
		buf_adds(&is, LANG(l, "er overvejende ", "is mainly "));
		add_type(&is, (enum type)t, 0, 0, l);
		buf_adds(&are, LANG(l, "er overvejende ", "are mainly "));
		add_type(&are, (enum type)t, 1, 0, l);
		add_whole(b, all, is.data, are.data, l);
	} else if (mixed > 0) {
		add_whole(b, all, LANG(l, "er blandet", "is mixed"), LANG(l, "er blandede", "are mixed"), l);
	} else {
		phrase_add(b, l, LANG(l, all == 1 ? "Typen af det ene hus kan ikke afgøres." :
		    "Typen kan ikke afgøres for nogen af de {of} huse.", all == 1 ? "The type of the one house cannot be told." :
		    "The type cannot be told for any of the {of} houses."), &(struct phrase_facts){ .of = (int64_t)all });
	}
	buf_release(&is);
	buf_release(&are);
}

/* "3 er blandede", or in a sentence whose verb has gone before "er 3 blandede" */
static void
add_mixed(struct buf *b, size_t n, int first, enum language l)
{
	if (l == LANG_EN)
		buf_addf(b, "%s %s mixed", number(n, l), n == 1 ? "is" : "are");
	else
		buf_addf(b, first ? "er %s %s" : "%s er %s", number(n, l), n == 1 ? "blandet" : "blandede");
}

static void
add_houses(struct buf *b, const struct houses *h, enum language l)
{
	size_t n[TYPES], kinds = 0, mixed = h->n, unsure = houses_with(h, HOUSE_TYPE, HOUSES_UNKNOWN);

	for (int t = 0; t < TYPES; t++) {
		n[t] = houses_with(h, HOUSE_TYPE, houses_rank((enum type)t));
		kinds += n[t] > 0;
		mixed -= n[t];
	}
	mixed -= unsure;
	if (h->n == 0) {
		buf_adds(b, LANG(l, "Der er ikke oplysninger om nogen huse.", "Nothing is known of any house."));
		return;
	}
	if (kinds + (mixed > 0) + (unsure > 0) == 1) {
		add_one_kind(b, n, mixed, h->n, l);
		return;
	}
	buf_addf(b, LANG(l, "Af de %s huse ", "Of the %s houses "), lang_count(l, h->n));
	if (kinds > 0) {
		buf_adds(b, LANG(l, "er ", ""));
		add_types(b, n, kinds, l);
	}
	if (mixed > 0) {
		buf_adds(b, kinds > 0 ? "; " : "");
		add_mixed(b, mixed, kinds == 0, l);
	}
	if (unsure > 0)
		buf_addf(b, LANG(l, "%sfor %s kan det ikke afgøres", "%sof %s it cannot be told"),
		    mixed > 0 ? LANG(l, ", og ", ", and ") : "; ", number(unsure, l));
	buf_addc(b, '.');
}

void
houseswords_add(struct buf *b, const struct houses *h, enum language l)
{
	add_survey(b, h, l);
	add_houses(b, h, l);
}

/* ---- the rest ---- */

static void
add_several(struct buf *b, const struct houses *h, enum language l)
{
	const struct houses_answers *a = &h->answers[HOUSE_PLAN_HOUSES];
	size_t several = 0;

	for (size_t i = 0; i < a->n; i++)
		several += a->cell[i].rank > 1 && a->cell[i].rank < HOUSES_NONE ? a->cell[i].n : 0;
	if (a->answered == 0)
		return;
	phrase_add(b, l, h->surveyed > 0 ? LANG(l, "{some en helhedsplan i et center|helhedsplaner i et center} har {not}flere huse{unknown}. ",
	    "{some a plan in a centre|plans in a centre} {have} several houses{unknown}. ") :
	    LANG(l, "{some en helhedsplan|helhedsplaner} har {not}flere huse{unknown}. ",
	    "{some a plan|plans} {have} several houses{unknown}. "),
	    &(struct phrase_facts){ .value = (int64_t)several, .of = (int64_t)a->answered, .unknown = (long)(a->asked - a->answered) });
}

static void
add_municipalities(struct buf *b, const struct houses *h, enum language l)
{
	const struct houses_answers *a = &h->answers[HOUSE_MUNICIPALITY];

	if (a->answered < 2)
		return;
	phrase_add(b, l, LANG(l, "Husene ligger i {value en kommune|kommuner}{unknown}. ",
	    "The houses lie in {value a municipality|municipalities}{unknown}. "),
	    &(struct phrase_facts){ .value = (int64_t)h->municipalities, .unknown = (long)(a->asked - a->answered) });
}

static void
add_money(struct buf *b, const struct houses *h, enum language l)
{
	const struct houses_answers *a = &h->answers[HOUSE_PROJECT_MONEY];

	if (a->answered == 0)
		return;
	phrase_add(b, l, LANG(l, "{some et hus, hvor pengene er oplyst,|huse, hvor pengene er oplyst,} har {not}projektmidler{unknown}. ",
	    "{some a house whose money is known|houses whose money is known} {have} project money{unknown}. "),
	    &(struct phrase_facts){ .value = (int64_t)houses_with(h, HOUSE_PROJECT_MONEY, 0), .of = (int64_t)a->answered,
	    .unknown = (long)(a->asked - a->answered) });
}

void
houseswords_add_more(struct buf *b, const struct houses *h, enum language l)
{
	static void (*const say[])(struct buf *, const struct houses *, enum language) = {
		add_several, add_municipalities, add_money
	};

	for (size_t i = 0; i < sizeof say / sizeof *say; i++) {
		size_t start = b->len;

		say[i](b, h, l);
		if (b->len > start)
			lang_capital(b, start);
	}
	if (b->len > 0)
		buf_truncate(b, b->len - 1);
}

/* ---- one answer ---- */

static void
add_type_value(struct buf *b, const struct houses_cell *c, enum language l)
{
	struct csv_field rest = { c->value, strlen(c->value) }, item;
	size_t n = 0;

	while (cell_next(&rest, ' ', &item))
		buf_addf(b, "%s%s", n++ > 0 ? LANG(l, " og ", " and ") : "",
		    vocab_word(&type_vocab, vocab_find(&type_vocab, item.text, item.len), l));
}

void
houseswords_add_value(struct buf *b, enum house_question q, const struct houses_cell *c, enum language l)
{
	const struct vocab *v = housequestions[q].vocab;

	if (c->key != NULL)
		buf_adds(b, c->value);
	else if (c->rank == HOUSES_UNKNOWN)
		buf_adds(b, q == HOUSE_TYPE ? LANG(l, "kan ikke afgøres", "cannot be told") : LANG(l, "ikke oplyst", "not known"));
	else if (c->rank == HOUSES_OTHERS)
		buf_adds(b, LANG(l, "i kommuner med ét eller to huse", "in municipalities with one or two houses"));
	else if (c->rank == HOUSES_NONE)
		buf_adds(b, LANG(l, "ingen", "nobody"));
	else if (q == HOUSE_TYPE)
		add_type_value(b, c, l);
	else if (v != NULL)
		buf_adds(b, vocab_word(v, (int)c->rank, l));
	else	/* how many a helhedsplan has */
		buf_addf(b, LANG(l, "med %s", "with %s"), quantity(l, (uint64_t)c->rank, noun(NOUN_HOUSE, l)));
}
