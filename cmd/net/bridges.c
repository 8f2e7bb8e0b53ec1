#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/mem.h"
#include "base/phrase.h"
#include "field/nouns.h"
#include "net/bridge.h"
#include "ask.h"

enum { MOST_NAMES = 8 };	/* in a sentence */

/* A row as it is put together. */
struct line {
	const char *figure, *source;
	int known;			/* its value is */
	unsigned long value, of;
	struct buf ids;			/* parted by spaces */
	const char **name;		/* of these, for the sentence */
	size_t names;
};

static void
add_id(struct line *l, const char *id)
{
	buf_addf(&l->ids, "%s%s", l->ids.len > 0 ? " " : "", id);
}

/* The row with its sentence, as base/phrase.h fills it in; {names} are ": a, b og c" or nothing. */
static void
print(struct request *r, const struct house *h, struct line *l, const struct phrase_facts *facts,
    const char *sentence)
{
	struct phrase_facts f = *facts;
	struct buf names = { 0 };

	if (l->names > 0) {
		buf_adds(&names, ": ");
		lang_add_some_names(&names, h->language, l->name, l->names, MOST_NAMES);
	}
	f.names = buf_text(&names);
	net_row(r, h);
	rows_text(r->out, l->figure);
	if (l->known) {
		rows_count(r->out, (int64_t)l->value);
		rows_count(r->out, (int64_t)l->of);
	} else {
		rows_text(r->out, "");
		rows_text(r->out, "");
	}
	net_cell(r, &l->ids);
	rows_text(r->out, phrase(h->language, sentence, &f));
	rows_text(r->out, l->source);
	buf_release(&names);
	buf_release(&l->ids);
	free(l->name);
}

/* The value of a line, of all, in words. */
static struct phrase_facts
facts_of(const struct line *l, const char *noun)
{
	return (struct phrase_facts){ .value = (int64_t)l->value, .of = (int64_t)l->of, .noun = noun };
}

/* ---- the rows ---- */

/* Are there such groups at all?  Without them the rest says nothing. */
static void
print_groups(struct request *r, const struct house *h, const struct bridges *b, const struct period *p)
{
	struct line l = { .figure = "groups", .source = "R 2.8", .known = 1, .value = b->groups,
	    .of = b->listed > b->groups ? b->listed : b->groups };
	struct phrase_facts f = facts_of(&l, LANG(h->language,
	    "en gruppe af beboere eller frivillige i huset|grupper af beboere eller frivillige i huset",
	    "a group of residents or volunteers in the house|groups of residents or volunteers in the house"));

	f.period = p;
	f.unknown = (long)b->unknown;
	if (l.of == 0)
		print(r, h, &l, &f, LANG(h->language, "Ingen grupper af beboere eller frivillige er noteret som aktører "
		    "i huset{unknown}, så det kan ikke ses, om de møder nogen udefra.",
		    "No groups of residents or volunteers are noted as actors in the house{unknown}, so that it "
		    "cannot be seen whether they meet anybody from outside."));
	else
		print(r, h, &l, &f, LANG(h->language, "{some} står {not}i loggen {in}{unknown}.",
		    "{some} {is|are} {not}in the log {in}{unknown}."));
}

static void
print_pairs(struct request *r, const struct house *h, const struct bridges *b, const struct net *net)
{
	struct line l = { .figure = "pairs", .source = "R 2.8", .known = 1, .value = b->ties, .of = net->ties };
	char *met = mem_zero(net->actors, 1);
	struct phrase_facts f;
	struct buf pair = { 0 };

	l.name = mem_zero(net->actors, sizeof *l.name);
	for (size_t i = 0; i < b->ties; i++) {
		const struct net_tie *t = &net->tie[b->tie[i]];
		size_t outside = actor_is_from_outside(net->actor[t->a].record) ? t->a : t->b;

		buf_clear(&pair);
		buf_addf(&pair, "%s+%s", net->actor[t->a].id, net->actor[t->b].id);
		add_id(&l, pair.data);
		if (!met[outside])
			l.name[l.names++] = net_name(&net->actor[outside]);
		met[outside] = 1;
	}
	f = facts_of(&l, noun(NOUN_PAIR, h->language));
	print(r, h, &l, &f, LANG(h->language, "{some} er {not}mellem sådan en gruppe og en aktør udefra{names}.",
	    "{some} {is|are} {not}between such a group and an actor from outside{names}."));
	free(met);
	buf_release(&pair);
}

static void
print_entries(struct request *r, const struct house *h, const struct bridges *b, const struct net *net)
{
	struct line l = { .figure = "entries", .source = "R 2.8", .known = 1, .value = b->entries, .of = net->entries };
	struct phrase_facts f = facts_of(&l, noun(NOUN_ENTRY, h->language));

	print(r, h, &l, &f, LANG(h->language, "{some} har {not}både sådan en gruppe og en aktør udefra med.",
	    "{some} {have} both such a group and an actor from outside."));
}

static void
print_initiatives(struct request *r, const struct house *h, const struct bridges *b)
{
	struct line l = { .figure = "initiatives", .source = "R 2.8", .known = b->running > 0, .value = b->plans,
	    .of = b->running };
	struct phrase_facts f = facts_of(&l, noun(NOUN_ONGOING_INITIATIVE, h->language));

	l.name = mem_zero(b->plans, sizeof *l.name);
	for (size_t i = 0; i < b->plans; i++) {
		add_id(&l, h->plans.item[b->plan[i]].cell[INITIATIVE_ID]);
		l.name[l.names++] = initiative_title(&h->plans.item[b->plan[i]]);
	}
	if (l.known)
		print(r, h, &l, &f, LANG(h->language, "{some} har {not}både sådan en gruppe og en aktør udefra med{names}.",
		    "{some} {have} both such a group and an actor from outside{names}."));
	else
		print(r, h, &l, &f, LANG(h->language, "Der er ikke noteret initiativer, der er i gang.",
		    "No initiatives are noted that run."));
}

static void
print_events(struct request *r, const struct house *h, const struct bridges *b)
{
	struct line l = { .figure = "events", .source = "R Part 1, geografisk niveau", .known = b->tell > 0,
	    .value = b->events, .of = b->tell };
	struct phrase_facts f = facts_of(&l, LANG(h->language,
	    "en registrering med begge tal|registreringer med begge tal",
	    "an entry with both numbers|entries with both numbers"));

	if (l.known)
		print(r, h, &l, &f, LANG(h->language, "{some} tæller {not}både beboere og gæster udefra.",
		    "{some} {have} both residents and visitors."));
	else
		print(r, h, &l, &f, LANG(h->language, "Det er ikke skrevet ned, hvor mange beboere og gæster der var med.",
		    "It is not written down how many residents and visitors took part."));
}

static void
print_new(struct request *r, const struct house *h, const struct bridges *b)
{
	struct line l = { .figure = "new-outside", .source = "R 2.8", .known = !b->begins, .value = b->after,
	    .of = b->new_outside };
	struct phrase_facts f = facts_of(&l, LANG(h->language,
	    "en ny aktør udefra|nye aktører udefra|nye aktør udefra",
	    "a new actor from outside|new actors from outside"));

	l.name = mem_zero(b->after, sizeof *l.name);
	for (size_t i = 0; i < b->after; i++) {
		add_id(&l, b->came[i]);
		l.name[l.names++] = actors_called(&h->known, b->came[i]);
	}
	f.period = &(struct period){ h->aside.first, h->aside.first };
	if (h->aside.entries == 0)
		print(r, h, &l, &f, LANG(h->language, "Loggen er tom.", "The log is empty."));
	else if (b->begins)
		print(r, h, &l, &f, LANG(h->language, "Loggen begyndte {in}, så alle er nye i den.",
		    "The log began {in}, so that all are new in it."));
	else if (l.of == 0)
		print(r, h, &l, &f, LANG(h->language, "Ingen nye aktører er kommet til udefra.",
		    "No new actors came from outside."));
	else
		print(r, h, &l, &f, LANG(h->language,
		    "{some} kom {not}til efter en dag med både beboere og gæster{names}.",
		    "{some} {was|were} {not}first met after a day with both residents and visitors{names}."));
}

void
net_bridges(struct request *r, struct house *h)
{
	struct period p = net_period(r, h), passed = period_until(&p, r->today);
	struct bridges b;
	struct net net;
	const char *unseen = !h->has_known || h->known.n == 0 ?
	    LANG(h->language, "Det er ikke oplyst, hvem aktørerne er, så det kan ikke ses, om de møder nogen udefra.",
	    "It is not known who the actors are, so that it cannot be seen whether they meet anybody from outside.") :
	    period_is_empty(&passed) ? LANG(h->language, "Perioden er ikke begyndt, så loggen kan ikke sige noget om den.",
	    "The period has not begun, so the log can tell nothing of it.") : NULL;

	if (unseen != NULL) {
		struct line l = { .figure = "groups", .source = "R 2.8" };

		print(r, h, &l, &(struct phrase_facts){ 0 }, unseen);
		return;
	}
	net_take(&net, r, h, NULL);
	bridges_take(&b, &net, &h->contacts, &h->aside, &h->known, h->has_plans ? &h->plans : NULL, &passed,
	    net_day(r));
	print_groups(r, h, &b, &p);
	print_pairs(r, h, &b, &net);
	print_entries(r, h, &b, &net);
	print_initiatives(r, h, &b);
	print_events(r, h, &b);
	print_new(r, h, &b);
	bridges_release(&b);
	net_release(&net);
}
