/*
 * yaml - read any bytes as YAML, and compare the tree with the events of libyaml.
 *
 * What is read at a glance is what the reader that asks libyaml makes of it, place by place.
 * What is refused is told.  What is read is what libyaml says, key by key and
 * text by text; every place lies in the file, and where a text stands on one line
 * its bytes are there.
 */
#define TARGET "yaml"
#define SOME 10000
#include "fuzz.h"

#include <yaml.h>

#include "yaml/glance.h"
#include "yaml/yaml.h"
#include "makeyaml.h"

static unsigned long files, nodes, refused, glances;

/* ---- as libyaml reads it ---- */

static yaml_parser_t parser;

static yaml_event_t
next(void)
{
	yaml_event_t event;

	check(yaml_parser_parse(&parser, &event), "libyaml refuses what we read");
	return event;
}

static void same_node(const struct yaml_node *node, yaml_event_t *event);

static void
same_next(const struct yaml_node *node)
{
	yaml_event_t event = next();

	same_node(node, &event);
	yaml_event_delete(&event);
}

static void
same_items(const struct yaml_node *node, yaml_event_type_t end)
{
	yaml_event_t event;

	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP)
			same_next(node->key[i]);
		same_next(node->item[i]);
	}
	event = next();
	check(event.type == end, "libyaml has more items");
	yaml_event_delete(&event);
}

static void
same_node(const struct yaml_node *node, yaml_event_t *event)
{
	nodes++;
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		check(node->kind == YAML_SCALAR, "no text");
		check(node->len == event->data.scalar.length && strlen(node->text) == node->len &&
		    memcmp(node->text, event->data.scalar.value, node->len) == 0, "another text");
		break;
	case YAML_SEQUENCE_START_EVENT:
		check(node->kind == YAML_LIST, "no list");
		same_items(node, YAML_SEQUENCE_END_EVENT);
		break;
	case YAML_MAPPING_START_EVENT:
		check(node->kind == YAML_MAP, "no map");
		same_items(node, YAML_MAPPING_END_EVENT);
		break;
	default:
		check(0, "libyaml has nothing here");
	}
}

/* ---- places ---- */

static void
check_places(const struct yaml_node *node, const char *text, size_t len, int depth)
{
	const char *bytes = text + node->start;
	size_t n = node->end - node->start;

	check(node->start <= node->end && node->end <= len, "a place outside the file");
	check(depth <= 64, "deeper than 64 levels");
	check(node->place.line > 0 && node->place.column > 0, "no line");
	if (node->kind == YAML_SCALAR && n > 0 && memchr(bytes, '\n', n) == NULL) {
		if (node->style == YAML_PLAIN)
			check(n == node->len && memcmp(bytes, node->text, n) == 0, "other bytes");
		else if (node->style != YAML_BLOCK)
			check(n > 1 && *bytes == (node->style == YAML_SINGLE ? '\'' : '"') &&
			    bytes[n - 1] == *bytes, "not from quote to quote");
	}
	/* In [a: b] and [? a] there is a map without braces. */
	if (node->style == YAML_FLOW)
		check(strchr("[{", *bytes) != NULL ? strchr("]}", bytes[n - 1]) != NULL :
		    node->kind == YAML_MAP && node->n == 1, "not from bracket to bracket");
	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP) {
			check_places(node->key[i], text, len, depth + 1);
			for (size_t k = 0; k < i; k++)
				check(strcmp(node->key[i]->text, node->key[k]->text) != 0, "a key twice");
		}
		check_places(node->item[i], text, len, depth + 1);
	}
}

/* ---- at a glance ---- */

static void
same_place(const struct yaml_node *a, const struct yaml_node *b)
{
	check(a->kind == b->kind && a->style == b->style && a->in_flow == b->in_flow, "another kind or style");
	check(a->place.line == b->place.line && a->place.column == b->place.column, "another line or column");
	check(a->start == b->start && a->end == b->end, "other bytes at a glance");
	check(a->n == b->n && a->len == b->len, "another length at a glance");
	check(a->kind != YAML_SCALAR || strcmp(a->text, b->text) == 0, "another text at a glance");
	for (size_t i = 0; i < a->n; i++) {
		if (a->kind == YAML_MAP)
			same_place(a->key[i], b->key[i]);
		same_place(a->item[i], b->item[i]);
	}
}

static void
try_glance(const char *text, size_t len)
{
	struct yaml *glance = yamlglance_read(text, len, "f.yaml"), *doc;

	if (glance == NULL)
		return;
	glances++;
	doc = yamldoc_try_closely(text, len, "f.yaml");
	check(doc != NULL, "read at a glance what is none of ours");
	check((doc->root == NULL) == (glance->root == NULL), "something where nothing is");
	if (doc->root != NULL)
		same_place(glance->root, doc->root);
	yamldoc_free(doc);
	yamldoc_free(glance);
}

static void
try_input(const char *text, size_t len)
{
	unsigned long faults;
	struct yaml *doc;
	yaml_event_t event;
	size_t bom = len >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

	try_glance(text, len);
	faults = diag_faults();
	doc = yamldoc_parse(text, len, "f.yaml");
	if (doc == NULL) {
		refused++;
		return;
	}
	check(diag_faults() == faults, "a fault, and yet read");
	files++;
	if (doc->root != NULL) {
		check_places(doc->root, text, len, 0);
		yaml_parser_initialize(&parser);
		yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
		yaml_parser_set_input_string(&parser, (const unsigned char *)text + bom, len - bom);
		for (int i = 0; i < 2; i++) {
			event = next();
			yaml_event_delete(&event);
		}
		same_next(doc->root);
		yaml_parser_delete(&parser);
	}
	yamldoc_free(doc);
}

static void
make_input(struct buf *out)
{
	if (one_in(8))
		for (unsigned n = below(60); n > 0; n--)
			put_odd(out);
	else
		put_yaml(out);
}

static void
tell(void)
{
	printf(", %lu read (%lu at a glance; %lu values), %lu refused", files, glances, nodes, refused);
}
