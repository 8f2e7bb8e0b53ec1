#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/spelling.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/initiative.h"
#include "csv/cell.h"
#include "field/terms.h"
#include "schema/fieldcell.h"
#include "yaml/yaml.h"

/* ---- single values; what is wrong was reported ---- */

static int
day_of(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);
	int day;

	return date_parse(text, strlen(text), &day) ? day : NO_DAY;
}

static int64_t
number_of(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);
	int64_t value;

	return *text != '\0' && number_parse(text, strlen(text), &value) == NULL && value >= 0 ?
	    value : -1;
}

static int
code_of(const struct yaml_node *map, const char *key, const struct vocab *vocab)
{
	const char *text = yaml_text(map, key);

	return vocab_find(vocab, text, strlen(text));
}

static int
grade_of(const struct yaml_node *map, const char *key)
{
	const char *text = yaml_text(map, key);

	return *text >= '1' && *text <= '5' && text[1] == '\0' ? *text - '0' : -1;
}

/* The maps of a list; where the list is none, or an item, nothing. */
static size_t
items_of(const struct yaml_node *map, const char *key, const struct yaml_node *const **item)
{
	const struct yaml_node *list = yaml_get(map, key);

	if (list == NULL || list->kind != YAML_LIST)
		return 0;
	*item = (const struct yaml_node *const *)list->item;
	return list->n;
}

/* ---- parts ---- */

static void
read_partners(struct initiative *t)
{
	const struct yaml_node *const *item;
	size_t n = items_of(t->node, "partners", &item);

	t->partner = mem_zero(n + 1, sizeof *t->partner);
	for (size_t i = 0; i < n; i++)
		if (item[i]->kind == YAML_MAP)
			t->partner[t->partners++] = (struct partner){
			    yaml_text(item[i], "actor"), yaml_text(item[i], "role"), yaml_text(item[i], "gets"),
			    code_of(item[i], "since", &phase_vocab) };
}

static int
by_day(const void *a, const void *b)
{
	const struct reading *x = a, *y = b;

	return x->day != y->day ? (x->day > y->day) - (x->day < y->day) :
	    (x->node->start > y->node->start) - (x->node->start < y->node->start);
}

static void
read_readings(struct goal *g)
{
	const struct yaml_node *const *item;
	size_t n = items_of(g->node, "readings", &item);

	g->reading = mem_zero(n + 1, sizeof *g->reading);
	for (size_t i = 0; i < n; i++) {
		struct reading r = { .node = item[i] };

		if (item[i]->kind != YAML_MAP)
			continue;
		r.day = day_of(item[i], "date");
		r.value = number_of(item[i], "value");
		if (r.day != NO_DAY && r.value >= 0)
			g->reading[g->readings++] = r;
	}
	qsort(g->reading, g->readings, sizeof *g->reading, by_day);
}

static void
read_goals(struct initiative *t)
{
	const struct yaml_node *const *item;
	size_t n = items_of(t->node, "goals", &item);

	t->goal = mem_zero(n + 1, sizeof *t->goal);
	for (size_t i = 0; i < n; i++) {
		struct goal *g = &t->goal[t->goals];

		if (item[i]->kind != YAML_MAP)
			continue;
		*g = (struct goal){
			.goal = yaml_text(item[i], "goal"), .measure = yaml_text(item[i], "measure"),
			.target = number_of(item[i], "target"), .due = day_of(item[i], "due"),
			.better = code_of(item[i], "better", &better_vocab),
			.node = item[i],
		};
		read_readings(g);
		t->goals++;
	}
}

static void
read_stakeholders(struct initiative *t)
{
	const struct yaml_node *const *item;
	size_t n = items_of(t->node, "stakeholders", &item);
	struct intern partners = { 0 };

	for (size_t i = 0; i < t->partners && n > 0; i++)
		intern_add(&partners, t->partner[i].actor, strlen(t->partner[i].actor));
	t->stakeholder = mem_zero(n + 1, sizeof *t->stakeholder);
	for (size_t i = 0; i < n; i++) {
		const char *actor = yaml_text(item[i], "actor");

		if (item[i]->kind == YAML_MAP)
			t->stakeholder[t->stakeholders++] = (struct stakeholder){
			    actor, grade_of(item[i], "interest"), grade_of(item[i], "ability"),
			    intern_find(&partners, actor, strlen(actor)) != INTERN_NONE, item[i] };
	}
	intern_release(&partners);
}

/* The actors of each phase. */
static void
read_roles(struct initiative *t, struct arena *cells)
{
	static const struct field ids = { "roles", FIELD_ACTOR, FIELD_LIST, NULL, NULL, "" };
	const struct yaml_node *roles = yaml_get(t->node, "roles");
	struct buf cell = { 0 };

	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++) {
		buf_clear(&cell);
		for (size_t i = 0; roles != NULL && roles->kind == YAML_MAP && i < roles->n; i++)
			if (spelling_is(phase_vocab.term[phase].code, roles->key[i]->text,
			    roles->key[i]->len))
				fieldcell_add(&cell, &ids, roles->item[i]);
		t->role[phase] = arena_text(cells, buf_text(&cell), cell.len);
	}
	buf_release(&cell);
}

/* A list of maps stands in a cell by what each is named by. */
static void
add_cell(struct buf *b, const struct field *f, const struct yaml_node *value)
{
	if (f->type == FIELD_BY_CODE)
		return;
	if (f->type != FIELD_MAP) {
		fieldcell_add(b, f, value);
		return;
	}
	for (size_t i = 0; value != NULL && value->kind == YAML_LIST && i < value->n; i++) {
		const struct field *name = &f->inner->field[0];

		if (value->item[i]->kind != YAML_MAP)
			continue;
		if (b->len > 0)
			buf_addc(b, fieldcell_separator(name));
		fieldcell_add(b, name, yaml_get(value->item[i], name->name));
	}
}

static void
read_initiative(struct initiative *t, const struct yaml_node *map, struct arena *cells)
{
	struct buf cell = { 0 };

	*t = (struct initiative){ .node = map };
	for (size_t i = 0; i < INITIATIVE_FIELDS; i++) {
		const struct field *f = &initiative_schema.field[i];

		buf_clear(&cell);
		add_cell(&cell, f, yaml_get(map, f->name));
		t->cell[i] = arena_text(cells, buf_text(&cell), cell.len);
	}
	buf_release(&cell);
	t->phase = code_of(map, "phase", &phase_vocab);
	t->started = day_of(map, "started");
	t->ended = day_of(map, "ended");
	t->anchor_hours = number_of(map, "anchor_hours");
	read_partners(t);
	read_goals(t);
	read_stakeholders(t);
	read_roles(t, cells);
}

/* ---- the file ---- */

int
initiatives_read(struct initiatives *all, const struct centre *c, unsigned long fields)
{
	struct recordlist *in = &all->list;
	int good;

	*all = (struct initiatives){ 0 };
	good = recordlist_open(in, c, &initiative_schema);
	all->missing = in->missing;
	all->item = mem_zero(in->most + 1, sizeof *all->item);
	while (good && recordlist_next(in, fields)) {
		read_initiative(&all->item[all->n], in->map, &all->cells);
		all->item[all->n++].faulty = in->faulty;
	}
	return good;
}

void
initiatives_of(struct initiatives *all, const struct recordlist *in)
{
	*all = (struct initiatives){ .missing = in->missing };
	all->item = mem_zero(in->n + 1, sizeof *all->item);
	for (; all->n < in->n; all->n++)
		read_initiative(&all->item[all->n], in->record[all->n], &all->cells);
}

static void
release(struct initiative *t)
{
	for (size_t k = 0; k < t->goals; k++)
		free(t->goal[k].reading);
	free(t->partner);
	free(t->goal);
	free(t->stakeholder);
}

void
initiatives_leave_out(struct initiatives *all)
{
	size_t n = 0;

	for (size_t i = 0; i < all->n; i++)
		if (all->item[i].faulty)
			release(&all->item[i]);
		else
			all->item[n++] = all->item[i];
	all->left_out = all->n - n;
	all->n = n;
	if (all->left_out > 0)
		diag_note(translate_count(all->left_out, "%s: %lu initiative left out",
		    "%s: %lu initiatives left out"), all->list.file, all->left_out);
}

void
initiatives_release(struct initiatives *all)
{
	for (size_t i = 0; i < all->n; i++)
		release(&all->item[i]);
	arena_release(&all->cells);
	free(all->item);
	recordlist_release(&all->list);
	*all = (struct initiatives){ 0 };
}

int
initiative_is_over(const struct initiative *t, int day)
{
	int closed = t->phase == PHASE_AFSLUTTET;

	return t->ended == NO_DAY ? closed : t->ended < day || (closed && t->ended == day);
}

int
initiative_runs_on(const struct initiative *t, int day)
{
	return t->phase >= 0 && t->phase != PHASE_AFSLUTTET &&
	    (t->started == NO_DAY || t->started <= day) &&
	    (t->ended == NO_DAY || t->ended >= day);
}

const struct initiative *
initiatives_find(const struct initiatives *all, const char *id)
{
	for (size_t i = 0; i < all->n; i++)
		if (strcmp(all->item[i].cell[INITIATIVE_ID], id) == 0)
			return &all->item[i];
	return NULL;
}

const char *
initiative_title(const struct initiative *t)
{
	return *t->cell[INITIATIVE_TITLE] != '\0' ? t->cell[INITIATIVE_TITLE] : t->cell[INITIATIVE_ID];
}

int
initiative_has_partner(const struct initiative *t, const char *actor)
{
	for (size_t i = 0; i < t->partners; i++)
		if (strcmp(t->partner[i].actor, actor) == 0)
			return 1;
	return 0;
}

int
initiative_has_role(const struct initiative *t, int phase, const char *actor)
{
	return cell_has(t->role[phase], ' ', actor);
}

int
initiative_has_part(const struct initiative *t, const char *actor)
{
	for (int phase = 0; phase < PHASE_AFSLUTTET; phase++)
		if (initiative_has_role(t, phase, actor))
			return 1;
	return strcmp(t->cell[INITIATIVE_LEAD], actor) == 0 || strcmp(t->cell[INITIATIVE_ANCHOR], actor) == 0 ||
	    initiative_has_partner(t, actor);
}

const struct reading *
goal_latest(const struct goal *g, int day)
{
	for (size_t i = g->readings; i > 0; i--)
		if (g->reading[i - 1].day <= day)
			return &g->reading[i - 1];
	return NULL;
}

int
goal_direction(const struct goal *g, int day)
{
	if (g->better >= 0)
		return g->better;
	return g->target >= 0 && g->readings > 0 && g->reading[0].day <= day &&
	    g->reading[0].value > g->target ? -1 : BETTER_MERE;
}

int
goal_reached(const struct goal *g, const struct reading *r)
{
	int direction;

	if (g->target < 0 || r == NULL)
		return -1;
	direction = goal_direction(g, r->day);
	if (direction < 0)
		return -1;
	return direction == BETTER_MINDRE ? r->value <= g->target : r->value >= g->target;
}

int
goal_overdue(const struct goal *g, int today)
{
	const struct reading *latest = goal_latest(g, today);

	if (g->due == NO_DAY || g->due >= today || goal_direction(g, today) < 0 || goal_reached(g, latest) > 0)
		return 0;
	/* Whether what was measured is enough, nobody can say without a target. */
	if (g->target < 0 && latest != NULL)
		return 0;
	return today - g->due;
}

int
stakeholder_quadrant(const struct stakeholder *s)
{
	int interest = s->interest >= 4, ability = s->ability >= 4;

	if (s->interest < 0 || s->ability < 0)
		return -1;
	return interest && ability ? QUADRANT_MEDSPILLER : interest ? QUADRANT_BEROERT :
	    ability ? QUADRANT_RAMMESAETTER : QUADRANT_TILSKUER;
}
