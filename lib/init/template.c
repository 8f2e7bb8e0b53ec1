#include <string.h>

#include "base/buf.h"
#include "field/recommendation.h"
#include "field/schemas.h"
#include "init/template.h"
#include "yaml/scalar.h"

const char *const template_files[TEMPLATES] = {
	"centre.yaml", "actors.yaml", "conditions.yaml", "log.csv", ".gitattributes", ".gitignore"
};

/* ---- centre.yaml ---- */

static const char centre_head_da[] =
    "# Oplysninger om centret. Det, der ikke står her, regnes som ukendt, ikke som nej.\n"
    "# Fjern '# ' foran en linje, og ret den til. Se mc-formats(5).\n\n";

static const char centre_head_en[] =
    "# Facts about the centre. What is not here counts as unknown, not as no.\n"
    "# Take away the '# ' before a line and put it right. See mc-formats(5).\n\n";

static const char centre_tail_da[] =
    "# municipality: Nordby\n"
    "# known_as: boligomraade      # hvad folk kalder det: boligomraade forening bibliotek sundhed\n"
    "# owner: nordbybo             # hvem der ejer huset: id på en aktør i actors.yaml\n"
    "# run_by: [nordbybo]          # hvem der driver det: id'er\n"
    "# opened: 2009                # år eller dato\n"
    "# open: [ma-to 09:00-16:00, fr 09:00-13:00]   # faste åbningstider: ma ti on to fr loe soe\n"
    "# dwellings: 800              # boliger i området\n"
    "# workplaces: 20              # hvor mange der arbejder i huset\n"
    "# tenants: 4                  # hvor mange der betaler husleje\n"
    "# building_cost: 12000000     # kr.\n"
    "# operation_hours: 30         # personaletimer om ugen til at drive huset\n"
    "# reach: [omraade]            # hvem det er for: omraade by region\n"
    "# focus: [beboerinddragelse]  # beboerinddragelse foreningsliv laering kultur sundhed\n"
    "#                             # raadgivning beskaeftigelse boern-unge\n"
    "# rooms: [koekken, cafe]      # koekken cafe multisal vaerksted moedesal moedelokale kursuslokale\n"
    "#                             # kantine bibliotek klinik fitness kontor udeareal\n"
    "# purpose: Et sted at mødes   # hvad huset er til for, i én sætning\n"
    "# targets: [alle]             # hvem huset er til for\n"
    "# booking_by: nordbybo        # hvem der holder styr på bookingerne: id\n"
    "# rules: husregler.md         # husreglerne: fil eller adresse\n"
    "# area: [birkevej]            # navnene på de områder, huset er til for\n"
    "# near: [nabohuset]           # id på andre centre i nærheden\n"
    "# plan: [Nordby Sammen]       # de helhedsplaner, huset hører til\n"
    "# forum: {name: Husmødet, kind: netvaerk, rhythm: maaned, members: 6, convener: nordbybo}\n"
    "#                             # kind: husraad beboerledelse lejerforening netvaerk koordinering\n"
    "#                             # rhythm: uge maaned kvartal halvaar aar\n";

static const char centre_tail_en[] =
    "# municipality: Nordby\n"
    "# known_as: boligomraade      # what people call it: boligomraade forening bibliotek sundhed\n"
    "# owner: nordbybo             # who owns the house: the id of an actor in actors.yaml\n"
    "# run_by: [nordbybo]          # who runs it: ids\n"
    "# opened: 2009                # year or date\n"
    "# open: [ma-to 09:00-16:00, fr 09:00-13:00]   # fixed opening hours: ma ti on to fr loe soe\n"
    "# dwellings: 800              # in the area\n"
    "# workplaces: 20              # how many work in the house\n"
    "# tenants: 4                  # how many pay rent\n"
    "# building_cost: 12000000     # kr.\n"
    "# operation_hours: 30         # staff hours a week for running the house\n"
    "# reach: [omraade]            # whom it is for: omraade by region\n"
    "# focus: [beboerinddragelse]  # beboerinddragelse foreningsliv laering kultur sundhed\n"
    "#                             # raadgivning beskaeftigelse boern-unge\n"
    "# rooms: [koekken, cafe]      # koekken cafe multisal vaerksted moedesal moedelokale kursuslokale\n"
    "#                             # kantine bibliotek klinik fitness kontor udeareal\n"
    "# purpose: A place to meet    # what the house is there for, in one sentence\n"
    "# targets: [everybody]        # whom the house is for\n"
    "# booking_by: nordbybo        # who keeps the list of bookings: an id\n"
    "# rules: rules.md             # the house rules: a file or an address\n"
    "# area: [birkevej]            # names of the areas it serves\n"
    "# near: [nabohuset]           # ids of other centres close by\n"
    "# plan: [Nordby Sammen]       # the helhedsplaner it belongs to\n"
    "# forum: {name: House meeting, kind: netvaerk, rhythm: maaned, members: 6, convener: nordbybo}\n"
    "#                             # kind: husraad beboerledelse lejerforening netvaerk koordinering\n"
    "#                             # rhythm: uge maaned kvartal halvaar aar\n";

static void
add_centre(struct buf *b, const char *name, const char *place, enum language language)
{
	buf_adds(b, LANG(language, centre_head_da, centre_head_en));
	buf_adds(b, "name: ");
	scalar_add(b, name, scalar_looks_typed(name) ? YAML_DOUBLE : YAML_PLAIN, 0);
	buf_addf(b, "\n%s", place != NULL ? "place: " : "# place: Nordby");
	if (place != NULL)
		scalar_add(b, place, scalar_looks_typed(place) ? YAML_DOUBLE : YAML_PLAIN, 0);
	buf_addf(b, "\nlanguage: %s\n", LANG(language, "da", "en"));
	buf_adds(b, LANG(language, centre_tail_da, centre_tail_en));
}

/* ---- actors.yaml ---- */

static const char actors_da[] =
    "# Alle, der har med centret at gøre: organisationer og grupper, aldrig enkelte beboere.\n"
    "# Tilføj en med: mc-actors add MAPPE ID --name NAVN --kind SLAGS. Eller fjern '# ' her:\n"
    "#\n"
    "# - id: nordbybo              # små bogstaver, tal, - _ .\n"
    "#   name: NordbyBo\n"
    "#   kind: boligorganisation   # slags; se mc-vocabularies(5)\n"
    "#   presence: fast            # fast (har til huse her), jaevnligt, adhoc, ekstern\n"
    "#   since: 2015-08-01         # hvornår den kom i huset, eller huset lærte den at kende\n"
    "#                             # (left: dens sidste dag i huset, når den er flyttet)\n"
    "#   basis: fast               # fast eller projekt; until: hvornår projektmidlerne slipper op\n"
    "#   hours: [ma-fr 09:00-15:00]\n"
    "#   collab_hours: 2           # timer om ugen, der er afsat til samarbejde\n"
    "#   targets: [alle]           # hvem den er til for\n"
    "#   strengths: [lokalkendskab]\n"
    "#   motivation: Trygge beboere\n"
    "#   conditions: Ingen møder efter kl. 16\n"
    "#   offers: [mødelokale]      # hvad den kan låne ud eller give\n"
    "#   needs: [frivillige]\n"
    "#   themes: [naboskab]        # hvad den arbejder med\n"
    "#   area: [birkevej]          # hvor den arbejder\n"
    "#   mandate: selv             # selv (må beslutte i det daglige) eller spoerger (spørger først)\n"
    "#   tasks: [nøgler]           # hvad den gør for, at huset kører\n"
    "#   aka: [Boligforeningen]    # andre navne, folk skriver\n";

static const char actors_en[] =
    "# All who have a hand in the centre: organisations and groups, never single residents.\n"
    "# Add one with: mc-actors add FOLDER ID --name NAME --kind KIND. Or take the '# ' away here:\n"
    "#\n"
    "# - id: nordbybo              # small letters, digits, - _ .\n"
    "#   name: NordbyBo\n"
    "#   kind: boligorganisation   # see mc-vocabularies(5)\n"
    "#   presence: fast            # fast (housed here), jaevnligt (regular), adhoc, ekstern (outside)\n"
    "#   since: 2015-08-01         # in the house, or known to it, since\n"
    "#                             # (left: its last day in the house, once it has moved out)\n"
    "#   basis: fast               # fast (permanent) or projekt; until: end of the project money\n"
    "#   hours: [ma-fr 09:00-15:00]\n"
    "#   collab_hours: 2           # hours a week set aside for collaboration\n"
    "#   targets: [everybody]      # whom it is for\n"
    "#   strengths: [knows the area]\n"
    "#   motivation: Residents who feel safe\n"
    "#   conditions: No meetings after 4 p.m.\n"
    "#   offers: [meeting room]    # what it can lend or give\n"
    "#   needs: [volunteers]\n"
    "#   themes: [neighbours]      # what it works with\n"
    "#   area: [birkevej]          # where it works\n"
    "#   mandate: selv             # selv (may decide in daily work) or spoerger (asks first)\n"
    "#   tasks: [keys]             # what it does to keep the house running\n"
    "#   aka: [The landlord]       # other names that people write\n";

/* ---- conditions.yaml ---- */

static const char conditions_da[] =
    "# Svarene på de sytten anbefalinger. Skriv et svar med:\n"
    "#   mc-conditions set MAPPE ledelsesdialog status=paa-vej evidence=\"...\" next=\"...\"\n"
    "# Eller fjern '# ' foran en linje, og skriv ét af de tre ord efter status:\n"
    "#   nej, paa-vej, ja\n"
    "# Der kan stå mere i et svar:\n"
    "#   {status: paa-vej, evidence: Et møde i maj, responsible: nordbybo,\n"
    "#    next: Ring til skolen, due: 2027-01-31, assessed: 2026-11-15}\n"
    "# evidence er det, svaret bygger på; responsible er id på en aktør, aldrig en person;\n"
    "# next er næste skridt, due dagen, det skal være gjort, og assessed dagen for svaret.\n"
    "# Det, der ikke er besvaret, regnes som ikke vurderet.\n";

static const char conditions_en[] =
    "# The answers to the seventeen recommendations. Write one with:\n"
    "#   mc-conditions set FOLDER ledelsesdialog status=paa-vej evidence=\"...\" next=\"...\"\n"
    "# Or take the '# ' away before a line, and write one of the three words after status:\n"
    "#   nej, paa-vej, ja          (no, under way, yes)\n"
    "# There may be more in an answer:\n"
    "#   {status: paa-vej, evidence: A meeting in May, responsible: nordbybo,\n"
    "#    next: Call the school, due: 2027-01-31, assessed: 2026-11-15}\n"
    "# evidence is what the answer rests on; responsible is the id of an actor, never a person;\n"
    "# next is the next step, due the day by which it is to be done, assessed the day of the answer.\n"
    "# What is not answered counts as not assessed.\n";

static void
add_conditions(struct buf *b, enum language language)
{
	buf_adds(b, LANG(language, conditions_da, conditions_en));
	for (int i = 0; i < RECOMMENDATIONS; i++) {
		const struct recommendation *r = &recommendations[i];
		const struct condition_name *name = &condition_names[r->condition - 1];

		if (i == 0 || recommendations[i - 1].condition != r->condition)
			buf_addf(b, "#\n# # %d. %s\n", r->condition,
			    LANG(language, name->da, name->en));
		buf_addf(b, "# %s: {status: }%*s# %s %s\n", r->word,
		    (int)(19 - strlen(r->word)), "", r->code,
		    recommendation_title(r, language));
	}
}

/* ---- the others ---- */

static const char attributes_da[] =
    "# Samme linjeskift hos alle, så git viser det, der er ændret, og ikke andet.\n"
    "*.csv text eol=lf\n*.yaml text eol=lf\n";

static const char attributes_en[] =
    "# The same line ends for everybody, so that git shows what changed and nothing else.\n"
    "*.csv text eol=lf\n*.yaml text eol=lf\n";

static const char ignore_da[] =
    "# Det, som mc-log undo husker, og det, som en afbrudt skrivning har efterladt;\n"
    "# det hører ikke med i historikken.\n.mc-undo\n.mc-rename\n.*.mc-new-*\n";

static const char ignore_en[] =
    "# What mc-log undo remembers, and what a killed writer left; it is no part of\n"
    "# the history.\n.mc-undo\n.mc-rename\n.*.mc-new-*\n";

void
template_add(struct buf *b, enum template which, const char *name, const char *place,
    enum language language)
{
	switch (which) {
	case TEMPLATE_CENTRE:
		add_centre(b, name, place, language);
		break;
	case TEMPLATE_ACTORS:
		buf_adds(b, LANG(language, actors_da, actors_en));
		break;
	case TEMPLATE_CONDITIONS:
		add_conditions(b, language);
		break;
	case TEMPLATE_LOG:
		for (size_t i = 0; i < ENTRY_FIELDS; i++)
			buf_addf(b, "%s%s", i > 0 ? "," : "", entry_schema.field[i].name);
		buf_addc(b, '\n');
		break;
	case TEMPLATE_ATTRIBUTES:
		buf_adds(b, LANG(language, attributes_da, attributes_en));
		break;
	case TEMPLATE_IGNORE:
		buf_adds(b, LANG(language, ignore_da, ignore_en));
		break;
	case TEMPLATES:
		break;
	}
}
