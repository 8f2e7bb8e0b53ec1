#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "workbook/plainxml.h"
#include "workbook/xmlevent.h"
#include "workbook/xmlplain.h"
#include "workbook/xmlscope.h"

enum { DEEPEST = 64 };

#define BLANKS " \t\n"

struct xmlplain {
	struct plainxml xml;
	struct xmlscope scope;
	char often[80];		/* how an element of the place that comes often begins: `<`, its name; or "" */
};

/* The first bytes of no other encoding are `<` and a letter, or `<?xml `; unless that says so. */
int
xmlplain_is_utf8(const char *text, size_t len)
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

struct xmlplain *
xmlplain_begin(struct xmlpart *x)
{
	struct xmlplain *p = mem_zero(1, sizeof *p);

	plainxml_begin(&p->xml);
	p->scope = (struct xmlscope){ .names = &x->names, .xml = &p->xml };
	return p;
}

void
xmlplain_end(struct xmlpart *x)
{
	plainxml_release(&x->plain->xml);
	xmlscope_release(&x->plain->scope);
	free(x->plain);
	x->plain = NULL;
}

/* How the elements begin that come often is noted as soon as there is one. */
void
xmlplain_opened(struct xmlpart *x, int place, const unsigned char *prefix, const unsigned char *name,
    const unsigned char **declared, int n)
{
	struct xmlplain *p = x->plain;

	if (xmlscope_declare(&p->scope, declared, n, x->depth))
		p->often[0] = '\0';
	if (place != x->often - x->places || p->often[0] != '\0')
		return;
	if (snprintf(p->often, sizeof p->often, "<%s%s%s", prefix != NULL ? (const char *)prefix : "",
	    prefix != NULL ? ":" : "", (const char *)name) >= (int)sizeof p->often)
		p->often[0] = '\0';
}

void
xmlplain_closed(struct xmlpart *x)
{
	if (xmlscope_end(&x->plain->scope, x->depth))
		x->plain->often[0] = '\0';
}

int
xmlplain_may_be(const struct xmlpart *x)
{
	return x->depth > 0 && x->depth <= DEEPEST && xmlscope_is_clear(&x->plain->scope);
}

/* Tell of an element that was cut, as the parser would. */
static void
tell_plain(struct xmlpart *x)
{
	struct xmlplain *p = x->plain;
	const struct plainxml_attribute *a = p->xml.attribute;
	const struct scopename *name = p->scope.name;

	for (size_t i = 0; i < p->xml.n && xmlevent_goes_on(x); i++) {
		const struct plainxml_piece *piece = &p->xml.piece[i];
		int place;

		if (piece->kind == PLAINXML_TEXT) {
			xmlevent_text(x, piece->text, piece->len);
		} else if (piece->kind == PLAINXML_END) {
			xmlevent_close(x);
		} else {
			place = xmlscope_place(&p->scope, piece->name, xmlevent_innermost(x));
			if (!xmlevent_open(x, place, name[piece->name].space, name[piece->name].len))
				return;
			for (unsigned k = piece->attributes; k > 0; k--, a++)
				xmlevent_attribute(x, name[a->name].attribute, a->text, a->len);
			x->start(x, place);
		}
	}
}

size_t
xmlplain_read(struct xmlpart *x, const char *text, size_t len, int *is_cut_off)
{
	struct xmlplain *p = x->plain;
	size_t read = 0;

	while (xmlevent_goes_on(x)) {
		size_t blanks = strspn(text + read, BLANKS), at = read + blanks;
		size_t n = plainxml_cut(&p->xml, text + at, len - at);

		if (n == 0 || !xmlscope_learn(&p->scope) ||
		    xmlscope_place(&p->scope, p->xml.piece[0].name, xmlevent_innermost(x)) != x->often - x->places)
			break;
		xmlevent_text(x, text + read, blanks);
		tell_plain(x);
		read = at + n;
	}
	*is_cut_off = p->xml.is_cut_off;
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

size_t
xmlplain_find(const struct xmlpart *x, const char *text, size_t from, size_t len)
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
