#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/buf.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "disk/file.h"
#include "yaml/clean.h"
#include "yaml/glance.h"
#include "yaml/problem.h"
#include "yaml/yaml.h"

enum { DEEPEST = 64, FEW_KEYS = 16 };

struct reader {
	yaml_parser_t parser;
	const char *data;
	size_t len, bom;
	const char *shown;
	size_t character, byte;	/* where the walk from characters to bytes stands */
	int flow;		/* open brackets */
	int failed;
	int twice;		/* a key stands twice */
	int quiet;		/* what is wrong is not told */
};

static void
fault(struct reader *r, enum topic topic, unsigned long line, unsigned long column,
    const char *what)
{
	struct place p = { r->shown, line, column };

	if (!r->quiet)
		diag_fault(&p, topic, "%s", what);
	r->failed = 1;
}

/* The marks of libyaml count characters and know of no BOM. */
static size_t
byte_of(struct reader *r, size_t character)
{
	while (r->character > character) {
		do
			r->byte--;
		while (((unsigned char)r->data[r->byte] & 0xc0) == 0x80);
		r->character--;
	}
	while (r->character < character && r->byte < r->len) {
		r->byte += safe_character(r->data + r->byte, r->len - r->byte);
		r->character++;
	}
	return r->byte;
}

static void
parser_fault(struct reader *r)
{
	struct yamlproblem problem;

	yamlproblem_find(&problem, &r->parser, r->data + r->bom, r->len - r->bom);
	fault(r, TOPIC_SYNTAX, problem.line, problem.column, problem.what);
}

/* ---- the tree ---- */

static struct yaml_node *
new_node(struct reader *r, const yaml_event_t *event, enum yaml_kind kind)
{
	struct yaml_node *node = mem_zero(1, sizeof *node);

	node->kind = kind;
	node->in_flow = r->flow > 0;
	node->place = (struct place){ r->shown, event->start_mark.line + 1,
	    event->start_mark.column + 1 };
	node->start = byte_of(r, event->start_mark.index);
	node->end = byte_of(r, event->end_mark.index);
	return node;
}

static int
next_event(struct reader *r, yaml_event_t *event)
{
	if (!r->failed && yaml_parser_parse(&r->parser, event))
		return 1;
	if (!r->failed)
		parser_fault(r);
	return 0;
}

/* Anchors and tags are refused where they stand. */
static int
is_plain_event(struct reader *r, const yaml_event_t *e)
{
	unsigned long line = e->start_mark.line + 1, column = e->start_mark.column + 1;
	const yaml_char_t *anchor = NULL, *tag = NULL;

	if (e->type == YAML_SCALAR_EVENT) {
		anchor = e->data.scalar.anchor;
		tag = e->data.scalar.tag;
	} else if (e->type == YAML_SEQUENCE_START_EVENT) {
		anchor = e->data.sequence_start.anchor;
		tag = e->data.sequence_start.tag;
	} else if (e->type == YAML_MAPPING_START_EVENT) {
		anchor = e->data.mapping_start.anchor;
		tag = e->data.mapping_start.tag;
	}
	if (e->type == YAML_ALIAS_EVENT)
		fault(r, TOPIC_SYNTAX, line, column,
		    "an alias ('*name'); write the value out, or put the text in quotes");
	else if (anchor != NULL)
		fault(r, TOPIC_SYNTAX, line, column,
		    "an anchor ('&name'); write the value out, or put the text in quotes");
	else if (tag != NULL)
		fault(r, TOPIC_SYNTAX, line, column,
		    "a tag ('!name'); leave it out, or put the text in quotes");
	return !r->failed;
}

static struct yaml_node *
new_scalar(struct reader *r, const yaml_event_t *e)
{
	struct yaml_node *node = new_node(r, e, YAML_SCALAR);
	const char *text = (const char *)e->data.scalar.value;

	yaml_put_text(node, text, e->data.scalar.length);
	switch (e->data.scalar.style) {
	case YAML_SINGLE_QUOTED_SCALAR_STYLE:
		node->style = YAML_SINGLE;
		break;
	case YAML_DOUBLE_QUOTED_SCALAR_STYLE:
		node->style = YAML_DOUBLE;
		break;
	case YAML_LITERAL_SCALAR_STYLE:
	case YAML_FOLDED_SCALAR_STYLE:
		node->style = YAML_BLOCK;
		/* libyaml counts the blank lines behind it in. */
		while (node->end > node->start && strchr(" \r\n", r->data[node->end - 1]) != NULL)
			node->end--;
		break;
	default:
		node->style = YAML_PLAIN;
	}
	if (memchr(text, '\0', node->len) != NULL)
		fault(r, TOPIC_SYNTAX, node->place.line, node->place.column,
		    "a NUL inside text; take the \\0 out");
	return node;
}

static void
add_item(struct yaml_node *parent, struct yaml_node *key, struct yaml_node *item)
{
	yaml_make_room(parent);
	if (parent->kind == YAML_MAP)
		parent->key[parent->n] = key;
	parent->item[parent->n++] = item;
}

/* Every key once; all that stand twice are told.  Of many keys an index is kept. */
static void
check_keys(struct reader *r, struct yaml_node *map)
{
	struct intern seen = { 0 };

	for (size_t i = 0; i < map->n; i++) {
		const struct yaml_node *key = map->key[i];
		size_t n = seen.n;

		if (intern_add(&seen, key->text, key->len) == n)
			continue;
		if (!r->quiet)
			diag_fault(&key->place, TOPIC_DUPLICATE,
			    "the key '%s' stands twice here; leave one out",
			    shown(key->text, key->len));
		r->twice = 1;
	}
	if (map->n > FEW_KEYS && seen.n == map->n) {
		map->index = mem_zero(1, sizeof *map->index);
		*map->index = seen;
	} else {
		intern_release(&seen);
	}
}

/*
 * Where an empty value stands: libyaml's mark may be that of the next token.
 * Behind the key's colon, which may be on another line and which {a, b} lacks;
 * a colon with a letter behind it begins the next key.
 */
static size_t
after_colon(const struct reader *r, const struct yaml_node *key)
{
	const char *ends = key->in_flow ? " \t\r\n,]}" : " \t\r\n";
	size_t i = key->end;

	for (; i < r->len; i++) {
		if (r->data[i] == '#' && i > key->end)
			while (i < r->len && r->data[i] != '\n')
				i++;
		if (i == r->len || memchr(" \t\r\n", r->data[i], 4) == NULL)
			break;
	}
	return i < r->len && r->data[i] == ':' && (i + 1 == r->len ||
	    memchr(ends, r->data[i + 1], strlen(ends)) != NULL) ? i + 1 : key->end;
}

static struct yaml_node *build(struct reader *, yaml_event_t *, int depth);

/* Read the items of a collection up to its end event. */
static void
build_items(struct reader *r, struct yaml_node *parent, yaml_event_type_t end, int depth)
{
	yaml_event_t event;
	struct yaml_node *key = NULL, *last;

	r->flow += parent->style == YAML_FLOW;
	while (next_event(r, &event)) {
		if (event.type == end) {
			if (parent->style == YAML_FLOW)
				parent->end = byte_of(r, event.end_mark.index);
			yaml_event_delete(&event);
			break;
		}
		last = build(r, &event, depth);
		yaml_event_delete(&event);
		if (last == NULL)
			break;
		if (parent->kind == YAML_MAP && key == NULL) {
			key = last;
			if (key->kind != YAML_SCALAR)
				fault(r, TOPIC_SYNTAX, key->place.line, key->place.column,
				    "a key must be a word, not a list or a map");
			continue;
		}
		if (key != NULL && yaml_is_empty(last))
			last->start = last->end = after_colon(r, key);
		add_item(parent, key, last);
		key = NULL;
		if (parent->style == YAML_BLOCK && last->end > parent->end)
			parent->end = last->end;
	}
	r->flow -= parent->style == YAML_FLOW;
	yaml_drop(key);
	if (!r->failed && parent->kind == YAML_MAP)
		check_keys(r, parent);
}

/* The node that an event begins; NULL after a fault. */
static struct yaml_node *
build(struct reader *r, yaml_event_t *event, int depth)
{
	struct yaml_node *node;

	if (!is_plain_event(r, event))
		return NULL;
	if (event->type == YAML_SCALAR_EVENT) {
		node = new_scalar(r, event);
	} else if (depth >= DEEPEST) {
		fault(r, TOPIC_SYNTAX, event->start_mark.line + 1,
		    event->start_mark.column + 1, "more than 64 levels");
		return NULL;
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		node = new_node(r, event, YAML_LIST);
		node->style = event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE ?
		    YAML_FLOW : YAML_BLOCK;
		build_items(r, node, YAML_SEQUENCE_END_EVENT, depth + 1);
	} else {
		node = new_node(r, event, YAML_MAP);
		node->style = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE ?
		    YAML_FLOW : YAML_BLOCK;
		build_items(r, node, YAML_MAPPING_END_EVENT, depth + 1);
	}
	if (r->failed) {
		yaml_drop(node);
		return NULL;
	}
	return node;
}

/* Stream start, at most one document, stream end. */
static struct yaml_node *
build_document(struct reader *r)
{
	struct yaml_node *root = NULL;
	yaml_event_t event;
	int documents = 0, done = 0;

	while (!done && next_event(r, &event)) {
		switch (event.type) {
		case YAML_STREAM_START_EVENT:
		case YAML_DOCUMENT_END_EVENT:
			break;
		case YAML_DOCUMENT_START_EVENT:
			if (event.data.document_start.version_directive != NULL ||
			    event.data.document_start.tag_directives.start !=
			    event.data.document_start.tag_directives.end)
				fault(r, TOPIC_SYNTAX, event.start_mark.line + 1, 1,
				    "a line that begins with '%'; leave it out");
			else if (documents++ > 0)
				fault(r, TOPIC_SYNTAX, event.start_mark.line + 1,
				    event.start_mark.column + 1,
				    "a second document ('---'); a file holds one");
			break;
		case YAML_STREAM_END_EVENT:
			done = 1;
			break;
		default:
			root = build(r, &event, 0);
		}
		yaml_event_delete(&event);
		if (r->failed)
			break;
	}
	if (r->failed) {
		yaml_drop(root);
		root = NULL;
	} else if (yaml_is_empty(root)) {
		yaml_drop(root);
		root = NULL;
	}
	return root;
}

static struct yaml *
parse_closely(const char *data, size_t len, const char *label, int quiet)
{
	struct reader r = { .data = data, .len = len, .shown = label, .quiet = quiet };
	struct yaml *doc = mem_zero(1, sizeof *doc);
	int clean, was = diag_soften(0);

	r.bom = r.byte = text_bom(data, len);
	clean = len <= YAML_LARGEST && yamlclean_check(data, len, quiet ? NULL : label);
	if (len > YAML_LARGEST) {
		fault(&r, TOPIC_SYNTAX, 0, 0, "larger than 16 MiB");
	} else if (clean) {
		if (!yaml_parser_initialize(&r.parser))
			die("out of memory");
		yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
		yaml_parser_set_input_string(&r.parser,
		    (const unsigned char *)data + r.bom, len - r.bom);
		doc->root = build_document(&r);
		yaml_parser_delete(&r.parser);
	}
	diag_soften(was);
	/* Keys that stand twice leave the tree whole, but it cannot be trusted. */
	if (doc->root == NULL ? !clean || r.failed : r.twice) {
		yamldoc_free(doc);
		return NULL;
	}
	return doc;
}

/* What is not plain, libyaml reads, and says what is wrong. */
static struct yaml *
parse(const char *data, size_t len, const char *label, int quiet)
{
	struct yaml *doc = len <= YAML_LARGEST ? yamlglance_read(data, len, label) : NULL;

	return doc != NULL ? doc : parse_closely(data, len, label, quiet);
}

struct yaml *
yamldoc_parse(const char *data, size_t len, const char *label)
{
	return parse(data, len, label, 0);
}

struct yaml *
yamldoc_try(const char *data, size_t len, const char *label)
{
	return parse(data, len, label, 1);
}

struct yaml *
yamldoc_try_closely(const char *data, size_t len, const char *label)
{
	return parse_closely(data, len, label, 1);
}

struct yaml *
yamldoc_try_file(const char *path)
{
	struct buf bytes = { 0 };
	struct yaml *doc = NULL;

	if (file_read_quietly(path, YAML_LARGEST, &bytes) != FILE_TROUBLE)
		doc = yamldoc_try(buf_text(&bytes), bytes.len, path);
	buf_release(&bytes);
	return doc;
}

struct yaml *
yamldoc_read(const char *path)
{
	struct buf bytes = { 0 };
	struct yaml *doc = NULL;

	if (file_read(path, YAML_LARGEST, &bytes) != FILE_TROUBLE)
		doc = yamldoc_parse(buf_text(&bytes), bytes.len, path);
	buf_release(&bytes);
	return doc;
}
