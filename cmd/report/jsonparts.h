/*
 * jsonparts - parts of the report as JSON.
 *
 *	jsonparts_code(&j, "phase", &phase_vocab, t->phase);	"phase": "ide"
 *	jsonparts_files(&j, &report);
 */
#ifndef MC_REPORT_JSONPARTS_H
#define MC_REPORT_JSONPARTS_H

struct json;
struct period;
struct report;
struct vocab;

/* A code by its index; -1 is null: not told. */
void jsonparts_code(struct json *, const char *key, const struct vocab *, int code);

/* A day of the files, or null where there is none. */
void jsonparts_day(struct json *, const char *key, int day);

/* A period's days; the first is null where it has none. */
void jsonparts_days(struct json *, const char *key, const struct period *);

/* Which type of centre it is, under the key `type`. */
void jsonparts_type(struct json *, const struct report *);

/* All that is written down beside the log. */
void jsonparts_files(struct json *, const struct report *);

#endif
