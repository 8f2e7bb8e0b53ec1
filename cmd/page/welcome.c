/* For a newcomer: the house, who is in it, where one meets, what can be borrowed. */
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/collate.h"
#include "base/contact.h"
#include "base/fold.h"
#include "base/mem.h"
#include "field/target.h"
#include "field/terms.h"
#include "page.h"
#include "schema/hourswords.h"
#include "yaml/yaml.h"

enum { MOST_ACTORS = 14, MOST_NAMES = 20, MOST_LOANS = 8 };

/* ---- the house ---- */

/* What is not written down is said so, in one sentence behind what is. */
struct facts {
	const struct page *page;
	const char *missing[12];
	size_t n;
};

static void
fact(struct facts *f, const char *label, const char *missing, const char *text)
{
	if (*text != '\0')
		say_item(f->page, label, text);
	else
		f->missing[f->n++] = missing;
}

static void
add_actors(struct buf *b, const struct page *p, const struct yaml_node *list)
{
	struct buf called[8] = { 0 };
	const char *name[8], *item;
	size_t n = 0;

	while (n < 8 && (item = yaml_item(list, n)) != NULL) {
		actors_add_called(&called[n], &p->sheet.actors, item, p->today, p->language);
		name[n] = buf_text(&called[n]);
		n++;
	}
	if (n > 0)
		lang_add_names(b, p->language, name, n);
	while (n > 0)
		buf_release(&called[--n]);
}

static void
the_house(const struct page *p)
{
	const struct yaml_node *root = centre_root(&p->sheet.centre);
	enum language l = p->language;
	struct facts f = { .page = p };
	struct buf open = { 0 }, rooms = { 0 }, run = { 0 }, booking = { 0 }, missing = { 0 };

	hourswords_add(&open, p->language, yaml_get(root, "open"));
	add_codes(&rooms, p, yaml_get(root, "rooms"), &room_vocab);
	add_actors(&run, p, yaml_get(root, "run_by"));
	add_actors(&booking, p, yaml_get(root, "booking_by"));
	document_heading(p->out, 2, LANG(l, "Huset", "The house"));
	fact(&f, LANG(l, "Åbent", "Open"), LANG(l, "åbningstider", "opening hours"), buf_text(&open));
	fact(&f, LANG(l, "Drives af", "Run by"), LANG(l, "drift", "who runs it"), buf_text(&run));
	fact(&f, LANG(l, "Rum", "Rooms"), LANG(l, "rum", "rooms"), buf_text(&rooms));
	fact(&f, LANG(l, "Lokaler bookes hos", "Rooms are booked with"), LANG(l, "lokalebooking", "booking of rooms"),
	    buf_text(&booking));
	fact(&f, LANG(l, "Husregler", "House rules"), LANG(l, "husregler", "house rules"), yaml_text(root, "rules"));
	if (f.n > 0) {
		lang_add_names(&missing, l, f.missing, f.n);
		document_note(p->out, LANG(l, "Ikke oplyst: %s.", "Not given: %s."), missing.data);
	}
	buf_release(&open);
	buf_release(&rooms);
	buf_release(&run);
	buf_release(&booking);
	buf_release(&missing);
}

/* ---- the forum ---- */

static const char *
word_of(const struct page *p, const struct vocab *vocab, const char *code)
{
	int i = vocab_find(vocab, code, strlen(code));

	return i >= 0 ? vocab_word(vocab, i, p->language) : code;
}

static void
meeting(const struct page *p)
{
	const struct yaml_node *forum = yaml_get(centre_root(&p->sheet.centre), "forum");
	const struct meetings *all = &p->sheet.meetings;
	const char *name = yaml_text(forum, "name"), *kind = yaml_text(forum, "kind");
	const char *rhythm = yaml_text(forum, "rhythm"), *convener = yaml_text(forum, "convener");
	enum language l = p->language;
	struct buf called = { 0 };
	int next = NEVER, forums = NEVER;

	actors_add_called(&called, &p->sheet.actors, convener, p->today, l);
	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];

		if (m->day >= p->today && meeting_is_joint(m) && m->day < next)
			next = m->day;
		if (m->day >= p->today && m->kind == MEETING_FORUM && m->day < forums)
			forums = m->day;
	}
	document_heading(p->out, 2, LANG(l, "Her mødes vi", "Where we meet"));
	document_open(p->out, DOCUMENT_PARAGRAPH);
	if (yaml_is_empty(forum)) {
		document_text(p->out, LANG(l, "Det er ikke oplyst, om huset har et forum. ", "It is not given whether the house has a forum. "));
	} else {
		document_strong(p->out, *name != '\0' ? name : LANG(l, "Forummet", "The forum"));
		if (*kind != '\0')
			document_say(p->out, " (%s)", word_of(p, &forum_kind_vocab, kind));
		document_say(p->out, LANG(l, ". Mødes: %s. Indkalder: %s. ", ". Meets: %s. Convener: %s. "),
		    *rhythm != '\0' ? word_of(p, &rhythm_vocab, rhythm) : not_given(p),
		    *convener != '\0' ? buf_text(&called) : not_given(p));
		/* Other forums are joint meetings. */
		if (forums != NEVER && all->board)
			document_say(p->out, LANG(l, "Næste gang: %s. ", "Next time: %s. "), when_day(l, forums));
	}
	buf_release(&called);
	if (next != NEVER)
		document_say(p->out, LANG(l, "Det næste fælles møde er %s.", "The next joint meeting is %s."), when_on(l, next));
	else
		document_text(p->out, LANG(l, "Der er ikke noteret noget kommende fælles møde.", "No joint meeting to come is noted."));
	document_close(p->out);
}

/* ---- who is here ---- */

/* Do two lists of texts have one in common, compared as people do, and none that leaves nobody out? */
static int
share_target(const struct actor *a, const struct actor *b)
{
	const struct yaml_node *x = yaml_get(a->node, "targets"), *y = yaml_get(b->node, "targets");
	struct fold one = { 0 }, other = { 0 };
	const char *s, *t;
	int common = 0;

	for (size_t i = 0; (s = yaml_item(x, i)) != NULL; i++) {
		fold_text(&one, s, strlen(s));
		for (size_t k = 0; !common && (t = yaml_item(y, k)) != NULL; k++) {
			fold_text(&other, t, strlen(t));
			common = one.text.len > 0 && strcmp(one.text.data, buf_text(&other.text)) == 0 &&
			    !target_is_all(one.text.data);
		}
	}
	fold_release(&one);
	fold_release(&other);
	return common;
}

struct neighbour {
	const char *name;	/* first: collate_sort goes by it */
	const struct actor *actor;
	int shares;
};

static void
row(const struct page *p, const struct neighbour *n)
{
	struct buf hours = { 0 }, strengths = { 0 };

	hourswords_add(&hours, p->language, yaml_get(n->actor->node, "hours"));
	add_items(&strengths, p, yaml_get(n->actor->node, "strengths"));
	document_cell(p->out, n->name);
	document_cell(p->out, strengths.len > 0 ? strengths.data : not_given(p));
	document_cell(p->out, hours.len > 0 ? hours.data : not_given(p));
	document_cell(p->out, *n->actor->cell[ACTOR_CONDITIONS] != '\0' ? n->actor->cell[ACTOR_CONDITIONS] : not_given(p));
	buf_release(&hours);
	buf_release(&strengths);
}

/* Of more than a page holds the table has those with a target in common, as many as it holds. */
static void
table_of(const struct page *p, const struct neighbour *all, size_t n)
{
	enum language l = p->language;
	const char **rest = mem_zero(n + 1, sizeof *rest);
	size_t shown = 0, more = 0;
	int whole = n <= MOST_ACTORS;

	for (size_t i = 0; i < n; i++)
		if ((whole || all[i].shares) && shown++ == 0)
			document_table(p->out, 4, (const char *[]){ LANG(l, "Aktør", "Actor"), LANG(l, "Det er de gode til", "What they are good at"),
			    LANG(l, "Er her", "Are here"), LANG(l, "Tag hensyn til", "Keep in mind") });
	shown = 0;
	for (size_t i = 0; i < n; i++)
		if ((whole || all[i].shares) && shown < MOST_ACTORS) {
			row(p, &all[i]);
			shown++;
		} else {
			rest[more++] = all[i].name;
		}
	if (shown > 0)
		document_table_end(p->out);
	if (more > 0) {
		struct buf names = { 0 };

		collate_add_names(&names, p->language, rest, more, MOST_NAMES);
		document_paragraph(p->out, shown > 0 ? LANG(l, "Desuden: %s.", "Besides: %s.") : LANG(l, "I huset: %s.", "In the house: %s."),
		    names.data);
		buf_release(&names);
	}
	free(rest);
}

static void
say_sharing(const struct page *p, const struct neighbour *all, size_t n)
{
	enum language l = p->language;
	const char **name = mem_zero(n + 1, sizeof *name);
	struct buf text = { 0 };
	size_t k = 0;

	for (size_t i = 0; i < n; i++)
		if (all[i].shares)
			name[k++] = all[i].name;
	if (k > 0) {
		collate_add_names(&text, p->language, name, k, MOST_ACTORS);
		document_paragraph(p->out, LANG(l, "Har en målgruppe til fælles med jer: %s.", "With a target group in common with you: %s."), text.data);
	} else if (*p->actor->cell[ACTOR_TARGETS] != '\0') {
		document_paragraph(p->out, "%s", LANG(l, "Ingen andre er noteret med en af jeres målgrupper.",
		    "Nobody else is noted with one of your targets."));
	}
	buf_release(&text);
	free(name);
}

static void
who_is_here(const struct page *p)
{
	const struct actors *actors = &p->sheet.actors;
	enum language l = p->language;
	struct neighbour *all = mem_zero(actors->n + 1, sizeof *all);
	const char *name = NULL;
	size_t n = 0, unplaced = 0;

	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		if (a == p->actor || !actor_is_here(p, a))
			continue;
		if (a->presence == UNKNOWN) {
			name = actor_name(p, a);
			unplaced++;
		}
		if (actor_in_house(a, p->today))
			all[n++] = (struct neighbour){ actor_name(p, a), a, share_target(p->actor, a) };
	}
	collate_sort(all, n, sizeof *all, l);
	document_heading(p->out, 2, LANG(l, "Hvem er her", "Who is here"));
	if (n == 0)
		document_paragraph(p->out, "%s", LANG(l, "Der er ikke noteret andre aktører i huset.", "No other actors in the house are noted."));
	else
		table_of(p, all, n);
	if (unplaced == 1)
		document_paragraph(p->out, LANG(l, "Det er ikke oplyst, om %s hører til i huset.",
		    "It is not given whether %s belongs to the house."), name);
	else if (unplaced > 1)
		document_paragraph(p->out, LANG(l, "For %s er det ikke oplyst, om de hører til i huset.",
		    "For %s it is not given whether they belong to the house."), quantity(l, unplaced, noun(NOUN_ACTOR, l)));
	if (n > 0)
		say_sharing(p, all, n);
	free(all);
}

/* ---- what can be borrowed ---- */

static size_t
say_resources(const struct page *p)
{
	const struct recordlist *all = &p->resources;
	enum language l = p->language;
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct yaml_node *r = all->record[i];
		const char *owner = yaml_text(r, "owner"), *terms = yaml_text(r, "terms");
		const char *contact = yaml_text(r, "contact");

		if (recordlist_is_gone(r, p->today) || n++ >= MOST_LOANS)
			continue;
		document_open(p->out, DOCUMENT_ITEM);
		document_strong(p->out, yaml_text_or_id(r, "name"));
		if (*owner != '\0')
			document_say(p->out, LANG(l, " hos %s", " from %s"), dossier_name(&p->sheet, owner));
		document_say(p->out, LANG(l, ". Aftale om brug: %s.", ". Agreed on its use: %s."), *terms != '\0' ? terms : not_given(p));
		if (*contact != '\0' && contact_in(contact, strlen(contact), 0) == 0)
			document_say(p->out, LANG(l, " Spørg: %s.", " Ask: %s."), contact);
		document_close(p->out);
	}
	if (n > MOST_LOANS)
		document_item(p->out, LANG(l, "Der er %s ting mere på listen.", "%s more are on the list."), lang_count(l, n - MOST_LOANS));
	return n;
}

/* What those in the house offer, by themselves. */
static size_t
say_offers(const struct page *p)
{
	const struct actors *actors = &p->sheet.actors;
	struct { const char *name; const struct actor *actor; } *one = mem_zero(actors->n + 1, sizeof *one);
	size_t n = 0;

	for (size_t i = 0; i < actors->n; i++) {
		const struct actor *a = &actors->item[i];

		if (a != p->actor && actor_is_here(p, a) && *a->cell[ACTOR_OFFERS] != '\0') {
			one[n].name = actor_name(p, a);
			one[n++].actor = a;
		}
	}
	collate_sort(one, n, sizeof *one, p->language);
	for (size_t i = 0; i < n && i < MOST_LOANS; i++) {
		struct buf text = { 0 };

		add_items(&text, p, yaml_get(one[i].actor->node, "offers"));
		say_item(p, one[i].name, buf_text(&text));
		buf_release(&text);
	}
	if (n > MOST_LOANS)
		document_item(p->out, LANG(p->language, "%s andre tilbyder også noget; se aktørlisten.",
		    "%s others offer something too; see the list of actors."), lang_count(p->language, n - MOST_LOANS));
	free(one);
	return n;
}

static void
borrowing(const struct page *p)
{
	enum language l = p->language;
	size_t n;

	document_heading(p->out, 2, LANG(l, "Det kan man låne eller få hjælp til", "What can be borrowed or helped with"));
	n = say_resources(p);
	n += say_offers(p);
	if (n == 0)
		document_paragraph(p->out, "%s", LANG(l, "Det er ikke oplyst, hvad der kan lånes.", "It is not given what can be borrowed."));
}

/* ---- what the others do not know of the newcomer ---- */

static void
about_you(const struct page *p)
{
	static const struct { enum actor_field field; const char *what[2]; } asked[] = {
		{ ACTOR_TARGETS, { "hvem I er til for", "whom you are there for" } },
		{ ACTOR_HOURS, { "hvornår I er her", "when you are here" } },
		{ ACTOR_STRENGTHS, { "hvad I er gode til", "what you are good at" } },
		{ ACTOR_OFFERS, { "hvad I kan låne ud eller hjælpe med", "what you can lend or help with" } },
		{ ACTOR_NEEDS, { "hvad I mangler", "what you need" } },
		{ ACTOR_CONDITIONS, { "hvad vi skal tage hensyn til", "what we should keep in mind" } },
		{ ACTOR_COLLAB_HOURS, { "hvor mange timer om ugen I har til samarbejde", "how many hours a week you have for collaboration" } },
	};
	enum { ASKED = sizeof asked / sizeof *asked };
	enum language l = p->language;
	const char *what[ASKED];
	struct buf text = { 0 };
	size_t n = 0;

	for (size_t i = 0; i < ASKED; i++)
		if (*p->actor->cell[asked[i].field] == '\0')
			what[n++] = asked[i].what[l];
	if (n > 0) {
		document_heading(p->out, 2, LANG(l, "Fortæl os om jer", "Tell us about you"));
		lang_add_clauses(&text, l, what, n);
		document_paragraph(p->out, LANG(l, "Det ved vi ikke endnu: %s.", "We do not know yet: %s."), text.data);
		buf_release(&text);
	}
}

void
welcome_page(const struct page *p)
{
	const struct yaml_node *root = centre_root(&p->sheet.centre);
	const char *purpose = yaml_text(root, "purpose");
	enum language l = p->language;
	struct buf title = { 0 };

	buf_addf(&title, LANG(l, "Velkommen til %s", "Welcome to %s"), centre_name(&p->sheet.centre));
	page_title(p, title.data);
	page_open_note(p);
	document_say(p->out, LANG(l, "Til %s. Opgjort %s.", "For %s. As of %s."), actor_name(p, p->actor), when_day(l, p->today));
	document_close(p->out);
	if (*purpose != '\0')
		document_paragraph(p->out, LANG(l, "Husets formål: %s.", "What the house is for: %s."), purpose);
	the_house(p);
	meeting(p);
	who_is_here(p);
	borrowing(p);
	about_you(p);
	buf_release(&title);
}
