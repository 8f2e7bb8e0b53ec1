#include <stddef.h>
#include <string.h>

#include "field/otherwords.h"
#include "field/terms.h"

#define VOCAB_CALLED(symbol, what, others, ...) \
	static const struct vocab_term symbol##_terms[] = { __VA_ARGS__ }; \
	const struct vocab symbol##_vocab = { \
		what, symbol##_terms, sizeof symbol##_terms / sizeof *symbol##_terms, others \
	}

/* People have no other words for it. */
#define VOCAB(symbol, what, ...) VOCAB_CALLED(symbol, what, NULL, __VA_ARGS__)

#define R_TYPES "[R] Part 1, fig. 2"
#define R_ACTORS "[R] Introduction; Part 1, fig. 2-6"
#define R_FORMS "[R] Part 2, fig. 7"
#define R_ORG "[R] Part 1, figs 3-6"
#define OWN "the toolkit's own"

VOCAB_CALLED(type, "type of centre", type_others,
	{ "boligomraade", "boligområdebaseret", "housing-area-based", R_TYPES ", type 1" },
	{ "forening", "foreningsbaseret", "association-based", R_TYPES ", type 2" },
	{ "bibliotek", "biblioteksbaseret", "library-based", R_TYPES ", type 3" },
	{ "sundhed", "sundhedsbaseret", "health-based", R_TYPES ", type 4" }
);

VOCAB_CALLED(sector, "sector", sector_others,
	{ "boligsocial", "boligsocial", "housing-social", R_ACTORS },
	{ "kommunal", "kommunal", "municipal", R_ACTORS },
	{ "regional", "regional", "regional", R_TYPES ", type 4" },
	{ "frivillig", "frivillig", "voluntary", R_ACTORS },
	{ "beboer", "beboer", "resident", R_TYPES ", type 1" },
	{ "privat", "privat", "private", R_TYPES ", type 4" },
	{ "statslig", "statslig", "state", "[R] Part 1, case 4" }
);

VOCAB_CALLED(kind, "kind of actor", kind_others,
	{ "helhedsplan", "helhedsplan", "housing-social plan", R_TYPES },
	{ "boligorganisation", "boligorganisation", "housing organisation", R_TYPES ", type 1" },
	{ "boligafdeling", "boligafdeling", "housing department", "[R] Part 1, case 2" },
	{ "beboerdemokrati", "beboerdemokrati", "residents' democracy", R_TYPES ", type 1" },
	{ "beboergruppe", "beboergruppe", "residents' group", "[R] Part 1, case 1" },
	{ "forening", "forening", "association", R_TYPES ", type 2" },
	{ "frivillig-organisation", "frivillig organisation", "voluntary organisation", "[R] Part 1, case 1" },
	{ "kommunal-indsats", "kommunal indsats", "municipal service", R_TYPES ", type 1" },
	{ "bibliotek", "bibliotek", "library", R_TYPES ", type 3" },
	{ "skole", "skole", "school", R_ACTORS },
	{ "daginstitution", "daginstitution", "day care", R_ACTORS },
	{ "uddannelse", "uddannelses- og vejledningstilbud", "education and guidance", "[R] Part 1, case 1" },
	{ "plejecenter", "plejecenter", "care home", "[R] Part 1, case 1" },
	{ "jobcenter", "jobcenter", "job centre", "[R] Part 3, 2.8" },
	{ "forvaltning", "forvaltning", "municipal administration", "[R] Part 1, case 4" },
	{ "trossamfund", "trossamfund", "religious community", R_ACTORS },
	{ "sundhed", "sundhedstilbud", "health service", R_TYPES ", type 4" },
	{ "region", "region", "region", "[R] Part 1, case 4" },
	{ "virksomhed", "virksomhed", "business", "[R] Part 2, ressourceudveksle" },
	{ "socialoekonomisk", "socialøkonomisk virksomhed", "social enterprise", "[R] Part 1, case 1" },
	{ "erhvervsnetvaerk", "erhvervsnetværk", "business network", "[R] Part 3, 2.8" },
	{ "politi", "politi", "police", "[R] Part 1, case 4" },
	{ "fond", "fond", "foundation", "[R] Part 1, case 4" },
	{ "andet", "andet", "other", OWN }
);

/* In the order of kind_terms; empty where the sector must be given. */
static const char sectors[][16] = {
	"boligsocial", "boligsocial", "boligsocial", "beboer", "beboer",
	"frivillig", "frivillig", "kommunal", "kommunal", "kommunal", "kommunal",
	"kommunal", "kommunal", "kommunal", "kommunal", "frivillig",
	"privat", "regional", "privat", "privat", "privat", "statslig",
	"", ""
};

_Static_assert(sizeof sectors / sizeof *sectors == sizeof kind_terms / sizeof *kind_terms,
    "each kind of actor has its default sector");

VOCAB_CALLED(presence, "presence", presence_others,
	{ "fast", "har til huse i centret", "housed in the centre", "[R] Introduction" },
	{ "jaevnligt", "bruger huset jævnligt", "regular user", "[R] Introduction" },
	{ "adhoc", "bruger huset ad hoc", "ad hoc user", "[R] Introduction" },
	{ "ekstern", "samarbejdspartner uden for huset", "partner outside", "[R] Part 1, case 1" }
);

VOCAB_CALLED(basis, "basis", basis_others,
	{ "fast", "fast", "permanent", "[R] Part 3, 1.3-1.5" },
	{ "projekt", "projekt", "project-funded", "[R] Part 3, 1.3-1.5" }
);

VOCAB_CALLED(form, "form", form_others,
	{ "videndele", "videndele", "share knowledge", R_FORMS ", no. 1" },
	{ "samvirke", "samvirke", "work side by side", R_FORMS ", no. 2" },
	{ "ressourceudveksle", "ressourceudveksle", "exchange resources", R_FORMS ", no. 3" },
	{ "samordne", "samordne", "coordinate", R_FORMS ", no. 4" },
	{ "samskabe", "samskabe", "co-create", R_FORMS ", no. 5" }
);

VOCAB_CALLED(channel, "channel", channel_others,
	{ "moede", "møde", "meeting", "[R] Part 2, videndele" },
	{ "uformel", "uformelt", "informal", "[R] Part 2, videndele" },
	{ "digital", "digitalt", "digital", "[R] Part 2, videndele" },
	{ "arrangement", "arrangement", "event", "[R] Part 2, samvirke" }
);

VOCAB(language, "language",
	{ "da", "dansk", "Danish", OWN },
	{ "en", "engelsk", "English", OWN }
);

VOCAB(weekday, "weekday",
	{ "ma", "mandag", "Monday", OWN },
	{ "ti", "tirsdag", "Tuesday", OWN },
	{ "on", "onsdag", "Wednesday", OWN },
	{ "to", "torsdag", "Thursday", OWN },
	{ "fr", "fredag", "Friday", OWN },
	{ "loe", "lørdag", "Saturday", OWN },
	{ "soe", "søndag", "Sunday", OWN }
);

VOCAB_CALLED(reach, "reach", reach_others,
	{ "omraade", "boligområdet", "the housing area", R_TYPES },
	{ "by", "byen", "the town", R_TYPES },
	{ "region", "hele egnen", "the region", R_TYPES ", type 4" }
);

VOCAB(focus, "focus",
	{ "beboerinddragelse", "beboerinddragelse", "residents' involvement", R_TYPES ", type 1" },
	{ "foreningsliv", "foreningsliv", "association life", R_TYPES ", type 2" },
	{ "laering", "læring", "learning", R_TYPES ", type 3" },
	{ "kultur", "kultur", "culture", R_TYPES ", type 3" },
	{ "sundhed", "sundhed", "health", R_TYPES ", type 4" },
	{ "raadgivning", "rådgivning", "counselling", "[R] Part 1, case 1" },
	{ "beskaeftigelse", "beskæftigelse", "employment", "[R] Part 1, case 1" },
	{ "boern-unge", "børn og unge", "children and young people", "[R] Part 1, case 1" }
);

VOCAB_CALLED(room, "room", room_others,
	{ "koekken", "køkken", "kitchen", "[R] Part 1, type 1" },
	{ "cafe", "café", "café", "[R] Part 1, type 1" },
	{ "multisal", "multisal", "multi-purpose hall", "[R] Part 1, type 1" },
	{ "vaerksted", "værksted", "workshop", "[R] Part 1, types 1 and 2" },
	{ "moedesal", "mødesal", "meeting hall", "[R] Part 1, type 2" },
	{ "moedelokale", "mødelokale", "meeting room", "[R] Part 1, type 4" },
	{ "kursuslokale", "kursuslokale", "course room", "[R] Part 1, case 4" },
	{ "kantine", "kantine", "canteen", "[R] Part 1, type 4" },
	{ "bibliotek", "bibliotek", "library", "[R] Part 1, type 3" },
	{ "klinik", "klinik", "clinic", "[R] Part 1, case 4" },
	{ "fitness", "fitnessrum", "fitness room", "[R] Part 1, case 4" },
	{ "kontor", "kontor", "office", "[R] Part 1, case 3" },
	{ "udeareal", "udeareal", "outdoor area", "[R] Part 2, ressourceudveksle" }
);

VOCAB_CALLED(forum_kind, "kind of forum", forum_kind_others,
	{ "husraad", "husråd", "house council", "[R] Part 1, case 2" },
	{ "beboerledelse", "beboerledelse", "residents' board", "[R] Part 1, case 1" },
	{ "lejerforening", "lejerforening", "tenants' association", "[R] Part 1, case 4" },
	{ "netvaerk", "netværk", "network", "[R] Part 1, type 1" },
	{ "koordinering", "koordinerende forum", "coordinating forum", "[R] Part 1, type 4" }
);

VOCAB_CALLED(rhythm, "rhythm", rhythm_others,
	{ "uge", "hver uge", "every week", OWN },
	{ "maaned", "hver måned", "every month", OWN },
	{ "kvartal", "hvert kvartal", "every quarter", OWN },
	{ "halvaar", "hvert halve år", "every half-year", OWN },
	{ "aar", "hvert år", "every year", OWN }
);

VOCAB_CALLED(phase, "phase", phase_others,
	{ "ide", "idé", "idea", "[R] Part 3, 2.3" },
	{ "implementering", "implementering", "implementation", "[R] Part 3, 2.3" },
	{ "forankring", "forankring", "anchoring", "[R] Part 3, 2.3" },
	{ "evaluering", "evaluering", "evaluation", "[R] Part 3, 2.3" },
	{ "afsluttet", "afsluttet", "ended", OWN }
);

VOCAB_CALLED(meeting_kind, "kind of meeting", meeting_kind_others,
	{ "forum", "møde i forummet", "meeting of the forum", "[R] Part 3, 3.1" },
	{ "faelles", "fælles møde", "joint meeting", "[R] Part 3, 3.1" },
	{ "delt", "delt møde", "shared meeting", "[R] Part 2, videndele" },
	{ "ledelse", "møde med ledelserne", "meeting with managers", "[R] Part 3, 1.1" }
);

VOCAB_CALLED(resource_kind, "kind of resource", resource_kind_others,
	{ "lokale", "lokale", "room", "[R] Part 2, ressourceudveksle" },
	{ "udstyr", "udstyr", "equipment", "[R] Part 2, ressourceudveksle" },
	{ "penge", "penge", "money", "[R] Part 2, ressourceudveksle" },
	{ "tjeneste", "tjeneste", "service", "[R] Part 2, ressourceudveksle" }
);

VOCAB_CALLED(status, "status", status_others,
	{ "nej", "nej", "no", OWN },
	{ "paa-vej", "på vej", "under way", OWN },
	{ "ja", "ja", "yes", OWN }
);

VOCAB_CALLED(booking_status, "status of a booking", booking_status_others,
	{ "booket", "booket", "booked", "[R] Part 2, ressourceudveksle" },
	{ "aflyst", "aflyst", "cancelled", "[R] Part 2, ressourceudveksle" },
	{ "afvist", "afvist", "refused", "[R] Part 2, ressourceudveksle" }
);

VOCAB(match_kind, "kind of match",
	{ "tilbud", "tilbud", "offer", "[R] Part 3, 2.4" },
	{ "styrke", "styrke", "strength", "[R] Part 3, 2.4" },
	{ "maal", "samme målgruppe, andre midler", "one target, other means", "[R] Part 3, 2.2" },
	{ "behov", "samme behov", "one need", "[R] Part 2, ressourceudveksle" }
);

VOCAB(mandate, "mandate",
	{ "selv", "beslutter selv i det daglige", "may decide in daily work", "[R] Part 3, 1.2" },
	{ "spoerger", "spørger først", "asks first", "[R] Part 3, 1.2" }
);

VOCAB(relation, "relation to the house",
	{ "ejer", "ejer", "owns", R_ORG },
	{ "driver", "driver", "runs", R_ORG },
	{ "sidder-i", "sidder i", "sits in", R_ORG },
	{ "indkalder", "indkalder", "convenes", R_ORG },
	{ "har-til-huse", "har til huse", "is housed in", R_ORG },
	{ "bruger", "bruger jævnligt", "uses regularly", R_ORG },
	{ "besoeger", "kommer af og til", "comes now and then", R_ORG },
	{ "samarbejder-udefra", "samarbejder udefra", "works with it from outside", R_ORG },
	{ "betaler", "betaler", "pays", R_ORG }
);

VOCAB(better, "direction of a goal",
	{ "mere", "mere er bedre", "more is better", "[R] Part 3, 3.3" },
	{ "mindre", "mindre er bedre", "less is better", "[R] Part 3, 3.3" }
);

VOCAB_CALLED(yes_no, "answer", yes_no_others,
	{ "ja", "ja", "yes", OWN },
	{ "nej", "nej", "no", OWN }
);

VOCAB(quadrant, "quadrant of stakeholders",
	{ "medspiller", "vil det og kan det", "wants it and can do it", "Bryson 2002" },
	{ "beroert", "vil det, men kan ikke alene", "wants it, but cannot alone", "Bryson 2002" },
	{ "rammesaetter", "kan det, men har andet for", "can do it, but has other concerns", "Bryson 2002" },
	{ "tilskuer", "følger med på afstand", "follows from a distance", "Bryson 2002" }
);

const char *const meeting_kind_says[MEETING_KINDS][2] = {
	[MEETING_FORUM] = { "husets forum, som centre.yaml har det; beboernes bestyrelse kun, hvis den er det",
		"the house's forum, as centre.yaml has it; the residents' board only if it is that" },
	[MEETING_FAELLES] = { "et andet møde for alle i huset", "another meeting for all in the house" },
	[MEETING_DELT] = { "et møde for nogle af aktørerne", "a meeting of some of the actors" },
	[MEETING_LEDELSE] = { "et møde med aktørernes ledere", "a meeting with the actors' managers" }
};

/* Enumerations and tables are written side by side. */
#define IS_WHOLE(terms, n) \
	_Static_assert(sizeof (terms) / sizeof *(terms) == (n), "a number for each code")

IS_WHOLE(form_terms, FORMS);
IS_WHOLE(sector_terms, SECTORS);
IS_WHOLE(match_kind_terms, MATCH_KINDS);
IS_WHOLE(channel_terms, CHANNELS);
IS_WHOLE(presence_terms, PRESENCE_EKSTERN + 1);
IS_WHOLE(phase_terms, PHASES);
IS_WHOLE(meeting_kind_terms, MEETING_KINDS);
IS_WHOLE(quadrant_terms, QUADRANTS);
IS_WHOLE(basis_terms, BASIS_PROJEKT + 1);
IS_WHOLE(status_terms, STATUSES);
IS_WHOLE(booking_status_terms, BOOKING_STATUSES);
IS_WHOLE(resource_kind_terms, RESOURCE_KINDS);
IS_WHOLE(forum_kind_terms, FORUM_KINDS);
IS_WHOLE(mandate_terms, MANDATE_SPOERGER + 1);
IS_WHOLE(relation_terms, RELATIONS);
IS_WHOLE(better_terms, BETTER_MINDRE + 1);
IS_WHOLE(weekday_terms, 7);
IS_WHOLE(language_terms, 2);

const struct vocab *const all_vocabs[] = {
	&type_vocab, &sector_vocab, &kind_vocab, &presence_vocab, &basis_vocab,
	&form_vocab, &channel_vocab, &status_vocab, &reach_vocab, &focus_vocab,
	&room_vocab, &forum_kind_vocab, &rhythm_vocab, &phase_vocab,
	&meeting_kind_vocab, &resource_kind_vocab, &booking_status_vocab, &mandate_vocab,
	&relation_vocab, &match_kind_vocab, &better_vocab, &yes_no_vocab, &weekday_vocab, &language_vocab, NULL
};

const char *
kind_sector(int kind)
{
	return kind >= 0 && *sectors[kind] != '\0' ? sectors[kind] : NULL;
}

int
kind_sector_is_loose(int kind)
{
	return kind >= 0 && strcmp(kind_vocab.term[kind].code, "sundhed") == 0;
}
