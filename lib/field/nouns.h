/*
 * nouns - what is counted, for one and for many.
 *
 *	quantity(LANG_DA, 1, noun(NOUN_ENTRY, LANG_DA))		"én registrering"
 *
 * Written as base/quantity.h reads them.  One set of actors has one name: those with
 * presence `fast` have their home in the house ("har til huse"), those with `fast`
 * or `jaevnligt` are in the house ("i huset").
 */
#ifndef MC_FIELD_NOUNS_H
#define MC_FIELD_NOUNS_H

#include "base/lang.h"

enum noun {
	NOUN_ACTOR, NOUN_HOUSE_ACTOR, NOUN_LOGGED_ACTOR, NOUN_PAIR, NOUN_ENTRY, NOUN_COLLABORATION, NOUN_MONTH,
	NOUN_JOINT_MEETING, NOUN_INITIATIVE, NOUN_ONGOING_INITIATIVE, NOUN_GOAL, NOUN_SOURCE, NOUN_ROW, NOUN_PLAN,
	NOUN_HOUSE, NOUNS
};

const char *noun(enum noun, enum language);

#endif
