#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "centre/centre.h"
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
}

void
slipcheck_cells(const struct centre *c, const struct schema *s, const struct buf *cell)
{
	for (size_t i = 0; i < s->n; i++)
		if (cell[i].len > 0)
			slipcheck_given(c, s, &s->field[i], cell[i].data);
}
