#include "field/forms.h"

const struct form_about form_about[FORMS] = {
	[FORM_VIDENDELE] = {
		.says = { "Vi fortæller hinanden, hvad vi laver, og hvad vi ved.",
		    "We tell each other what we do and what we know." },
		.fits = { "Når I ikke kender hinanden så godt endnu, når I leder efter noget at være fælles om, "
		    "eller når I vil høre, hvordan andre ser på en sag.",
		    "When you do not know each other well yet, look for something to do together, "
		    "or want to hear how others see a matter." },
		.helps = { "At der er steder og tider, hvor man støder på hinanden; at nogen selv går hen og "
		    "spørger; møder, hvor man kan nøjes med en del; en opslagstavle eller et nyhedsbrev.",
		    "Places and times where people run into each other; somebody who walks over and asks; "
		    "meetings where one may stay for a part; a notice board or a newsletter." },
		.hinders = { "At det hele bliver sagt i døren, eller at man ikke ved, hvad de andre kan bruges til.",
		    "That everything is said in passing, or that nobody knows what the others could be of use for." },
		.example = { "På tirsdagskaffen fortæller lektiecaféen helhedsplanen, at flere børn kommer uden at "
		    "have spist.",
		    "Over coffee on Tuesday the homework café tells the housing-social plan that more children "
		    "come without having eaten." },
		.differs = { "Alle går hjem og arbejder, som de plejer. Bliver en beboer sendt videre, eller retter nogen "
		    "sig efter det, de hørte, er det samvirke.",
		    "Everybody goes home and works as before. If a resident is sent on, or somebody adjusts to what "
		    "they heard, it is samvirke." },
		.source = "[R] Part 2, videndele"
	},
	[FORM_SAMVIRKE] = {
		.says = { "Vi sender beboere videre til hinanden og passer på ikke at lave det samme.",
		    "We send residents on to each other and take care not to do the same thing twice." },
		.fits = { "Når I er til for de samme mennesker, når noget nyt ligner noget, der allerede er, eller når en "
		    "beboer "
		    "skal hen, hvor hjælpen er.",
		    "When you are there for the same people, something new resembles what is there already, or a resident "
		    "needs to get to where the help is." },
		.helps = { "At være i huset på samme tid, og at vide, hvad de andre har at byde på.",
		    "Being in the house at the same time, and knowing what the others have to offer." },
		.hinders = { "At ingen har overblik, så to laver det samme uden at opdage det.",
		    "That nobody has an overview, so that two do the same without noticing." },
		.example = { "Sundhedsplejersken går med en far ned ad gangen til økonomirådgivningen, mens han har "
		    "mod på det.",
		    "The health visitor walks a father down the corridor to the economic counselling while he feels "
		    "up to it." },
		.differs = { "I tager hensyn til hinanden, men hver gør sit. Har I en fælles plan og deler opgaven mellem "
		    "jer, er det samordne.",
		    "You take account of each other, but each does their own work. With a shared plan and a task that "
		    "is divided between you it is samordne." },
		.source = "[R] Part 2, samvirke"
	},
	[FORM_RESSOURCEUDVEKSLE] = {
		.says = { "Vi giver, låner eller deler lokaler, udstyr, penge og tjenester.",
		    "We give, lend or share rooms, equipment, money and services." },
		.fits = { "Når der mangler penge eller plads, når flere kan bruge det samme, eller når nogen ingen timer har, "
		    "men kan "
		    "undvære noget andet.",
		    "When money or space is short, several can use the same thing, or somebody has no hours but can spare "
		    "something else." },
		.helps = { "En delebørs, der viser, hvem man spørger om hvad, og en kalender over lokalerne, som alle kan "
		    "se, og som passes af en, der ikke selv har noget i klemme.",
		    "An exchange that shows whom to ask for what, and a calendar of the rooms that everybody can see "
		    "and that is kept by somebody without a stake in it." },
		.hinders = { "At der ikke er en aftale om, hvad der gælder, eller at så mange deler et rum, at ingen føler "
		    "sig hjemme i det.",
		    "That there is no agreement on the terms, or that so many share a room that nobody feels at home "
		    "in it." },
		.example = { "Skakklubben låner caféen om onsdagen og vasker gulv bagefter.",
		    "The chess club borrows the café on Wednesdays and washes the floor afterwards." },
		.differs = { "Noget skifter hænder, for en tid eller for altid. Arbejder I sammen om en opgave, er det "
		    "samordne, også når der lånes et lokale til den.",
		    "Something changes hands, for a while or for good. If you work on a task together it is samordne, "
		    "even if a room is lent for it." },
		.source = "[R] Part 2, ressourceudveksle"
	},
	[FORM_SAMORDNE] = {
		.says = { "Vi bruger hinandens kræfter og løser en opgave sammen.",
		    "We draw on each other's skills and solve a task together." },
		.fits = { "Når opgaven lykkes bedre med det, de andre kan, når tilbuddene skal hænge sammen, eller når der er "
		    "opstået "
		    "noget, som ingen kan klare alene.",
		    "When the task goes better with what the others can do, the offers should fit together, or something has "
		    "come up that nobody can manage alone." },
		.helps = { "At I ser problemet og målet ens, og at hver især kan se, hvad de selv får ud af det.",
		    "That you see the problem and the goal alike, and that each can see what they get out of it." },
		.hinders = { "At lederne ikke sætter timer af, eller at ingen vil bruge kræfter, før det er sikkert, at det "
		    "lykkes.",
		    "That managers set no hours aside, or that nobody will put in effort before success is certain." },
		.example = { "Ungdomsklubben og jobvejlederen holder en aften om fritidsjob: klubben får de unge til at "
		    "komme, og vejlederen skriver ansøgninger med dem.",
		    "The youth club and the job counsellor hold an evening on spare-time jobs: the club gets the young "
		    "people to come, and the counsellor writes applications with them." },
		.differs = { "Målet og rollerne kendes, når I går i gang. Finder I først ud af dem på vejen, og er beboere "
		    "med til det, er det samskabe.",
		    "The goal and the roles are known when you begin. If you only find them on the way, together with "
		    "residents, it is samskabe." },
		.source = "[R] Part 2, samordne"
	},
	[FORM_SAMSKABE] = {
		.says = { "Vi finder på noget nyt sammen, og beboerne er med til at bestemme, hvad det bliver.",
		    "We come up with something new together, and residents have a say in what it becomes." },
		.fits = { "Når det, der er brug for, ikke findes endnu, når I bliver klogere af at være forskellige, og når "
		    "alle vil "
		    "hellere gøre det sammen end hver for sig.",
		    "When what is needed does not exist yet, you learn from being different, and everybody would rather do "
		    "it together than alone." },
		.helps = { "At nogen ser på tværs af det hele, at der er et fast sted at mødes, at I stoler på hinanden, og "
		    "at nogen har prøvet det før.",
		    "Somebody who looks across everything, a fixed place to meet, trust in each other, and somebody "
		    "who has tried it before." },
		.hinders = { "At man længe ikke ved, hvad der kommer ud af det, og at det bliver de samme, der sidder "
		    "sammen hver gang.",
		    "That for a long time nobody knows what will come of it, and that the same people sit together "
		    "every time." },
		.example = { "Beboere, vuggestue og gårdmænd vil bruge en tom plæne og ender med en have med høns, som "
		    "ingen af dem havde tænkt på fra begyndelsen.",
		    "Residents, a nursery and caretakers want to use an empty lawn and end up with a garden with hens "
		    "that none of them had thought of at first." },
		.differs = { "Det nye bliver til undervejs. Løser I en kendt opgave sammen, er det samordne, hvor stor den "
		    "end er.",
		    "The new thing comes about on the way. If you solve a known task together it is samordne, however "
		    "large it is." },
		.source = "[R] Part 2, samskabe"
	}
};

const struct form_doubt form_doubts[] = {
	{ FORM_VIDENDELE, FORM_SAMVIRKE,
	    { "Blev en beboer sendt videre, eller lavede nogen om på noget? Så er det samvirke. Ellers er det "
	    "videndele.",
	    "Was a resident sent on, or did somebody change something? Then it is samvirke. If not, it is "
	    "videndele." } },
	{ FORM_RESSOURCEUDVEKSLE, FORM_SAMORDNE,
	    { "Mødtes I, for at noget skulle skifte hænder? Så er det ressourceudveksle. Mødtes I for at arbejde? Så "
	    "er det samordne.",
	    "Did you meet for something to change hands? Then it is ressourceudveksle. Did you meet to work? Then "
	    "it is samordne." } },
	{ FORM_SAMORDNE, FORM_SAMSKABE,
	    { "Kunne I have sagt den første dag, hvad det skulle blive til? Så er det samordne. Blev det til noget, I "
	    "ikke kunne have sagt? Så er det samskabe.",
	    "Could you have said on the first day what it was going to be? Then it is samordne. Did it become "
	    "something you could not have said? Then it is samskabe." } }
};

const size_t form_doubts_count = sizeof form_doubts / sizeof *form_doubts;

const char *const form_all_are_valuable[FORM_LANGUAGES] = {
	"Alle fem er noget værd, og ingen af dem er målet i sig selv. Er I i tvivl, så vælg den, der ligner mest.",
	"All five are valuable, and none of them is the goal in itself. When in doubt, take the one that resembles it most."
};

const char *
form_line(size_t form, enum language l)
{
	return form_about[form].says[l];
}
