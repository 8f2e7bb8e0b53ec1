#include <stdarg.h>
#include <stddef.h>

#include "base/buf.h"
#include "base/translate.h"
#include "schema/slip.h"

static slip_passes *passes;
static void *passes_arg;
static int heeded;

void
slip_heed(slip_passes *function, void *arg)
{
	passes = function;
	passes_arg = arg;
	heeded = 1;
}

int
slip_is_heeded(void)
{
	return heeded && !diag_is_ignored(TOPIC_SLIP);
}

void
slip_warn(const struct place *p, const char *text)
{
	if (slip_is_heeded() && (p == NULL || passes == NULL || !passes(passes_arg, p)))
		diag_warning(p, TOPIC_SLIP, "%s", text);
}

void
slip_say(const struct place *p, const char *fmt, ...)
{
	struct buf text = { 0 };
	va_list ap;

	va_start(ap, fmt);
	buf_addv(&text, translate(fmt), ap);
	va_end(ap);
	slip_warn(p, buf_text(&text));
	buf_release(&text);
}
