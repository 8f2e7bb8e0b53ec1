/*
 * wording - what people call the columns, forms and channels of a log.
 *
 *	struct fold f = { 0 };
 *
 *	fold_words(&f, "Samarbejdsform:", 16);
 *	if (wording_find(&heading_wording, f.text.data, f.text.len) == ENTRY_FORM)
 *		...
 *
 * One row a word, in Danish or English, as it is written; what is looked up
 * and the table are both folded, so capitals, blanks and signs do not matter.
 * A code of the vocabulary always means itself.
 */
#ifndef MC_SHEET_WORDING_H
#define MC_SHEET_WORDING_H

#include <stddef.h>

#include "base/intern.h"
#include "field/schemas.h"

struct fold;
struct buf;
struct vocab;

/*
 * Beside the fields of a file, a heading may be one of these.  HEADING_TIME: the
 * hours spent or the time of day; HEADING_MOMENT: the date, or the time of day;
 * HEADING_DAY: the day of the times in the column beside it;
 * HEADING_WHAT: the note, if there is no other; HEADING_PEOPLE: who or how many took part;
 * HEADING_COUNT: how many of something; HEADING_LEAD: the actor that took the initiative; HEADING_OTHER: nothing that a log has, and no slip of
 * what it has.
 */
enum { HEADING_CENTRE = 16, HEADING_REASON, HEADING_DAY, HEADING_TIME,
    HEADING_MOMENT, HEADING_WHAT, HEADING_PEOPLE, HEADING_COUNT, HEADING_LEAD, HEADING_OTHER };

/* The heading of the column that says why a row was refused. */
#define HEADING_REASON_WORD "Afvist, fordi"

/* (In an array: pointers would be made good at each start of a program.) */
struct wording_word {
	int means;
	char word[32];
};

/* The folded words, once they are needed. */
struct wording_index {
	struct intern words;
	int *means;		/* of each word */
	size_t cap;
	size_t longest;		/* no word has more bytes */
	char begins[256];	/* does a word begin with the byte? */
};

struct wording {
	const struct wording_word *word;	/* ends with an empty word */
	const struct vocab *vocab;	/* whose codes and names count too, or NULL */
	struct wording_index *index;	/* of the folded words, made when first needed */
};

extern const struct wording heading_wording;
extern const struct wording form_wording;

/* The words of a vocabulary that a column has: its codes and names, and what else they are called. */
const struct wording *wording_of(const struct vocab *);	/* NULL: it has none but its codes and names */

/* Words that begin a line of totals. */
extern const struct wording total_wording;

/* Words of the time that one sums up: 1, or 0 if it tells none by itself. */
extern const struct wording period_wording;

/*
 * A heading, folded: without what is in parentheses, as "Timer (i alt)"; but with it where
 * the log's headings know the whole, for "Timer (frivillige)" is another column.
 */
void wording_fold(struct fold *, const char *text, size_t len);

/* What a folded word means, or -1. */
int wording_find(const struct wording *, const char *folded, size_t len);

/* What a text means as it was written, not folded; or -1. */
int wording_read(const struct wording *, const char *text, size_t len);

/*
 * A text that means something, and of which who wrote it was not sure: with a '?', in brackets, with a '~' before it or
 * with "måske" in brackets behind it.  1: what is to be said of it is appended to why.
 */
int wording_is_doubted(const char *text, size_t len, struct buf *why);

/* The heading of each field in Danish, as mc-export writes it. */
const char *wording_heading(const struct wording *, int field);

#endif
