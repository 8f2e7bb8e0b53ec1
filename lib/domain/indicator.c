#include "domain/indicator.h"
#include "domain/terms.h"

#define NONE { NULL, NULL }
#define NOT_YET NONE, NONE, NONE, NONE

const struct indicator indicators[INDICATORS] = {
	{ "1.1", "hours-set-aside", RULE_MOST,
	    { "{value} af {of} aktører i huset har afsat timer til samarbejdet",
	      "{value} of {of} actors in the house have set hours aside" },
	    NONE,
	    { "svaret er ja, men under halvdelen af aktørerne i huset har afsat timer",
	      "the answer is yes, but under half of the actors in the house have hours" },
	    { "svaret er nej, men alle aktører i huset har afsat timer",
	      "the answer is no, but all actors in the house have hours" } },
	{ "1.1", "last-leadership-meeting", RULE_NONE, NOT_YET },
	{ "1.2", "demanding-without-hours", RULE_FEW,
	    { "{value} af {of} aktører, der samordner eller samskaber, har ikke afsat timer til det, eller det er ikke oplyst",
	      "{value} of {of} actors that coordinate or co-create have no hours for it, or that is not told" },
	    { "alle {of} aktører, der samordner eller samskaber, har afsat timer til det",
	      "all {of} actors that coordinate or co-create have hours for it" },
	    { "svaret er ja, men over halvdelen af dem, der samordner eller samskaber, har ingen oplyste timer",
	      "the answer is yes, but over half of those that coordinate or co-create have no known hours" },
	    { "svaret er nej, men alle, der samordner eller samskaber, har timer til det",
	      "the answer is no, but all that coordinate or co-create have hours for it" } },
	{ "1.3", "permanent-funding", RULE_MOST, NOT_YET },
	{ "1.3", "largest-source", RULE_NONE, NOT_YET },
	{ "1.3", "running-out", RULE_NONE, NOT_YET },
	{ "1.4", "permanent-actors", RULE_NONE,
	    { "{value} af {of} aktører, der har til huse her, er noteret som faste",
	      "{value} of {of} actors housed here are recorded as permanent" },
	    NONE,
	    NONE, NONE },
	{ "1.4", "sectors-in-house", RULE_SECTORS,
	    { "de faste kommer fra {value} af {of} sektorer",
	      "the permanent ones come from {value} of {of} sectors" },
	    NONE,
	    { "svaret er ja, men de faste aktører kommer fra færre end tre sektorer",
	      "the answer is yes, but the permanent actors come from fewer than three sectors" },
	    { "svaret er nej, men de faste aktører kommer fra mindst fire sektorer",
	      "the answer is no, but the permanent actors come from at least four sectors" } },
	{ "1.5", "anchored", RULE_MOST, NOT_YET },
	{ "2.1", "joined-at-idea", RULE_MOST, NOT_YET },
	{ "2.1", "stakeholders-analysed", RULE_NONE, NOT_YET },
	{ "2.2", "purpose-stated", RULE_MOST, NOT_YET },
	{ "2.3", "roles-named", RULE_MOST, NOT_YET },
	{ "2.4", "strengths-recorded", RULE_MOST,
	    { "styrkerne er skrevet ned for {value} af {of} aktører i huset",
	      "strengths are recorded for {value} of {of} actors in the house" },
	    NONE,
	    { "svaret er ja, men styrkerne er skrevet ned for under halvdelen af aktørerne i huset",
	      "the answer is yes, but strengths are recorded for under half of the actors in the house" },
	    { "svaret er nej, men styrkerne er skrevet ned for alle aktører i huset",
	      "the answer is no, but strengths are recorded for all actors in the house" } },
	{ "2.5", "conditions-recorded", RULE_MOST,
	    { "både drivkraft og vilkår er skrevet ned for {value} af {of} aktører i huset",
	      "both motivation and terms are recorded for {value} of {of} actors in the house" },
	    NONE,
	    { "svaret er ja, men drivkraft og vilkår er skrevet ned for under halvdelen af aktørerne i huset",
	      "the answer is yes, but motivation and terms are recorded for under half of the actors in the house" },
	    { "svaret er nej, men drivkraft og vilkår er skrevet ned for alle aktører i huset",
	      "the answer is no, but motivation and terms are recorded for all actors in the house" } },
	{ "2.6", "residents-asked", RULE_MOST, NOT_YET },
	{ "2.7", "reciprocal-pairs", RULE_NONE,
	    { "i {value} af {of} par er initiativet gået begge veje",
	      "in {value} of {of} pairs both have taken the initiative" },
	    NONE,
	    NONE, NONE },
	{ "2.7", "silent-actors", RULE_FEW,
	    { "{value} af {of} aktører i huset har ingen registreringer i perioden {period}{names}",
	      "{value} of {of} actors in the house have no entries in the period {period}{names}" },
	    { "alle aktører i huset har registreringer i perioden {period}",
	      "all actors in the house have entries in the period {period}" },
	    { "svaret er ja, men over halvdelen af aktørerne i huset har ingen registreringer i perioden {period}",
	      "the answer is yes, but over half of the actors in the house have no entries in the period {period}" },
	    { "svaret er nej, men alle aktører i huset har registreringer i perioden {period}",
	      "the answer is no, but all actors in the house have entries in the period {period}" } },
	{ "2.8", "new-actors", RULE_NEW,
	    { "nye aktører i perioden {period}: {value} af {of}", "new actors in the period {period}: {value} of {of}" },
	    NONE,
	    { "svaret er ja, men der er hverken nye aktører eller nye par i perioden {period}",
	      "the answer is yes, but there are neither new actors nor new pairs in the period {period}" },
	    NONE },
	{ "2.8", "new-pairs", RULE_NONE,
	    { "nye par: {value} af {of}", "new pairs: {value} of {of}" },
	    NONE,
	    NONE, NONE },
	{ "3.1", "meetings-held", RULE_MOST, NOT_YET },
	{ "3.2", "forum-convener", RULE_YES,
	    { "der er en indkalder for forummet", "the forum has a convener" },
	    { "der er ikke noteret en indkalder for forummet",
	      "no convener of the forum is recorded" },
	    { "svaret er ja, men der er ikke noteret en indkalder for forummet",
	      "the answer is yes, but no convener of the forum is recorded" },
	    { "svaret er nej, men der er noteret en indkalder for forummet",
	      "the answer is no, but a convener of the forum is recorded" } },
	{ "3.2", "with-lead", RULE_NONE, NOT_YET },
	{ "3.3", "goals-followed", RULE_MOST, NOT_YET },
	{ "3.4", "months-with-entries", RULE_MOST,
	    { "der er registreringer i {value} af {of} måneder",
	      "there are entries in {value} of {of} months" },
	    NONE,
	    { "svaret er ja, men der er registreringer i under halvdelen af månederne",
	      "the answer is yes, but there are entries in under half of the months" },
	    { "svaret er nej, men der er registreringer i alle måneder",
	      "the answer is no, but there are entries in all months" } },
	{ "3.4", "actors-logged", RULE_NONE,
	    { "{value} af {of} aktører i huset er med",
	      "{value} of {of} actors in the house take part" },
	    NONE,
	    NONE, NONE },
};

int
indicator_contradicts(const struct indicator *i, int status, long value, long of, long next)
{
	int ja = status == STATUS_JA, nej = status == STATUS_NEJ;

	switch (i->rule) {
	case RULE_MOST:
		return (ja && 2 * value < of) || (nej && value == of);
	case RULE_FEW:
		return (ja && 2 * value > of) || (nej && value == 0);
	case RULE_SECTORS:
		return (ja && value < 3) || (nej && value >= 4);
	case RULE_NEW:
		return ja && value == 0 && next == 0;
	case RULE_YES:
		return (ja && value == 0) || (nej && value == 1);
	case RULE_NONE:
		break;
	}
	return 0;
}

const char *
indicator_data(const struct indicator *i, enum language language, long value)
{
	return value == 0 && i->none[language] != NULL ? i->none[language] : i->data[language];
}
