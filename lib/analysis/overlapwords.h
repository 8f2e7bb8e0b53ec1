/*
 * overlapwords - what two activities have in common, as a question.
 *
 *	overlapwords_add(&text, &overlaps, &pair, LANG_DA);
 *
 * "Torsdag den 5. november 2026 kl. 16-18 er der både »Lektiecafé« og »Fodbold« for skolebørn.
 * Skal den ene flyttes, eller skal I lave det sammen?"  It takes no side: that two things are
 * on at one time may be just what was meant.
 */
#ifndef MC_ANALYSIS_OVERLAPWORDS_H
#define MC_ANALYSIS_OVERLAPWORDS_H

#include <stdint.h>

#include "base/lang.h"

struct buf;
struct overlap;
struct overlaps;

void overlapwords_add(struct buf *, const struct overlaps *, const struct overlap *, enum language);

/* "torsdag den 5. november 2026", "Thursday 5 November 2026". */
void overlapwords_add_day(struct buf *, enum language, int day);

#endif
