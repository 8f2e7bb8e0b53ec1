/*
 * schedule - the lines that have cron or systemd write a centre's report each month.
 *
 *	struct schedule s = { .program = "/usr/local/bin/mc-report", .centre = "/srv/huset",
 *	    .id = "huset", .language = LANG_DA };
 *
 *	schedule_add(&text, &s);
 *
 * The report goes to a folder beside the centre, into a file named by its month, which
 * mc-report writes whole or not at all.  A job that goes well says nothing, so cron sends no
 * mail.  On whatever day of the month it runs, it is about the month before.
 *
 * In a crontab a percent sign ends the command, but for one after a backslash (crontab(5)).
 * In a unit's command percent and dollar signs are doubled, and a double quote or a
 * backslash has a backslash before it (systemd.service(5), systemd.syntax(7)).
 */
#ifndef MC_INIT_SCHEDULE_H
#define MC_INIT_SCHEDULE_H

#include "base/language.h"

struct buf;

struct schedule {
	const char *program;	/* mc-report, and the centre: paths from the root */
	const char *centre;
	const char *id;
	enum language language;
};

/*
 * A crontab line, a systemd service and its timer, each after a comment that says where it
 * goes.  0 if a line break in a path makes it impossible; nothing is added then.
 */
int schedule_add(struct buf *, const struct schedule *);

#endif
