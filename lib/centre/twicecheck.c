#include "base/buf.h"
#include "base/diag.h"
#include "base/misread.h"
#include "base/safe.h"
#include "centre/twicecheck.h"

int
twicecheck_warn(const struct place *p, const char *text, size_t len, const char *remedy)
{
	struct buf meant = { 0 };

	/* Where a half was lost nobody can tell what was meant. */
	if (!misread_is_twice(text, len) || !misread_mend(text, len, &meant))
		return 0;
	if (remedy != NULL)
		diag_warning(p, TOPIC_ENCODING, "'%s' looks decoded twice; is '%s' meant? The file %s",
		    shown(text, len), shown(meant.data, meant.len), remedy);
	else
		diag_warning(p, TOPIC_ENCODING, "'%s' looks decoded twice; is '%s' meant?",
		    shown(text, len), shown(meant.data, meant.len));
	buf_release(&meant);
	return 1;
}
