/*
 * gistlines - which lines of synonyms the words of a text are in.
 *
 *	struct gistlines lines = { 0 };
 *	size_t line;
 *
 *	gistlines_read(&lines, &reader, &own);
 *	gistwords_read(&w, &reader, "et stort lokale", 15);
 *	for (size_t at = gistlines_from(&lines, stem); gistlines_next(&lines, &at, stem, &w, &line); )
 *		...					`line` is a concept that the text has, too
 *	gistlines_release(&lines);
 *
 * The lines are those of field/synonyms.h, but for those that the centre has its own words for
 * (centre/ownsynonyms.h).  Each is a concept of its own, beside the stems of its words.  A
 * synonym of several words is in a text that has them all.
 */
#ifndef MC_ANALYSIS_GISTLINES_H
#define MC_ANALYSIS_GISTLINES_H

#include <stddef.h>

struct gistwords;
struct gistwords_reader;
struct ownsynonyms;

/* All 0: no lines. */
struct gistlines {
	struct gistlines_line *line;	/* one a synonym, by its first stem */
	size_t n, cap;
	size_t *term, terms, term_cap;	/* the further stems of those that are several words */
};

/* The lines of the reader's language and of a centre with these words (NULL: none), in place of those before. */
void gistlines_read(struct gistlines *, struct gistwords_reader *, const struct ownsynonyms *);
void gistlines_release(struct gistlines *);

/*
 * The lines of a stem of a text with these words, one after the other: `at` goes on from gistlines_from().
 * 0: there is no further one.
 */
size_t gistlines_from(const struct gistlines *, size_t stem);
int gistlines_next(const struct gistlines *, size_t *at, size_t stem, const struct gistwords *, size_t *line);

/* Is a concept a line, and no stem? */
int gistlines_is(const struct gistwords_reader *, size_t concept);

#endif
