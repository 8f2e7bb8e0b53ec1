#include <string.h>

#include "base/nearest.h"
#include "field/danishword.h"

/* (In arrays, not by pointers, of which each would be made good at each start of a program.) */
static const struct { char other[20], word[16]; } others[] = {
	/* words */
	{ "tilføj", "add" }, { "føj", "add" }, { "ny", "add" }, { "new", "add" }, { "registrer", "add" },
	{ "opret", "add" }, { "create", "add" }, { "skriv", "add" }, { "indtast", "add" },
	{ "ret", "set" }, { "sæt", "set" }, { "ændr", "set" }, { "ændre", "set" }, { "rediger", "set" },
	{ "edit", "set" }, { "change", "set" }, { "opdater", "set" }, { "update", "set" },
	{ "slet", "rm" }, { "fjern", "rm" }, { "remove", "rm" }, { "delete", "rm" },
	{ "fortryd", "undo" }, { "omdøb", "rename" }, { "flet", "merge" }, { "saml", "merge" },
	{ "bestil", "book" }, { "reserver", "book" }, { "aflys", "cancel" }, { "annuller", "cancel" },
	{ "importer", "import" }, { "indlæs", "import" }, { "undtag", "except" }, { "undtagelse", "except" },
	{ "mål", "goal" }, { "rolle", "role" }, { "fase", "phase" }, { "interessent", "stakeholder" },
	{ "aflæsning", "reading" }, { "måling", "reading" },
	{ "partner", "join" }, { "partnere", "join" }, { "deltager", "join" }, { "deltagere", "join" }, { "tilslut", "join" },
	{ "målsætning", "goal" }, { "interessenter", "stakeholder" }, { "roller", "role" }, { "faser", "phase" },
	{ "former", "forms" }, { "samarbejdsformer", "forms" }, { "samarbejdsform", "forms" },
	{ "søjler", "bars" }, { "linjer", "lines" }, { "varme", "heat" },
	{ "dagsorden", "agenda" }, { "bygherre", "builders" }, { "byggeri", "builders" },
	{ "vejviser", "guide" }, { "leder", "manager" }, { "plakat", "poster" }, { "opslag", "poster" },
	{ "ark", "sheet" }, { "velkomst", "welcome" },
	/* options and keys */
	{ "navn", "name" }, { "kaldes", "aka" }, { "alias", "aka" }, { "slags", "kind" }, { "type", "kind" },
	{ "sektor", "sector" }, { "tilknytning", "presence" }, { "tilstedeværelse", "presence" },
	{ "siden", "since" }, { "fra", "from" }, { "fra", "since" }, { "fra", "start" }, { "start", "started" },
	{ "begyndt", "started" }, { "startet", "started" }, { "begynder", "start" },
	{ "til", "until" }, { "til", "end" }, { "udløber", "until" }, { "fraflyttet", "left" },
	{ "slut", "ended" }, { "slut", "end" }, { "slutter", "end" }, { "afsluttet", "ended" },
	{ "bevilling", "basis" }, { "grundlag", "basis" }, { "timer", "hours" }, { "time", "hours" }, { "tid", "hours" },
	{ "målgruppe", "targets" }, { "målgrupper", "targets" }, { "målgruppe", "target" }, { "tema", "themes" },
	{ "temaer", "themes" }, { "tema", "theme" }, { "styrker", "strengths" }, { "drivkraft", "motivation" },
	{ "vilkår", "conditions" }, { "vilkår", "terms" }, { "betingelser", "terms" }, { "tilbud", "offers" },
	{ "behov", "needs" }, { "mangler", "needs" }, { "område", "area" }, { "råderum", "mandate" }, { "opgaver", "tasks" },
	{ "titel", "title" }, { "formål", "purpose" }, { "fase", "phase" }, { "tovholder", "lead" }, { "leder", "lead" },
	{ "oprindelse", "origin" }, { "forankring", "anchor" }, { "resultat", "outcome" },
	{ "rolle", "role" }, { "udbytte", "gets" }, { "måles", "measure" }, { "mål", "target" }, { "frist", "due" }, { "ansvarlig", "responsible" },
	{ "begrundelse", "evidence" }, { "vurderet", "assessed" }, { "svar", "status" }, { "svar", "answer" },
	{ "dato", "date" }, { "dag", "date" }, { "aktør", "actor" }, { "aktører", "actors" },
	{ "initiativ", "initiative" }, { "kanal", "channel" }, { "beboere", "residents" }, { "udefra", "visitors" },
	{ "gæster", "visitors" }, { "frivillige", "volunteers" }, { "bemærkning", "note" }, { "kommentar", "note" },
	{ "notat", "note" }, { "emne", "topic" }, { "referat", "minutes" }, { "kilde", "source" }, { "beløb", "amount" },
	{ "lokale", "room" }, { "sted", "room" }, { "sted", "place" }, { "by", "place" }, { "kommune", "municipality" },
	{ "arrangør", "organisers" }, { "arrangører", "organisers" }, { "gentag", "repeat" }, { "gentages", "repeat" },
	{ "gentagelse", "repeat" }, { "ejer", "owner" }, { "kontakt", "contact" }, { "kapacitet", "capacity" },
	{ "pladser", "capacity" }, { "periode", "period" }, { "sprog", "language" }, { "hjælp", "help" },
	{ "fil", "output-file" }, { "gem", "output-file" }, { "ud", "output-file" }, { "format", "output" },
	{ "kolonner", "columns" }, { "linjer", "lines" }, { "alle", "all" }, { "ledig", "free" }, { "ledige", "free" },
	{ "fremmøde", "attendance" }, { "rytme", "rhythm" }, { "indikatorer", "indicators" }, { "ark", "sheet" },
	{ "overskrift", "header" }, { "år", "year" }, { "kodning", "encoding" }, { "tegnsæt", "encoding" },
	{ "måned", "period" }, { "uge", "period" }, { "kvartal", "period" }, { "år", "period" },
	{ "historik", "history" }, { "varighed", "hours" }, { "duration", "hours" }, { "guests", "visitors" },
	{ "tekst", "note" }, { "text", "note" }, { "beskrivelse", "note" }, { "beskrivelse", "purpose" },
	{ "description", "note" }, { "description", "purpose" }, { "fields", "columns" },
	/* other English words for options, as programs elsewhere have them */
	{ "comment", "note" }, { "remark", "note" }, { "when", "date" }, { "title", "name" }, { "title", "topic" },
	{ "name", "title" }, { "category", "kind" }, { "participants", "actors" }, { "location", "room" },
	{ "start", "from" }, { "start", "since" }, { "end", "until" }, { "to", "until" },
	{ "preview", "dry-run" }, { "test", "dry-run" }, { "try", "dry-run" }, { "simulate", "dry-run" }, { "prøv", "dry-run" },
	{ "overwrite", "replace" }, { "erstat", "replace" }, { "delimiter", "separator" }, { "skilletegn", "separator" },
	{ "skip-rows", "header" }, { "sheet-name", "sheet" }, { "fane", "sheet" },
	{ "percent", "share" }, { "percentage", "share" }, { "procent", "share" }, { "andel", "share" },
	{ "average", "mean" }, { "avg", "mean" }, { "gennemsnit", "mean" },
	{ "file", "output-file" }, { "save", "output-file" }, { "available", "free" }, { "why", "explain" },
	{ "details", "explain" }, { "hvorfor", "explain" },
	/* columns, and what mc-matrix makes of them */
	{ "måned", "month" }, { "år", "year" }, { "uge", "week" }, { "kvartal", "quarter" }, { "ugedag", "weekday" },
	{ "samarbejdsform", "form" }, { "par", "pair" }, { "initiativtager", "initiator" },
	{ "center", "centre" }, { "hus", "centre" },
	{ "brug", "use" },
	{ "sammenlign", "compare" }, { "tjekliste", "checklist" }, { "forklar", "explain" }, { "kolonne", "column" }, { "afsnit", "section" },
};

void
danishword_offer(struct nearest *near, const char *known)
{
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (strcmp(others[i].word, known) == 0)
			nearest_offer_other(near, others[i].other, known);
}
