#!/bin/sh
# libxml2 2.9.14 gives a SAX2 handler "&#38;" for an "&amp;" in an attribute, unless entities are
# replaced (XML_PARSE_NOENT): text outside of attributes is right.  Who reads the names of sheets so
# calls "Log & mere" "Log &#38; mere".  With NOENT and without a document type only XML's five
# entities are known, so that nothing else comes in by it.
#
#	sh findings/libxml2-attributes-without-noent.sh		prints the two

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cat >"$tmp/x.c" <<'END'
#include <libxml/parser.h>
#include <stdio.h>
#include <string.h>

static void
start(void *arg, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int spaces,
    const xmlChar **space, int n, int defaulted, const xmlChar **a)
{
	(void)arg; (void)name; (void)prefix; (void)uri; (void)spaces; (void)space; (void)defaulted;
	for (int i = 0; i < n; i++)
		printf("%.*s\n", (int)(a[5 * i + 4] - a[5 * i + 3]), (const char *)a[5 * i + 3]);
}

int
main(void)
{
	static const char text[] = "<sheet name=\"Log &amp; mere\"/>";

	for (int noent = 0; noent < 2; noent++) {
		xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = start };
		xmlParserCtxtPtr p = xmlCreatePushParserCtxt(&handler, NULL, text, 4, NULL);

		xmlCtxtUseOptions(p, XML_PARSE_NONET | (noent ? XML_PARSE_NOENT : 0));
		xmlParseChunk(p, text + 4, (int)strlen(text) - 4, 1);
		xmlFreeParserCtxt(p);
	}
	return 0;
}
END
cc -w $(xml2-config --cflags) -o "$tmp/x" "$tmp/x.c" $(xml2-config --libs) && "$tmp/x"
