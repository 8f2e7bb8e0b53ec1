#include "base/keywords.h"
#include "base/text.h"
#include "field/recommendation.h"

const struct condition_name condition_names[CONDITIONS] = {
	{ "Opbyg et holdbart organisatorisk fundament", "Build a lasting organisational foundation",
	    "Collaboration takes hours, money and people who stay; those are for managers to give." },
	{ "Gør aktivt brug af hinanden", "Make active use of each other",
	    "Actors get more done when they use each other for a purpose, know what each is good at, and tend their relations in daily life." },
	{ "Skab system for samarbejdet", "Create a structure for collaboration",
	    "Meetings, a convener, goals and a record keep joint work going when people are busy." },
};

const struct recommendation recommendations[RECOMMENDATIONS] = {
	{ 1, "1.1", "ledelsesdialog",
	    "Tal med ledelserne om, hvad samarbejdet er værd",
	    "Talk with the managers about what collaboration is worth",
	    "[R] Part 3, #1, managers' backing",
	    "Staff who are measured on their own tasks only cannot spend time on joint ones. "
	    "Show the managers what comes of it, and ask for hours." },
	{ 1, "1.2", "raaderum",
	    "Afklar jævnligt råderum og kompetencer",
	    "Clarify scope and authority regularly",
	    "[R] Part 3, #1, managers' backing",
	    "Who may promise what on behalf of an actor is often unclear. "
	    "Settle it, and do so again when people or tasks change." },
	{ 1, "1.3", "finansiering",
	    "Hent driftsmidler hos parter, der er her for at blive",
	    "Get running costs from parties that are here to stay",
	    "[R] Part 3, #1, lasting operation",
	    "What is paid by projects ends with them. "
	    "Look for running costs among parties that will still be here." },
	{ 1, "1.4", "bred-kreds",
	    "Hav mange slags faste aktører i huset",
	    "Have many kinds of permanent actors in the house",
	    "[R] Part 3, #1, lasting operation",
	    "A house with many kinds of permanent actors can help with more, and falls less easily when one leaves." },
	{ 1, "1.5", "forankring",
	    "Afsæt timer til at føre fælles indsatser videre",
	    "Set hours aside to carry joint efforts on",
	    "[R] Part 3, #1, lasting operation",
	    "An initiative lives on when somebody permanent has the hours to drive it. "
	    "Name them before the project ends." },
	{ 2, "2.1", "inddragelse",
	    "Tag de relevante parter med fra begyndelsen",
	    "Bring in the relevant parties from the beginning",
	    "[R] Part 3, #2, use each other; Bryson 2002",
	    "Those who are asked late have little to say. "
	    "Find out who has an interest in the problem and the ability to solve it, and ask them at the idea." },
	{ 2, "2.2", "formaal",
	    "Gør det klart, hvad samarbejdet skal gøre godt for",
	    "Make clear what collaboration is for",
	    "[R] Part 3, #2, use each other",
	    "People join when they see what it is good for, for the residents and for themselves." },
	{ 2, "2.3", "roller",
	    "Afstem forventninger og fordel roller i hver fase",
	    "Agree on expectations and roles in each phase",
	    "[R] Part 3, #2, use each other",
	    "Ideas, implementation, anchoring and evaluation need different people. "
	    "Say who does what in each, and what each expects." },
	{ 2, "2.4", "styrker",
	    "Kend hinandens styrker",
	    "Know each other's strengths",
	    "[R] Part 3, #2, strengths and terms",
	    "Strengths are not only professional: languages, networks and time count too. "
	    "What nobody knows of, nobody uses." },
	{ 2, "2.5", "vilkaar",
	    "Tag hensyn til hinandens vilkår og drivkraft",
	    "Allow for each other's terms and motivation",
	    "[R] Part 3, #2, strengths and terms",
	    "A volunteer dislikes long meetings, a clinic has fifteen minutes. "
	    "Heed what drives each and what each can do." },
	{ 2, "2.6", "metoder",
	    "Tilpas arbejdsmåden til beboernes behov",
	    "Fit the way of working to residents' needs",
	    "[R] Part 3, #2, strengths and terms",
	    "Residents know what would help. "
	    "Ask them, and change the way of working to fit the answer." },
	{ 2, "2.7", "interesse",
	    "Vis interesse for de andres arbejde",
	    "Show interest in the others' work",
	    "[R] Part 3, #2, relations in daily life",
	    "Collaboration grows out of small things: to drop in, to ask, to take the first step and to answer the other's." },
	{ 2, "2.8", "opsoegende",
	    "Luk nye samarbejdspartnere ind",
	    "Let new partners in",
	    "[R] Part 3, #2, relations in daily life",
	    "Closed circles run dry. "
	    "Look for new partners, and make it easy to join." },
	{ 3, "3.1", "moedefora",
	    "Hold faste, fælles møder",
	    "Hold regular joint meetings",
	    "[R] Part 3, #3, frames that gather",
	    "Regular meetings where all are present keep everybody informed and make it easy to agree." },
	{ 3, "3.2", "tovholder",
	    "Giv én ansvaret som tovholder",
	    "Make someone the convener",
	    "[R] Part 3, #3, frames that gather",
	    "What is everybody's is soon nobody's. "
	    "Let someone have the task of calling together and following up, also in each initiative." },
	{ 3, "3.3", "maal",
	    "Sæt konkrete mål, og følg op på dem",
	    "Set concrete goals and follow them",
	    "[R] Part 3, #3, clear steering",
	    "With a measure and a target it can be seen whether it works. "
	    "Goals may change on the way; co-created ones usually do." },
	{ 3, "3.4", "dokumentation",
	    "Dokumentér samarbejdet",
	    "Document the collaboration",
	    "[R] Part 3, #3, clear steering; Lunar 2017",
	    "What is written down can be shown, learnt from and handed over; and it shows who has never taken part." },
};

const char *const recommendation_words[RECOMMENDATIONS + 1] = {
	"ledelsesdialog", "raaderum", "finansiering", "bred-kreds", "forankring",
	"inddragelse", "formaal", "roller", "styrker", "vilkaar", "metoder",
	"interesse", "opsoegende", "moedefora", "tovholder", "maal",
	"dokumentation", NULL
};

const char *
recommendation_title(const struct recommendation *r, enum language language)
{
	return LANG(language, r->title_da, r->title_en);
}

int
recommendation_find(const char *text, size_t len)
{
	for (int i = 0; i < RECOMMENDATIONS; i++)
		if (text_is(text, len, recommendations[i].code))
			return i;
	return keywords_find(recommendation_words, text, len);
}

const char *
recommendation_nearest(const char *text, size_t len)
{
	return keywords_nearest(recommendation_words, text, len);
}
