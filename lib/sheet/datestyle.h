/*
 * datestyle - days as people write them in a spreadsheet.
 *
 *	struct buf why = { 0 };
 *	int day;
 *
 *	if (!datestyle_read("5. okt. 2026", 12, DATESTYLE_DMY, &day, &why))
 *		fault("%s", why.data);
 *
 * 05-10-2026, 5.10.2026, 5/10 2026, 2026-10-05, "mandag den 5. oktober 2026",
 * in Danish and English, with or without a time of day after it ("kl. 13.00-15.00"), which is
 * passed over; unless it has a time zone, for then the day here may be another.
 * Dashes of every kind are hyphens.  Years have four digits, unless the year is known.  Where month and
 * day could be either, the style decides.
 */
#ifndef MC_SHEET_DATESTYLE_H
#define MC_SHEET_DATESTYLE_H

#include <stddef.h>

struct buf;

enum datestyle { DATESTYLE_UNKNOWN, DATESTYLE_DMY, DATESTYLE_MDY };

/* 0: append to why what is wrong. */
int datestyle_read(const char *text, size_t len, enum datestyle, int *day, struct buf *why);

/*
 * datestyle_read() for dates whose year may be left out or have two digits, if it is `year`
 * (0: no year is known).  DATESTYLE_ANY_YEAR: two digits are of this century.
 */
enum { DATESTYLE_ANY_YEAR = -1 };
int datestyle_read_in(const char *text, size_t len, enum datestyle, int year, int *day,
    struct buf *why);

/* Is it all in numbers, parted by two slashes, such as 10/05/2026? */
int datestyle_has_slashes(const char *text, size_t len);

/* The style that a date is written in beyond doubt, or unknown. */
enum datestyle datestyle_evidence(const char *text, size_t len);

/* Is it a date whose meaning depends on the style? */
int datestyle_is_open(const char *text, size_t len);

#endif
