#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/word.h"
#include "workbook/plainxml.h"

/* Where a byte may stand: in a name, a value in double quotes, a text. */
enum { IN_NAME = 1, IN_VALUE = 2, IN_TEXT = 4 };

void
plainxml_begin(struct plainxml *p)
{
	*p = (struct plainxml){ 0 };
	for (int i = 0; i < 256; i++) {
		char c = (char)i;
		int is_name = ascii_is_letter(c) || ascii_is_digit(c) || (c != '\0' && strchr("._-:", c) != NULL);

		/* Bytes beyond ASCII are looked at all together. */
		if (i >= ' ' && c != '<' && c != '&')
			p->may[i] = (unsigned char)(IN_TEXT | (c != '"' ? IN_VALUE : 0));
		p->may[i] |= (unsigned char)is_name;
	}
	p->may['\t'] = p->may['\n'] = IN_TEXT;
	/* The end of ]]>, which no text may hold. */
	p->may['>'] &= (unsigned char)~IN_TEXT;
}

void
plainxml_forget(struct plainxml *p)
{
	memset(p->slot, 0, sizeof p->slot);
	p->names = 0;
}

void
plainxml_release(struct plainxml *p)
{
	free(p->piece);
	free(p->attribute);
	buf_release(&p->values);
	*p = (struct plainxml){ 0 };
}

/* What goes on at s is not plain; or it cannot be told, for there the text ends. */
static const char *
give_up(struct plainxml *p, const char *s)
{
	p->is_cut_off = s == p->end;
	return NULL;
}

/* ---- names ---- */

/* Letters, digits and signs, of which the first is a letter or `_`: of one part or, with a colon, of two. */
static int
is_plain_name(const char *text, size_t len)
{
	size_t colons = 0, part = 0;

	for (size_t i = 0; i < len; i++) {
		if (i == part && !ascii_is_letter(text[i]) && text[i] != '_')
			return 0;
		if (text[i] == ':') {
			colons++;
			part = i + 1;
		}
	}
	return len > part && colons < 2 && (len < 5 || memcmp(text, "xmlns", 5) != 0);
}

/* A name's place, where its first eight bytes and its last are well mixed. */
static size_t
slot_of(const char *text, size_t len)
{
	uint64_t first = word_few(text, len), last = len > 8 ? word_load(text + len - 8) : len;

	return (size_t)((first * 0x9e3779b97f4a7c15u ^ last) * 0xff51afd7ed558ccdu >> 56);
}

_Static_assert(PLAINXML_SLOTS == 1 << 8 && PLAINXML_NAMES < PLAINXML_SLOTS, "a name's place is eight bits");

/* The number of a name; -1: there are too many, or it is too long. */
static int
number_of(struct plainxml *p, const char *text, size_t len)
{
	size_t slot = slot_of(text, len);
	struct plainxml_name *name;

	for (; p->slot[slot] != 0; slot = (slot + 1) % PLAINXML_SLOTS) {
		name = &p->name[p->slot[slot] - 1];
		if (name->len == len && memcmp(name->text, text, len) == 0)
			return p->slot[slot] - 1;
	}
	if (p->names == PLAINXML_NAMES || len > PLAINXML_NAME)
		return -1;
	name = &p->name[p->names++];
	name->len = (unsigned char)len;
	name->is_plain = (unsigned char)is_plain_name(text, len);
	memcpy(name->text, text, len);
	p->slot[slot] = (unsigned char)p->names;
	return (int)p->names - 1;
}

/* The name at s, and where it ends, or NULL. */
static const char *
take_name(struct plainxml *p, const char *s, unsigned char *name)
{
	const char *from = s;
	int number;

	while (p->may[(unsigned char)*s] & IN_NAME)
		s++;
	if (s == from || s == p->end)
		return give_up(p, s);
	number = number_of(p, from, (size_t)(s - from));
	if (number < 0 || !p->name[number].is_plain)
		return give_up(p, from);
	*name = (unsigned char)number;
	return s;
}

/* ---- references ---- */

/* One of XML's own five at s: what it stands for, and where it ends; or NULL. */
static const char *
take_reference(struct plainxml *p, const char *s, const char **stands_for)
{
	static const char *const known[][2] = { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
		{ "&quot;", "\"" }, { "&apos;", "'" } };

	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (strncmp(s, known[i][0], strlen(known[i][0])) == 0) {
			*stands_for = known[i][1];
			return s + strlen(known[i][0]);
		}
	return give_up(p, memchr(s, '\0', 6) == p->end ? p->end : s);
}

/* ---- pieces ---- */

static void
add_piece(struct plainxml *p, enum plainxml_kind kind, unsigned char name, const char *text, size_t len)
{
	p->piece = mem_grow(p->piece, &p->cap, p->n + 1, sizeof *p->piece);
	p->piece[p->n++] = (struct plainxml_piece){ .kind = (unsigned char)kind, .name = name, .text = text,
	    .len = (unsigned)len };
}

/* From a reference on: a value as it is meant.  There is room for as much as the element has bytes. */
static const char *
take_meant(struct plainxml *p, const char *s, struct plainxml_attribute *a)
{
	const char *from = a->text, *meant;

	a->text = p->values.data + p->values.len;
	for (;;) {
		buf_add(&p->values, from, (size_t)(s - from));
		if (*s != '&')
			break;
		if ((from = s = take_reference(p, s, &meant)) == NULL)
			return NULL;
		buf_adds(&p->values, meant);
		while (p->may[(unsigned char)*s] & IN_VALUE)
			s++;
	}
	a->len = (unsigned)(p->values.data + p->values.len - a->text);
	return s;
}

/* An attribute, from its name to behind its quotes; it is one more of the start that is the last piece. */
static const char *
take_attribute(struct plainxml *p, const char *s)
{
	struct plainxml_piece *start = &p->piece[p->n - 1];
	struct plainxml_attribute *all, *a;

	p->attribute = mem_grow(p->attribute, &p->attribute_cap, p->attributes + 1, sizeof *p->attribute);
	a = &p->attribute[p->attributes];
	all = a - start->attributes;
	if ((s = take_name(p, s, &a->name)) == NULL)
		return NULL;
	for (const struct plainxml_attribute *other = all; other < a; other++)
		if (other->name == a->name)
			return give_up(p, s - 1);
	if (*s != '=' || s[1] != '"' || start->attributes == PLAINXML_ATTRIBUTES)
		return give_up(p, *s != '=' || s + 1 != p->end ? s : p->end);
	a->text = s += 2;
	while (p->may[(unsigned char)*s] & IN_VALUE)
		s++;
	a->len = (unsigned)(s - a->text);
	if (*s == '&' && (s = take_meant(p, s, a)) == NULL)
		return NULL;
	if (*s != '"')
		return give_up(p, s);
	start->attributes++;
	p->attributes++;
	return s + 1;
}

/* From behind the `<`. */
static const char *
take_start(struct plainxml *p, const char *s)
{
	unsigned char name;

	if ((s = take_name(p, s, &name)) == NULL)
		return NULL;
	add_piece(p, PLAINXML_START, name, NULL, 0);
	while (*s == ' ') {
		while (*s == ' ')
			s++;
		if (*s != '>' && *s != '/' && (s = take_attribute(p, s)) == NULL)
			return NULL;
	}
	if (*s == '>' && p->depth < PLAINXML_DEEPEST) {
		p->open[p->depth++] = name;
		return s + 1;
	}
	if (*s != '/' || s[1] != '>')
		return give_up(p, *s != '/' || s + 1 != p->end ? s : p->end);
	add_piece(p, PLAINXML_END, name, NULL, 0);
	return s + 2;
}

/* From behind the `</`. */
static const char *
take_end(struct plainxml *p, const char *s)
{
	const struct plainxml_name *name;

	if (p->depth == 0)
		return give_up(p, s - 1);
	name = &p->name[p->open[p->depth - 1]];
	if ((size_t)(p->end - s) <= name->len)
		return give_up(p, p->end);
	if (memcmp(s, name->text, name->len) != 0 || s[name->len] != '>')
		return give_up(p, s);
	add_piece(p, PLAINXML_END, p->open[--p->depth], NULL, 0);
	return s + name->len + 1;
}

/* Up to the next tag. */
static const char *
take_text(struct plainxml *p, const char *s)
{
	const char *from = s, *meant;

	for (;;) {
		while (p->may[(unsigned char)*s] & IN_TEXT)
			s++;
		/* There is a tag in front: these bytes are the text's, or its end. */
		if (*s != '>' || (s[-1] == ']' && s[-2] == ']'))
			break;
		s++;
	}
	if (s > from)
		add_piece(p, PLAINXML_TEXT, 0, from, (size_t)(s - from));
	if (*s == '<')
		return s;
	if (*s != '&')
		return give_up(p, s);
	if ((s = take_reference(p, s, &meant)) != NULL)
		add_piece(p, PLAINXML_TEXT, 0, meant, strlen(meant));
	return s;
}

/* UTF-8, and none of the two signs that XML does not allow: U+FFFE and U+FFFF, EF BF BE and EF BF BF. */
static int
is_allowed(const char *text, size_t len)
{
	const char *s = text, *end = text + len;

	if (text_is_ascii(text, len))
		return 1;
	if (text_invalid(text, len) < len)
		return 0;
	while ((s = memchr(s, 0xef, (size_t)(end - s))) != NULL) {
		if ((unsigned char)s[1] == 0xbf && (unsigned char)s[2] >= 0xbe)
			return 0;
		s += 3;
	}
	return 1;
}

size_t
plainxml_cut(struct plainxml *p, const char *text, size_t len)
{
	const char *s = text;

	p->n = p->attributes = p->depth = 0;
	p->end = text + len;
	p->is_cut_off = 0;
	buf_clear(&p->values);
	buf_room(&p->values, len);
	if (*s != '<') {
		give_up(p, s);
		return 0;
	}
	do {
		if (*s != '<')
			s = take_text(p, s);
		else if (s[1] != '/')
			s = take_start(p, s + 1);
		else
			s = take_end(p, s + 2);
	} while (s != NULL && p->depth > 0);
	return s != NULL && is_allowed(text, (size_t)(s - text)) ? (size_t)(s - text) : 0;
}
