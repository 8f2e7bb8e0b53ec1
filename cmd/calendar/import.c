#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "calendar.h"
#include "calendar/clock.h"
#include "calendar/icstime.h"
#include "centre/contactcheck.h"
#include "cli/newid.h"
#include "cli/opt.h"
#include "cli/told.h"
#include "edit/record.h"
#include "field/schemas.h"
#include "icstext.h"
#include "planned.h"
#include "schema/value.h"

struct importing {
	const char *file;
	int update;
	struct record record;
	struct icsfile in;
	struct planned planned;
	struct intern ids;	/* that are taken, in the file or by a new record, */
	size_t *at;		/* and the first record of the file that has it */
	size_t at_cap, known;
	struct intern origins;	/* calendar_id of records there are, */
	size_t *from;		/* and which record has it */
	size_t from_cap;
	struct buf *refused;	/* a text for each planned record that is refused, or empty */
	struct yamledit_item *added;
	char **added_id;
	size_t n_added;
	unsigned long changed, same, other;
};

/* ---- ids ---- */

static void
add_id(struct buf *id, const char *title)
{
	if (!newid_add(id, title))
		buf_adds(id, "aktivitet");
}

/* The id, or with the first number that makes it nobody's. */
static void
make_free(const struct importing *m, struct buf *id)
{
	size_t len = id->len;

	for (int n = 2; intern_find(&m->ids, id->data, id->len) != INTERN_NONE; n++) {
		buf_truncate(id, len);
		buf_addf(id, "-%d", n);
	}
}

static void
learn_records(struct importing *m)
{
	const struct yaml_node *root = m->record.yaml.doc->root;

	for (size_t i = 0; root != NULL && i < root->n; i++) {
		const char *id = yaml_text(root->item[i], "id");
		const char *origin = yaml_text(root->item[i], planned_keys[PLANNED_FROM]);
		size_t k = intern_add(&m->ids, id, strlen(id));

		if (k == m->known) {
			m->at = mem_grow(m->at, &m->at_cap, k + 1, sizeof *m->at);
			m->at[m->known++] = i;
		}
		if (*origin == '\0')
			continue;
		k = intern_add(&m->origins, origin, strlen(origin));
		m->from = mem_grow(m->from, &m->from_cap, k + 1, sizeof *m->from);
		m->from[k] = i;
	}
}

/* The record that a planned one is already; SIZE_MAX: none. */
static size_t
there_already(const struct importing *m, const struct planned_record *r)
{
	const struct icsitems *origin = &r->value[PLANNED_FROM];
	size_t k;

	if (origin->n == 0) {
		k = r->id != NULL ? intern_find(&m->ids, r->id, strlen(r->id)) : INTERN_NONE;
		return k < m->known ? m->at[k] : SIZE_MAX;
	}
	k = intern_find(&m->origins, origin->item[0], strlen(origin->item[0]));
	return k != INTERN_NONE ? m->from[k] : SIZE_MAX;
}

/* ---- judging ---- */

/* A piece of what is there as a whole would come twice, or take the place of the whole. */
static int
is_piece_of_known(const struct importing *m, const struct planned_record *r)
{
	size_t k = r->is_piece ? intern_find(&m->ids, r->id, strlen(r->id)) : INTERN_NONE;

	return k < m->known && *yaml_text(record_item(&m->record, m->at[k]), planned_keys[PLANNED_FROM]) == '\0';
}

/* 0, and why, if it may not be written. */
static int
is_good(struct importing *m, const struct planned_record *r, int is_new, struct buf *why)
{
	if (is_new && is_piece_of_known(m, r)) {
		buf_addf(why, translate("it is one of the times of '%s', which is here already, and some of them were changed in "
		    "the calendar; change them here: with 'except', and an activity of its own"), r->id);
		return 0;
	}
	for (int key = 0; key < PLANNED_FROM; key++) {
		const struct field *f = schema_field(&activity_schema, planned_keys[key], strlen(planned_keys[key]));

		for (size_t i = 0; i < r->value[key].n; i++) {
			const char *text = r->value[key].item[i];
			const char *bad = value_personal(planned_keys[key], text, strlen(text));

			if (bad == NULL)
				bad = field_wrong(f, text, strlen(text));
			if (bad != NULL) {
				buf_adds(why, bad);
				return 0;
			}
			contactcheck_given(&m->record.centre, &activity_schema, planned_keys[key], text);
		}
	}
	return 1;
}

/* ---- writing ---- */

static struct yamledit_pair
pair_of(const struct planned_record *r, enum planned_key key)
{
	const struct icsitems *v = &r->value[key];

	return planned_is_list(key) ?
	    (struct yamledit_pair){ .key = planned_keys[key], .list = v->item, .n = v->n } :
	    (struct yamledit_pair){ .key = planned_keys[key], .text = v->item[0] };
}

static void
add(struct importing *m, const struct planned_record *r)
{
	struct yamledit_pair *pair = mem_zero(PLANNED_KEYS + 1, sizeof *pair);
	struct buf id = { 0 };
	size_t n = 1;

	if (r->id != NULL)
		buf_adds(&id, r->id);
	else
		add_id(&id, r->value[PLANNED_TITLE].n > 0 ? r->value[PLANNED_TITLE].item[0] : "");
	make_free(m, &id);
	intern_add(&m->ids, id.data, id.len);
	m->added_id[m->n_added] = buf_detach(&id);
	pair[0] = (struct yamledit_pair){ .key = "id", .text = m->added_id[m->n_added] };
	for (int key = 0; key < PLANNED_KEYS; key++)
		if (r->value[key].n > 0)
			pair[n++] = pair_of(r, key);
	m->added[m->n_added++] = (struct yamledit_item){ pair, n };
}

/* Has a record what the calendar tells of one key?  Who holds it, and for whom, is not the calendar's. */
static int
is_same(const struct planned_record *r, enum planned_key key, const struct yaml_node *map)
{
	const struct yaml_node *now = yaml_get(map, planned_keys[key]);
	const struct icsitems *v = &r->value[key];

	if (yaml_is_empty(now) || (now->kind == YAML_LIST && now->n == 0))
		return v->n == 0;
	if (now->kind == YAML_SCALAR)
		return v->n == 1 && strcmp(now->text, v->item[0]) == 0;
	if (now->kind != YAML_LIST || now->n != v->n)
		return 0;
	for (size_t i = 0; i < now->n; i++)
		if (now->item[i]->kind != YAML_SCALAR || strcmp(now->item[i]->text, v->item[i]) != 0)
			return 0;
	return 1;
}

static int
set_key(struct importing *m, struct yaml_node *map, const struct planned_record *r, enum planned_key key)
{
	const char *order[SCHEMA_MOST + 1];
	const struct icsitems *v = &r->value[key];

	schema_order(&activity_schema, order);
	if (v->n == 0)
		return yamledit_unset(&m->record.yaml, map, planned_keys[key]);
	if (planned_is_list(key))
		return yamledit_set_list(&m->record.yaml, map, planned_keys[key], v->item, v->n, order);
	return yamledit_set(&m->record.yaml, map, planned_keys[key], v->item[0], order);
}

/* A record that is there: is it so still?  If not it is told, or changed where that is asked for. */
static int
compare(struct importing *m, const struct planned_record *r, size_t at)
{
	static const enum planned_key told[] = {
		PLANNED_TITLE, PLANNED_ROOM, PLANNED_START, PLANNED_END, PLANNED_REPEAT, PLANNED_EXCEPT
	};
	struct yaml_node *map = record_item(&m->record, at);
	const char *id = yaml_text(map, "id");
	struct buf differ = { 0 };
	int done = 1;

	for (size_t i = 0; i < sizeof told / sizeof *told && done; i++)
		if (!is_same(r, told[i], map)) {
			buf_addf(&differ, "%s%s", differ.len > 0 ? ", " : "", planned_keys[told[i]]);
			done = !m->update || set_key(m, map, r, told[i]);
		}
	if (differ.len == 0)
		m->same++;
	else if (m->update)
		m->changed++;
	else
		m->other++;
	if (differ.len > 0)
		diag_note(m->update ? translate("'%s' was changed: %s") :
		    translate("'%s' is not what the calendar has: %s; --update takes the calendar's"),
		    shown(id, strlen(id)), differ.data);
	buf_release(&differ);
	return done;
}

static int
take_records(struct importing *m)
{
	int done = 1;

	for (size_t i = 0; i < m->planned.n && done; i++) {
		const struct planned_record *r = &m->planned.item[i];
		size_t at = there_already(m, r);

		if (!is_good(m, r, at == SIZE_MAX, &m->refused[i]))
			continue;
		if (at == SIZE_MAX)
			add(m, r);
		else
			done = compare(m, r, at);
	}
	return done && yamledit_add_all(&m->record.yaml, m->added, m->n_added);
}

/* ---- what it did ---- */

/* After it was written, for what is refused keeps nothing else out. */
static unsigned long
tell_refused(const struct importing *m)
{
	unsigned long n = 0;

	for (size_t i = 0, k = 0; i < m->in.n || k < m->planned.n;) {
		const struct icsevent *e = i < m->in.n ? &m->in.event[i] : NULL;
		const struct planned_record *r = k < m->planned.n ? &m->planned.item[k] : NULL;
		int is_event = e != NULL && (r == NULL || e->line <= r->line);
		struct place place = { m->file, is_event ? e->line : r->line, 0 };
		const char *why = is_event ? e->wrong : m->refused[k].data;

		if (why != NULL && *why != '\0') {
			diag_fault(&place, TOPIC_VALUE, "%s", why);
			n++;
		}
		i += is_event != 0;
		k += is_event == 0;
	}
	return n;
}

/* What the calendar has called off, and what is held all the same. */
static void
tell_idle(const struct importing *m)
{
	for (size_t i = 0; i < m->in.n; i++) {
		const struct icsevent *e = &m->in.event[i];
		const char *title = e->text[ICS_TITLE] != NULL ? e->text[ICS_TITLE] : "";
		int minute = clock_minute_of(e->from);

		if (e->wrong != NULL || e->cancelled || e->private)
			continue;
		for (size_t k = 0; k < e->idles; k++) {
			char at[ICSTIME_TEXT];

			icstime_moment(at, e->idle[k].at, "");
			diag_warning(&(struct place){ m->file, e->idle[k].line, 0 }, TOPIC_SLIP,
			    "EXDATE at %s takes nothing out, for '%s' begins at %02d:%02d", at, shown(title, strlen(title)),
			    minute / 60, minute % 60);
		}
	}
}

static void
tell_counts(const struct importing *m, unsigned long refused)
{
	const struct planned *p = &m->planned;
	struct buf text = { 0 };

	buf_addf(&text, translate_count(m->in.n, "%zu event: ", "%zu events: "), m->in.n);
	buf_addf(&text, translate_count(m->n_added, "%zu activity added", "%zu activities added"), m->n_added);
	if (m->changed > 0)
		buf_addf(&text, translate(", %lu changed"), m->changed);
	if (m->same > 0)
		buf_addf(&text, translate(", %lu there already"), m->same);
	if (m->other > 0)
		buf_addf(&text, translate(", %lu not as there"), m->other);
	if (refused > 0)
		buf_addf(&text, translate(", %lu refused"), refused);
	if (p->cancelled > 0)
		buf_addf(&text, translate("; %zu cancelled"), p->cancelled);
	if (p->private > 0)
		buf_addf(&text, translate("; %zu marked private"), p->private);
	if (p->older > 0)
		buf_addf(&text, translate_count(p->older, "; %zu earlier version", "; %zu earlier versions"), p->older);
	if (m->in.others > 0)
		buf_addf(&text, translate_count(m->in.others, "; %zu that is no event", "; %zu that are no events"), m->in.others);
	diag_note("%s: %s", diag_label(m->file), text.data);
	buf_release(&text);
}

static void
tell_all(const struct importing *m)
{
	unsigned long refused = tell_refused(m);

	tell_idle(m);
	tell_counts(m, refused);
}

/* What was added, and the way back. */
static void
tell_way_back(const struct importing *m, const struct buf *rm)
{
	struct buf what = { 0 };

	if (m->n_added == 0)
		return;
	for (size_t i = 0; i < m->n_added; i++)
		buf_addf(&what, "%s%s", i > 0 ? ", " : "", m->added_id[i]);
	told_written(what.data, rm->data);
	buf_release(&what);
}

static void
release(struct importing *m)
{
	for (size_t i = 0; i < m->n_added; i++) {
		free((struct yamledit_pair *)m->added[i].pair);
		free(m->added_id[i]);
	}
	for (size_t i = 0; i < m->planned.n; i++)
		buf_release(&m->refused[i]);
	free(m->added);
	free(m->added_id);
	free(m->refused);
	free(m->from);
	free(m->at);
	intern_release(&m->ids);
	intern_release(&m->origins);
	planned_release(&m->planned);
	icsfile_release(&m->in);
}

static void
import_events(struct importing *m, const char *centre)
{
	struct buf rm = { 0 };
	int done = 0, status;

	if (record_begin(&m->record, centre, &activity_schema)) {
		learn_records(m);
		m->planned.centre = &m->record.centre;
		planned_make(&m->planned, &m->in);
		m->refused = mem_zero(m->planned.n + 1, sizeof *m->refused);
		m->added = mem_zero(m->planned.n + 1, sizeof *m->added);
		m->added_id = mem_zero(m->planned.n + 1, sizeof *m->added_id);
		done = take_records(m);
		told_add_command(&rm, "rm", &m->record.centre);
		for (size_t i = 0; i < m->n_added; i++) {
			buf_addc(&rm, ' ');
			shellword_add(&rm, m->added_id[i]);
		}
	}
	status = record_end(&m->record, done);
	if (done && status == 0) {
		tell_all(m);
		tell_way_back(m, &rm);
	}
	buf_release(&rm);
}

int
edit_import(const struct opts *o, const char *file, const char *centre)
{
	struct importing m = { .file = file, .update = opts_count(o, UPDATE) > 0 };
	struct buf text = { 0 };

	if (icstext_read(file, &text)) {
		icsfile_read(&m.in, buf_text(&text), text.len);
		if (m.in.wrong != NULL)
			diag_fault(&(struct place){ file, m.in.wrong_line, 0 }, TOPIC_SYNTAX, "%s", translate(m.in.wrong));
		else
			import_events(&m, centre);
	}
	buf_release(&text);
	release(&m);
	return diag_finish();
}
