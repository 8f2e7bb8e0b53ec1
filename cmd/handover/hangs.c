/* What hangs on an actor: the rows, and the sheet for a meeting. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/quantity.h"
#include "base/when.h"
#include "field/terms.h"
#include "handover.h"
#include "output/document.h"

const char *const hangs_columns[] = {
	"centre", "actor", "until", "months", "what", "id", "role", "carried_by", "basis", "hours", "says", NULL
};

struct hangs {
	struct reliance one, then;
	struct handover items;
};

static void
take(struct hangs *t, const struct house *h, const struct actor *a)
{
	struct handover_house house = { .sheet = &h->sheet, .resources = &h->resources, .booking = h->booking,
	    .bookings = h->bookings, .all = &h->log, .day = h->today };

	reliance_of(&t->one, &h->log, a->cell[ACTOR_ID]);
	reliance_of(&t->then, &h->then, a->cell[ACTOR_ID]);
	handover_take(&t->items, &house, a, &t->one);
}

static void
release(struct hangs *t)
{
	handover_release(&t->items);
	reliance_release(&t->one);
	reliance_release(&t->then);
}

static void
put(const struct request *r, const struct house *h, const struct actor *a, const struct handover_item *item,
    const struct hangs *t)
{
	struct buf text = { 0 };
	char day[DATE_TEXT] = "";

	if (handover_end(a) != NEVER)
		date_format(day, handover_end(a));
	rows_text(r->out, h->sheet.centre.id);
	rows_text(r->out, a->cell[ACTOR_ID]);
	rows_text(r->out, day);
	if (handover_end(a) != NEVER)
		rows_count(r->out, handover_months(h->today, handover_end(a)));
	else
		rows_text(r->out, "");
	rows_text(r->out, handover_what_code[item->what]);
	if (item->other != NULL)
		buf_addf(&text, "%s %s", item->id, item->other);
	rows_text(r->out, item->other != NULL ? text.data : item->id);
	rows_text(r->out, handover_role_code[item->role]);
	rows_text(r->out, buf_text(&item->carried_by));
	rows_text(r->out, item->carrier != NULL && item->carrier->basis >= 0 ?
	    basis_vocab.term[item->carrier->basis].code : "");
	if (item->hours >= 0)
		rows_number(r->out, item->hours);
	else
		rows_text(r->out, "");
	buf_clear(&text);
	says_add(&text, h, a, item, &t->one, &t->then);
	rows_text(r->out, buf_text(&text));
	buf_release(&text);
}

void
hangs_rows(const struct request *r, const struct house *h)
{
	for (size_t i = 0; i < h->actors; i++) {
		struct hangs t;

		take(&t, h, h->actor[i]);
		for (size_t k = 0; k < t.items.n; k++)
			put(r, h, h->actor[i], &t.items.item[k], &t);
		release(&t);
	}
	if (h->actors == 0 && r->actor[0] == NULL)
		diag_note("no actor of '%s' is noted as a project that is there; name the one that is meant", h->sheet.centre.path);
	else if (h->actors > 0 && h->log.ever == 0)
		diag_note("'%s' has no entries in a log, so what rests on contacts is not known", h->sheet.centre.path);
}

/* ---- the sheet ---- */

static void
say_time(struct document *d, const struct house *h, const struct actor *a)
{
	const char *name = house_name(h, a->cell[ACTOR_ID]);
	enum language l = h->language;
	int end = handover_end(a);
	long months = end != NEVER ? handover_months(h->today, end) : 0;

	if (end == NEVER)
		document_paragraph(d, LANG(l, "Hvornår %s slutter, er ikke oplyst.", "When %s ends is not given."), name);
	else if (end < h->today)
		document_paragraph(d, LANG(l, "%s sluttede %s.", "%s ended %s."), name, when_on(l, end));
	else if (months == 0)
		document_paragraph(d, LANG(l, "%s slutter %s.", "%s ends %s."), name, when_on(l, end));
	else
		document_paragraph(d, months == 1 ? LANG(l, "Der er %s til, at %s slutter (%s).", "There is %s until %s ends (%s).") :
		    LANG(l, "Der er %s til, at %s slutter (%s).", "There are %s until %s ends (%s)."),
		    quantity(l, (uint64_t)months, LANG(l, "en måned|måneder", "a month|months")), name, lang_day(l, end));
}

static void
list(struct document *d, const struct house *h, const struct actor *a, const struct hangs *t,
    enum handover_need need, const char *heading)
{
	int any = 0;

	for (size_t i = 0; i < t->items.n; i++) {
		const struct handover_item *item = &t->items.item[i];
		struct buf text = { 0 };

		if (item->need != need || (need == HANDOVER_NOTHING && item->role == HANDOVER_PAIR))
			continue;
		if (!any++)
			document_heading(d, 3, heading);
		says_add(&text, h, a, item, &t->one, &t->then);
		document_item(d, "%s", buf_text(&text));
		buf_release(&text);
	}
}

void
ask_sheet(struct document *d, const struct house *h)
{
	enum language l = h->language;
	struct buf title = { 0 };

	buf_addf(&title, LANG(l, "%s: når nogen går", "%s: when somebody leaves"), centre_name(&h->sheet.centre));
	document_about(d, l, title.data);
	document_heading(d, 1, title.data);
	buf_release(&title);
	document_open(d, DOCUMENT_NOTE);
	document_say(d, LANG(l, "Opgjort %s.", "As of %s."), when_day(l, h->today));
	document_close(d);
	if (h->actors == 0)
		document_paragraph(d, "%s", LANG(l, "Ingen aktør, der er her, er noteret som et projekt.",
		    "No actor that is here is noted as a project."));
	for (size_t i = 0; i < h->actors; i++) {
		const struct actor *a = h->actor[i];
		struct hangs t;

		take(&t, h, a);
		document_heading(d, 2, house_name(h, a->cell[ACTOR_ID]));
		say_time(d, h, a);
		list(d, h, a, &t, HANDOVER_FIND, LANG(l, "Find nogen til at tage over", "Find somebody to take over"));
		list(d, h, a, &t, HANDOVER_HOURS, LANG(l, "Aftal timer", "Agree on hours"));
		list(d, h, a, &t, HANDOVER_TELL, LANG(l, "Sig det til ledelsen", "Tell the managers"));
		list(d, h, a, &t, HANDOVER_NOTHING, LANG(l, "Godt at vide", "Good to know"));
		release(&t);
	}
}
