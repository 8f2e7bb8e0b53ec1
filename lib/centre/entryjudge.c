#include "base/date.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/actor.h"
#include "centre/entryjudge.h"
#include "centre/ids.h"
#include "csv/cell.h"
#include "schema/value.h"

static void
find(struct entryjudge *j, enum finding_kind kind, enum entry_field field, enum topic topic,
    const char *text)
{
	findings_add(&j->found, kind, field, topic, text);
}

void
entryjudge_next(struct entryjudge *j)
{
	findings_clear(&j->found);
	j->met_all = 0;
	once_begin(&j->met);
}

void
entryjudge_day(struct entryjudge *j, int day, const char *text, size_t len)
{
	const char *wrong = day <= j->today && date_unlikely(day) == NULL ? NULL :
	    value_wrong_day(day, j->today, text, len, translate("log what took place"));

	if (wrong != NULL)
		find(j, day > j->today ? FINDING_AFTER_TODAY : FINDING_HARDLY_MEANT, ENTRY_DATE,
		    TOPIC_DATE, wrong);
}

static void
unknown(struct entryjudge *j, enum entry_field field, const char *thing,
    const struct intern *ids, struct nearlist *list, const char *id, size_t len)
{
	const char *near = j->file != NULL && diag_is_full(j->file) ? NULL :
	    nearlist_in(list, ids, id, len);

	find(j, FINDING_UNKNOWN, field, TOPIC_REFERENCE,
	    value_unknown(thing, id, len, near, j->path));
}

static void
twice(struct entryjudge *j, const char *id, size_t len)
{
	struct buf text = { 0 };

	buf_addf(&text, translate("the actor '%s' stands twice"), shown(id, len));
	find(j, FINDING_TWICE, ENTRY_ACTORS, TOPIC_ACTORS, buf_text(&text));
	buf_release(&text);
}

static void
none_known(struct entryjudge *j, const char *id, size_t len)
{
	struct buf text = { 0 };

	buf_addf(&text, translate("unknown actor '%s': '%s' lists no actors yet; "
	    "add them with mc-actors add"), shown(id, len), j->actors->list.file);
	find(j, FINDING_UNKNOWN, ENTRY_ACTORS, TOPIC_REFERENCE, buf_text(&text));
	buf_release(&text);
}

void
entryjudge_actor(struct entryjudge *j, const char *id, size_t len)
{
	j->met_all++;
	if (!once_add(&j->met, (struct csv_field){ id, len }))
		twice(j, id, len);
	if (j->actors == NULL || actors_find(j->actors, id, len) != NULL)
		return;
	if (j->actors->list.ids.n > 0)
		unknown(j, ENTRY_ACTORS, "actor", &j->actors->list.ids, &j->near_actors, id, len);
	else
		none_known(j, id, len);
}

void
entryjudge_enough(struct entryjudge *j)
{
	if (j->met_all > ENTRY_MOST_ACTORS)
		find(j, FINDING_TOO_MANY, ENTRY_ACTORS, TOPIC_ACTORS, translate(entry_too_many));
	else if (j->met.n < 2)
		find(j, FINDING_TOO_FEW, ENTRY_ACTORS, TOPIC_ACTORS, entry_too_few(j->met.n));
}

void
entryjudge_actors(struct entryjudge *j, struct csv_field list)
{
	struct csv_field item;

	while (j->met_all <= ENTRY_MOST_ACTORS && cell_next(&list, ' ', &item))
		entryjudge_actor(j, item.text, item.len);
	entryjudge_enough(j);
}

void
entryjudge_initiative(struct entryjudge *j, const char *id, size_t len)
{
	if (j->initiatives != NULL && j->initiatives->any && !idlist_has(j->initiatives, id, len))
		unknown(j, ENTRY_INITIATIVE, "initiative", &j->initiatives->ids,
		    &j->near_initiatives, id, len);
}

void
entryjudge_release(struct entryjudge *j)
{
	findings_release(&j->found);
	nearlist_release(&j->near_actors);
	nearlist_release(&j->near_initiatives);
	once_release(&j->met);
	*j = (struct entryjudge){ 0 };
}
