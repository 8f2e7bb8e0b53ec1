/*
 * dossier - what is on record about a centre, the log and the bookings aside.
 *
 *	struct sheet s;
 *
 *	if (sheet_read(&s, "examples/centres/kvarterhuset", 0))
 *		puts(sheet_name(&s, "sumak"));
 *	sheet_release(&s);
 *
 * For the programs that sum up.  Only the fields that a checklist uses are
 * judged, and those of centre.yaml that the caller adds.
 */
#ifndef MC_CENTRE_DOSSIER_H
#define MC_CENTRE_DOSSIER_H

#include "centre/actor.h"
#include "centre/answer.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "centre/initiative.h"
#include "centre/meeting.h"

struct sheet {
	struct centre centre;
	struct actors actors;
	struct answers answers;
	struct initiatives initiatives;
	struct funding funding;
	struct meetings meetings;
};

/* 0 if one of the files cannot be read, which is reported. */
int sheet_read(struct sheet *, const char *path, unsigned long centre_fields);
void sheet_release(struct sheet *);

/* The faulty rows and initiatives that were left out, the log aside. */
unsigned long sheet_left_out(const struct sheet *);

/* An actor's name for readers; its id if no name is known. */
const char *sheet_name(const struct sheet *, const char *id);

#endif
