#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "yaml/brackets.h"
#include "yaml/splice.h"

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
	size_t comma = yamlsplice_skip_gap(e, in->item[in->n - 1]->end);

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
yamlbrackets_keep(struct yamledit *e, const struct yaml_node *in, const char *keep)
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
yamlbrackets_cut(struct yamledit *e, const struct yaml_node *in, size_t at)
{
	char *keep = mem_zero(in->n, 1);

	memset(keep, 1, in->n);
	keep[at] = 0;
	yamlbrackets_keep(e, in, keep);
	free(keep);
}
