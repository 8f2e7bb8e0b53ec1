/*
 * otherwords - what people write in place of a code.
 *
 *	for (const struct vocab_other *o = kind_others; *o->word != '\0'; o++)
 *		...				"boligforening" for "boligorganisation"
 *
 * In the spelling of who writes them.  Some are other names of the code itself ("videndeling"):
 * where people write, in a sheet or at the command line, they are taken for it.  The rest are
 * things that one code is meant for ("telefon"): only a questionnaire takes them.  Of all, the
 * code is suggested where the word cannot stand, as in the centre's files.  So a word stands
 * here only if it has one code that it can hardly be wrong for.  terms.h hands them out with
 * the vocabularies.
 */
#ifndef MC_FIELD_OTHERWORDS_H
#define MC_FIELD_OTHERWORDS_H

#include "schema/vocab.h"

extern const struct vocab_other type_others[], sector_others[], kind_others[], presence_others[],
    basis_others[], form_others[], channel_others[], reach_others[], room_others[], forum_kind_others[], rhythm_others[],
    phase_others[], meeting_kind_others[], resource_kind_others[], status_others[],
    booking_status_others[], yes_no_others[];

#endif
