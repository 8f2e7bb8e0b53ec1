#include "field/typology.h"

#define TYPE1 "[R] Part 1, type 1"
#define TYPE2 "[R] Part 1, type 2"
#define TYPE3 "[R] Part 1, type 3"
#define TYPE4 "[R] Part 1, type 4"
#define FIG2 "[R] Part 1, fig. 2"

#define B TYPE_BOLIGOMRAADE
#define F TYPE_FORENING
#define L TYPE_BIBLIOTEK
#define S TYPE_SUNDHED

const struct look_about looks[LOOKS] = {
	[LOOK_RUN_BY] = { "run_by", 6000, "hvem der driver huset", "who runs the house" },
	[LOOK_BASE] = { "actors", 6000, "hvem der er i huset", "who is in the house" },
	[LOOK_FOCUS] = { "focus", 3000, "hvad huset samler sig om", "what the house is about" },
	[LOOK_FORUM] = { "forum_kind", 3000, "hvilket forum der er", "which forum there is" },
	[LOOK_ROOMS] = { "rooms", 2000, "hvilke lokaler der er", "which rooms there are" },
	[LOOK_OWNER] = { "owner", 1500, "hvem der ejer huset", "who owns the house" },
	[LOOK_REACH] = { "reach", 1000, "hvem huset er for", "whom the house is for" },
	[LOOK_SIZE] = { "size", 500, "hvor stort huset er", "how large the house is" },
	[LOOK_PATCHWORK] = { "funding", 500, "hvordan økonomien er sat sammen",
	    "how the funding is put together" },
	[LOOK_FUNDING] = { "funding", 250, "hvem der betaler", "who pays" },
};

#define RUN_BY "Drives af: {names}", "Run by: {names}"
#define OWNER "Ejes af: {names}", "Owned by: {names}"
#define BASED "{some en aktør i huset|aktører i huset} er af en slags, der er typisk for sådan et center ({names})", \
    "{some an actor in the house|actors in the house} {is|are} of a kind typical of such a centre ({names})"
#define FOCUS "Fokus: {names}", "Focus: {names}"
#define FORUM "Forum: {names}", "Forum: {names}"
#define ROOMS "Lokaler: {names}", "Rooms: {names}"
#define REACH "Huset er for: {names}", "The house is for: {names}"
#define SIZE "Et stort hus: {names}", "A large house: {names}"
#define PATCHWORK "Økonomien er stykket sammen af {value} kilder; de fleste bevillinger er tidsbegrænsede, og ingen kilde dækker halvdelen", \
    "The funding is a patchwork of {value} sources; most grants are for a time, and none covers half"
#define FUNDING "Betales af: {names}", "Paid for by: {names}"

/*
 * Question by question.  Where a fact fits several types, its weight is parted
 * between them; what tells nothing (a school, an office, counselling on jobs)
 * stands in no row.
 */
const struct criterion criteria[] = {
	/* Who runs the house. */
	{ "run-by-residents", LOOK_RUN_BY, B, 6000, "beboerdemokrati", 0, RUN_BY,
	    "[R] Part 1, case 1, organisation" },
	{ "run-by-housing-social", LOOK_RUN_BY, B, 4000, "helhedsplan kommunal-indsats beboergruppe", 0, RUN_BY,
	    TYPE1 ", housing-social drive" },
	{ "run-by-housing", LOOK_RUN_BY, B, 3000, "boligorganisation boligafdeling", 0, RUN_BY,
	    TYPE1 ", housing-social drive" },
	{ "run-by-municipality", LOOK_RUN_BY, B, 2000, "forvaltning", 0, RUN_BY,
	    TYPE1 ", housing-social drive" },
	{ "run-by-associations", LOOK_RUN_BY, F, 6000, "forening frivillig-organisation", 0, RUN_BY,
	    TYPE2 ", vulnerable organisation" },
	{ "run-by-support", LOOK_RUN_BY, F, 2000, "helhedsplan beboergruppe", 0, RUN_BY,
	    TYPE2 ", vulnerable organisation; case 2" },
	{ "run-by-landlord", LOOK_RUN_BY, F, 1000, "boligorganisation boligafdeling", 0, RUN_BY,
	    TYPE2 ", vulnerable organisation" },
	{ "run-by-library", LOOK_RUN_BY, L, 6000, "bibliotek", 0, RUN_BY,
	    TYPE3 ", more actors" },
	{ "run-by-health", LOOK_RUN_BY, S, 6000, "sundhed region", 0, RUN_BY,
	    FIG2 ", type 4" },
	{ "run-by-authority", LOOK_RUN_BY, S, 4000, "forvaltning", 0, RUN_BY,
	    TYPE4 ", large-scale projects" },
	{ "run-by-letting", LOOK_RUN_BY, S, 2000, "boligorganisation boligafdeling kommunal-indsats", 0, RUN_BY,
	    TYPE4 ", large-scale projects; case 4" },

	/* Who is in the house. */
	{ "base-residents", LOOK_BASE, B, 6000, "beboerdemokrati", 0, BASED,
	    FIG2 ", type 1" },
	{ "base-housing", LOOK_BASE, B, 5000, "boligorganisation boligafdeling kommunal-indsats", 0, BASED,
	    FIG2 ", type 1" },
	{ "base-plan", LOOK_BASE, B, 4000, "helhedsplan", 0, BASED,
	    FIG2 ", type 1" },
	{ "base-groups", LOOK_BASE, B, 3000, "beboergruppe", 0, BASED,
	    "[R] Part 1, case 1, organisation" },
	{ "base-municipal", LOOK_BASE, B, 2000, "jobcenter forvaltning", 0, BASED,
	    TYPE1 ", housing-social drive" },
	{ "base-firms", LOOK_BASE, B, 1500, "virksomhed", 0, BASED,
	    TYPE1 ", housing-social drive" },
	{ "base-guidance", LOOK_BASE, B, 1000, "uddannelse", 0, BASED,
	    "[R] Part 1, case 1, organisation" },
	{ "base-voluntary", LOOK_BASE, B, 1000, "frivillig-organisation", 0, BASED,
	    "[R] Part 1, case 1, organisation" },
	{ "base-associations", LOOK_BASE, F, 6000, "forening", 0, BASED,
	    FIG2 ", type 2" },
	{ "base-volunteers", LOOK_BASE, F, 4000, "frivillig-organisation trossamfund", 0, BASED,
	    TYPE2 ", collaboration on volunteering" },
	{ "base-own-groups", LOOK_BASE, F, 3000, "beboergruppe", 0, BASED,
	    TYPE2 ", better terms for associations" },
	{ "base-support", LOOK_BASE, F, 1000, "helhedsplan", 0, BASED,
	    FIG2 ", type 2" },
	{ "base-library", LOOK_BASE, L, 6000, "bibliotek", 0, BASED,
	    FIG2 ", type 3" },
	{ "base-teaching", LOOK_BASE, L, 2000, "uddannelse", 0, BASED,
	    TYPE3 ", functions near to citizens" },
	{ "base-plan-at-library", LOOK_BASE, L, 1000, "helhedsplan", 0, BASED,
	    FIG2 ", type 3" },
	{ "base-health", LOOK_BASE, S, 6000, "sundhed region", 0, BASED,
	    FIG2 ", type 4" },
	{ "base-services", LOOK_BASE, S, 3000, "politi", 0, BASED,
	    "[R] Part 1, case 4, organisation" },
	{ "base-private", LOOK_BASE, S, 1500, "virksomhed", 0, BASED,
	    TYPE4 ", platform for actors" },
	{ "base-municipal-health", LOOK_BASE, S, 1000,
	    "kommunal-indsats boligorganisation boligafdeling forvaltning", 0, BASED,
	    TYPE4 ", platform for actors" },

	/* What the house is about. */
	{ "focus-involvement", LOOK_FOCUS, B, 3000, "beboerinddragelse", 0, FOCUS,
	    TYPE1 ", several aims" },
	{ "focus-counselling", LOOK_FOCUS, B, 2000, "raadgivning", 0, FOCUS,
	    TYPE1 ", a broad palette" },
	{ "focus-associations", LOOK_FOCUS, F, 3000, "foreningsliv", 0, FOCUS,
	    TYPE2 ", better terms for associations" },
	{ "focus-learning", LOOK_FOCUS, L, 3000, "laering kultur", 0, FOCUS,
	    TYPE3 ", functions near to citizens" },
	{ "focus-open-counselling", LOOK_FOCUS, L, 1000, "raadgivning", 0, FOCUS,
	    TYPE3 ", functions near to citizens" },
	{ "focus-health", LOOK_FOCUS, S, 3000, "sundhed", 0, FOCUS,
	    TYPE4 ", physical, mental and social health" },

	/* Which forum the actors have. */
	{ "forum-residents", LOOK_FORUM, B, 3000, "beboerledelse", 0, FORUM,
	    "[R] Part 1, case 1, organisation" },
	{ "forum-network", LOOK_FORUM, B, 2000, "netvaerk", 0, FORUM,
	    TYPE1 ", housing-social drive" },
	{ "forum-groups", LOOK_FORUM, B, 1000, "koordinering", 0, FORUM,
	    TYPE1 ", housing-social drive" },
	{ "forum-council", LOOK_FORUM, F, 3000, "husraad", 0, FORUM,
	    "[R] Part 1, case 2, a joint forum" },
	{ "forum-tenants", LOOK_FORUM, S, 3000, "lejerforening", 0, FORUM,
	    "[R] Part 1, case 4, organisation" },
	{ "forum-coordination", LOOK_FORUM, S, 2000, "koordinering", 0, FORUM,
	    TYPE4 ", large-scale projects; case 4" },

	/* Which rooms there are. */
	{ "rooms-meeting-place", LOOK_ROOMS, B, 2000, "koekken cafe", 0, ROOMS,
	    TYPE1 ", hands and facilities" },
	{ "rooms-hall", LOOK_ROOMS, B, 1500, "multisal", 0, ROOMS,
	    TYPE1 ", hands and facilities" },
	{ "rooms-workshop", LOOK_ROOMS, B, 1000, "vaerksted", 0, ROOMS,
	    TYPE1 ", hands and facilities" },
	{ "rooms-association-workshop", LOOK_ROOMS, F, 1000, "vaerksted", 0, ROOMS,
	    TYPE2 ", hands and facilities" },
	{ "rooms-meeting-hall", LOOK_ROOMS, F, 2000, "moedesal", 0, ROOMS,
	    TYPE2 ", hands and facilities" },
	{ "rooms-library", LOOK_ROOMS, L, 2000, "bibliotek", 0, ROOMS,
	    TYPE3 ", a place of learning" },
	{ "rooms-events", LOOK_ROOMS, L, 500, "multisal", 0, ROOMS,
	    TYPE3 ", strength" },
	{ "rooms-learning", LOOK_ROOMS, L, 1000, "kursuslokale", 0, ROOMS,
	    TYPE3 ", a place of learning" },
	{ "rooms-clinic", LOOK_ROOMS, S, 2000, "klinik kantine fitness", 0, ROOMS,
	    TYPE4 ", physical, mental and social health; the town's strategy" },
	{ "rooms-to-let", LOOK_ROOMS, S, 1000, "kursuslokale moedelokale", 0, ROOMS,
	    TYPE4 ", the town's strategy; case 4" },

	/* Who owns the house. */
	{ "owner-housing", LOOK_OWNER, B, 1000, "boligorganisation boligafdeling", 0, OWNER,
	    "[R] Part 1, case 1, organisation" },
	{ "owner-builder", LOOK_OWNER, S, 500, "boligorganisation boligafdeling", 0, OWNER,
	    "[R] Part 1, case 4, several levels" },
	{ "owner-associations", LOOK_OWNER, F, 1500, "forening frivillig-organisation", 0, OWNER,
	    TYPE2 ", vulnerable organisation" },
	{ "owner-library", LOOK_OWNER, L, 1500, "bibliotek", 0, OWNER,
	    TYPE3 ", more actors" },
	{ "owner-town-library", LOOK_OWNER, L, 750, "forvaltning", 0, OWNER,
	    TYPE3 ", more actors" },
	{ "owner-town-health", LOOK_OWNER, S, 750, "forvaltning", 0, OWNER,
	    TYPE4 ", large-scale projects" },
	{ "owner-health", LOOK_OWNER, S, 1500, "region sundhed", 0, OWNER,
	    TYPE4 ", large-scale projects" },

	/* Whom it is for, by the widest. */
	{ "reach-area", LOOK_REACH, B, 500, "omraade", 0, REACH, TYPE1 ", challenge" },
	{ "reach-own-area", LOOK_REACH, F, 500, "omraade", 0, REACH, FIG2 ", type 2" },
	{ "reach-town", LOOK_REACH, L, 500, "by", 0, REACH, TYPE3 ", functions near to citizens" },
	{ "reach-around", LOOK_REACH, S, 500, "by", 0, REACH, TYPE4 ", the town's strategy" },
	{ "reach-region", LOOK_REACH, S, 1000, "region", 0, REACH, TYPE4 ", the town's strategy" },

	/* Size, beside health. */
	{ "large-house", LOOK_SIZE, S, 500, "tenants workplaces building_cost", 0, SIZE,
	    "[R] Part 1, case 4, scale" },

	/* Funding tells least. */
	{ "funding-patchwork", LOOK_PATCHWORK, F, 500, NULL, TYPOLOGY_PATCHES, PATCHWORK,
	    "[R] Part 1, case 2, organisation" },
	{ "funding-housing", LOOK_FUNDING, B, 250, "helhedsplan boligorganisation boligafdeling", 0, FUNDING,
	    FIG2 ", type 1" },
	{ "funding-associations", LOOK_FUNDING, F, 250, "forening frivillig-organisation", 0, FUNDING,
	    "[R] Part 1, case 2, organisation" },
	{ "funding-library", LOOK_FUNDING, L, 250, "bibliotek", 0, FUNDING,
	    TYPE3 ", more actors" },
	{ "funding-region", LOOK_FUNDING, S, 250, "region virksomhed sundhed", 0, FUNDING,
	    "[R] Part 1, case 4, several levels" },
};
const size_t criteria_count = sizeof criteria / sizeof *criteria;

#define ACTORS_OF(type, kinds) \
	{ type, LOOK_RUN_BY, kinds }, { type, LOOK_BASE, kinds }, { type, LOOK_OWNER, kinds }

const struct distinction distinctions[] = {
	ACTORS_OF(B, "helhedsplan boligorganisation boligafdeling beboerdemokrati kommunal-indsats"),
	{ B, LOOK_FORUM, "beboerledelse" },
	ACTORS_OF(F, "forening frivillig-organisation"),
	ACTORS_OF(L, "bibliotek"),
	{ L, LOOK_ROOMS, "bibliotek" },
	ACTORS_OF(S, "sundhed region"),
	{ S, LOOK_FOCUS, "sundhed" },
	{ S, LOOK_ROOMS, "klinik" },
};
const size_t distinctions_count = sizeof distinctions / sizeof *distinctions;

/* The report's one such house has 24 tenants and 200 places of work, and cost 135 million kr. */
const struct large large[LARGE] = {
	{ "tenants", 8 }, { "workplaces", 50 }, { "building_cost", 30000000 }
};

const struct type_about type_about[TYPES] = {
	[B] = {
		"boligområdebaserede træk", "traits of a housing-area-based centre",
		"der er hverken noteret helhedsplan, boligorganisation, beboerdemokrati eller opsøgende kommunale indsatser i huset",
		"neither a housing-social plan, a housing organisation, residents' democracy nor outreach municipal services are recorded in the house",
		{ "De, der er tættest på beboerne i hverdagen, sidder under samme tag og kan hurtigt gøre noget sammen.",
		  "Those who meet the residents every day are under one roof and can act together quickly." },
		{ "Arbejdet vender indad mod boligområdet, og det er svært at få resten af byen med ind.",
		  "The work is turned towards the area, and the rest of the town is hard to bring in." },
		{ "Alle skal lukke hinanden ind, og alle må selv holde kontakterne ved lige.",
		  "Everybody keeps an open door, and nobody can leave the contacts to the others." },
		"Fairly widespread.",
		"Mainly the housing-social plan, the housing organisation, outreach municipal services, at times the residents' democracy.",
		"As a rule housing-social staff; it can be a board of residents.",
		"That residents have a say in the area, and the strength to use it.",
		"The housing area.", "Kitchen, café, hall for many uses, workshops.",
		"Working groups and network meetings.",
		"The plan and the housing organisation.", TYPE1 "; " FIG2
	},
	[F] = {
		"foreningsbaserede træk", "traits of an association-based centre",
		"der er hverken noteret foreninger eller frivillige organisationer i huset",
		"neither associations nor voluntary organisations are recorded in the house",
		{ "Beboerne er selv med til at forme området gennem de foreninger, de har skabt.",
		  "Residents shape the area themselves, through the associations they have made." },
		{ "Hver forening har nok at se til med sit eget, og det er svært at samles om noget fælles.",
		  "Each association is busy with its own, and a joint purpose is hard to find." },
		{ "Foreningerne skal dele ansvaret for huset og have et sted, hvor de kan blive enige.",
		  "The associations share the responsibility for the house, and have a place to reach agreement." },
		"Less widespread: volunteers have to carry it.",
		"Mainly local associations, as a rule helped by the housing-social plan.",
		"The plan, the housing association, an organisation of volunteers or a federation of associations; one day the volunteers.",
		"That people take part where they live, and associations thrive.",
		"The housing area.", "Meeting hall, workshops.",
		"A house council in which each association has a vote.",
		"What the associations bring in, and several small grants.", TYPE2 "; " FIG2
	},
	[L] = {
		"biblioteksbaserede træk", "traits of a library-based centre",
		"der er ikke noteret noget bibliotek i huset",
		"no library is recorded in the house",
		{ "Det er et sted, alle kender og har tillid til, og det samler folk både herfra og udefra.",
		  "It is a place that everybody knows and trusts, and it gathers people from here and from outside." },
		{ "Det er en stor omstilling for bibliotekets personale at få nye opgaver og arbejde på nye måder.",
		  "New tasks and ways of working are a great change for library staff." },
		{ "Bibliotek og helhedsplan skal arbejde tæt sammen, med de samme beboere og i det samme område.",
		  "Library and housing-social plan work closely together, for the same residents in the same area." },
		"Fairly widespread; sixteen had grants of the state from 2008 to 2012.",
		"Mainly library staff and housing-social staff.",
		"The library, at times together with the plan.",
		"Learning, information and culture for residents and the rest of town.",
		"The area and the town.", "Library, rooms for learning and events.",
		"Close work with the plan from its start.",
		"The library's budget and grants for a time.", TYPE3 "; " FIG2
	},
	[S] = {
		"sundhedsbaserede træk", "traits of a health-based centre",
		"der er hverken noteret aktører, lokaler eller et fokus, der har med sundhed at gøre",
		"neither actors, rooms nor a focus that has to do with health are recorded",
		{ "En beboer kan få hjælp til flere sider af sit liv i det samme hus.",
		  "A resident can have help with several sides of life in the same house." },
		{ "Fagfolk, der lejer sig ind, har travlt med deres egne opgaver og har svært ved at se, hvad samarbejdet giver dem.",
		  "Professionals who rent rooms are busy with their own work and find it hard to see what collaboration gives them." },
		{ "Flere parter skal bakke op, og deres ledelser skal have aftalt det med hinanden.",
		  "It needs backing from several parties, agreed between their managements." },
		"Only a few, in the larger towns.",
		"Many kinds: housing-social, municipal, private and regional actors who all have to do with health.",
		"The housing organisation or the municipality.",
		"Health of body and mind, and among people; services that the town wants too.",
		"The whole neighbourhood, the town and beyond.",
		"Clinics, rooms to let for courses and meetings, canteen; a large building.",
		"A tenants' association with a board; a coordinating forum.",
		"Region, municipality, Landsbyggefonden, housing organisation; tenants pay rent.",
		TYPE4 "; " FIG2
	},
};

const struct type_purpose type_purposes[PURPOSES] = {
	{ "Actors", "They work together across sectors, so that efforts fit together." },
	{ "Residents", "Civil society grows stronger: people get to know each other, take part and find a way into "
	    "society." },
	{ "Geography", "The area opens towards the town, and its reputation improves." },
};

#define RESTS_ON_ENTRIES { "Det bygger på {value en registrering|registreringer}.", \
	"That rests on {value an entry|entries}." }

const struct challenge challenges[TYPES] = {
	[B] = {
		{ "I loggen {in} var {some et fremmøde|fremmøder} {not}af folk udefra (samme person kan være talt flere gange).",
		  "In the log {in}, {some an attendance|attendances} {was|were} {not}of people from outside (one person may be counted more than once)." },
		{ "Det bygger på {some en registrering|registreringer}: {den|dem}, der fortæller både om folk fra området og om folk udefra.",
		  "That rests on {some an entry|entries}: {the one|those} that {tells|tell} both of people from the area and from outside." },
		{ NULL, NULL },
		{ "Er det så mange, som I ønsker?", "Are there as many as you would like?" },
		{ "Tallene kan ikke vise, om det også gælder her: ingen registreringer {in} fortæller både, hvor mange der kom fra området, og hvor mange der kom udefra.",
		  "The figures cannot show whether that is so here: no entry {in} tells both how many came from the area and how many from outside." },
		{ NULL, NULL }, { NULL, NULL } },
	[F] = {
		{ "I loggen {in} står {some en forening i huset|foreninger i huset} {not}sammen med en anden forening.",
		  "In the log {in}, {some an association in the house|associations in the house} {has|have} {not}done something together with another association." },
		RESTS_ON_ENTRIES,
		{ NULL, NULL },
		{ "Er der noget, flere af dem gerne ville være fælles om?",
		  "Is there something that more of them would like to do together?" },
		{ "Tallene kan ikke vise, om det også gælder her: det kræver registreringer {in} og mindst to foreninger i huset.",
		  "The figures cannot show whether that is so here: it takes entries {in} and two associations in the house or more." },
		{ NULL, NULL }, { NULL, NULL } },
	[L] = {
		{ "Biblioteket har {value et samarbejde|samarbejder} i loggen {in}, heraf {of et|} som samordne eller samskabe.",
		  "The library has {value a collaboration|collaborations} in the log {in}, of which {of a|} to coordinate or co-create." },
		{ NULL, NULL },
		{ "{in} var der {value et|}, heraf {of et|}.", "{in} there {was|were} {value a|}, of which {of a|}." },
		{ "Hvad ligger bag tallene?", "What is behind the figures?" },
		{ "Tallene kan ikke vise, om det også gælder her: det kræver registreringer {in} med et bibliotek i huset.",
		  "The figures cannot show whether that is so here: it takes entries {in} with a library in the house." },
		{ "Biblioteket er ikke med i nogen registrering {in}.", "The library is in no entry {in}." },
		{ "{in} var der ingen.", "{in} there were none." } },
	[S] = {
		{ "I loggen {in} har {some en professionel aktør, som har til huse her,|professionelle aktører, som har til huse her,} {not}gjort noget sammen med andre.",
		  "In the log {in}, {some a professional actor housed here|professional actors housed here} {has|have} {not}done something with others." },
		RESTS_ON_ENTRIES,
		{ NULL, NULL },
		{ "Hvad får de hver især ud af at være med?", "What does each of them get out of taking part?" },
		{ "Tallene kan ikke vise, om det også gælder her: det kræver registreringer {in} og professionelle aktører, der har til huse her.",
		  "The figures cannot show whether that is so here: it takes entries {in} and professional actors housed here." },
		{ NULL, NULL }, { NULL, NULL } },
};
