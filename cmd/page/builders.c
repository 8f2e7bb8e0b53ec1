/* For those who build: what residents asked for, who knows the place, and who was heard. */
#include <stdlib.h>
#include <string.h>

#include "analysis/handover.h"
#include "analysis/planwords.h"
#include "analysis/planwork.h"
#include "base/buf.h"
#include "base/mem.h"
#include "page.h"
#include "yaml/yaml.h"

enum { MOST_WISHES = 8, MOST_OTHERS = 6, MOST_NAMES = 12 };

static const char blank[] = DOCUMENT_LINE;

static size_t
count(const struct planwork *w, enum planwork_what what)
{
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		n += w->item[i].what == what;
	return n;
}

static void
say_wish(const struct page *p, const struct planwork_item *item)
{
	struct buf text = { 0 };

	planwords_add_quoted(&text, p->language, item->initiative->cell[INITIATIVE_RESIDENTS_ASKED]);
	if (item->day != PLANWORK_NO_DAY)
		buf_addf(&text, item->day > p->today ? LANG(p->language, " Begynder %s.", " It begins %s.") :
		    LANG(p->language, " Begyndte %s.", " It began %s."), when_on(p->language, item->day));
	document_open(p->out, DOCUMENT_ITEM);
	document_strong(p->out, initiative_title(item->initiative));
	document_say(p->out, ": %s", text.data);
	document_close(p->out);
	buf_release(&text);
}

/* The sentence of mc-plan, behind its day where it has one. */
static void
say_sentence(const struct page *p, const struct planwork *w, const struct planwork_item *item)
{
	struct buf text = { 0 };

	if (item->what == PLANWORK_DECISION && item->day != PLANWORK_NO_DAY) {
		buf_addf(&text, "%s: ", when_day(p->language, item->day));
		lang_capital(&text, 0);
	}
	planwords_add(&text, p->language, &p->sheet, w, item);
	document_item(p->out, "%s", text.data);
	buf_release(&text);
}

/* A list of one kind, or a line to write on where there is none. */
static void
list(const struct page *p, const struct planwork *w, enum planwork_what what, size_t most, const char *heading,
    const char *none)
{
	size_t of = count(w, what), n = 0;

	if (of == 0 && none == NULL)
		return;
	document_heading(p->out, 2, heading);
	if (of == 0)
		document_paragraph(p->out, "%s %s", none, blank);
	for (size_t i = 0; i < w->n && n < most; i++) {
		if (w->item[i].what != what)
			continue;
		if (what == PLANWORK_WISH)
			say_wish(p, &w->item[i]);
		else
			say_sentence(p, w, &w->item[i]);
		n++;
	}
	if (of > most)
		document_item(p->out, "%s", phrase(p->language, LANG(p->language, "{value en|} mere; mc-plan har dem alle.",
		    "{value a|} more; mc-plan has them all."), &(struct phrase_facts){ .value = (int64_t)(of - most) }));
}

/* What goes on of the plan's initiatives; what has yet to begin does not. */
static void
ongoing(const struct page *p, const struct planwork *w)
{
	const char **name = mem_zero(w->n + 1, sizeof *name);
	struct buf names = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->item[i].what == PLANWORK_INITIATIVE && !initiative_is_over(w->item[i].initiative, p->today) &&
		    w->item[i].day <= p->today)
			name[n++] = initiative_title(w->item[i].initiative);
	lang_add_some_names(&names, p->language, name, n, MOST_NAMES);
	if (n > 0)
		document_paragraph(p->out, LANG(p->language, "Det er vi i gang med: %s.", "This is what we are doing: %s."), names.data);
	buf_release(&names);
	free(name);
}

/* Who is in the house and was not heard; without any decision that is not known. */
static void
unheard(const struct page *p, const struct planwork *w)
{
	const char **name = mem_zero(w->n + 1, sizeof *name);
	struct buf names = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < w->n; i++)
		if (w->item[i].what == PLANWORK_UNHEARD)
			name[n++] = actor_name(p, w->item[i].actor);
	lang_add_some_names(&names, p->language, name, n, MOST_NAMES);
	if (n > 0) {
		document_heading(p->out, 2, LANG(p->language, "De er her og er ikke skrevet ned som hørt",
		    "They are here and are not written down as heard"));
		document_paragraph(p->out, LANG(p->language, "%s. Hvornår kan I spørge?", "%s. When can you ask?"), names.data);
	}
	buf_release(&names);
	free(name);
}

/* Is there a decision that has its day ahead? */
static int
is_to_be_decided(const struct planwork *w, int today)
{
	for (size_t i = 0; i < w->n; i++)
		if (w->item[i].what == PLANWORK_DECISION && w->item[i].day > today)
			return 1;
	return 0;
}

void
builders_page(const struct page *p)
{
	const struct planwork_log no_log = { 0 };	/* new residents are no matter of the page */
	enum language l = p->language;
	struct buf text = { 0 };
	struct planwork w;

	planwork_take(&w, &p->sheet, &p->resources, p->plan, &no_log, p->today);
	buf_addf(&text, LANG(l, "Det ved vi: %s", "What we know: %s"), yaml_text_or_id(p->plan, "title"));
	page_title(p, text.data);
	page_open_note(p);
	document_say(p->out, LANG(l, "Opgjort %s.", "As of %s."), when_day(l, p->today));
	buf_clear(&text);
	planwords_add_days(&text, l, &w);
	document_text(p->out, buf_text(&text));
	document_close(p->out);
	list(p, &w, PLANWORK_WISH, MOST_WISHES, LANG(l, "Det har beboerne bedt om", "What residents asked for"),
	    LANG(l, "Hvad beboerne har bedt om, er ikke skrevet ned:", "What residents asked for is not written down:"));
	ongoing(p, &w);
	list(p, &w, PLANWORK_KNOWLEDGE, MOST_OTHERS, LANG(l, "De kender stedet", "They know the place"),
	    LANG(l, "Hvem der kender stedet, er ikke skrevet ned:", "Who knows the place is not written down:"));
	list(p, &w, PLANWORK_DECISION, MOST_OTHERS, is_to_be_decided(&w, p->today) ?
	    LANG(l, "Beslutninger, også dem, der kommer", "Decisions, also those to come") : LANG(l, "Det er besluttet", "What was decided"),
	    LANG(l, "Ingen beslutning er skrevet ned:", "No decision is written down:"));
	unheard(p, &w);
	list(p, &w, PLANWORK_ROOM, MOST_OTHERS, LANG(l, "Her kan vi ikke mødes hele vejen igennem",
	    "Where we cannot meet all the way through"), NULL);
	planwork_release(&w);
	buf_release(&text);
}
