#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "workbook/archive.h"
#include "workbook/xmlpart.h"

/* Deeper than any workbook: what goes on is made to hurt. */
enum { DEEPEST_PATH = 8192 };

static const char *
prefix_of(struct xmlpart *x, const xmlChar *uri)
{
	if (uri != NULL && uri == x->last_uri)
		return x->last_prefix;
	x->last_uri = uri;
	x->last_prefix = "?";
	for (size_t i = 0; x->spaces[i].uri != NULL; i++)
		if (strcmp(x->spaces[i].uri, uri != NULL ? (const char *)uri : "") == 0)
			x->last_prefix = x->spaces[i].prefix;
	return x->last_prefix;
}

static void
end_reading(struct xmlpart *x)
{
	if (x->stop || x->failed)
		xmlStopParser(x->parser);
}

static void
on_start(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespaces, const xmlChar **declared, int n, int defaulted, const xmlChar **attributes)
{
	struct xmlpart *x = arg;
	size_t before = x->path.len;

	(void)prefix;
	(void)namespaces;
	(void)declared;
	(void)defaulted;
	if (x->stop || x->failed)
		return;
	if (before > DEEPEST_PATH) {
		x->refused = 1;
		xmlStopParser(x->parser);
		return;
	}
	buf_addc(&x->path, '/');
	buf_adds(&x->path, prefix_of(x, uri));
	buf_addc(&x->path, ':');
	buf_adds(&x->path, (const char *)name);
	x->attributes = attributes;
	x->n_attributes = n;
	x->start(x, x->path.data + before + 1);
	end_reading(x);
}

static void
on_end(void *arg, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
	struct xmlpart *x = arg;
	const char *name;

	(void)local;
	(void)prefix;
	(void)uri;
	if (x->path.len == 0 || x->stop || x->failed)
		return;
	name = strrchr(x->path.data, '/');
	if (x->end != NULL)
		x->end(x, name + 1);
	x->path.len = (size_t)(name - x->path.data);
	x->path.data[x->path.len] = '\0';
	end_reading(x);
}

static void
on_text(void *arg, const xmlChar *text, int len)
{
	struct xmlpart *x = arg;

	if (x->text == NULL || x->stop || x->failed)
		return;
	x->text(x, (const char *)text, (size_t)len);
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
	xmlStopParser(x->parser);
}

#if LIBXML_VERSION >= 21200
typedef const xmlError known_error;
#else
typedef xmlError known_error;
#endif

/* We report what is wrong, once. */
static void
on_error(void *arg, known_error *error)
{
	(void)arg;
	(void)error;
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

		x->parser = xmlCreatePushParserCtxt(&handler, x, bytes, (int)len, NULL);
		if (x->parser == NULL)
			die("out of memory");
		/* Without NOENT it gives &amp; in an attribute as &#38;.  No other entity is known. */
		xmlCtxtUseOptions(x->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
		len = 0;
	}
	return xmlParseChunk(x->parser, bytes, (int)len, 0) == 0 && !x->stop && !x->failed &&
	    !x->refused;
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

	x->archive = a;
	good = archive_read(a, part, take, x);
	if (good && !x->stop && !x->failed && !x->refused && x->parser != NULL)
		xmlParseChunk(x->parser, "", 0, 1);
	whole = x->parser != NULL && ((xmlParserCtxtPtr)x->parser)->wellFormed;
	if (good && !x->failed && x->refused)
		good = refuse(x, part, "it has a document type, or is nested far deeper than any "
		    "workbook; open the workbook in the spreadsheet and save it anew");
	else if (good && !x->failed && !x->stop && !whole)
		good = refuse(x, part, "damaged: it is no XML; get the file once more, or open it in "
		    "the spreadsheet and save it anew");
	good = good && !x->failed;
	if (x->parser != NULL) {
		xmlParserCtxtPtr parser = x->parser;

		xmlFreeDoc(parser->myDoc);
		xmlFreeParserCtxt(parser);
	}
	x->parser = NULL;
	x->last_uri = NULL;
	buf_release(&x->path);
	return good;
}

int
xmlpart_at(const struct xmlpart *x, const char *path)
{
	return strcmp(x->path.data, path) == 0;
}

int
xmlpart_attribute(struct xmlpart *x, const char *name, struct buf *value)
{
	const char *colon = strchr(name, ':');
	const char *local = colon != NULL ? colon + 1 : name;

	for (int i = 0; i < x->n_attributes; i++) {
		const unsigned char **a = x->attributes + 5 * i;

		if (strcmp((const char *)a[0], local) != 0)
			continue;
		if (colon == NULL) {
			if (a[2] != NULL)
				continue;
		} else {
			const char *prefix = a[2] != NULL ? prefix_of(x, a[2]) : "";

			if (strncmp(prefix, name, (size_t)(colon - name)) != 0 ||
			    prefix[colon - name] != '\0')
				continue;
		}
		buf_add(value, (const char *)a[3], (size_t)(a[4] - a[3]));
		return 1;
	}
	return 0;
}

unsigned long
xmlpart_number(struct xmlpart *x, const char *name, unsigned long otherwise)
{
	struct buf value = { 0 };
	const char *text;
	size_t digits;

	if (!xmlpart_attribute(x, name, &value)) {
		buf_release(&value);
		return otherwise;
	}
	text = buf_text(&value);
	digits = strspn(text, "0123456789");
	if (digits > 0 && digits < 10 && text[digits] == '\0')
		otherwise = strtoul(text, NULL, 10);
	buf_release(&value);
	return otherwise;
}

int
xmlpart_yes(struct xmlpart *x, const char *name)
{
	struct buf value = { 0 };
	int yes = xmlpart_attribute(x, name, &value) && (strcmp(buf_text(&value), "1") == 0 ||
	    strcmp(buf_text(&value), "true") == 0 || strcmp(buf_text(&value), "on") == 0);

	buf_release(&value);
	return yes;
}
