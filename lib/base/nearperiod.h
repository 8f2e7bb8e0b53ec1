/*
 * nearperiod - the period that a person means who writes it as one says it.
 *
 *	nearperiod_add(&out, "uge 42", today);		2026-W42
 *
 * For what period_parse() refuses: "oktober 2026", "10-2026", "14.10.26", "3. kvartal 2026",
 * "sidste måned", "i går"; and two of them, "1.11.2026-5.11.2026", "fra oktober til november 2026".
 * Where no year is said, it is that of the other's end, or this one.  In Danish or English, capitals
 * and blanks do not matter.
 */
#ifndef MC_BASE_NEARPERIOD_H
#define MC_BASE_NEARPERIOD_H

struct buf;

/* Append how that period is written, which may be none of the calendar (2026-W54); nothing where none is recognized. */
void nearperiod_add(struct buf *, const char *typed, int today);

#endif
