#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/translate.h"

/* The catalogue, made of danish.txt: struct texts, their offsets in order of the English. */
#include <danish.inc>

enum { UNKNOWN = -2 };

static int asked = UNKNOWN;	/* for by a person */
static int spoken = UNKNOWN;	/* in the centre at hand */
static int (*speaks)(void);	/* tells what is spoken there */

void
translate_to(enum language language)
{
	asked = (int)language;
}

enum language
translate_asked(enum language otherwise)
{
	return asked != UNKNOWN ? (enum language)asked : otherwise;
}

void
translate_ask(int (*teller)(void))
{
	speaks = teller;
	spoken = UNKNOWN;
}

/* The user's locale, as setlocale(3) finds it; what is not Danish is English. */
static enum language
of_locale(void)
{
	static const char names[][12] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	const char *locale = NULL;

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		locale = getenv(names[i]);
		if (locale != NULL && *locale != '\0')
			break;
	}
	return locale != NULL && strncmp(locale, "da", 2) == 0 &&
	    (locale[2] == '\0' || strchr("_.@", locale[2]) != NULL) ? LANG_DA : LANG_EN;
}

/* As a person or a centre has it; less than 0: neither says. */
static int
told(void)
{
	int saved = errno;

	if (asked != UNKNOWN)
		return asked;
	if (speaks != NULL && spoken == UNKNOWN) {
		spoken = LANG_EN;	/* of what is said meanwhile */
		spoken = speaks();
		errno = saved;
	}
	return spoken;
}

enum language
translate_language(void)
{
	int language = told();

	return language >= 0 ? (enum language)language : of_locale();
}

enum language
translate_printed(void)
{
	int language = told();

	return language >= 0 ? (enum language)language : LANG_EN;
}

const char *
translate_in(enum language language, const char *english)
{
	size_t low = 0, high = sizeof at / sizeof *at;

	if (language != LANG_DA)
		return english;
	while (low < high) {
		size_t middle = (low + high) / 2;
		const char *text = (const char *)&texts + at[middle];
		int order = strcmp(english, text);

		if (order == 0)		/* the Danish stands behind it */
			return text + strlen(text) + 1;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return english;
}

const char *
translate(const char *english)
{
	return translate_in(translate_language(), english);
}

const char *
translate_count(unsigned long long n, const char *one, const char *many)
{
	return translate(n == 1 ? one : many);
}

const char *
translate_error(int number)
{
	switch (number) {
	case EACCES:
		return translate("Permission denied");
	case EBADF:
		return translate("Bad file descriptor");
	case EBUSY:
		return translate("Device or resource busy");
	case EDQUOT:
		return translate("Disk quota exceeded");
	case EEXIST:
		return translate("File exists");
	case EFBIG:
		return translate("File too large");
	case EINVAL:
		return translate("Invalid argument");
	case EIO:
		return translate("Input/output error");
	case EISDIR:
		return translate("Is a directory");
	case ELOOP:
		return translate("Too many levels of symbolic links");
	case EMFILE:
		return translate("Too many open files");
	case ENAMETOOLONG:
		return translate("File name too long");
	case ENOENT:
		return translate("No such file or directory");
	case ENOLCK:
		return translate("No locks available");
	case ENOMEM:
		return translate("Cannot allocate memory");
	case ENOSPC:
		return translate("No space left on device");
	case ENOTDIR:
		return translate("Not a directory");
	case ENOTEMPTY:
		return translate("Directory not empty");
	case EOPNOTSUPP:
		return translate("Operation not supported");
	case EPERM:
		return translate("Operation not permitted");
	case EPIPE:
		return translate("Broken pipe");
	case EROFS:
		return translate("Read-only file system");
	case ETXTBSY:
		return translate("Text file busy");
	case EXDEV:
		return translate("Invalid cross-device link");
	}
	return strerror(number);
}
