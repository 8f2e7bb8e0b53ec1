/*
 * operands - what a command is about: are there as many as it takes, and is the first a centre?
 *
 *	if (operands_settle(&o))
 *		status = o.command->run(&o, o.operand);
 *
 * Who edits the centre he stands in need not name it: where a command takes a centre first
 * (program.h, `here`) and the first operand is no folder, `.` is put before them if that is one.
 */
#ifndef MC_CLI_OPERANDS_H
#define MC_CLI_OPERANDS_H

#include <stddef.h>

struct opts;

/* How many there are before the NULL. */
size_t operands_count(char *const *operand);

/*
 * Put `.` before them if that is meant (the array is o->made); 1 if they are as many as the command takes.  A first word
 * that is no centre, nor stands in one, and words too many for one text end the program (exit 2).
 */
int operands_settle(struct opts *);

#endif
