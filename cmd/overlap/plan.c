/* What resembles a plan, before one begins: --new. */
#include <stdlib.h>
#include <string.h>

#include "analysis/overlapwords.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar/clock.h"
#include "calendar/ruletext.h"
#include "calendar/ruleword.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "overlap.h"
#include "yaml/scalar.h"
#include "yaml/yaml.h"

const char *const new_columns[] = {
	"centre", "what", "id", "title", "kind", "date", "start", "end", "targets", "themes", "room", "says", NULL
};

enum { DAY = 24 * 60, STEM = 4 };

/* ---- the plan as an activity ---- */

static void
add_key(struct buf *b, const char *key, const char *text)
{
	if (text == NULL)
		return;
	buf_addf(b, "  %s: ", key);
	scalar_add(b, text, YAML_DOUBLE, 0);
	buf_addc(b, '\n');
}

static void
add_list(struct buf *b, const char *key, const char *text)
{
	if (text == NULL)
		return;
	buf_addf(b, "  %s: [", key);
	while (*text != '\0') {
		size_t n = strcspn(text, ",;"), blanks = strspn(text, " "), len = n;
		struct buf one = { 0 };

		while (len > blanks && text[len - 1] == ' ')
			len--;
		buf_add(&one, text + blanks, len - blanks);
		scalar_add(b, buf_text(&one), YAML_DOUBLE, 1);
		buf_release(&one);
		text += n + (text[n] != '\0');
		if (*text != '\0')
			buf_addc(b, ',');
	}
	buf_adds(b, "]\n");
}

/* Two moments, and what is wrong with them is fatal. */
static void
make_times(const struct plan *p, struct activity *a)
{
	int64_t until;
	int whole;

	if (p->start == NULL)
		return;
	if (!activity_moment(p->start, strlen(p->start), &a->start, &a->whole))
		die("'%s' is no time; write it as in 2026-10-05T15:00, or a day alone", shown(p->start, strlen(p->start)));
	a->dated = 1;
	a->length = a->whole ? DAY : -1;
	if (p->end == NULL)
		return;
	if (!activity_moment(p->end, strlen(p->end), &until, &whole))
		die("'%s' is no time; write it as in 2026-10-05T15:00, or a day alone", shown(p->end, strlen(p->end)));
	a->length = until - a->start + (whole ? DAY : 0);
	if (a->length <= 0)
		die("--end is not after --start");
}

void
plan_make(struct plan *p)
{
	struct buf b = { 0 }, rule = { 0 };
	struct activity *a = mem_zero(1, sizeof *a);
	const char *wrong;

	buf_adds(&b, "- id: ''\n");
	add_key(&b, "title", p->title);
	add_list(&b, "targets", p->targets);
	add_list(&b, "themes", p->themes);
	add_key(&b, "room", p->room);
	p->doc = yamldoc_try(b.data, b.len, "--new");
	buf_release(&b);
	if (p->doc == NULL)
		die("'%s' is no title", shown(p->title, strlen(p->title)));
	p->activities.item = a;
	p->activities.n = 1;
	a->map = p->doc->root->item[0];
	make_times(p, a);
	if (p->repeat == NULL)
		return;
	a->rule = mem_zero(1, sizeof *a->rule);
	if (!ruleword_read(&rule, p->repeat, strlen(p->repeat)))
		buf_adds(&rule, p->repeat);
	if ((wrong = ruletext_read(a->rule, buf_text(&rule), rule.len)) != NULL)
		die("%s", wrong);
	buf_release(&rule);
}

void
plan_release(struct plan *p)
{
	if (p->doc == NULL)
		return;
	free(p->activities.item->rule);
	free(p->activities.item);
	yamldoc_free(p->doc);
}

/* ---- titles ---- */

/* The next word of a folded text; 0: there are no more. */
static int
next_word(const char **text, size_t *len)
{
	static const char parts[] = " ,.;:!?()[]/&+-\"'";

	*text += strspn(*text, parts);
	*len = strcspn(*text, parts);
	return *len > 0;
}

/* Words that say nothing of what a thing is. */
static int
says_nothing(const char *word, size_t len)
{
	static const char *const empty[] = { "alle", "efter", "under", "hele", "hver", "eller", "mellem", "aabent",
	    "with", "from", "every", "open", "house", "huset" };

	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++)
		if (strlen(empty[i]) == len && strncmp(empty[i], word, len) == 0)
			return 1;
	return 0;
}

/* Is one word of both the same, or do two begin alike, as "lektiecafé" and "lektiehjælp" do? */
static int
titles_alike(const char *one, const char *other)
{
	struct fold f = { 0 }, g = { 0 };
	const char *x;
	size_t n;
	int alike = 0;

	fold_text(&f, one, strlen(one));
	fold_text(&g, other, strlen(other));
	for (x = buf_text(&f.text); !alike && next_word(&x, &n); x += n) {
		const char *y;
		size_t m, same;

		if (says_nothing(x, n))
			continue;
		for (y = buf_text(&g.text); !alike && next_word(&y, &m); y += m) {
			for (same = 0; same < n && same < m && x[same] == y[same];)
				same++;
			alike = !says_nothing(y, m) && (same >= STEM);
		}
	}
	fold_release(&f);
	fold_release(&g);
	return alike;
}

/* ---- what is there ---- */

/* Something that may be like it. */
struct other {
	const char *what, *id, *title;
	struct wordlist targets, themes;
};

struct looking {
	const struct request *r;
	struct house *house;
	enum language language;
	struct buf says;
};

static void
put_row(struct looking *k, const struct other *x, const char *kind, const char *when[3], const char *room)
{
	const struct overlaps *o = &k->house->overlaps;
	struct rows *out = k->r->out;

	rows_text(out, k->house->centre.id);
	rows_text(out, x->what);
	rows_text(out, x->id);
	rows_text(out, x->title);
	rows_text(out, kind);
	for (int i = 0; i < 3; i++)
		rows_text(out, when[i]);
	put_common(out, &o->targets, &o->item[0].targets, &x->targets);
	put_common(out, &o->themes, &o->item[0].themes, &x->themes);
	rows_text(out, room);
	rows_text(out, buf_text(&k->says));
}

static void
found(void *arg, const struct overlaps *o, const struct overlap *p)
{
	struct looking *k = arg;
	const struct overlaps_item *item = &o->item[p->a == 0 ? p->b : p->a];
	char date[CLOCK_TEXT], start[CLOCK_TEXT], end[CLOCK_TEXT];
	const char *when[3] = { date, start, end };

	/* What is about the same is told of whether it has a time or not. */
	if (p->kind == OVERLAP_TEMA)
		return;
	clock_day(date, p->from);
	clock_start(start, p->from, p->whole);
	clock_end(end, p->from, p->until, p->whole);
	buf_clear(&k->says);
	overlapwords_add(&k->says, o, p, k->language);
	put_row(k, &(struct other){ .what = "aktivitet", .id = item->id, .title = yaml_text(item->activity->map, "title"),
	    .targets = item->targets, .themes = item->themes }, overlaps_kind[p->kind], when, overlaps_room(o, p));
}

/* Is it for the same people and about the same, as far as the plan says anything of that? */
static int
is_about_the_same(const struct overlaps *o, const struct other *x)
{
	const struct overlaps_item *plan = &o->item[0];
	int targets = wordlists_common(&o->targets, &plan->targets, &x->targets, 0) != INTERN_NONE;
	int themes = wordlists_common(&o->themes, &plan->themes, &x->themes, 0) != INTERN_NONE;

	return (targets || plan->targets.n == 0) && (themes || plan->themes.n == 0) && (targets || themes);
}

static void
look_at(struct looking *k, const struct other *x)
{
	static const char *when[3] = { "", "", "" };
	const struct overlaps *o = &k->house->overlaps;
	const struct overlaps_item *plan = &o->item[0];
	const char *title = *x->title != '\0' ? x->title : x->id;
	enum language l = k->language;

	if (is_about_the_same(o, x)) {
		int targets = wordlists_common(&o->targets, &plan->targets, &x->targets, 0) != INTERN_NONE;

		buf_clear(&k->says);
		buf_addf(&k->says, LANG(l, "»%s« ", "“%s” "), title);
		if (targets) {
			buf_adds(&k->says, LANG(l, "er også for ", "is for "));
			wordlists_add_common(&k->says, l, &o->targets, &plan->targets, &x->targets);
		}
		if (wordlists_common(&o->themes, &plan->themes, &x->themes, 0) != INTERN_NONE) {
			buf_adds(&k->says, targets ? LANG(l, " og handler om ", " and about ") :
			    LANG(l, "handler også om ", "is about "));
			wordlists_add_common(&k->says, l, &o->themes, &plan->themes, &x->themes);
		}
		buf_adds(&k->says, LANG(l, ". Har I talt sammen, før I går i gang?", ", too. Have you talked before you begin?"));
		put_row(k, x, overlaps_kind[OVERLAP_TEMA], when, "");
	} else if (titles_alike(k->r->plan.title, x->title)) {
		buf_clear(&k->says);
		buf_addf(&k->says, LANG(l, "»%s« hedder næsten det samme. Er det noget af det, I tænker på?",
		    "“%s” has nearly the same name. Is it part of what you have in mind?"), title);
		put_row(k, x, "navn", when, "");
	}
}

static int
is_over(const struct activity *a, int today)
{
	struct occurrence next;

	return a->dated && !activity_next(a, (int64_t)today * DAY, &next);
}

static void
look_at_initiatives(struct looking *k)
{
	const struct initiatives *all = &k->house->initiatives;
	struct overlaps *o = &k->house->overlaps;

	for (size_t i = 0; i < all->n; i++) {
		const struct initiative *item = &all->item[i];
		struct other x = { .what = "initiativ", .id = item->cell[INITIATIVE_ID], .title = item->cell[INITIATIVE_TITLE] };

		if (item->phase == PHASE_AFSLUTTET || (item->ended != NO_DAY && item->ended < k->r->today))
			continue;
		x.targets = wordlists_read_targets(&o->targets, yaml_get(item->node, "targets"));
		x.themes = wordlists_read(&o->themes, yaml_get(item->node, "themes"));
		look_at(k, &x);
	}
}

void
view_new(const struct request *r, struct house *h)
{
	struct looking k = { .r = r, .house = h, .language = translate_asked(centre_language(&h->centre)) };
	struct overlaps *o = &h->overlaps;

	overlaps_add(o, &r->plan.activities, &(struct overlaps_house){ .resources = &h->resources });
	overlaps_add(o, &h->activities, &(struct overlaps_house){ .resources = &h->resources, .side = 1 });
	if (r->plan.start != NULL)
		overlapsweep_run(o, &r->period, &(struct overlapsweep){ .across = 1, .found = found, .arg = &k });
	for (size_t i = 1; i < o->n; i++)
		if (!is_over(o->item[i].activity, r->today))
			look_at(&k, &(struct other){ .what = "aktivitet", .id = o->item[i].id,
			    .title = yaml_text(o->item[i].activity->map, "title"), .targets = o->item[i].targets,
			    .themes = o->item[i].themes });
	look_at_initiatives(&k);
	buf_release(&k.says);
}
