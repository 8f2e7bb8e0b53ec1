/*
 * mc-classify - which type of centre is this, and how do we know?
 *
 *	mc-classify --first centres/[a-z]* | mc-matrix verdict type
 *
 * See mc-classify(1) and mc-types(7).
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/profile.h"
#include "analysis/profilewords.h"
#include "base/diag.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/funding.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/terms.h"
#include "output/rows.h"
#include "sheet/saved.h"

enum { EXPLAIN, FIRST, SKIP_INVALID, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[EXPLAIN] = { "explain", 0, 0, 0, "the evidence, a row a criterion that spoke", OPT_FLAG },
	[FIRST] = { "first", 0, 0, 0, "only the first row of each centre", OPT_FLAG },
	[SKIP_INVALID] = OPT_SKIP_INVALID(0), [OUTPUT] = OPT_OUTPUT(0),
	[LANGUAGE] = OPT_LANGUAGE(0), [TODAY] = OPT_TODAY, OPT_END
};

struct request {
	int explain, first, skip, today;
	const char *language;	/* NULL: each centre's own */
};

struct classified {
	struct centre centre;
	struct actors actors;
	struct funding funding;
	struct profile profile;
	int good;
};

/* ---- reading ---- */

static void
read_centre(struct classified *k, const char *path, int today, int skip)
{
	unsigned long faults = diag_faults();

	if (!centre_open(&k->centre, path))
		return;
	/* All three, so that all faults are reported. */
	k->good = centre_read(&k->centre, PROFILE_OF_CENTRE);
	k->good &= actors_read(&k->actors, &k->centre, PROFILE_OF_ACTORS);
	k->good &= funding_read(&k->funding, &k->centre, PROFILE_OF_FUNDING);
	/* Nothing is printed of a centre with faults; the others are healthy. */
	k->good = centre_is_told(path, k->good, faults, skip);
	if (k->good)
		profile_compute(&k->profile, &k->centre, &k->actors, &k->funding, today);
}

static void
release(struct classified *k)
{
	if (k->good)
		profile_release(&k->profile);
	funding_release(&k->funding);
	actors_release(&k->actors);
	centre_close(&k->centre);
}

/* ---- printing ---- */

static void
print_profile(struct rows *out, const struct classified *k, int first_only)
{
	const struct profile *p = &k->profile;

	for (size_t i = 0; i < (first_only ? 1 : TYPES); i++) {
		rows_text(out, k->centre.id);
		rows_text(out, type_vocab.term[p->order[i]].code);
		if (p->verdict == VERDICT_UVIST) {
			rows_text(out, "");
			rows_text(out, "");
		} else {
			rows_count(out, (int64_t)i + 1);
			rows_share(out, p->share[p->order[i]]);
		}
		rows_text(out, verdict_code[p->verdict]);
		rows_count(out, (int64_t)p->spoke);
	}
}

/* What people call the centre is no evidence; where the rest says otherwise, say so. */
static void
print_disagreement(struct rows *out, const struct classified *k, enum language language)
{
	struct buf text = { 0 };

	buf_addf(&text, LANG(language, "kaldes %s, men oplysningerne tyder på, at det er %s; "
	    "se på begge dele igen",
	    "called %s, but what is recorded suggests that it is %s; "
	    "look at both again"),
	    profilewords_type((enum type)k->profile.known_as, language),
	    profilewords_type(k->profile.order[0], language));
	rows_text(out, k->centre.id);
	rows_text(out, type_vocab.term[k->profile.known_as].code);
	rows_text(out, "known-as");
	rows_text(out, "0.000");
	rows_text(out, text.data);
	rows_text(out, "centre.yaml, known_as");
	buf_release(&text);
}

/* Of the type that most speaks for nothing tells: it is not called the first. */
static void
print_doubt(struct rows *out, const struct classified *k, enum language language)
{
	const struct profile *p = &k->profile;
	struct buf text = { 0 };

	profilewords_doubt(&text, p, language);
	rows_text(out, k->centre.id);
	rows_text(out, type_vocab.term[p->doubted].code);
	rows_text(out, verdict_code[VERDICT_UVIST]);
	rows_text(out, "0.000");
	rows_text(out, buf_text(&text));
	rows_text(out, "mc-types(7)");
	buf_release(&text);
}

static void
print_evidence(struct rows *out, const struct classified *k, enum language language)
{
	const struct profile *p = &k->profile;

	for (size_t i = 0; i < criteria_count; i++) {
		const struct criterion *c = &criteria[i];
		const struct evidence *e = &p->evidence[i];
		struct buf found = { 0 };

		if (e->weight == 0)
			continue;
		buf_addf(&found, "%s: %s", looks[c->look].key, buf_text(&e->found));
		if (e->value < e->of)
			buf_addf(&found, LANG(language, " (%" PRId64 " af %" PRId64 ")",
			    " (%" PRId64 " of %" PRId64 ")"),
			    e->value, e->of);
		rows_text(out, k->centre.id);
		rows_text(out, type_vocab.term[c->type].code);
		rows_text(out, c->code);
		rows_share(out, e->weight);
		rows_text(out, found.data);
		rows_text(out, c->source);
		buf_release(&found);
	}
	if (p->doubt == DOUBT_FIRST)
		print_doubt(out, k, language);
	if (profile_disagrees(p))
		print_disagreement(out, k, language);
}

static void
print(const struct request *r, char *const *argv, enum rows_format format)
{
	static const char *const profile[] = {
		"centre", "type", "rank", "share", "verdict", "evidence"
	};
	static const char *const explained[] = {
		"centre", "type", "criterion", "weight", "found", "source"
	};
	struct classified *all;
	struct rows *out;
	size_t n;
	int good = 0;

	all = inputs_array(argv, sizeof *all, &n);
	for (size_t i = 0; i < n; i++)
		read_centre(&all[i], argv[i], r->today, r->skip);
	for (size_t i = 0; i < n; i++)
		good |= all[i].good;
	if (diag_status() < 2 && good) {
		out = rows_begin(format, 6, r->explain ? explained : profile);
		if (!r->explain)
			rows_kind(out, 5, CELLKIND_NUMBER);	/* the last: how many criteria had something to go on */
		for (size_t i = 0; i < n; i++) {
			if (!all[i].good)
				continue;	/* unreadable, which was reported */
			if (r->explain)
				print_evidence(out, &all[i], option_language_or(r->language, centre_language(&all[i].centre)));
			else
				print_profile(out, &all[i], r->first);
		}
		rows_end(out);
	}
	for (size_t i = 0; i < n; i++)
		release(&all[i]);
	free(all);
}

static int
classify(const struct opts *o, char *const *argv)
{
	struct request r = {
		.explain = opts_count(o, EXPLAIN), .first = opts_count(o, FIRST),
		.skip = opts_count(o, SKIP_INVALID), .language = opts_value(o, LANGUAGE)
	};

	if (r.explain && r.first)
		opts_usage("--explain and --first do not go together");
	r.today = option_today(opts_value(o, TODAY));
	argv = centres_given(argv);
	inputs_warn_twins(argv);
	print(&r, argv, option_format(opts_value(o, OUTPUT)));
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]...\n", .run = classify },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Tell which of the four types of centre each is, as a profile over all four.\n"
	"No type is better than another.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
