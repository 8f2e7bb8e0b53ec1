#include <libxml/tree.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "workbook/xmlnames.h"

struct xmlname {
	const unsigned char *local;
	int space;
};

const unsigned char *
xmlnames_kept(const struct xmlnames *n, const char *text, size_t len)
{
	const unsigned char *kept = xmlDictLookup(n->dict, (const unsigned char *)text, (int)len);

	if (kept == NULL)
		die("out of memory");
	return kept;
}

static int
space_of_prefix(const struct xmlnames *n, const char *prefix, size_t len)
{
	int i = 0;

	while (strncmp(n->spaces[i].prefix, prefix, len) != 0 || n->spaces[i].prefix[len] != '\0')
		i++;
	return i;
}

static struct xmlname
name_of(const struct xmlnames *n, const char *name)
{
	const char *colon = strchr(name, ':'), *local = colon != NULL ? colon + 1 : name;
	int space = colon != NULL ? space_of_prefix(n, name, (size_t)(colon - name)) : XML_NO_SPACE;

	return (struct xmlname){ xmlnames_kept(n, local, strlen(local)), space };
}

void
xmlnames_learn(struct xmlnames *n, struct _xmlDict *dict)
{
	n->dict = dict;
	while (n->spaces[n->n_spaces].uri != NULL)
		n->n_spaces++;
	while (n->places[n->n_places].name != NULL && n->n_places < XML_PLACES)
		n->n_places++;
	while (n->attributes != NULL && n->attributes[n->n_attributes] != NULL && n->n_attributes < XML_ATTRIBUTES)
		n->n_attributes++;
	n->uri = mem_zero(n->n_spaces, sizeof *n->uri);
	n->first = mem_zero(n->n_spaces, sizeof *n->first);
	n->place = mem_zero(n->n_places, sizeof *n->place);
	n->attribute = mem_zero(n->n_attributes + 1, sizeof *n->attribute);
	for (size_t i = 0; i < n->n_spaces; i++) {
		n->uri[i] = xmlnames_kept(n, n->spaces[i].uri, strlen(n->spaces[i].uri));
		n->first[i] = space_of_prefix(n, n->spaces[i].prefix, strlen(n->spaces[i].prefix));
	}
	for (size_t i = 0; i < n->n_places; i++)
		n->place[i] = name_of(n, n->places[i].name);
	for (size_t i = 0; i < n->n_attributes; i++)
		n->attribute[i] = name_of(n, n->attributes[i]);
}

void
xmlnames_release(struct xmlnames *n)
{
	free(n->uri);
	free(n->first);
	free(n->place);
	free(n->attribute);
	*n = (struct xmlnames){ 0 };
}

int
xmlnames_space(const struct xmlnames *n, const unsigned char *uri)
{
	for (size_t i = 0; i < n->n_spaces; i++)
		if (n->uri[i] == uri)
			return n->first[i];
	return (int)n->n_spaces;
}

const char *
xmlnames_prefix(const struct xmlnames *n, int space)
{
	return (size_t)space < n->n_spaces ? n->spaces[space].prefix : "";
}

int
xmlnames_place(const struct xmlnames *n, const unsigned char *local, int space, int within)
{
	for (size_t i = 0; i < n->n_places; i++)
		if (n->place[i].local == local && n->place[i].space == space &&
		    (n->places[i].within == within || n->places[i].within == XML_ANYWHERE))
			return (int)i;
	return XML_OTHER;
}

int
xmlnames_attribute(const struct xmlnames *n, const unsigned char *local, int space)
{
	for (size_t i = 0; i < n->n_attributes; i++)
		if (n->attribute[i].local == local && n->attribute[i].space == space)
			return (int)i;
	return -1;
}
