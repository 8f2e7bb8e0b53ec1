#include <string.h>

#include "analysis/match.h"
#include "analysis/matchwords.h"
#include "base/buf.h"
#include "base/fold.h"
#include "base/quantity.h"
#include "base/when.h"
#include "yaml/yaml.h"

enum { MOST_MEANS = 3 };

/* Do two texts differ by capitals and blanks at most? */
static int
say_the_same(const char *a, const char *b)
{
	struct fold x = { 0 }, y = { 0 };
	int same = strcmp(a, b) == 0;

	if (same)
		return 1;
	fold_text(&x, a, strlen(a));
	fold_text(&y, b, strlen(b));
	same = strcmp(buf_text(&x.text), buf_text(&y.text)) == 0;
	fold_release(&x);
	fold_release(&y);
	return same;
}

static size_t
take_means(const char **means, size_t n, const struct actor *a, const char *key)
{
	const struct yaml_node *list = yaml_get(a->node, key);
	const char *item;

	for (size_t i = 0; n < MOST_MEANS && (item = yaml_item(list, i)) != NULL; i++)
		if (*item != '\0')
			means[n++] = item;
	return n;
}

void
matchwords_add_means(struct buf *b, enum language l, const struct actor *a, const char *name)
{
	const char *means[MOST_MEANS];
	size_t n = take_means(means, 0, a, "strengths");

	n = take_means(means, n, a, "offers");
	buf_adds(b, name);
	buf_adds(b, ": ");
	lang_add_names(b, l, means, n);
	buf_adds(b, ". ");
}

/* The pattern with a text for each %: there are thousands of these, and printf takes its time. */
static void
fill(struct buf *b, const char *pattern, const char *const *text)
{
	for (;;) {
		size_t n = strcspn(pattern, "%");

		buf_add(b, pattern, n);
		if (pattern[n] == '\0')
			return;
		buf_adds(b, *text++);
		pattern += n + 1;
	}
}

static void
add_means(struct buf *b, enum language l, const struct actor *a, const char *name, const char *known)
{
	if (known != NULL)
		buf_adds(b, known);
	else
		matchwords_add_means(b, l, a, name);
}

void
matchwords_add(struct buf *b, enum language l, const struct match *m, const char *need_of,
    const char *offer_of, const char *const means[2])
{
	const char *const all[] = { need_of, m->need, offer_of, m->offer };
	const char *const both[] = { need_of, offer_of, m->need };

	switch (m->kind) {
	case MATCH_TILBUD:
		if (m->is_resource)
			fill(b, LANG(l, "% mangler %, og % har %. Kan det bruges?",
			    "% needs %, and % has %. Can that be used?"), all);
		else
			fill(b, LANG(l, "% mangler %, og % tilbyder %. Passer det sammen?",
			    "% needs %, and % offers %. Do they fit?"), all);
		return;
	case MATCH_STYRKE:
		fill(b, LANG(l, "% mangler %, og % nævner % som en styrke. Kan det hjælpe?",
		    "% needs %, and % names % as a strength. Can that help?"), all);
		return;
	case MATCH_MAAL:
		fill(b, LANG(l, "Både % og % er til for %. ", "Both % and % are there for %. "), both);
		add_means(b, l, m->need_of, need_of, means != NULL ? means[0] : NULL);
		add_means(b, l, m->offer_of, offer_of, means != NULL ? means[1] : NULL);
		buf_adds(b, LANG(l, "Kan de noget sammen?", "Is there something they can do together?"));
		return;
	case MATCH_BEHOV:
	case MATCH_KINDS:
		break;
	}
	if (say_the_same(m->need, m->offer))
		fill(b, LANG(l, "Både % og % mangler %. Kan de løse det sammen?",
		    "Both % and % need %. Can they solve it together?"), both);
	else
		fill(b, LANG(l, "% mangler %, og % mangler %. Kan de løse det sammen?",
		    "% needs %, and % needs %. Can they solve it together?"), all);
}

void
matchwords_add_together(struct buf *b, enum language l, unsigned long entries, const struct period *p)
{
	if (entries == 0) {
		buf_adds(b, LANG(l, "De står ikke sammen i loggen", "They are not in the log together"));
	} else {
		buf_adds(b, LANG(l, "De står sammen i loggen ", "They are in the log together "));
		quantity_add_times(b, l, entries);
	}
	if (p != NULL) {
		buf_addc(b, ' ');
		when_add_in(b, l, p);
	}
	buf_addc(b, '.');
}
