#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "yaml/block.h"
#include "yaml/splice.h"

void
yamlblock_insert(struct yamledit *e, const struct yaml_node *in, size_t at,
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
yamlblock_remove(struct yamledit *e, size_t start, size_t end, enum yamlblock_what what)
{
	int before = start == 0 ||
	    yamlsplice_is_blank(e, yamlsplice_line_start(e, start - 1), start);

	if (before && ((what == YAMLBLOCK_LAST_ENTRY && start > 0) ||
	    (what != YAMLBLOCK_LINES && yamlsplice_is_blank_line(e, end)))) {
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
yamlblock_has_comment(const struct yamledit *e, const struct yaml_node *item, size_t start,
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

size_t
yamlblock_comments(const struct yamledit *e, const struct yaml_node *list, size_t index, size_t indent,
    struct buf *b)
{
	const struct yaml_node *item = list->item[index];
	size_t line = yamlsplice_hyphen(e, list, index) + 1, stop = yamlsplice_line_end(e, item->end), n = 0;
	struct leaves leaves = { 0 };

	find_leaves(&leaves, item);
	for (size_t end; line < stop; line = yamlsplice_next_line(e, end)) {
		size_t comment;

		end = yamlsplice_line_end(e, line);
		comment = find_comment(e, &leaves, line, end);
		if (comment == end)
			continue;
		buf_fill(b, ' ', indent);
		buf_add(b, e->bytes.data + comment, end - comment);
		buf_adds(b, yamlsplice_eol(e, end));
		n++;
	}
	free(leaves.item);
	return n;
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
yamlblock_remove_item(struct yamledit *e, size_t start, size_t named,
    const struct yaml_node *item, enum yamlblock_what what)
{
	struct lines lines = { 0 };

	find_lines(e, start, named, item, &lines);
	if (lines.kept.len > 0)
		yamlsplice_plan(e, lines.from, lines.to - lines.from, lines.kept.data,
		    lines.kept.len);
	else
		yamlblock_remove(e, lines.from, lines.to, what);
	buf_release(&lines.kept);
}

void
yamlblock_keep_items(struct yamledit *e, const struct yaml_node *list, const char *keep)
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
			yamlblock_remove(e, run, run_end, YAMLBLOCK_LINES);
		if (lines.from != run_end || run_end == run)
			run = lines.from;
		run_end = lines.to;
	}
	if (run_end > run)
		yamlblock_remove(e, run, run_end, YAMLBLOCK_LINES);
	buf_release(&lines.kept);
}
