#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/safeadd.h"
#include "output/markdown.h"

/*
 * What each sign is written as where it may not stand by itself: what seventeen
 * readers of Markdown all show as the sign.  A backslash they know before few;
 * a character reference (HTML, section 13.5) they know of all.
 */
static const char *
reference(char c, int at_end)
{
	switch (c) {
	case '*': return "\\*";
	case '_': return "\\_";
	case '`': return "\\`";
	case '[': return "\\[";
	case ']': return "\\]";
	case '\\': return "\\\\";
	/* A backslash before the last of a heading stays. */
	case '#': return at_end ? "&#35;" : "\\#";
	case '.': return "\\.";
	case '(': return "\\(";
	case ')': return "\\)";
	case '-': return "\\-";
	case '+': return "\\+";
	case '>': return "\\>";
	case '<': return "&lt;";
	case '&': return "&amp;";
	case '|': return "&#124;";
	case '~': return "&#126;";
	case '^': return "&#94;";
	case '$': return "&#36;";
	case '{': return "&#123;";
	case ':': return "&#58;";
	case '=': return "&#61;";
	case '@': return "&#64;";
	}
	return NULL;
}

static int
is_of_word(char c)
{
	return ascii_is_digit(c) || ascii_is_letter(c) || ascii_is_beyond(c);
}

/* Does "&amp;", "&#38;" or "&#x26;" stand there, which would be read as one sign? */
static int
is_entity(const char *s)
{
	size_t n = 1;

	if (s[n] == '#')
		n++;
	while (ascii_is_digit(s[n]) || ascii_is_letter(s[n]))
		n++;
	return n > 1 && s[n] == ';';
}

/* Does ":smile:" stand there, for which some readers draw a face?  10:30:15 and 9:00-10:00 are none. */
static int
is_face(const char *s, char before)
{
	size_t n = 1;
	int letters = 0;

	for (; ascii_is_digit(s[n]) || ascii_is_letter(s[n]) || (s[n] != '\0' && strchr("_+-", s[n])); n++)
		letters |= !ascii_is_digit(s[n]) && s[n] != '-';
	return s[n] == ':' && (letters || (n > 1 && !ascii_is_digit(before)));
}

/*
 * Does a text begin as an item of a numbered list does: "1.", "a)", "iv."?  The
 * place of its sign, or 0.
 */
static size_t
numbered(const char *s)
{
	size_t n = strspn(s, "0123456789");

	if (n == 0)
		n = strspn(s, "ivxlcdmIVXLCDM");
	if (n == 0)
		n = (size_t)ascii_is_letter(*s);
	return n > 0 && (s[n] == '.' || s[n] == ')') && (s[n + 1] == ' ' || s[n + 1] == '\0') ? n : 0;
}

/* A text, and where in it signs are markup that would be none elsewhere. */
struct text {
	const char *s;
	int at_start;
	size_t number;		/* the sign of "1."; 0: there is none */
	size_t hashes;		/* those at the end, which a heading passes over */
};

/* Does the sign at i begin markup, wherever in a text it stands? */
static int
is_markup(const struct text *t, size_t i)
{
	const char *s = t->s;

	switch (s[i]) {
	case '*': case '_': case '`': case '[': case ']': case '\\': case '|': case '~':
	case '^': case '$': case '{': case '<':
		return 1;
	case '&':
		return is_entity(s + i);
	case '#':
		return i >= t->hashes;
	case ':':
		return is_face(s + i, i > 0 ? s[i - 1] : ' ');
	default:
		return 0;
	}
}

/* Does the sign at i name a person on a platform, or a source of pandoc's? */
static int
is_mention(const char *s, size_t i)
{
	return s[i] == '@' && (i == 0 || !is_of_word(s[i - 1])) && is_of_word(s[i + 1]);
}

/* At the start of a block a heading, an item, a quotation, a rule, a definition. */
static int
is_markup_at_start(const struct text *t, size_t i)
{
	if (!t->at_start)
		return 0;
	if (i == 0)
		return strchr("#+->=:.)", *t->s) != NULL || (*t->s == '(' && (t->s[1] == '@' ||
		    numbered(t->s + 1) > 0));
	return i == t->number;
}

/*
 * The end of the address at i, from its scheme to the next blank; i if there is
 * none.  `plain`: it holds nothing that would have to be written otherwise, which
 * readers that make links would take for a part of it, nor what they write
 * otherwise themselves.
 */
static size_t
address_at(const struct text *t, size_t i, int *plain)
{
	const char *s = t->s;
	size_t n = i, tildes = 0;

	if (!ascii_is_letter(s[i]) || (i > 0 && is_of_word(s[i - 1])))
		return i;
	while (ascii_is_letter(s[n]))
		n++;
	if (strncmp(s + n, "://", 3) != 0 && strncmp(s + i, "www.", 4) != 0)
		return i;
	*plain = s[n] == ':';	/* "www." gets a scheme from some */
	for (; s[n] != '\0' && s[n] != ' '; n++)
		if (s[n] == '_')	/* inside a word it is itself */
			*plain &= is_of_word(s[n - 1]) && is_of_word(s[n + 1]);
		else if (s[n] == '~')	/* a pair would be */
			*plain &= tildes++ == 0;
		else
			*plain &= !is_markup(t, n) && (ascii_is_digit(s[n]) || ascii_is_letter(s[n]) ||
			    strchr("-.:/?#@!&'()+,;=%", s[n]) != NULL);
	return n;
}

/* What makes a link of what follows: the colon of "://", the point behind "www". */
static int
is_link(const char *s, size_t i)
{
	return (s[i] == ':' && strncmp(s + i, "://", 3) == 0) ||
	    (s[i] == '.' && i >= 3 && strncmp(s + i - 3, "www", 3) == 0);
}

static size_t
word_length(const char *s)
{
	size_t n = 0;

	while (is_of_word(s[n]))
		n++;
	return n;
}

static void
add_text(struct buf *b, const struct text *t)
{
	const char *s = t->s;
	size_t hidden = 0;	/* up to here all links are hidden */

	for (size_t i = 0; s[i] != '\0'; i++) {
		int plain = 0;
		size_t end, n = word_length(s + i);

		/* Within a word there is no markup, and an address has one of these behind its first. */
		if (n > 0 && (i < hidden || (s[i + n] != ':' && s[i + n] != '.'))) {
			buf_add(b, s + i, n);
			i += n - 1;
			continue;
		}
		end = i < hidden ? i : address_at(t, i, &plain);
		if (end > i && !plain)
			hidden = end;
		if (end > i && plain) {
			buf_add(b, s + i, end - i);
			i = end - 1;
		} else if (i < hidden && is_link(s, i)) {
			buf_adds(b, s[i] == ':' ? "&#58;" : "&#46;");
		} else if (is_markup(t, i) || is_mention(s, i) || is_markup_at_start(t, i)) {
			buf_adds(b, reference(s[i], i >= t->hashes));
		} else {
			n = n > 0 ? n : 1;
			buf_add(b, s + i, n);
			i += n - 1;
		}
	}
}

void
markdown_add(struct buf *b, const char *text, size_t len, int at_start)
{
	struct buf folded = { 0 }, safe = { 0 };
	struct text t = { .at_start = at_start };

	if (memchr(text, '\n', len) != NULL || memchr(text, '\r', len) != NULL) {
		buf_add(&folded, text, len);
		for (size_t i = 0; i < len; i++)
			if (text[i] == '\n' || text[i] == '\r')
				folded.data[i] = ' ';
	}
	t.hashes = safeadd(&safe, folded.len > 0 ? folded.data : text, len);
	t.s = buf_text(&safe);
	while (t.hashes > 0 && t.s[t.hashes - 1] == '#')
		t.hashes--;
	/* Four blanks there would make code of it. */
	while (at_start && *t.s == ' ') {
		t.s++;
		t.hashes--;
	}
	t.number = at_start ? numbered(t.s) : 0;
	add_text(b, &t);
	buf_release(&folded);
	buf_release(&safe);
}
