/*
 * cprfile - search one file, its bytes as they come, for CPR numbers.
 *
 *	cprfile_begin(&f, "noter/a.yaml", &exempt, found, arg);
 *	do
 *		for (...)
 *			cprfile_take(&f, piece, n);
 *	while (cprfile_again(&f));
 *	cprfile_end(&f);
 *
 * Text is searched in whatever encoding it has; what is not text is searched byte by byte.
 * YAML and JSON are searched besides as they are read: escapes undone, folded lines
 * joined.  Columns of a CSV file and keys of a YAML file that are exempted are let pass.
 */
#ifndef MC_CHECK_CPRFILE_H
#define MC_CHECK_CPRFILE_H

#include "base/buf.h"
#include "base/cprtext.h"

struct csv;
struct exempt;

enum cprfile_kind { CPRFILE_TEXT, CPRFILE_YAML, CPRFILE_JSON, CPRFILE_JSON_LINES };

/* By its name: how it is read besides. */
enum cprfile_kind cprfile_kind(const char *name);

struct cprfile_hit {
	unsigned long line, column;	/* 0: inside other bytes, at that byte */
	size_t byte;
	const char *as;		/* NULL, or "YAML": as it is read; or the encoding inside other bytes */
	size_t character, last;	/* of its digits */
	int let_pass;		/* bits: its first, its last stands where one may */
};

struct cprfile {
	const char *name;
	const struct exempt *exempt;
	void (*found)(void *arg, const struct cprfile_hit *);
	void *arg;

	int by_column, wide;
	enum cprfile_kind kind;
	struct cprtext text;
	struct buf header;	/* of a CSV file of which columns are exempted */
	struct csv *names;
	struct buf bytes;	/* of a YAML file, all of them unless there are too many */
	int too_large;
	struct cprfile_hit *hit;	/* in YAML: told in order, keys regarded */
	size_t hits, cap;
};

/* name: the path from the centre's folder, which is borrowed as exempt is. */
void cprfile_begin(struct cprfile *, const char *name, const struct exempt *,
    void (*found)(void *arg, const struct cprfile_hit *), void *arg);
void cprfile_take(struct cprfile *, const char *piece, size_t len);

/* At the end of the bytes: are they needed once more, from the start? */
int cprfile_again(struct cprfile *);

/* Instead: the bytes come only once, so search them in all ways at once. */
void cprfile_only_once(struct cprfile *);

/*
 * What is wrong with the file itself, in words for a message, where it could not be
 * searched as YAML to its end though it may go on; else NULL.
 */
const char *cprfile_end(struct cprfile *);

#endif
