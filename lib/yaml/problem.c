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
}
