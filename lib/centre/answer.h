/*
 * answer - what people answered in conditions.yaml, one a recommendation.
 *
 *	struct answers all;
 *
 *	if (answers_read(&all, &centre))
 *		puts(all.item[i].cell[ANSWER_EVIDENCE]);
 *	answers_release(&all);
 *
 * What was not assessed has empty cells.  Answers are never changed here.
 */
#ifndef MC_CENTRE_ANSWER_H
#define MC_CENTRE_ANSWER_H

#include "base/arena.h"
#include "field/recommendation.h"
#include "field/schemas.h"

struct centre;
struct yaml;

struct answer {
	char *cell[ANSWER_FIELDS];	/* as in a stream; "" if absent */
	int status;		/* enum status, or -1: not assessed, or wrong */
	const struct yaml_node *wrong;	/* the value of `status`, if it is not one of the codes; or NULL */
};

struct answers {
	struct answer item[RECOMMENDATIONS];
	char *file;
	struct yaml *doc;
	struct arena cells;
};

int answers_read(struct answers *, const struct centre *);

/*
 * The same from text, of which nothing is reported: an earlier state of the file, say, that
 * nobody can mend.  `shown` is the file in the places of its nodes.
 */
int answers_parse(struct answers *, const char *data, size_t len, const char *shown);
void answers_release(struct answers *);

/* Judge the root: a map of known words to maps. */
int answers_check(const struct yaml *);

#endif
