/*
 * dossier - what is on record about a centre, the log and the bookings aside.
 *
 *	struct dossier s;
 *
 *	if (dossier_read(&s, "examples/centres/kvarterhuset", 0))
 *		puts(dossier_name(&s, "sumak"));
 *	dossier_release(&s);
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

struct dossier {
	struct centre centre;
	struct actors actors;
	struct answers answers;
	struct initiatives initiatives;
	struct funding funding;
	struct meetings meetings;
};

/* 0 if one of the files cannot be read, which is reported. */
int dossier_read(struct dossier *, const char *path, unsigned long centre_fields);

/* The same for who asks more of the actors, too. */
int dossier_read_more(struct dossier *, const char *path, unsigned long centre_fields, unsigned long actor_fields);
void dossier_release(struct dossier *);

/* The faulty rows and initiatives that were left out, the log aside. */
unsigned long dossier_left_out(const struct dossier *);

/* An actor's name for readers; its id if no name is known. */
const char *dossier_name(const struct dossier *, const char *id);

#endif
