/*
 * terms - the field's vocabularies, Danish and English, with their sources.
 *
 *	int i = vocab_find(&sector_vocab, "kommunal", 8);
 *	puts(sector_vocab.term[i].da);
 *
 * [R] is "Medborgercentre i udsatte boligområder" (CFBU 2019), by part and
 * heading.  A vocabulary without a source there is the toolkit's own way to
 * record what the report describes.
 */
#ifndef MC_FIELD_TERMS_H
#define MC_FIELD_TERMS_H

#include "schema/vocab.h"

extern const struct vocab type_vocab;		/* of centres */
extern const struct vocab sector_vocab;
extern const struct vocab kind_vocab;		/* of actors */
extern const struct vocab presence_vocab;
extern const struct vocab basis_vocab;
extern const struct vocab form_vocab;		/* of collaboration, by obligation */
extern const struct vocab channel_vocab;
extern const struct vocab language_vocab;
extern const struct vocab weekday_vocab;	/* Monday first */
extern const struct vocab reach_vocab;
extern const struct vocab focus_vocab;
extern const struct vocab room_vocab;
extern const struct vocab forum_kind_vocab;
extern const struct vocab rhythm_vocab;
extern const struct vocab phase_vocab;
extern const struct vocab meeting_kind_vocab;
extern const struct vocab resource_kind_vocab;
extern const struct vocab booking_status_vocab;
extern const struct vocab mandate_vocab;	/* what an actor may decide */
extern const struct vocab relation_vocab;	/* of an actor to the house */
extern const struct vocab match_kind_vocab;	/* why two might do something together */
extern const struct vocab better_vocab;		/* the direction of a goal */
extern const struct vocab status_vocab;
extern const struct vocab yes_no_vocab;
extern const struct vocab quadrant_vocab;	/* of interest and ability */

/* All of them, for whoever lists or documents them; ends with NULL. */
extern const struct vocab *const all_vocabs[];

/* The sector that a kind of actor has unless one is given; NULL: give one. */
const char *kind_sector(int kind);

/* Is that only the usual one, as of a clinic, which may be the region's? */
int kind_sector_is_loose(int kind);

/* The forms' codes as numbers: indexes into form_vocab. */
enum form { FORM_VIDENDELE, FORM_SAMVIRKE, FORM_RESSOURCEUDVEKSLE, FORM_SAMORDNE,
    FORM_SAMSKABE, FORMS };

enum sector { SECTOR_BOLIGSOCIAL, SECTOR_KOMMUNAL, SECTOR_REGIONAL, SECTOR_FRIVILLIG,
    SECTOR_BEBOER, SECTOR_PRIVAT, SECTOR_STATSLIG, SECTORS };
enum channel { CHANNEL_MOEDE, CHANNEL_UFORMEL, CHANNEL_DIGITAL, CHANNEL_ARRANGEMENT, CHANNELS };
enum presence { PRESENCE_FAST, PRESENCE_JAEVNLIGT, PRESENCE_ADHOC, PRESENCE_EKSTERN };
enum phase { PHASE_IDE, PHASE_IMPLEMENTERING, PHASE_FORANKRING, PHASE_EVALUERING,
    PHASE_AFSLUTTET, PHASES };
enum meeting_kind { MEETING_FORUM, MEETING_FAELLES, MEETING_DELT, MEETING_LEDELSE,
    MEETING_KINDS };

/* What each kind is for, by enum language: which one is taken decides what counts as a joint meeting. */
extern const char *const meeting_kind_says[MEETING_KINDS][2];
enum quadrant { QUADRANT_MEDSPILLER, QUADRANT_BEROERT, QUADRANT_RAMMESAETTER,
    QUADRANT_TILSKUER, QUADRANTS };
enum basis { BASIS_FAST, BASIS_PROJEKT };
enum room { ROOM_KOEKKEN, ROOM_CAFE, ROOM_MULTISAL, ROOM_VAERKSTED, ROOM_MOEDESAL, ROOM_MOEDELOKALE,
    ROOM_KURSUSLOKALE, ROOM_KANTINE, ROOM_BIBLIOTEK, ROOM_KLINIK, ROOM_FITNESS, ROOM_KONTOR, ROOM_UDEAREAL };
enum forum_kind { FORUM_HUSRAAD, FORUM_BEBOERLEDELSE, FORUM_LEJERFORENING, FORUM_NETVAERK,
    FORUM_KOORDINERING, FORUM_KINDS };
enum yes_no { YES_NO_JA, YES_NO_NEJ };
enum mandate { MANDATE_SELV, MANDATE_SPOERGER };
enum relation_kind { RELATION_EJER, RELATION_DRIVER, RELATION_SIDDER_I, RELATION_INDKALDER,
    RELATION_HAR_TIL_HUSE, RELATION_BRUGER, RELATION_BESOEGER, RELATION_SAMARBEJDER_UDEFRA,
    RELATION_BETALER, RELATIONS };
enum match_kind { MATCH_TILBUD, MATCH_STYRKE, MATCH_MAAL, MATCH_BEHOV, MATCH_KINDS };
enum better { BETTER_MERE, BETTER_MINDRE };
enum booking_status { BOOKING_BOOKET, BOOKING_AFLYST, BOOKING_AFVIST, BOOKING_STATUSES };
enum resource_kind { RESOURCE_LOKALE, RESOURCE_UDSTYR, RESOURCE_PENGE, RESOURCE_TJENESTE,
    RESOURCE_KINDS };
enum status { STATUS_NEJ, STATUS_PAA_VEJ, STATUS_JA, STATUSES };

#endif
