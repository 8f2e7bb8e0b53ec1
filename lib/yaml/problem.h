/*
 * problem - what libyaml complains of: where, and in words that help.
 *
 *	struct yamlproblem problem;
 *
 *	if (!yaml_parser_parse(&parser, &event)) {
 *		yamlproblem_find(&problem, &parser, text, len);
 *		... problem.line, problem.column, problem.what
 *	}
 *
 * Line and column count from 1, columns in characters.  An open quote is
 * where it opens, what shows only at the end of the text is after its
 * last line.  The words are static, or the parser's.  Out of memory is fatal.
 */
#ifndef MC_YAML_PROBLEM_H
#define MC_YAML_PROBLEM_H

#include <stddef.h>
#include <yaml.h>

struct yamlproblem {
	unsigned long line, column;
	const char *what;
};

/* The text is what the parser was given. */
void yamlproblem_find(struct yamlproblem *, const yaml_parser_t *, const char *text, size_t len);

#endif
