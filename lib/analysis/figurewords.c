#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/figure.h"
#include "analysis/figurewords.h"
#include "base/collate.h"
#include "base/date.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "base/when.h"
#include "centre/actor.h"
#include "field/recommendation.h"
#include "field/terms.h"

static int
is_about(enum indicator_id i, int recommendation)
{
	return strcmp(indicators[i].code, recommendations[recommendation].code) == 0;
}

/* "a, b og c", in alphabetical order. */
static void
add_names(struct buf *b, const struct figure *figure, enum language language)
{
	const char **name = mem_zero(figure->names + SECTORS, sizeof *name);
	size_t n = figure->names;

	for (size_t i = 0; i < n; i++)
		name[i] = figure->name[i];
	collate_sort(name, n, sizeof *name, language);
	/* The sectors stand in their own order. */
	for (unsigned i = 0; i < SECTORS; i++)
		if (figure->sectors >> i & 1)
			name[n++] = vocab_word(&sector_vocab, (int)i, language);
	lang_add_names(b, language, name, n);
	free(name);
}

/* Is it counted from the list of meetings, and not from the log? */
static int
is_of_meetings(enum indicator_id i)
{
	return i == INDICATOR_LEADERSHIP_TALKS || i == INDICATOR_MEETINGS_HELD ||
	    i == INDICATOR_BOARD_MEETINGS;
}

/* The period that a figure is of: the log's, or that of the list of meetings. */
static const struct period *
period_of(const struct figures *f, enum indicator_id i)
{
	return is_of_meetings(i) ? &f->of_meetings : &f->period;
}

/* What is said beside a figure, or where there is none. */
static void
add_further(struct buf *b, const struct figures *f, enum indicator_id i, enum language language)
{
	const struct figure *figure = &f->item[i];

	if (i == INDICATOR_NEW_ACTORS && !figure->known && f->log_begins != INT_MIN)
		buf_addf(b, LANG(language, "%sloggen begyndte %s, så alle er nye i den",
		    "%sthe log began %s, so all are new in it"), b->len > 0 ? "; " : "",
		    when_in_month(language, f->log_begins));
	if (figure->known && figure->gone != NULL)
		buf_addf(b, LANG(language, ", men %s flyttede %s", ", but %s left %s"), actor_called(figure->gone),
		    when_on(language, figure->gone->left));
	if (i == INDICATOR_MONTHS_WITH_ENTRIES && figure->known && f->open_month != INT_MIN)
		buf_addf(b, LANG(language, " (%s er ikke slut)", " (%s is not over)"), lang_period(language,
		    &(struct period){ date_month_first(f->open_month), date_month_last(f->open_month) }));
	if (i == INDICATOR_MEETINGS_HELD && figure->has_of && figure->of > 0)
		buf_addf(b, LANG(language, ", og efter forummets mødeplan ville der være %s",
		    ", and the forum's rhythm would make %s"), lang_count(language,
		    (uint64_t)figure->of));
}

/* Why there is nothing to say where nothing is: what the figures are from begins after their period. */
static void
add_why_nothing(struct buf *b, const struct figures *f, int recommendation, enum language language)
{
	int told[2] = { 0, 0 };

	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &f->item[i];
		int meetings = is_of_meetings((enum indicator_id)i);

		if (!is_about((enum indicator_id)i, recommendation) || !figure->is_late || told[meetings])
			continue;
		told[meetings] = 1;
		buf_addf(b, "%s%s %s", b->len > 0 ? ", " : "", meetings ? LANG(language, "mødelisten begynder",
		    "the list of meetings begins") : LANG(language, "loggen begynder", "the log begins"),
		    when_on(language, figure->begins));
	}
	if (b->len > 0)
		buf_addf(b, LANG(language, ", og tallene gælder %s", ", and the figures are for %s"),
		    when_whole(language, &f->asked));
}

/* How many a sentence says there are: those of whom it is not known are some of them. */
static int64_t
of_all(const struct figure *figure)
{
	return figure->of + (figure->apart ? figure->unknown : 0);
}

void
figurewords_data(struct buf *b, const struct figures *f, int recommendation, enum language language)
{
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &f->item[i];
		struct buf names = { 0 };

		if (!is_about((enum indicator_id)i, recommendation))
			continue;
		if (!figure->known) {
			add_further(b, f, (enum indicator_id)i, language);
			continue;
		}
		if (b->len > 0)
			buf_adds(b, "; ");
		add_names(&names, figure, language);
		phrase_add(b, language,
		    indicator_data(&indicators[i], language, figure->value),
		    &(struct phrase_facts){ .value = figure->value, .of = of_all(figure),
		    .unit = indicators[i].unit, .names = buf_text(&names),
		    .period = period_of(f, (enum indicator_id)i), .unknown = figure->unknown });
		add_further(b, f, (enum indicator_id)i, language);
		buf_release(&names);
	}
	if (b->len == 0)
		add_why_nothing(b, f, recommendation, language);
}

/* "Neither this nor the next": what the rule is about stands in two rows. */
_Static_assert(INDICATOR_NEW_PAIRS == INDICATOR_NEW_ACTORS + 1, "new pairs follow new actors");

void
figurewords_conflict(struct buf *b, const struct figures *f, int recommendation, int status,
    enum language language)
{
	for (int i = 0; i < INDICATORS; i++) {
		const struct figure *figure = &f->item[i];
		const struct figure *next = &f->item[i + 1 < INDICATORS ? i + 1 : i];
		const struct indicator *about = &indicators[i];

		if (!is_about((enum indicator_id)i, recommendation) || !figure->known || figure->is_short ||
		    !indicator_contradicts(about, status, figure->value, figure->of, next->value,
		    figure->might))
			continue;
		if (b->len > 0)
			buf_adds(b, "; ");
		phrase_add(b, language, status == STATUS_JA ? about->against_ja[language] :
		    about->against_nej[language], &(struct phrase_facts){ .value = figure->value,
		    .of = of_all(figure), .unit = about->unit, .names = "",
		    .period = period_of(f, (enum indicator_id)i), .unknown = figure->unknown });
	}
}
