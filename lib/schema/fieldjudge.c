#include "base/translate.h"
#include "schema/bounds.h"
#include "schema/fieldjudge.h"
#include "schema/value.h"

/* Three digits behind the only point are thousands to a Dane: a sum of such amounts would be wrong a thousandfold. */
static void
add_refused(struct findings *all, size_t number, const char *doubt)
{
	struct buf why = { 0 };

	buf_addf(&why, translate("%s; if not, leave one digit fewer"), doubt);
	findings_add(all, FINDING_WRONG, number, TOPIC_VALUE, why.data);
	buf_release(&why);
}

int
fieldjudge_value(struct findings *all, const struct schema *s, const struct field *f,
    const char *text, size_t len)
{
	size_t number = s != NULL ? (size_t)(f - s->field) : 0;
	const char *wrong = field_wrong(f, text, len), *doubt;

	if (wrong != NULL) {
		findings_add(all, FINDING_WRONG, number, field_topic(f), wrong);
		return 0;
	}
	doubt = field_doubt(f, text, len);
	if (doubt != NULL && f->flags & FIELD_ADDED_UP) {
		add_refused(all, number, doubt);
		return 0;
	}
	if (doubt != NULL)
		findings_add(all, FINDING_DOUBT, number, TOPIC_VALUE, doubt);
	doubt = bounds_doubt(s, f, text, len);
	if (doubt != NULL)
		findings_add(all, FINDING_DOUBT, number, TOPIC_SLIP, doubt);
	return 1;
}
