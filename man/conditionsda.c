#include <stdio.h>
#include <string.h>

#include "base/diag.h"
#include "field/indicator.h"
#include "field/recommendation.h"
#include "pages.h"

/* The texts of lib/field/recommendation.c and indicator.c that only the manual prints, in Danish. */
static const char *const condition_about[CONDITIONS] = {
	"Samarbejde koster timer og penge og kræver folk, der bliver; det er ledelserne, der kan give det.",
	"Aktørerne når mere, når de bruger hinanden til noget bestemt, ved, hvad de andre er gode til, "
	"og passer på relationerne i hverdagen.",
	"Møder, en tovholder, mål og en log holder liv i det fælles, når alle har travlt."
};

static const char *const recommendation_about[RECOMMENDATIONS] = {
	"Medarbejdere, der kun bliver målt på deres egne opgaver, kan ikke bruge tid på de fælles. "
	"Vis ledelserne, hvad der kommer ud af det, og bed om timer.",
	"Det er tit uklart, hvem der må love noget på en aktørs vegne. "
	"Få det afklaret, og gør det igen, når der kommer nye folk eller opgaver.",
	"Det, der betales af projekter, hører op sammen med dem. "
	"Find driftsmidler hos nogen, der også er her bagefter.",
	"Et hus med mange slags faste aktører kan hjælpe med mere og vælter ikke så let, når en flytter.",
	"En indsats lever videre, når en fast aktør har timer til den. "
	"Find ud af hvem, før projektet slutter.",
	"Den, der bliver spurgt sent, har ikke meget at sige. "
	"Find dem, der har en interesse i problemet og kan gøre noget ved det, og spørg dem, mens det er en idé.",
	"Folk går med, når de kan se, hvad det er godt for, både for beboerne og for dem selv.",
	"En idé, arbejdet med den, forankringen og evalueringen kræver ikke de samme folk. "
	"Aftal, hvem der gør hvad hvornår, og hvad I venter jer af hinanden.",
	"Styrker er ikke kun faglige: sprog, netværk og tid tæller også. "
	"Det, ingen kender til, bliver ikke brugt.",
	"En frivillig bryder sig ikke om lange møder, og en klinik har et kvarter. "
	"Tag hensyn til, hvad der driver den enkelte, og hvad hver kan nå.",
	"Beboerne ved selv, hvad der ville hjælpe. "
	"Spørg dem, og lav arbejdsmåden om, så den passer til svaret.",
	"Samarbejde vokser ud af små ting: at kigge ind, at spørge, at tage det første skridt og at svare på de andres.",
	"Lukkede kredse løber tør. "
	"Kig efter nye at samarbejde med, og gør det let at komme med.",
	"Faste møder, hvor alle er med, holder alle orienteret og gør det let at aftale noget.",
	"Det, der er alles, er hurtigt ingens. "
	"Lad én have opgaven med at kalde sammen og følge op, også i hvert initiativ.",
	"Med noget at måle på og et mål kan man se, om det virker. "
	"Målene må gerne ændre sig undervejs; det gør de som regel, når man samskaber.",
	"Det, der er skrevet ned, kan man vise frem, lære af og give videre; og det viser, hvem der aldrig er med."
};

#define HOUSE "aktører i huset"
#define ONGOING "igangværende initiativer"
#define FIRST "; intet tal, hvor loggen begynder i perioden"

static const char *const means[INDICATORS] = {
	[INDICATOR_HOURS_SET_ASIDE] = HOUSE " med ansatte (andre sektorer end frivillig og beboer), der har timer til "
	    "samarbejdet (collab_hours over 0), af dem, hvor det er oplyst",
	[INDICATOR_LAST_LEADERSHIP_MEETING] = "dagen for det seneste møde med ledelserne (ledelse), der er holdt; noten nævner dem "
	    "med ansatte, der ikke var med til noget i perioden",
	[INDICATOR_MANDATE_KNOWN] = HOUSE " med ansatte, der samordnede eller samskabte i perioden og har mandatet selv, "
	    "af dem blandt dem, hvis mandat er oplyst",
	[INDICATOR_LEADERSHIP_TALKS] = "møder med ledelserne (ledelse), der er holdt i perioden",
	[INDICATOR_PERMANENT_FUNDING] = "kr. om året fra de kilder, der giver nu, er faste og ikke udløber inden for 12 måneder, "
	    "af alle, der giver nu; det er intet udløb, når en senere række fra den samme kilde tager over og selv er fast og varer ud over dem, eller igen bliver afløst af sådan en",
	[INDICATOR_LARGEST_SOURCE] = "kr. om året fra den største kilde, der giver nu, alle dens rækker lagt sammen, af alle",
	[INDICATOR_RUNNING_OUT] = "kr. om året fra rækker, der udløber inden for 12 måneder, minus det, som senere rækker fra den "
	    "samme kilde giver senest fra dagen efter, af alt, der gives nu",
	[INDICATOR_HOUSED_ACTORS] = HOUSE ", der har til huse der (fast), af alle " HOUSE,
	[INDICATOR_SECTORS_HOUSED] = "forskellige sektorer blandt dem, der har til huse i centret (fast)",
	[INDICATOR_TASKS_SHARED] = HOUSE ", der har opgaver med at få huset til at køre, af alle " HOUSE,
	[INDICATOR_ANCHORED] = "initiativer i forankring eller evaluering, hvis anker er en fast aktør med timer "
	    "(anchor_hours over 0), af alle i de to faser",
	[INDICATOR_JOINED_AT_IDEA] = "partnere i " ONGOING ", der kom med i idéfasen, af dem, hvor det er oplyst; "
	    "tovholderen og den, hvis idé det var, er ikke talt med",
	[INDICATOR_STAKEHOLDERS_ANALYSED] = ONGOING " med interessenter, af alle igangværende",
	[INDICATOR_PURPOSE_STATED] = ONGOING " med et formål, af alle igangværende",
	[INDICATOR_GAIN_STATED] = "partnere i " ONGOING ", hvor det står, hvad de får ud af det (gets), af alle partnere i dem",
	[INDICATOR_ROLES_NAMED] = ONGOING ", hvor rollerne er fordelt i både denne fase og den næste (i evaluering: kun "
	    "denne), af alle igangværende",
	[INDICATOR_STRENGTHS_RECORDED] = HOUSE " med styrker, af alle " HOUSE,
	[INDICATOR_CONDITIONS_RECORDED] = HOUSE " med både drivkraft og vilkår, af alle " HOUSE,
	[INDICATOR_RESIDENTS_ASKED] = ONGOING ", hvor beboernes ønsker er skrevet ned, af alle igangværende",
	[INDICATOR_ADAPTED] = ONGOING ", hvor det er skrevet ned, hvad der blev ændret bagefter, af alle igangværende",
	[INDICATOR_RECIPROCAL_PAIRS] = "par, hvor begge har taget initiativ over for den anden i perioden, af dem, hvor "
	    "mindst den ene har",
	[INDICATOR_SILENT_ACTORS] = HOUSE " på en af periodens dage, der ikke står i loggen for den, af alle dem, der var i "
	    "huset; noten nævner dem",
	[INDICATOR_NEW_ACTORS] = "aktører, der står i loggen for første gang i perioden, og som ikke var kendt før (since), "
	    "af alle i den" FIRST,
	[INDICATOR_NEW_PAIRS] = "par, der er sammen for første gang i perioden, af alle par i den" FIRST,
	[INDICATOR_NEW_OUTSIDE] = "nye aktører, der er adhoc eller ekstern, af de nye" FIRST,
	[INDICATOR_MEETINGS_HELD] = "møder, der er holdt, af typen faelles, eller forum, hvis forummet ikke er en "
	    "beboerledelse, af så mange, som forummets rytme giver: dagene fra periodens eller mødelistens første dag, "
	    "delt med 365, gange så mange på et år, rundet af",
	[INDICATOR_BOARD_MEETINGS] = "møder af typen forum, der er holdt; kun hvor forummet er en beboerledelse",
	[INDICATOR_FORUM_CONVENER] = "1, hvis forummet har en, der indkalder det, af 1",
	[INDICATOR_WITH_LEAD] = ONGOING " med en tovholder, af alle igangværende",
	[INDICATOR_GOALS_FOLLOWED] = "mål i " ONGOING " med noget at måle på, et tal at nå og en måling fra de seneste seks "
	    "måneder, af alle mål i dem",
	[INDICATOR_MONTHS_WITH_ENTRIES] = "kalendermåneder med registreringer, af dem fra periodens eller loggens første til i dag; den måned, vi er i, nævnes, så længe den ingen har, og taler ikke imod noget svar",
	[INDICATOR_ACTORS_LOGGED] = HOUSE " på en af periodens dage, der står i loggen for den, af alle dem, der var i huset",
	[INDICATOR_BUSIEST_THIRD] = "hvor mange gange den tredjedel af aktørerne, der er med oftest, er nævnt i loggen for "
	    "perioden, af alle gange nogen er; en tredjedel rundes op"
};

/* When does the answer contradict the figure?  In words. */
static const char *
rule(enum indicator_rule r)
{
	switch (r) {
	case AGAINST_MOST:
		return "taler imod ja under halvdelen, og imod nej, når det er alle";
	case AGAINST_NONE:
		return "taler imod ja, når det er ingen, og imod nej, når det er alle";
	case AGAINST_TALKS:
		return "taler imod ja, når det er 0";
	case AGAINST_SECTORS:
		return "taler imod ja, når det er 1, og imod nej fra 4";
	case AGAINST_NEW:
		return "taler imod ja, hvor der hverken er nye aktører eller nye par";
	case AGAINST_YES:
		return "taler imod ja, når det er 0, og imod nej, når det er 1";
	case AGAINST_NEVER:
		break;
	}
	return NULL;
}

static void
one(const struct recommendation *r)
{
	printf(".SS %s %s\n.B ", r->code, r->word);
	page_text(r->title_da);
	printf(".\n");
	page_text(recommendation_about[r - recommendations]);
	printf("\n");
	for (int i = 0; i < INDICATORS; i++) {
		const struct indicator *about = &indicators[i];

		if (strcmp(about->code, r->code) != 0)
			continue;
		if (means[i] == NULL)
			die("the indicator '%s' has no Danish in man/conditionsda.c", about->name);
		printf(".TP\n.B %s\n", about->name);
		page_text(means[i]);
		if (rule(about->rule) != NULL)
			printf("; %s", rule(about->rule));
		printf(".\n");
	}
}

void
page_conditions_da(void)
{
	page_head_da("mc-conditions", 7, "de tre grundbetingelser for samarbejde");
	printf(".SH BESKRIVELSE\n"
	    "Huset skaber ikke noget af sig selv: det bringer aktørerne tæt på hinanden.\n"
	    "Kontakt bliver til samarbejde, hvis alle arbejder for det, og tre betingelser er opfyldt.\n"
	    "Under dem står sytten anbefalinger.\n"
	    "På hver svarer man\n.BR nej \", \" paa-vej \" eller \" ja ,\neller også er den ikke vurderet.\n"
	    "Ved siden af svaret står det, tallene viser;\n.B mc-conditions\nregner dem ud.\n"
	    "Taler de imod svaret, bliver det sagt, og svaret bliver stående, som det er skrevet.\n"
	    ".PP\n"
	    "Betingelserne er dem, som Lunar, Lund, Hansen og Foldgast fandt:\n"
	    ".IR \"Medborgercentre i udsatte boligområder\" ,\nCFBU 2019, del 3.\n"
	    "Anbefalingernes titler og ord er vores.\n"
	    ".PP\n"
	    "I huset er de aktører, der er\n.BR fast \" eller \" jaevnligt\n"
	    "og var der på periodens sidste dag, eller i dag, hvis den ligger før.\n"
	    "Penge og initiativer er dem, der er i dag; er der bedt om en periode, er det dem på den dag.\n"
	    "Et initiativ er i gang, hvis det er begyndt og ikke holdt op, og dets fase er kendt og ikke er\n"
	    ".BR afsluttet .\n"
	    "Penge tæller fra deres første dag til deres sidste.\n"
	    "Perioden er de seneste tolv hele måneder, medmindre\n.B \\-p\nsiger andet.\n"
	    "Den begynder tidligst med den første række i loggen eller på mødelisten og slutter i dag:\n"
	    "månederne før er ukendte, og det, der er planlagt, tæller ikke med.\n"
	    "Kun det, der er sket, kan tale imod et svar, og en periode kun, når seks måneder af den er kendt.\n"
	    "Den aktør, der står først i en række, tog initiativet over for hver af de andre.\n"
	    "Hvor der ikke er noget at regne med, er der intet tal, og noten siger, hvad der mangler.\n");
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *r = &recommendations[i];

		if (i == 0 || recommendations[i - 1].condition != r->condition) {
			printf(".SH %d. ", r->condition);
			page_text(condition_names[r->condition - 1].da);
			printf("\n");
			page_text(condition_about[r->condition - 1]);
			printf("\n");
		}
		one(r);
	}
	printf(".SH SE OGSÅ\n.BR mc-first-steps (7),\n.BR mc-report (1),\n.BR mc (7)\n"
	    ".PP\nDen engelske side nævner også kilden til hver anbefaling:\n.B man \\-L C 7 mc-conditions\n");
}
