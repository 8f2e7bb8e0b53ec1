/*
 * initiatives - what the files of mc-initiatives share.
 *
 *	struct request r = { .format = ROWS_CSV };
 *
 *	list_initiatives(&r, argv);
 *	view_goals(&r, argv);
 *	return edit_join(argv, role);
 */
#ifndef MC_INITIATIVES_PARTS_H
#define MC_INITIATIVES_PARTS_H

#include "base/period.h"
#include "centre/centre.h"
#include "centre/initiative.h"
#include "cli/filter.h"
#include "output/rows.h"

struct request {
	struct filter phase, theme, target, lead, actor, plan;
	struct period period;
	int dated, today, skip;
	enum rows_format format;
};

/* A centre and its initiatives. */
struct source {
	struct centre centre;
	struct initiatives initiatives;
	int good;
};

/* Read them all; ends with one whose centre has no id. */
struct source *sources_read(char *const *argv);
void sources_release(struct source *);

/* Is an initiative to be let through? */
int request_wants(const struct request *, const struct initiative *);

void list_initiatives(const struct request *, char *const *argv);

/* Questions, in rows; each is left out where the data are at fault. */
void view_goals(const struct request *, char *const *argv);
void view_roles(const struct request *, char *const *argv);
void view_stakeholders(const struct request *, char *const *argv);

/*
 * Edits of initiatives.yaml; argv begins behind the command.  Each returns the
 * exit status, or says with USAGE that its operands are not right.
 */
enum { USAGE = -1 };
int edit_add(char *const *argv, char *const value[INITIATIVE_FIELDS], int today);
int edit_set(char *const *argv);
int edit_rm(char *const *argv, int force);
int edit_phase(char *const *argv, int today);
int edit_join(char *const *argv, const char *role, const char *gets);
int edit_role(char *const *argv);
int edit_goal(char *const *argv);
int edit_reading(char *const *argv, const char *date, int today);
int edit_stakeholder(char *const *argv);

/* What the edits share: the operands, and the record that they name. */
struct recordfile;
int edit_operands(char *const *argv, int n, int most);
struct yaml_node *edit_begin(struct recordfile *, char *const *argv);

#endif
