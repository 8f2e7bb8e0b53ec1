/*
 * initiatives - what the files of mc-initiatives share.
 *
 *	struct request r = { .format = ROWS_CSV };
 *
 *	list_initiatives(&r, argv);
 *	view_goals(&r, argv);
 */
#ifndef MC_INITIATIVES_PARTS_H
#define MC_INITIATIVES_PARTS_H

#include "base/period.h"
#include "centre/centre.h"
#include "centre/initiative.h"
#include "cli/filter.h"
#include "cli/opt.h"
#include "output/rows.h"

/* The options that are asked for by name, in the order of their table. */
enum {
	PHASE, THEME, TARGET, LEAD, ACTOR, PLAN, GOALS, ROLES, STAKEHOLDERS, PERIOD, SKIP_INVALID,
	ROLE, GETS, DATE, FORCE, OUTPUT, TODAY
};

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

/* The same for who sums up: without initiatives at fault, and good only if the centre is told of (`skip`: --skip-invalid). */
struct source *sources_read_sound(char *const *argv, int skip);
void sources_release(struct source *);

/* Is an initiative to be let through? */
int request_wants(const struct request *, const struct initiative *);

void list_initiatives(const struct request *, char *const *argv);

/* Questions, in rows; a centre is left out whose data are at fault. */
void view_goals(const struct request *, char *const *argv);
void view_roles(const struct request *, char *const *argv);
void view_stakeholders(const struct request *, char *const *argv);

/* The map of a list of maps (or NULL) whose `actor` is this one; or NULL. */
struct yaml_node *edit_find_actor(const struct yaml_node *list, const char *id);

/*
 * Edits of initiatives.yaml.  Each is the run() of a command (cli/program.h).
 */
int edit_add(const struct opts *, char *const *argv);
int edit_set(const struct opts *, char *const *argv);
int edit_rm(const struct opts *, char *const *argv);
int edit_phase(const struct opts *, char *const *argv);
int edit_join(const struct opts *, char *const *argv);
int edit_role(const struct opts *, char *const *argv);
int edit_goal(const struct opts *, char *const *argv);
int edit_reading(const struct opts *, char *const *argv);
int edit_stakeholder(const struct opts *, char *const *argv);

/* What the edits share: the record that the operands name. */
struct record;
struct yaml_node *edit_begin(struct record *, char *const *argv);

#endif
