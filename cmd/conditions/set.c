/* The word `set`: record an answer of the checklist. */
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "cli/mapset.h"
#include "cli/option.h"
#include "conditions.h"

/* A code or word as people type it: 3,2 and Tovholder; -1: there is none. */
static int
recommendation_of(const char *text)
{
	struct buf typed = { 0 };
	int found;

	for (const char *s = text; *s != '\0'; s++)
		buf_addc(&typed, *s == ',' ? '.' : *s >= 'A' && *s <= 'Z' ? (char)(*s - 'A' + 'a') : *s);
	found = recommendation_find(buf_text(&typed), typed.len);
	buf_release(&typed);
	return found;
}

static int
is_key(const struct mapset *m, const char *text, size_t len)
{
	int found = recommendation_find(text, len);

	return found >= 0 && strcmp(recommendations[found].word, m->key) == 0;
}

int
set_answer(const struct opts *o, char *const *argv)
{
	int recommendation, today = option_today(opts_value(o, TODAY)), status;
	struct mapset m = { .schema = &answer_schema, .is_key = is_key, .order = recommendation_words,
	    .example = "status: ja", .actor = answer_schema.field[ANSWER_RESPONSIBLE].name };
	struct centre c;

	if (!centre_find(&c, argv[0]))
		return diag_finish();
	recommendation = recommendation_of(argv[1]);
	if (recommendation < 0) {
		const char *near = recommendation_nearest(argv[1], strlen(argv[1]));

		if (near != NULL)
			die("unknown recommendation '%s'; did you mean '%s'?",
			    shown(argv[1], strlen(argv[1])), near);
		die("unknown recommendation '%s'; write a code from 1.1 to 3.4 or its word",
		    shown(argv[1], strlen(argv[1])));
	}
	m.centre = &c;
	m.key = recommendation_words[recommendation];
	mapset_parse(&m, argv + 2, today);
	mapset_date(&m, ANSWER_STATUS, ANSWER_ASSESSED, today);
	status = mapset_write(&m);
	centre_close(&c);
	return status;
}
