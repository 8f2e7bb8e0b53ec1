/*
 * latelog - say why nothing is counted, where a file's rows begin after the period.
 *
 *	if (period == NULL)
 *		latelog_tell(&centre, "log.csv", first, &p, today);
 *
 * Who does not ask for a period gets the twelve whole months before this one, and of these a house's
 * first month knows nothing.
 */
#ifndef MC_CLI_LATELOG_H
#define MC_CLI_LATELOG_H

struct centre;
struct period;

/*
 * A note on standard error, which names the period that counts.  first: the day of the file's first
 * row; where the period goes on to it, or it lies ahead, nothing is said.
 */
void latelog_tell(const struct centre *, const char *name, int first, const struct period *, int today);

#endif
