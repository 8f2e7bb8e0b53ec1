#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/quantity.h"
#include "field/terms.h"
#include "net/graphviz.h"
#include "org.h"
#include "yaml/yaml.h"

/*
 * The house stands in the middle; above it who owns it and runs it, and who pays without
 * being there; below it the others, in a box for each way to be there.
 */
enum box { BOX_HOUSED, BOX_REGULAR, BOX_ADHOC, BOX_OUTSIDE, BOX_UNKNOWN, BOXES, ABOVE = BOXES };

static const char *const boxes[BOXES][2] = {
	[BOX_HOUSED] = { "Har til huse", "Housed here" },
	[BOX_REGULAR] = { "Bruger huset jævnligt", "Use it regularly" },
	[BOX_ADHOC] = { "Kommer af og til", "Come now and then" },
	[BOX_OUTSIDE] = { "Samarbejder udefra", "Work with it from outside" },
	[BOX_UNKNOWN] = { "Ikke oplyst hvordan", "Not known how" }
};

struct node {
	const char *id;
	const struct actor *actor;
	unsigned kinds;		/* bits of enum relation_kind */
	int ends;		/* some of its money runs out within a year */
	enum box box;
};

struct chart {
	struct buf *out;
	const struct house *house;
	enum language language;
	struct node *node;	/* by the bytes of the ids */
	size_t n;
	size_t forum_node;	/* the actor that is the forum itself; n: it has a node of its own */
	struct buf forum;	/* what that node is called */
	int has_forum;
};

/* ---- who is where ---- */

#define IS(kind) (1u << (kind))
#define LEADS (IS(RELATION_EJER) | IS(RELATION_DRIVER))

static enum box
box_of(const struct node *v)
{
	if (v->kinds & LEADS)
		return ABOVE;
	if (v->kinds & IS(RELATION_HAR_TIL_HUSE))
		return BOX_HOUSED;
	if (v->kinds & IS(RELATION_BRUGER))
		return BOX_REGULAR;
	if (v->kinds & IS(RELATION_BESOEGER))
		return BOX_ADHOC;
	if (v->kinds & IS(RELATION_SAMARBEJDER_UDEFRA))
		return BOX_OUTSIDE;
	return v->kinds & (IS(RELATION_BETALER) | IS(RELATION_INDKALDER)) ? ABOVE : BOX_UNKNOWN;
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct node *)a)->id, ((const struct node *)b)->id);
}

static void
take_nodes(struct chart *c)
{
	const struct relations *all = &c->house->relations;
	struct intern ids = { 0 };

	c->node = mem_zero(all->n + 1, sizeof *c->node);
	for (size_t i = 0; i < all->n; i++) {
		const struct relation *r = &all->item[i];
		struct node *v = &c->node[intern_add(&ids, r->from, strlen(r->from))];

		v->id = r->from;
		v->actor = r->actor;
		v->kinds |= r->kind >= 0 ? IS(r->kind) : 0;
		v->ends |= r->ends;
	}
	c->n = ids.n;
	intern_release(&ids);
	if (c->n > 1)
		qsort(c->node, c->n, sizeof *c->node, by_id);
	for (size_t i = 0; i < c->n; i++)
		c->node[i].box = box_of(&c->node[i]);
}

static void
take_forum(struct chart *c)
{
	const struct actor *itself = relation_forum_itself(&c->house->centre, &c->house->actors);
	const struct relations *all = &c->house->relations;

	c->forum_node = c->n;
	c->has_forum = !yaml_is_empty(yaml_get(centre_root(&c->house->centre), "forum"));
	for (size_t i = 0; i < all->n; i++)
		c->has_forum |= relation_is_to_forum(all->item[i].kind);
	for (size_t i = 0; i < c->n; i++)
		if (itself != NULL && c->node[i].actor == itself)
			c->forum_node = i;
}

/* ---- nodes ---- */

/* No id holds a colon, so that all nodes are different. */
#define HOUSE "\":hus\""
#define FORUM "\":forum\""

static const char *
name_of(const struct node *v)
{
	return v->actor != NULL ? actor_called(v->actor) : v->id;
}

/*
 * What a node is called in the file, and by who reads the picture aloud.  No id holds a colon, so that
 * all are different.
 */
static void
add_ref(const struct chart *c, size_t i)
{
	struct buf name = { 0 };

	buf_addf(&name, "%s%s", c->node[i].actor != NULL ? "" :
	    LANG(c->language, "ikke i listen: ", "not listed: "), c->node[i].id);
	graphviz_add(c->out, name.data);
	buf_release(&name);
}

static void
name_forum(struct chart *c)
{
	struct chart other = *c;

	other.out = &c->forum;
	if (c->forum_node < c->n)
		add_ref(&other, c->forum_node);
	else
		buf_adds(&c->forum, FORUM);
}

/* What kind of forum it is, of how many, how often it meets: what of it is known. */
static void
add_forum_facts(struct buf *b, const struct chart *c, int with_kind)
{
	const struct yaml_node *forum = yaml_get(centre_root(&c->house->centre), "forum");
	const char *kind = yaml_text(forum, "kind"), *rhythm = yaml_text(forum, "rhythm");
	const char *members = yaml_text(forum, "members");
	int k = vocab_find(&forum_kind_vocab, kind, strlen(kind));
	int r = vocab_find(&rhythm_vocab, rhythm, strlen(rhythm));

	if (k >= 0 && with_kind)
		buf_adds(b, vocab_word(&forum_kind_vocab, k, c->language));
	if (*members != '\0' && strspn(members, "0123456789") == strlen(members)) {
		unsigned long n = strtoul(members, NULL, 10);

		buf_addf(b, "%s%s", b->len > 0 ? ", " : "", quantity(c->language, n,
		    LANG(c->language, "et medlem|medlemmer", "a member|members")));
	}
	if (r >= 0)
		buf_addf(b, "%s%s %s", b->len > 0 ? ", " : "", LANG(c->language, "mødes", "meets"),
		    vocab_word(&rhythm_vocab, r, c->language));
}

/* "Husrådet" need not be called a house council once more. */
static int
tells_kind(const char *name, int kind, enum language language)
{
	struct fold whole = { 0 }, part = { 0 };
	const char *word = kind >= 0 ? vocab_word(&forum_kind_vocab, kind, language) : "";
	int tells;

	fold_text(&whole, name, strlen(name));
	fold_text(&part, word, strlen(word));
	tells = strstr(buf_text(&whole.text), buf_text(&part.text)) != NULL;
	fold_release(&whole);
	fold_release(&part);
	return tells;
}

static void
add_house(struct chart *c)
{
	const char *place = yaml_text(centre_root(&c->house->centre), "place");

	buf_adds(c->out, "\t" HOUSE " [shape=box, penwidth=2.5, fillcolor=\"#ffffff\", fontsize=13, margin=\"0.3,0.15\", label=");
	graphviz_add_labels(c->out, centre_name(&c->house->centre), place);
	buf_adds(c->out, "];\n");
}

static void
add_forum(struct chart *c)
{
	const struct yaml_node *forum = yaml_get(centre_root(&c->house->centre), "forum");
	const char *name = yaml_text(forum, "name"), *kind = yaml_text(forum, "kind");
	int k = vocab_find(&forum_kind_vocab, kind, strlen(kind));
	struct buf facts = { 0 }, head = { 0 };

	/* Without a name it is called by its kind. */
	if (*name != '\0')
		buf_adds(&head, name);
	else
		buf_adds(&head, k >= 0 ? vocab_word(&forum_kind_vocab, k, c->language) : "forum");
	lang_capital(&head, 0);
	add_forum_facts(&facts, c, !tells_kind(head.data, k, c->language));
	buf_adds(c->out, "\t" FORUM " [shape=box, style=\"filled,rounded\", fillcolor=\"#ffffff\", label=");
	graphviz_add_labels(c->out, head.data, buf_text(&facts));
	buf_adds(c->out, "];\n\t{ rank=same; " HOUSE "; " FORUM "; }\n\t" HOUSE " -> " FORUM " [dir=none, minlen=2];\n");
	buf_release(&facts);
	buf_release(&head);
}

static void
add_node(struct chart *c, size_t i)
{
	const struct node *v = &c->node[i];
	struct buf under = { 0 };

	if (i == c->forum_node)
		add_forum_facts(&under, c, 1);
	add_ref(c, i);
	buf_addf(c->out, " [%s, label=", v->actor != NULL ? graphviz_look(v->actor->sector) :
	    "shape=note, fillcolor=\"#ffffff\"");
	graphviz_add_labels(c->out, name_of(v), buf_text(&under));
	buf_adds(c->out, ", tooltip=");
	graphviz_add(c->out, v->id);
	buf_adds(c->out, "];\n");
	buf_release(&under);
}

/* So many beside each other that the box is about as high as it is wide. */
static size_t
columns(size_t n)
{
	size_t c = 1;

	while (2 * c * c < n)
		c++;
	return c;
}

/* What Graphviz is to draw as a box has a name that begins so. */
static void
add_cluster(struct chart *c, enum box box)
{
	buf_addf(c->out, "\"cluster %s\"", boxes[box][c->language]);
}

static void
add_box(struct chart *c, enum box box)
{
	size_t *in = mem_zero(c->n + 1, sizeof *in), n = 0, wide;

	for (size_t i = 0; i < c->n; i++)
		if (c->node[i].box == box)
			in[n++] = i;
	wide = columns(n);
	if (n > 0) {
		buf_adds(c->out, "\tsubgraph ");
		add_cluster(c, box);
		buf_adds(c->out, " {\n\t\tstyle=filled; fillcolor=\"#f4f4f4\"; color=\"#c0c0c0\"; fontsize=12; "
		    "labeljust=l; label=");
		graphviz_add(c->out, boxes[box][c->language]);
		buf_adds(c->out, ";\n");
		for (size_t k = 0; k < n; k++) {
			buf_adds(c->out, "\t\t");
			add_node(c, in[k]);
		}
		buf_adds(c->out, "\t}\n");
	}
	/* The first row is below the house, and each other below the one before. */
	for (size_t k = 0; k < n && k < wide; k++) {
		buf_adds(c->out, "\t" HOUSE " -> ");
		add_ref(c, in[k]);
		if (k > 0) {
			buf_adds(c->out, " [style=invis];\n");
			continue;
		}
		buf_adds(c->out, " [lhead=");
		add_cluster(c, box);
		buf_adds(c->out, ", dir=none, color=\"#c0c0c0\", penwidth=4];\n");
	}
	for (size_t k = 0; k + wide < n; k++) {
		buf_addc(c->out, '\t');
		add_ref(c, in[k]);
		buf_adds(c->out, " -> ");
		add_ref(c, in[k + wide]);
		buf_adds(c->out, " [style=invis];\n");
	}
	free(in);
}

/* ---- lines ---- */

/* From a node to the house or the forum, whichever of the two stands higher in the drawing. */
static void
connect(struct chart *c, size_t i, const char *to, const char *label, const char *look)
{
	struct buf apart = { 0 };

	buf_addf(c->out, "\t%s", c->node[i].box == ABOVE ? "" : to);
	if (c->node[i].box != ABOVE)
		buf_adds(c->out, " -> ");
	add_ref(c, i);
	if (c->node[i].box == ABOVE)
		buf_addf(c->out, " -> %s", to);
	buf_addf(c->out, " [%s", c->node[i].box == ABOVE ? "" : "dir=back, ");
	buf_adds(c->out, "label=");
	/* With a blank at either end two labels beside each other, or one and a line, do not touch. */
	if (*label != '\0')
		buf_addf(&apart, " %s ", label);
	graphviz_add(c->out, buf_text(&apart));
	buf_addf(c->out, "%s];\n", look);
	buf_release(&apart);
}

/* What an actor above the house is to it: "ejer, bruger jævnligt". */
static void
add_lead(struct chart *c, size_t i)
{
	static const int kinds[] = { RELATION_EJER, RELATION_DRIVER, RELATION_HAR_TIL_HUSE, RELATION_BRUGER,
	    RELATION_BESOEGER, RELATION_SAMARBEJDER_UDEFRA };
	struct buf label = { 0 };

	for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
		if (c->node[i].kinds & IS(kinds[k]))
			buf_addf(&label, "%s%s", label.len > 0 ? ", " : "",
			    vocab_word(&relation_vocab, kinds[k], c->language));
	if (label.len > 0)
		connect(c, i, HOUSE, label.data, "");
	buf_release(&label);
}

static int
has_tasks(const struct node *v)
{
	return v->actor != NULL && *v->actor->cell[ACTOR_TASKS] != '\0';
}

/* What an actor does for the house, or keeps for it: "rengøring, nøgler". */
static void
add_tasks(struct chart *c, size_t i)
{
	struct buf label = { 0 };

	for (const char *s = c->node[i].actor->cell[ACTOR_TASKS]; *s != '\0'; s++)
		if (*s == ';')
			buf_adds(&label, ", ");
		else
			buf_addc(&label, *s);
	connect(c, i, HOUSE, label.data, ", style=dotted,arrowhead=open,arrowtail=open");
	buf_release(&label);
}

static void
add_lines(struct chart *c)
{
	for (size_t i = 0; i < c->n; i++) {
		const struct node *v = &c->node[i];

		if (v->box == ABOVE)
			add_lead(c, i);
		if (v->kinds & IS(RELATION_BETALER))
			connect(c, i, HOUSE, vocab_word(&relation_vocab, RELATION_BETALER, c->language),
			    v->ends ? ", style=dashed" : "");
		if (has_tasks(v))
			add_tasks(c, i);
		if (v->kinds & IS(RELATION_INDKALDER) && i != c->forum_node)
			connect(c, i, c->forum.data, vocab_word(&relation_vocab, RELATION_INDKALDER, c->language), "");
		if (v->kinds & IS(RELATION_SIDDER_I) && i != c->forum_node)
			connect(c, i, c->forum.data, "", ", style=dotted,arrowhead=none,arrowtail=none");
	}
}

/* ---- the whole ---- */

/* A line of the key: a sign, and what it means. */
static void
add_key(struct chart *c)
{
	struct graphviz_key key = { c->out, c->language, "->", 0 };
	int met[SECTORS + 1] = { 0 }, unlisted = 0, ends = 0, sits = 0, tasks = 0;

	for (size_t i = 0; i < c->n; i++) {
		if (c->node[i].actor != NULL)
			met[c->node[i].actor->sector + 1] = 1;
		unlisted |= c->node[i].actor == NULL;
		ends |= c->node[i].ends;
		tasks |= has_tasks(&c->node[i]);
		sits |= (c->node[i].kinds & IS(RELATION_SIDDER_I)) != 0;
	}
	graphviz_key_begin(&key);
	graphviz_key_sectors(&key, met);
	if (unlisted)
		graphviz_key_look(&key, "shape=note, fillcolor=\"#ffffff\"",
		    LANG(c->language, "står ikke i aktørlisten", "not in the list of actors"));
	if (ends)
		graphviz_key_text(&key, LANG(c->language, "stiplet: noget af pengene udløber inden for et år",
		    "dashed: some of the money runs out within a year"));
	if (sits)
		graphviz_key_text(&key, LANG(c->language, "prikket uden pil: har været med i forummets møder det seneste år",
		    "dotted, no arrow: was at meetings of the forum in the last year"));
	if (tasks)
		graphviz_key_text(&key, LANG(c->language, "prikket pil: opgaver, som aktøren tager sig af",
		    "dotted arrow: tasks that the actor takes care of"));
	graphviz_key_end(&key);
}

void
org_dot(struct buf *out, const struct house *h)
{
	struct chart c = { .out = out, .house = h, .language = h->language };
	struct buf title = { 0 };

	take_nodes(&c);
	take_forum(&c);
	name_forum(&c);
	buf_addf(&title, LANG(h->language, "%s: hvem ejer, driver, bruger og betaler, %s",
	    "%s: who owns, runs, uses and pays, %s"), centre_name(&h->centre), lang_day(h->language, h->day));
	graphviz_begin(out, "digraph", title.data, title.data);
	buf_adds(out, "\tlayout=dot; compound=true; nodesep=0.2; ranksep=\"0.35\";\n");
	add_house(&c);
	if (c.has_forum && c.forum_node == c.n)
		add_forum(&c);
	for (size_t i = 0; i < c.n; i++)
		if (c.node[i].box == ABOVE) {
			buf_addc(out, '\t');
			add_node(&c, i);
		}
	for (int box = 0; box < BOXES; box++)
		add_box(&c, (enum box)box);
	add_lines(&c);
	if (c.n > 0)
		add_key(&c);
	buf_adds(out, "}\n");
	buf_release(&title);
	buf_release(&c.forum);
	free(c.node);
}
