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

#include "analysis/match.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/period.h"
#include "cli/centres.h"
#include "cli/filter.h"
#include "cli/inputs.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "csv/remedy.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "match/house.h"
#include "match/print.h"
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
	filter_options((struct filter *const[]){ [ACTOR] = &r.actor }, ACTOR + 1, o);
	r.period = r.dated ? option_period_past(opts_value(o, PERIOD), r.today) :
	    (struct period){ PERIOD_OPEN, r.today };
	argv = centres_given(argv);
	r.centres = argv;
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
