#include "field/nouns.h"

static const char *const nouns[NOUNS][2] = {
	[NOUN_ACTOR] = { "en aktør|aktører", "an actor|actors" },
	[NOUN_HOUSE_ACTOR] = { "en aktør i huset|aktører i huset",
	    "an actor in the house|actors in the house" },
	[NOUN_LOGGED_ACTOR] = { "en aktør i loggen|aktører i loggen",
	    "an actor in the log|actors in the log" },
	[NOUN_PAIR] = { "et par|par", "a pair|pairs" },
	[NOUN_ENTRY] = { "en registrering|registreringer", "an entry|entries" },
	[NOUN_COLLABORATION] = { "et samarbejde|samarbejder", "a collaboration|collaborations" },
	[NOUN_MONTH] = { "en måned|måneder", "a month|months" },
	[NOUN_JOINT_MEETING] = { "et fælles møde|fælles møder", "a joint meeting|joint meetings" },
	[NOUN_INITIATIVE] = { "et initiativ|initiativer", "an initiative|initiatives" },
	[NOUN_ONGOING_INITIATIVE] = { "et igangværende initiativ|igangværende initiativer",
	    "an ongoing initiative|ongoing initiatives" },
	[NOUN_GOAL] = { "et mål|mål", "a goal|goals" },
	[NOUN_SOURCE] = { "en kilde|kilder", "a source|sources" },
	[NOUN_ROW] = { "en række|rækker", "a row|rows" },
	[NOUN_PLAN] = { "en helhedsplan|helhedsplaner", "a housing-social plan|housing-social plans" },
	[NOUN_HOUSE] = { "et hus|huse", "a house|houses" },
};

const char *
noun(enum noun i, enum language language)
{
	return nouns[i][language];
}
