#include "field/otherwords.h"

/* Another name of the code itself, and a thing that one code is meant for. */
#define SAME(word, code) { word, code, 1 }
#define MEANT(word, code) { word, code, 0 }
#define OTHERS(symbol, ...) const struct vocab_other symbol##_others[] = { __VA_ARGS__, { "", "", 0 } }

OTHERS(type,
	MEANT("kvarterhus", "boligomraade"), MEANT("beboerhus", "boligomraade"),
	MEANT("foreningshus", "forening"), MEANT("foreningernes hus", "forening"),
	MEANT("sundhedshus", "sundhed"));

OTHERS(sector,
	MEANT("boligforening", "boligsocial"), MEANT("boligorganisation", "boligsocial"),
	MEANT("boligselskab", "boligsocial"), MEANT("helhedsplan", "boligsocial"),
	MEANT("almen", "boligsocial"), MEANT("kommune", "kommunal"), MEANT("kommunen", "kommunal"),
	MEANT("region", "regional"), MEANT("regionen", "regional"), MEANT("forening", "frivillig"),
	MEANT("foreninger", "frivillig"), MEANT("civilsamfund", "frivillig"), MEANT("beboere", "beboer"),
	MEANT("erhverv", "privat"), MEANT("erhvervsliv", "privat"), MEANT("virksomhed", "privat"),
	MEANT("staten", "statslig"));

OTHERS(kind,
	MEANT("boligforening", "boligorganisation"), MEANT("boligselskab", "boligorganisation"),
	MEANT("almen boligorganisation", "boligorganisation"),
	MEANT("boligsocial helhedsplan", "helhedsplan"), MEANT("boligsocial indsats", "helhedsplan"),
	MEANT("afdeling", "boligafdeling"), MEANT("afdelingsbestyrelse", "beboerdemokrati"),
	MEANT("beboerbestyrelse", "beboerdemokrati"), MEANT("beboere", "beboergruppe"),
	MEANT("foreninger", "forening"), MEANT("klub", "forening"), MEANT("idrætsforening", "forening"),
	MEANT("sportsklub", "forening"), MEANT("frivillige", "frivillig-organisation"),
	MEANT("frivillig", "frivillig-organisation"), MEANT("kommune", "forvaltning"),
	MEANT("kommunen", "forvaltning"), MEANT("kommunal", "kommunal-indsats"),
	MEANT("ungdomsklub", "kommunal-indsats"), MEANT("fritidsklub", "kommunal-indsats"),
	MEANT("biblioteket", "bibliotek"), MEANT("folkeskole", "skole"),
	MEANT("børnehave", "daginstitution"), MEANT("vuggestue", "daginstitution"),
	MEANT("dagtilbud", "daginstitution"), MEANT("aftenskole", "uddannelse"),
	MEANT("sprogskole", "uddannelse"), MEANT("plejehjem", "plejecenter"),
	MEANT("ældrecenter", "plejecenter"), MEANT("kirke", "trossamfund"), MEANT("moske", "trossamfund"),
	MEANT("menighed", "trossamfund"), MEANT("læge", "sundhed"), MEANT("apotek", "sundhed"),
	MEANT("klinik", "sundhed"), MEANT("sundhedshus", "sundhed"), MEANT("firma", "virksomhed"),
	MEANT("butik", "virksomhed"), MEANT("supermarked", "virksomhed"), MEANT("privat", "virksomhed"),
	MEANT("boligsocial", "helhedsplan"), MEANT("regional", "region"),
	MEANT("socialøkonomi", "socialoekonomisk"), MEANT("erhvervsforening", "erhvervsnetvaerk"),
	MEANT("handelsforening", "erhvervsnetvaerk"), MEANT("landsbyggefonden", "fond"));

OTHERS(presence,
	SAME("til huse", "fast"), SAME("har til huse", "fast"), MEANT("ugentligt", "jaevnligt"),
	MEANT("ofte", "jaevnligt"), MEANT("regelmæssigt", "jaevnligt"), MEANT("af og til", "adhoc"),
	MEANT("lejlighedsvis", "adhoc"), MEANT("sjældent", "adhoc"), MEANT("udefra", "ekstern"),
	MEANT("uden for huset", "ekstern"));

OTHERS(basis,
	SAME("fast bevilling", "fast"), SAME("faste midler", "fast"), SAME("drift", "fast"),
	SAME("driftsmidler", "fast"), SAME("projektmidler", "projekt"),
	SAME("projektbevilling", "projekt"), SAME("pulje", "projekt"), SAME("puljemidler", "projekt"),
	MEANT("varig", "fast"), MEANT("project", "projekt"), MEANT("midlertidig", "projekt"),
	MEANT("tidsbegrænset", "projekt"));

OTHERS(form,
	SAME("videndeling", "videndele"), SAME("vidensdeling", "videndele"),
	SAME("videnddeling", "videndele"), SAME("vidensdele", "videndele"),
	SAME("dele viden", "videndele"), SAME("deling af viden", "videndele"),
	SAME("share knowledge", "videndele"), SAME("knowledge sharing", "videndele"),
	SAME("sharing knowledge", "videndele"), SAME("samvirken", "samvirke"),
	SAME("samvirker", "samvirke"), SAME("work side by side", "samvirke"),
	SAME("ressourceudveksling", "ressourceudveksle"),
	SAME("ressource udveksling", "ressourceudveksle"),
	SAME("udveksle ressourcer", "ressourceudveksle"),
	SAME("udveksling af ressourcer", "ressourceudveksle"), SAME("udveksling", "ressourceudveksle"),
	SAME("exchange resources", "ressourceudveksle"), SAME("resource exchange", "ressourceudveksle"),
	SAME("samordning", "samordne"), SAME("koordinering", "samordne"), SAME("koordinere", "samordne"),
	SAME("coordinate", "samordne"), SAME("coordination", "samordne"), SAME("samskabelse", "samskabe"),
	SAME("samskabende", "samskabe"), SAME("co-create", "samskabe"), SAME("co-creation", "samskabe"),
	SAME("cocreation", "samskabe"), MEANT("henvise", "samvirke"), MEANT("henvisning", "samvirke"),
	MEANT("henvist", "samvirke"), MEANT("ressource", "ressourceudveksle"),
	MEANT("ressourcer", "ressourceudveksle"), MEANT("låne", "ressourceudveksle"),
	MEANT("udlån", "ressourceudveksle"), MEANT("bytte", "ressourceudveksle"),
	MEANT("informere", "videndele"), MEANT("orientere", "videndele"), MEANT("orientering", "videndele"));

OTHERS(channel,
	SAME("møder", "moede"), SAME("fysisk møde", "moede"),
	SAME("mødet", "moede"), SAME("personligt møde", "moede"), SAME("meeting", "moede"),
	SAME("uformelt", "uformel"), SAME("uformel kontakt", "uformel"), SAME("uformel snak", "uformel"),
	SAME("informal", "uformel"), SAME("digitalt", "digital"), SAME("online", "digital"),
	SAME("e-mail", "digital"), SAME("email", "digital"), SAME("mail", "digital"),
	SAME("mails", "digital"), SAME("på mail", "digital"), SAME("teams", "digital"),
	SAME("videomøde", "digital"), SAME("arrangementer", "arrangement"),
	SAME("begivenhed", "arrangement"), SAME("event", "arrangement"), MEANT("netværksmøde", "moede"),
	MEANT("workshop", "moede"), MEANT("temadag", "moede"), MEANT("konference", "moede"),
	MEANT("telefon", "uformel"), MEANT("telefonisk", "uformel"), MEANT("telefonsamtale", "uformel"),
	MEANT("tlf", "uformel"), MEANT("tlf.", "uformel"), MEANT("opkald", "uformel"),
	MEANT("samtale", "uformel"), MEANT("på gangen", "uformel"), MEANT("i døren", "uformel"),
	MEANT("snak", "uformel"), MEANT("kaffe", "uformel"), MEANT("sms", "digital"),
	MEANT("chat", "digital"), MEANT("zoom", "digital"), MEANT("video", "digital"),
	MEANT("facebook", "digital"), MEANT("messenger", "digital"), MEANT("whatsapp", "digital"),
	MEANT("intranet", "digital"), MEANT("nyhedsbrev", "digital"), MEANT("fest", "arrangement"),
	MEANT("åbent hus", "arrangement"), MEANT("fællesspisning", "arrangement"));

OTHERS(reach,
	SAME("området", "omraade"), SAME("regionen", "region"), MEANT("boligområde", "omraade"),
	MEANT("hele byen", "by"));

OTHERS(room,
	SAME("mødelokaler", "moedelokale"), SAME("kursuslokaler", "kursuslokale"),
	SAME("kontorer", "kontor"), SAME("værksteder", "vaerksted"), SAME("klinikker", "klinik"),
	SAME("udearealer", "udeareal"), MEANT("festsal", "multisal"), MEANT("stor sal", "multisal"),
	MEANT("sal", "multisal"), MEANT("have", "udeareal"));

OTHERS(forum_kind,
	MEANT("netværksmøde", "netvaerk"), MEANT("koordineringsgruppe", "koordinering"),
	MEANT("afdelingsbestyrelse", "beboerledelse"), MEANT("beboerbestyrelse", "beboerledelse"));

OTHERS(rhythm,
	SAME("ugentligt", "uge"), SAME("en gang om ugen", "uge"), SAME("1 gang om ugen", "uge"),
	SAME("weekly", "uge"), SAME("månedligt", "maaned"), SAME("en gang om måneden", "maaned"),
	SAME("1 gang om måneden", "maaned"), SAME("monthly", "maaned"), SAME("kvartalsvis", "kvartal"),
	SAME("en gang i kvartalet", "kvartal"), SAME("hver tredje måned", "kvartal"),
	SAME("quarterly", "kvartal"), SAME("fire gange om året", "kvartal"),
	SAME("4 gange om året", "kvartal"), SAME("halvårligt", "halvaar"),
	SAME("to gange om året", "halvaar"), SAME("2 gange om året", "halvaar"), SAME("årligt", "aar"),
	SAME("en gang om året", "aar"), SAME("1 gang om året", "aar"), SAME("yearly", "aar"));

OTHERS(phase,
	MEANT("planlægning", "ide"), MEANT("i gang", "implementering"),
	MEANT("gennemførelse", "implementering"), MEANT("slut", "afsluttet"),
	MEANT("afslutning", "afsluttet"), MEANT("færdig", "afsluttet"));

OTHERS(meeting_kind,
	SAME("forummøde", "forum"), SAME("husrådsmøde", "forum"), SAME("husmøde", "forum"),
	SAME("fælles møde", "faelles"), SAME("fællesmøde", "faelles"), SAME("delt møde", "delt"),
	SAME("delmøde", "delt"), SAME("ledelsesmøde", "ledelse"), SAME("ledermøde", "ledelse"),
	MEANT("styregruppe", "ledelse"), MEANT("styregruppemøde", "ledelse"),
	MEANT("netværksmøde", "faelles"), MEANT("ledere", "ledelse"), MEANT("chefer", "ledelse"));

OTHERS(resource_kind,
	SAME("rum", "lokale"), SAME("lokaler", "lokale"), MEANT("ting", "udstyr"),
	MEANT("maskine", "udstyr"), MEANT("hjælp", "tjeneste"), MEANT("ydelse", "tjeneste"));

OTHERS(status,
	MEANT("i gang", "paa-vej"), MEANT("delvis", "paa-vej"), MEANT("delvist", "paa-vej"));

OTHERS(booking_status,
	SAME("annulleret", "aflyst"), SAME("bekræftet", "booket"), SAME("reserveret", "booket"));

OTHERS(yes_no,
	SAME("x", "ja"), SAME("j", "ja"), SAME("1", "ja"), SAME("y", "ja"), SAME("true", "ja"),
	SAME("sand", "ja"), SAME("n", "nej"), SAME("0", "nej"), SAME("false", "nej"), SAME("falsk", "nej"));
