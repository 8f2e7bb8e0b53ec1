#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "cli/option.h"
#include "field/terms.h"
#include "conditions.h"

/* Why there is nothing to compare with; 0 where there is. */
static int
is_missing(const struct history *then, const struct said *s, const char *since)
{
	const char *path = s->sheet.centre.path, *word = shown(since, strlen(since));
	const char *file = buf_text(&then->file);

	switch (then->found) {
	case HISTORY_FOUND:
		return 0;
	case HISTORY_TOO_EARLY:
		diag_note("%s: git holds nothing from before %s, so every answer counts as new",
		    path, word);
		return 0;
	case HISTORY_NOT_THERE:
		diag_note("%s: git holds no version of this centre as of %s, so every answer counts as "
		    "new", path, word);
		return 0;
	case HISTORY_NO_GIT:
		diag_trouble("--since asks git, and git is not installed");
		break;
	case HISTORY_NO_REPOSITORY:
		diag_trouble("'%s' is in no git repository, so nothing is known of earlier answers; "
		    "begin one with git init", path);
		break;
	case HISTORY_UNTRACKED:
		diag_trouble("%s: git does not hold this folder yet, so nothing is known of earlier "
		    "answers; git add it, and what it may have been moved from", path);
		break;
	case HISTORY_FOREIGN:
	case HISTORY_CLOSED:
		diag_trouble("%s", buf_text(&then->why));
		break;
	case HISTORY_UNKNOWN:
		if (then->shallow)
			diag_trouble("'%s' is neither a date nor a revision of the repository of '%s'; "
			    "write YYYY-MM-DD, HEAD~3, a tag or the like; older commits are cut off "
			    "in this clone: git -C %s fetch --unshallow", word, path, shellword(path));
		else
			diag_trouble("'%s' is neither a date nor a revision of the repository of '%s'; "
			    "write YYYY-MM-DD, HEAD~3, a tag or the like", word, path);
		break;
	case HISTORY_SHALLOW:
		diag_trouble("%s: older commits are cut off in this clone, which does not reach back to "
		    "%s; fetch them with: git -C %s fetch --unshallow", path, word, shellword(path));
		break;
	case HISTORY_PARTIAL:
		if (*file != '\0')
			diag_trouble("%s: this partial clone does not hold what git needs as of %s, and "
			    "nothing is fetched here; fetch it with: git -C %s show %s", path, word,
			    shellword(path), shellword(file));
		else
			diag_trouble("%s: this partial clone does not hold what git needs as of %s, and "
			    "nothing is fetched here; fetch it with: git -C %s fetch --refetch "
			    "--no-filter", path, word, shellword(path));
		break;
	case HISTORY_DAMAGED:
		diag_trouble("%s: git cannot read %s as of %s; 'git -C %s fsck' names what is missing or "
		    "damaged", path, *file != '\0' ? file : translate("its history"), word, shellword(path));
		break;
	case HISTORY_UNREADABLE:
		diag_trouble("%s: %s cannot be read as answers; see it with: git -C %s show %s", path,
		    file, shellword(path), shellword(file));
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
read_since(struct said *s, const struct request *r)
{
	history_read(&s->then, &s->sheet.centre, r->since);
	s->compared = !is_missing(&s->then, s, r->since);
}

void
print_since(struct rows *out, const struct said *s, const struct request *r)
{
	enum language language = option_language_or(r->language, centre_language(&s->sheet.centre));

	for (int i = 0; s->compared && i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		const struct answer *now = &s->sheet.answers.item[i];
		const struct answer *old = &s->then.answers.item[i];

		rows_text(out, s->sheet.centre.id);
		rows_cell(out, about->code, 1);
		rows_text(out, about->code);
		rows_text(out, recommendation_title(about, language));
		rows_text(out, old->wrong == NULL ? status_code(old->status) :
		    shown(old->cell[ANSWER_STATUS], strlen(old->cell[ANSWER_STATUS])));
		rows_text(out, status_code(now->status));
		rows_text(out, history_move_code[history_move(old, now)]);
	}
}
