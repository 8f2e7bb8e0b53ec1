#include "base/buf.h"
#include "base/date.h"
#include "domain/history.h"
#include "domain/terms.h"
#include "report.h"

static const char *
status_name(enum language l, int status)
{
	return status < 0 ? LANG(l, "ikke vurderet", "not assessed") :
	    LANG(l, status_vocab.term[status].da, status_vocab.term[status].en);
}

/* An item for each answer that moved; returns how many. */
static int
moves(const struct report *r, const struct answers *then, const char *day)
{
	enum language l = r->language;
	int n = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		int old = then->item[i].status, now = r->sheet.answers.item[i].status;

		if (history_move(old, now) == MOVE_NONE)
			continue;
		if (n++ == 0)
			PARAGRAPH(LANG(l, "Siden %s er disse svar ændret:",
			    "Since %s these answers have changed:"), day);
		document_open(DOCUMENT_ITEM);
		document_say("%s %s: ", about->code, LANG(l, about->title_da, about->title_en));
		document_say(LANG(l, "fra %s til ", "from %s to "), status_name(l, old));
		document_strong(status_name(l, now));
		document_close();
	}
	return n;
}

void
history_paragraph(const struct report *r)
{
	enum language l = r->language;
	int first = r->summary.span[SPAN_PERIOD].first;
	const char *day = lang_day(l, first);
	struct answers then;
	char since[DATE_TEXT];

	date_format(since, first);
	switch (history_answers(&then, &r->sheet.centre, since)) {
	case HISTORY_FOUND:
		if (moves(r, &then, day) == 0)
			PARAGRAPH(LANG(l, "Ingen svar er ændret siden %s.",
			    "No answer has changed since %s."), day);
		break;
	case HISTORY_TOO_EARLY:
		PARAGRAPH(LANG(l, "Der er ingen svar fra før %s at sammenligne med.",
		    "There are no answers from before %s to compare with."), day);
		break;
	case HISTORY_NO_GIT:
	case HISTORY_NO_REPOSITORY:
	case HISTORY_UNKNOWN:
		PARAGRAPH("%s", LANG(l, "Udviklingen i svarene kan ikke vises, for centrets mappe ligger ikke i git.",
		    "How the answers moved cannot be shown, for the centre's folder is not in git."));
		break;
	case HISTORY_UNREADABLE:
		PARAGRAPH(LANG(l, "Svarene fra før %s kan ikke læses.",
		    "The answers from before %s cannot be read."), day);
		break;
	}
	answers_release(&then);
}
