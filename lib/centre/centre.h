/*
 * centre - the folder of a centre, and what its centre.yaml says.
 *
 *	struct centre c;
 *
 *	if (centre_open(&c, "examples/centres/kvarterhuset")) {
 *		puts(c.id);				"kvarterhuset"
 *		path = centre_file(&c, "log.csv");
 *		centre_close(&c);
 *	}
 *
 * A folder with a centre.yaml is a centre; its id is the last part of its
 * resolved path.  Troubles and faults are reported.
 */
#ifndef MC_CENTRE_CENTRE_H
#define MC_CENTRE_CENTRE_H

#include "base/lang.h"

struct yaml;
struct yaml_node;

struct centre {
	char *path;		/* as given, without a slash at the end */
	char *id;
	char *file;		/* of centre.yaml */
	struct yaml *doc;	/* of centre.yaml once read, else NULL */
	int quiet;		/* see centre_quietly() */
	int turn;		/* a descriptor while only this program writes (turn.h), else 0 */
};

/* Is path a folder with a centre.yaml?  If not, errno says why. */
int centre_is(const char *path);

/*
 * Find the folder; 0 (trouble) if it is no centre.  To read: a renaming that was
 * interrupted is a warning.  Who writes finishes it when taking the turn (turn.h),
 * and only finds the folder here; who does not know yet warns later.
 */
int centre_open(struct centre *, const char *path);
int centre_find(struct centre *, const char *path);
void centre_warn(const struct centre *);
void centre_close(struct centre *);

/*
 * From here on messages are about the centre in a folder, and in its language unless the
 * person asked for another.  Finding a centre does so, and asking for the path of one of its
 * files.  NULL: they are about no centre; then the program's own teller is asked, see translate_ask().
 */
void centre_speaks(const char *path);
void centre_speaks_else(int (*teller)(void));

/* The language of the centre in a folder, read and not judged. */
enum language centre_spoken(const char *path);

/*
 * The same centre for who reads a list or a file of it that another judges, or judged
 * before: recordlist.h and csvfile.h report nothing of what they read of it.  It
 * borrows all; who closes it closes the other.
 */
struct centre centre_quietly(const struct centre *);

/* Read centre.yaml and judge some of its fields; 0 if it cannot be read. */
int centre_read(struct centre *, unsigned long fields);

/*
 * Is a centre told of?  Not one that could not be read (`good` is 0), nor one with faults, of
 * which there were `faults` before (diag_faults()), unless these are skipped.  Where faults are
 * why, it is said that the centre is left out, for what is told of each row may be far above.
 * `skip`: --skip-invalid was given; less than 0: there is no such option.
 */
int centre_is_told(const char *path, int good, unsigned long faults, int skip);

/* The path of a file of the centre; owned by the caller. */
char *centre_file(const struct centre *, const char *name);

/* Of a centre that was read: its root map (NULL: empty), name, language. */
const struct yaml_node *centre_root(const struct centre *);
const char *centre_name(const struct centre *);	/* the id if it has none */
enum language centre_language(const struct centre *);

/* When the house opened, or will: the first day that `opened` can mean, and the last, for a year is all of it.  0: not told. */
int centre_opened(const struct centre *, int *first, int *last);

#endif
