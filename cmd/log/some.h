/*
 * some - some rows of a log that are judged together, and what they are asked: part of judge.c and begins.c.
 */
#ifndef MC_LOG_SOME_H
#define MC_LOG_SOME_H

#include <string.h>

#include "base/idlist.h"
#include "base/text.h"
#include "base/wide.h"
#include "csv/cellsfind.h"
#include "csv/rowstart.h"
#include "log.h"

/* Some rows, those that are good so far, and a bit for each that is wanted. */
struct some {
	const char *text;
	size_t n, columns;
	uint32_t wanted;
	const uint16_t *end;		/* of all their fields; NULL: begins.c did not find them listed */
	uint16_t line[LOG_AT_ONCE + 1];	/* where the line of each begins, and the one behind them */
	char list[1 + LOG_AT_ONCE * (2 * WIDE + 1) + CELLSFIND_NEAR];	/* their actors, each ... */
	uint16_t begins[LOG_AT_ONCE + 1];	/* ... from there on; and the end */
	uint32_t apart;			/* a bit for each row whose actors are too many to be there */
};

_Static_assert((int)CELLSFIND_NEAR >= 2 * (int)IDLIST_NEAR && (int)LOG_AT_ONCE <= (int)CELLSFIND_MOST,
    "what is read behind the lists, and how many there are");

static inline void
take(struct some *rows, const struct csv_glance *at, const uint16_t *end, size_t n)
{
	rows->text = at->text;
	rows->n = n;
	rows->wanted = UINT32_MAX;
	rows->columns = at->columns;
	rows->end = end;
	/* Of many all, four in a word; what is behind the last newline is not asked. */
	for (size_t i = 0; n >= 8 && i < LOG_AT_ONCE; i += 4) {
		uint64_t four;

		memcpy(&four, at->newline + i, sizeof four);
		four += 0x0001000100010001u;
		memcpy(rows->line + 1 + i, &four, sizeof four);
	}
	for (size_t i = 1; n < 8 && i <= n; i++)
		rows->line[i] = (uint16_t)(at->newline[i - 1] + 1);
	rows->line[0] = (uint16_t)(at->line - at->text);
}

/* What the rows are asked, and what is known of forms and other words; `period` is NULL where any will do. */
struct asked {
	const struct dayspan *period;
	const struct rowstart *forms;
	const struct memo *words;
};

/* Wanted are those of the rows whose days, by their places, are in the period. */
WORD_INLINE void
want_days(struct some *rows, const uint32_t *place, const struct asked *asked)
{
	struct dayspan period;
	uint32_t wanted = 0;

	if (asked->period == NULL)
		return;
	period = *asked->period;
	for (size_t i = 0; i < rows->n; i++)
		wanted |= (uint32_t)dayspan_holds(&period, place[i]) << i;
	rows->wanted &= wanted;
}

WORD_INLINE int
is_ascii(struct csv_field code, const struct wide *wide)
{
	return code.len > WIDE ? text_is_ascii(code.text, code.len) :
	    (wide->beyond(code.text) & wide_low(code.len)) == 0;
}

/* Are all bytes of the rows in ASCII, which are so few that they are looked at sooner than so many cells? */
WORD_INLINE int
are_ascii(const struct some *rows, unsigned cells, const struct wide *wide)
{
	const char *text = rows->text + *rows->line, *end = rows->text + rows->line[rows->n];
	uint64_t beyond = 0;

	if ((size_t)(end - text) > WIDE * cells)
		return 0;
	for (; text < end; text += WIDE)
		beyond |= wide->beyond(text);
	return beyond == 0;
}

#endif
