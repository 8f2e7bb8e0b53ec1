#include <libxml/parser.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "workbook/archive.h"
#include "workbook/xmlpart.h"
#include "workbook/xmlplain.h"

/* So many bytes of one element are waited for: more are the parser's. */
enum { MOST_AHEAD = 64 << 10 };

/* ---- what the parser tells ---- */

static void
end_reading(struct xmlpart *x)
{
	if (!xmlevent_goes_on(x))
		xmlStopParser(x->parser);
}

/* What the parser gives of each attribute: local name, prefix, namespace, where the value begins and ends. */
static void
on_start(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespaces, const xmlChar **declared, int n, int defaulted, const xmlChar **attribute)
{
	struct xmlpart *x = arg;
	int space, place;

	(void)defaulted;
	if (x->stop || x->failed)
		return;
	space = xmlnames_space(&x->names, uri);
	place = xmlnames_place(&x->names, name, space, xmlevent_innermost(x));
	if (xmlevent_open(x, place, space, strlen((const char *)name))) {
		if (x->plain != NULL)
			xmlplain_opened(x, place, prefix, name, declared, namespaces);
		for (; n > 0; n--, attribute += 5)
			xmlevent_attribute(x, xmlnames_attribute(&x->names, attribute[0], attribute[2] == NULL ? XML_NO_SPACE :
			    xmlnames_space(&x->names, attribute[2])), (const char *)attribute[3],
			    (size_t)(attribute[4] - attribute[3]));
		x->start(x, place);
	}
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
	xmlevent_close(x);
	if (x->plain != NULL)
		xmlplain_closed(x);
	end_reading(x);
}

static void
on_text(void *arg, const xmlChar *text, int len)
{
	struct xmlpart *x = arg;

	if (x->stop || x->failed)
		return;
	xmlevent_text(x, (const char *)text, (size_t)len);
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

/* From the first bytes the parser tells the encoding. */
static void
begin_parser(struct xmlpart *x, const char *bytes, size_t len)
{
	xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = on_start,
	    .endElementNs = on_end, .characters = on_text, .ignorableWhitespace = on_text,
	    .cdataBlock = on_text, .internalSubset = on_document_type, .serror = on_error };

	x->parser = xmlCreatePushParserCtxt(&handler, x, bytes, (int)len, NULL);
	if (x->parser == NULL)
		die("out of memory");
	x->names = (struct xmlnames){ .spaces = x->spaces, .places = x->places, .attributes = x->attributes };
	xmlnames_learn(&x->names, ((xmlParserCtxtPtr)x->parser)->dict);
	/* Without NOENT it gives &amp; in an attribute as &#38;.  No other entity is known. */
	xmlCtxtUseOptions(x->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
}

/* Give the parser so many bytes; 0: it ends there. */
static int
give_parser(struct xmlpart *x, const char *bytes, size_t len)
{
	return xmlParseChunk(x->parser, bytes, (int)len, 0) == 0 && xmlevent_goes_on(x);
}

/* Has the parser read all it was given, of content that may go on with an element? */
static int
is_between(const struct xmlpart *x)
{
	const xmlParserCtxt *parser = x->parser;

	return parser->input != NULL && parser->input->cur == parser->input->end && xmlplain_may_be(x);
}

/*
 * Read of what is given and not read yet as much as can be before there is more of it.  What is not plain the parser takes;
 * once it finds something wrong, all the rest at once.  0: it ends there.
 */
static int
read_ahead(struct xmlpart *x)
{
	const char *text = x->ahead.data;
	size_t at = 0, len = x->ahead.len, next;
	int is_cut_off = 0, is_well = 1;

	while (at < len && xmlevent_goes_on(x)) {
		if (x->is_between) {
			at += xmlplain_read(x, text + at, len - at, &is_cut_off);
			if (!xmlevent_goes_on(x) || at == len || (is_cut_off && len - at <= MOST_AHEAD))
				break;
		}
		next = is_well ? xmlplain_find(x, text, at, len) : len;
		is_well &= give_parser(x, text + at, next - at);
		x->is_between = is_well && text[next - 1] == '>' && is_between(x);
		at = next;
	}
	buf_splice(&x->ahead, 0, at, "", 0);
	return is_well && xmlevent_goes_on(x);
}

static int
take(const char *bytes, size_t len, void *arg)
{
	struct xmlpart *x = arg;

	if (x->parser == NULL) {
		int may_be_plain = x->often != NULL && xmlplain_is_utf8(bytes, len);
		size_t first = may_be_plain ? 4 : len;

		begin_parser(x, bytes, first);
		bytes += first;
		len -= first;
		if (may_be_plain)
			x->plain = xmlplain_begin(x);
	}
	if (x->plain == NULL)
		return give_parser(x, bytes, len);
	buf_add(&x->ahead, bytes, len);
	return read_ahead(x);
}

/* The part has come to its end, and what was waited for did not come. */
static void
end_parser(struct xmlpart *x)
{
	if (x->ahead.len > 0)
		give_parser(x, x->ahead.data, x->ahead.len);
	xmlParseChunk(x->parser, "", 0, 1);
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
	if (good && xmlevent_goes_on(x) && x->parser != NULL)
		end_parser(x);
	whole = x->parser != NULL && ((xmlParserCtxtPtr)x->parser)->wellFormed;
	if (good && !x->failed && x->refused)
		good = refuse(x, part, "it has a document type, or is nested far deeper than any "
		    "workbook; open the workbook in the spreadsheet and save it anew");
	else if (good && !x->failed && !x->stop && !whole)
		good = refuse(x, part, "damaged: it is no XML; get the file once more, or open it in "
		    "the spreadsheet and save it anew");
	good = good && !x->failed;
	if (x->plain != NULL)
		xmlplain_end(x);
	buf_release(&x->ahead);
	x->is_between = 0;
	xmlevent_release(x);
	if (x->parser != NULL) {
		xmlFreeDoc(((xmlParserCtxtPtr)x->parser)->myDoc);
		xmlFreeParserCtxt(x->parser);
	}
	x->parser = NULL;
	return good;
}

const char *
xmlpart_prefix(const struct xmlpart *x)
{
	return xmlnames_prefix(&x->names, x->open[x->depth - 1].space);
}

int
xmlvalue_is(struct xmlvalue v, const char *text)
{
	return v.len == strlen(text) && memcmp(v.len > 0 ? v.text : "", text, v.len) == 0;
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
