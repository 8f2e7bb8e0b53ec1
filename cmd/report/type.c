#include <stdlib.h>
#include <string.h>

#include "analysis/challenge.h"
#include "analysis/evidencewords.h"
#include "analysis/profilewords.h"
#include "base/buf.h"
#include "base/phrase.h"
#include "field/terms.h"
#include "report.h"

enum { MOST = 5 };	/* pieces of evidence */

/* The weightiest evidence of a type, an item each. */
static void
evidence(const struct report *r, enum type type, size_t most)
{
	struct profile_answer answer[MOST];
	size_t n = profile_answers(&r->profile, type, answer, most);

	document_paragraph(r->out, LANG(r->language, "Det peger især på et %s center:", "What points most to a centre that is %s:"),
	    vocab_word(&type_vocab, type, r->language));
	for (size_t i = 0; i < n; i++) {
		struct buf text = { 0 };

		evidencewords_add(&text, &answer[i], &r->sheet, r->language);
		document_item(r->out, "%s", buf_text(&text));
		buf_release(&text);
		buf_release(&answer[i].found);
	}
}

static void
labelled(const struct report *r, const char *label, const char *text)
{
	document_open(r->out, DOCUMENT_ITEM);
	document_strong(r->out, label);
	document_text(r->out, ": ");
	document_text(r->out, text);
	document_close(r->out);
}

/* One more sentence, if there is one, with its first letter a capital. */
static void
add_sentence(struct buf *b, enum language l, const char *sentence, int64_t value, int64_t of,
    const struct period *period)
{
	size_t start = b->len + 1;

	if (sentence == NULL)
		return;
	buf_addc(b, ' ');
	phrase_add(b, l, sentence, &(struct phrase_facts){ .value = value, .of = of,
	    .period = period });
	if (b->data[start] >= 'a' && b->data[start] <= 'z')
		b->data[start] = (char)(b->data[start] - 'a' + 'A');
}

/* What is typical of a type, and what the log holds on its challenge. */
static void
typical(const struct report *r, enum type type)
{
	enum language l = r->language;
	const struct challenge *about = &challenges[type];
	const struct period *year = &r->summary.span[SPAN_YEAR];
	struct challenge_figure f = challenge_figure(type, &r->summary, &r->sheet.centre,
	    &r->sheet.actors, r->asof);
	struct buf text = { 0 };

	document_paragraph(r->out, LANG(l, "Det er typisk for et %s center:", "Typical of a centre that is %s:"),
	    vocab_word(&type_vocab, type, l));
	labelled(r, LANG(l, "Styrke", "Strength"), type_about[type].strength[l]);
	buf_adds(&text, type_about[type].challenge[l]);
	if (!f.known) {
		add_sentence(&text, l, about->cannot[l], 0, 0, year);
	} else {
		add_sentence(&text, l, f.value == 0 && about->none[l] != NULL ? about->none[l] : about->shows[l], f.value, f.of, year);
		add_sentence(&text, l, about->rests[l], f.rests_on, f.entries, year);
		if (f.has_before)
			add_sentence(&text, l, f.before_value == 0 && about->none_before[l] != NULL ?
			    about->none_before[l] : about->before[l], f.before_value, f.before_of,
			    &r->summary.year_before.period);
		add_sentence(&text, l, about->question[l], 0, 0, year);
	}
	labelled(r, LANG(l, "Udfordring", "Challenge"), text.data);
	labelled(r, LANG(l, "Forudsætning", "Prerequisite"), type_about[type].prerequisite[l]);
	buf_release(&text);
}

static void
disagreement(const struct report *r)
{
	const struct profile *p = &r->profile;
	enum language l = r->language;

	if (!profile_disagrees(p))
		return;
	document_paragraph(r->out, LANG(l, "Centret kaldes %s, men oplysningerne her peger på noget andet. "
	    "Er huset blevet et andet, eller mangler der oplysninger?",
	    "The centre is called %s, but what is recorded points elsewhere. "
	    "Has the house changed, or is something not recorded?"),
	    vocab_word(&type_vocab, p->known_as, l));
}

void
type_section(const struct report *r)
{
	const struct profile *p = &r->profile;
	enum language l = r->language;
	struct buf name = { 0 };
	int fused = p->verdict == VERDICT_BLANDET && p->doubt != DOUBT_SECOND;

	document_heading(r->out, 2, LANG(l, "Hvilken type center", "Which type of centre"));
	if (p->verdict == VERDICT_UVIST) {
		profilewords_doubt(&name, p, l);
		document_paragraph(r->out, LANG(l, "Det kan ikke siges, hvilken af de fire typer centret ligner mest: %s. "
		    "Det hjælper at skrive, hvem der driver huset, og hvem der er i det.",
		    "It cannot be told which of the four types the centre is most like: %s. "
		    "It helps to record who runs the house and who is in it."), name.data);
		buf_release(&name);
		return;
	}
	profilewords_name(&name, p, l);
	document_open(r->out, DOCUMENT_PARAGRAPH);
	document_text(r->out, LANG(l, "Centret er ", "The centre is "));
	document_strong(r->out, name.data);
	document_text(r->out, ".");
	document_close(r->out);
	buf_clear(&name);
	if (p->doubt == DOUBT_SECOND) {
		profilewords_doubt(&name, p, l);
		document_paragraph(r->out, LANG(l, "Det er ikke entydigt: %s.", "It is not clear-cut: %s."),
		    name.data);
	}
	buf_release(&name);
	evidence(r, p->order[0], fused ? 3 : MOST);
	if (fused)
		evidence(r, p->order[1], 2);
	document_paragraph(r->out, LANG(l, "Vurderingen bygger på svar på %s. "
	    "Typerne er tendenser, og ingen af dem er bedre end de andre.",
	    "The judgement rests on answers to %s. "
	    "Types are tendencies, and none is better than another."), quantity_some(l,
	    (uint64_t)p->questions, LOOKS, LANG(l, "et spørgsmål om huset|spørgsmål om huset",
	    "a question about the house|questions about the house")));
	disagreement(r);
	typical(r, p->order[0]);
	if (fused)
		typical(r, p->order[1]);
}
