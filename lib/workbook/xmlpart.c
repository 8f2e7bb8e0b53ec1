#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "workbook/archive.h"
#include "workbook/plainxml.h"
#include "workbook/xmlpart.h"

/* Deeper than any workbook: what goes on is made to hurt. */
enum { DEEPEST_PATH = 8192 };

/* An element that is open: its place, and how much its name added to the path. */
struct xmlopen {
	int place, space;
	size_t bytes;
};

/* ---- elements ---- */

static int
innermost(const struct xmlpart *x)
{
	return x->depth > 0 ? x->open[x->depth - 1].place : XML_TOP;
}

static int
goes_on(const struct xmlpart *x)
{
	return !x->stop && !x->failed && !x->refused;
}

/* One more is open, without attributes yet; 0: it stands too deep. */
static int
open_element(struct xmlpart *x, int place, int space, size_t name_len)
{
	size_t prefix = strlen(xmlnames_prefix(&x->names, space)), bytes = name_len + (prefix > 0 ? prefix : 1) + 2;

	if (x->path > DEEPEST_PATH) {
		x->refused = 1;
		return 0;
	}
	if (x->depth == x->cap)
		x->open = mem_grow(x->open, &x->cap, x->depth + 1, sizeof *x->open);
	x->open[x->depth++] = (struct xmlopen){ place, space, bytes };
	x->path += bytes;
	while (x->n_given > 0)
		x->value[x->given[--x->n_given]] = (struct xmlvalue){ NULL, 0 };
	return 1;
}

static void
give_attribute(struct xmlpart *x, int i, const char *text, size_t len)
{
	if (i < 0 || x->value[i].text != NULL)
		return;
	x->value[i] = (struct xmlvalue){ text, len };
	x->given[x->n_given++] = (unsigned char)i;
}

static void
close_element(struct xmlpart *x)
{
	if (x->end != NULL)
		x->end(x, innermost(x));
	x->path -= x->open[--x->depth].bytes;
}

/* ---- what is read without the parser ---- */

enum { MOST_AHEAD = 64 << 10,	/* as many bytes of one element are waited for */
    MOST_DECLARED = 64, DEEPEST_PLAIN = 64, NOT_ASKED = -3 };

#define BLANKS " \t\n"

/* A namespace that the elements which are open declare. */
struct declared {
	const xmlChar *prefix, *uri;
	size_t depth;
};

/* What a name of plain XML is here, as an element and as an attribute. */
struct plainname {
	int space, attribute;
	size_t len;		/* without its prefix */
	signed char place[XML_PLACES + 2];	/* by what it stands in, or NOT_ASKED */
};

struct xmlplain {
	struct plainxml xml;
	struct plainname name[PLAINXML_NAMES];
	size_t names;
	struct buf ahead;	/* what was given and not read yet */
	int is_between;		/* the parser has read all that was given to it, up to the end of a tag */
	char often[80];		/* how an element of the place that comes often begins: `<`, its name; or "" */
	struct declared *declared;
	size_t n, cap;
	int is_clear;		/* no two prefixes are of one namespace, and there are not too many */
};

/* Names mean other things than before. */
static void
forget_names(struct xmlplain *p)
{
	plainxml_forget(&p->xml);
	p->names = 0;
	p->often[0] = '\0';
	p->is_clear = p->n <= MOST_DECLARED;
	for (size_t i = 0; i < p->n && p->is_clear; i++)
		for (size_t k = 0; k < i; k++)
			p->is_clear &= p->declared[i].uri != p->declared[k].uri;
}

static void
declare(struct xmlpart *x, const xmlChar **declared, int n)
{
	struct xmlplain *p = x->plain;

	for (int i = 0; i < n && p != NULL; i++) {
		p->declared = mem_grow(p->declared, &p->cap, p->n + 1, sizeof *p->declared);
		p->declared[p->n++] = (struct declared){ declared[2 * i], declared[2 * i + 1], x->depth };
	}
	if (n > 0 && p != NULL)
		forget_names(p);
}

/* Once an element is closed, what it declared is gone. */
static void
undeclare(struct xmlpart *x)
{
	struct xmlplain *p = x->plain;
	size_t before = p != NULL ? p->n : 0;

	while (before > 0 && p->n > 0 && p->declared[p->n - 1].depth > x->depth)
		p->n--;
	if (before > 0 && p->n < before)
		forget_names(p);
}

/* How the elements begin that come often, as soon as there was one. */
static void
note_often(struct xmlpart *x, int place, const xmlChar *prefix, const xmlChar *name)
{
	struct xmlplain *p = x->plain;

	if (p == NULL || place != x->often - x->places || p->often[0] != '\0')
		return;
	if (snprintf(p->often, sizeof p->often, "<%s%s%s", prefix != NULL ? (const char *)prefix : "",
	    prefix != NULL ? ":" : "", (const char *)name) >= (int)sizeof p->often)
		p->often[0] = '\0';
}

/* What the prefix of a name stands for; 0: nothing. */
static int
uri_of(const struct xmlplain *p, const xmlChar *prefix, const xmlChar **uri)
{
	*uri = NULL;
	for (size_t i = p->n; i > 0; i--)
		if (p->declared[i - 1].prefix == prefix) {
			*uri = p->declared[i - 1].uri;
			return 1;
		}
	return prefix == NULL || strcmp((const char *)prefix, "xml") == 0;
}

/* Learn what the names are that were not met before; 0: one has a prefix that stands for nothing. */
static int
learn_names(struct xmlpart *x)
{
	struct xmlplain *p = x->plain;
	int good = 1;

	for (; p->names < p->xml.names; p->names++) {
		struct plainxml_name *met = &p->xml.name[p->names];
		struct plainname *name = &p->name[p->names];
		const char *colon = memchr(met->text, ':', met->len), *local = colon != NULL ? colon + 1 : met->text;
		const xmlChar *kept, *uri, *prefix = colon == NULL ? NULL :
		    xmlnames_kept(&x->names, met->text, (size_t)(colon - met->text));

		name->len = (size_t)(met->text + met->len - local);
		kept = xmlnames_kept(&x->names, local, name->len);
		met->is_plain = (unsigned char)(met->is_plain && uri_of(p, prefix, &uri));
		good &= met->is_plain;
		if (!met->is_plain)
			continue;
		name->space = xmlnames_space(&x->names, uri);
		name->attribute = xmlnames_attribute(&x->names, kept, prefix != NULL ? name->space : XML_NO_SPACE);
		memset(name->place, NOT_ASKED, sizeof name->place);
	}
	return good;
}

/* The place of an element with a name, in the innermost one. */
static int
place_of(struct xmlpart *x, size_t number)
{
	struct plainname *name = &x->plain->name[number];
	int within = innermost(x);
	signed char *place = &name->place[within + 2];

	if (*place == NOT_ASKED) {
		const struct plainxml_name *met = &x->plain->xml.name[number];

		*place = (signed char)xmlnames_place(&x->names, xmlnames_kept(&x->names,
		    met->text + met->len - name->len, name->len), name->space, within);
	}
	return *place;
}

static void
tell_text(struct xmlpart *x, const char *text, size_t len)
{
	if (x->text != NULL && len > 0)
		x->text(x, innermost(x), text, len);
}

/* Tell of an element that was cut, as the parser would. */
static void
tell_plain(struct xmlpart *x)
{
	struct xmlplain *p = x->plain;
	const struct plainxml_attribute *a = p->xml.attribute;

	for (size_t i = 0; i < p->xml.n && goes_on(x); i++) {
		const struct plainxml_piece *piece = &p->xml.piece[i];
		int place;

		if (piece->kind == PLAINXML_TEXT) {
			tell_text(x, piece->text, piece->len);
		} else if (piece->kind == PLAINXML_END) {
			close_element(x);
		} else {
			place = place_of(x, piece->name);
			if (!open_element(x, place, p->name[piece->name].space, p->name[piece->name].len))
				return;
			for (unsigned k = piece->attributes; k > 0; k--, a++)
				give_attribute(x, p->name[a->name].attribute, a->text, a->len);
			x->start(x, place);
		}
	}
}

/* Read elements that come often, with blanks in front, as long as they are plain: how many bytes they have. */
static size_t
read_plain(struct xmlpart *x, const char *text, size_t len)
{
	struct xmlplain *p = x->plain;
	size_t read = 0;

	while (goes_on(x)) {
		size_t blanks = strspn(text + read, BLANKS), at = read + blanks;
		size_t n = plainxml_cut(&p->xml, text + at, len - at);

		if (n == 0)
			break;
		if (!learn_names(x) || place_of(x, p->xml.piece[0].name) != x->often - x->places)
			break;
		tell_text(x, text + read, blanks);
		tell_plain(x);
		read = at + n;
	}
	return read;
}

/* Does an element begin at a `<` that may be one of those that come often? */
static int
may_be_often(const struct xmlpart *x, const char *s)
{
	const struct xmlplain *p = x->plain;
	const char *name = s + 1, *colon, *local;
	size_t len;

	if (p->often[0] != '\0')
		return strncmp(s, p->often, strlen(p->often)) == 0;
	/* Whatever its prefix is. */
	local = strchr(x->often->name, ':');
	local = local != NULL ? local + 1 : x->often->name;
	len = strcspn(name, " />\t\n");
	colon = memchr(name, ':', len);
	if (colon != NULL) {
		len -= (size_t)(colon + 1 - name);
		name = colon + 1;
	}
	return len == strlen(local) && memcmp(name, local, len) == 0;
}

/* Where the next element of those that come often may begin, behind a place; and the blanks in front of it. */
static size_t
find_often(const struct xmlpart *x, const char *text, size_t from, size_t len)
{
	size_t at = from + strspn(text + from, BLANKS) + 1;
	const char *s;

	for (; at < len && (s = memchr(text + at, '<', len - at)) != NULL; at = (size_t)(s - text) + 1) {
		if (!may_be_often(x, s))
			continue;
		for (at = (size_t)(s - text); at > from && strchr(BLANKS, text[at - 1]) != NULL; at--)
			;
		return at > from && text[at - 1] == '>' ? at : (size_t)(s - text);
	}
	return len;
}

/* ---- what the parser tells ---- */

static void
end_reading(struct xmlpart *x)
{
	if (!goes_on(x))
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
	place = xmlnames_place(&x->names, name, space, innermost(x));
	if (open_element(x, place, space, strlen((const char *)name))) {
		declare(x, declared, namespaces);
		note_often(x, place, prefix, name);
		for (; n > 0; n--, attribute += 5)
			give_attribute(x, xmlnames_attribute(&x->names, attribute[0], attribute[2] == NULL ? XML_NO_SPACE :
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
	close_element(x);
	undeclare(x);
	end_reading(x);
}

static void
on_text(void *arg, const xmlChar *text, int len)
{
	struct xmlpart *x = arg;

	if (x->stop || x->failed)
		return;
	tell_text(x, (const char *)text, (size_t)len);
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

/*
 * Does a part begin as one in UTF-8?  The first bytes of no other encoding are `<` and a letter, or `<?xml `; unless
 * that says so.
 */
static int
is_in_utf8(const char *text, size_t len)
{
	static const char encoding[] = "encoding", utf8[] = "UTF-8";
	const char *s = text, *end = text + len;

	if (len < 6 || *text != '<')
		return 0;
	if (memcmp(text, "<?xml ", 6) != 0)
		return ascii_is_letter(text[1]) && text[2] != '\0';
	while (end - s >= 8 && memcmp(s, encoding, 8) != 0 && memcmp(s, "?>", 2) != 0)
		s++;
	if (end - s < 16)
		return end - s >= 2 && memcmp(s, "?>", 2) == 0;
	return *s == '?' || (s[8] == '=' && (s[9] == '"' || s[9] == '\'') && strncasecmp(s + 10, utf8, 5) == 0 &&
	    s[15] == s[9]);
}

/* Give the parser so many bytes; 0: it ends there. */
static int
give_parser(struct xmlpart *x, const char *bytes, size_t len)
{
	return xmlParseChunk(x->parser, bytes, (int)len, 0) == 0 && goes_on(x);
}

/* Has the parser read all it was given, of content that may go on with an element? */
static int
is_between(const struct xmlpart *x)
{
	const xmlParserCtxt *parser = x->parser;

	return parser->input != NULL && parser->input->cur == parser->input->end && x->depth > 0 &&
	    x->depth <= DEEPEST_PLAIN && x->plain->is_clear;
}

/*
 * Read as much as can be read before there is more of it: so many bytes.  The parser takes what is not plain; once it
 * is not content, the rest at once.
 */
static size_t
read_ahead(struct xmlpart *x, const char *text, size_t len, int *is_content)
{
	struct xmlplain *p = x->plain;
	size_t at = 0, next;

	while (at < len && goes_on(x)) {
		if (p->is_between) {
			at += read_plain(x, text + at, len - at);
			if (!goes_on(x) || at == len || (p->xml.is_cut_off && len - at <= MOST_AHEAD))
				break;
		}
		next = *is_content ? find_often(x, text, at, len) : len;
		*is_content &= give_parser(x, text + at, next - at);
		p->is_between = *is_content && text[next - 1] == '>' && is_between(x);
		at = next;
	}
	return at;
}

static int
take(const char *bytes, size_t len, void *arg)
{
	struct xmlpart *x = arg;
	int goes_well = 1;

	if (x->parser == NULL) {
		int may_be_plain = x->often != NULL && is_in_utf8(bytes, len);
		size_t first = may_be_plain ? 4 : len;

		begin_parser(x, bytes, first);
		bytes += first;
		len -= first;
		if (may_be_plain) {
			x->plain = mem_zero(1, sizeof *x->plain);
			plainxml_begin(&x->plain->xml);
			x->plain->is_clear = 1;
		}
	}
	if (x->plain == NULL)
		return give_parser(x, bytes, len);
	buf_add(&x->plain->ahead, bytes, len);
	len = read_ahead(x, x->plain->ahead.data, x->plain->ahead.len, &goes_well);
	buf_splice(&x->plain->ahead, 0, len, "", 0);
	return goes_well && goes_on(x);
}

/* What was waited for did not come. */
static void
end_plain(struct xmlpart *x)
{
	struct xmlplain *p = x->plain;

	if (p == NULL)
		return;
	if (goes_on(x) && p->ahead.len > 0)
		give_parser(x, p->ahead.data, p->ahead.len);
	plainxml_release(&p->xml);
	buf_release(&p->ahead);
	free(p->declared);
	free(p);
	x->plain = NULL;
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
	end_plain(x);
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
		xmlnames_release(&x->names);
		xmlFreeParserCtxt(parser);
	}
	x->parser = NULL;
	free(x->open);
	x->open = NULL;
	x->depth = x->cap = x->path = x->n_given = 0;
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
