#include <string.h>

#include "base/translate.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "sheet/table.h"
#include "sheet/wording.h"

/* The first Danish word of each field is its heading in exports. */
static const struct wording_word meetings[] = {
	{ MEETING_DATE, "Dato" }, { MEETING_DATE, "date" }, { MEETING_DATE, "Dag" },
	{ MEETING_DATE, "Mødedato" }, { MEETING_DATE, "Hvornår" }, { MEETING_DATE, "day" },
	{ MEETING_KIND, "Mødetype" }, { MEETING_KIND, "kind" }, { MEETING_KIND, "Type" },
	{ MEETING_KIND, "Slags" }, { MEETING_KIND, "Art" }, { MEETING_KIND, "Slags møde" },
	{ MEETING_KIND, "Møde" }, { MEETING_KIND, "kind of meeting" },
	{ MEETING_ACTORS, "Deltagere" }, { MEETING_ACTORS, "actors" }, { MEETING_ACTORS, "Aktører" },
	{ MEETING_ACTORS, "Aktør" }, { MEETING_ACTORS, "Deltagende aktører" },
	{ MEETING_ACTORS, "Mødedeltagere" }, { MEETING_ACTORS, "Til stede" },
	{ MEETING_ACTORS, "Fremmødte" }, { MEETING_ACTORS, "Hvem" }, { MEETING_ACTORS, "participants" },
	{ MEETING_ACTORS, "Hvem deltog" }, { MEETING_ACTORS, "Hvem var med" }, { MEETING_ACTORS, "Hvem kom" },
	{ MEETING_ACTORS, "who" },
	{ MEETING_TOPIC, "Emne" }, { MEETING_TOPIC, "topic" }, { MEETING_TOPIC, "Emner" },
	{ MEETING_TOPIC, "Dagsorden" }, { MEETING_TOPIC, "Tema" }, { MEETING_TOPIC, "Hvad" },
	{ MEETING_TOPIC, "Om" }, { MEETING_TOPIC, "Bemærkning" }, { MEETING_TOPIC, "subject" },
	{ MEETING_MINUTES, "Referat" }, { MEETING_MINUTES, "minutes" },
	{ MEETING_MINUTES, "Link til referat" },
	{ HEADING_CENTRE, "Center" }, { HEADING_CENTRE, "centre" },
	{ HEADING_REASON, HEADING_REASON_WORD }, { HEADING_OTHER, "Nr" }, { HEADING_OTHER, "Ugedag" },
	{ HEADING_OTHER, "Uge" }, { HEADING_OTHER, "Måned" }, { HEADING_OTHER, "År" },
	{ 0, "" }
};

static const struct wording_word funding[] = {
	{ FUNDING_SOURCE, "Kilde" }, { FUNDING_SOURCE, "source" }, { FUNDING_SOURCE, "Finansieringskilde" },
	{ FUNDING_SOURCE, "Indtægtskilde" }, { FUNDING_SOURCE, "Fra hvem" },
	{ FUNDING_SOURCE, "Bevillingsgiver" }, { FUNDING_SOURCE, "Tilskudsgiver" },
	{ FUNDING_SOURCE, "Pulje" }, { FUNDING_SOURCE, "Giver" }, { FUNDING_SOURCE, "Hvem" },
	{ FUNDING_BASIS, "Bevilling" }, { FUNDING_BASIS, "Grundlag" }, { FUNDING_BASIS, "basis" }, { FUNDING_BASIS, "Type" },
	{ FUNDING_BASIS, "Slags" }, { FUNDING_BASIS, "Fast eller projekt" }, { FUNDING_BASIS, "Fast/projekt" }, { FUNDING_BASIS, "Bevillingstype" },
	{ FUNDING_AMOUNT, "Beløb" }, { FUNDING_AMOUNT, "amount" }, { FUNDING_AMOUNT, "Kr." },
	{ FUNDING_AMOUNT, "Kroner" }, { FUNDING_AMOUNT, "Beløb pr. år" }, { FUNDING_AMOUNT, "Årligt beløb" },
	{ FUNDING_AMOUNT, "Beløb i kr." }, { FUNDING_AMOUNT, "Kr. pr. år" }, { FUNDING_AMOUNT, "Kr. om året" },
	{ FUNDING_AMOUNT, "Tilskud" }, { FUNDING_AMOUNT, "a year" },
	{ FUNDING_FROM, "Fra" }, { FUNDING_FROM, "from" }, { FUNDING_FROM, "Fra dato" },
	{ FUNDING_FROM, "Startdato" }, { FUNDING_FROM, "Start" }, { FUNDING_FROM, "Begynder" },
	{ FUNDING_UNTIL, "Til" }, { FUNDING_UNTIL, "until" }, { FUNDING_UNTIL, "Til dato" },
	{ FUNDING_UNTIL, "Slutdato" }, { FUNDING_UNTIL, "Slut" }, { FUNDING_UNTIL, "Udløber" },
	{ FUNDING_UNTIL, "Til og med" }, { FUNDING_UNTIL, "to" },
	{ FUNDING_NOTE, "Bemærkning" }, { FUNDING_NOTE, "note" }, { FUNDING_NOTE, "Bemærkninger" },
	{ FUNDING_NOTE, "Noter" }, { FUNDING_NOTE, "Notat" }, { FUNDING_NOTE, "Kommentar" },
	{ FUNDING_NOTE, "Beskrivelse" }, { FUNDING_NOTE, "comment" },
	{ HEADING_CENTRE, "Center" }, { HEADING_CENTRE, "centre" },
	{ HEADING_REASON, HEADING_REASON_WORD }, { HEADING_OTHER, "Nr" }, { HEADING_OTHER, "Ugedag" },
	{ HEADING_OTHER, "Uge" }, { HEADING_OTHER, "Måned" }, { HEADING_OTHER, "År" },
	{ 0, "" }
};

static const struct wording_word bookings[] = {
	{ BOOKING_START, "Start" }, { BOOKING_START, "start" }, { BOOKING_START, "Fra" },
	{ BOOKING_START, "Begynder" }, { BOOKING_START, "Starttid" }, { BOOKING_START, "Starttidspunkt" },
	{ BOOKING_START, "from" }, { BOOKING_START, "Fra kl." }, { BOOKING_START, "Kl." },
	{ BOOKING_START, "Klokken" }, { BOOKING_START, "Tid" }, { BOOKING_START, "Tidspunkt" },
	{ BOOKING_END, "Slut" }, { BOOKING_END, "end" }, { BOOKING_END, "Til" },
	{ BOOKING_END, "Slutter" }, { BOOKING_END, "Sluttid" }, { BOOKING_END, "Sluttidspunkt" },
	{ BOOKING_END, "to" }, { BOOKING_END, "until" }, { BOOKING_END, "Til kl." },
	{ BOOKING_RESOURCE, "Ressource" }, { BOOKING_RESOURCE, "resource" }, { BOOKING_RESOURCE, "Lokale" },
	{ BOOKING_RESOURCE, "Rum" }, { BOOKING_RESOURCE, "Udstyr" }, { BOOKING_RESOURCE, "Hvad er booket" },
	{ BOOKING_RESOURCE, "room" }, { BOOKING_RESOURCE, "Lokale eller udstyr" },
	{ BOOKING_RESOURCE, "Sted" },
	{ BOOKING_ACTOR, "Aktør" }, { BOOKING_ACTOR, "actor" }, { BOOKING_ACTOR, "Booket af" },
	{ BOOKING_ACTOR, "Bruger" }, { BOOKING_ACTOR, "Hvem" }, { BOOKING_ACTOR, "Låner" },
	{ BOOKING_ACTOR, "who" }, { BOOKING_ACTOR, "booked by" }, { BOOKING_ACTOR, "Lejer" },
	{ BOOKING_ACTOR, "Arrangør" }, { BOOKING_ACTOR, "Forening" }, { BOOKING_ACTOR, "Lånt af" },
	{ BOOKING_PURPOSE, "Formål" }, { BOOKING_PURPOSE, "purpose" }, { BOOKING_PURPOSE, "Til hvad" },
	{ BOOKING_PURPOSE, "Anledning" }, { BOOKING_PURPOSE, "Aktivitet" }, { BOOKING_PURPOSE, "Bemærkning" },
	{ BOOKING_STATUS, "Status" }, { BOOKING_STATUS, "status" },
	{ BOOKING_ASKED, "Ønsket den" }, { BOOKING_ASKED, "asked" }, { BOOKING_ASKED, "Bedt om" },
	{ BOOKING_ASKED, "Bestilt" }, { BOOKING_ASKED, "Bestilt den" }, { BOOKING_ASKED, "Forespurgt" },
	{ HEADING_DAY, "Dato" }, { HEADING_DAY, "Dag" }, { HEADING_DAY, "date" },
	{ HEADING_CENTRE, "Center" }, { HEADING_CENTRE, "centre" },
	{ HEADING_REASON, HEADING_REASON_WORD }, { HEADING_OTHER, "Nr" }, { HEADING_OTHER, "Ugedag" },
	{ HEADING_OTHER, "Uge" }, { HEADING_OTHER, "Måned" }, { HEADING_OTHER, "År" },
	{ 0, "" }
};

static struct wording_index meetings_index, funding_index, bookings_index;

static const struct wording meeting_wording = { meetings, NULL, &meetings_index };
static const struct wording funding_wording = { funding, NULL, &funding_index };
static const struct wording booking_wording = { bookings, NULL, &bookings_index };

const struct sheettable sheettable_log = {
	"log", &entry_schema, &heading_wording, ENTRY_FIELDS,
	{ ENTRY_DATE, ENTRY_FORM, ENTRY_ACTORS }, 3, MESSAGE("date, form and actors"),
	ENTRY_DATE, ENTRY_ACTORS, ENTRY_NOTE, 1, 0
};

static const struct sheettable others[] = {
	{ "meetings", &meeting_schema, &meeting_wording, MEETING_FIELDS,
	    { MEETING_DATE, MEETING_KIND }, 2, MESSAGE("date and kind"), MEETING_DATE, MEETING_ACTORS,
	    MEETING_TOPIC, 1, 0 },
	{ "funding", &funding_schema, &funding_wording, FUNDING_FIELDS,
	    { FUNDING_SOURCE, FUNDING_AMOUNT }, 2, MESSAGE("source and amount"), FUNDING_FROM, -1,
	    FUNDING_NOTE, 0, 1 },
	{ "bookings", &booking_schema, &booking_wording, BOOKING_FIELDS,
	    { BOOKING_START, BOOKING_END, BOOKING_RESOURCE, BOOKING_ACTOR }, 4,
	    MESSAGE("start, end, resource and actor"), BOOKING_START, -1, BOOKING_PURPOSE, 0, 0 },
};

enum { OTHERS = sizeof others / sizeof *others };

const struct sheettable *
sheettable_find(const char *name)
{
	if (strcmp(name, sheettable_log.name) == 0)
		return &sheettable_log;
	for (size_t i = 0; i < OTHERS; i++)
		if (strcmp(name, others[i].name) == 0)
			return &others[i];
	return NULL;
}

const struct sheettable *
sheettable_of_file(const char *file)
{
	if (strcmp(file, sheettable_log.schema->file) == 0)
		return &sheettable_log;
	for (size_t i = 0; i < OTHERS; i++)
		if (strcmp(file, others[i].schema->file) == 0)
			return &others[i];
	return NULL;
}
