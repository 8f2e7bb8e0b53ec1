#include "base/buf.h"
#include "base/diag.h"
#include "centre/logstart.h"
#include "cli/option.h"
#include "plot.h"

static void
use_rows(void *arg, const struct entries *log, const struct entries_rows *rows)
{
	summary_use_rows(arg, log, rows);
}

void
house_read(struct house *h, const char *path, const struct period *p, int asof, int today, const char *language)
{
	unsigned long faults = diag_faults();

	const struct period from = logstart_period(path, p);

	*h = (struct house){ .asof = asof };
	summary_init(&h->summary, &from, today, &(struct summary_pairs){ 0 });
	h->good = dossier_read(&h->sheet, path, ~0ul);
	if (h->sheet.centre.path == NULL)
		return;
	h->good &= entries_each_rows(&h->sheet.centre, 0, use_rows, &h->summary, &h->log);
	summary_end(&h->summary);
	/* Nothing is drawn of what is at fault. */
	h->good = centre_is_told(path, h->good, faults, -1);
	h->language = option_language_or(language, centre_language(&h->sheet.centre));
	if (!h->good)
		return;
	/* What is reckoned of a past period that is asked for is so as of its last day, as in mc-report; else it is as of today. */
	figures_compute(&h->figures, &h->sheet, &h->summary.year, !h->log.missing, asof, asof, today);
	profile_compute(&h->profile, &h->sheet.centre, &h->sheet.actors, &h->sheet.funding, asof);
}

void
house_release(struct house *h)
{
	if (h->good)
		profile_release(&h->profile);
	figures_release(&h->figures);
	summary_release(&h->summary);
	dossier_release(&h->sheet);
}

void
figure_begin(struct svg *s, struct buf *out, const struct house *h, const char *id, int width,
    int height, const char *name, const char *description)
{
	enum { SIZE = 17, AT_LEFT = 12, LINE = 21, MOST = 4 };
	const int room = width - 2 * AT_LEFT;
	struct buf title = { 0 };
	int lines, above;

	if (h->title != NULL)
		buf_adds(&title, h->title);
	else
		buf_addf(&title, "%s: %s", centre_name(&h->sheet.centre), name);
	/* What the figure shows stands last, so a long name takes more lines. */
	lines = svg_lines_needed(room, MOST, SIZE, title.data);
	above = (lines - 1) * LINE;
	svg_begin_above(s, out, id, width, above, height, title.data, description);
	svg_lines(s, AT_LEFT, 26 - above, room, lines, SVG_START, SVG_INK, SIZE, title.data);
	buf_release(&title);
}
