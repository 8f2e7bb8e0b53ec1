/*
 * otherwords - what people write in place of a code.
 *
 *	for (const struct vocab_other *o = kind_others; *o->word != '\0'; o++)
 *		...				"boligforening" for "boligorganisation"
 *
 * In the spelling of who writes them.  A questionnaire takes such a word for the code; what is
 * typed or stands in a file is not, but the code is suggested.  So a word stands here only if
 * it has one code that it can hardly be wrong for.  terms.h hands them out with the vocabularies.
 */
#ifndef MC_FIELD_OTHERWORDS_H
#define MC_FIELD_OTHERWORDS_H

#include "schema/vocab.h"

extern const struct vocab_other type_others[], sector_others[], kind_others[], presence_others[],
    basis_others[], form_others[], channel_others[], reach_others[], room_others[], forum_kind_others[], rhythm_others[],
    phase_others[], meeting_kind_others[], resource_kind_others[], status_others[],
    booking_status_others[], yes_no_others[];

#endif
