#include <string.h>
#include <yaml.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/text.h"
#include "yaml/scalars.h"

enum { DEEPEST = 64 };

/* An open list or map; the level above the root is a list of documents. */
struct level {
	int is_map, has_key;
	struct buf key;		/* of the value that comes next; of a list, the key it stands under */
	int known;		/* is there such a key, and is it a word? */
};

struct walk {
	struct level level[DEEPEST + 1];
	size_t depth;
	void (*scalar)(void *arg, const struct yamlscalar *);
	void *arg;
};

static struct level *
innermost(struct walk *w)
{
	return &w->level[w->depth];
}

/* A node begins, text NULL if it is no scalar.  Is it a key? */
static int
begin_node(struct walk *w, const char *text, size_t len)
{
	struct level *in = innermost(w);

	if (!in->is_map)
		return 0;
	in->has_key = !in->has_key;
	if (!in->has_key)
		return 0;
	buf_clear(&in->key);
	in->known = text != NULL;
	if (text != NULL)
		buf_add(&in->key, text, len);
	return 1;
}

static void
take_scalar(struct walk *w, const yaml_event_t *e)
{
	struct yamlscalar s = { .text = (const char *)e->data.scalar.value,
	    .len = e->data.scalar.length, .from = e->start_mark.index, .to = e->end_mark.index };
	int is_key = begin_node(w, s.text, s.len);
	const struct level *in = innermost(w);

	if (!is_key && in->known) {
		s.key = buf_text(&in->key);
		s.key_len = in->key.len;
	}
	w->scalar(w->arg, &s);
}

/* What a list holds stands under the list's own key; a map has keys of its own. */
static int
begin_collection(struct walk *w, int is_map)
{
	int is_key = begin_node(w, NULL, 0);
	const struct level *above = innermost(w);
	struct level *in;

	if (w->depth == DEEPEST)
		return 0;
	in = &w->level[++w->depth];
	in->is_map = is_map;
	in->has_key = 0;
	in->known = !is_map && !is_key && above->known;
	buf_clear(&in->key);
	if (in->known)
		buf_add(&in->key, buf_text(&above->key), above->key.len);
	return 1;
}

static enum yamlscalars
walk_through(struct walk *w, yaml_parser_t *parser)
{
	yaml_event_t e;

	for (int more = 1; more;) {
		int good = 1;

		if (!yaml_parser_parse(parser, &e))
			return YAMLSCALARS_NO_YAML;
		switch (e.type) {
		case YAML_SCALAR_EVENT:
			take_scalar(w, &e);
			break;
		case YAML_ALIAS_EVENT:
			begin_node(w, NULL, 0);
			break;
		case YAML_SEQUENCE_START_EVENT:
			good = begin_collection(w, 0);
			break;
		case YAML_MAPPING_START_EVENT:
			good = begin_collection(w, 1);
			break;
		case YAML_SEQUENCE_END_EVENT:
		case YAML_MAPPING_END_EVENT:
			w->depth--;
			break;
		case YAML_STREAM_END_EVENT:
			more = 0;
			break;
		default:
			break;
		}
		yaml_event_delete(&e);
		if (!good)
			return YAMLSCALARS_TOO_DEEP;
	}
	return YAMLSCALARS_ALL;
}

enum yamlscalars
yamlscalars(const char *text, size_t len, void (*scalar)(void *arg, const struct yamlscalar *),
    void *arg)
{
	struct walk w = { .scalar = scalar, .arg = arg };
	size_t bom = text_bom(text, len);
	enum yamlscalars how;
	yaml_parser_t parser;

	if (!yaml_parser_initialize(&parser))
		die("out of memory");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text + bom, len - bom);
	how = walk_through(&w, &parser);
	yaml_parser_delete(&parser);
	for (size_t i = 0; i <= DEEPEST; i++)
		buf_release(&w.level[i].key);
	return how;
}
