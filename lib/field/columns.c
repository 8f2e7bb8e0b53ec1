#include <stddef.h>
#include <string.h>

#include "field/columns.h"

/* Of a name, with its end.  (In arrays: pointers would be made good at each start of a program.) */
enum { NAME = 16 };

/*
 * Those that are no text, by what they hold.  A name that stands for a number in one program
 * and for a code in another (`then`) stands here as a number: a code is none, and stays text.
 * Where a text might be a number by chance the program says so itself (rows_kind()).
 */
static const char numbers[][NAME] = {
	/* any: a figure, how many, of how many */
	"value", "of", "count", "share", "percent", "amount", "hours", "days", "months", "line",
	/* mc-conditions */
	"condition", "item",
	/* mc-classify */
	"rank", "weight",
	/* mc-net */
	"degree", "strength", "betweenness", "harmonic", "cut", "led", "followed", "ties", "possible", "rests_on",
	"then", "now", "with", "without",
	/* mc-initiatives; target and reading of a goal */
	"target", "reading", "overdue", "interest", "ability", "partner", "invite",
	/* mc-meetings, mc-match, mc-overlap */
	"attended", "held", "expected", "together", "referrals",
	/* mc-funding */
	"permanent", "project", "left",
	/* mc-share */
	"capacity", "users", "house_actors", "largest_share", "refused", "gave", "got", "times",
	/* mc-overview */
	"houses",
	/* mc-handover */
	"entries", "before", "after"
};

static const char truths[][NAME] = { "once", "dormant" };

static const char ids[][NAME] = {
	"actors", "organisers", "forms", "none", "gave_to", "got_from", "sectors", "kinds", "presences",
	"centres"
};

static const char texts[][NAME] = { "targets", "themes", "free", "ends", "same" };

static const struct {
	enum cellkind kind;
	const char (*name)[NAME];
	size_t n;
} table[] = {
	{ CELLKIND_NUMBER, numbers, sizeof numbers / sizeof *numbers },
	{ CELLKIND_TRUTH, truths, sizeof truths / sizeof *truths },
	{ CELLKIND_IDS, ids, sizeof ids / sizeof *ids },
	{ CELLKIND_TEXTS, texts, sizeof texts / sizeof *texts }
};

enum cellkind
columns_kind(const char *name)
{
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		for (size_t k = 0; k < table[i].n; k++)
			if (strcmp(table[i].name[k], name) == 0)
				return table[i].kind;
	return CELLKIND_TEXT;
}

/* What a column is to who reads a table of it. */
static const struct {
	char name[NAME];
	unsigned use;
} uses[] = {
	{ "id", COLUMNUSE_KEY },
	{ "actor", COLUMNUSE_KEY },
	{ "a", COLUMNUSE_KEY },			/* two that meet, or clash */
	{ "b", COLUMNUSE_KEY },
	{ "resource", COLUMNUSE_KEY },
	{ "code", COLUMNUSE_KEY },
	{ "condition", COLUMNUSE_KEY },
	{ "point", COLUMNUSE_KEY },
	{ "indicator", COLUMNUSE_KEY },
	{ "actors", COLUMNUSE_SUBJECT },
	{ "name", COLUMNUSE_SUBJECT },
	{ "title", COLUMNUSE_SUBJECT },
	{ "goal", COLUMNUSE_SUBJECT },
	{ "says", COLUMNUSE_SUBJECT | COLUMNUSE_SENTENCE },
	{ "data", COLUMNUSE_SENTENCE },
	{ "conflict", COLUMNUSE_SENTENCE },
	{ "evidence", COLUMNUSE_SENTENCE },
	{ "next", COLUMNUSE_SENTENCE },
	{ "found", COLUMNUSE_SENTENCE },
	{ "fits", COLUMNUSE_SENTENCE },
	{ "helps", COLUMNUSE_SENTENCE },
	{ "hinders", COLUMNUSE_SENTENCE },
	{ "example", COLUMNUSE_SENTENCE },
	{ "differs", COLUMNUSE_SENTENCE }
};

unsigned
columns_use(const char *name)
{
	for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
		if (strcmp(uses[i].name, name) == 0)
			return uses[i].use;
	return 0;
}
