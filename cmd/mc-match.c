/*
 * mc-match - who in a house has what another lacks, and who wants the same.
 *
 *	mc-match --untried kvarterhuset
 *
 * See mc-match(1).
 */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "analysis/activity.h"
#include "analysis/match.h"
#include "analysis/matchwords.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/period.h"
#include "centre/centre.h"
#include "centre/entry.h"
#include "centre/ownsynonyms.h"
#include "centre/recordlist.h"
#include "cli/centres.h"
#include "cli/filter.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "field/synonyms.h"
#include "field/terms.h"
#include "output/rows.h"
#include "schema/value.h"
#include "sheet/saved.h"

enum { ACTOR, KIND, UNTRIED, SYNONYMS, SKIP_INVALID, PERIOD, OUTPUT, LANGUAGE, TODAY };

#define KINDS "tilbud|styrke|maal|behov"

static const struct opt options[] = {
	[ACTOR] = { "actor", 0, "ID", 0, "only where this actor is one of the two",
	    OPT_FIELD(entry_schema, ENTRY_ACTORS) },
	[KIND] = { "kind", 0, "KIND,...", 0, "only matches of these kinds", OPT_CHOICES(KINDS) },
	[UNTRIED] = { "untried", 0, 0, 0, "only of two that are in no entry of the log together", OPT_FLAG },
	[SYNONYMS] = { "synonyms", 0, 0, 0, "the words that mean the same, and whose line it is",
	    OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0),
	[PERIOD] = { "period", 'p', "PERIOD", 0, "count the entries of a period; of all the log if not given",
	    OPT_TIME },
	[OUTPUT] = OPT_OUTPUT(0), [LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

struct request {
	struct period period;
	int dated, today, skip, untried, several;
	unsigned kinds;
	struct filter actor;
	const char *language;
	enum rows_format format;
};

struct house {
	struct centre centre;
	struct actors actors;
	struct recordlist resources;
	struct ownsynonyms synonyms;
	struct activity_tally activity;
	struct entries_read log;
	enum language language;		/* of what is written */
	int good;
	struct known *known;		/* for each of the actors */
};

/* What is asked of an actor for each of its matches, and kept: there may be hundreds. */
struct known {
	size_t number;		/* in the activity */
	char *means;		/* NULL: not asked yet */
};

/* ---- reading ---- */

static void
use_entry(void *arg, const struct entries *log, const struct entry *e)
{
	(void)log;
	activity_add(arg, e);
}

static void
house_read(struct house *h, const char *path, const struct request *r)
{
	static const unsigned long of_actors = SCHEMA_BIT(ACTOR_ID) | SCHEMA_BIT(ACTOR_NAME) |
	    SCHEMA_BIT(ACTOR_SINCE) | SCHEMA_BIT(ACTOR_LEFT) | SCHEMA_BIT(ACTOR_TARGETS) |
	    SCHEMA_BIT(ACTOR_STRENGTHS) | SCHEMA_BIT(ACTOR_OFFERS) | SCHEMA_BIT(ACTOR_NEEDS);
	static const unsigned long of_resources = SCHEMA_BIT(RESOURCE_ID) | SCHEMA_BIT(RESOURCE_NAME) |
	    SCHEMA_BIT(RESOURCE_OWNER) | SCHEMA_BIT(RESOURCE_UNTIL);
	unsigned long faults = diag_faults();

	activity_init(&h->activity, &r->period);
	if (!centre_open(&h->centre, path))
		return;
	/* All of them, so that all faults are told. */
	h->good = centre_read(&h->centre, SCHEMA_BIT(CENTRE_NAME) | SCHEMA_BIT(CENTRE_LANGUAGE));
	h->good &= actors_read(&h->actors, &h->centre, of_actors);
	h->good &= recordlist_open(&h->resources, &h->centre, &resource_schema);
	while (h->good && recordlist_next(&h->resources, of_resources))
		;
	h->good &= ownsynonyms_read(&h->synonyms, &h->centre);
	h->good &= entries_each(&h->centre, 0, use_entry, &h->activity, &h->log);
	h->good &= r->skip || diag_faults() == faults;
	h->known = mem_zero(h->actors.n + 1, sizeof *h->known);
	for (size_t i = 0; i < h->actors.n; i++)
		h->known[i].number = activity_number(&h->activity, h->actors.item[i].cell[ACTOR_ID]);
	if (h->good)
		h->language = r->language != NULL ? option_language(r->language) : centre_language(&h->centre);
}

static void
house_release(struct house *h)
{
	for (size_t i = 0; i < h->actors.n && h->known != NULL; i++)
		free(h->known[i].means);
	free(h->known);
	activity_release(&h->activity);
	ownsynonyms_release(&h->synonyms);
	recordlist_release(&h->resources);
	actors_release(&h->actors);
	centre_close(&h->centre);
}

/* ---- rows ---- */

/* Of several centres an actor is told by its centre, too. */
static void
put_id(struct rows *out, const struct request *r, const struct house *h, const struct actor *a)
{
	struct buf id = { 0 };

	if (!r->several) {
		rows_text(out, a->cell[ACTOR_ID]);
		return;
	}
	buf_addf(&id, "%s/%s", h->centre.id, a->cell[ACTOR_ID]);
	rows_cell(out, id.data, id.len);
	buf_release(&id);
}

static int
is_wanted(const struct request *r, const struct match *m)
{
	const struct csv_field both[] = {
		{ m->need_of->cell[ACTOR_ID], strlen(m->need_of->cell[ACTOR_ID]) },
		{ m->offer_of->cell[ACTOR_ID], strlen(m->offer_of->cell[ACTOR_ID]) }
	};

	return filter_items(&r->actor, both, 2);
}

static struct known *
known_of(const struct house *h, const struct actor *a)
{
	return &h->known[a - h->actors.item];
}

static const char *
means_of(const struct house *h, const struct actor *a)
{
	struct known *k = known_of(h, a);

	if (k->means == NULL) {
		struct buf b = { 0 };

		matchwords_add_means(&b, h->language, a, actor_called(a));
		k->means = b.data;
	}
	return k->means;
}

static void
add_says(struct buf *b, const struct request *r, const struct house *a, const struct house *other,
    const struct match *m, unsigned long together)
{
	struct buf one = { 0 }, two = { 0 };
	enum language l = a->language;

	if (a != other) {
		buf_addf(&one, "%s (%s)", actor_called(m->need_of), centre_name(&a->centre));
		buf_addf(&two, "%s (%s)", actor_called(m->offer_of), centre_name(&other->centre));
		matchwords_add(b, l, m, one.data, two.data, NULL);
	} else {
		const char *means[2] = { NULL, NULL };

		if (m->kind == MATCH_MAAL) {
			means[0] = means_of(a, m->need_of);
			means[1] = means_of(a, m->offer_of);
		}
		matchwords_add(b, l, m, actor_called(m->need_of), actor_called(m->offer_of), means);
	}
	buf_addc(b, ' ');
	if (a != other)
		buf_adds(b, LANG(l, "De hører til i hvert sit hus.", "They belong to different houses."));
	else if (a->log.missing)
		buf_adds(b, LANG(l, "Der er ingen log, så det vides ikke, om de har gjort noget sammen.",
		    "There is no log, so it is not known whether they have done anything together."));
	else
		matchwords_add_together(b, l, together, r->dated ? &r->period : NULL);
	buf_release(&one);
	buf_release(&two);
}

static void
put_match(struct rows *out, const struct request *r, const struct house *const *house,
    const struct match *m, struct buf *says)
{
	const struct house *a = house[m->need_house], *other = house[m->offer_house];
	int known = a == other && !a->log.missing;
	unsigned long together = known ? activity_together_of(&a->activity, known_of(a, m->need_of)->number,
	    known_of(a, m->offer_of)->number) : 0;

	if (!is_wanted(r, m) || (r->untried && together > 0))
		return;
	rows_text(out, a->centre.id);
	put_id(out, r, a, m->need_of);
	rows_text(out, m->need);
	put_id(out, r, other, m->offer_of);
	rows_text(out, m->offer);
	rows_text(out, match_kind_vocab.term[m->kind].code);
	if (known)
		rows_count(out, (int64_t)together);
	else
		rows_text(out, "");
	buf_clear(says);
	add_says(says, r, a, other, m, together);
	rows_cell(out, says->data, says->len);
}

static void
print_matches(const struct request *r, const struct house *const *house, size_t n)
{
	static const char *const name[] = {
		"centre", "need_of", "need", "offer_of", "offer", "kind", "together", "says"
	};
	struct rows *out = rows_begin(r->format, sizeof name / sizeof *name, name);
	struct matchhouse *given = mem_zero(n + 1, sizeof *given);
	struct matches all;
	struct buf says = { 0 };

	for (size_t i = 0; i < n; i++)
		given[i] = (struct matchhouse){ centre_language(&house[i]->centre), &house[i]->actors,
		    &house[i]->resources, &house[i]->synonyms };
	matches_find(&all, given, n, r->today, r->kinds);
	for (size_t i = 0; i < all.n; i++)
		put_match(out, r, house, &all.item[i], &says);
	rows_end(out);
	buf_release(&says);
	matches_release(&all);
	free(given);
}

/* ---- --synonyms ---- */

static void
put_line(struct rows *out, const struct house *h, const char *word, const char *same, const char *whose)
{
	rows_text(out, h->centre.id);
	rows_text(out, word);
	rows_text(out, same);
	rows_text(out, whose);
}

/* The lines in use: ours but for those that the centre has itself, then the centre's. */
static void
print_synonyms(const struct request *r, const struct house *const *house, size_t n)
{
	static const char *const name[] = { "centre", "word", "same", "whose" };
	struct rows *out = rows_begin(r->format, sizeof name / sizeof *name, name);
	struct buf same = { 0 };

	for (size_t i = 0; i < n; i++) {
		const struct ownsynonyms *own = &house[i]->synonyms;
		const char *word, *item;
		size_t lines;
		const struct synonym *ours = synonyms_of(centre_language(&house[i]->centre), &lines);

		for (size_t k = 0; k < lines; k++)
			if (!ownsynonyms_has(own, &ours[k]))
				put_line(out, house[i], ours[k].word, ours[k].same, "mc");
		for (size_t k = 0; (word = ownsynonyms_word(own, k)) != NULL; k++) {
			buf_clear(&same);
			for (size_t j = 0; (item = ownsynonyms_same(own, k, j)) != NULL; j++)
				buf_addf(&same, "%s%s", j > 0 ? ";" : "", item);
			put_line(out, house[i], word, buf_text(&same), house[i]->centre.id);
		}
	}
	rows_end(out);
	buf_release(&same);
}

/* ---- the whole ---- */

static void
take_kinds(struct request *r, const struct opts *o)
{
	r->kinds = opts_count(o, KIND) > 0 ? 0 : MATCH_ALL;
	for (size_t i = 0; i < o->n; i++) {
		const char *s = o->given[i].value;

		if (o->given[i].option != KIND)
			continue;
		for (size_t n; (n = strcspn(s, ",")) > 0; s += n + (s[n] == ',')) {
			int kind = vocab_find(&match_kind_vocab, s, n);

			if (kind < 0)
				die("%s", value_wrong_code(&match_kind_vocab, s, n));
			r->kinds |= MATCH_BIT(kind);
		}
	}
}

/* A centre that was given before would be matched with itself. */
static int
is_given_twice(const struct house *h, const struct house *const *before, size_t n)
{
	struct stat one, other;

	for (size_t i = 0; i < n; i++)
		if (strcmp(h->centre.id, before[i]->centre.id) == 0 && stat(h->centre.path, &one) == 0 &&
		    stat(before[i]->centre.path, &other) == 0 && one.st_dev == other.st_dev &&
		    one.st_ino == other.st_ino) {
			diag_warning(NULL, TOPIC_DUPLICATE, "'%s' is the folder '%s' once more, and is matched once",
			    h->centre.path, before[i]->centre.path);
			return 1;
		}
	return 0;
}

static int
match(const struct opts *o, char *const *argv)
{
	struct request r = {
		.today = option_today(opts_value(o, TODAY)), .dated = opts_count(o, PERIOD) > 0,
		.skip = opts_count(o, SKIP_INVALID) > 0, .untried = opts_count(o, UNTRIED) > 0,
		.language = opts_value(o, LANGUAGE), .format = option_format(opts_value(o, OUTPUT))
	};
	const struct house **good;
	struct house *house;
	size_t n, goods = 0;

	take_kinds(&r, o);
	for (size_t i = 0; i < o->n; i++)
		if (o->given[i].option == ACTOR)
			filter_add(&r.actor, o->given[i].value, opts_field(o, ACTOR));
	r.period = r.dated ? option_period(opts_value(o, PERIOD), r.today) :
	    (struct period){ PERIOD_OPEN, r.today };
	argv = centres_given(argv);
	r.several = argv[1] != NULL;
	inputs_warn_twins(argv);
	house = inputs_array(argv, sizeof *house, &n);
	good = mem_zero(n + 1, sizeof *good);
	for (size_t i = 0; i < n; i++)
		house_read(&house[i], argv[i], &r);
	for (size_t i = 0; i < n; i++)
		if (house[i].good && !is_given_twice(&house[i], good, goods))
			good[goods++] = &house[i];
	if (diag_status() < 2 && goods > 0)
		(opts_count(o, SYNONYMS) > 0 ? print_synonyms : print_matches)(&r, good, goods);
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	filter_release(&r.actor);
	free(good);
	free(house);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = match },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Who in a house has what another lacks, and who wants the same: questions to ask them,\n"
	"with how often they are in the log together.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
