/*
 * translate - what the programs say to people, in Danish or in English.
 *
 *	translate_to(LANG_DA);
 *	die("unknown %s '%s'", translate(thing), word);	"ukendt aktør 'sumk'"
 *
 * The source is written in English, and danish.txt holds the Danish of each text; a text
 * without any is said in English.  Who takes a text to say it (diag.h, value.h, opt.h)
 * looks it up: only words that go into one are translated where they are taken.  What a
 * program prints as its data is not translated, and depends on no locale.
 *
 * A table of our own, for gettext translates nothing where there is no Danish locale, as
 * under cron; and it costs nothing until something is said.
 */
#ifndef MC_BASE_TRANSLATE_H
#define MC_BASE_TRANSLATE_H

#include "base/language.h"
#include "base/translate.h"

/* Marks a text that is said, where it is in a table: the tests ask for its Danish. */
#define MESSAGE(text) text

/* The text in the language of messages.  Lives as long as the program, or as the text. */
const char *translate(const char *english) __attribute__((format_arg(1)));

/* The same in a language, for what is written down and not said: a script, a file. */
const char *translate_in(enum language, const char *english) __attribute__((format_arg(2)));

/* The text for one, or for any other number of things. */
const char *translate_count(unsigned long long n, const char *one, const char *many)
    __attribute__((format_arg(2), format_arg(3)));

/* What went wrong in the system, as errno tells it. */
const char *translate_error(int number);

/* The language a person asked for, whatever the rest says. */
void translate_to(enum language);
/* That one; where nobody asked, another: a centre's own, of what is printed about it. */
enum language translate_asked(enum language otherwise);

/*
 * From here on messages are about another centre: a function tells its language, TRANSLATE_LOCALE
 * where there is none after all.  It is asked once, and only when something is said.
 */
enum { TRANSLATE_LOCALE = -1 };
void translate_ask(int (*speaks)(void));

/* In which language is something said now?  Without a centre as the user's locale has it. */
enum language translate_language(void);

/* The same of what goes to standard output, which depends on no locale: English then. */
enum language translate_printed(void);

#endif
