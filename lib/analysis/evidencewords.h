/*
 * evidencewords - what speaks for a type of centre, as a sentence.
 *
 *	n = profile_answers(&profile, type, answer, MOST);
 *	for (i = 0; i < n; i++) {
 *		evidencewords_add(&text, &answer[i], &sheet, LANG_DA);
 *		buf_release(&answer[i].found);
 *	}
 *
 * "Lokaler: café og køkken": codes and ids are called what people call them; of the
 * actors of the house only their kinds are.
 */
#ifndef MC_ANALYSIS_EVIDENCEWORDS_H
#define MC_ANALYSIS_EVIDENCEWORDS_H

#include "base/lang.h"

struct buf;
struct profile_answer;
struct dossier;

/* Without a stop. */
void evidencewords_add(struct buf *, const struct profile_answer *, const struct dossier *,
    enum language);

#endif
