/*
 * import - the parts of mc-import: what a centre knows, and what is done with the rows.
 */
#ifndef MC_IMPORT_H
#define MC_IMPORT_H

#include "base/buf.h"
#include "base/intern.h"
#include "domain/actor.h"
#include "domain/centre.h"
#include "domain/naming.h"

struct yaml;

/* What is on record about the centre. */
struct known {
	struct centre centre;
	struct actors list;
	struct naming actors, initiatives;
	struct yaml *titles;	/* of initiatives.yaml */
	struct intern extra;	/* further columns of the log */
};

/* 0 if something cannot be read or used, which is reported. */
int known_read(struct known *, const char *centre);

/* The log must be usable; its further columns are learnt. */
int known_read_log(struct known *);
void known_release(struct known *);

#endif
