#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/translate.h"
#include "merge/pieces.h"
#include "merge/records.h"

/* Where a conflict stands in the result, and what each side has there. */
struct doubt {
	size_t start, ours, middle, theirs, last, end;
	const char *what;	/* for people; to be translated */
};

struct merger {
	const char *text[VERSIONS];
	struct buf *out;
	size_t marker;
	const char *eol;
	struct doubt *doubt;
	size_t n, cap;
};

/* One level of the files: a list or a map in each version. */
struct level {
	struct pieces of[VERSIONS];
	size_t *slot[VERSIONS];		/* of each piece: which one it is, in all of them */
	size_t *at[VERSIONS];		/* of each slot: the piece, or INTERN_NONE */
	size_t slots;
	size_t *next;			/* the order of the result; next[slots] is the first */
	int moved[VERSIONS];		/* the base's tail stands in front of what was added */
};

#define OURS VERSION_OURS
#define THEIRS VERSION_THEIRS

static int merge_level(struct merger *, const struct yaml_node *const node[VERSIONS],
    const size_t from[VERSIONS], const size_t to[VERSIONS], int is_root);

static int
same(struct csv_field a, struct csv_field b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.text, b.text, a.len) == 0);
}

/* Which of three texts it is to be; VERSIONS: that is in doubt. */
static int
pick(struct csv_field base, struct csv_field ours, struct csv_field theirs)
{
	return same(ours, theirs) || same(base, theirs) ? OURS : same(base, ours) ? THEIRS : VERSIONS;
}

/* ---- conflicts ---- */

static void
add_marker(struct merger *m, char c, const char *label)
{
	buf_fill(m->out, c, m->marker);
	buf_addf(m->out, "%s%s%s", *label != '\0' ? " " : "", label, m->eol);
}

static void
add_doubt(struct merger *m, const char *what, struct csv_field lead_ours, struct csv_field ours,
    struct csv_field lead_theirs, struct csv_field theirs)
{
	struct doubt d = { .what = what };

	d.start = m->out->len;
	add_marker(m, '<', "ours");
	d.ours = m->out->len;
	buf_add(m->out, lead_ours.text, lead_ours.len);
	buf_add(m->out, ours.text, ours.len);
	d.middle = m->out->len;
	add_marker(m, '=', "");
	d.theirs = m->out->len;
	buf_add(m->out, lead_theirs.text, lead_theirs.len);
	buf_add(m->out, theirs.text, theirs.len);
	d.last = m->out->len;
	add_marker(m, '>', "theirs");
	d.end = m->out->len;
	m->doubt = mem_grow(m->doubt, &m->cap, m->n + 1, sizeof *m->doubt);
	m->doubt[m->n++] = d;
}

/* ---- lists of words between brackets ---- */

static int
is_words(const struct yaml_node *node)
{
	if (node == NULL || node->kind != YAML_LIST || node->style != YAML_FLOW)
		return 0;
	for (size_t i = 0; i < node->n; i++)
		if (node->item[i]->kind != YAML_SCALAR)
			return 0;
	return 1;
}

static int
has_word(const struct yaml_node *list, const struct yaml_node *word)
{
	for (size_t i = 0; list != NULL && i < list->n; i++)
		if (list->item[i]->len == word->len &&
		    memcmp(list->item[i]->text, word->text, word->len) == 0)
			return 1;
	return 0;
}

/* Did a side take words out? */
static int
has_lost(const struct yaml_node *base, const struct yaml_node *side)
{
	for (size_t i = 0; base != NULL && i < base->n; i++)
		if (!has_word(side, base->item[i]))
			return 1;
	return 0;
}

static void
add_word(const struct merger *m, struct buf *b, int version, const struct yaml_node *word)
{
	if (b->len > 0)
		buf_adds(b, ", ");
	buf_add(b, m->text[version] + word->start, word->end - word->start);
}

/* What either side put in is in, what one took out is out.  0: both took out; they may mean the same. */
static int
merge_words(struct merger *m, const struct piece *const piece[VERSIONS])
{
	const struct yaml_node *base = piece[VERSION_BASE] != NULL ? piece[VERSION_BASE]->value : NULL;
	const struct yaml_node *ours = piece[OURS]->value, *theirs = piece[THEIRS]->value;
	struct csv_field before[VERSIONS], behind[VERSIONS];
	struct buf words = { 0 };

	if (!is_words(ours) || !is_words(theirs) || (base != NULL && !is_words(base)) ||
	    (has_lost(base, ours) && has_lost(base, theirs)))
		return 0;
	for (int v = OURS; v <= THEIRS; v++) {
		const struct yaml_node *list = piece[v]->value;
		const char *start = m->text[v] + list->start, *end = m->text[v] + list->end;

		/* Comments, and lists over many lines, are laid out by people. */
		if (memchr(start, '\n', list->end - list->start) != NULL)
			return 0;
		before[v] = (struct csv_field){ piece[v]->body.text, (size_t)(start - piece[v]->body.text) };
		behind[v] = (struct csv_field){ end, piece[v]->body.len - (size_t)(end - piece[v]->body.text) };
	}
	if (!same(before[OURS], before[THEIRS]) || !same(behind[OURS], behind[THEIRS]))
		return 0;
	for (size_t i = 0; i < ours->n; i++)
		if (has_word(theirs, ours->item[i]) || !has_word(base, ours->item[i]))
			add_word(m, &words, OURS, ours->item[i]);
	for (size_t i = 0; i < theirs->n; i++)
		if (!has_word(ours, theirs->item[i]) && !has_word(base, theirs->item[i]))
			add_word(m, &words, THEIRS, theirs->item[i]);
	buf_add(m->out, before[OURS].text, before[OURS].len);
	buf_addf(m->out, "[%s]", buf_text(&words));
	buf_add(m->out, behind[OURS].text, behind[OURS].len);
	buf_release(&words);
	return 1;
}

/* ---- one piece ---- */

static const struct piece *
piece_of(const struct level *l, int version, size_t slot)
{
	size_t at = l->at[version][slot];

	return at != INTERN_NONE ? &l->of[version].item[at] : NULL;
}

/* Both have it, and made something else of it: what is inside? */
static int
merge_inside(struct merger *m, const struct piece *const piece[VERSIONS])
{
	const struct yaml_node *node[VERSIONS] = { NULL };
	size_t from[VERSIONS] = { 0 }, to[VERSIONS] = { 0 }, len = m->out->len, n = m->n;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		if (piece[v] == NULL)
			continue;
		node[v] = piece[v]->value;
		from[v] = (size_t)(piece[v]->body.text - m->text[v]);
		to[v] = from[v] + piece[v]->body.len;
	}
	if (merge_level(m, node, from, to, 0))
		return 1;
	if (m->out->len > len)
		buf_truncate(m->out, len);
	m->n = n;
	return merge_words(m, piece);
}

static void
merge_piece(struct merger *m, const struct level *l, size_t slot)
{
	static const struct csv_field none = { "", 0 };
	const struct piece *piece[VERSIONS];
	struct csv_field lead[VERSIONS], body[VERSIONS];
	int of_lead, of_body;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		piece[v] = piece_of(l, v, slot);
		lead[v] = piece[v] != NULL ? piece[v]->lead : none;
		body[v] = piece[v] != NULL ? piece[v]->body : none;
	}
	if (piece[VERSION_BASE] != NULL && (piece[OURS] == NULL || piece[THEIRS] == NULL)) {
		add_doubt(m, piece[OURS] == NULL ? MESSAGE("removed by ours, changed by theirs") :
		    MESSAGE("changed by ours, removed by theirs"), lead[OURS], body[OURS],
		    lead[THEIRS], body[THEIRS]);
		return;
	}
	of_lead = pick(lead[VERSION_BASE], lead[OURS], lead[THEIRS]);
	of_body = pick(body[VERSION_BASE], body[OURS], body[THEIRS]);
	if (of_lead < VERSIONS) {
		buf_add(m->out, lead[of_lead].text, lead[of_lead].len);
		lead[OURS] = lead[THEIRS] = none;
	}
	if (of_lead < VERSIONS && of_body < VERSIONS)
		buf_add(m->out, body[of_body].text, body[of_body].len);
	else if (of_lead == VERSIONS || !merge_inside(m, piece))
		add_doubt(m, MESSAGE("changed differently by ours and by theirs"), lead[OURS], body[OURS],
		    lead[THEIRS], body[THEIRS]);
}

/* ---- which piece is which ---- */

/* What a record says but for its id. */
static void
add_nameless(struct buf *b, const char *text, const struct piece *p)
{
	size_t before = p->name->start - (size_t)(p->body.text - text);
	size_t behind = p->name->end - (size_t)(p->body.text - text);

	buf_add(b, p->body.text, before);
	buf_addc(b, '\0');
	buf_add(b, p->body.text + behind, p->body.len - behind);
}

/* The records of the base that a side has not, by what they say but for their ids. */
struct lost {
	struct intern texts;
	size_t *piece;		/* of each text; INTERN_NONE: several say that */
};

static void
find_lost(struct lost *lost, const struct merger *m, const struct level *l, int version)
{
	const struct pieces *base = &l->of[VERSION_BASE];
	struct buf text = { 0 };

	lost->piece = mem_zero(base->n + 1, sizeof *lost->piece);
	for (size_t i = 0; i < base->n; i++) {
		size_t known = lost->texts.n, at;

		if (base->item[i].value->kind != YAML_MAP || base->item[i].name == base->item[i].value ||
		    pieces_find(&l->of[version], base->item[i].key) != INTERN_NONE)
			continue;
		buf_clear(&text);
		add_nameless(&text, m->text[VERSION_BASE], &base->item[i]);
		at = intern_add(&lost->texts, text.data, text.len);
		lost->piece[at] = at < known ? INTERN_NONE : i;
	}
	buf_release(&text);
}

/* The record of the base that got another id on a side, or INTERN_NONE. */
static size_t
renamed(struct lost *lost, const struct merger *m, const struct piece *p, int version)
{
	struct buf text = { 0 };
	size_t at = INTERN_NONE, base = INTERN_NONE;

	if (lost->texts.n > 0 && p->value->kind == YAML_MAP && p->name->start >= p->value->start) {
		add_nameless(&text, m->text[version], p);
		at = intern_find(&lost->texts, text.data, text.len);
	}
	if (at != INTERN_NONE) {
		base = lost->piece[at];
		lost->piece[at] = INTERN_NONE;
	}
	buf_release(&text);
	return base;
}

static void
find_slots(struct level *l, const struct merger *m)
{
	size_t most = l->of[VERSION_BASE].n + l->of[OURS].n + l->of[THEIRS].n;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		l->slot[v] = mem_zero(l->of[v].n + 1, sizeof *l->slot[v]);
		l->at[v] = mem_zero(most + 1, sizeof *l->at[v]);
		for (size_t i = 0; i < most; i++)
			l->at[v][i] = INTERN_NONE;
	}
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		struct lost lost = { { 0 }, NULL };

		if (v != VERSION_BASE)
			find_lost(&lost, m, l, v);
		for (size_t i = 0; i < l->of[v].n; i++) {
			const struct piece *p = &l->of[v].item[i];
			size_t base = v == VERSION_BASE ? INTERN_NONE : pieces_find(&l->of[VERSION_BASE], p->key);
			size_t ours = v == THEIRS ? pieces_find(&l->of[OURS], p->key) : INTERN_NONE;

			if (base == INTERN_NONE && v != VERSION_BASE)
				base = renamed(&lost, m, p, v);
			l->slot[v][i] = base != INTERN_NONE ? l->slot[VERSION_BASE][base] :
			    ours != INTERN_NONE && l->at[THEIRS][l->slot[OURS][ours]] == INTERN_NONE &&
			    l->at[VERSION_BASE][l->slot[OURS][ours]] == INTERN_NONE ? l->slot[OURS][ours] :
			    l->slots++;
			l->at[v][l->slot[v][i]] = i;
		}
		intern_release(&lost.texts);
		free(lost.piece);
	}
}

/* ---- the order of the result ---- */

static int
is_new(const struct level *l, size_t slot)
{
	return l->at[VERSION_BASE][slot] == INTERN_NONE;
}

/* Taken out by one side, and not changed by the other? */
static int
is_gone(const struct level *l, size_t slot)
{
	const struct piece *base = piece_of(l, VERSION_BASE, slot);
	const struct piece *ours = piece_of(l, OURS, slot), *theirs = piece_of(l, THEIRS, slot);
	const struct piece *left = ours != NULL ? ours : theirs;

	if (base == NULL || (ours != NULL && theirs != NULL))
		return 0;
	/* The lead of one that has come to be the first is part of the head. */
	return left == NULL || (same(base->body, left->body) && (same(base->lead, left->lead) ||
	    left->lead.len == 0 || memchr(left->lead.text, '#', left->lead.len) == NULL));
}

/* Do the pieces of the base stand in another order on a side? */
static int
is_moved(const struct level *l, int version)
{
	size_t last = 0;

	for (size_t i = 0; i < l->of[version].n; i++) {
		size_t at = l->at[VERSION_BASE][l->slot[version][i]];

		if (at == INTERN_NONE)
			continue;
		if (at < last)
			return 1;
		last = at;
	}
	return 0;
}

/* Two keys that are days stand in their order. */
static int
is_later(const struct level *l, int version, size_t i, const struct piece *other)
{
	struct csv_field a = l->of[version].item[i].key, b = other->key;
	int first, second;

	return date_parse(a.text, a.len, &first) && date_parse(b.text, b.len, &second) && first < second;
}

/* All of the side that moved something, and between them what only the other one has. */
static void
find_order(struct level *l)
{
	int lead = !is_moved(l, OURS) && is_moved(l, THEIRS) ? THEIRS : OURS, other = OURS + THEIRS - lead;
	size_t at = l->slots, end = l->slots + 1;
	char *placed = mem_zero(l->slots + 1, 1);

	l->next = mem_zero(l->slots + 1, sizeof *l->next);
	l->next[at] = end;
	for (size_t i = 0; i < l->of[lead].n; i++) {
		size_t slot = l->slot[lead][i];

		if (is_gone(l, slot))
			continue;
		l->next[at] = slot;
		l->next[slot] = end;
		placed[slot] = 1;
		at = slot;
	}
	at = l->slots;
	for (size_t i = 0; i < l->of[other].n; i++) {
		size_t slot = l->slot[other][i], next;

		if (!placed[slot] && is_gone(l, slot))
			continue;
		if (!placed[slot]) {
			/* Behind what the other side added at the same place. */
			while ((next = l->next[at]) != end && is_new(l, next) && l->at[other][next] == INTERN_NONE &&
			    !is_later(l, other, i, &l->of[lead].item[l->at[lead][next]]))
				at = next;
			l->next[slot] = l->next[at];
			l->next[at] = slot;
			placed[slot] = 1;
		}
		at = slot;
	}
	free(placed);
}

/* ---- a level ---- */

/*
 * Comments at the end of a file come to stand in front of a record that is appended: they
 * are not that record's, and another side that appends one has them too.
 */
static void
part_tail(struct level *l, int version)
{
	struct csv_field tail = l->of[VERSION_BASE].tail;
	size_t i = l->of[version].n;
	struct csv_field *lead;

	while (i > 0 && is_new(l, l->slot[version][i - 1]))
		i--;
	if (i == 0 || i == l->of[version].n || tail.len == 0)
		return;
	lead = &l->of[version].item[i].lead;
	if (lead->len < tail.len || memcmp(lead->text, tail.text, tail.len) != 0)
		return;
	lead->text += tail.len;
	lead->len -= tail.len;
	l->moved[version] = 1;
}

/* A text outside the pieces, of which pick() may be in doubt; 0: it cannot stand between markers. */
static int
add_around(struct merger *m, const struct csv_field text[VERSIONS], int may_doubt)
{
	static const struct csv_field none = { "", 0 };
	int v = pick(text[VERSION_BASE], text[OURS], text[THEIRS]);

	if (v < VERSIONS)
		buf_add(m->out, text[v].text, text[v].len);
	else if (may_doubt)
		add_doubt(m, MESSAGE("changed differently by ours and by theirs"), none, text[OURS], none,
		    text[THEIRS]);
	return v < VERSIONS || may_doubt;
}

/* The tail that stood there before something was appended, and the one at the end. */
static int
add_tail(struct merger *m, const struct level *l, int at_the_end, int may_doubt)
{
	struct csv_field text[VERSIONS], none = { "", 0 };
	int moved = l->moved[OURS] || l->moved[THEIRS];

	for (int v = VERSION_BASE; v < VERSIONS; v++)
		text[v] = !at_the_end ? (l->moved[v] ? l->of[VERSION_BASE].tail : l->of[v].tail) :
		    moved && !l->moved[v] ? none : l->of[v].tail;
	return add_around(m, text, may_doubt);
}

/* Are the levels of one kind, and do their first pieces stand alike? */
static int
are_alike(const struct level *l, const struct yaml_node *const node[VERSIONS])
{
	const struct piece *first = NULL;
	int kind = -1, is_inline = -1;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		if (node[v] == NULL)
			continue;
		if ((kind >= 0 && kind != (int)node[v]->kind) ||
		    (is_inline >= 0 && is_inline != l->of[v].is_inline))
			return 0;
		if (first != NULL && l->of[v].is_inline && !same(first->key, l->of[v].item[0].key))
			return 0;
		kind = (int)node[v]->kind;
		is_inline = l->of[v].is_inline;
		first = &l->of[v].item[0];
	}
	return 1;
}

static int
merge_pieces(struct merger *m, struct level *l, int is_root)
{
	const struct csv_field head[VERSIONS] = { l->of[VERSION_BASE].head, l->of[OURS].head,
	    l->of[THEIRS].head };
	int parted = 0;

	find_slots(l, m);
	part_tail(l, OURS);
	part_tail(l, THEIRS);
	find_order(l);
	if (!add_around(m, head, is_root))
		return 0;
	for (size_t slot = l->next[l->slots]; slot <= l->slots; slot = l->next[slot]) {
		int v = l->at[OURS][slot] != INTERN_NONE && l->moved[OURS] ? OURS :
		    l->at[THEIRS][slot] != INTERN_NONE && l->moved[THEIRS] ? THEIRS : VERSIONS;
		size_t doubts = m->n;

		/* The last ones of that side, from the first new one on. */
		if (v < VERSIONS && !parted && is_new(l, slot)) {
			size_t i = l->at[v][slot];

			while (i < l->of[v].n && is_new(l, l->slot[v][i]))
				i++;
			parted = i == l->of[v].n;
			if (parted && !add_tail(m, l, 0, is_root))
				return 0;
		}
		merge_piece(m, l, slot);
		/* Markers stand on lines of their own. */
		if (l->of[OURS].is_inline && slot == l->slot[OURS][0] && m->n > doubts)
			return 0;
	}
	return add_tail(m, l, parted, is_root);
}

static int
merge_level(struct merger *m, const struct yaml_node *const node[VERSIONS],
    const size_t from[VERSIONS], const size_t to[VERSIONS], int is_root)
{
	struct level l = { 0 };
	int good = 1;

	for (int v = VERSION_BASE; v < VERSIONS; v++)
		good &= pieces_cut(&l.of[v], m->text[v], from[v], to[v], node[v]);
	good = good && are_alike(&l, node) && merge_pieces(m, &l, is_root);
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		pieces_release(&l.of[v]);
		free(l.slot[v]);
		free(l.at[v]);
	}
	free(l.next);
	return good;
}

/* ---- the files ---- */

/* Is the result, whichever side of each conflict is kept, a file with every key once? */
static int
is_whole(const struct merger *m, int version, const char *label)
{
	struct buf kept = { 0 };
	struct pieces all = { 0 };
	struct yaml *doc;
	size_t at = 0;
	int good;

	for (size_t i = 0; i < m->n; i++) {
		const struct doubt *d = &m->doubt[i];
		size_t from = version == OURS ? d->ours : d->theirs, to = version == OURS ? d->middle : d->last;

		buf_add(&kept, m->out->data + at, d->start - at);
		buf_add(&kept, m->out->data + from, to - from);
		at = d->end;
	}
	buf_add(&kept, buf_text(m->out) + at, m->out->len - at);
	doc = yamldoc_try(buf_text(&kept), kept.len, label);
	good = doc != NULL && pieces_cut(&all, buf_text(&kept), 0, kept.len, doc->root);
	pieces_release(&all);
	yamldoc_free(doc);
	buf_release(&kept);
	return good;
}

static void
tell_doubts(const struct merger *m, const char *label)
{
	unsigned long line = 1;
	size_t at = 0;

	for (size_t i = 0; i < m->n; i++) {
		struct place p = { label, 0, 0 };

		for (; at < m->doubt[i].start; at++)
			line += m->out->data[at] == '\n';
		p.line = line;
		diag_fault(&p, TOPIC_VALUE, "%s; keep what is right and take out the lines of the markers",
		    translate(m->doubt[i].what));
	}
}

int
records_merge(struct buf *out, const struct csv_field text[VERSIONS], const char *label,
    size_t marker, size_t *conflicts)
{
	struct buf result = { 0 }, whole[VERSIONS] = { { 0 } };
	struct merger m = { .out = &result, .marker = marker };
	struct yaml *doc[VERSIONS] = { NULL };
	const struct yaml_node *node[VERSIONS] = { NULL };
	size_t from[VERSIONS] = { 0 }, to[VERSIONS];
	int good = 1, same_as = pick(text[VERSION_BASE], text[OURS], text[THEIRS]);

	*conflicts = 0;
	if (same_as < VERSIONS) {
		buf_add(out, text[same_as].text, text[same_as].len);
		return 1;
	}
	for (int v = VERSION_BASE; v < VERSIONS && good; v++) {
		buf_add(&whole[v], text[v].text, text[v].len);
		if (text[v].len > 0 && text[v].text[text[v].len - 1] != '\n')
			buf_addc(&whole[v], '\n');
		m.text[v] = buf_text(&whole[v]);
		to[v] = whole[v].len;
		doc[v] = yamldoc_try(m.text[v], whole[v].len, label);
		good = doc[v] != NULL;
		node[v] = good ? doc[v]->root : NULL;
	}
	m.eol = good && strstr(m.text[OURS], "\r\n") != NULL ? "\r\n" : "\n";
	good = good && merge_level(&m, node, from, to, 1) && is_whole(&m, OURS, label) &&
	    is_whole(&m, THEIRS, label);
	if (good) {
		buf_add(out, buf_text(&result), result.len);
		tell_doubts(&m, label);
		*conflicts = m.n;
	}
	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		yamldoc_free(doc[v]);
		buf_release(&whole[v]);
	}
	buf_release(&result);
	free(m.doubt);
	return good;
}
