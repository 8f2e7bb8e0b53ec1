#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/word.h"
#include "yaml/glance.h"
#include "yaml/yaml.h"

enum { DEEPEST = 32, LONGEST_KEY = 128, MOST_KEYS = 64, NODES = 16 };

struct glance {
	const char *text, *shown;
	size_t len;
	char *copy;		/* of the text, in which a NUL is put behind each text of a node */
	struct arena *arena;
	struct yaml_node *node;	/* room for some more */
	size_t nodes;
	size_t at;		/* within the current line */
	size_t start, stop;	/* of the line; where it ends */
	int is_ascii;		/* the line is */
	size_t counted, further;	/* of a line that is not: up to where, and its further bytes of characters */
	unsigned long line;	/* from 1 */
	size_t column;		/* of its first character that is no blank; of no line any more: 0 */
	int more;		/* there is such a line */
	int flow;
};

/* ---- letters ---- */

/* Does a byte stand in no plain file, or only in some places that are looked at? */
static int
is_special(const char *s, size_t i, size_t len)
{
	unsigned char c = (unsigned char)s[i], next = i + 1 < len ? (unsigned char)s[i + 1] : 0;

	/* Controls, the separators U+2028 and U+2029, and what begins as U+FEFF and U+FFFE do. */
	return (c < 0x20 && c != '\n') || c == 0x7f || (c == 0xc2 && next < 0xa0) || c == 0xef ||
	    (c == 0xe2 && next == 0x80 && i + 2 < len && ((unsigned char)s[i + 2] | 1) == 0xa9);
}

/* The next sixteen bytes, or the n that there are, and what is cut off is 0. */
static word16
sixteen(const char *s, size_t i, size_t len, size_t *n)
{
	*n = len - i < 16 ? len - i : 16;
	return *n == 16 ? word16_load(s + i) : word16_few(s + i, *n);
}

static int
is_plain_text(const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		word16 w = sixteen(s, i, len, &n);
		unsigned any = (word16_below(w, 0x20) & ~word16_same(w, '\n')) | word16_same(w, 0x7f) |
		    word16_same(w, (char)0xc2) | word16_same(w, (char)0xe2) | word16_same(w, (char)0xef);

		for (any &= (1u << n) - 1; any != 0; any &= any - 1)
			if (is_special(s, i + (size_t)word_first(any), len))
				return 0;
	}
	return text_invalid(s, len) == len;
}

/* A bit for each letter that a key may have. */
static unsigned
key_letters(word16 w)
{
	return word16_within(w, 'a', 26) | word16_within(w, 'A', 26) | word16_within(w, '0', 10) |
	    word16_same(w, '-') | word16_same(w, '_') | word16_same(w, '.') | word16_beyond(w);
}

/* The letter at the place, '\n' at the end. */
static char
letter(const struct glance *g, size_t at)
{
	return at < g->len ? g->text[at] : '\n';
}

static int
ends_word(char c)
{
	return c == ' ' || c == '\n';
}

/* ---- lines ---- */

/* Where the line ends that begins there, and is it ASCII? */
static size_t
line_end(struct glance *g, size_t from)
{
	unsigned beyond = 0, ends = 0;
	size_t n;

	for (; from < g->len && ends == 0; from += n) {
		word16 w = sixteen(g->text, from, g->len, &n);

		ends = word16_same(w, '\n');
		if (ends != 0)
			n = word_first(ends);
		beyond |= word16_beyond(w) & ((1u << n) - 1);
	}
	g->is_ascii = beyond == 0;
	return from;
}

/* The first of two signs, neither of which is NUL, from there on in the line; or where it ends. */
static size_t
find_sign(const struct glance *g, size_t from, char a, char b)
{
	size_t n;

	for (; from < g->stop; from += n) {
		word16 w = sixteen(g->text, from, g->len, &n);
		unsigned found = word16_same(w, a) | word16_same(w, b);

		if (found != 0) {
			from += word_first(found);
			break;
		}
	}
	return from < g->stop ? from : g->stop;
}

/* Go to the next line that holds anything but a comment; 0: it is none of ours. */
static int
next_line(struct glance *g, size_t from)
{
	for (g->more = 0; from < g->len; g->line++) {
		char c;

		g->stop = line_end(g, from);
		g->start = g->at = g->counted = from;
		g->further = 0;
		while (g->at < g->stop && g->text[g->at] == ' ')
			g->at++;
		g->column = g->at - g->start;
		c = letter(g, g->at);
		if (c != '\n' && c != '#') {
			g->more = 1;
			/* A marker of a document or of a conflict, or an instruction. */
			return g->column > 0 || (strchr("%<=>.", c) == NULL && !(c == '-' && letter(g, g->at + 1) == '-'));
		}
		from = g->stop + 1;
	}
	return 1;
}

/* From behind a value to the next line; 0: something else stands there. */
static int
end_line(struct glance *g)
{
	size_t at = g->at;

	while (letter(g, at) == ' ')
		at++;
	if (letter(g, at) != '\n' && !(g->text[at] == '#' && at > g->at))
		return 0;
	g->line++;
	return next_line(g, g->stop + 1);
}

/* ---- nodes ---- */

/* From 1, in characters.  Nodes begin in the order in which they are made. */
static unsigned long
column_of(struct glance *g, size_t at)
{
	for (; g->counted < at && !g->is_ascii; g->counted++)
		g->further += ((unsigned char)g->text[g->counted] & 0xc0) == 0x80;
	return at - g->start + 1 - g->further;
}

static struct yaml_node *
new_node(struct glance *g, enum yaml_kind kind, enum yaml_style style, size_t start, size_t end)
{
	struct yaml_node *node;

	if (g->nodes == 0)
		g->node = arena_room(g->arena, (g->nodes = NODES) * sizeof *g->node);
	g->nodes--;
	node = g->node++;
	/* All of it is named: what is left out would be cleared with the whole before, by an instruction that takes longer. */
	*node = (struct yaml_node){ .kind = (unsigned char)kind, .style = (unsigned char)style, .in_flow = g->flow > 0,
	    .in_arena = 1, .text_in_arena = 1, .items_in_arena = 1, .len = 0, .text = NULL, .key = NULL, .item = NULL,
	    .n = 0, .cap = 0, .index = NULL, .place = { g->shown, g->line, column_of(g, start) },
	    .start = (uint32_t)start, .end = (uint32_t)end };
	return node;
}

static struct yaml_node *
new_text(struct glance *g, enum yaml_style style, size_t start, size_t end)
{
	struct yaml_node *node = new_node(g, YAML_SCALAR, style, start, end);
	size_t quotes = style != YAML_PLAIN;

	node->text = g->copy + start + quotes;
	node->len = end - start - 2 * quotes;
	node->text[node->len] = '\0';
	return node;
}

static struct yaml_node **
larger(struct glance *g, struct yaml_node **array, size_t n, size_t cap)
{
	struct yaml_node **made = arena_room(g->arena, cap * sizeof *made);

	if (n > 0)
		memcpy(made, array, n * sizeof *made);
	return made;
}

/* A key and a value, or an item. */
static void
add_item(struct glance *g, struct yaml_node *parent, struct yaml_node *key, struct yaml_node *item)
{
	if (parent->n == parent->cap) {
		parent->cap = parent->cap == 0 ? 4 : 2 * parent->cap;
		parent->item = larger(g, parent->item, parent->n, parent->cap);
		if (parent->kind == YAML_MAP)
			parent->key = larger(g, parent->key, parent->n, parent->cap);
	}
	if (parent->kind == YAML_MAP)
		parent->key[parent->n] = key;
	parent->item[parent->n++] = item;
	if (parent->style == YAML_BLOCK && item->end > parent->end)
		parent->end = item->end;
}

/* Does no key stand twice?  Of many libyaml's reader keeps an index. */
static int
has_good_keys(const struct yaml_node *map)
{
	for (size_t i = 0; i < map->n; i++)
		for (size_t k = 0; k < i; k++)
			if (map->key[i]->len == map->key[k]->len &&
			    memcmp(map->key[i]->text, map->key[k]->text, map->key[i]->len) == 0)
				return 0;
	return 1;
}

/* ---- texts ---- */

/* The length of the key that begins here, a colon and a blank behind it; 0: none does. */
static size_t
key_length(const struct glance *g, size_t at)
{
	size_t n = 0, next = 0;

	for (unsigned ends = 0; n < LONGEST_KEY && at + n < g->len && ends == 0; n += next) {
		ends = ~key_letters(sixteen(g->text, at + n, g->len, &next)) & 0xffff;
		if (ends != 0)
			next = word_first(ends);
	}
	return n > 0 && g->text[at] != '-' && letter(g, at + n) == ':' && ends_word(letter(g, at + n + 1)) ? n : 0;
}

/* The end of a text in quotes, behind them; 0: it is not a simple one. */
static size_t
quoted_end(const struct glance *g, size_t at)
{
	char quote = g->text[at];
	size_t end = find_sign(g, at + 1, quote, '\\');

	return letter(g, end) == quote && letter(g, end + 1) != quote ? end + 1 : 0;
}

/* What no text without quotes begins with; and what may end one between brackets, as the first two may elsewhere. */
enum { BEGINS_NONE = 1, ENDS_ITEM = 2 };
static const unsigned char signs[256] = {
	['#'] = BEGINS_NONE | ENDS_ITEM, [':'] = BEGINS_NONE | ENDS_ITEM,
	[','] = BEGINS_NONE | ENDS_ITEM, ['?'] = BEGINS_NONE | ENDS_ITEM,
	['['] = BEGINS_NONE | ENDS_ITEM, [']'] = BEGINS_NONE | ENDS_ITEM,
	['{'] = BEGINS_NONE | ENDS_ITEM, ['}'] = BEGINS_NONE | ENDS_ITEM,
	['&'] = BEGINS_NONE, ['*'] = BEGINS_NONE, ['!'] = BEGINS_NONE, ['|'] = BEGINS_NONE, ['>'] = BEGINS_NONE,
	['\''] = BEGINS_NONE, ['"'] = BEGINS_NONE, ['%'] = BEGINS_NONE, ['@'] = BEGINS_NONE, ['`'] = BEGINS_NONE
};

/* The end of a text without quotes; 0: it is not a simple one. */
static size_t
plain_end(const struct glance *g, size_t at)
{
	size_t end = at;

	if ((signs[(unsigned char)g->text[at]] & BEGINS_NONE) ||
	    (g->text[at] == '-' && (g->flow > 0 || ends_word(letter(g, at + 1)))))
		return 0;
	for (;; end++) {
		char c, next;

		if (g->flow == 0)
			end = find_sign(g, end, '#', ':');
		else
			while (end < g->stop && !(signs[(unsigned char)g->text[end]] & ENDS_ITEM))
				end++;
		if (end >= g->stop)
			break;
		c = g->text[end];
		next = letter(g, end + 1);
		if ((c == '#' && g->text[end - 1] == ' ') || c == ',' || c == ']' || c == '}')
			break;
		if (c == '[' || c == '{' || c == '?' ||
		    (c == ':' && (ends_word(next) || (g->flow > 0 && (next < '0' || next > '9')))))
			return 0;
	}
	while (end > at && g->text[end - 1] == ' ')
		end--;
	return end;
}

static struct yaml_node *
read_text(struct glance *g)
{
	char c = g->text[g->at];
	int is_quoted = c == '"' || c == '\'';
	size_t end = is_quoted ? quoted_end(g, g->at) : plain_end(g, g->at);
	struct yaml_node *node;

	if (end == 0)
		return NULL;
	node = new_text(g, c == '"' ? YAML_DOUBLE : c == '\'' ? YAML_SINGLE : YAML_PLAIN, g->at, end);
	g->at = end;
	return node;
}

/* ---- [ ] and { } ---- */

static struct yaml_node *read_flow(struct glance *, int depth);

static struct yaml_node *
flow_value(struct glance *g, int depth)
{
	char c = letter(g, g->at);

	return c == '[' || c == '{' ? read_flow(g, depth + 1) : c == '\n' ? NULL : read_text(g);
}

static void
skip_blanks(struct glance *g)
{
	while (letter(g, g->at) == ' ')
		g->at++;
}

/* An item, and what stands behind it; 0: it is not a simple one. */
static int
flow_item(struct glance *g, struct yaml_node *parent, int depth)
{
	struct yaml_node *key = NULL, *item;
	size_t n;

	if (parent->kind == YAML_MAP) {
		if ((n = key_length(g, g->at)) == 0 || parent->n == MOST_KEYS)
			return 0;
		key = new_text(g, YAML_PLAIN, g->at, g->at + n);
		g->at += n + 1;
		skip_blanks(g);
	}
	item = flow_value(g, depth);
	if (item == NULL)
		return 0;
	add_item(g, parent, key, item);
	skip_blanks(g);
	return 1;
}

static struct yaml_node *
read_flow(struct glance *g, int depth)
{
	char close = g->text[g->at] == '[' ? ']' : '}';
	struct yaml_node *node = new_node(g, close == ']' ? YAML_LIST : YAML_MAP, YAML_FLOW, g->at, g->at + 1);
	int good = depth < DEEPEST;

	g->at++;
	g->flow++;
	skip_blanks(g);
	while (good && letter(g, g->at) != close) {
		good = flow_item(g, node, depth) && (letter(g, g->at) == close ||
		    (letter(g, g->at) == ',' && letter(g, g->at + 1) == ' '));
		if (good && letter(g, g->at) == ',') {
			g->at++;
			skip_blanks(g);
			good = letter(g, g->at) != close;
		}
	}
	g->flow--;
	node->end = ++g->at;
	return good && (node->kind == YAML_LIST || has_good_keys(node)) ? node : NULL;
}

/* ---- blocks ---- */

static struct yaml_node *read_block(struct glance *, size_t column, int depth);

static int
is_dash(const struct glance *g)
{
	return letter(g, g->at) == '-' && ends_word(letter(g, g->at + 1));
}

/* What ends with its line, which is left behind. */
static struct yaml_node *
read_inline(struct glance *g, int depth)
{
	char c = letter(g, g->at);
	struct yaml_node *node = c == '[' || c == '{' ? read_flow(g, depth) : read_text(g);

	return node != NULL && end_line(g) ? node : NULL;
}

/* Does nothing but a comment stand behind a colon or a dash? */
static int
is_line_empty(struct glance *g)
{
	size_t from = g->at;

	skip_blanks(g);
	return letter(g, g->at) == '\n' || (g->text[g->at] == '#' && g->at > from);
}

/* The value of a key of a map at the column, which ends here; without any, an empty one. */
static struct yaml_node *
read_value(struct glance *g, size_t column, int depth)
{
	struct yaml_node *node;
	size_t colon = g->at;
	int good;

	if (!is_line_empty(g)) {
		node = read_inline(g, depth);
		/* Another line of the same text, or what should not be here. */
		return !g->more || g->column <= column ? node : NULL;
	}
	node = new_text(g, YAML_PLAIN, colon, colon);
	g->at = colon;
	good = end_line(g);
	if (good && !(g->more && (g->column > column || (g->column == column && is_dash(g)))))
		return node;
	return good ? read_block(g, g->column, depth + 1) : NULL;
}

/* A key and its value, in a map whose keys stand at the column; 0: not simple ones. */
static int
read_pair(struct glance *g, struct yaml_node *map, size_t column, int depth)
{
	size_t n = key_length(g, g->at);
	struct yaml_node *key, *value;

	if (n == 0 || map->n == MOST_KEYS)
		return 0;
	key = new_text(g, YAML_PLAIN, g->at, g->at + n);
	g->at += n + 1;
	value = read_value(g, column, depth);
	if (value != NULL)
		add_item(g, map, key, value);
	return value != NULL && !(g->more && g->column > column);
}

static struct yaml_node *
read_map(struct glance *g, size_t column, int depth)
{
	struct yaml_node *map = new_node(g, YAML_MAP, YAML_BLOCK, g->at, g->at);
	int good;

	do
		good = read_pair(g, map, column, depth);
	while (good && g->more && g->column == column && !is_dash(g));
	return good && has_good_keys(map) ? map : NULL;
}

static struct yaml_node *
read_list(struct glance *g, size_t column, int depth)
{
	struct yaml_node *list = new_node(g, YAML_LIST, YAML_BLOCK, g->at, g->at), *item;

	do {
		size_t dash = g->at++;

		if (is_line_empty(g)) {
			item = NULL;
		} else if (key_length(g, g->at) > 0) {
			g->column = column + (g->at - dash);
			item = read_map(g, g->column, depth + 1);
		} else {
			item = read_inline(g, depth);
		}
		if (item == NULL || (g->more && g->column > column))
			return NULL;
		add_item(g, list, NULL, item);
	} while (g->more && g->column == column && is_dash(g));
	return list;
}

static struct yaml_node *
read_block(struct glance *g, size_t column, int depth)
{
	if (depth >= DEEPEST)
		return NULL;
	return is_dash(g) ? read_list(g, column, depth) : read_map(g, column, depth);
}

struct yaml *
yamlglance_read(const char *data, size_t len, const char *shown)
{
	struct glance g = { .text = data, .shown = shown, .len = len, .line = 1 };
	struct yaml *doc;

	if (!is_plain_text(data, len) || !next_line(&g, 0))
		return NULL;
	doc = mem_zero(1, sizeof *doc);
	g.arena = &doc->arena;
	g.copy = arena_text(g.arena, data, len);
	if (g.more && ((doc->root = read_block(&g, g.column, 0)) == NULL || g.more)) {
		yamldoc_free(doc);
		return NULL;
	}
	return doc;
}
