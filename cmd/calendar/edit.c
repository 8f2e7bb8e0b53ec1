#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar.h"
#include "calendar/ruletext.h"
#include "cli/apply.h"
#include "cli/assign.h"
#include "cli/known.h"
#include "cli/newid.h"
#include "cli/operands.h"
#include "cli/option.h"
#include "cli/recordsaid.h"
#include "cli/timeword.h"
#include "cli/told.h"
#include "edit/record.h"
#include "field/schemas.h"
#include "schema/timeorder.h"
#include "schema/yamlcheck.h"

/* Organisers must be known, and a rule right; if not: fatal.  A room is its id, which takes its time in mc-share. */
static void
check_word(const struct record *f, struct assign *a)
{
	struct rule rule;
	const char *wrong;

	known_assign(&f->centre, a);
	if (strcmp(a->field->name, "room") == 0)
		known_room(&f->centre, a);
	if (a->n == 0 || strcmp(a->field->name, "repeat") != 0)
		return;
	if ((wrong = ruletext_read(&rule, a->item[0], strlen(a->item[0]))) != NULL)
		die("%s", wrong);
}

static int
is_given(const struct assign *word, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (word[i].n > 0 && strcmp(word[i].field->name, key) == 0)
			return 1;
	return 0;
}

/* A start that is moved behind the old end: the end is likely to move along, which its owner must say. */
static void
check_left_behind(const struct assign *word, size_t n, const struct yaml_node *map)
{
	const char *start = yaml_text(map, "start"), *end = yaml_text(map, "end");
	const size_t date = strlen("2026-10-05");

	if (!is_given(word, n, "start") || is_given(word, n, "end") || strlen(start) < date ||
	    timeorder_wrong(activity_schema.times, start, strlen(start), end, strlen(end)) == NULL)
		return;
	die("'end' is %s still, before the new 'start'; move it along: end=%.10s%s", shown(end, strlen(end)),
	    start, strlen(end) > date ? end + date : "");
}

/* What ends before it begins is not written: that is a fault. */
static void
check_times(const struct assign *word, size_t n, const struct yaml_node *map)
{
	check_left_behind(word, n, map);
	for (size_t i = 0; i < n; i++)
		if (word[i].n > 0 &&
		    (strcmp(word[i].field->name, "start") == 0 || strcmp(word[i].field->name, "end") == 0)) {
			schema_check_times(&activity_schema, map);
			return;
		}
}

int
edit_change(struct record *f, struct yaml_node *map, struct assign *word, size_t n, int today)
{
	int done;

	for (size_t i = 0; i < n; i++)
		check_word(f, &word[i]);
	assign_warn(&f->centre, f->yaml.doc->root, word, n, today);
	done = apply_words(word, n, &f->yaml, map);
	if (done)
		check_times(word, n, map);
	assign_release_all(word, n);
	return done;
}

struct yaml_node *
edit_begin_at(struct record *f, char *const *argv)
{
	size_t at = record_begin(f, argv[0], &activity_schema) ? record_need(f, argv[1]) : SIZE_MAX;

	return at != SIZE_MAX ? record_item(f, at) : NULL;
}

/* A start, or an end, which may be a time of that day alone, as people type it: texts in both buffers. */
static void
take_times(char **value, struct buf *start, struct buf *end, int today)
{
	if (value[ACTIVITY_START] != NULL) {
		timeword_add(start, value[ACTIVITY_START], NULL, today, 1);
		value[ACTIVITY_START] = start->data;
	}
	if (value[ACTIVITY_END] != NULL) {
		timeword_add(end, value[ACTIVITY_END], start->len >= 10 ? start->data : NULL, today, 1);
		value[ACTIVITY_END] = end->data;
	}
}

int
edit_add(const struct opts *o, char *const *argv)
{
	size_t fields = activity_schema.n, n = 0;
	char *value[SCHEMA_MOST] = { NULL };
	struct assign word[SCHEMA_MOST] = { 0 };
	struct yamledit_pair pair[SCHEMA_MOST] = { 0 };
	struct buf start = { 0 }, end = { 0 };
	struct record f;
	int done = 0, today = option_today(opts_value(o, TODAY));

	opts_fields(o, &activity_schema, value, fields);
	take_times(value, &start, &end, today);
	newid_check(argv[1]);
	pair[n++] = (struct yamledit_pair){ .key = "id", .text = argv[1] };
	for (size_t i = 1; i < fields; i++)
		if (value[i] != NULL)
			assign_value(&word[n++], &activity_schema, activity_schema.field[i].name, value[i]);
	if (record_begin(&f, argv[0], &activity_schema)) {
		if (record_find(&f, argv[1]) != SIZE_MAX)
			die("the activity '%s' is there already; change it with 'set'", argv[1]);
		for (size_t i = 1; i < n; i++) {
			check_word(&f, &word[i]);
			pair[i] = assign_pair(&word[i]);
		}
		assign_warn(&f.centre, f.yaml.doc->root, word + 1, n - 1, today);
		done = yamledit_add(&f.yaml, pair, n);
		if (done)
			check_times(word + 1, n - 1, record_item(&f, record_find(&f, argv[1])));
	}
	for (size_t i = 1; i < n; i++)
		assign_release(&word[i]);
	buf_release(&start);
	buf_release(&end);
	return recordsaid_end(&f, done, argv[1]);
}

/* "start=" and "end=" of some words as the files have them: the words anew, all to be freed. */
static char **
words_of(char *const *argv, const struct yaml_node *map, int today)
{
	const char *start = yaml_text(map, "start");
	size_t n = operands_count(argv);
	char **word;

	word = mem_zero(n + 1, sizeof *word);
	for (size_t i = 0; i < n; i++) {
		struct buf text = { 0 };
		size_t key = strncmp(argv[i], "start=", 6) == 0 ? 6 : strncmp(argv[i], "end=", 4) == 0 ? 4 : 0;

		buf_add(&text, argv[i], key);
		if (key > 0 && argv[i][key] != '\0')
			timeword_add(&text, argv[i] + key, key == 4 && strlen(start) >= 10 ? start : NULL, today, 1);
		else
			buf_adds(&text, argv[i] + key);
		word[i] = buf_detach(&text);
		if (key == 6)
			start = word[i] + key;
	}
	return word;
}

int
edit_set(const struct opts *o, char *const *argv)
{
	struct record f;
	struct yaml_node *map = edit_begin_at(&f, argv);
	struct assign *word;
	int done = 0, today = option_today(opts_value(o, TODAY));

	if (map != NULL) {
		char **given = words_of(argv + 2, map, today);
		size_t n = assign_parse_all(&word, &activity_schema, given);

		done = edit_change(&f, map, word, n, today);
		for (char **at = given; *at != NULL; at++)
			free(*at);
		free(given);
	}
	return recordsaid_end(&f, done, argv[1]);
}

/* What was taken out, where it is several records; a single one is told of with its name. */
static int
end_removal(struct record *f, int done, char *const *id)
{
	struct buf ids = { 0 }, text = { 0 };
	int status;

	if (id[1] == NULL)
		return recordsaid_end(f, done, *id);
	for (size_t i = 0; id[i] != NULL; i++)
		buf_addf(&ids, "%s%s", i > 0 ? ", " : "", id[i]);
	buf_addf(&text, translate("Taken out of '%s': %s. That cannot be taken back here; if the folder "
	    "is in git, git can bring it back."), f->path, ids.data);
	status = record_end(f, done);
	if (done && status == 0)
		told_line(text.data);
	buf_release(&ids);
	buf_release(&text);
	return status;
}

int
edit_rm(const struct opts *o, char *const *argv)
{
	struct record f;
	int done = record_begin(&f, argv[0], &activity_schema);

	(void)o;
	for (char *const *id = argv + 1; done && *id != NULL; id++) {
		size_t at = record_need(&f, *id);

		done = at != SIZE_MAX && yamledit_remove(&f.yaml, at);
	}
	return end_removal(&f, done, argv + 1);
}
