#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "workbook/xmlscope.h"

enum { MOST_DECLARED = 64, NOT_ASKED = -3 };

/* A namespace that an element which is open declares. */
struct scopedeclared {
	const unsigned char *prefix, *uri;
	size_t depth;
};

/* Names mean other things than before. */
static void
forget(struct xmlscope *s)
{
	plainxml_forget(s->xml);
	s->known = 0;
	s->is_unclear = s->n > MOST_DECLARED;
	for (size_t i = 0; i < s->n && !s->is_unclear; i++)
		for (size_t k = 0; k < i; k++)
			s->is_unclear |= s->declared[i].uri == s->declared[k].uri;
}

int
xmlscope_declare(struct xmlscope *s, const unsigned char **declared, int n, size_t depth)
{
	for (int i = 0; i < n; i++) {
		s->declared = mem_grow(s->declared, &s->cap, s->n + 1, sizeof *s->declared);
		s->declared[s->n++] = (struct scopedeclared){ declared[2 * i], declared[2 * i + 1], depth };
	}
	if (n > 0)
		forget(s);
	return n > 0;
}

int
xmlscope_end(struct xmlscope *s, size_t depth)
{
	size_t before = s->n;

	while (s->n > 0 && s->declared[s->n - 1].depth > depth)
		s->n--;
	if (s->n < before)
		forget(s);
	return s->n < before;
}

int
xmlscope_is_clear(const struct xmlscope *s)
{
	return !s->is_unclear;
}

/* What a prefix stands for, NULL being none; 0: nothing. */
static int
uri_of(const struct xmlscope *s, const unsigned char *prefix, const unsigned char **uri)
{
	*uri = NULL;
	for (size_t i = s->n; i > 0; i--)
		if (s->declared[i - 1].prefix == prefix) {
			*uri = s->declared[i - 1].uri;
			return 1;
		}
	return prefix == NULL || strcmp((const char *)prefix, "xml") == 0;
}

static int
learn(struct xmlscope *s, struct scopename *name, const struct plainxml_name *met)
{
	const char *colon = memchr(met->text, ':', met->len), *local = colon != NULL ? colon + 1 : met->text;
	const unsigned char *uri, *prefix = colon == NULL ? NULL :
	    xmlnames_kept(s->names, met->text, (size_t)(colon - met->text));

	if (!met->is_plain || !uri_of(s, prefix, &uri))
		return 0;
	name->len = (size_t)(met->text + met->len - local);
	name->space = xmlnames_space(s->names, uri);
	name->attribute = xmlnames_attribute(s->names, xmlnames_kept(s->names, local, name->len),
	    prefix != NULL ? name->space : XML_NO_SPACE);
	memset(name->place, NOT_ASKED, sizeof name->place);
	return 1;
}

int
xmlscope_learn(struct xmlscope *s)
{
	int good = 1;

	for (; s->known < s->xml->names; s->known++) {
		struct plainxml_name *met = &s->xml->name[s->known];

		met->is_plain = (unsigned char)learn(s, &s->name[s->known], met);
		good &= met->is_plain;
	}
	return good;
}

int
xmlscope_place(struct xmlscope *s, size_t number, int within)
{
	struct scopename *name = &s->name[number];
	signed char *place = &name->place[within - XML_TOP];

	if (*place == NOT_ASKED) {
		const struct plainxml_name *met = &s->xml->name[number];

		*place = (signed char)xmlnames_place(s->names, xmlnames_kept(s->names,
		    met->text + met->len - name->len, name->len), name->space, within);
	}
	return *place;
}

void
xmlscope_release(struct xmlscope *s)
{
	free(s->declared);
	*s = (struct xmlscope){ 0 };
}
