#include <libxml/parser.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/diag.h"
#include "base/library.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "workbook/archive.h"
#include "workbook/xmlpart.h"

/* Its name ends in the version of its functions. */
#if LIBXML_VERSION >= 21400
#define LIBRARY "libxml2.so.16"
#else
#define LIBRARY "libxml2.so.2"
#endif

/* Loaded when there is a part to be read: with what it needs in turn it is larger than all that reads CSV. */
static struct {
	xmlParserCtxtPtr (*create_push)(xmlSAXHandlerPtr, void *, const char *, int, const char *);
	int (*use_options)(xmlParserCtxtPtr, int);
	int (*parse_chunk)(xmlParserCtxtPtr, const char *, int, int);
	void (*stop_parser)(xmlParserCtxtPtr);
	void (*free_doc)(xmlDocPtr);
	void (*free_parser)(xmlParserCtxtPtr);
	const xmlChar *(*dict_lookup)(xmlDictPtr, const xmlChar *, int);
} xml;

/* Deeper than any workbook: what goes on is made to hurt. */
enum { DEEPEST_PATH = 8192 };

/* An element that is open: its place, and how much its name added to the path. */
struct xmlopen {
	int place, space;
	size_t bytes;
};

/* A name of ours: the parser keeps each text once, so that two are the same if they are in the same place. */
struct xmlname {
	const xmlChar *local;
	int space;		/* index of the first with its prefix; -1: it has none */
};

/*
 * A name of the part that was met, and what it is; the parser keeps each once.  As an attribute `is` is its index
 * or -1, and `within` is not told; as an element it is the place within another, and `space` is the element's.
 */
struct xmlmet {
	const xmlChar *local, *uri;
	int is, within, space;
	size_t bytes;		/* of the element in the path */
};

enum { MET = 64 };		/* a workbook has some twenty names that come often */

struct xmlknown {
	struct xmlmet element[MET], given[MET];	/* each where its pointer says, the last of those that do */
	const xmlChar **uri;	/* of each space */
	int *space;		/* the first with its prefix */
	size_t *prefix;		/* how long that is; and of a namespace that is not ours */
	size_t spaces, places, attributes;
	struct xmlname *place, *attribute;
};

/* ---- the library ---- */

/* 0: it is not there, which is reported. */
static int
load(const char *label)
{
	static const struct library_function functions[] = {
		{ &xml.create_push, "xmlCreatePushParserCtxt" }, { &xml.use_options, "xmlCtxtUseOptions" },
		{ &xml.free_doc, "xmlFreeDoc" }, { &xml.free_parser, "xmlFreeParserCtxt" },
		{ &xml.parse_chunk, "xmlParseChunk" }, { &xml.stop_parser, "xmlStopParser" },
		{ &xml.dict_lookup, "xmlDictLookup" }
	};
	const char *missing = xml.dict_lookup == NULL ? library_lacks(library_open(LIBRARY), functions, sizeof functions / sizeof *functions) : NULL;

	if (missing != NULL)
		diag_trouble("cannot read '%s': %s is not to be had (is libxml2 installed?)", label, missing);
	return missing == NULL;
}

/* ---- names ---- */

static const xmlChar *
kept_once(const struct xmlpart *x, const char *text)
{
	const xmlChar *kept = xml.dict_lookup(((xmlParserCtxtPtr)x->parser)->dict, (const xmlChar *)text, -1);

	if (kept == NULL)
		die("out of memory");
	return kept;
}

static int
space_of_prefix(const struct xmlpart *x, const char *prefix, size_t len)
{
	int i = 0;

	while (strncmp(x->spaces[i].prefix, prefix, len) != 0 || x->spaces[i].prefix[len] != '\0')
		i++;
	return i;
}

static struct xmlname
name_of(const struct xmlpart *x, const char *name)
{
	const char *colon = strchr(name, ':');

	if (colon == NULL)
		return (struct xmlname){ kept_once(x, name), -1 };
	return (struct xmlname){ kept_once(x, colon + 1), space_of_prefix(x, name, (size_t)(colon - name)) };
}

static void
learn_names(struct xmlpart *x)
{
	struct xmlknown *k = mem_zero(1, sizeof *k);

	while (x->spaces[k->spaces].uri != NULL)
		k->spaces++;
	while (x->places[k->places].name != NULL)
		k->places++;
	while (x->attributes != NULL && x->attributes[k->attributes] != NULL && k->attributes < XML_ATTRIBUTES)
		k->attributes++;
	k->uri = mem_zero(k->spaces, sizeof *k->uri);
	k->space = mem_zero(k->spaces, sizeof *k->space);
	k->prefix = mem_zero(k->spaces + 1, sizeof *k->prefix);
	k->prefix[k->spaces] = 1;
	k->place = mem_zero(k->places, sizeof *k->place);
	k->attribute = mem_zero(k->attributes + 1, sizeof *k->attribute);
	for (size_t i = 0; i < k->spaces; i++) {
		k->uri[i] = kept_once(x, x->spaces[i].uri);
		k->prefix[i] = strlen(x->spaces[i].prefix);
		k->space[i] = space_of_prefix(x, x->spaces[i].prefix, k->prefix[i]);
	}
	for (size_t i = 0; i < k->places; i++)
		k->place[i] = name_of(x, x->places[i].name);
	for (size_t i = 0; i < k->attributes; i++)
		k->attribute[i] = name_of(x, x->attributes[i]);
	x->known = k;
}

static void
forget_names(struct xmlpart *x)
{
	free(x->known->uri);
	free(x->known->space);
	free(x->known->prefix);
	free(x->known->place);
	free(x->known->attribute);
	free(x->known);
	x->known = NULL;
}

/* The space of a namespace, or one that no name of ours has. */
static int
space_of(const struct xmlknown *k, const xmlChar *uri)
{
	for (size_t i = 0; i < k->spaces; i++)
		if (k->uri[i] == uri)
			return k->space[i];
	return (int)k->spaces;
}

static int
place_of(const struct xmlpart *x, const xmlChar *local, int space, int within)
{
	const struct xmlknown *k = x->known;

	for (size_t i = 0; i < k->places; i++)
		if (k->place[i].local == local && k->place[i].space == space &&
		    (x->places[i].within == within || x->places[i].within == XML_ANYWHERE))
			return (int)i;
	return XML_OTHER;
}

static size_t
slot_of(const xmlChar *local)
{
	return (size_t)((uint64_t)(uintptr_t)local * 0x9e3779b97f4a7c15u >> 58);
}

_Static_assert(MET == 1 << (64 - 58), "a slot is the upper bits");

static const struct xmlmet *
element_of(struct xmlpart *x, const xmlChar *local, const xmlChar *uri, int within)
{
	struct xmlmet *m = &x->known->element[slot_of(local)];

	if (m->local != local || m->uri != uri || m->within != within) {
		int space = space_of(x->known, uri);

		*m = (struct xmlmet){ local, uri, place_of(x, local, space, within), within, space,
		    strlen((const char *)local) + x->known->prefix[space] + 2 };
	}
	return m;
}

static int
attribute_of(const struct xmlknown *k, const xmlChar *local, const xmlChar *uri)
{
	int space = uri != NULL ? space_of(k, uri) : -1;

	for (size_t i = 0; i < k->attributes; i++)
		if (k->attribute[i].local == local && k->attribute[i].space == space)
			return (int)i;
	return -1;
}

/* What the parser gives of each: local name, prefix, namespace, where the value begins and ends. */
static void
take_attributes(struct xmlpart *x, const xmlChar **given, int n)
{
	struct xmlknown *k = x->known;

	while (x->n_given > 0)
		x->value[x->given[--x->n_given]] = (struct xmlvalue){ NULL, 0 };
	for (; n > 0; n--, given += 5) {
		struct xmlmet *m = &k->given[slot_of(given[0])];

		if (m->local != given[0] || m->uri != given[2])
			*m = (struct xmlmet){ .local = given[0], .uri = given[2], .is = attribute_of(k, given[0], given[2]) };
		if (m->is < 0 || x->value[m->is].text != NULL)
			continue;
		x->value[m->is] = (struct xmlvalue){ (const char *)given[3], (size_t)(given[4] - given[3]) };
		x->given[x->n_given++] = (unsigned char)m->is;
	}
}

/* ---- what the parser tells ---- */

static int
innermost(const struct xmlpart *x)
{
	return x->depth > 0 ? x->open[x->depth - 1].place : XML_TOP;
}

static void
end_reading(struct xmlpart *x)
{
	if (x->stop || x->failed)
		xml.stop_parser(x->parser);
}

static void
on_start(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespaces, const xmlChar **declared, int n, int defaulted, const xmlChar **attributes)
{
	struct xmlpart *x = arg;
	const struct xmlmet *m;

	(void)prefix;
	(void)namespaces;
	(void)declared;
	(void)defaulted;
	if (x->stop || x->failed)
		return;
	if (x->path > DEEPEST_PATH) {
		x->refused = 1;
		xml.stop_parser(x->parser);
		return;
	}
	m = element_of(x, name, uri, innermost(x));
	if (x->depth == x->cap)
		x->open = mem_grow(x->open, &x->cap, x->depth + 1, sizeof *x->open);
	x->open[x->depth++] = (struct xmlopen){ m->is, m->space, m->bytes };
	x->path += m->bytes;
	take_attributes(x, attributes, n);
	x->start(x, m->is);
	end_reading(x);
}

static void
on_end(void *arg, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	struct xmlpart *x = arg;

	(void)local;
	(void)prefix;
	(void)uri;
	if (x->depth == 0 || x->stop || x->failed)
		return;
	if (x->end != NULL)
		x->end(x, innermost(x));
	x->path -= x->open[--x->depth].bytes;
	end_reading(x);
}

static void
on_text(void *arg, const xmlChar *text, int len)
{
	struct xmlpart *x = arg;

	if (x->text == NULL || x->stop || x->failed)
		return;
	x->text(x, innermost(x), (const char *)text, (size_t)len);
	end_reading(x);
}

/* A document type: no workbook has one, and entities begin there. */
static void
on_document_type(void *arg, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
	struct xmlpart *x = arg;

	(void)name;
	(void)external;
	(void)system;
	x->refused = 1;
	xml.stop_parser(x->parser);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError known_error;
#else
typedef xmlError known_error;
#endif

/*
 * We report what is wrong, once; and not only what is no XML: in an element whose prefix nobody declared are rows,
 * perhaps, that would be lost unsaid.
 */
static void
on_error(void *arg, known_error *error)
{
	struct xmlpart *x = arg;

	x->broken |= error->level >= XML_ERR_ERROR;
}

static int
take(const char *bytes, size_t len, void *arg)
{
	static const xmlSAXHandler all = { .initialized = XML_SAX2_MAGIC, .startElementNs = on_start,
	    .endElementNs = on_end, .characters = on_text, .ignorableWhitespace = on_text,
	    .cdataBlock = on_text, .internalSubset = on_document_type, .serror = on_error };
	struct xmlpart *x = arg;

	/* From the first bytes the parser tells the encoding. */
	if (x->parser == NULL) {
		xmlSAXHandler handler = all;

		x->parser = xml.create_push(&handler, x, bytes, (int)len, NULL);
		if (x->parser == NULL)
			die("out of memory");
		learn_names(x);
		/* Without NOENT it gives &amp; in an attribute as &#38;.  No other entity is known. */
		xml.use_options(x->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
		len = 0;
	}
	x->broken |= xml.parse_chunk(x->parser, bytes, (int)len, 0) != 0;
	return !x->broken && !x->stop && !x->failed && !x->refused;
}

static int
refuse(const struct xmlpart *x, long part, const char *what)
{
	const char *name = archive_name(x->archive, part);

	diag_fault(&(struct place){ archive_shown(x->archive), 0, 0 }, TOPIC_SYNTAX, "%s: %s",
	    shown(name, strlen(name)), translate(what));
	return 0;
}

int
xmlpart_read(struct xmlpart *x, struct archive *a, long part)
{
	int good, whole;

	if (!load(archive_shown(a)))
		return 0;
	x->archive = a;
	good = archive_read(a, part, take, x);
	if (good && !x->stop && !x->failed && !x->refused && x->parser != NULL)
		x->broken |= xml.parse_chunk(x->parser, "", 0, 1) != 0;
	whole = x->parser != NULL && !x->broken && ((xmlParserCtxtPtr)x->parser)->wellFormed;
	if (good && !x->failed && x->refused)
		good = refuse(x, part, "it has a document type, or is nested far deeper than any "
		    "workbook; open the workbook in the spreadsheet and save it anew");
	else if (good && !x->failed && !x->stop && !whole)
		good = refuse(x, part, "damaged: it is no XML; get the file once more, or open it in "
		    "the spreadsheet and save it anew");
	good = good && !x->failed;
	if (x->parser != NULL) {
		xmlParserCtxtPtr parser = x->parser;

		xml.free_doc(parser->myDoc);
		xml.free_parser(parser);
		forget_names(x);
	}
	x->parser = NULL;
	free(x->open);
	x->open = NULL;
	x->depth = x->cap = x->path = x->n_given = 0;
	x->refused = x->broken = 0;
	return good;
}

const char *
xmlpart_prefix(const struct xmlpart *x)
{
	int space = x->open[x->depth - 1].space;

	return x->spaces[space].uri != NULL ? x->spaces[space].prefix : "";
}

int
xmlvalue_is(struct xmlvalue v, const char *text)
{
	return text_is(v.len > 0 ? v.text : "", v.len, text);
}

unsigned long
xmlvalue_number(struct xmlvalue v, unsigned long otherwise)
{
	unsigned long number = 0;

	if (v.len == 0 || v.len > 9)
		return otherwise;
	for (size_t i = 0; i < v.len; i++) {
		if (!ascii_is_digit(v.text[i]))
			return otherwise;
		number = number * 10 + (unsigned long)(v.text[i] - '0');
	}
	return number;
}

int
xmlvalue_yes(struct xmlvalue v)
{
	return xmlvalue_is(v, "1") || xmlvalue_is(v, "true") || xmlvalue_is(v, "on");
}
