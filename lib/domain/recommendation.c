#include "base/nearest.h"
#include "domain/recommendation.h"

const struct condition_name condition_names[CONDITIONS] = {
	{ "Opbyg et holdbart organisatorisk fundament", "Build a lasting organisational foundation" },
	{ "Gør aktivt brug af hinanden", "Make active use of each other" },
	{ "Skab system for samarbejdet", "Give collaboration a system" },
};

const struct recommendation recommendations[RECOMMENDATIONS] = {
	{ 1, "1.1", "ledelsesdialog",
	    "Tal med ledelserne om, hvad samarbejdet er værd",
	    "Talk with the managers about what collaboration is worth",
	    "[R] Part 3, #1, managers' backing" },
	{ 1, "1.2", "raaderum",
	    "Afklar jævnligt råderum og kompetencer",
	    "Settle scope and competences regularly",
	    "[R] Part 3, #1, managers' backing" },
	{ 1, "1.3", "finansiering",
	    "Hent driftsmidler hos parter, der bliver",
	    "Get running costs from parties that stay",
	    "[R] Part 3, #1, lasting operation" },
	{ 1, "1.4", "bred-kreds",
	    "Hav mange slags faste aktører i huset",
	    "Have many kinds of permanent actors in the house",
	    "[R] Part 3, #1, lasting operation" },
	{ 1, "1.5", "forankring",
	    "Afsæt timer til at drive det fælles videre",
	    "Set hours aside to carry on what is joint",
	    "[R] Part 3, #1, lasting operation" },
	{ 2, "2.1", "inddragelse",
	    "Tag de relevante parter med fra begyndelsen",
	    "Bring in the relevant parties from the beginning",
	    "[R] Part 3, #2, use each other; Bryson 2002" },
	{ 2, "2.2", "formaal",
	    "Gør det klart, hvad samarbejdet skal nytte",
	    "Make clear what collaboration is for",
	    "[R] Part 3, #2, use each other" },
	{ 2, "2.3", "roller",
	    "Afstem forventninger og fordel roller i hver fase",
	    "Agree on expectations and roles in each phase",
	    "[R] Part 3, #2, use each other" },
	{ 2, "2.4", "styrker",
	    "Kend hinandens styrker",
	    "Know each other's strengths",
	    "[R] Part 3, #2, strengths and terms" },
	{ 2, "2.5", "vilkaar",
	    "Tag hensyn til hinandens vilkår og drivkraft",
	    "Heed each other's terms and motivation",
	    "[R] Part 3, #2, strengths and terms" },
	{ 2, "2.6", "metoder",
	    "Tilpas arbejdsmåden til beboernes behov",
	    "Fit the way of working to residents' needs",
	    "[R] Part 3, #2, strengths and terms" },
	{ 2, "2.7", "interesse",
	    "Vis interesse for de andres arbejde",
	    "Show interest in the others' work",
	    "[R] Part 3, #2, relations in daily life" },
	{ 2, "2.8", "opsoegende",
	    "Luk nye samarbejdspartnere ind",
	    "Let new partners in",
	    "[R] Part 3, #2, relations in daily life" },
	{ 3, "3.1", "moedefora",
	    "Hold faste, fælles møder",
	    "Hold regular joint meetings",
	    "[R] Part 3, #3, frames that gather" },
	{ 3, "3.2", "tovholder",
	    "Peg på en tovholder",
	    "Point out a convener",
	    "[R] Part 3, #3, frames that gather" },
	{ 3, "3.3", "maal",
	    "Sæt konkrete mål, og følg dem",
	    "Set concrete goals and follow them",
	    "[R] Part 3, #3, clear steering" },
	{ 3, "3.4", "dokumentation",
	    "Dokumentér samarbejdet",
	    "Document the collaboration",
	    "[R] Part 3, #3, clear steering; Lunar 2017" },
};

const char *const recommendation_words[RECOMMENDATIONS + 1] = {
	"ledelsesdialog", "raaderum", "finansiering", "bred-kreds", "forankring",
	"inddragelse", "formaal", "roller", "styrker", "vilkaar", "metoder",
	"interesse", "opsoegende", "moedefora", "tovholder", "maal",
	"dokumentation", NULL
};

int
recommendation_find(const char *text, size_t len)
{
	for (int i = 0; i < RECOMMENDATIONS; i++)
		if (vocab_is(recommendations[i].code, text, len) ||
		    vocab_is(recommendations[i].word, text, len))
			return i;
	return -1;
}

const char *
recommendation_nearest(const char *text, size_t len)
{
	struct nearest near;
	char plain[64];
	size_t n = vocab_plain(plain, text, len);

	nearest_begin(&near, n > 0 ? plain : text, n > 0 ? n : len);
	for (int i = 0; i < RECOMMENDATIONS; i++)
		nearest_offer(&near, recommendations[i].word);
	return nearest_best(&near);
}
