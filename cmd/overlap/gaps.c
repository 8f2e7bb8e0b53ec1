/* When the house is open, and nobody or only one is there: --gaps. */
#include "base/diag.h"
#include "base/lang.h"
#include "base/quantity.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "field/terms.h"
#include "overlap.h"
#include "schema/hourswords.h"
#include "schema/openweek.h"
#include "yaml/yaml.h"

const char *const gaps_columns[] = { "centre", "weekday", "start", "end", "actors", "says", NULL };

enum { NOBODY = -1, MORE = -2 };

/* Who is there at a minute: an actor's number, if it is alone. */
static int
alone_at(const struct together *p, int day, int minute)
{
	int found = NOBODY;

	for (size_t i = 0; i < p->n; i++)
		if (p->item[i].week != NULL && openweek_holds(p->item[i].week, day, minute)) {
			if (found != NOBODY)
				return MORE;
			found = (int)i;
		}
	return found;
}

static void
add_says(struct buf *b, enum language l, const struct house *h, int day, int from, int to, int actor)
{
	const struct together *p = &h->together;
	size_t unknown = 0;

	for (size_t i = 0; i < p->n; i++)
		unknown += p->item[i].week == NULL;
	if (l == LANG_EN)
		buf_adds(b, "On ");
	buf_adds(b, lang_weekday(l, day));
	if (l == LANG_DA)
		lang_capital(b, 0);
	buf_adds(b, LANG(l, " kl. ", ", "));
	hourswords_add_clock(b, l, from);
	buf_addc(b, '-');
	hourswords_add_clock(b, l, to);
	if (actor == NOBODY)
		buf_adds(b, LANG(l, " er huset åbent, og ingen har skrevet, at de er her. ",
		    ", the house is open, and nobody has written that they are here. "));
	else
		buf_addf(b, LANG(l, " er huset åbent, og kun %s har skrevet, at de er her. ",
		    ", the house is open, and only %s has written that they are here. "), actor_called(p->item[actor].actor));
	if (unknown > 0) {
		buf_adds(b, LANG(l, "Hvornår ", "When "));
		quantity_add(b, l, unknown, LANG(l, "en anden aktør|andre aktører", "another actor|other actors"));
		buf_adds(b, unknown == 1 ? LANG(l, " er her, står der ikke. ", " is here is not written down. ") :
		    LANG(l, " er her, står der ikke. ", " are here is not written down. "));
	}
	buf_adds(b, actor == NOBODY ? LANG(l, "Hvem tager imod?", "Who receives people?") :
	    LANG(l, "Kan én tage imod alene?", "Can one receive people alone?"));
}

static void
put_gap(const struct request *r, const struct house *h, int day, int from, int to, int actor)
{
	char start[CLOCK_TEXT], end[CLOCK_TEXT];
	struct buf says = { 0 };

	clock_start(start, from, 0);
	clock_start(end, to % OPENWEEK_DAY, 0);
	rows_text(r->out, h->centre.id);
	rows_text(r->out, weekday_vocab.term[day].code);
	rows_text(r->out, start);
	rows_text(r->out, to == OPENWEEK_DAY ? "24:00" : end);
	rows_text(r->out, actor >= 0 ? h->together.item[actor].id : "");
	add_says(&says, translate_asked(centre_language(&h->centre)), h, day, from, to, actor);
	rows_text(r->out, buf_text(&says));
	buf_release(&says);
}

static void
put_day(const struct request *r, const struct house *h, const struct openweek *open, int day)
{
	for (int from = 0, to; from < OPENWEEK_DAY; from = to) {
		int actor = openweek_holds(open, day, from) ? alone_at(&h->together, day, from) : MORE;

		for (to = from + 1; to < OPENWEEK_DAY; to++)
			if ((openweek_holds(open, day, to) ? alone_at(&h->together, day, to) : MORE) != actor)
				break;
		if (actor != MORE)
			put_gap(r, h, day, from, to, actor);
	}
}

void
view_gaps(const struct request *r, struct house *h)
{
	static const struct openweek shut;
	struct openweek open = shut;
	const struct yaml_node *root = centre_root(&h->centre);
	int known = root != NULL ? together_week(&open, yaml_get(root, "open")) : 0;

	if (known == 0)
		diag_note("when '%s' is open is not written down; it is 'open' in centre.yaml", h->centre.path);
	if (known <= 0 && !(r->skip && open.total > 0))
		return;
	for (int day = 0; day < OPENWEEK_DAYS; day++)
		put_day(r, h, &open, day);
}
