/* The files of a house, of its answers: centre.yaml, actors.yaml, funding.csv. */
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "csv/write.h"
#include "field/terms.h"
#include "survey.h"
#include "yaml/scalar.h"

const char *const house_files[HOUSE_FILES] = { "actors.yaml", "funding.csv", "centre.yaml" };

/* An actor that the answers tell of, by its name or only by its kind. */
struct told {
	char *id, *name;
	int kind, sector;	/* sector -1: the kind's own */
	int presence;		/* -1: not told */
	int is_named;
};

struct cast {
	struct told *item;
	size_t n, cap;
	struct buf kept;	/* what has no place in a file of ours, as comments */
};

static const char *
cell(const struct house *h, enum survey_item item, int nth)
{
	return h->cell[survey_column_of(item, nth)];
}

/* ---- ids ---- */

/* Small letters and digits with hyphens between; at most some 60 bytes. */
static void
add_id(struct buf *b, const char *name)
{
	struct fold f = { 0 };

	fold_words(&f, name, strlen(name));
	for (size_t i = 0, n; i < f.text.len && b->len < 60; i += n) {
		n = safe_character(f.text.data + i, f.text.len - i);
		n = n > 0 ? n : 1;
		if (f.text.data[i] == ' ')
			buf_addc(b, '-');
		else
			buf_add(b, f.text.data + i, n);
	}
	while (b->len > 0 && b->data[b->len - 1] == '-')
		buf_truncate(b, b->len - 1);
	fold_release(&f);
}

void
house_add_id(struct buf *b, const char *name, const char *fallback)
{
	size_t from = b->len;

	add_id(b, name);
	if (!text_is_id(buf_text(b) + from, b->len - from)) {
		if (b->data != NULL)
			buf_truncate(b, from);
		buf_adds(b, fallback);
	}
}

/* ---- actors ---- */

static int
has_id(const struct cast *all, const char *id)
{
	for (size_t i = 0; i < all->n; i++)
		if (strcmp(all->item[i].id, id) == 0)
			return 1;
	return 0;
}

static struct told *
add(struct cast *all, const char *name, int kind, int sector, int is_named)
{
	struct buf id = { 0 }, called = { 0 };
	const char *word = vocab_word(&kind_vocab, kind, LANG_DA);
	size_t of_kind = 1, n;

	for (size_t i = 0; i < all->n; i++)
		of_kind += all->item[i].kind == kind && !all->item[i].is_named;
	buf_adds(&called, is_named ? name : word);
	if (!is_named)
		lang_capital(&called, 0);
	if (!is_named && of_kind > 1)
		buf_addf(&called, " %zu", of_kind);
	house_add_id(&id, called.data, kind_vocab.term[kind].code);
	n = id.len;
	for (int k = 2; has_id(all, id.data); k++) {
		buf_truncate(&id, n);
		buf_addf(&id, "-%d", k);
	}
	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	all->item[all->n] = (struct told){ buf_detach(&id), buf_detach(&called), kind, sector, -1, is_named };
	return &all->item[all->n++];
}

/* "fond privat": the kind, and the sector if it is told. */
static int
kind_of(const char *text, size_t len, int *sector)
{
	size_t n = 0;

	while (n < len && text[n] != ' ')
		n++;
	*sector = n < len ? vocab_find(&sector_vocab, text + n + 1, len - n - 1) : -1;
	return vocab_find(&kind_vocab, text, n);
}

/* The actor with a name, or of a kind that was told of; NULL: there is none, and cannot be. */
static struct told *
mention(struct cast *all, const char *name, const char *kind_text, size_t kind_len)
{
	int sector, kind = kind_of(kind_text, kind_len, &sector);

	for (size_t i = 0; i < all->n; i++)
		if (*name != '\0' ? fold_same_words(all->item[i].name, name) : all->item[i].kind == kind)
			return &all->item[i];
	return kind < 0 ? NULL : add(all, name, kind, sector, *name != '\0');
}

/* What is told and has no place yet stays in the file, for whoever asks further. */
static void
keep(struct cast *all, const struct house *h, size_t column, const char *text, const char *why_da)
{
	struct buf name = { 0 };

	survey_add_heading(&name, column, LANG_DA);
	diag_warning(&h->first->place[column], TOPIC_VALUE, "'%s' has no place yet and stays in centre.yaml as a comment: %s",
	    shown(text, strlen(text)), translate(why_da));
	buf_addf(&all->kept, "# %s: %s (%s)\n", name.data, text, translate_in(LANG_DA, why_da));
	buf_release(&name);
}

static const char no_kind[] = MESSAGE("the kind of actor is not told");
static const char no_amount[] = MESSAGE("the amount is not told");

/* The id of who is named in one column, with the kind in another; NULL: nobody. */
static const char *
named(struct cast *all, const struct house *h, enum survey_item item, enum survey_item kind, int nth)
{
	const char *name = cell(h, item, nth), *kinds = cell(h, kind, nth);
	struct told *t;

	if (*name == '\0' && *kinds == '\0')
		return NULL;
	t = mention(all, name, kinds, strlen(kinds));
	if (t == NULL && item != ITEM_PAYER)
		keep(all, h, survey_column_of(item, nth), name, no_kind);
	return t != NULL ? t->id : NULL;
}

/* The ids of all who run it, for a list; empty if none is told. */
static void
add_runners(struct buf *list, struct cast *all, const struct house *h)
{
	const char *name = cell(h, ITEM_RUN_BY, 0), *kind = cell(h, ITEM_RUN_BY_KIND, 0);

	while (*name != '\0' || *kind != '\0') {
		size_t n = strcspn(name, ";"), k = strcspn(kind, ";");
		char *one = mem_copy(name, n);
		struct told *t = mention(all, one, kind, k);

		if (t != NULL)
			buf_addf(list, "%s%s", list->len > 0 ? ", " : "", t->id);
		else
			keep(all, h, survey_column_of(ITEM_RUN_BY, 0), one, no_kind);
		free(one);
		name += n + (name[n] != '\0');
		/* One kind is that of all names; several are one for each. */
		if (kind[k] != '\0' || *name == '\0')
			kind += k + (kind[k] != '\0');
	}
}

/*
 * Who is there, by kind and number: who was named and is of the kind is among them, and
 * the rest have no name.  Where it is told who has a home there, who was named and is nowhere
 * among them is outside; who comes regularly tells nothing of the others.
 */
static void
house_them(struct cast *all, const struct house *h)
{
	int any = 0;

	for (size_t i = 0; i < survey_columns(); i++) {
		const struct survey_column *c = survey_column(i);
		long left = c->kind >= 0 && *h->cell[i] != '\0' ? atol(h->cell[i]) : 0;
		int presence = c->item == ITEM_HOUSED ? PRESENCE_FAST : PRESENCE_JAEVNLIGT;

		any |= left > 0 && presence == PRESENCE_FAST;
		for (size_t k = 0; k < all->n && left > 0; k++)
			if (all->item[k].kind == c->kind && all->item[k].presence < 0) {
				all->item[k].presence = presence;
				left--;
			}
		for (; left > 0; left--)
			add(all, "", c->kind, -1, 0)->presence = presence;
	}
	for (size_t k = 0; any && k < all->n; k++)
		if (all->item[k].presence < 0)
			all->item[k].presence = PRESENCE_EKSTERN;
}

/* ---- the files ---- */

static void
put(struct buf *b, const char *before, const char *key, const char *text, int in_flow)
{
	buf_addf(b, "%s%s: ", before, key);
	scalar_add(b, text, scalar_looks_typed(text) ? YAML_SINGLE : YAML_PLAIN, in_flow);
	if (!in_flow)
		buf_addc(b, '\n');
}

static void
put_list(struct buf *b, const char *key, const char *items)
{
	buf_addf(b, "%s: [", key);
	for (const char *s = items; *s != '\0';) {
		size_t n = strcspn(s, ";");
		char *one = mem_copy(s, n);

		scalar_add(b, one, scalar_looks_typed(one) ? YAML_SINGLE : YAML_PLAIN, 1);
		free(one);
		s += n + (s[n] != '\0');
		if (*s != '\0')
			buf_adds(b, ", ");
	}
	buf_adds(b, "]\n");
}

static void
put_forum(struct buf *b, const struct house *h, const char *convener)
{
	const char *before = "";

	for (int i = ITEM_FORUM_NAME; i <= ITEM_FORUM_MEMBERS; i++) {
		const char *text = cell(h, (enum survey_item)i, 0);

		if (*text == '\0')
			continue;
		put(b, *before == '\0' ? "forum: {" : before, survey_items[i].inner, text, 1);
		before = ", ";
	}
	if (convener != NULL) {
		put(b, *before == '\0' ? "forum: {" : before, "convener", convener, 1);
		before = ", ";
	}
	if (*before != '\0')
		buf_adds(b, "}\n");
}

/* A key whose answer is that of an item, in the order of centre.yaml. */
static void
put_centre(struct buf *b, const struct house *h, const char *owner, const struct buf *runners, const char *convener)
{
	for (size_t f = 0; f < CENTRE_FIELDS; f++) {
		const struct field *field = &centre_schema.field[f];
		const char *text = "";

		for (int i = 0; i < SURVEY_ITEMS && *text == '\0'; i++)
			if (survey_items[i].schema == &centre_schema && survey_items[i].field == f &&
			    survey_items[i].inner == NULL)
				text = cell(h, (enum survey_item)i, 0);
		if (f == CENTRE_MUNICIPALITY)
			text = cell(h, ITEM_MUNICIPALITY, 0);
		if (f == CENTRE_OWNER && owner != NULL)
			text = owner;
		if (f == CENTRE_PLAN)
			text = buf_text(&h->plans);
		if (f == CENTRE_RUN_BY && runners->len > 0)
			buf_addf(b, "%s: [%s]\n", field->name, runners->data);
		else if (f == CENTRE_FORUM)
			put_forum(b, h, convener);
		else if (*text != '\0' && field->flags & FIELD_LIST)
			put_list(b, field->name, text);
		else if (*text != '\0')
			put(b, "", field->name, text, 0);
	}
}

static void
put_actors(struct buf *b, const struct cast *all)
{
	for (size_t i = 0; i < all->n; i++) {
		const struct told *t = &all->item[i];

		put(b, "- ", "id", t->id, 0);
		put(b, "  ", "name", t->name, 0);
		put(b, "  ", "kind", kind_vocab.term[t->kind].code, 0);
		if (t->sector >= 0)
			put(b, "  ", "sector", sector_vocab.term[t->sector].code, 0);
		if (t->presence >= 0)
			put(b, "  ", "presence", presence_vocab.term[t->presence].code, 0);
	}
}

static void
put_grant(struct buf *b, const struct house *h, const char *source, int nth)
{
	const char *const text[FUNDING_FIELDS] = {
		[FUNDING_SOURCE] = source, [FUNDING_BASIS] = cell(h, ITEM_BASIS, nth),
		[FUNDING_AMOUNT] = cell(h, ITEM_AMOUNT, nth), [FUNDING_UNTIL] = cell(h, ITEM_UNTIL, nth)
	};
	struct buf header = { 0 };

	for (size_t i = 0; b->len == 0 && i < FUNDING_FIELDS; i++)
		buf_addf(&header, "%s%c", funding_schema.field[i].name, i + 1 < FUNDING_FIELDS ? ',' : '\n');
	buf_add(b, buf_text(&header), header.len);
	buf_release(&header);
	for (size_t i = 0; i < FUNDING_FIELDS; i++) {
		if (text[i] != NULL)
			csv_add_field(b, text[i], strlen(text[i]));
		buf_addc(b, i + 1 < FUNDING_FIELDS ? ',' : '\n');
	}
}

static void
put_money(struct buf *b, struct cast *all, const struct house *h)
{
	for (int nth = 1; nth <= SURVEY_PAYERS; nth++) {
		const char *id = named(all, h, ITEM_PAYER, ITEM_PAYER_KIND, nth), *name = cell(h, ITEM_PAYER, nth);

		if (id == NULL && *name == '\0')
			continue;
		if (*cell(h, ITEM_AMOUNT, nth) != '\0')
			put_grant(b, h, id != NULL ? id : name, nth);
		else
			keep(all, h, survey_column_of(ITEM_PAYER, nth), *name != '\0' ? name : id, no_amount);
	}
}

void
house_write(struct house *h)
{
	struct cast all = { 0 };
	struct buf runners = { 0 };
	const char *owner, *convener;

	owner = named(&all, h, ITEM_OWNER, ITEM_OWNER_KIND, 0);
	add_runners(&runners, &all, h);
	convener = named(&all, h, ITEM_CONVENER, ITEM_CONVENER_KIND, 0);
	put_money(&h->text[HOUSE_FUNDING], &all, h);
	house_them(&all, h);
	put_centre(&h->text[HOUSE_CENTRE], h, owner, &runners, convener);
	buf_adds(&h->text[HOUSE_CENTRE], buf_text(&all.kept));
	put_actors(&h->text[HOUSE_ACTORS], &all);
	h->actors = all.n;
	for (size_t i = 0; i < all.n; i++) {
		free(all.item[i].id);
		free(all.item[i].name);
	}
	free(all.item);
	buf_release(&all.kept);
	buf_release(&runners);
}
