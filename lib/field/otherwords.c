#include "field/otherwords.h"

#define OTHERS(symbol, ...) const struct vocab_other symbol##_others[] = { __VA_ARGS__, { "", "" } }

OTHERS(type,
	{ "kvarterhus", "boligomraade" }, { "beboerhus", "boligomraade" }, { "foreningshus", "forening" },
	{ "foreningernes hus", "forening" }, { "sundhedshus", "sundhed" });

OTHERS(sector,
	{ "boligforening", "boligsocial" }, { "boligorganisation", "boligsocial" },
	{ "boligselskab", "boligsocial" }, { "helhedsplan", "boligsocial" }, { "almen", "boligsocial" },
	{ "kommune", "kommunal" }, { "kommunen", "kommunal" }, { "region", "regional" },
	{ "regionen", "regional" }, { "forening", "frivillig" }, { "foreninger", "frivillig" },
	{ "civilsamfund", "frivillig" }, { "beboere", "beboer" }, { "erhverv", "privat" },
	{ "erhvervsliv", "privat" }, { "virksomhed", "privat" }, { "staten", "statslig" });

OTHERS(kind,
	{ "boligforening", "boligorganisation" }, { "boligselskab", "boligorganisation" },
	{ "almen boligorganisation", "boligorganisation" },
	{ "boligsocial helhedsplan", "helhedsplan" }, { "boligsocial indsats", "helhedsplan" },
	{ "afdeling", "boligafdeling" },
	{ "afdelingsbestyrelse", "beboerdemokrati" }, { "beboerbestyrelse", "beboerdemokrati" },
	{ "beboere", "beboergruppe" }, { "foreninger", "forening" }, { "klub", "forening" },
	{ "idrætsforening", "forening" }, { "sportsklub", "forening" },
	{ "frivillige", "frivillig-organisation" }, { "frivillig", "frivillig-organisation" },
	{ "kommune", "forvaltning" }, { "kommunen", "forvaltning" },
	{ "kommunal", "kommunal-indsats" }, { "ungdomsklub", "kommunal-indsats" },
	{ "fritidsklub", "kommunal-indsats" },
	{ "biblioteket", "bibliotek" }, { "folkeskole", "skole" },
	{ "børnehave", "daginstitution" }, { "vuggestue", "daginstitution" }, { "dagtilbud", "daginstitution" },
	{ "aftenskole", "uddannelse" }, { "sprogskole", "uddannelse" },
	{ "plejehjem", "plejecenter" }, { "ældrecenter", "plejecenter" },
	{ "kirke", "trossamfund" }, { "moske", "trossamfund" }, { "menighed", "trossamfund" },
	{ "læge", "sundhed" }, { "apotek", "sundhed" }, { "klinik", "sundhed" }, { "sundhedshus", "sundhed" },
	{ "firma", "virksomhed" }, { "butik", "virksomhed" }, { "supermarked", "virksomhed" },
	{ "privat", "virksomhed" }, { "boligsocial", "helhedsplan" }, { "regional", "region" },
	{ "socialøkonomi", "socialoekonomisk" },
	{ "erhvervsforening", "erhvervsnetvaerk" }, { "handelsforening", "erhvervsnetvaerk" },
	{ "landsbyggefonden", "fond" });

OTHERS(presence,
	{ "til huse", "fast" }, { "har til huse", "fast" },
	{ "ugentligt", "jaevnligt" }, { "ofte", "jaevnligt" }, { "regelmæssigt", "jaevnligt" },
	{ "af og til", "adhoc" }, { "lejlighedsvis", "adhoc" }, { "sjældent", "adhoc" },
	{ "udefra", "ekstern" }, { "uden for huset", "ekstern" });

OTHERS(basis,
	{ "varig", "fast" }, { "fast bevilling", "fast" }, { "projektmidler", "projekt" },
	{ "project", "projekt" }, { "midlertidig", "projekt" }, { "tidsbegrænset", "projekt" });

OTHERS(form,
	{ "henvise", "samvirke" }, { "henvisning", "samvirke" }, { "henvist", "samvirke" },
	{ "ressource", "ressourceudveksle" }, { "ressourcer", "ressourceudveksle" }, { "låne", "ressourceudveksle" },
	{ "udlån", "ressourceudveksle" }, { "bytte", "ressourceudveksle" },
	{ "informere", "videndele" }, { "orientere", "videndele" }, { "orientering", "videndele" });

OTHERS(channel,
	{ "netværksmøde", "moede" }, { "workshop", "moede" }, { "temadag", "moede" },
	{ "telefon", "uformel" }, { "tlf", "uformel" }, { "tlf.", "uformel" }, { "opkald", "uformel" }, { "på gangen", "uformel" },
	{ "i døren", "uformel" }, { "snak", "uformel" }, { "kaffe", "uformel" },
	{ "sms", "digital" }, { "chat", "digital" }, { "zoom", "digital" }, { "facebook", "digital" },
	{ "nyhedsbrev", "digital" }, { "fest", "arrangement" }, { "fællesspisning", "arrangement" });

OTHERS(reach,
	{ "området", "omraade" }, { "boligområde", "omraade" }, { "hele byen", "by" }, { "regionen", "region" });

OTHERS(room,
	{ "mødelokaler", "moedelokale" }, { "kursuslokaler", "kursuslokale" }, { "kontorer", "kontor" },
	{ "værksteder", "vaerksted" }, { "klinikker", "klinik" }, { "udearealer", "udeareal" },
	{ "festsal", "multisal" }, { "stor sal", "multisal" }, { "sal", "multisal" }, { "have", "udeareal" });

OTHERS(forum_kind,
	{ "netværksmøde", "netvaerk" }, { "koordineringsgruppe", "koordinering" },
	{ "afdelingsbestyrelse", "beboerledelse" }, { "beboerbestyrelse", "beboerledelse" });

OTHERS(rhythm,
	{ "ugentligt", "uge" }, { "en gang om ugen", "uge" }, { "1 gang om ugen", "uge" }, { "weekly", "uge" },
	{ "månedligt", "maaned" }, { "en gang om måneden", "maaned" }, { "1 gang om måneden", "maaned" },
	{ "monthly", "maaned" },
	{ "kvartalsvis", "kvartal" }, { "en gang i kvartalet", "kvartal" }, { "hver tredje måned", "kvartal" },
	{ "quarterly", "kvartal" }, { "fire gange om året", "kvartal" }, { "4 gange om året", "kvartal" },
	{ "halvårligt", "halvaar" }, { "to gange om året", "halvaar" }, { "2 gange om året", "halvaar" },
	{ "årligt", "aar" }, { "en gang om året", "aar" }, { "1 gang om året", "aar" }, { "yearly", "aar" });

OTHERS(phase,
	{ "planlægning", "ide" }, { "i gang", "implementering" }, { "gennemførelse", "implementering" },
	{ "slut", "afsluttet" }, { "afslutning", "afsluttet" }, { "færdig", "afsluttet" });

OTHERS(meeting_kind,
	{ "styregruppe", "ledelse" }, { "styregruppemøde", "ledelse" }, { "netværksmøde", "faelles" },
	{ "ledere", "ledelse" }, { "chefer", "ledelse" });

OTHERS(resource_kind,
	{ "rum", "lokale" }, { "lokaler", "lokale" }, { "ting", "udstyr" }, { "maskine", "udstyr" },
	{ "hjælp", "tjeneste" }, { "ydelse", "tjeneste" });

OTHERS(status,
	{ "i gang", "paa-vej" }, { "delvis", "paa-vej" }, { "delvist", "paa-vej" });

OTHERS(booking_status,
	{ "annulleret", "aflyst" }, { "bekræftet", "booket" }, { "reserveret", "booket" });

OTHERS(yes_no,
	{ "j", "ja" }, { "x", "ja" }, { "n", "nej" });
