/* The word `set`: write down what people answered about a point, of the house or of an initiative. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/advice.h"
#include "centre/beside.h"
#include "centre/centre.h"
#include "cli/mapset.h"
#include "cli/option.h"
#include "field/pointword.h"
#include "field/schemas.h"
#include "schema/value.h"
#include "advise.h"

static int
is_key(const struct mapset *m, const char *text, size_t len)
{
	size_t mine = advice_point(m->key, strlen(m->key)), its = advice_point(text, len);
	int point = pointword_find(text, its);

	return point >= 0 && point == pointword_find(m->key, mine) && len - its == strlen(m->key + mine) &&
	    memcmp(text + its, m->key + mine, len - its) == 0;
}

/* What stands behind the stroke must be an initiative.  If not: fatal; what is wrong with others of them is not. */
static void
check_initiative(const struct centre *c, const char *id)
{
	struct idlist known;

	if (!beside_ids(&known, c, &initiative_schema))
		exit(diag_finish());
	if (known.any && !idlist_has(&known, id, strlen(id)))
		die("%s", value_unknown(initiative_schema.thing, id, strlen(id), idlist_nearest(&known, id, strlen(id)), c->path));
	idlist_release(&known);
}

/* The key as it is written in the file: the point's word, in small letters, and perhaps an initiative. */
static char *
key_of(const struct centre *c, const char *text)
{
	size_t n = advice_point(text, strlen(text));
	struct buf key = { 0 };
	int point;

	for (size_t i = 0; i < n; i++)
		buf_addc(&key, text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a') : text[i]);
	point = pointword_find(buf_text(&key), key.len);
	buf_clear(&key);
	if (point < 0) {
		const char *near = pointword_nearest(text, n);

		if (near != NULL)
			die("unknown point '%s'; did you mean '%s'?", shown(text, n), near);
		die("unknown point '%s'; 'mc-advise --list' lists them", shown(text, n));
	}
	buf_adds(&key, points[point].word);
	if (text[n] == '/') {
		check_initiative(c, text + n + 1);
		buf_adds(&key, text + n);
	}
	return buf_detach(&key);
}

int
set_advice(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY)), status;
	struct mapset m = { .schema = &advice_schema, .is_key = is_key, .order = pointword_all,
	    .example = "answer: ja", .actor = advice_schema.field[ADVICE_BY].name };
	struct centre c;
	char *key;

	if (!centre_find(&c, argv[0]))
		return diag_finish();
	m.centre = &c;
	m.key = key = key_of(&c, argv[1]);
	mapset_parse(&m, argv + 2, today);
	mapset_date(&m, ADVICE_ANSWER, ADVICE_DATE, today);
	status = mapset_write(&m);
	free(key);
	centre_close(&c);
	return status;
}
