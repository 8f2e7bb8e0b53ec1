/*
 * language - the two languages of what is written and said: Danish and English.
 *
 *	puts(LANG(language, "ja", "yes"));
 */
#ifndef MC_BASE_LANGUAGE_H
#define MC_BASE_LANGUAGE_H

enum language { LANG_DA, LANG_EN };

#define LANG(language, da, en) ((language) == LANG_DA ? (da) : (en))

#endif
