#include <string.h>

#include "base/diag.h"
#include "base/text.h"
#include "base/translate.h"
#include "yaml/problem.h"

/*
 * What libyaml found, in words that help, and which of its two places shows it: where
 * it noticed, or where what it was reading began (an open quote is noticed at the end
 * of the file).
 */
enum where { NOTICED, BEGAN };

struct words {
	const char *theirs, *ours;
	enum where where;
};

static struct words
in_words(const char *problem, const char *context)
{
	static const struct words words[] = {
		{ "mapping values are not allowed in this context",
		    MESSAGE("a ':' with a space behind it inside text; put the text in quotes"), NOTICED },
		{ "did not find expected key",
		    MESSAGE("a key is expected here; is the line indented like those above?"), NOTICED },
		{ "did not find expected '-' indicator",
		    MESSAGE("an item '- ' is expected here; is the line indented like those above?"), NOTICED },
		{ "did not find expected ',' or ']'", MESSAGE("a ',' or the closing ']' is missing"), NOTICED },
		{ "did not find expected ',' or '}'", MESSAGE("a ',' or the closing '}' is missing"), NOTICED },
		{ "could not find expected ':'", MESSAGE("a key needs a ':' and a space behind it"), BEGAN },
		{ "found character that cannot start any token",
		    MESSAGE("text cannot begin with this character; put it in quotes"), NOTICED },
		{ "did not find expected alphabetic or numeric character",
		    MESSAGE("text that begins with '&' or '*' must be in quotes"), NOTICED },
		{ "found unknown escape character",
		    MESSAGE("no such escape; in double quotes write \\\\ for \\, or use single quotes"), NOTICED },
		{ "block sequence entries are not allowed in this context",
		    MESSAGE("a list cannot begin on this line; put each '- ' on a line of its own"), NOTICED },
		{ "did not find expected <document start>",
		    MESSAGE("nothing can follow here; is the line indented like those above?"), NOTICED },
		{ "did not find expected comment or line break",
		    MESSAGE("text that begins with '>' or '|' must be in quotes"), BEGAN },
		{ "did not find expected node content", MESSAGE("a value is missing here"), NOTICED },
	};

	if (context != NULL && strstr(context, "quoted scalar") != NULL &&
	    strstr(problem, "unexpected end of stream") != NULL)
		return (struct words){ problem, MESSAGE("the quote that opens here never closes"), BEGAN };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(problem, words[i].theirs) == 0)
			return words[i];
	return (struct words){ problem, problem, NOTICED };
}

/* ---- what a person left out, where libyaml stumbled later ---- */

/* A line: its bytes without the newline, and how far it is indented. */
struct line {
	const char *text;
	size_t len, indent;
	size_t key, colon;	/* where its text begins, behind "- " too; of the key there, or 0 */
};

static struct line
line_at(const char *text, size_t len, unsigned long number)
{
	struct line l = { .text = text };

	for (const char *nl; number > 1 && (nl = memchr(l.text, '\n', len - (size_t)(l.text - text))) != NULL; number--)
		l.text = nl + 1;
	l.len = len - (size_t)(l.text - text);
	if (memchr(l.text, '\n', l.len) != NULL)
		l.len = (size_t)((const char *)memchr(l.text, '\n', l.len) - l.text);
	while (l.indent < l.len && l.text[l.indent] == ' ')
		l.indent++;
	l.key = l.indent;
	if (l.key + 1 < l.len && l.text[l.key] == '-' && l.text[l.key + 1] == ' ')
		l.key += 2;
	for (size_t at = l.key; at < l.len && strchr(" \"'#[]{},&*", l.text[at]) == NULL; at++)
		if (l.text[at] == ':') {
			l.colon = at;
			break;
		}
	return l;
}

static int
key_is_whole(const struct line *l)
{
	return l->colon > l->indent && (l->colon + 1 == l->len || strchr(" \r", l->text[l->colon + 1]) != NULL);
}

static int
dash_is_stuck(const struct line *l)
{
	return l->indent + 1 < l->len && l->text[l->indent] == '-' && strchr(" -\r", l->text[l->indent + 1]) == NULL;
}

static void
point(struct yamlproblem *found, unsigned long number, const struct line *l, size_t at, const char *what)
{
	*found = (struct yamlproblem){ number, text_characters(l->text, at) + 1, what };
}

/* A line that was to be an item, and begins with a hyphen without its space, or with what looks like one.  1: it does. */
static int
look_at_dash(struct yamlproblem *found, unsigned long number, const struct line *l)
{
	static const char *const alike[] = { "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x80\xa2", "\xe2\x88\x92", "\xc2\xb7" };
	const char *start = l->text + l->indent;

	if (dash_is_stuck(l)) {
		point(found, number, l, l->indent, MESSAGE("a space is missing behind the '-'"));
		return 1;
	}
	for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
		if (l->len - l->indent > strlen(alike[i]) && memcmp(start, alike[i], strlen(alike[i])) == 0) {
			point(found, number, l, l->indent, MESSAGE("an item begins with '-', an ordinary hyphen, and a space"));
			return 1;
		}
	return 0;
}

/* A key that was read as more of the text above it: what is wrong stands above, or is how far the line is indented. */
static void
look_above(struct yamlproblem *found, const char *text, size_t len)
{
	unsigned long number = found->line, above = number - 1;
	struct line here = line_at(text, len, number), before;

	if (look_at_dash(found, number, &here) || above == 0 || !key_is_whole(&here) ||
	    text_characters(here.text, here.colon) + 1 != found->column)
		return;
	before = line_at(text, len, above);
	if (look_at_dash(found, above, &before))
		return;
	if (before.colon > 0 && key_is_whole(&before))
		point(found, number, &here, here.indent, MESSAGE("a key is expected here; is the line indented like those above?"));
	else if (before.colon > 0)
		point(found, above, &before, before.colon, MESSAGE("a space is missing behind the ':'"));
	else if (before.indent < here.indent)
		point(found, above, &before, before.key, MESSAGE("a key needs a ':' and a space behind it"));
}

/* Text behind a quote that was to be part of it. */
static void
look_behind_quote(struct yamlproblem *found, const char *text, size_t len)
{
	struct line here = line_at(text, len, found->line);
	size_t at = 0;

	while (at < here.len && text_characters(here.text, at) + 1 < found->column)
		at++;
	while (at > 0 && here.text[at - 1] == ' ')
		at--;
	if (at > here.indent && strchr("'\"", here.text[at - 1]) != NULL)
		found->what = MESSAGE("text behind the closing quote; put all of it in quotes, and inside '...' write '' for a '");
}

/* A bracket that was noticed to be open where the next key or record begins. */
static void
look_at_bracket(struct yamlproblem *found, const yaml_parser_t *p, const char *text, size_t len)
{
	struct line here = line_at(text, len, found->line);

	int is_item = here.indent + 1 < here.len && memcmp(here.text + here.indent, "- ", 2) == 0;

	if (p->context_mark.line + 1 < found->line && (is_item || key_is_whole(&here)))
		*found = (struct yamlproblem){ p->context_mark.line + 1, p->context_mark.column + 1,
		    MESSAGE("the bracket that opens here never closes") };
}

/* Blanks that look like others, as a web page or a word processor leaves them. */
static int
look_at_blanks(struct yamlproblem *found, const char *text, size_t len)
{
	struct line here = line_at(text, len, found->line);
	int is = here.indent + 1 < here.len && memcmp(here.text + here.indent, "\xc2\xa0", 2) == 0;

	if (is)
		point(found, found->line, &here, here.indent, MESSAGE("a no-break space in the indentation; indent with "
		    "ordinary spaces"));
	return is;
}

static void
look_closer(struct yamlproblem *found, const yaml_parser_t *p, const char *text, size_t len)
{
	const char *problem = p->problem != NULL ? p->problem : "";
	struct line here = line_at(text, len, found->line);

	if (look_at_blanks(found, text, len))
		return;
	if (strcmp(problem, "mapping values are not allowed in this context") == 0)
		look_above(found, text, len);
	else if (strncmp(problem, "did not find expected ','", 25) == 0)
		look_at_bracket(found, p, text, len);
	else if (strcmp(problem, "did not find expected '-' indicator") == 0 || strcmp(problem, "could not find expected ':'") == 0)
		look_at_dash(found, found->line, &here);
	else if (strcmp(problem, "did not find expected key") == 0)
		look_behind_quote(found, text, len);
}

void
yamlproblem_find(struct yamlproblem *found, const yaml_parser_t *p, const char *text, size_t len)
{
	const char *problem = p->problem != NULL ? p->problem : MESSAGE("not YAML");
	const struct words what = in_words(problem, p->context);
	const yaml_mark_t *mark = what.where == BEGAN ? &p->context_mark : &p->problem_mark;
	unsigned long lines = 1;
	size_t start = 0;

	if (p->error == YAML_MEMORY_ERROR)
		die("out of memory");
	*found = (struct yamlproblem){ mark->line + 1, mark->column + 1, what.ours };
	/* What shows at the end of the file is behind its last line. */
	for (size_t i = 0; i < len; i++)
		if (text[i] == '\n' && i + 1 < len) {
			lines++;
			start = i + 1;
		}
	if (found->line > lines) {
		const char *nl = memchr(text + start, '\n', len - start);
		size_t end = nl != NULL ? (size_t)(nl - text) : len;

		found->line = lines;
		found->column = text_characters(text + start, end - start) + 1;
	}
	look_closer(found, p, text, len);
}
