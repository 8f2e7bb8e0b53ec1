#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/number.h"
#include "base/safe.h"
#include "base/text.h"
#include "base/translate.h"
#include "centre/entry.h"
#include "cli/inputs.h"
#include "cli/option.h"
#include "field/terms.h"
#include "fileparts.h"

/* Without a period it is the log's, which ends with its last entry, or today. */
static void
begin_aside(const struct request *r, struct house *h)
{
	static const struct period all = { INT_MIN, INT_MAX };

	aside_begin(&h->aside, r->dated ? &r->period : &all, r->forms, net_day(r), !r->dated);
}

static struct house *
new_house(struct request *r, const char *id)
{
	struct house *h;

	r->house = mem_grow(r->house, &r->house_cap, r->houses + 1, sizeof *r->house);
	h = &r->house[r->houses++];
	*h = (struct house){ .id = id, .good = 1, .contacts = { .keeps = r->keeps, .lean = r->counts },
	    .language = option_language_or(r->language, LANG_DA) };
	if (r->tells)
		begin_aside(r, h);
	return h;
}

/* ---- rows ---- */

/* Of whom is the current row: of the folder, or of the centre that it names? */
static struct house *
house_of_row(struct request *r, const struct entries *log, size_t fixed)
{
	struct csv_field centre = csv_field(log->csv, log->centre);
	size_t known = r->names.n, name;
	struct house *last = &r->house[r->houses - 1];

	if (log->centre < 0)
		return &r->house[fixed];
	if (last->id != NULL && last->centre.id == NULL && text_is(centre.text, centre.len, last->id))
		return last;
	name = intern_add(&r->names, centre.text, centre.len);
	if (name < known)
		for (size_t i = 0; i < r->houses; i++)
			if (r->house[i].id == intern_text(&r->names, name))
				return &r->house[i];
	return new_house(r, intern_text(&r->names, name));
}

static void
count(const struct request *r, struct house *h, size_t list, int day, int form)
{
	if (day > r->today || (!r->keeps && r->dated && !period_holds(&r->period, day)))
		return;
	if (!r->keeps && !(r->forms & 1u << form))
		return;
	contacts_add(&h->contacts, list, day, form);
}

/* What some views ask of an entry, beside who was there. */
static const unsigned long told_fields = SCHEMA_BIT(ENTRY_CHANNEL) | SCHEMA_BIT(ENTRY_RESIDENTS) |
    SCHEMA_BIT(ENTRY_VISITORS);

static void
tell(struct house *h, const struct entries *log, size_t list, const struct entry *e)
{
	struct csv_field channel = entries_field(log, ENTRY_CHANNEL);
	struct csv_field residents = entries_field(log, ENTRY_RESIDENTS);
	struct csv_field visitors = entries_field(log, ENTRY_VISITORS);
	struct aside_entry told;
	int64_t inside = 0, outside = 0;
	unsigned guests = 0;

	if (residents.len > 0 && visitors.len > 0 &&
	    number_parse(residents.text, residents.len, &inside) == NULL &&
	    number_parse(visitors.text, visitors.len, &outside) == NULL)
		guests = ASIDE_TELLS_GUESTS | (inside > 0 && outside > 0 ? ASIDE_MET_GUESTS : 0);
	told = (struct aside_entry){ .day = e->day, .form = e->form,
	    .channel = vocab_find(&channel_vocab, channel.text, channel.len), .guests = guests };
	told.actor = contacts_members(&h->contacts, list, &told.actors);
	aside_add(&h->aside, &h->contacts.ids, h->has_known ? &h->known : NULL, &told);
}

/* Of rows that are not counted it is said how many they are. */
static void
tell_ahead(const struct entries *log, unsigned long n)
{
	if (n > 0)
		diag_note(translate_count(n, "%s: %lu row is dated after today and not counted",
		    "%s: %lu rows are dated after today and not counted"),
		    diag_label(csv_header_place(log->csv, 0).file), n);
}

static void
read_rows(struct request *r, struct entries *log, size_t fixed)
{
	unsigned long faulty = 0, ahead = 0;
	size_t before = r->houses;

	if (r->tells)
		entries_judge_fields(log, told_fields);
	while (log->usable && csv_next(log->csv)) {
		struct csv_field actors = entries_field(log, ENTRY_ACTORS);
		struct house *h = house_of_row(r, log, fixed);
		size_t list;
		struct entry e;

		/* Nothing in it that is new; or it is new only who was there with whom. */
		if (!r->tells && entries_recall(log, 0, &e) && e.day <= r->today &&
		    contacts_recall(&h->contacts, actors, &list)) {
			count(r, h, list, e.day, e.form);
			continue;
		}
		if (r->tells || !entries_recall(log, 1, &e))
			entries_judge(log, &e);
		if (!e.good) {
			h->good &= r->skip;
			csv_leave_out(log->csv);
			faulty++;
			continue;
		}
		/* What lies ahead is planned, and has not brought anybody together. */
		ahead += e.day > r->today;
		if (!r->tells && e.day > r->today)
			continue;
		/* Of entries that are left out nothing is kept. */
		if (!r->keeps && !r->tells && ((r->dated && !period_holds(&r->period, e.day)) ||
		    !(r->forms & 1u << e.form)))
			continue;
		if (!contacts_recall(&h->contacts, actors, &list))
			list = contacts_list(&h->contacts, actors, &e);
		count(r, h, list, e.day, e.form);
		if (r->tells)
			tell(h, log, list, &e);
	}
	tell_ahead(log, ahead);
	/* What is no row may have been anybody's. */
	if (!r->skip && (!log->usable || csv_left_out(log->csv) > faulty)) {
		r->house[fixed].good = 0;
		for (size_t i = before; i < r->houses; i++)
			r->house[i].good = 0;
	}
}

/* ---- sources ---- */

static int
read_folder(struct request *r, const char *path)
{
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_KIND) | SCHEMA_BIT(ACTOR_SECTOR) | SCHEMA_BIT(ACTOR_PRESENCE) |
	    SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT);
	static const unsigned long of_plans = SCHEMA_BIT(INITIATIVE_ID) | SCHEMA_BIT(INITIATIVE_TITLE) |
	    SCHEMA_BIT(INITIATIVE_PHASE) | SCHEMA_BIT(INITIATIVE_STARTED) | SCHEMA_BIT(INITIATIVE_ENDED) |
	    SCHEMA_BIT(INITIATIVE_LEAD) | SCHEMA_BIT(INITIATIVE_PARTNERS);
	struct house *h = new_house(r, NULL);
	size_t number = r->houses - 1;
	unsigned long faults = diag_faults();
	struct entries log;
	int readable;

	h->good = 0;
	if (!centre_open(&h->centre, path))
		return 0;
	h->id = h->centre.id;
	r->centre = 1;
	h->good = centre_read(&h->centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_LANGUAGE));
	if (r->language == NULL)
		h->language = centre_language(&h->centre);
	h->has_known = actors_read(&h->known, &h->centre, of_actors);
	h->good &= h->has_known;
	if (r->plans)
		h->good &= h->has_plans = initiatives_read(&h->plans, &h->centre, of_plans);
	h->good &= entries_open_centre(&log, &h->centre);
	log.centre = -1;	/* the folder is the centre */
	if (log.csv != NULL && h->good)
		/* A log that is not there is no log without columns. */
		log.usable |= csv_columns(log.csv) == 0 && diag_faults() == faults;
	readable = h->good && (log.csv == NULL || log.usable);
	if (log.csv != NULL && log.usable)
		read_rows(r, &log, number);
	entries_close(&log);
	/* What is wrong with rows alone may be left out. */
	r->house[number].good = centre_is_told(path, readable, faults, r->skip);
	return 1;
}

static int
read_file(struct request *r, const char *path)
{
	struct entries log;
	size_t fixed = r->houses;
	int open;

	centre_speaks(NULL);
	open = entries_open_file(&log, path);
	new_house(r, NULL);
	/* One without headings, which is reported, is no log without entries. */
	r->house[fixed].good = open && log.usable && (r->skip || csv_columns(log.csv) > 0);
	if (open && log.usable) {
		read_rows(r, &log, fixed);
		if (log.centre >= 0) {
			r->house[fixed].good = 0;	/* rows of none: there are none */
			r->centre = 1;
		}
	}
	entries_close(&log);
	return open;
}

void
net_read(struct request *r, char *const *argv)
{
	for (argv = inputs_given(argv); *argv != NULL; argv++) {
		if (inputs_is_folder(*argv))
			read_folder(r, *argv);
		else
			read_file(r, *argv);
	}
	for (size_t i = 0; i < r->houses; i++)
		contacts_settle(&r->house[i].contacts);
}

void
net_forget(struct request *r)
{
	for (size_t i = 0; i < r->houses; i++) {
		contacts_release(&r->house[i].contacts);
		aside_release(&r->house[i].aside);
		actors_release(&r->house[i].known);
		initiatives_release(&r->house[i].plans);
		centre_close(&r->house[i].centre);
	}
	free(r->house);
	intern_release(&r->names);
}

/* ---- the net of a house ---- */

struct period
net_period(const struct request *r, const struct house *h)
{
	struct period p = { h->contacts.first, h->contacts.last };

	if (r->tells && h->aside.entries > 0)
		p = (struct period){ h->aside.first, h->aside.last };
	else if (h->contacts.added == 0)
		p = (struct period){ PERIOD_OPEN, r->today };
	if (r->dated) {
		p.first = r->period.first != PERIOD_OPEN ? r->period.first : p.first;
		p.last = r->period.last;
	} else if (p.last > r->today) {
		p.last = p.first < r->today ? r->today : p.first;
	}
	return p;
}

int
net_day(const struct request *r)
{
	return r->dated && r->period.last < r->today ? r->period.last : r->today;
}

void
net_take(struct net *net, const struct request *r, struct house *h, const struct period *p)
{
	struct period whole = net_period(r, h);

	if (r->keeps) {
		contacts_tally(&h->contacts, p != NULL ? p : &whole, r->forms);
		contacts_settle(&h->contacts);
	}
	/* Contacts that are not kept make one net only. */
	if (r->keeps)
		net_make(net, &h->contacts, h->has_known ? &h->known : NULL, r->least);
	else
		net_make_of(net, &h->contacts, h->has_known ? &h->known : NULL, r->least);
	if (r->all && h->has_known) {
		struct period passed = period_until(p != NULL ? p : &whole, r->today);

		/* Where no period was asked for, it is not over with the last entry. */
		if (p == NULL && !r->dated)
			passed.last = r->today;
		net_add_listed(net, &h->known, &passed);
	}
}

/* ---- who was asked for ---- */

int
net_has_asked(const struct request *r, const struct house *h)
{
	size_t len = strlen(r->actor);

	return intern_find(&h->contacts.ids, r->actor, len) != INTERN_NONE ||
	    (h->has_known && actors_find(&h->known, r->actor, len) != NULL);
}

void
net_check_asked(const struct request *r)
{
	size_t len = strlen(r->actor);
	struct nearest near;
	const char *best;

	nearest_begin(&near, r->actor, len);
	for (size_t i = 0; i < r->houses; i++) {
		const struct house *h = &r->house[i];

		if (!h->good)
			continue;
		if (net_has_asked(r, h))
			return;
		for (size_t k = 0; k < h->contacts.ids.n; k++)
			nearest_offer(&near, intern_text(&h->contacts.ids, k));
		for (size_t k = 0; h->has_known && k < h->known.n; k++) {
			const char *id = h->known.item[k].cell[ACTOR_ID];

			if (text_is_id(id, strlen(id)))
				nearest_offer(&near, id);
		}
	}
	best = nearest_best(&near);
	if (best != NULL)
		die("no actor '%s' here; did you mean '%s'?", shown(r->actor, len), shown(best, strlen(best)));
	die("no actor '%s' here; mc-actors lists them", shown(r->actor, len));
}

/* ---- rows that are printed ---- */

void
net_begin(struct request *r, const char *const *names, size_t n)
{
	const char **all = mem_zero(n + 1, sizeof *all);

	all[0] = "centre";
	for (size_t i = 0; i < n; i++)
		all[i + (size_t)r->centre] = names[i];
	r->out = rows_begin(r->format, n + (size_t)r->centre, all);
	free(all);
}

void
net_row(struct request *r, const struct house *h)
{
	if (r->centre)
		rows_text(r->out, h->id != NULL ? h->id : "");
}

void
net_cell(struct request *r, const struct buf *b)
{
	rows_cell(r->out, buf_text(b), b->len);
}

void
net_cell_day(struct request *r, int day)
{
	char text[DATE_TEXT];

	date_format(text, day);
	rows_text(r->out, text);
}

void
net_cell_forms(struct request *r, unsigned forms)
{
	struct buf b = { 0 };

	net_add_forms(&b, forms);
	net_cell(r, &b);
	buf_release(&b);
}

void
net_cell_measure(struct request *r, double value)
{
	struct buf b = { 0 };

	measure_add(&b, value);
	net_cell(r, &b);
	buf_release(&b);
}
