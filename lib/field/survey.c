#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/text.h"
#include "field/survey.h"
#include "field/terms.h"
#include "schema/vocabsaid.h"

#define NO_LOOK { -1, -1 }

const struct survey_about survey_about[SURVEY_QUESTIONS] = {
	[ASK_PLAN] = { "plan", NO_LOOK, "Fortæl, hvilken helhedsplan I er, og om I er med i et medborgercenter.",
	    "Tell which helhedsplan you are, and whether you take part in a centre.",
	    "Et medborgercenter er et hus i et boligområde, hvor flere slags aktører er under samme tag.",
	    "A centre is a house in a housing area with several kinds of actors under one roof." },
	[ASK_HOUSE] = { "house", NO_LOOK, "Fortæl, hvilket hus det er, hvornår det åbnede, og hvad folk kalder det.",
	    "Tell which house it is, when it opened, and what people call it.", NULL, NULL },
	[ASK_OWNER] = { "owner", { LOOK_OWNER, -1 }, NULL, NULL,
	    "Skriv en organisation, ikke en person, og hvilken slags den er (spørgsmål 5 nævner dem).",
	    "Write an organisation, no person, and which kind it is (question 5 names them)." },
	[ASK_RUN_BY] = { "run_by", { LOOK_RUN_BY, -1 }, NULL, NULL,
	    "Er de flere, så skriv dem alle, og hvilken slags hver af dem er.",
	    "If they are several, write all, and which kind each of them is." },
	[ASK_BASE] = { "base", { LOOK_BASE, -1 }, NULL, NULL,
	    "Skriv, hvor mange der er af hver slags, eller sæt kryds, hvis der er én.",
	    "Write how many there are of each kind, or a cross for one." },
	[ASK_FOCUS] = { "focus", { LOOK_FOCUS, -1 }, NULL, NULL, "Sæt gerne flere krydser.", "Several are fine." },
	[ASK_ROOMS] = { "rooms", { LOOK_ROOMS, -1 }, NULL, NULL, "Sæt gerne flere krydser.", "Several are fine." },
	[ASK_REACH] = { "reach", { LOOK_REACH, -1 }, NULL, NULL, "Sæt gerne flere krydser.", "Several are fine." },
	[ASK_FORUM] = { "forum", { LOOK_FORUM, -1 }, NULL, NULL,
	    "Forummet er dér, hvor husets aktører mødes.", "The forum is where the actors of the house meet." },
	[ASK_SIZE] = { "size", { LOOK_SIZE, -1 }, NULL, NULL, NULL, NULL },
	[ASK_MONEY] = { "money", { LOOK_FUNDING, LOOK_PATCHWORK }, NULL, NULL,
	    "Begynd med den, der giver mest.", "Begin with the one who gives most." },
	[ASK_WORDS] = { "words", NO_LOOK, "Fortæl med jeres egne ord, hvad der virker, og hvad der er svært.",
	    "Tell in your own words what works, and what is hard.",
	    "Skriv ingen navne, telefonnumre eller CPR-numre på personer.",
	    "Write no names, telephone numbers or CPR numbers of persons." },
};

#define SURVEY &survey_schema
#define CENTRE &centre_schema
#define ACTOR &actor_schema
#define FUNDING &funding_schema

const struct survey_item_about survey_items[SURVEY_ITEMS] = {
	[ITEM_PLAN] = { ASK_PLAN, "plan", "Helhedsplan", "Helhedsplan", SURVEY, SURVEY_PLAN, NULL, 0 },
	[ITEM_MUNICIPALITY] = { ASK_PLAN, "municipality", "Kommune", "Municipality", SURVEY, SURVEY_MUNICIPALITY, NULL, 0 },
	[ITEM_ASKED] = { ASK_PLAN, "asked", "Spurgt den", "Asked on", SURVEY, SURVEY_ASKED, NULL, 0 },
	[ITEM_ANSWERED] = { ASK_PLAN, "answered", "Besvaret den", "Answered on", SURVEY, SURVEY_ANSWERED, NULL, 0 },
	[ITEM_TAKES_PART] = { ASK_PLAN, "takes_part", "Med i et medborgercenter (ja/nej)", "Takes part in a centre (ja/nej)",
	    SURVEY, SURVEY_TAKES_PART, NULL, 0 },
	[ITEM_HOUSES] = { ASK_PLAN, "houses", "Antal huse", "Number of houses", SURVEY, SURVEY_HOUSES, NULL, 0 },

	[ITEM_NAME] = { ASK_HOUSE, "name", "Husets navn", "Name of the house", CENTRE, CENTRE_NAME, NULL, 0 },
	[ITEM_PLACE] = { ASK_HOUSE, "place", "By eller bydel", "Town or district", CENTRE, CENTRE_PLACE, NULL, 0 },
	[ITEM_AREA] = { ASK_HOUSE, "area", "Boligområder", "Housing areas", CENTRE, CENTRE_AREA, NULL, 1 },
	[ITEM_OPENED] = { ASK_HOUSE, "opened", "Åbnet (år)", "Opened (year)", CENTRE, CENTRE_OPENED, NULL, 0 },
	[ITEM_KNOWN_AS] = { ASK_HOUSE, "known_as", "Hvad folk kalder det", "What people call it", CENTRE, CENTRE_KNOWN_AS, NULL, 0 },

	[ITEM_OWNER] = { ASK_OWNER, "owner", "Ejer", "Owner", ACTOR, ACTOR_NAME, NULL, 0 },
	[ITEM_OWNER_KIND] = { ASK_OWNER, "owner_kind", "Ejerens slags", "Kind of owner", ACTOR, ACTOR_KIND, NULL, 0 },
	[ITEM_RUN_BY] = { ASK_RUN_BY, "run_by", "Drives af", "Run by", ACTOR, ACTOR_NAME, NULL, 1 },
	[ITEM_RUN_BY_KIND] = { ASK_RUN_BY, "run_by_kind", "Slags, der driver", "Kind of who runs it", ACTOR, ACTOR_KIND, NULL, 1 },
	[ITEM_HOUSED] = { ASK_BASE, "housed", "Til huse", "Housed", ACTOR, ACTOR_KIND, NULL, 0 },
	[ITEM_REGULAR] = { ASK_BASE, "regular", "Kommer jævnligt", "Comes regularly", ACTOR, ACTOR_KIND, NULL, 0 },

	[ITEM_FOCUS] = { ASK_FOCUS, "focus", "Fokus", "Focus", CENTRE, CENTRE_FOCUS, NULL, 1 },
	[ITEM_ROOMS] = { ASK_ROOMS, "rooms", "Lokaler", "Rooms", CENTRE, CENTRE_ROOMS, NULL, 1 },
	[ITEM_REACH] = { ASK_REACH, "reach", "Er for", "Is for", CENTRE, CENTRE_REACH, NULL, 1 },

	[ITEM_FORUM_NAME] = { ASK_FORUM, "forum_name", "Forummets navn", "Name of the forum", CENTRE, CENTRE_FORUM, "name", 0 },
	[ITEM_FORUM_KIND] = { ASK_FORUM, "forum_kind", "Slags forum", "Kind of forum", CENTRE, CENTRE_FORUM, "kind", 0 },
	[ITEM_FORUM_RHYTHM] = { ASK_FORUM, "forum_rhythm", "Mødes", "Meets", CENTRE, CENTRE_FORUM, "rhythm", 0 },
	[ITEM_FORUM_MEMBERS] = { ASK_FORUM, "forum_members", "Medlemmer af forummet", "Members of the forum", CENTRE, CENTRE_FORUM,
	    "members", 0 },
	[ITEM_CONVENER] = { ASK_FORUM, "convener", "Indkalder", "Convener", ACTOR, ACTOR_NAME, NULL, 0 },
	[ITEM_CONVENER_KIND] = { ASK_FORUM, "convener_kind", "Slags, der indkalder", "Kind of convener", ACTOR, ACTOR_KIND, NULL, 0 },

	[ITEM_TENANTS] = { ASK_SIZE, "tenants", "Lejere i huset", "Tenants", CENTRE, CENTRE_TENANTS, NULL, 0 },
	[ITEM_WORKPLACES] = { ASK_SIZE, "workplaces", "Arbejdspladser i huset", "Workplaces", CENTRE, CENTRE_WORKPLACES, NULL, 0 },
	[ITEM_BUILDING_COST] = { ASK_SIZE, "building_cost", "Byggeriets pris (kr.)", "Cost of the building (kr.)", CENTRE,
	    CENTRE_BUILDING_COST, NULL, 0 },

	[ITEM_PAYER] = { ASK_MONEY, "payer", "Betaler", "Payer", FUNDING, FUNDING_SOURCE, NULL, 0 },
	[ITEM_PAYER_KIND] = { ASK_MONEY, "payer_kind", "Betalers slags", "Kind of payer", ACTOR, ACTOR_KIND, NULL, 0 },
	[ITEM_AMOUNT] = { ASK_MONEY, "amount", "Beløb (kr. om året)", "Amount (kr. a year)", FUNDING, FUNDING_AMOUNT, NULL, 0 },
	[ITEM_BASIS] = { ASK_MONEY, "basis", "Fast eller projekt", "Permanent or project", FUNDING, FUNDING_BASIS, NULL, 0 },
	[ITEM_UNTIL] = { ASK_MONEY, "until", "Slutter den", "Ends on", FUNDING, FUNDING_UNTIL, NULL, 0 },

	[ITEM_WORKS] = { ASK_WORDS, "works", "Det virker", "What works", CENTRE, CENTRE_WORKS, NULL, 0 },
	[ITEM_HARD] = { ASK_WORDS, "hard", "Det er svært", "What is hard", CENTRE, CENTRE_HARD, NULL, 0 },
};

/* ---- the columns ---- */

static struct survey_column *columns;
static size_t n_columns, cap;

static void
add(enum survey_item item, int kind, int nth)
{
	columns = mem_grow(columns, &cap, n_columns + 1, sizeof *columns);
	columns[n_columns++] = (struct survey_column){ item, kind, nth };
}

/* Kinds whose sector would have to be told besides have no column of their own. */
static void
lay_out(void)
{
	for (int i = 0; i < SURVEY_ITEMS && n_columns < SURVEY_ITEMS * 100; i++)
		if (i == ITEM_HOUSED || i == ITEM_REGULAR) {
			for (int k = 0; k < (int)kind_vocab.n; k++)
				if (kind_sector(k) != NULL)
					add((enum survey_item)i, k, 0);
		} else if (i < ITEM_PAYER || i > ITEM_UNTIL) {
			add((enum survey_item)i, -1, 0);
		} else if (i == ITEM_PAYER) {
			for (int nth = 1; nth <= SURVEY_PAYERS; nth++)
				for (int k = ITEM_PAYER; k <= ITEM_UNTIL; k++)
					add((enum survey_item)k, -1, nth);
		}
}

size_t
survey_columns(void)
{
	if (n_columns == 0)
		lay_out();
	return n_columns;
}

const struct survey_column *
survey_column(size_t i)
{
	return i < survey_columns() ? &columns[i] : NULL;
}

size_t
survey_column_of(enum survey_item item, int nth)
{
	size_t i = 0;

	while (i < survey_columns() && (columns[i].item != item || columns[i].nth != nth))
		i++;
	return i;
}

void
survey_add_heading(struct buf *b, size_t column, enum language l)
{
	const struct survey_column *c = survey_column(column);
	const struct survey_item_about *item = &survey_items[c->item];
	const char *name = LANG(l, item->da, item->en);
	size_t at = strcspn(name, "(");

	if (c->kind >= 0) {
		buf_addf(b, "%s: %s", name, vocab_word(&kind_vocab, c->kind, l));
		return;
	}
	/* "Beløb 1 (kr. om året)": the unit stays last. */
	while (c->nth > 0 && at > 0 && name[at - 1] == ' ')
		at--;
	buf_add(b, name, at);
	if (c->nth > 0)
		buf_addf(b, " %d", c->nth);
	buf_adds(b, name + at);
}

void
survey_add_code(struct buf *b, size_t column)
{
	const struct survey_column *c = survey_column(column);

	buf_adds(b, survey_items[c->item].code);
	if (c->kind >= 0)
		buf_addf(b, " %s", kind_vocab.term[c->kind].code);
	if (c->nth > 0)
		buf_addf(b, " %d", c->nth);
}

const struct field *
survey_field(const struct survey_column *c)
{
	const struct survey_item_about *item = &survey_items[c->item];
	const struct field *f = &item->schema->field[item->field];

	if (c->kind >= 0)
		return &centre_schema.field[CENTRE_TENANTS];	/* any count */
	return item->inner != NULL ? schema_field(f->inner, item->inner, strlen(item->inner)) : f;
}

int
survey_is_of_plan(enum survey_item item)
{
	return survey_items[item].question == ASK_PLAN;
}

void
survey_add_question(struct buf *b, enum survey_question q, enum language l)
{
	const struct survey_about *a = &survey_about[q];

	if (a->look[0] < 0) {
		buf_adds(b, LANG(l, a->da, a->en));
		return;
	}
	buf_adds(b, LANG(l, "Fortæl, ", "Tell "));
	for (int i = 0; i < 2 && a->look[i] >= 0; i++)
		buf_addf(b, "%s%s", i == 0 ? "" : LANG(l, ", og ", ", and "),
		    LANG(l, looks[a->look[i]].question_da, looks[a->look[i]].question_en));
	buf_addc(b, '.');
}

/* ---- what people write ---- */

int
survey_code(const struct vocab *v, const char *text, size_t len)
{
	int found = vocab_find(v, text, len);

	/* A name as it is spelt comes before what only folds alike. */
	for (size_t i = 0; i < v->n && found < 0; i++)
		if (text_is(text, len, v->term[i].da))
			found = (int)i;
	return found >= 0 ? found : vocabsaid_find(v, text, len, VOCABSAID_MEANT);
}

static int
is_any(const char *text, size_t len, const char *const *word)
{
	struct buf own = { 0 };
	int found = 0;

	buf_add(&own, text, len);
	for (; *word != NULL && !found; word++)
		found = fold_same_words(buf_text(&own), *word);
	buf_release(&own);
	return found;
}

int
survey_is_unknown(const char *text, size_t len)
{
	static const char *const words[] = {
		"ved ikke", "ved det ikke", "vides ikke", "det ved jeg ikke", "det ved vi ikke", "ikke oplyst",
		"uoplyst", "ukendt", "ubesvaret", "ikke besvaret", "i.o.", "do not know", "don't know", "unknown",
		"not known", NULL
	};
	size_t marks = 0;

	while (marks < len && text[marks] == '?')
		marks++;
	return (len > 0 && marks == len) || is_any(text, len, words);
}

int
survey_is_person(const char *text, size_t len)
{
	static const char *const words[] = {
		"person", "privatperson", "en person", "borger", "beboer", "en beboer", "privat person",
		"frivillig", "en frivillig", "resident", "private person", NULL
	};

	return is_any(text, len, words);
}
