/* The exchange as a page to hang up: -o html. */
#include <string.h>

#include "base/buf.h"
#include "base/contact.h"
#include "base/translate.h"
#include "base/when.h"
#include "field/terms.h"
#include "output/document.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"
#include "share.h"

enum { LARGEST = 160, SMALLEST = 90, STEP = 5, HEIGHT = 765 };	/* points of a sheet; sizes in tenths */

/* With its stop, once. */
static void
add_sentence(struct buf *b, const char *label, const char *text)
{
	size_t n = strlen(text);

	if (n == 0)
		return;
	buf_addf(b, "%s%s%s%s", b->len > 0 ? " " : "", label, text, strchr(".!?", text[n - 1]) != NULL ? "" : ".");
}

/* A number or an address leads to a person, and is not hung up. */
static const char *
whom_to_ask(const struct thing *t)
{
	const char *contact = thing_text(t, "contact");

	return contact_in(contact, strlen(contact), 0) == 0 ? contact : "";
}

/* "ma 09:00-10:00;ti 12:00-16:00" as people read it: "man. 9-10, tirs. 12-16". */
static void
add_hours(struct buf *b, struct buf *hours, enum language l)
{
	for (char *s = hours->data, *end; s != NULL && *s != '\0'; s = end) {
		struct yaml_node one = { .kind = YAML_SCALAR, .text = s };

		end = s + strcspn(s, ";");
		one.len = (size_t)(end - s);
		if (*end != '\0')
			*end++ = '\0';
		buf_adds(b, b->len > 0 ? ", " : "");
		hourswords_add(b, l, &one);
	}
}

static void
add_details(struct buf *b, const struct house *h, const struct thing *t, enum language l)
{
	const char *ask = whom_to_ask(t), *owner = thing_text(t, "owner");
	struct buf free = { 0 }, words = { 0 };

	if (*ask != '\0')
		add_sentence(b, LANG(l, "Spørg: ", "Ask: "), ask);
	else
		add_sentence(b, "", LANG(l, "Hvem man spørger, er ikke oplyst", "Whom to ask is not given"));
	if (*owner != '\0')
		add_sentence(b, LANG(l, "Hører til ", "Belongs to "), house_actor(h, owner));
	if (*thing_text(t, "terms") != '\0')
		add_sentence(b, LANG(l, "Aftale: ", "Terms: "), thing_text(t, "terms"));
	else
		add_sentence(b, "", LANG(l, "Ingen aftale er skrevet ned", "No terms are written down"));
	exchange_add_free(&free, h, t);
	if (free.len > 0 && strcmp(free.data, booking_status_vocab.term[BOOKING_BOOKET].code) == 0)
		add_sentence(b, "", LANG(l, "Optaget i de dage", "Taken on these days"));
	else
		add_hours(&words, &free, l);
	if (words.len > 0)
		add_sentence(b, LANG(l, "Ledigt: ", "Free: "), words.data);
	buf_release(&free);
	buf_release(&words);
}

static void
say_thing(struct document *d, const struct house *h, const struct thing *t, enum language l)
{
	const char *capacity = thing_text(t, "capacity"), *name = thing_text(t, "name");
	struct buf left = { 0 }, rest = { 0 };

	if (*capacity != '\0')
		buf_addf(&left, t->kind == RESOURCE_LOKALE ? LANG(l, "plads til %s", "holds %s") : "%s", capacity);
	add_details(&rest, h, t, l);
	document_open(d, DOCUMENT_ITEM);
	document_strong(d, buf_text(&left));
	document_text(d, " ");
	document_strong(d, *name != '\0' ? name : t->id);
	document_say(d, " %s", rest.data);
	document_close(d);
	buf_release(&left);
	buf_release(&rest);
}

static int
is_shown(const struct house *h, const struct thing *t, int kind)
{
	return t->map != NULL && t->kind == kind && t->until >= h->span.first;
}

static const char *
heading_of(int kind, enum language l)
{
	return kind < 0 ? LANG(l, "Andet", "Other") : kind == RESOURCE_LOKALE ? LANG(l, "Lokaler", "Rooms") :
	    kind == RESOURCE_UDSTYR ? LANG(l, "Udstyr", "Equipment") :
	    kind == RESOURCE_PENGE ? LANG(l, "Penge", "Money") : LANG(l, "Tjenester", "Services");
}

/* As large as one sheet has room for: an item takes about four lines of its letters. */
static int
size_of_letters(const struct house *h)
{
	int size = LARGEST;
	size_t n = 0;

	for (size_t i = 0; i < h->things; i++)
		n += h->thing[i].map != NULL;
	while (size > SMALLEST && (14 + 5.1 * (double)n) * size / 10 > HEIGHT)
		size -= STEP;
	return size;
}

void
exchange_sheet(struct document *d, const struct request *r, const struct house *h)
{
	static const int kinds[] = { RESOURCE_LOKALE, RESOURCE_UDSTYR, RESOURCE_PENGE, RESOURCE_TJENESTE, -1 };
	enum language l = translate_asked(centre_language(&h->centre));
	const char *title = LANG(l, "Det kan vi dele", "What we can share");
	const char *keeper = yaml_text(centre_root(&h->centre), "booking_by");
	int begun;

	document_about(d, l, title);
	document_poster(d, size_of_letters(h));
	document_heading(d, 1, title);
	document_open(d, DOCUMENT_LEAD);
	document_strong(d, centre_name(&h->centre));
	document_close(d);
	document_open(d, DOCUMENT_NOTE);
	if (*keeper != '\0' && actors_gone(&h->actors, keeper, r->today) == NULL)
		document_say(d, LANG(l, "%s passer listen over bookinger. ", "%s keeps the list of bookings. "), house_actor(h, keeper));
	if (h->open_known && h->taken.rows > 0)
		document_say(d, LANG(l, "Hvad der er ledigt, gælder %s.", "What is free holds %s."),
		    when_from(l, h->span.first, h->span.last));
	else
		document_say(d, LANG(l, "Som listen er %s.", "As the list is %s."), when_on(l, r->today));
	document_close(d);
	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
		begun = 0;
		for (size_t i = 0; i < h->things; i++) {
			if (!is_shown(h, &h->thing[i], kinds[k]))
				continue;
			if (!begun++)
				document_heading(d, 2, heading_of(kinds[k], l));
			say_thing(d, h, &h->thing[i], l);
		}
	}
	if (h->resources.n == 0)
		document_paragraph(d, "%s", LANG(l, "Der er ikke skrevet noget på listen over det, huset deler.",
		    "Nothing is on the list of what the house shares."));
}
