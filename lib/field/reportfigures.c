#include "field/reportfigures.h"

/* Rows of a stream below its header, and those of them for which the condition holds. */
#define WHERE(condition) " -o tsv | awk -F'\\t' 'NR == 1 || " condition "'"
/* The same of a column that stands wherever the file has it. */
#define TOLD(column) " -o tsv | awk -F'\\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == \"{" column "}\") c = i } " \
    "NR == 1 || $c != \"\"'"
#define LOG "mc-log -p {period} --today {today} {centre}"

#define LOGS "mc-log -p {year} --today {today} {centres}"

const struct report_figure report_figures[] = {
	{ "overview", "questions", { "Det kunne I spørge hinanden om", "What you could ask each other" },
	    { "Spørgsmål ud fra det, som mindst to af husene har skrevet ned: hvem der er af samme type, bruger en form, som ikke alle har brugt, "
	      "har samme slags forum, har svaret på den samme anbefaling eller har projektmidler, der udløber inden for 12 måneder. "
	      "Det, et hus mangler, er ikke et spørgsmål.",
	      "Questions from what at least two of the houses wrote down: who is of one type, uses a form that not all have used, has "
	      "one kind of forum, answered the same recommendation or has project money that ends within 12 months. "
	      "What a house lacks is no question." },
	    { "det samme som tabellerne", "the same as the tables" },
	    "mc-report --section overview -o json -p {period} --today {today} {centres}", GIVES_MORE },
	{ "overview", "type", { "Hvilken type center", "Which type of centre" },
	    { "Den type, oplysningerne taler mest for, hvor klart det er, og hvor mange af spørgsmålene der kan besvares. "
	      "Centrene står efter type, i typernes rækkefølge, og derefter efter navn.",
	      "The type that what is written down speaks for most, how clear that is, and how many of the questions can be answered. "
	      "The centres stand by type, in the order of the types, and then by name." },
	    { "centre.yaml, actors.yaml, funding.csv", "centre.yaml, actors.yaml, funding.csv" },
	    "mc-classify --first --today {day} {centres}", GIVES_MORE },
	{ "overview", "entries", { "Registreringer efter form", "Entries by form" },
	    { "Registreringerne i de 12 kalendermåneder, der slutter med periodens sidste, til og med i dag, for hvert center og hver form. "
	      "Før centrets første registrering er antallet ukendt. Et center uden registreringer har ingen række.",
	      "The entries of the twelve calendar months that end with the period's last, up to today, for each centre and form. "
	      "Before a centre's first entry their number is unknown. A centre without any has no row." },
	    { "log.csv: date, form", "log.csv: date, form" }, LOGS " | mc-matrix centre form", GIVES_MORE },
	{ "overview", "months", { "Måneder med registreringer", "Months with entries" },
	    { "De måneder, hvor centret har mindst én registrering, af dem, loggen dækker: fra dens allerførste registrering. "
	      "En måned før den er ukendt og ikke tom.",
	      "The months in which the centre has at least one entry, of those that the log covers: from its very first entry. "
	      "A month before it is unknown and not empty." },
	    { "log.csv: date", "log.csv: date" }, LOGS " | mc-matrix centre month", GIVES_MORE },
	{ "overview", "actors-in-log", { "Aktører i loggen", "Actors in the log" },
	    { "De aktører, der er nævnt i de samme registreringer. Samme id i to centre er to aktører.",
	      "The actors that the same entries name. One id in two centres is two actors." },
	    { "log.csv: actors", "log.csv: actors" }, LOGS " | mc-matrix actor centre --apart", GIVES_MORE },
	{ "overview", "actors-listed", { "Aktører på listen", "Actors listed" },
	    { "De aktører, som efter since og left er der på periodens sidste dag, eller i dag, hvis den ligger senere, "
	      "efter sektor og efter tilknytning.",
	      "The actors that by since and left are there on the period's last day, or today where that lies ahead, "
	      "by sector and by presence." },
	    { "actors.yaml: kind, sector, presence, since, left", "actors.yaml: kind, sector, presence, since, left" },
	    "mc-actors {centres} -o tsv | awk -F'\\t' 'NR == 1 { for (i = 1; i <= NF; i++) c[$i] = i } "
	    "NR == 1 || ($c[\"since\"] <= \"{day}\" && ($c[\"left\"] == \"\" || $c[\"left\"] >= \"{day}\"))'", GIVES_MORE },
	{ "overview", "houses", { "Husene", "The houses" },
	    { "Året, huset åbnede, boligerne i det område, det er for, forummets slags, hvor tit det mødes, og de slags rum, der er noteret.",
	      "The year in which the house opened, the dwellings of the area that it serves, the kind of the forum, how often it meets, "
	      "and the kinds of room that are noted." },
	    { "centre.yaml: opened, dwellings, forum, rooms", "centre.yaml: opened, dwellings, forum, rooms" },
	    "mc-overview --centres --own --today {day} {centres} | grep -e ^question, -e ^age, -e ^forum -e ^rooms,", GIVES_MORE },
	{ "overview", "project-money", { "Projektmidler", "Project money" },
	    { "De aftaler, der løber på periodens sidste dag, eller i dag, hvis den ligger senere; hvor mange af dem der er projekter, "
	      "og hele måneder til de udløber. Går en senere række fra samme kilde videre uden ophold, er den talt med.",
	      "The agreements that run on the period's last day, or today where that lies ahead; how many of them are projects, "
	      "and the whole months until these end. Where a later row of one source goes on without a gap, it counts." },
	    { "funding.csv: source, basis, from, until", "funding.csv: source, basis, from, until" },
	    "mc-funding -p {day} --today {today} {centres}", GIVES_MORE },
	{ "overview", "answers", { "Svar i tjeklisten", "Answers in the checklist" },
	    { "Svaret på hver af de 17 anbefalinger, som det står. Står der intet, er den ikke besvaret.",
	      "The answer to each of the 17 recommendations as it stands. What is empty is not answered." },
	    { "conditions.yaml: status", "conditions.yaml: status" },
	    "mc-conditions --today {today} --columns centre,code,status {centres}", GIVES_MORE },

	{ "tally", "entries", { "Samarbejder i perioden", "Collaborations in the period" },
	    { "Registreringerne i loggen med en dato i perioden, til og med i dag. Hver registrering har én form. "
	      "Tallet viser, hvad der er skrevet ned, ikke alt, hvad der er sket.",
	      "The entries of the log that are dated in the period, up to today. Each has one form. "
	      "The figure tells what was written down, not all that happened." },
	    { "log.csv: date, form", "log.csv: date, form" }, LOG, GIVES_ROWS },
	{ "tally", "entries-by-form", { "Samarbejder efter form", "Collaborations by form" },
	    { "De samme registreringer, talt for hver af de fem former. Formerne er ingen trappe: alle fem er gode på hver sin måde.",
	      "The same entries, counted for each of the five forms. The forms are no ladder: each of the five has its worth." },
	    { "log.csv: date, form", "log.csv: date, form" }, LOG " | mc-matrix form centre", GIVES_MORE },
	{ "tally", "entries-before", { "Samarbejder i perioden før", "Collaborations in the period before" },
	    { "Registreringerne i den lige så lange periode før: lige så mange hele måneder eller lige så mange dage.",
	      "The entries of the equally long period before: as many whole months, or as many days." },
	    { "log.csv: date, form", "log.csv: date, form" }, "mc-log -p {before} {centre}", GIVES_ROWS },
	{ "tally", "entries-year", { "Samarbejder i 12 måneder", "Collaborations in 12 months" },
	    { "Registreringerne i de 12 kalendermåneder, der slutter med periodens sidste, til og med i dag.",
	      "The entries of the twelve calendar months that end with the period's last, up to today." },
	    { "log.csv: date, form", "log.csv: date, form" }, "mc-log -p {year} --today {today} {centre}", GIVES_ROWS },
	{ "tally", "residents", { "Fremmøder fra boligområdet", "Attendances from the area" },
	    { "Summen af residents i periodens registreringer. Hver gang tælles for sig, så samme person kan være talt flere gange. "
	      "Hvor intet er skrevet, er tallet ukendt og ikke 0; rapporten siger, i hvor mange registreringer det er oplyst.",
	      "The sum of residents over the period's entries. Each time counts, so the same person may be counted several times. "
	      "Where nothing is written the number is unknown and not 0; the report says in how many entries it is given." },
	    { "log.csv: residents", "log.csv: residents" }, LOG WHERE("$8 != \"\""), GIVES_SUMMED },
	{ "tally", "visitors", { "Fremmøder udefra", "Attendances from outside" },
	    { "Summen af visitors i periodens registreringer, talt på samme måde.",
	      "The sum of visitors over the period's entries, counted in the same way." },
	    { "log.csv: visitors", "log.csv: visitors" }, LOG WHERE("$9 != \"\""), GIVES_SUMMED },
	{ "tally", "hours", { "Arbejdstimer", "Staff hours" },
	    { "Summen af hours i periodens registreringer: medarbejdernes timer i alt, ikke de frivilliges.",
	      "The sum of hours over the period's entries: those of staff in all, not of volunteers." },
	    { "log.csv: hours", "log.csv: hours" }, LOG WHERE("$7 != \"\""), GIVES_SUMMED },
	{ "tally", "new-residents", { "Beboere, der var her for første gang", "Residents who were here for the first time" },
	    { "Summen af new_residents i periodens registreringer: de af beboerne, der var her for første gang. Står der intet, er tallet ukendt og ikke 0.",
	      "The sum of new_residents over the period's entries: those of the residents who were here for the first time. Where nothing is written it is unknown and not 0." },
	    { "log.csv: new_residents", "log.csv: new_residents" }, LOG TOLD("new_residents"), GIVES_SUMMED },
	{ "tally", "volunteers", { "Frivillige, der hjalp til", "Volunteers who helped" },
	    { "Summen af volunteers i periodens registreringer. Hver gang tælles for sig, så samme person kan være talt flere gange.",
	      "The sum of volunteers over the period's entries. Each time counts, so the same person may be counted several times." },
	    { "log.csv: volunteers", "log.csv: volunteers" }, LOG TOLD("volunteers"), GIVES_SUMMED },
	{ "tally", "volunteer-hours", { "Frivilliges timer", "Volunteers' hours" },
	    { "Summen af volunteer_hours i periodens registreringer. De er ikke en del af arbejdstimerne og lægges ikke til dem.",
	      "The sum of volunteer_hours over the period's entries. They are no part of the staff hours and are not added to them." },
	    { "log.csv: volunteer_hours", "log.csv: volunteer_hours" }, LOG TOLD("volunteer_hours"), GIVES_SUMMED },
	{ "tally", "followed", { "Henvisninger, der førte til noget", "Referrals that led somewhere" },
	    { "De af periodens registreringer, hvor followed er ja. Rapporten siger, i hvor mange det er oplyst.",
	      "Those of the period's entries in which followed is ja. The report says in how many it is given." },
	    { "log.csv: followed", "log.csv: followed" }, LOG TOLD("followed") " | awk -F'\\t' 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == \"followed\") c = i } "
	    "NR == 1 || $c == \"ja\"'", GIVES_ROWS },

	{ "actors", "took-part", { "Hvem deltog", "Who took part" },
	    { "De aktører, der er nævnt i periodens registreringer, og i hvor mange af dem.",
	      "The actors that are named in the period's entries, and in how many of them." },
	    { "log.csv: actors", "log.csv: actors" },
	    LOG " | mc-matrix actor form | grep -v '^total,'", GIVES_ROWS },
	{ "actors", "own-initiative", { "På eget initiativ", "On its own initiative" },
	    { "De registreringer, hvor aktøren er nævnt først: den gav, henviste eller tog fat.",
	      "The entries in which the actor is named first: it gave, referred or led." },
	    { "log.csv: actors", "log.csv: actors" },
	    LOG " -o tsv | awk -F'\\t' 'NR > 1 { sub(/ .*/, \"\", $4); print $4 }' | sort | uniq -c", GIVES_LINES },
	{ "actors", "first-time", { "Med i loggen for første gang", "In the log for the first time" },
	    { "De aktører, hvis allerførste registrering ligger i perioden. Begyndte loggen i perioden, siges det i stedet.",
	      "The actors whose very first entry lies in the period. If the log began in the period, that is said instead." },
	    { "log.csv: date, actors, fra loggens begyndelse", "log.csv: date, actors, from the log's beginning" },
	    "mc-log -p ..{day} {centre} -o tsv | awk -F'\\t' 'NR > 1 { n = split($4, a, \" \"); for (i = 1; i <= n; i++) "
	    "if (!(a[i] in f) || $2 < f[a[i]]) f[a[i]] = $2 } END { for (i in f) if (f[i] >= \"{first}\") print f[i], i }' | sort", GIVES_LINES },
	{ "actors", "not-in-log", { "Aktører i huset, der ikke står i loggen", "Actors in the house that are not in the log" },
	    { "I huset er de aktører, der har til huse her (fast) eller bruger huset jævnligt (jaevnligt), og som var her "
	      "mindst en af periodens dage efter since og left. Tallet er dem af disse, der ikke er nævnt i periodens registreringer.",
	      "In the house are the actors with presence fast or jaevnligt that were there on some day of the period, by since and "
	      "left. The figure is those of them that the period's entries do not name." },
	    { "actors.yaml: presence, since, left; log.csv: actors", "actors.yaml: presence, since, left; log.csv: actors" },
	    "mc-conditions --indicators -p {period} --today {today} {centre} | grep ',silent-actors,'", GIVES_VALUE },

	{ "pairs", "pairs", { "Hvem der var sammen med hvem", "Who was with whom" },
	    { "De par af aktører, der er nævnt i samme registrering i perioden, og i hvor mange af dem.",
	      "The pairs of actors that are named in one entry of the period, and in how many of them." },
	    { "log.csv: actors", "log.csv: actors" },
	    LOG " | mc-matrix pair form | grep -v '^total,'", GIVES_ROWS },
	{ "pairs", "untried", { "Hvem der kunne prøve noget sammen", "Who might try something together" },
	    { "To, der er her i dag og aldrig har stået i samme registrering, hvor den ene har skrevet, at den mangler noget, "
	      "som den anden tilbyder, ejer eller er god til, eller som den anden også mangler. Rapporten nævner fire par og for hvert den første grund.",
	      "Two who are there today and were never in one entry, where one wrote that it needs something that the other "
	      "offers, owns or is good at, or needs too. The report names four pairs, and of each the first reason." },
	    { "actors.yaml: needs, offers, strengths; resources.yaml: name, owner; log.csv: actors",
	      "actors.yaml: needs, offers, strengths; resources.yaml: name, owner; log.csv: actors" },
	    "mc-match --untried --kind tilbud,styrke,behov --today {today} {centre}", GIVES_MORE },

	{ "network", "figures", { "Aktører, par og andelen af de mulige par", "Actors, pairs and the share of the possible pairs" },
	    { "De aktører, der er nævnt i periodens registreringer, og de par af dem, der er nævnt i samme registrering, hvor ofte det end er sket. "
	      "Hvor mange det svarer til, at hver var sammen med, er to gange parrene delt med aktørerne (mean-degree); andelen er parrene delt med alle par, de kunne danne (density).",
	      "The actors that the period's entries name, and the pairs of them that one entry names together, however often. "
	      "How many others that is to each is twice the pairs over the actors (mean-degree); the share is the pairs over all that they could make (density)." },
	    { "log.csv: actors", "log.csv: actors" },
	    "mc-net -p {period} --today {today} {centre}", GIVES_MORE },
	{ "network", "change", { "Par nu og i perioden før", "Pairs now and in the period before" },
	    { "De par, der var sammen i begge perioder, kun i denne og kun i den før. At et par ikke er nævnt, siger kun, at ingen har skrevet det ind. "
	      "Der sammenlignes kun, når perioden er slut, og loggen dækker hele den før.",
	      "The pairs that were together in both periods, only in this one, only in the one before. That a pair is not named says only that nobody wrote it down. "
	      "The two are compared only when the period is over and the log covers all of the one before." },
	    { "log.csv: date, actors", "log.csv: date, actors" },
	    "mc-net --compare {before} -p {period} --today {today} {centre}", GIVES_MORE },
	{ "network", "signals", { "At tale om", "To talk about" },
	    { "Det, som de 12 måneder i loggen giver anledning til at spørge om; hver med tallet og det, det bygger på. "
	      "De er spørgsmål og ingen karakter; hvornår der spørges, står i mc-net(1).",
	      "What the twelve months of the log give reason to ask about, each with the figure and what it rests on. "
	      "They are questions and no grades; mc-net(1) says when they are asked." },
	    { "log.csv: date, form, actors, channel; actors.yaml: presence, sector, since, left",
	      "log.csv: date, form, actors, channel; actors.yaml: presence, sector, since, left" },
	    "mc-net --signals -p {year} --today {today} {centre}", GIVES_MORE },

	{ "meetings", "joint", { "Fælles møder i perioden", "Joint meetings in the period" },
	    { "Møder af slagsen faelles, og af slagsen forum, hvor forummet ikke er en beboerledelse; kun de holdte, "
	      "altså til og med i dag.",
	      "Meetings of kind faelles, and of kind forum where the forum is no residents' board; only those held, "
	      "that is up to today." },
	    { "meetings.csv: date, kind; centre.yaml: forum", "meetings.csv: date, kind; centre.yaml: forum" },
	    "mc-meetings --kind {joint} -p {period} --today {today} {centre}", GIVES_ROWS },
	{ "meetings", "joint-year", { "Fælles møder i 12 måneder", "Joint meetings in 12 months" },
	    { "De samme møder i de 12 måneder, der slutter med periodens sidste. Er mødelisten yngre, står det der, hvornår den begynder.",
	      "The same of the twelve months that end with the period's last. Where the list of meetings is younger, the report says when it begins." },
	    { "meetings.csv: date, kind", "meetings.csv: date, kind" },
	    "mc-meetings --kind {joint} -p {year} --today {today} {centre}", GIVES_ROWS },
	{ "meetings", "planned", { "Planlagte fælles møder", "Joint meetings planned" },
	    { "De fælles møder i perioden, hvis dag ligger efter i dag. De er ikke talt med som holdt.",
	      "The joint meetings of the period whose day lies after today. They are not counted as held." },
	    { "meetings.csv: date, kind", "meetings.csv: date, kind" },
	    "mc-meetings --kind {joint} -p {ahead} --today {today} {centre}", GIVES_ROWS },
	{ "meetings", "board", { "Møder i beboerledelsen", "Meetings of the residents' board" },
	    { "Møder af slagsen forum, hvor forummet er en beboerledelse. De samler ikke huset og er ikke fælles møder.",
	      "Meetings of kind forum where the forum is a residents' board. They do not gather the house and are no joint ones." },
	    { "meetings.csv: date, kind; centre.yaml: forum", "meetings.csv: date, kind; centre.yaml: forum" },
	    "mc-meetings --kind {board} -p {period} --today {today} {centre}", GIVES_ROWS },
	{ "meetings", "absent", { "Aktører i huset, der ikke har været med til fælles møder", "Actors in the house that came to no joint meeting" },
	    { "Af de aktører, der var i huset, da der blev holdt et fælles møde i de 12 måneder: dem, der ikke er nævnt ved noget af dem.",
	      "Of the actors that were in the house when a joint meeting of the twelve months was held: those that none of them names." },
	    { "meetings.csv: date, kind, actors; actors.yaml: presence, since, left",
	      "meetings.csv: date, kind, actors; actors.yaml: presence, since, left" },
	    "mc-meetings --attendance{only} -p {year} --today {today} {centre} | awk -F, -v year={year} 'BEGIN { sub(/[.].*/, \"\", year) } NR == 1 || ($3 == 0 && $4 > 0 && $5 < year)'", GIVES_ROWS },
	{ "meetings", "managers", { "Det seneste møde med ledelserne", "The latest meeting with the managers" },
	    { "Dagen for det seneste møde af slagsen ledelse, til og med i dag.",
	      "The day of the latest meeting of kind ledelse, up to today." },
	    { "meetings.csv: date, kind", "meetings.csv: date, kind" },
	    "mc-meetings --kind ledelse -p ..{today} {centre} | sort -t , -k 2,2 | grep -v '^centre,' | tail -n 1", GIVES_VALUE },

	{ "initiatives", "ongoing", { "Initiativer i gang", "Ongoing initiatives" },
	    { "Initiativer, hvis fase er kendt, og som er begyndt og ikke afsluttet på periodens sidste dag (eller i dag, hvis den ligger senere). "
	      "Et initiativ uden dage regnes for begyndt.",
	      "Initiatives whose phase is known and that have begun and not ended on the period's last day, or today where that lies ahead. "
	      "One without days counts as begun." },
	    { "initiatives.yaml: phase, started, ended", "initiatives.yaml: phase, started, ended" },
	    "mc-initiatives --phase ide,implementering,forankring,evaluering -p {day} {centre}", GIVES_ROWS },
	{ "initiatives", "ended", { "Afsluttede initiativer", "Ended initiatives" },
	    { "Initiativer i fasen afsluttet, eller hvis sidste dag ligger før den dag.",
	      "Initiatives in the phase afsluttet, or whose last day lies before that day." },
	    { "initiatives.yaml: phase, ended", "initiatives.yaml: phase, ended" },
	    "mc-initiatives --phase afsluttet {centre}", GIVES_ROWS },
	{ "initiatives", "goals", { "Mål", "Goals" },
	    { "Målene for de initiativer, der er i gang, hvert med den seneste måling. Et mål, hvor mindre er bedre, er nået ved målet eller derunder; "
	      "fristen er overskredet, når dagen er gået, og målet ikke er nået. Hvor ingen har skrevet, hvad vej det skal gå, og målingerne begyndte "
	      "over målet, siges der intet om fristen.",
	      "The goals of the ongoing initiatives, each with its latest reading. A goal where less is better is reached at its target or below; "
	      "it is overdue when its day has passed and it is not reached. Where nobody wrote which way it goes and the readings began "
	      "above the target, nothing is said of overdue." },
	    { "initiatives.yaml: goals", "initiatives.yaml: goals" },
	    "mc-initiatives --goals --phase ide,implementering,forankring,evaluering -p {day} --today {today} {centre}", GIVES_ROWS },

	{ "activities", "times", { "Gange, aktiviteter fandt sted", "Times that activities took place" },
	    { "Gange i perioden, regnet ud af gentagelserne på husets liste. Hvad der blev aflyst uden at stå i except, er regnet med.",
	      "Times in the period, reckoned by the rules of the house's list. What was called off without standing in except counts." },
	    { "activities.yaml: start, end, repeat, except", "activities.yaml: start, end, repeat, except" },
	    "mc-calendar -p {period} {activities}", GIVES_ROWS },
	{ "activities", "pairs", { "Aktiviteter på samme tid", "Activities at the same time" },
	    { "To aktiviteter, der lå på samme tid i det samme rum (rum) eller for de samme (folk), uden fælles arrangør eller initiativ; "
	      "rapporten lægger gangene sammen. Hvad der handler om det samme på andre tider (tema), er talt for sig.",
	      "Two activities that were on at one time in one room (rum) or for the same people (folk), without an organiser or initiative in common; "
	      "the report adds up the times. What is about the same at other times (tema) is counted apart." },
	    { "activities.yaml: room, targets, themes, organisers", "activities.yaml: room, targets, themes, organisers" },
	    "mc-overlap -p {period} {activities}", GIVES_MORE },

	{ "sharing", "hours", { "Timer i rum og med ting", "Hours in rooms and with things" },
	    { "Bookede timer og aktiviteternes timer i perioden, for hver aktør. En aktivitets timer er hver af dens arrangørers; hvad en aktør har to gange på samme tid, tæller én gang.",
	      "Hours booked, and hours of activities, in the period, for each actor. An activity's hours are each of its organisers'; what an actor has twice at one time counts once." },
	    { "bookings.csv: start, end, resource, actor, status; activities.yaml: room", "bookings.csv: start, end, resource, actor, status; activities.yaml: room" },
	    "mc-share --use -p {period} {shared}", GIVES_MORE },
	{ "sharing", "without", { "Hvem der ingen timer har, og afviste ønsker", "Who has no hours, and refused wishes" },
	    { "Aktører i huset i perioden, der ingen timer har i noget rum, og ønsker med status afvist. Er der aldrig skrevet et, kan tallene ikke sige, om nogen gik forgæves.",
	      "Actors of the house in the period without hours in any room, and wishes whose status is afvist. If none was ever written down, the figures cannot say whether anybody asked in vain." },
	    { "bookings.csv: status; actors.yaml: presence, since, left", "bookings.csv: status; actors.yaml: presence, since, left" },
	    "mc-share --fair -p {period} --today {today} {shared} 2>&1", GIVES_MORE },
	{ "sharing", "exchange", { "Givet og fået", "Given and received" },
	    { "Gange i 12 måneder: registreringer af formen ressourceudveksle, hvor den første aktør gav, og lån af andres ting. Det, der gives, er ikke lige stort.",
	      "Times in 12 months: entries of the form ressourceudveksle, of which the first actor gave, and loans of others' things. What is given is not of one size." },
	    { "log.csv: form, actors; bookings.csv; resources.yaml: kind, owner", "log.csv: form, actors; bookings.csv; resources.yaml: kind, owner" },
	    "mc-share --balance -p {year} {shared}", GIVES_ROWS },

	{ "funding", "rows", { "Kilder", "Sources" },
	    { "Rækkerne i funding.csv, der gælder på periodens sidste dag (eller i dag, hvis den ligger senere); den sidste dag er regnet med.",
	      "The rows of funding.csv that are in force on the period's last day, or today where that lies ahead; their last day counts." },
	    { "funding.csv: from, until", "funding.csv: from, until" }, "mc-funding -p {day} {centre}", GIVES_ROWS },
	{ "funding", "total", { "Kr. om året i alt", "Kr. a year in all" },
	    { "Summen af de rækkers beløb, hvert regnet for et helt år.", "The sum of the amounts of these rows, each for a whole year." },
	    { "funding.csv: amount", "funding.csv: amount" },
	    "mc-funding --summary --today {day} {centre} | grep ',total,'", GIVES_VALUE },
	{ "funding", "permanent", { "Faste midler", "Permanent money" },
	    { "De af pengene, der har bevillingen fast. Andelene er hele procent, der tilsammen giver 100; hvad der ikke er ingenting, er aldrig 0.",
	      "What of the money has the basis fast. Shares are whole per cent that add up to 100; what is not nothing is never 0." },
	    { "funding.csv: basis, amount", "funding.csv: basis, amount" },
	    "mc-funding --summary --today {day} {centre} | grep ',permanent,'", GIVES_VALUE },
	{ "funding", "ending", { "Udløber inden for 12 måneder", "Running out within 12 months" },
	    { "Beløbet i de aftaler, hvis sidste dag ligger inden for 12 måneder, med fradrag af det, som samme kilde har aftalt derefter.",
	      "The amount of the agreements whose last day lies within 12 months, less what the same source has agreed to give after it." },
	    { "funding.csv: until, amount", "funding.csv: until, amount" },
	    "mc-funding --summary --today {day} {centre} | grep ',ends-within-12-months,'", GIVES_VALUE },
	{ "funding", "largest", { "Den største kilde", "The largest source" },
	    { "Beløbet fra den kilde, der giver mest; kildens rækker er lagt sammen. Rapporten siger, hvad der er tilbage uden den.",
	      "What the source gives that gives most; its rows are added up. The report says what is left without it." },
	    { "funding.csv: source, amount", "funding.csv: source, amount" },
	    "mc-funding --summary --today {day} {centre} | grep ',largest,'", GIVES_VALUE },

	{ "funding", "ended", { "Faldt bort i perioden", "Ended in the period" },
	    { "For hver kilde det, den giver på periodens sidste dag, trukket fra det, den gav dagen før periodens første, hvor der er noget tilbage.",
	      "Of each source what it gives on the period's last day, taken from what it gave on the day before its first, where something is left." },
	    { "funding.csv: source, amount, from, until", "funding.csv: source, amount, from, until" },
	    "mc-funding --timeline -p {period} {centre}", GIVES_MORE },

	{ "lasting", "actors", { "Aktører på projekt", "Actors that are projects" },
	    { "De aktører, der er her på dagen og har basis projekt, ud af dem, hvor basis er oplyst.",
	      "The actors that are here on the day and have the basis projekt, of those whose basis is given." },
	    { "actors.yaml: basis, since, left", "actors.yaml: basis, since, left" }, "mc-actors --columns id,basis,since,left {centre}", GIVES_MORE },
	{ "lasting", "entries", { "Samarbejder med et projekt", "Collaborations with a project" },
	    { "De af de 12 måneders registreringer, hvor mindst én aktør har basis projekt, og dem, som et projekt tog initiativet til. "
	      "Kommandoen viser det for hvert projekt for sig; en registrering med to projekter tæller én gang i rapporten. "
	      "Er basis ikke oplyst for nogen i en registrering, er den med i alt, så andelen kan være større.",
	      "Those of the twelve months' entries in which at least one actor has the basis projekt, and those that a project began. "
	      "The command tells it of each project by itself; an entry with two projects counts once in the report. "
	      "An entry in which nobody's basis is given is counted in all, so the share may be larger." },
	    { "log.csv: actors; actors.yaml: basis", "log.csv: actors; actors.yaml: basis" },
	    "mc-handover -p {year} --today {day} {centre}", GIVES_MORE },
	{ "lasting", "money", { "Penge fra projekter", "Money from projects" },
	    { "De af pengene, der har bevillingen projekt, ud af dem, hvor bevillingen er oplyst.",
	      "What of the money has the basis projekt, of that whose basis is given." },
	    { "funding.csv: basis, amount", "funding.csv: basis, amount" }, "mc-funding --summary --today {day} {centre}", GIVES_MORE },
	{ "lasting", "months", { "Måneder tilbage", "Months left" },
	    { "Hele måneder fra dagen til den sidste dag, som projektet har penge til.",
	      "Whole months from the day to the last one for which the project has money." },
	    { "actors.yaml: until", "actors.yaml: until" }, "mc-handover --today {day} --columns actor,until,months {centre}", GIVES_MORE },
	{ "lasting", "went-on", { "Par, der har været sammen siden", "Pairs that were together since" },
	    { "Af de par af andre, der var i loggen sammen med et projekt i det sidste år, før det gik: hvor mange der er i loggen sammen siden, til og med dagen. "
	      "Kun projekter, der er gået inden for to år.",
	      "Of the pairs of others that were in the log with a project in the last year before it left: how many are in the log together since then, up to the day. "
	      "Only of projects that left within two years." },
	    { "log.csv: actors; actors.yaml: left", "log.csv: actors; actors.yaml: left" },
	    "mc-log -p ..{day} --columns date,actors {centre}", GIVES_MORE },

	{ "type", "evidence", { "Hvilken type center", "Which type of centre" },
	    { "Det, der taler for hver af de fire typer, med vægt og kilde. Rapporten nævner det vægtigste. Typerne er tendenser.",
	      "What speaks for each of the four types, with its weight and source. The report names the weightiest. Types are tendencies." },
	    { "centre.yaml, actors.yaml, funding.csv", "centre.yaml, actors.yaml, funding.csv" },
	    "mc-classify --explain --today {today} {centre}", GIVES_MORE },
	{ "type", "questions", { "Spørgsmål om huset, der kan besvares", "Questions about the house that can be answered" },
	    { "Hvor mange af typologiens spørgsmål om huset der står noget om i filerne.",
	      "On how many of the typology's questions about the house the files hold something." },
	    { "centre.yaml, actors.yaml, funding.csv", "centre.yaml, actors.yaml, funding.csv" },
	    "mc-classify --first --today {today} {centre}", GIVES_MORE },

	{ "conditions", "assessed", { "Vurderede anbefalinger", "Assessed recommendations" },
	    { "De af de 17 anbefalinger, der har et svar: nej, på vej eller ja. Svarene er menneskers; data står ved siden af og retter dem ikke.",
	      "Those of the 17 recommendations that have an answer: no, under way or yes. Answers are people's; the data stand beside them and never correct them." },
	    { "conditions.yaml: status", "conditions.yaml: status" },
	    "mc-conditions --today {today} {centre}" WHERE("$5 != \"\""), GIVES_ROWS },
	{ "conditions", "data", { "Data ved hver anbefaling", "Data of each recommendation" },
	    { "Det, som filerne viser om hver anbefaling, defineret i mc-conditions(7). Hvor der ikke er noget at tælle, er værdien tom.",
	      "What the files show on each recommendation, as mc-conditions(7) defines it. Where there is nothing to count the value is empty." },
	    { "alle filer", "all files" },
	    "mc-conditions --indicators -p {year} --today {today} {centre}", GIVES_MORE },

	{ "basis", "log", { "Registreringer i loggen", "Entries of the log" },
	    { "Alle registreringer fra loggens begyndelse til og med i dag. En række med fejl og en dato efter i dag tæller ikke.",
	      "All entries from the log's beginning up to today. A row with a fault, or dated after today, counts not." },
	    { "log.csv", "log.csv" }, "mc-log -p ..{today} {centre}", GIVES_ROWS },
	{ "basis", "months", { "Måneder med registreringer", "Months with entries" },
	    { "De kalendermåneder med mindst én registrering, af dem fra loggens første måned til i dag, som ligger i de 12 måneder.",
	      "The calendar months with an entry, of those from the log's first month to today's that lie in the twelve months." },
	    { "log.csv: date", "log.csv: date" },
	    "mc-log -p {year} --today {today} {centre} | mc-matrix month form | awk -F, 'NR == 1 || ($1 != \"total\" && $NF > 0)'", GIVES_ROWS },
	{ "basis", "actors", { "Aktører på listen", "Actors on the list" },
	    { "Alle aktører i actors.yaml, også dem uden for huset og dem, der er flyttet.",
	      "All actors of actors.yaml, those outside the house and those that left among them." },
	    { "actors.yaml", "actors.yaml" }, "mc-actors {centre}", GIVES_ROWS },
};

const size_t report_figures_n = sizeof report_figures / sizeof *report_figures;
