/* What was given and got, and what was agreed on it: --balance, --terms. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/gifts.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/entryeach.h"
#include "cli/latelog.h"
#include "field/schemas.h"
#include "share.h"

static void
use(void *arg, const struct entries *log, const struct entry *e)
{
	gifts_entry(arg, log, e);
}

void
given_read(struct house *h, const struct request *r)
{
	unsigned long faults = diag_faults();
	struct entries_read read = { 0 };

	/* What lies after today is yet to be given; of terms it is agreed. */
	h->gifts.period = r->question == BALANCE ? period_until(&r->period, r->today) : r->period;
	h->good = entries_each(&h->centre, SCHEMA_BIT(ENTRY_NOTE), use, &h->gifts, &read);
	gifts_loans(&h->gifts, &h->taken, &h->resources);
	for (size_t i = 0; i < h->actors.n && r->all; i++)
		if (actor_was_in_house(&h->actors.item[i], h->gifts.period.first, h->gifts.period.last))
			gifts_actor(&h->gifts, h->actors.item[i].cell[ACTOR_ID], strlen(h->actors.item[i].cell[ACTOR_ID]));
	h->good = centre_is_told(h->centre.path, h->good, faults, r->skip);
}

/* ---- --balance ---- */

const char *const balance_columns[] = {
	"centre", "actor", "gave", "got", "gave_to", "got_from", NULL
};

static void
cell_ids(struct rows *out, const struct gifts *g, size_t of, int gave)
{
	const char **id = mem_zero(g->n + 1, sizeof *id);
	struct buf b = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < g->n; i++)
		if ((gave ? g->item[i].from : g->item[i].to) == of)
			id[n++] = intern_text(&g->ids, gave ? g->item[i].to : g->item[i].from);
	if (n > 0)
		qsort(id, n, sizeof *id, text_by_bytes);
	for (size_t i = 0; i < n; i++)
		buf_addf(&b, "%s%s", i > 0 ? " " : "", id[i]);
	rows_text(out, buf_text(&b));
	buf_release(&b);
	free(id);
}

/* What is in no log, and was no loan, may have been given all the same. */
static void
put_times(struct rows *out, unsigned long times, int is_told)
{
	if (is_told || times > 0)
		rows_count(out, (int64_t)times);
	else
		rows_text(out, "");
}

void
view_balance(const struct request *r, const struct house *h)
{
	const struct gifts *g = &h->gifts;
	const char **id;
	size_t n = 0;
	int is_told;

	if (!r->dated && g->ever > 0)
		latelog_tell(&h->centre, entry_schema.file, g->begins, &r->period, r->today);
	id = mem_zero(g->ids.n + 1, sizeof *id);
	for (; n < g->ids.n; n++)
		id[n] = intern_text(&g->ids, n);
	if (n > 0)
		qsort(id, n, sizeof *id, text_by_bytes);
	is_told = period_is_told(&g->period, g->ever, g->begins);
	for (size_t i = 0; i < n; i++) {
		size_t of = intern_find(&g->ids, id[i], strlen(id[i]));

		rows_text(r->out, h->centre.id);
		rows_text(r->out, id[i]);
		put_times(r->out, g->gave[of], is_told);
		put_times(r->out, g->got[of], is_told);
		cell_ids(r->out, g, of, 1);
		cell_ids(r->out, g, of, 0);
	}
	if (g->ever == 0)
		diag_note("'%s' has no entries in a log, so what was exchanged is not known", h->centre.path);
	else if (r->format == ROWS_TABLE || r->format == ROWS_MD)
		diag_note("what is given is not of one size: these are times, and no worth");
	free(id);
}

/* ---- --terms ---- */

const char *const terms_columns[] = {
	"centre", "what", "id", "first", "last", "times", "says", NULL
};

static void
cell_day(struct rows *out, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	rows_text(out, text);
}

static void
things_without(const struct request *r, const struct house *h)
{
	enum language l = translate_asked(centre_language(&h->centre));
	struct buf b = { 0 };

	for (size_t i = 0; i < h->things; i++) {
		const struct thing *t = &h->thing[i];

		if (t->map == NULL || *thing_text(t, "terms") != '\0' || t->until < r->today)
			continue;
		rows_text(r->out, h->centre.id);
		rows_text(r->out, "resource");
		rows_text(r->out, t->id);
		for (int k = 0; k < 3; k++)
			rows_text(r->out, "");
		buf_clear(&b);
		buf_addf(&b, LANG(l, "Hvad gælder for %s? Det står der ikke.",
		    "What are the terms for %s? They are not written down."),
		    *thing_text(t, "name") != '\0' ? thing_text(t, "name") : t->id);
		rows_text(r->out, buf_text(&b));
	}
	buf_release(&b);
}

static const struct gifts *sorting;

static int
by_names(const void *x, const void *y)
{
	const struct gift *a = x, *b = y;
	int order = strcmp(intern_text(&sorting->ids, a->from), intern_text(&sorting->ids, b->from));

	return order != 0 ? order :
	    strcmp(intern_text(&sorting->ids, a->to), intern_text(&sorting->ids, b->to));
}

/* Did the other give something too? */
static int
was_returned(const struct gifts *g, const struct gift *gift)
{
	for (size_t i = 0; i < g->n; i++)
		if (g->item[i].from == gift->to && g->item[i].to == gift->from)
			return 1;
	return 0;
}

static void
cell_says(struct rows *out, const struct house *h, const struct gifts *g, const struct gift *gift)
{
	enum language l = translate_asked(centre_language(&h->centre));
	struct buf b = { 0 };

	buf_addf(&b, LANG(l, "%s har givet %s noget %s siden ", "%s has given %s something %s since "),
	    house_actor(h, intern_text(&g->ids, gift->from)), house_actor(h, intern_text(&g->ids, gift->to)),
	    quantity_times(l, gift->times));
	lang_add_day(&b, l, gift->first);
	buf_adds(&b, LANG(l, ". Er det aftalt, om noget kommer igen?", ". Is it agreed whether anything is given in return?"));
	rows_text(out, buf_text(&b));
	buf_release(&b);
}

/* Things without terms; and who has given for over three months while nothing tells what comes back. */
void
view_terms(const struct request *r, const struct house *h)
{
	const struct gifts *g = &h->gifts;
	struct buf pair = { 0 };

	things_without(r, h);
	sorting = g;
	if (g->n > 0)
		qsort(g->item, g->n, sizeof *g->item, by_names);
	for (size_t i = 0; i < g->n; i++) {
		const struct gift *gift = &g->item[i];

		if (gift->told || was_returned(g, gift) || gift->times < 2 ||
		    gift->last <= date_add_months(gift->first, 3))
			continue;
		rows_text(r->out, h->centre.id);
		rows_text(r->out, "exchange");
		buf_clear(&pair);
		buf_addf(&pair, "%s %s", intern_text(&g->ids, gift->from), intern_text(&g->ids, gift->to));
		rows_text(r->out, buf_text(&pair));
		cell_day(r->out, gift->first);
		cell_day(r->out, gift->last);
		rows_count(r->out, (int64_t)gift->times);
		cell_says(r->out, h, g, gift);
	}
	buf_release(&pair);
}
