#include <stdlib.h>
#include <string.h>

#include "analysis/oneactor.h"
#include "base/mem.h"
#include "base/text.h"

void
oneactor_init(struct oneactor *one, const char *id, const struct period *p)
{
	*one = (struct oneactor){ .id = id, .period = *p };
}

static int
is_it(const struct oneactor *one, struct csv_field id)
{
	return text_is(id.text, id.len, one->id);
}

static void
add_sum(struct oneactor_sum *sum, struct csv_field field)
{
	int64_t value;

	if (field.len > 0 && number_parse(field.text, field.len, &value) == NULL) {
		number_add(&sum->sum, value);
		sum->known++;
	}
}

static void
add_others(struct oneactor *one, const struct entry *e)
{
	once_begin(&one->met);
	for (size_t i = 0; i < e->actors; i++) {
		size_t k, n = one->others.n;

		if (is_it(one, e->actor[i]) || !once_add(&one->met, e->actor[i]))
			continue;
		k = intern_add(&one->others, e->actor[i].text, e->actor[i].len);
		one->with = mem_grow(one->with, &one->with_cap, k + 1, sizeof *one->with);
		if (one->others.n > n)
			one->with[k] = (struct oneactor_with){ 0, e->day };
		one->with[k].entries++;
		if (one->with[k].last < e->day)
			one->with[k].last = e->day;
	}
}

static void
add_initiative(struct oneactor *one, struct csv_field id)
{
	size_t k, n = one->initiatives.n;

	if (id.len == 0)
		return;
	k = intern_add(&one->initiatives, id.text, id.len);
	one->in = mem_grow(one->in, &one->in_cap, k + 1, sizeof *one->in);
	if (one->initiatives.n > n)
		one->in[k] = 0;
	one->in[k]++;
}

static void
add_note(struct oneactor *one, int day, struct csv_field note)
{
	note = entry_told(note);
	if (note.len == 0)
		return;
	one->note = mem_grow(one->note, &one->note_cap, one->notes + 1, sizeof *one->note);
	one->note[one->notes++] = (struct oneactor_note){ day, mem_copy(note.text, note.len) };
}

void
oneactor_use(struct oneactor *one, const struct entries *log, const struct entry *e)
{
	int with = 0;

	if (!period_holds(&one->period, e->day))
		return;
	for (size_t i = 0; i < e->actors; i++)
		with |= is_it(one, e->actor[i]);
	if (!with)
		return;
	one->entries++;
	one->led += is_it(one, e->actor[0]);
	one->form[e->form]++;
	add_sum(&one->hours, entries_field(log, ENTRY_HOURS));
	add_sum(&one->residents, entries_field(log, ENTRY_RESIDENTS));
	add_sum(&one->visitors, entries_field(log, ENTRY_VISITORS));
	add_others(one, e);
	add_initiative(one, entries_field(log, ENTRY_INITIATIVE));
	add_note(one, e->day, entries_field(log, ENTRY_NOTE));
}

unsigned long
oneactor_in(const struct oneactor *one, const char *initiative)
{
	size_t k = intern_find(&one->initiatives, initiative, strlen(initiative));

	return k == INTERN_NONE ? 0 : one->in[k];
}

void
oneactor_release(struct oneactor *one)
{
	for (size_t i = 0; i < one->notes; i++)
		free(one->note[i].text);
	free(one->note);
	free(one->with);
	free(one->in);
	intern_release(&one->others);
	intern_release(&one->initiatives);
	once_release(&one->met);
	*one = (struct oneactor){ 0 };
}
