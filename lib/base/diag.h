/*
 * diag - say what went wrong, and where.
 *
 *	diag_init(argv[0]);
 *	diag_fault(&place, TOPIC_VALUE, "'%s' is no form", shown(text, len));
 *	diag_trouble("cannot read '%s': %s", path, strerror(errno));
 *	return diag_finish();
 *
 * A message is one line on standard error,
 *
 *	PROGRAM: FILE:LINE:COLUMN: [warning: ]MESSAGE
 *
 * so that editors can jump to it: lower case, no full stop, the subject in
 * single quotes, then what would be right.  The whole line passes through
 * safe_show().  The worst that was said is the exit status: 0 done, 1 the
 * data are at fault, 2 could not do it.  After 1000 messages about one file
 * the rest are counted.
 */
#ifndef MC_BASE_DIAG_H
#define MC_BASE_DIAG_H

#include <stdarg.h>
#include <stddef.h>
#include <stdnoreturn.h>

/* A place in an input.  Both count from 1, columns in characters; 0: unknown. */
struct place {
	const char *file;	/* as given; "-" is shown as <stdin>; borrowed */
	unsigned long line;
	unsigned long column;
};

/* What a fault is about; mc-check chooses among these by name. */
enum topic {
	TOPIC_FILE, TOPIC_ENCODING, TOPIC_SYNTAX, TOPIC_KEYS, TOPIC_VALUE,
	TOPIC_DATE, TOPIC_REFERENCE, TOPIC_ACTORS, TOPIC_DUPLICATE,
	TOPIC_IDENTICAL, TOPIC_SPELLING, TOPIC_PLAN, TOPIC_CPR, TOPIC_CONTACT, TOPIC_SLIP,
	TOPICS
};

/*
 * Remember the program's name and see to it that descriptors 0-2 are open,
 * lest a file we open become standard output.  First statement of every main().
 */
void diag_init(const char *argv0);
const char *diag_program(void);

/* What messages call a file: its name, or <stdin> for "-". */
const char *diag_label(const char *file);

/* Say nothing of a topic, and count it for nothing. */
void diag_ignore(enum topic);
int diag_is_ignored(enum topic);

/*
 * The data are wrong at p (NULL: somewhere): report and go on.  The status
 * becomes 1.  The same line is not said twice on end, for two uses of a field.
 */
void diag_fault(const struct place *p, enum topic, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
void diag_vfault(const struct place *p, enum topic, const char *fmt, va_list)
    __attribute__((format(printf, 3, 0)));

/* So many more of one topic in a file of which diag_is_full(): they are counted, and need no words. */
void diag_more_faults(const char *file, enum topic, unsigned long n);
void diag_more_warnings(const char *file, enum topic, unsigned long n);

/* What should be judged cannot be looked at: a fault, and the status becomes 2. */
void diag_unread(const struct place *p, enum topic, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Perhaps wrong: report; the status stays. */
void diag_warning(const struct place *p, enum topic, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Worth knowing and no fault: a line without a place, always shown. */
void diag_note(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Something could not be done: report and go on.  The status becomes 2. */
void diag_trouble(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Something could not be done: report and exit 2. */
noreturn void die(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/*
 * From here on a file is a workbook's, of which this sheet is read: its places are
 * cells, and are told so, FILE:SHEET!C7.  Both are borrowed; NULL: no file is any more.
 */
void diag_sheet(const char *file, const char *sheet);

/*
 * A place as messages begin with it, its file not yet made fit to show.  A static
 * buffer, good until the next call.
 */
const char *diag_place(const struct place *);

/*
 * Neither say nor count anything (but what is fatal), or do again; returns how it was before.
 * Who reads what another judges asks a quiet reader instead (centre_quietly(), csv_open_quiet(),
 * yamldoc_try()).  This is left for a whole that is read a second time, where each module on
 * the way would have to know of it: a spreadsheet with its questions (mc-import), a log that
 * is printed (mc-log: only the opening) or asked for its first day (logstart.h), and the report of
 * a further month (mc-report).
 */
int diag_hush(int hushed);

/*
 * From here on tell a fault as a warning, or as a fault again; returns how it was before.
 * For who only looks a record up: see centre/beside.h.  What keeps a file from being
 * read at all is a fault all the same: who finds that out sees to it.
 */
int diag_soften(int softened);

/* Will further messages about a file only be counted? */
int diag_is_full(const char *file);

/*
 * Who wants faults and warnings as data is told of each in place of standard error: its
 * parts as the line would show them, masked, good until it returns.  NULL: nobody any more.
 */
struct diag_said {
	const char *file;	/* "": of none */
	unsigned long line, column;	/* 0: unknown */
	int is_warning;
	enum topic topic;
	const char *message;
};
void diag_tell(void (*tell)(void *who, const struct diag_said *), void *who);

/* What was said so far. */
int diag_status(void);
unsigned long diag_faults(void);
unsigned long diag_warnings(void);

/*
 * Who holds output back writes it when this is called: before each message, and at
 * the end.  One at a time; NULL: nobody does any more.
 */
void diag_before(void (*write_held)(void *held), void *held);

/* Say how many messages were not shown; diag_finish() does, if nobody did. */
void diag_tell_rest(void);

/* Flush standard output and return the exit status.  Last statement of main(). */
int diag_finish(void);

#endif
