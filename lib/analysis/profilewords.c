#include "analysis/profile.h"
#include "analysis/profilewords.h"
#include "base/buf.h"
#include "base/lang.h"
#include "field/terms.h"

const char *
profilewords_type(enum type t, enum language language)
{
	return vocab_word(&type_vocab, t, language);
}

void
profilewords_name(struct buf *b, const struct profile *p, enum language language)
{
	if (p->verdict == VERDICT_UVIST)
		return;
	if (p->verdict == VERDICT_KLAR || p->doubt == DOUBT_SECOND) {
		buf_addf(b, "%s%s", p->has_trait ?
		    LANG(language, "overvejende ", "mainly ") : "",
		    profilewords_type(p->order[0], language));
		return;
	}
	if (p->equals == 1)
		buf_adds(b, profilewords_type(p->order[0], language));
	else
		buf_addf(b, LANG(language, "lige så meget %s som %s", "as much %s as %s"),
		    profilewords_type(p->order[0], language), profilewords_type(p->order[1], language));
	if (p->equals == 3)
		buf_addf(b, LANG(language, " og %s", " and %s"), profilewords_type(p->order[2], language));
	for (int i = p->equals; i < p->fused; i++)
		buf_addf(b, "%s%s", i == 1 ? LANG(language, " med ", " with ") : i == p->equals ?
		    LANG(language, ", med ", ", with ") : LANG(language, " og ", " and "),
		    LANG(language, type_about[p->order[i]].traits_da,
		    type_about[p->order[i]].traits_en));
}

void
profilewords_doubt(struct buf *b, const struct profile *p, enum language language)
{
	if (p->doubt == DOUBT_TOO_LITTLE && p->questions == 0) {
		buf_addf(b, LANG(language, "ingen af de %d spørgsmål om huset kan besvares endnu",
		    "none of the %d questions about the house can be answered yet"), LOOKS);
	} else if (p->doubt == DOUBT_TOO_LITTLE) {
		buf_addf(b, LANG(language, "kun %d af de %d spørgsmål om huset kan besvares, og %s for lidt",
		    "only %d of the %d questions about the house can be answered, and %s too little"), p->questions, LOOKS,
		    p->questions == 1 ? LANG(language, "svaret siger", "the answer tells") :
		    LANG(language, "svarene siger", "the answers tell"));
	} else if (p->doubt != DOUBT_NONE) {
		const struct type_about *t = &type_about[p->doubted];

		buf_addf(b, p->doubt == DOUBT_FIRST ?
		    LANG(language, "det meste passer til et %s center, men %s",
		    "most fits a centre that is %s, but %s") :
		    LANG(language, "der er også meget, der passer til et %s center, men %s",
		    "much also fits a centre that is %s, but %s"),
		    profilewords_type(p->doubted, language),
		    LANG(language, t->missing_da, t->missing_en));
	}
}
