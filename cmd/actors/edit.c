#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "centre/journal.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "cli/newid.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "cli/told.h"
#include "edit/record.h"
#include "edit/rename.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "yaml/yaml.h"
#include "actors.h"

/* A kind without a sector of its own needs one. */
static void
check_sector(const char *kind, const char *sector)
{
	int k = vocab_find(&kind_vocab, kind, strlen(kind));
	struct buf all = { 0 };

	if (k >= 0 && kind_sector(k) == NULL && (sector == NULL || *sector == '\0')) {
		vocab_add_codes(&all, &sector_vocab);
		die("an actor of kind '%s' needs a sector: one of %s", kind_vocab.term[k].code, all.data);
	}
}

/* Say which of the needed options is not there, and what may stand in it; 0: both are. */
static int
lacks_option(char *const *value, const char *id)
{
	struct buf kinds = { 0 };

	if (value[ACTOR_NAME] == NULL)
		diag_trouble("--name is missing: what people call the actor '%s'", shown(id, strlen(id)));
	if (value[ACTOR_KIND] == NULL) {
		vocab_add_codes(&kinds, &kind_vocab);
		diag_trouble("--kind is missing: which kind of actor '%s' is, one of %s", shown(id, strlen(id)),
		    kinds.data);
	}
	buf_release(&kinds);
	return value[ACTOR_NAME] == NULL || value[ACTOR_KIND] == NULL;
}

/* A clinic may be the region's, and a pharmacy private: what is taken for granted is said, and how to say otherwise. */
static void
add_sector(struct buf *b, const char *kind, const char *sector, const struct centre *c, const char *id)
{
	int k = vocab_find(&kind_vocab, kind, strlen(kind));
	struct buf set = { 0 };

	if (k < 0 || !kind_sector_is_loose(k) || (sector != NULL && *sector != '\0') || !told_is_wanted())
		return;
	told_add_command(&set, "set", c);
	buf_addf(b, translate("The sector is not written, and counts as %s; if it is another: %s %s sector=regional"),
	    kind_sector(k), set.data, id);
	buf_release(&set);
}

int
edit_add(const struct opts *o, char *const *argv)
{
	char *value[ACTOR_FIELDS];
	struct yamledit_pair pair[ACTOR_FIELDS];
	struct assign assign[ACTOR_FIELDS] = { { 0 } };
	struct buf sector = { 0 };
	struct record s;
	size_t n = 0;
	int done = 0, status;

	opts_fields(o, &actor_schema, value, ACTOR_FIELDS);
	if (lacks_option(value, argv[1]))
		return diag_finish();
	newid_check(argv[1]);
	pair[n++] = (struct yamledit_pair){ .key = "id", .text = argv[1] };
	for (size_t i = ACTOR_NAME; i < ACTOR_FIELDS; i++) {
		if (value[i] == NULL)
			continue;
		assign_value(&assign[i], &actor_schema, actor_schema.field[i].name, value[i]);
		if (assign[i].n > 0)
			pair[n++] = assign_pair(&assign[i]);
	}
	check_sector(assign[ACTOR_KIND].n > 0 ? assign[ACTOR_KIND].item[0] : "", value[ACTOR_SECTOR]);
	if (record_begin(&s, argv[0], &actor_schema)) {
		if (record_find(&s, argv[1]) != SIZE_MAX)
			die("the actor '%s' is there already; change it with 'set'", argv[1]);
		assign_warn(&s.centre, s.yaml.doc->root, assign, ACTOR_FIELDS, option_today(opts_value(o, TODAY)));
		done = yamledit_add(&s.yaml, pair, n);
		add_sector(&sector, assign[ACTOR_KIND].n > 0 ? assign[ACTOR_KIND].item[0] : "", value[ACTOR_SECTOR], &s.centre, argv[1]);
	}
	status = recordsaid_end(&s, done, argv[1]);
	if (done && status == 0 && sector.len > 0)
		told_line(sector.data);
	buf_release(&sector);
	for (size_t i = 0; i < ACTOR_FIELDS; i++)
		assign_release(&assign[i]);
	return status;
}

int
edit_set(const struct opts *o, char *const *argv)
{
	struct assign *word;
	struct record s;
	size_t n = 0, words;
	int done;

	done = record_begin(&s, argv[0], &actor_schema);
	if (done)
		done = (n = record_need(&s, argv[1])) != SIZE_MAX;
	if (done) {
		words = assign_parse_all(&word, &actor_schema, argv + 2);
		assign_warn(&s.centre, s.yaml.doc->root, word, words, option_today(opts_value(o, TODAY)));
		done = apply_words(word, words, &s.yaml, record_item(&s, n));
		assign_release_all(word, words);
	}
	if (done) {
		const struct yaml_node *map = record_item(&s, n);
		const struct yaml_node *kind = yaml_get(map, "kind");
		const struct yaml_node *sector = yaml_get(map, "sector");

		if (kind != NULL && kind->kind == YAML_SCALAR)
			check_sector(kind->text, yaml_is_empty(sector) ? NULL : "given");
	}
	return recordsaid_end(&s, done, argv[1]);
}

/* Is it this renaming that was interrupted? */
static int
is_unfinished(char *const *argv)
{
	struct journal j;
	int is = journal_read(&j, argv[0]) == JOURNAL_FOUND &&
	    strcmp(j.old, argv[1]) == 0 && strcmp(j.new, argv[2]) == 0;

	journal_release(&j);
	return is;
}

static void
tell_renamed(const struct centre *c, const char *old, const char *new)
{
	struct buf what = { 0 }, back = { 0 };

	buf_addf(&what, translate("'%s' is '%s' now, in all files"), old, new);
	told_add_command(&back, "rename", c);
	buf_addf(&back, " %s %s", new, old);
	told_written(what.data, back.data);
	buf_release(&what);
	buf_release(&back);
}

static void
tell_merged(const char *from, const char *into)
{
	struct buf what = { 0 };

	buf_addf(&what, translate("Written: '%s' is '%s' now, in all files. That cannot be taken back "
	    "here; if the folder is in git, git can bring it back."), from, into);
	told_line(what.data);
	buf_release(&what);
}

int
edit_rename(const struct opts *o, char *const *argv)
{
	struct record s;
	int again;

	(void)o;
	newid_check(argv[2]);
	again = is_unfinished(argv);
	if (record_begin(&s, argv[0], &actor_schema)) {
		/* To begin was to finish it. */
		if (again && record_find(&s, argv[1]) == SIZE_MAX &&
		    record_find(&s, argv[2]) != SIZE_MAX)
			return record_end(&s, 0);
		if (record_need(&s, argv[1]) == SIZE_MAX)
			return record_end(&s, 0);
		if (record_find(&s, argv[2]) != SIZE_MAX)
			die("the id '%s' is taken", argv[2]);
		/* The renaming locks the files itself. */
		yamledit_end(&s.yaml);
		replace_end(&s.edit);
		if (rename_actor(&s.centre, argv[1], argv[2]))
			tell_renamed(&s.centre, argv[1], argv[2]);
	}
	return record_end(&s, 0);
}

int
edit_merge(const struct opts *o, char *const *argv)
{
	struct record s;
	int again;

	(void)o;
	if (strcmp(argv[1], argv[2]) == 0)
		die("these are one actor; give two");
	again = is_unfinished(argv);
	if (record_begin(&s, argv[0], &actor_schema)) {
		if (again && record_find(&s, argv[1]) == SIZE_MAX)
			return record_end(&s, 0);
		if (record_need(&s, argv[1]) == SIZE_MAX || record_need(&s, argv[2]) == SIZE_MAX)
			return record_end(&s, 0);
		yamledit_end(&s.yaml);
		replace_end(&s.edit);
		if (rename_merge(&s.centre, argv[1], argv[2]))
			tell_merged(argv[1], argv[2]);
	}
	return record_end(&s, 0);
}

int
edit_rm(const struct opts *o, char *const *argv)
{
	struct record s;
	int done = 0;
	size_t n;

	if (record_begin(&s, argv[0], &actor_schema)) {
		n = record_need(&s, argv[1]);
		if (n != SIZE_MAX && (opts_count(o, FORCE) > 0 || !record_is_named(&s, argv[1])))
			done = yamledit_remove(&s.yaml, n);
	}
	return recordsaid_end(&s, done, argv[1]);
}
