#include "base/buf.h"
#include "base/date.h"
#include "report.h"

void
history_before(struct report *r)
{
	char since[DATE_TEXT];

	/* Without an entry an open end lies nowhere. */
	if (r->summary.span[SPAN_PERIOD].first == PERIOD_OPEN) {
		r->then.found = HISTORY_NOT_THERE;
		return;
	}
	date_format(since, r->summary.span[SPAN_PERIOD].first);
	history_read(&r->then, &r->sheet.centre, since);
}

/* An item for each answer that moved; returns how many. */
static int
moves(const struct report *r, const char *day)
{
	enum language l = r->language;
	int n = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *about = &recommendations[i];
		const struct answer *old = &r->then.answers.item[i];
		const struct answer *now = &r->sheet.answers.item[i];

		if (history_move(old, now) == MOVE_NONE)
			continue;
		if (n++ == 0)
			document_paragraph(r->out, LANG(l, "Siden den %s er disse svar ændret:",
			    "Since %s these answers have changed:"), day);
		document_open(r->out, DOCUMENT_ITEM);
		document_say(r->out, "%s %s: ", about->code, recommendation_title(about, l));
		document_say(r->out, LANG(l, "fra %s til ", "from %s to "), status_in_words(r, old->status));
		document_strong(r->out, status_in_words(r, now->status));
		document_close(r->out);
	}
	return n;
}

/* The codes of the answers of then that could not be read; returns how many. */
static size_t
wrong_ones(struct buf *codes, const struct report *r)
{
	const char *code[RECOMMENDATIONS];
	size_t n = 0;

	for (int i = 0; i < RECOMMENDATIONS; i++)
		if (r->then.answers.item[i].wrong != NULL)
			code[n++] = recommendations[i].code;
	lang_add_names(codes, r->language, code, n);
	return n;
}

static void
compared(const struct report *r, const char *day)
{
	enum language l = r->language;
	struct buf codes = { 0 };
	size_t wrong = wrong_ones(&codes, r);

	if (moves(r, day) > 0)
		;
	else if (wrong == 0)
		document_paragraph(r->out, LANG(l, "Ingen svar er ændret siden den %s.", "No answer has changed since %s."),
		    day);
	else
		document_paragraph(r->out, LANG(l, "Ingen af de svar, der kan læses fra før %s, er ændret siden.",
		    "Of the answers from before %s that can be read none has changed since."), day);
	if (wrong == 1)
		document_paragraph(r->out, LANG(l, "Om svaret på %s er ændret, vides ikke; det fra dengang kan ikke læses.",
		    "Whether the answer to %s has changed is not known; the one from then cannot be read."),
		    codes.data);
	else if (wrong > 1)
		document_paragraph(r->out, LANG(l, "Om svarene på %s er ændret, vides ikke; dem fra dengang kan ikke læses.",
		    "Whether the answers to %s have changed is not known; those from then cannot be read."),
		    codes.data);
	buf_release(&codes);
}

/* Nothing can be compared: why, and what helps. */
static void
unknown(const struct report *r, const char *why)
{
	document_paragraph(r->out, LANG(r->language, "Det kan ikke vises, hvordan svarene har ændret sig: %s.",
	    "How the answers have changed cannot be shown: %s."), why);
}

void
history_paragraph(const struct report *r)
{
	enum language l = r->language;
	const char *day;
	struct buf why = { 0 };

	if (r->summary.span[SPAN_PERIOD].first == PERIOD_OPEN) {
		unknown(r, LANG(l, "perioden har ingen første dag, for der står ingen samarbejder i loggen",
		    "the period has no first day, for no collaborations are in the log"));
		return;
	}
	day = lang_day(l, r->summary.span[SPAN_PERIOD].first);
	switch (r->then.found) {
	case HISTORY_FOUND:
		compared(r, day);
		break;
	case HISTORY_TOO_EARLY:
	case HISTORY_NOT_THERE:
	case HISTORY_UNKNOWN:
		document_paragraph(r->out, LANG(l, "Der ligger ingen udgave af svarene i git fra før %s, så udviklingen kan ikke vises.",
		    "git holds no version of the answers from before %s, so how they have changed cannot be shown."),
		    day);
		break;
	case HISTORY_NO_GIT:
		unknown(r, LANG(l, "git er ikke installeret", "git is not installed"));
		break;
	case HISTORY_NO_REPOSITORY:
	case HISTORY_UNTRACKED:
		unknown(r, LANG(l, "der er ingen tidligere udgaver at sammenligne med (mappen ligger ikke i git)",
		    "there are no earlier versions to compare with (the folder is not in git)"));
		break;
	case HISTORY_FOREIGN:
		unknown(r, LANG(l, "mappen tilhører en anden bruger, og git har ikke fået lov at læse den (safe.directory)",
		    "the folder belongs to another user, and git was not told to trust it (safe.directory)"));
		break;
	case HISTORY_CLOSED:
		unknown(r, LANG(l, "git kan ikke læse mappens historik",
		    "git cannot read the folder's history"));
		break;
	case HISTORY_SHALLOW:
		buf_addf(&why, LANG(l, "denne kopi af historikken går ikke tilbage til %s; 'git fetch --unshallow' henter resten",
		    "this copy of the history does not reach back to %s; 'git fetch --unshallow' fetches the rest"),
		    day);
		break;
	case HISTORY_PARTIAL:
		buf_addf(&why, LANG(l, "udgaven fra før %s er ikke hentet til denne kopi; 'git %s%s' henter den",
		    "the version from before %s was not fetched into this copy; 'git %s%s' fetches it"),
		    day, r->then.file.len > 0 ? "show " : "fetch --refetch --no-filter",
		    buf_text(&r->then.file));
		break;
	case HISTORY_DAMAGED:
		buf_addf(&why, LANG(l, "git kan ikke læse udgaven fra før %s; 'git fsck' viser, hvad der mangler eller er beskadiget",
		    "git cannot read the version from before %s; 'git fsck' names what is missing or damaged"),
		    day);
		break;
	case HISTORY_UNREADABLE:
		buf_addf(&why, LANG(l, "svarene fra før %s kan ikke læses; 'git show %s' viser dem",
		    "the answers from before %s cannot be read; 'git show %s' shows them"), day,
		    buf_text(&r->then.file));
		break;
	}
	if (why.len > 0)
		unknown(r, why.data);
	buf_release(&why);
}
