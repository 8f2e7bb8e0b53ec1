/*
 * survey - what the helhedsplaner are asked about their houses: the questionnaire, as a table.
 *
 *	for (size_t i = 0; i < survey_columns(); i++)
 *		survey_add_heading(&line, i, LANG_DA);		"Ejer", "Ejerens slags", ...
 *
 * The form, the workbook, the reader of answers and the list of what is missing go by it.
 * A question has one or more items; an item is judged as a field of the field tables, and
 * has one column, or (kinds of actors, payers) several.  What a type of centre is told by
 * is asked in the words of typology.h.
 *
 * Source: [R] Sådan har vi gjort; Part 1, fig. 2.
 */
#ifndef MC_FIELD_SURVEY_H
#define MC_FIELD_SURVEY_H

#include "base/language.h"
#include "field/typology.h"

struct buf;

enum survey_question {
	ASK_PLAN, ASK_HOUSE, ASK_OWNER, ASK_RUN_BY, ASK_BASE, ASK_FOCUS, ASK_ROOMS, ASK_REACH,
	ASK_FORUM, ASK_SIZE, ASK_MONEY, ASK_WORDS, SURVEY_QUESTIONS
};

struct survey_about {
	const char *code;	/* "owner" */
	int look[2];		/* whose words ask it (enum look), or -1 */
	const char *da, *en;	/* the question, where there are none */
	const char *hint_da, *hint_en;	/* for who fills it in; or NULL */
};
extern const struct survey_about survey_about[SURVEY_QUESTIONS];

enum survey_item {
	ITEM_PLAN, ITEM_MUNICIPALITY, ITEM_ASKED, ITEM_ANSWERED, ITEM_TAKES_PART, ITEM_HOUSES,
	ITEM_NAME, ITEM_PLACE, ITEM_AREA, ITEM_OPENED, ITEM_KNOWN_AS,
	ITEM_OWNER, ITEM_OWNER_KIND, ITEM_RUN_BY, ITEM_RUN_BY_KIND, ITEM_HOUSED, ITEM_REGULAR,
	ITEM_FOCUS, ITEM_ROOMS, ITEM_REACH,
	ITEM_FORUM_NAME, ITEM_FORUM_KIND, ITEM_FORUM_RHYTHM, ITEM_FORUM_MEMBERS, ITEM_CONVENER,
	ITEM_CONVENER_KIND, ITEM_TENANTS, ITEM_WORKPLACES, ITEM_BUILDING_COST,
	ITEM_PAYER, ITEM_PAYER_KIND, ITEM_AMOUNT, ITEM_BASIS, ITEM_UNTIL,
	ITEM_WORKS, ITEM_HARD, SURVEY_ITEMS
};

struct survey_item_about {
	enum survey_question question;
	const char *code;	/* its column in English */
	const char *da, *en;	/* its heading */
	const struct schema *schema;
	size_t field;
	const char *inner;	/* a key of the field's map, or NULL */
	unsigned is_list;	/* several answers in one cell */
};
extern const struct survey_item_about survey_items[SURVEY_ITEMS];

enum { SURVEY_PAYERS = 3 };

struct survey_column {
	enum survey_item item;
	int kind;		/* of ITEM_HOUSED and ITEM_REGULAR: of kind_vocab; else -1 */
	int nth;		/* of payers: from 1 on; else 0 */
};

size_t survey_columns(void);
const struct survey_column *survey_column(size_t);
size_t survey_column_of(enum survey_item, int nth);	/* the first of an item */
void survey_add_heading(struct buf *, size_t column, enum language);
void survey_add_code(struct buf *, size_t column);	/* "owner", "housed forening", "payer 1" */

/* What an answer must be: of the column of kinds a count. */
const struct field *survey_field(const struct survey_column *);

/* Is it told of the helhedsplan, and so again in each of its rows? */
int survey_is_of_plan(enum survey_item);

/* The question as a sentence: "Fortæl, hvem der ejer huset." */
void survey_add_question(struct buf *, enum survey_question, enum language);

/* The code of a vocabulary that people mean by a word, however they write it, or -1. */
int survey_code(const struct vocab *, const char *text, size_t len);

/* Does a text say that nobody knows?  And does it name a person, where a kind is asked? */
int survey_is_unknown(const char *text, size_t len);
int survey_is_person(const char *text, size_t len);

#endif
