/*
 * Points on the forms of collaboration (field/point.h) that the files show now, and did not show before the
 * period: each ends in a question.  It counts all pairs of the log once more, so of a very long one it has to be
 * asked for.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "analysis/advising.h"
#include "base/diag.h"
#include "base/mem.h"
#include "centre/centre.h"
#include "centre/entryeach.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "field/point.h"
#include "output/json.h"
#include "life.h"
#include "report.h"

enum { MOST_UNASKED = 100000,	/* entries */
    SHORTEST_ROW = 24,		/* bytes: 2026-10-05,samvirke,a b */
    SAMPLE = 1 << 16 };		/* bytes that tell how long rows are */

/* As of the period's end, and of the day before it began. */
struct advice_then_and_now {
	struct advising now, then;
	int waits;	/* until it is known how long the log is */
	unsigned long entries;
};

/* How many rows such a log has, if all are as long as the first ones. */
static unsigned long long
rows_as_sampled(const char *path, unsigned long long size)
{
	static char sample[SAMPLE];
	unsigned long long rows = 0;
	ssize_t n = 0;
	int fd;

	if (file_open_quietly(path, &fd) != FILE_FOUND)
		return 0;
	n = read(fd, sample, sizeof sample);
	close(fd);
	for (ssize_t i = 0; i < n; i++)
		rows += sample[i] == '\n';
	return n > 0 ? size / (unsigned long long)n * rows : 0;
}

/* Does it hold more entries than are counted without being asked for, as far as one sees? */
static int
is_perhaps_long(const struct centre *c)
{
	char *path = centre_file(c, entry_schema.file);
	struct stat st;
	int is = stat(path, &st) == 0 && st.st_size / SHORTEST_ROW > MOST_UNASKED &&
	    rows_as_sampled(path, (unsigned long long)st.st_size) > MOST_UNASKED;

	free(path);
	return is;
}

void
advicepart_begin(struct report *r)
{
	const struct period *span = r->summary.span;
	struct period now = period_year_to(&span[SPAN_PERIOD]), then = now;
	struct advisinglife life;

	if (period_is_empty(&span[SPAN_BEFORE]) || r->sheet.centre.path == NULL)
		return;
	then = period_year_to(&span[SPAN_BEFORE]);
	r->advising = mem_zero(1, sizeof *r->advising);
	r->advising->waits = !r->advice_asked && is_perhaps_long(&r->sheet.centre);
	if (r->life != NULL)
		life = (struct advisinglife){ &r->life->resources, &r->life->taken, &r->life->activities };
	advising_beside(&r->advising->now, &r->sheet, r->life != NULL ? &life : NULL, &now, r->asof);
	advising_again(&r->advising->then, &r->advising->now, &then, span[SPAN_PERIOD].first - 1);
}

void
advicepart_release(struct report *r)
{
	if (r->advising == NULL)
		return;
	advising_release(&r->advising->now);
	advising_release(&r->advising->then);
	free(r->advising);
	r->advising = NULL;
}

void
advicepart_use_rows(struct report *r, const struct entries *log, const struct entries_rows *rows)
{
	if (r->advising == NULL || r->advising->waits)
		return;
	r->advising->entries += rows->to - rows->from;
	/* It was longer than it looked. */
	if (r->advising->entries > MOST_UNASKED && !r->advice_asked) {
		advicepart_release(r);
		return;
	}
	advising_use_rows(&r->advising->now, log, rows);
}

static void
use_rows(void *report, const struct entries *log, const struct entries_rows *rows)
{
	advicepart_use_rows(report, log, rows);
}

void
advicepart_end(struct report *r, unsigned long fields)
{
	struct entries_read again;
	int hushed;

	if (r->advising == NULL || !r->advising->waits)
		return;
	if (r->log.rows > MOST_UNASKED) {
		advicepart_release(r);
		return;
	}
	/* Its rows are long, and not many; what is wrong with them was told. */
	r->advising->waits = 0;
	hushed = diag_hush(1);
	r->good &= entries_each_rows(&r->sheet.centre, fields, use_rows, r, &again);
	diag_hush(hushed);
}

/* Is it told by the files, and seen in them: also what is half of a point? */
static int
is_seen(const struct advising *a, int point)
{
	const struct advised *p = &a->point[point];

	return p->known && p->seen && p->answer.answer < 0;
}

static int
is_new(const struct report *r, int point)
{
	return is_seen(&r->advising->now, point) && !is_seen(&r->advising->then, point);
}

/* How many are new; -1: that is not told. */
static int
tell_new(const struct report *r)
{
	int n = 0;

	if (r->advising == NULL || !r->advising->now.good || !r->advising->then.good)
		return -1;
	advising_knows(&r->advising->now, untried_matches(r), r->today);
	advising_tell_all(&r->advising->now, r->language);
	advising_tell_all(&r->advising->then, r->language);
	for (int i = 0; i < POINTS; i++)
		n += is_new(r, i);
	return n > 0 || r->advice_asked ? n : -1;
}

static void
say_point(const struct report *r, int point)
{
	struct buf form = { 0 };
	const char *says = advising_says(&r->advising->now, point);

	buf_adds(&form, vocab_word(&form_vocab, (int)points[point].form, r->language));
	lang_capital(&form, 0);
	document_open(r->out, DOCUMENT_ITEM);
	document_strong(r->out, form.data);
	document_say(r->out, " (%s). %s", vocab_word(&point_side_vocab, (int)points[point].side, r->language),
	    says);
	/* Some sentences end in a question already. */
	if (says[strlen(says) - 1] != '?')
		document_say(r->out, " %s", points[point].question[r->language]);
	document_close(r->out);
	buf_release(&form);
}

void
advice_section(const struct report *r)
{
	enum language l = r->language;
	int n = tell_new(r);

	if (n < 0)
		return;
	document_heading(r->out, 2, LANG(l, "Nyt at tale om", "New to talk about"));
	if (n == 0)
		document_paragraph(r->out, LANG(l, "Filerne viser intet nyt om, hvornår formerne passer, siden %s.",
		    "The files show nothing new on when the forms fit since %s."), when_day(l, r->advising->then.today));
	for (int i = 0; i < POINTS; i++)
		if (is_new(r, i))
			say_point(r, i);
	document_note(r->out, LANG(l, "Hvad filerne viser nu og ikke viste %s, af 38 punkter om, hvornår hver form passer; "
	    "rettelser uden dato regnes for gamle. mc-advise viser dem alle. %s",
	    "What the files show now and did not show on %s, of 38 points on when each form fits; changes without a date "
	    "count as old. mc-advise lists them all. %s"), when_day(l, r->advising->then.today), point_closing[l]);
}

void
advicepart_json(struct json *j, const struct report *r)
{
	if (tell_new(r) < 0)
		return;
	json_open(j, "advice", '[');
	for (int i = 0; i < POINTS; i++) {
		if (!is_new(r, i))
			continue;
		json_open(j, NULL, '{');
		json_text(j, "point", points[i].word);
		json_text(j, "form", form_vocab.term[points[i].form].code);
		json_text(j, "side", point_side_vocab.term[points[i].side].code);
		json_text(j, "says", advising_says(&r->advising->now, i));
		json_text(j, "question", points[i].question[r->language]);
		json_close(j);
	}
	json_close(j);
}
