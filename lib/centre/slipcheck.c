#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/daydoubt.h"
#include "centre/exempt.h"
#include "centre/slipcheck.h"
#include "schema/bounds.h"

void
slipcheck_say(const struct centre *c, const struct schema *s, const char *text)
{
	struct exempt e;

	exempt_read_quietly(&e, c);
	if (!exempt_slips(&e, s->file))
		diag_warning(NULL, TOPIC_SLIP, "%s", text);
	exempt_release(&e);
}

void
slipcheck_given(const struct centre *c, const struct schema *s, const struct field *f,
    const char *text)
{
	const char *doubt = bounds_doubt(s, f, text, strlen(text));

	/* Most often there is nothing to ask .mc-check about. */
	if (doubt != NULL)
		slipcheck_say(c, s, doubt);
	if (bounds_day(s, f) != NULL) {
		struct daydoubt d;

		daydoubt_begin(&d, c, NULL);
		if ((doubt = daydoubt_opening(&d, s, f, text, strlen(text))) != NULL)
			slipcheck_say(c, s, doubt);
		daydoubt_end(&d);
	}
}

void
slipcheck_cells(const struct centre *c, const struct schema *s, const struct buf *cell)
{
	for (size_t i = 0; i < s->n; i++)
		if (cell[i].len > 0)
			slipcheck_given(c, s, &s->field[i], cell[i].data);
}

struct adding {
	const struct centre *centre;
	const struct schema *schema;
};

static void
say(void *arg, enum daydoubt_of of, const char *text)
{
	const struct adding *a = arg;

	/* Of the date by itself slipcheck_given() tells. */
	if (of == DAYDOUBT_ACTORS)
		slipcheck_say(a->centre, a->schema, text);
}

void
slipcheck_row(const struct centre *c, const struct schema *s, const struct buf *cell, int today)
{
	enum { LATELY = 365 };
	struct adding a = { c, s };
	struct daydoubt d;
	struct actors actors;
	const char *doubt;
	struct centre quiet = centre_quietly(c);
	int day;

	if (!date_parse(buf_text(&cell[0]), cell[0].len, &day))
		return;
	actors_read(&actors, &quiet, 0);
	daydoubt_begin(&d, c, &actors);
	daydoubt_row(&d, s, day, (struct csv_field){ buf_text(&cell[2]), cell[2].len }, say, &a);
	/* What took place lately is meant, and the file need not be read. */
	if (day < today - LATELY || day > today + LATELY) {
		daydoubt_today(&d, today);
		daydoubt_learn(&d, s);
		if ((doubt = daydoubt_far(&d, s, &s->field[0], day)) != NULL)
			slipcheck_say(c, s, doubt);
	}
	daydoubt_end(&d);
	actors_release(&actors);
}
