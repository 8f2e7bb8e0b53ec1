#include <string.h>

#include "base/fold.h"
#include "field/synonyms.h"

static const struct synonym danish[] = {
	{ "børn", "barn" },
	{ "børnepasning", "pasning;babysitter;legehjælp" },
	{ "bøger", "bog" },
	{ "computer", "pc;tablet;bærbar" },
	{ "depot", "lager;opbevaring;skab;skabsplads" },
	{ "fritidsjob", "ungdomsjob;lommepengejob" },
	{ "hænder", "hånd;frivillige;hjælpere;besøgsvenner;følge;ledsager" },
	{ "højttaler", "lydanlæg;musikanlæg" },
	{ "kopi", "kopimaskine;kopiering;print;printer;trykning" },
	{ "kurser", "kursus;undervisning" },
	{ "lektiehjælp", "lektier;lektiecafé" },
	{ "lokale", "rum" },
	{ "mad", "catering;forplejning;madlavning" },
	{ "motion", "træning;gymnastik" },
	{ "møbler", "bord;stol" },
	{ "omtale", "opslag;nyhedsbrev;plakat;annoncering" },
	{ "penge", "midler;tilskud;bevilling;aktivitetspenge" },
	{ "praktik", "praktikplads;virksomhedspraktik" },
	{ "sal", "multisal;festsal;gulv" },
	{ "tolk", "tolkning;oversættelse" },
	{ "transport", "kørsel;bil;minibus;trailer" },
	{ "udstyr", "grej;redskab" },
	{ "vejledning", "rådgivning" },
	{ "virksomhedskontakt", "kontakt til virksomheder;erhvervskontakt" },
};

static const struct synonym english[] = {
	{ "advice", "guidance;counselling" },
	{ "child", "children" },
	{ "childcare", "babysitter" },
	{ "computer", "pc;laptop;tablet" },
	{ "copy", "copier;print;printer;printing" },
	{ "course", "class;teaching" },
	{ "equipment", "gear;tools" },
	{ "exercise", "training;gymnastics" },
	{ "food", "catering;cooking" },
	{ "furniture", "table;chair" },
	{ "hall", "floor" },
	{ "hands", "volunteers;helpers;visitors;company" },
	{ "homework", "tutoring" },
	{ "interpreter", "interpreting;translation" },
	{ "loudspeaker", "sound system" },
	{ "money", "funds;grant" },
	{ "notice", "newsletter;poster" },
	{ "room", "premises" },
	{ "storage", "store;cupboard" },
	{ "transport", "car;van;minibus;trailer" },
};

const struct synonym *
synonyms_of(enum language language, size_t *n)
{
	*n = LANG(language, sizeof danish / sizeof *danish, sizeof english / sizeof *english);
	return LANG(language, danish, english);
}

const struct synonym *
synonyms_line(enum language language, const char *word, size_t len)
{
	struct fold asked = { 0 }, ours = { 0 };
	const struct synonym *table, *found = NULL;
	size_t n;

	table = synonyms_of(language, &n);
	fold_words(&asked, word, len);
	for (size_t i = 0; i < n && found == NULL; i++) {
		fold_words(&ours, table[i].word, strlen(table[i].word));
		if (strcmp(buf_text(&asked.text), buf_text(&ours.text)) == 0)
			found = &table[i];
	}
	fold_release(&asked);
	fold_release(&ours);
	return found;
}
