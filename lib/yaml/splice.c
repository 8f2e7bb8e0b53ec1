#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "yaml/scalar.h"
#include "yaml/splice.h"
#include "yaml/tree.h"

/* ---- lines ---- */

size_t
yamlsplice_line_start(const struct yamledit *e, size_t at)
{
	while (at > 0 && e->bytes.data[at - 1] != '\n')
		at--;
	/* A BOM is no part of the first line. */
	if (at == 0 && e->bytes.len >= 3 && memcmp(e->bytes.data, "\xef\xbb\xbf", 3) == 0)
		at = 3;
	return at;
}

size_t
yamlsplice_line_end(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	if (at < e->bytes.len && at > 0 && e->bytes.data[at - 1] == '\r')
		at--;
	return at;
}

size_t
yamlsplice_next_line(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && e->bytes.data[at] != '\n')
		at++;
	return at + (at < e->bytes.len);
}

int
yamlsplice_is_blank(const struct yamledit *e, size_t from, size_t to)
{
	return from + strspn(e->bytes.data + from, " \r\n") >= to;
}

int
yamlsplice_is_blank_line(const struct yamledit *e, size_t at)
{
	return at >= e->bytes.len ||
	    yamlsplice_is_blank(e, at, yamlsplice_next_line(e, at));
}

/* Pass over blanks, line ends and comments. */
static size_t
skip_gap(const struct yamledit *e, size_t at)
{
	while (at < e->bytes.len && memchr(" \t\r\n#", e->bytes.data[at], 5) != NULL)
		at = e->bytes.data[at] == '#' ? yamlsplice_line_end(e, at) : at + 1;
	return at;
}

size_t
yamlsplice_hyphen(const struct yamledit *e, const struct yaml_node *list, size_t index)
{
	return index == 0 ? list->start : skip_gap(e, list->item[index - 1]->end);
}

const char *
yamlsplice_eol(const struct yamledit *e, size_t at)
{
	const char *data = buf_text(&e->bytes);
	const char *nl = at < e->bytes.len ? memchr(data + at, '\n', e->bytes.len - at) : NULL;

	/* The last line has none: as the one before it. */
	for (size_t i = e->bytes.len; nl == NULL && i > 0; i--)
		if (data[i - 1] == '\n')
			nl = data + i - 1;
	return nl != NULL && nl > data && nl[-1] == '\r' ? "\r\n" : "\n";
}

/* ---- plans ---- */

struct yamledit_splice {
	size_t at, gone;
	size_t put, n;		/* bytes of e.put */
	size_t number;
};

void
yamlsplice_plan(struct yamledit *e, size_t at, size_t gone, const char *bytes, size_t n)
{
	e->splice = mem_grow(e->splice, &e->cap, e->splices + 1, sizeof *e->splice);
	e->splice[e->splices] = (struct yamledit_splice){ at, gone, e->put.len, n, e->splices };
	e->splices++;
	buf_add(&e->put, bytes, n);
}

static int
by_place(const void *a, const void *b)
{
	const struct yamledit_splice *x = a, *y = b;

	return x->at != y->at ? (x->at < y->at ? -1 : 1) :
	    (x->number > y->number) - (x->number < y->number);
}

/* Make what was planned, in one pass over the bytes. */
static void
make_splices(struct yamledit *e)
{
	struct buf out = { 0 };
	size_t done = 0;

	if (e->splices == 0)
		return;
	qsort(e->splice, e->splices, sizeof *e->splice, by_place);
	for (size_t i = 0; i < e->splices; i++) {
		const struct yamledit_splice *s = &e->splice[i];

		if (s->at > done)
			buf_add(&out, e->bytes.data + done, s->at - done);
		buf_add(&out, buf_text(&e->put) + s->put, s->n);
		if (s->at + s->gone > done)
			done = s->at + s->gone;
	}
	buf_add(&out, e->bytes.data + done, e->bytes.len - done);
	buf_release(&e->bytes);
	e->bytes = out;
	e->splices = 0;
	buf_clear(&e->put);
}

/* ---- lines that are put in and taken out ---- */

void
yamlsplice_insert(struct yamledit *e, const struct yaml_node *in, size_t at,
    const struct buf *lines, int spaced)
{
	struct buf out = { 0 };
	size_t where = at > 0 ? yamlsplice_line_end(e, in->item[at - 1]->end) :
	    yamlsplice_line_start(e, in->kind == YAML_MAP ? in->key[0]->start : in->start);
	const char *eol = yamlsplice_eol(e, where);

	if (at > 0)
		buf_addf(&out, "%s%s", eol, spaced ? eol : "");
	buf_add(&out, lines->data, lines->len);
	if (at == 0)
		buf_addf(&out, "%s%s", eol, spaced ? eol : "");
	yamlsplice_plan(e, where, 0, out.data, out.len);
	buf_release(&out);
}

void
yamlsplice_remove(struct yamledit *e, size_t start, size_t end, enum yamlsplice_what what)
{
	int before = start == 0 ||
	    yamlsplice_is_blank(e, yamlsplice_line_start(e, start - 1), start);

	if (before && ((what == SPLICE_LAST_ENTRY && start > 0) ||
	    (what != SPLICE_LINES && yamlsplice_is_blank_line(e, end)))) {
		if (start > 0)
			start = yamlsplice_line_start(e, start - 1);
		else
			end = yamlsplice_next_line(e, end);
	}
	/* The last line had no line end: neither has the one before it. */
	if (end == e->bytes.len && end > 0 && e->bytes.data[end - 1] != '\n' && start > 0)
		start = yamlsplice_line_end(e, start - 1);
	yamlsplice_plan(e, start, end - start, "", 0);
}

/* The scalars of an item, its keys too, in the order in which they stand. */
struct leaves {
	const struct yaml_node **item;
	size_t n, cap;
	size_t next;	/* the first that does not end before the line that is looked at */
};

static void
find_leaves(struct leaves *l, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR) {
		l->item = mem_grow(l->item, &l->cap, l->n + 1, sizeof *l->item);
		l->item[l->n++] = node;
	}
	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP)
			find_leaves(l, node->key[i]);
		find_leaves(l, node->item[i]);
	}
}

/*
 * The comment between two places of a line that holds some of an item; the second
 * place if there is none.  Lines are asked from the first to the last.
 */
static size_t
find_comment(const struct yamledit *e, struct leaves *l, size_t start, size_t end)
{
	size_t i = start;

	while (l->next < l->n && l->item[l->next]->end <= start)
		l->next++;
	if (l->next < l->n && l->item[l->next]->start < start && l->item[l->next]->end > end)
		return end;	/* a line of a text */
	for (size_t k = l->next; k < l->n && l->item[k]->start < end; k++) {
		const struct yaml_node *text = l->item[k];

		/* What stands behind a | or > is no part of the text, though all of it may be empty. */
		if (text->style == YAML_BLOCK && text->start >= start)
			i = text->start + 1;
		else if (text->end <= end)
			i = text->end;
	}
	/* Behind all texts of the line a '#' begins one, whatever is before it. */
	while (i < end && e->bytes.data[i] != '#')
		i++;
	return i;
}

int
yamlsplice_has_comment(const struct yamledit *e, const struct yaml_node *item, size_t start,
    size_t end)
{
	struct leaves leaves = { 0 };
	int found = 0;

	find_leaves(&leaves, item);
	for (size_t line = start, next; line < end && !found; line = next) {
		const char *nl = memchr(e->bytes.data + line, '\n', end - line);
		size_t stop = nl != NULL ? (size_t)(nl - e->bytes.data) : end;

		next = stop + (nl != NULL);
		found = find_comment(e, &leaves, line, stop) < stop;
	}
	free(leaves.item);
	return found;
}

/* Lines that go, and what stays of them: their comments. */
struct lines {
	size_t from, to;
	struct buf kept;
};

/* The lines from where a key or a hyphen stands, up to `named`, to the end of an item. */
static void
find_lines(const struct yamledit *e, size_t start, size_t named, const struct yaml_node *item,
    struct lines *lines)
{
	struct leaves leaves = { 0 };
	size_t next;

	find_leaves(&leaves, item);
	lines->from = yamlsplice_line_start(e, start);
	lines->to = yamlsplice_next_line(e, item->end);
	buf_clear(&lines->kept);
	for (size_t line = lines->from; line < lines->to; line = next) {
		size_t end = yamlsplice_line_end(e, line);
		size_t comment = find_comment(e, &leaves,
		    line < named && named < end ? named : line, end);

		next = yamlsplice_next_line(e, line);
		if (comment == end)
			continue;
		buf_add(&lines->kept, e->bytes.data + line, strspn(e->bytes.data + line, " "));
		buf_add(&lines->kept, e->bytes.data + comment, next - comment);
	}
	free(leaves.item);
}

void
yamlsplice_remove_item(struct yamledit *e, size_t start, size_t named,
    const struct yaml_node *item, enum yamlsplice_what what)
{
	struct lines lines = { 0 };

	find_lines(e, start, named, item, &lines);
	if (lines.kept.len > 0)
		yamlsplice_plan(e, lines.from, lines.to - lines.from, lines.kept.data,
		    lines.kept.len);
	else
		yamlsplice_remove(e, lines.from, lines.to, what);
	buf_release(&lines.kept);
}

void
yamlsplice_keep_items(struct yamledit *e, const struct yaml_node *list, const char *keep)
{
	struct lines lines = { 0 };
	size_t run = 0, run_end = 0;	/* lines without comments that follow each other */

	for (size_t i = 0; i < list->n; i++) {
		size_t hyphen = yamlsplice_hyphen(e, list, i);

		if (keep[i])
			continue;
		find_lines(e, hyphen, hyphen + 1, list->item[i], &lines);
		if (lines.kept.len > 0) {
			yamlsplice_plan(e, lines.from, lines.to - lines.from, lines.kept.data,
			    lines.kept.len);
			continue;
		}
		if (lines.from != run_end && run_end > run)
			yamlsplice_remove(e, run, run_end, SPLICE_LINES);
		if (lines.from != run_end || run_end == run)
			run = lines.from;
		run_end = lines.to;
	}
	if (run_end > run)
		yamlsplice_remove(e, run, run_end, SPLICE_LINES);
	buf_release(&lines.kept);
}

/* ---- brackets ---- */

/* The comma between two items, comments aside; `to` if there is none. */
static size_t
find_comma(const struct yamledit *e, size_t from, size_t to)
{
	for (size_t i = from; i < to; i++) {
		if (e->bytes.data[i] == ',')
			return i;
		if (e->bytes.data[i] == '#')
			i = yamlsplice_line_end(e, i);
	}
	return to;
}

static size_t
start_of(const struct yaml_node *in, size_t i)
{
	return in->kind == YAML_MAP ? in->key[i]->start : in->item[i]->start;
}

/* Is there a comment between an item and the next? */
static int
is_commented(const struct yamledit *e, const struct yaml_node *in, size_t gap)
{
	size_t from = in->item[gap]->end, to = start_of(in, gap + 1);

	return memchr(e->bytes.data + from, '#', to - from) != NULL;
}

static void
cut_comma(struct yamledit *e, const struct yaml_node *in, size_t gap)
{
	size_t to = start_of(in, gap + 1), comma = find_comma(e, in->item[gap]->end, to);

	yamlsplice_plan(e, comma, comma < to, "", 0);
}

/* Behind the last item there may be one too, which cannot stand alone: [a,]. */
static void
cut_last_comma(struct yamledit *e, const struct yaml_node *in)
{
	size_t comma = skip_gap(e, in->item[in->n - 1]->end);

	if (comma < e->bytes.len && e->bytes.data[comma] == ',')
		yamlsplice_plan(e, comma, 1, "", 0);
}

/* All items up to one that is kept, and the gap before that; 0: comments are between them. */
static int
cut_beginning(struct yamledit *e, const struct yaml_node *in, size_t kept)
{
	size_t end = kept < in->n ? start_of(in, kept) : in->item[in->n - 1]->end;

	for (size_t gap = 0; gap < kept && gap + 1 < in->n; gap++)
		if (is_commented(e, in, gap))
			return 0;
	yamlsplice_plan(e, start_of(in, 0), end - start_of(in, 0), "", 0);
	return 1;
}

void
yamlsplice_keep(struct yamledit *e, const struct yaml_node *in, const char *keep)
{
	/* Gaps before the next item that is kept, whose commas still stand; the nearest last. */
	size_t *gap = mem_zero(in->n, sizeof *gap), gaps = 0, kept = in->n, first = 0;

	while (first < in->n && !keep[first])
		first++;
	if (in->n > 0 && first == in->n)
		cut_last_comma(e, in);
	for (size_t i = in->n; i > 0; i--) {
		size_t at = i - 1;

		if (keep[at]) {
			kept = at;
			gaps = 0;
			if (at > 0)
				gap[gaps++] = at - 1;
			continue;
		}
		if (i == first && cut_beginning(e, in, first))
			break;
		/* The item and the gap to its neighbour ... */
		if (at > 0 && !is_commented(e, in, at - 1)) {
			yamlsplice_plan(e, in->item[at - 1]->end,
			    in->item[at]->end - in->item[at - 1]->end, "", 0);
			continue;
		}
		/* ... but where a comment stands in it, only the item and a comma. */
		yamlsplice_plan(e, start_of(in, at), in->item[at]->end - start_of(in, at), "", 0);
		if (kept < in->n)
			cut_comma(e, in, gap[--gaps]);
		if (at > 0 && kept < in->n)
			gap[gaps++] = at - 1;
		else if (at > 0)
			cut_comma(e, in, at - 1);
	}
	free(gap);
}

void
yamlsplice_cut(struct yamledit *e, const struct yaml_node *in, size_t at)
{
	char *keep = mem_zero(in->n, 1);

	memset(keep, 1, in->n);
	keep[at] = 0;
	yamlsplice_keep(e, in, keep);
	free(keep);
}

/* ---- tree and bytes ---- */

int
yamlsplice_refuse(const struct yamledit *e, unsigned long line)
{
	diag_trouble("%s:%lu: cannot change this without touching what stands around it; "
	    "edit the file by hand", e->shown, line);
	return 0;
}

/* Does each node begin behind the one before it, from *at on? */
static int
is_in_order(const struct yaml_node *node, size_t *at)
{
	if (node->start < *at || node->end < node->start)
		return 0;
	if (node->kind != YAML_SCALAR)
		*at = node->start;
	for (size_t i = 0; i < node->n; i++)
		if ((node->kind == YAML_MAP && !is_in_order(node->key[i], at)) ||
		    !is_in_order(node->item[i], at))
			return 0;
	if (node->end < *at)
		return 0;
	*at = node->end;
	return 1;
}

int
yamlsplice_is_sound(const struct yamledit *e, const struct yaml *doc)
{
	size_t at = 0;

	return doc->root == NULL || (is_in_order(doc->root, &at) && at <= e->bytes.len);
}

int
yamlsplice_check(struct yamledit *e, unsigned long line)
{
	int several = e->splices > 1, same;
	struct yaml *now;

	make_splices(e);
	now = yamldoc_try(buf_text(&e->bytes), e->bytes.len, e->shown);
	same = now != NULL && yaml_equal(e->doc->root, now->root) && yamlsplice_is_sound(e, now);
	/* Of several changes tell the one that went wrong. */
	if (several && !same && now != NULL && now->root != NULL && e->doc->root != NULL) {
		const struct yaml_node *other = yaml_difference(e->doc->root, now->root);

		line = other != NULL && other->place.line > 0 ? other->place.line : line;
	}
	if (same)
		yamltree_adopt(e->doc->root, now->root);
	yamldoc_free(now);
	return same ? 1 : yamlsplice_refuse(e, line);
}

void
yamlsplice_add_text(struct buf *b, const char *text, int in_flow)
{
	scalar_add(b, text, scalar_looks_typed(text) ? YAML_DOUBLE : YAML_PLAIN, in_flow);
}

void
yamlsplice_add_list(struct buf *b, char *const *text, size_t n)
{
	buf_addc(b, '[');
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(b, ", ");
		yamlsplice_add_text(b, text[i], 1);
	}
	buf_addc(b, ']');
}
