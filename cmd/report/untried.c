/* Who has what another lacks, or lacks the same, and is in no entry with it: as questions. */
#include <stdlib.h>
#include <string.h>

#include "analysis/match.h"
#include "analysis/matchwords.h"
#include "base/buf.h"
#include "base/mem.h"
#include "centre/ownsynonyms.h"
#include "centre/recordlist.h"
#include "life.h"
#include "report.h"

enum { MOST_UNTRIED = 4 };

struct untried {
	const struct recordlist *resources;	/* of the sections on what goes on, or its own */
	struct recordlist own;
	struct ownsynonyms synonyms;
	struct matches all;
	int found;
};

void
untried_begin(struct report *r)
{
	/* What is wrong with the resources is told where they are counted. */
	struct centre quiet = centre_quietly(&r->sheet.centre);
	struct untried *u = r->untried = mem_zero(1, sizeof *u);

	u->resources = r->life != NULL ? &r->life->resources : &u->own;
	if (r->life == NULL && recordlist_open(&u->own, &quiet, &resource_schema))
		while (recordlist_next(&u->own, ~0ul))
			;
	r->good &= ownsynonyms_read(&u->synonyms, &r->sheet.centre);
	if (!r->good)
		return;
	matches_find(&u->all, &(struct matchhouse){ centre_language(&r->sheet.centre), &r->sheet.actors,
	    u->resources, &u->synonyms }, 1, r->today, MATCH_BIT(MATCH_TILBUD) | MATCH_BIT(MATCH_STYRKE) | MATCH_BIT(MATCH_BEHOV));
	u->found = 1;
	/* Where nobody fits anybody, the log is not asked who ever met. */
	if (u->all.n == 0)
		r->summary.activity.asks &= ~(unsigned)ACTIVITY_EVER;
}

void
untried_release(struct report *r)
{
	if (r->untried == NULL)
		return;
	recordlist_release(&r->untried->own);
	ownsynonyms_release(&r->untried->synonyms);
	matches_release(&r->untried->all);
	free(r->untried);
}

static int
is_pair(const struct match *a, const struct match *b)
{
	return (a->need_of == b->need_of && a->offer_of == b->offer_of) ||
	    (a->need_of == b->offer_of && a->offer_of == b->need_of);
}

/* Of two the first match; none of two that ever were in an entry together.  How many they are, at most one too many. */
static size_t
first_ones(const struct report *r, const struct matches *all, const struct match *one[MOST_UNTRIED + 1])
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++) {
		const struct match *m = &all->item[i];
		size_t k = 0;

		if (activity_met(&r->summary.activity, m->need_of->cell[ACTOR_ID], m->offer_of->cell[ACTOR_ID]))
			continue;
		/* Those of one pair stand near, unless each of the two is the one who needs. */
		while (k < n && !is_pair(one[k], m))
			k++;
		if (k == n && n <= MOST_UNTRIED)
			one[n++] = m;
	}
	return n;
}

const struct matches *
untried_matches(const struct report *r)
{
	return r->untried != NULL && r->untried->found ? &r->untried->all : NULL;
}

void
untried_part(const struct report *r)
{
	enum language l = r->language;
	const struct match *one[MOST_UNTRIED + 1];
	size_t n;

	/* Without a log it is not known what was tried. */
	if (r->log.missing || r->summary.activity.ever == 0)
		return;
	n = first_ones(r, &r->untried->all, one);
	if (n > 0)
		document_paragraph(r->out, "%s", LANG(l, "Disse står ikke sammen i loggen, og det, de har skrevet om sig selv, kunne passe:",
		    "These are not in the log together, and what they wrote about themselves might fit:"));
	for (size_t i = 0; i < n && i < MOST_UNTRIED; i++) {
		const struct match *m = one[i];
		struct buf says = { 0 };

		matchwords_add(&says, l, m, dossier_name(&r->sheet, m->need_of->cell[ACTOR_ID]),
		    dossier_name(&r->sheet, m->offer_of->cell[ACTOR_ID]), NULL);
		document_open(r->out, DOCUMENT_ITEM);
		document_text(r->out, says.data);
		document_close(r->out);
		buf_release(&says);
	}
	if (n > MOST_UNTRIED)
		document_paragraph(r->out, "%s", LANG(l, "Der er flere; mc-match --untried viser dem alle.",
		    "There are more; mc-match --untried shows them all."));
}
