#include "base/diag.h"
#include "base/safe.h"
#include "domain/history.h"
#include "domain/terms.h"
#include "conditions.h"

#include <string.h>

/* Why there is nothing to compare with; 0 where there is. */
static int
is_missing(enum history_found found, const struct said *s, const char *since)
{
	const char *path = s->sheet.centre.path, *word = shown(since, strlen(since));

	switch (found) {
	case HISTORY_FOUND:
		return 0;
	case HISTORY_TOO_EARLY:
		diag_note("%s: git holds nothing from before %s, so nothing was answered then",
		    path, word);
		return 0;
	case HISTORY_NO_GIT:
		diag_trouble("--since asks git, and git is not installed");
		break;
	case HISTORY_NO_REPOSITORY:
		diag_trouble("'%s' is in no git repository, so nothing is known of earlier answers; "
		    "begin one with git init", path);
		break;
	case HISTORY_UNKNOWN:
		diag_trouble("'%s' is neither a date nor a revision of the repository of '%s'; "
		    "write YYYY-MM-DD, HEAD~3, a tag or the like", word, path);
		break;
	case HISTORY_UNREADABLE:
		diag_trouble("'%s': conditions.yaml of %s cannot be read as answers", path, word);
		break;
	}
	return 1;
}

static const char *
status_code(int status)
{
	return status < 0 ? "" : status_vocab.term[status].code;
}

void
print_since(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = language_of(r, s);
	struct answers then;

	if (!is_missing(history_answers(&then, &s->sheet.centre, r->since), s, r->since))
		for (int i = 0; i < RECOMMENDATIONS; i++) {
			const struct recommendation *about = &recommendations[i];
			int now = s->sheet.answers.item[i].status, old = then.item[i].status;

			rows_text(out, s->sheet.centre.id);
			rows_cell(out, about->code, 1);
			rows_text(out, about->code);
			rows_text(out, LANG(language, about->title_da, about->title_en));
			rows_text(out, status_code(old));
			rows_text(out, status_code(now));
			rows_text(out, history_move_code[history_move(old, now)]);
		}
	answers_release(&then);
}
