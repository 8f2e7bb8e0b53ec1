#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "centre/meeting.h"
#include "csv/cell.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"

static void
add(struct meetings *all, const struct csvfile *in)
{
	struct csv_field rest = csvfile_field(in, MEETING_ACTORS), id;
	struct meeting *m;

	all->item = mem_grow(all->item, &all->cap, all->n + 1, sizeof *all->item);
	m = &all->item[all->n++];
	*m = (struct meeting){
		.day = csvfile_day(in, MEETING_DATE, 0),
		.kind = csvfile_code(in, MEETING_KIND),
		.first = all->actors,
		.line = csv_place(in->csv, 0).line,
	};
	m->is_joint = m->kind == MEETING_FAELLES || (m->kind == MEETING_FORUM && !all->board);
	if (m->day < all->first_day)
		all->first_day = m->day;
	while (cell_next(&rest, ' ', &id)) {
		all->actor = mem_grow(all->actor, &all->actor_cap, all->actors + 1,
		    sizeof *all->actor);
		all->actor[all->actors++] = intern_add(&all->ids, id.text, id.len);
		m->n++;
	}
}

int
meetings_read(struct meetings *all, const struct centre *c)
{
	struct csvfile in;
	int good, opened;

	const char *forum = yaml_text(yaml_get(centre_root(c), "forum"), "kind");

	*all = (struct meetings){ .first_day = INT_MAX, .board =
	    vocab_find(&forum_kind_vocab, forum, strlen(forum)) == FORUM_BEBOERLEDELSE };
	opened = csvfile_open(&in, c, &meeting_schema, SCHEMA_BIT(MEETING_DATE) |
	    SCHEMA_BIT(MEETING_KIND) | SCHEMA_BIT(MEETING_ACTORS));
	all->missing = in.missing;
	while (opened && (good = csvfile_next(&in)) >= 0) {
		if (good)
			add(all, &in);
		else
			csv_leave_out(in.csv);
	}
	csvfile_close(&in);
	all->left_out = in.left_out;
	return opened;
}

void
meetings_release(struct meetings *all)
{
	free(all->item);
	free(all->actor);
	intern_release(&all->ids);
	*all = (struct meetings){ 0 };
}

int
meeting_is_joint(const struct meeting *m)
{
	return m->is_joint;
}

const struct meeting *
meetings_last(const struct meetings *all, int kind, int day)
{
	const struct meeting *last = NULL;

	for (size_t i = 0; i < all->n; i++) {
		const struct meeting *m = &all->item[i];

		if ((kind < 0 ? meeting_is_joint(m) : m->kind == kind) && m->day <= day &&
		    (last == NULL || m->day >= last->day))
			last = m;
	}
	return last;
}

int
meetings_rhythm(const struct centre *c)
{
	const char *text = yaml_text(yaml_get(centre_root(c), "forum"), "rhythm");

	return vocab_find(&rhythm_vocab, text, strlen(text));
}

long
meetings_expected(int rhythm, long days)
{
	static const long a_year[] = { 52, 12, 4, 2, 1 };

	return (2 * days * a_year[rhythm] + 365) / (2 * 365);
}
