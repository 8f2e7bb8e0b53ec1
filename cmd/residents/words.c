#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/phrase.h"
#include "base/quantity.h"
#include "base/when.h"
#include "calendar/activities.h"
#include "calendar/clock.h"
#include "centre/dossier.h"
#include "field/terms.h"
#include "residents.h"
#include "schema/openweek.h"

/* A figure of so many of a set, and what is said where nothing is known. */
static const struct {
	const char *says[2], *unknown[2];
	const char *none[2];	/* of 0 of several; NULL: as the others */
} sentence[RESIDENTS_FIGURES] = {
	[RESIDENTS_BEGUN] = {
		{ "{some et igangværende initiativ, hvis ophav er skrevet ned,|igangværende initiativer, hvis ophav er skrevet ned,} begyndte {not}hos beboere eller foreninger",
		  "{some an ongoing initiative whose origin is noted|ongoing initiatives whose origin is noted} {has|have} {not}begun with residents or associations" },
		{ "Hvem der fik ideen til de igangværende initiativer, er ikke skrevet ned", "Whose idea the ongoing initiatives were is not noted" }, { NULL, NULL } },
	[RESIDENTS_LED] = {
		{ "{some et igangværende initiativ med en tovholder|igangværende initiativer med en tovholder} ledes {not}af beboere eller foreninger",
		  "{some an ongoing initiative with a lead|ongoing initiatives with a lead} {is|are} {not}led by residents or associations" },
		{ "Hvem der leder de igangværende initiativer, er ikke skrevet ned", "Who leads the ongoing initiatives is not noted" }, { NULL, NULL } },
	[RESIDENTS_FROM_IDEA] = {
		{ "i {some et igangværende initiativ, hvor det er oplyst,|igangværende initiativer, hvor det er oplyst,} var beboere eller foreninger {not}partnere fra ideen",
		  "in {some an ongoing initiative where that is given|ongoing initiatives where that is given} residents or associations were {not}partners from the idea phase" },
		{ "Hvornår partnerne kom med i de igangværende initiativer, er ikke skrevet ned", "When the partners joined the ongoing initiatives is not noted" }, { NULL, NULL } },
	[RESIDENTS_ACTIVITIES] = {
		{ "{some en aktivitet i kalenderen|aktiviteter i kalenderen} holdes {not}af beboere eller foreninger",
		  "{some an activity in the calendar|activities in the calendar} {is|are} {not}held by residents or associations" },
		{ "Der står ingen aktiviteter i kalenderen for perioden", "The calendar has no activities in the period" }, { NULL, NULL } },
	[RESIDENTS_ENTRIES_LED] = {
		{ "beboere eller foreninger tog {not}initiativet i {some et samarbejde|samarbejder} {in}",
		  "in {some a collaboration|collaborations} {in} the initiative was {not}that of residents or associations" },
		{ "Der står ingen samarbejder i loggen for perioden", "The log has no collaborations in the period" },
		{ "beboere eller foreninger tog ikke initiativet i nogen af de {of} samarbejder {in}",
		  "residents or associations took the initiative in none of the {of} collaborations {in}" } },
	[RESIDENTS_ENTRIES_WITH] = {
		{ "beboere eller foreninger var {not}med i {some et samarbejde|samarbejder} {in}",
		  "in {some a collaboration|collaborations} {in} residents or associations were {not}there" },
		{ "Der står ingen samarbejder i loggen for perioden", "The log has no collaborations in the period" },
		{ "beboere eller foreninger var ikke med i nogen af de {of} samarbejder {in}",
		  "residents or associations took part in none of the {of} collaborations {in}" } },
	[RESIDENTS_BOARD] = {
		{ NULL, NULL },
		{ "Der står ingen samarbejder i loggen for perioden", "The log has no collaborations in the period" }, { NULL, NULL } },
	[RESIDENTS_MEETINGS] = {
		{ "beboere eller foreninger var {not}med til {some et fælles møde|fælles møder}, der er holdt i perioden",
		  "residents or associations were {not}at {some a joint meeting|joint meetings} held in the period" },
		{ "Der er ikke noteret fælles møder i perioden", "No joint meetings are noted in the period" },
		{ "beboere eller foreninger var ikke med til nogen af de {of} fælles møder, der er holdt i perioden",
		  "residents or associations were at none of the {of} joint meetings held in the period" } },
	[RESIDENTS_TASKS] = {
		{ "{some en aktør i huset med opgaver i driften|aktører i huset med opgaver i driften} er {not}en beboergruppe eller forening",
		  "{some an actor in the house with tasks in its running|actors in the house with tasks in its running} {is|are} {not}a group of residents or an association" },
		{ "Hvem der har opgaver i driften, er ikke skrevet ned", "Who has tasks in the running of the house is not noted" }, { NULL, NULL } },
	[RESIDENTS_DECISIONS] = {
		{ "beboere eller foreninger var {not}med til {some et møde, der er mærket »beslutning«|møder, der er mærket »beslutning«}",
		  "residents or associations were {not}at {some a meeting marked \"beslutning\"|meetings marked \"beslutning\"}" },
		{ "Intet møde i perioden er mærket »beslutning«, så hvem der var med til at beslutte, vides ikke",
		  "No meeting in the period is marked \"beslutning\", so who took part in deciding is not known" },
		{ "beboere eller foreninger var ikke med til nogen af de {of} møder, der er mærket »beslutning«",
		  "residents or associations were at none of the {of} meetings marked \"beslutning\"" } }
};

/* What is summed up. */
static const struct {
	const char *what[2], *unknown[2];
} summed[RESIDENTS_FIGURES] = {
	[RESIDENTS_VOLUNTEER] = {
		{ "Frivillige, der hjalp til, talt hver gang", "Volunteers who helped, counted each time" },
		{ "Hvor mange frivillige der hjalp til, er ikke skrevet ned", "How many volunteers helped is not noted" } },
	[RESIDENTS_VOLUNTEER_HOUR] = {
		{ "De frivilliges timer", "The volunteers' hours" },
		{ "De frivilliges timer er ikke skrevet ned", "The volunteers' hours are not noted" } },
	[RESIDENTS_STAFF_HOUR] = {
		{ "Medarbejdernes timer, uden de frivilliges", "The hours of staff, without those of volunteers" },
		{ "Medarbejdernes timer er ikke skrevet ned", "The hours of staff are not noted" } }
};

static void
add_summed(struct buf *b, const struct told *t, const struct residents_item *item)
{
	enum language l = t->language;
	struct buf sum = { 0 };

	if (!item->known) {
		buf_adds(b, t->log->entries > 0 ? summed[item->figure].unknown[l] : sentence[RESIDENTS_ENTRIES_LED].unknown[l]);
		return;
	}
	lang_add_number(&sum, l, item->value);
	buf_addf(b, LANG(l, "%s: %s i alt", "%s: %s in all"), summed[item->figure].what[l], sum.data);
	buf_release(&sum);
	buf_addf(b, LANG(l, "; det er oplyst i %s", "; that is given in %s"), quantity_some(l, (uint64_t)item->of, t->log->entries,
	    LANG(l, "et samarbejde|samarbejder", "a collaboration|collaborations")));
}

/* The board beside the groups that it speaks for. */
static void
add_board(struct buf *b, const struct told *t, const struct residents_item *item)
{
	enum language l = t->language;
	int n = 0;

	if (item->value == 0 && item->of > 1)
		buf_addf(b, LANG(l, "%s var ikke med i nogen af de %s samarbejder %s", "%s took part in none of the %s collaborations %s"),
		    dossier_name(t->sheet, item->group->cell[ACTOR_ID]), lang_count(l, (uint64_t)item->of), when_in(l, &t->period));
	else
		buf_addf(b, LANG(l, "%s var %smed i %s %s", "%s took %spart in %s %s"), dossier_name(t->sheet, item->group->cell[ACTOR_ID]),
	    quantity_not(l, (uint64_t)item->value, (uint64_t)item->of), quantity_some(l, (uint64_t)item->value, (uint64_t)item->of,
	    LANG(l, "et samarbejde|samarbejder", "a collaboration|collaborations")), when_in(l, &t->period));
	for (size_t i = 0; i < t->all->groups; i++) {
		const struct actor *a = t->all->group[i];

		if (a == item->group || a->sector != SECTOR_BEBOER)
			continue;
		buf_addf(b, LANG(l, "%s%s i %s", "%s%s in %s"), n++ == 0 ? "; " : ", ", dossier_name(t->sheet, a->cell[ACTOR_ID]),
		    lang_count(l, t->log->of[a - t->sheet->actors.item]));
	}
}

/* "kl. 10:00", the time of day at which it begins. */
static void
add_clock(struct buf *b, enum language l, const struct activity *a)
{
	int minute = clock_minute_of(a->start);

	buf_addf(b, LANG(l, "kl. %d.%02d", "at %d:%02d"), minute / 60, minute % 60);
}

static void
add_hours(struct buf *b, const struct told *t, const struct residents_item *item)
{
	enum language l = t->language;
	const char *name;

	if (item->meeting == NULL) {
		buf_adds(b, LANG(l, "Hvornår på dagen møderne ligger, er ikke skrevet ned: kalenderen har ingen møder",
		    "At what time of day the meetings are is not noted: the calendar has no meetings"));
		return;
	}
	name = dossier_name(t->sheet, item->group->cell[ACTOR_ID]);
	buf_addf(b, LANG(l, "%s ligger ", "%s is "), lang_quoted(l, activity_title(item->meeting)));
	add_clock(b, l, item->meeting);
	buf_adds(b, "; ");
	if (!item->known)
		buf_addf(b, LANG(l, "hvornår %s er her, er ikke oplyst", "when %s is here is not given"), name);
	else
		buf_addf(b, LANG(l, "%s er %sher %s", "%s is %shere %s"), name, item->value == 0 ? LANG(l, "ikke ", "not ") : "",
		    item->value == 0 ? LANG(l, "på den tid", "at that time") : item->value == item->of ?
		    LANG(l, "på den tid", "at that time") : "");
	if (item->known && item->value > 0 && item->value < item->of)
		buf_addf(b, LANG(l, "ved %s", "at %s"), quantity_some(l, (uint64_t)item->value, (uint64_t)item->of,
		    LANG(l, "et af dem|af dem", "a time|times")));
	if (*item->group->cell[ACTOR_HOURS] != '\0') {
		buf_adds(b, " (");
		for (const char *c = item->group->cell[ACTOR_HOURS]; *c != '\0'; c++)
			buf_addf(b, *c == ';' ? ", " : "%c", *c);
		buf_addc(b, ')');
	}
	if (*item->group->cell[ACTOR_CONDITIONS] != '\0')
		buf_addf(b, LANG(l, " og skriver: %s", " and writes: %s"), lang_quoted(l, item->group->cell[ACTOR_CONDITIONS]));
}

static void
add_meetings_of(struct buf *b, const struct told *t, const struct residents_item *item)
{
	enum language l = t->language;
	const char *name = dossier_name(t->sheet, item->group->cell[ACTOR_ID]);

	if (!item->known)
		buf_addf(b, LANG(l, "Der er ikke noteret fælles møder, mens %s var her", "No joint meeting was recorded while %s was here"), name);
	else if (item->value == 0 && item->of > 1)
		buf_addf(b, LANG(l, "%s var ikke med til nogen af de %s fælles møder", "%s was at none of the %s joint meetings"), name,
		    lang_count(l, (uint64_t)item->of));
	else
		buf_addf(b, LANG(l, "%s var %smed til %s", "%s was %sat %s"), name,
		    quantity_not(l, (uint64_t)item->value, (uint64_t)item->of), quantity_some(l, (uint64_t)item->value,
		    (uint64_t)item->of, LANG(l, "et fælles møde|fælles møder", "a joint meeting|joint meetings")));
}

static int
is_of_initiatives(enum residents_figure figure)
{
	return figure == RESIDENTS_BEGUN || figure == RESIDENTS_LED || figure == RESIDENTS_FROM_IDEA;
}

static int
any_runs(const struct told *t)
{
	for (size_t i = 0; i < t->sheet->initiatives.n; i++)
		if (initiative_runs_on(&t->sheet->initiatives.item[i], t->day))
			return 1;
	return 0;
}

void
told_add(struct buf *b, const struct told *t, const struct residents_item *item)
{
	enum language l = t->language;
	struct phrase_facts facts = { .value = item->value, .of = item->of, .period = &t->period };

	switch (item->figure) {
	case RESIDENTS_VOLUNTEER: case RESIDENTS_VOLUNTEER_HOUR: case RESIDENTS_STAFF_HOUR: add_summed(b, t, item); break;
	case RESIDENTS_MEETING_HOURS: add_hours(b, t, item); break;
	case RESIDENTS_MEETINGS_OF: add_meetings_of(b, t, item); break;
	default:
		if (t->all->listed == 0) {
			buf_adds(b, LANG(l, "Ingen beboergruppe eller forening står på listen over aktører, så det kan tallene ikke sige",
			    "No residents' group or association is in the list of actors, so the figures cannot tell"));
		} else if (!item->known && is_of_initiatives(item->figure) && !any_runs(t)) {
			buf_adds(b, LANG(l, "Der er ikke noteret noget initiativ, der er i gang", "No initiative is noted as ongoing"));
		} else if (!item->known && item->figure == RESIDENTS_ACTIVITIES && item->unknown > 0) {
			buf_adds(b, LANG(l, "Hvem der holder aktiviteterne i kalenderen, er ikke skrevet ned",
			    "Who holds the activities in the calendar is not noted"));
		} else if (!item->known) {
			buf_adds(b, sentence[item->figure].unknown[l]);
		} else if (item->figure == RESIDENTS_BOARD) {
			add_board(b, t, item);
		} else {
			buf_adds(b, phrase(l, item->value == 0 && item->of > 1 && sentence[item->figure].none[l] != NULL ?
			    sentence[item->figure].none[l] : sentence[item->figure].says[l], &facts));
			if (item->unknown > 0)
				buf_addf(b, LANG(l, " (for %s er det ikke oplyst)", " (for %s it is not given)"),
				    lang_count(l, (uint64_t)item->unknown));
		}
	}
	if (b->len > 0 && b->data[b->len - 1] != '.')
		buf_addc(b, '.');
}
