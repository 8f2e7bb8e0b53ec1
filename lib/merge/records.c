#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/translate.h"
#include "merge/level.h"
#include "merge/records.h"
#include "merge/words.h"

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

#define OURS VERSION_OURS
#define THEIRS VERSION_THEIRS

static int merge_level(struct merger *, const struct yaml_node *const node[VERSIONS],
    const size_t from[VERSIONS], const size_t to[VERSIONS], int is_root);

/* Which of three texts it is to be; VERSIONS: that is in doubt. */
static int
pick(struct csv_field base, struct csv_field ours, struct csv_field theirs)
{
	return pieces_same(ours, theirs) || pieces_same(base, theirs) ? OURS : pieces_same(base, ours) ? THEIRS : VERSIONS;
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

/* ---- one piece ---- */

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
	return words_merge(m->out, m->text, piece);
}

static void
merge_piece(struct merger *m, const struct level *l, size_t slot)
{
	static const struct csv_field none = { "", 0 };
	const struct piece *piece[VERSIONS];
	struct csv_field lead[VERSIONS], body[VERSIONS];
	int of_lead, of_body;

	for (int v = VERSION_BASE; v < VERSIONS; v++) {
		piece[v] = level_piece(l, v, slot);
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

	while (i > 0 && level_is_new(l, l->slot[version][i - 1]))
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
		if (first != NULL && l->of[v].is_inline && !pieces_same(first->key, l->of[v].item[0].key))
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

	level_find_slots(l, m->text);
	part_tail(l, OURS);
	part_tail(l, THEIRS);
	level_find_order(l);
	if (!add_around(m, head, is_root))
		return 0;
	for (size_t slot = l->next[l->slots]; slot <= l->slots; slot = l->next[slot]) {
		int v = l->at[OURS][slot] != INTERN_NONE && l->moved[OURS] ? OURS :
		    l->at[THEIRS][slot] != INTERN_NONE && l->moved[THEIRS] ? THEIRS : VERSIONS;
		size_t doubts = m->n;

		/* The last ones of that side, from the first new one on. */
		if (v < VERSIONS && !parted && level_is_new(l, slot)) {
			size_t i = l->at[v][slot];

			while (i < l->of[v].n && level_is_new(l, l->slot[v][i]))
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
	level_release(&l);
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

/* What its lines end in: where one ends in CRLF, all are meant to. */
static const char *
line_end(const char *text)
{
	return strstr(text, "\r\n") != NULL ? "\r\n" : "\n";
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
			buf_adds(&whole[v], line_end(buf_text(&whole[v])));
		m.text[v] = buf_text(&whole[v]);
		to[v] = whole[v].len;
		doc[v] = yamldoc_try(m.text[v], whole[v].len, label);
		good = doc[v] != NULL;
		node[v] = good ? doc[v]->root : NULL;
	}
	m.eol = good ? line_end(m.text[OURS]) : "\n";
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
