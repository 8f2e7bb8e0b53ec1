#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "yaml/glance.h"
#include "yaml/yaml.h"

enum { DEEPEST = 32, LONGEST_KEY = 128, MOST_KEYS = 64 };

struct glance {
	const char *text, *shown;
	size_t len;
	size_t at;		/* within the current line */
	size_t start;		/* of the line */
	unsigned long line;	/* from 1 */
	size_t column;		/* of its first character that is no blank; of no line any more: 0 */
	int more;		/* there is such a line */
	int flow;
};

/* ---- letters ---- */

/* What stands in no plain file, or only in some places that are looked at. */
static int
is_plain_text(const char *s, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)s[i], next = i + 1 < len ? (unsigned char)s[i + 1] : 0;

		if (c >= 0x20 && c < 0x7f)
			continue;
		/* Controls, the separators U+2028 and U+2029, and what begins as U+FEFF and U+FFFE do. */
		if ((c < 0x20 && c != '\n') || c == 0x7f || (c == 0xc2 && next < 0xa0) || c == 0xef ||
		    (c == 0xe2 && next == 0x80 && i + 2 < len && ((unsigned char)s[i + 2] | 1) == 0xa9))
			return 0;
	}
	return text_invalid(s, len) == len;
}

static int
is_key_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
	    c == '_' || c == '.' || (unsigned char)c >= 0x80;
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

/* Go to the next line that holds anything but a comment; 0: it is none of ours. */
static int
next_line(struct glance *g, size_t from)
{
	for (g->more = 0; from < g->len; g->line++) {
		const char *nl = memchr(g->text + from, '\n', g->len - from);
		size_t end = nl != NULL ? (size_t)(nl - g->text) : g->len;
		char c;

		g->start = g->at = from;
		while (g->at < end && g->text[g->at] == ' ')
			g->at++;
		g->column = g->at - g->start;
		c = letter(g, g->at);
		if (c != '\n' && c != '#') {
			g->more = 1;
			/* A marker of a document or of a conflict, or an instruction. */
			return g->column > 0 || (strchr("%<=>.", c) == NULL && !(c == '-' && letter(g, g->at + 1) == '-'));
		}
		from = end + 1;
	}
	return 1;
}

/* From behind a value to the next line; 0: something else stands there. */
static int
end_line(struct glance *g)
{
	size_t at = g->at;
	const char *nl;

	while (letter(g, at) == ' ')
		at++;
	if (letter(g, at) != '\n' && !(g->text[at] == '#' && at > g->at))
		return 0;
	nl = at < g->len ? memchr(g->text + at, '\n', g->len - at) : NULL;
	g->line++;
	return next_line(g, nl != NULL ? (size_t)(nl - g->text) + 1 : g->len);
}

/* ---- nodes ---- */

static struct yaml_node *
new_node(const struct glance *g, enum yaml_kind kind, enum yaml_style style, size_t start, size_t end)
{
	struct yaml_node *node = mem_zero(1, sizeof *node);

	node->kind = kind;
	node->style = style;
	node->in_flow = g->flow > 0;
	node->place = (struct place){ g->shown, g->line,
	    text_characters(g->text + g->start, start - g->start) + 1 };
	node->start = start;
	node->end = end;
	return node;
}

static struct yaml_node *
new_text(const struct glance *g, enum yaml_style style, size_t start, size_t end)
{
	struct yaml_node *node = new_node(g, YAML_SCALAR, style, start, end);
	size_t quotes = style != YAML_PLAIN;

	yaml_put_text(node, g->text + start + quotes, end - start - 2 * quotes);
	return node;
}

/* A key and a value, or an item; the parent has them even if there is no value after all. */
static void
add_item(struct yaml_node *parent, struct yaml_node *key, struct yaml_node *item)
{
	parent->item = mem_grow(parent->item, &parent->cap, parent->n + 1, sizeof *parent->item);
	if (parent->kind == YAML_MAP) {
		parent->key = mem_grow(parent->key, &parent->key_cap, parent->n + 1, sizeof *parent->key);
		parent->key[parent->n] = key;
	}
	parent->item[parent->n++] = item;
	if (parent->style == YAML_BLOCK && item != NULL && item->end > parent->end)
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
	size_t n = 0;

	while (n < LONGEST_KEY && is_key_letter(letter(g, at + n)))
		n++;
	return n > 0 && g->text[at] != '-' && letter(g, at + n) == ':' && ends_word(letter(g, at + n + 1)) ? n : 0;
}

/* The end of a text in quotes, behind them; 0: it is not a simple one. */
static size_t
quoted_end(const struct glance *g, size_t at)
{
	char quote = g->text[at];
	size_t end = at + 1;

	while (letter(g, end) != '\n' && g->text[end] != quote && g->text[end] != '\\')
		end++;
	return letter(g, end) == quote && letter(g, end + 1) != quote ? end + 1 : 0;
}

/* The end of a text without quotes; 0: it is not a simple one. */
static size_t
plain_end(const struct glance *g, size_t at)
{
	size_t end = at, last = at;

	if (strchr(",[]{}#&*!|>'\"%@`?:", g->text[at]) != NULL ||
	    (g->text[at] == '-' && (g->flow > 0 || ends_word(letter(g, at + 1)))))
		return 0;
	for (; letter(g, end) != '\n'; end++) {
		char c = g->text[end], next = letter(g, end + 1);

		if (c == '#' && g->text[end - 1] == ' ')
			break;
		if (c == ':' && (ends_word(next) || (g->flow > 0 && (next < '0' || next > '9'))))
			return 0;
		if (g->flow > 0 && (c == ',' || c == ']' || c == '}'))
			break;
		if (g->flow > 0 && (c == '[' || c == '{' || c == '?'))
			return 0;
		if (c != ' ')
			last = end + 1;
	}
	return last;
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
	add_item(parent, key, item);
	skip_blanks(g);
	return item != NULL;
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
	if (good && (node->kind == YAML_LIST || has_good_keys(node)))
		return node;
	yaml_drop(node);
	return NULL;
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

	if (node != NULL && end_line(g))
		return node;
	yaml_drop(node);
	return NULL;
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
		if (node == NULL || !g->more || g->column <= column)
			return node;
		yaml_drop(node);
		return NULL;
	}
	node = new_text(g, YAML_PLAIN, colon, colon);
	g->at = colon;
	good = end_line(g);
	if (good && !(g->more && (g->column > column || (g->column == column && is_dash(g)))))
		return node;
	yaml_drop(node);
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
	add_item(map, key, value);
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
	if (good && has_good_keys(map))
		return map;
	yaml_drop(map);
	return NULL;
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
		add_item(list, NULL, item);
		if (item == NULL || (g->more && g->column > column)) {
			yaml_drop(list);
			return NULL;
		}
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

int
yamlglance_read(struct yaml_node **root, const char *data, size_t len, const char *shown)
{
	struct glance g = { .text = data, .shown = shown, .len = len, .line = 1 };

	*root = NULL;
	if (!is_plain_text(data, len) || !next_line(&g, 0))
		return 0;
	if (!g.more)
		return 1;
	*root = read_block(&g, g.column, 0);
	if (*root != NULL && g.more) {
		yaml_drop(*root);
		*root = NULL;
	}
	return *root != NULL;
}
