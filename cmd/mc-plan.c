/*
 * mc-plan - a physical plan beside the social work: who was heard, what began when, what was asked for.
 *
 *	mc-plan foreningernes-hus fysisk
 *
 * See mc-plan(1).
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/planwords.h"
#include "analysis/planwork.h"
#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/dossier.h"
#include "centre/entryeach.h"
#include "centre/recordlist.h"
#include "cli/centres.h"
#include "cli/inputs.h"
#include "cli/operands.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "cli/recordcommand.h"
#include "csv/remedy.h"
#include "output/rows.h"
#include "plan/edit.h"
#include "sheet/saved.h"
#include "yaml/yaml.h"

enum { SKIP_INVALID, OUTPUT, LANGUAGE, TODAY };

static const struct opt options[] = {
	[SKIP_INVALID] = OPT_SKIP_INVALID("-"), [OUTPUT] = OPT_OUTPUT("-"), [LANGUAGE] = OPT_LANGUAGE("-"),
	[TODAY] = OPT_TODAY,
	{ "force", 0, 0, "rm", "even if an initiative names it", OPT_FLAG }, OPT_END
};

static const char *const columns[] = { "centre", "plan", "what", "id", "date", "says" };

struct house {
	struct dossier sheet;
	struct recordlist plans, resources;
	struct planwork_log *log;	/* of each plan */
	struct entries_read read;
	int good;
};

/* ---- reading ---- */

static void
use_entry(void *arg, const struct entries *in, const struct entry *e)
{
	struct house *h = arg;

	for (size_t i = 0; i < h->plans.n; i++)
		planwork_log_use(&h->log[i], in, e);
}

static void
house_read(struct house *h, const char *path, int today, int skip)
{
	unsigned long faults = diag_faults();

	h->good = dossier_read(&h->sheet, path, 0);
	if (h->sheet.centre.path == NULL)
		return;
	/* All of them, so that all faults are told. */
	h->good &= recordlist_open(&h->plans, &h->sheet.centre, &plan_schema);
	while (h->good && recordlist_next(&h->plans, ~0ul))
		;
	h->good &= recordlist_open(&h->resources, &h->sheet.centre, &resource_schema);
	while (h->good && recordlist_next(&h->resources, SCHEMA_BIT(RESOURCE_ID) | SCHEMA_BIT(RESOURCE_KIND) |
	    SCHEMA_BIT(RESOURCE_NAME) | SCHEMA_BIT(RESOURCE_UNTIL)))
		;
	h->log = mem_zero(h->plans.n + 1, sizeof *h->log);
	for (size_t i = 0; i < h->plans.n; i++)
		planwork_log_begin(&h->log[i], h->plans.record[i], today);
	h->good &= entries_each(&h->sheet.centre, planwork_fields, use_entry, h, &h->read);
	h->good = centre_is_told(path, h->good, faults, skip);
}

static void
house_release(struct house *h)
{
	free(h->log);
	recordlist_release(&h->plans);
	recordlist_release(&h->resources);
	dossier_release(&h->sheet);
}

/* ---- writing ---- */

static void
put_plan(struct rows *out, const struct house *h, size_t which, int today, enum language l)
{
	const struct yaml_node *plan = h->plans.record[which];
	struct planwork w;

	planwork_take(&w, &h->sheet, &h->resources, plan, &h->log[which], today);
	if (w.initiatives == 0 && w.heard == 0)
		diag_warning(&plan->place, TOPIC_PLAN, "no initiative belongs to the plan '%s', and nobody is written down as heard",
		    shown(yaml_text(plan, "id"), strlen(yaml_text(plan, "id"))));
	for (size_t i = 0; i < w.n; i++) {
		const struct planwork_item *item = &w.item[i];
		struct buf says = { 0 };
		char text[32] = "";

		rows_text(out, h->sheet.centre.id);
		rows_text(out, yaml_text(plan, "id"));
		rows_text(out, planwork_code[item->what]);
		if (item->what == PLANWORK_DECISION)
			snprintf(text, sizeof text, "%zu", item->number);
		rows_text(out, item->what == PLANWORK_DECISION ? text : item->id);
		*text = '\0';
		if (item->day != PLANWORK_NO_DAY)
			date_format(text, item->day);
		rows_text(out, text);
		planwords_add(&says, l, &h->sheet, &w, item);
		rows_text(out, buf_text(&says));
		buf_release(&says);
	}
	planwork_release(&w);
}

static void
put_house(struct rows *out, const struct house *h, const char *id, int today, const char *language)
{
	enum language l = option_language_or(language, centre_language(&h->sheet.centre));
	const char *named = "";

	for (size_t i = 0; i < h->plans.n; i++)
		if (id == NULL || strcmp(yaml_text(h->plans.record[i], "id"), id) == 0)
			put_plan(out, h, i, today, l);
	for (size_t i = 0; i < h->sheet.initiatives.n && *named == '\0'; i++)
		named = h->sheet.initiatives.item[i].cell[INITIATIVE_PLAN];
	if (h->plans.n == 0 && *named != '\0')
		diag_note("'%s' has no plan in plans.yaml, but an initiative names '%s'; write it there with its dates and decisions",
		    h->sheet.centre.path, shown(named, strlen(named)));
	else if (h->plans.n == 0)
		diag_note("'%s' has no plan in plans.yaml; 'mc-plan add' writes the first", h->sheet.centre.path);
}

/* A plan that no centre has is a slip. */
static void
check_id(const struct house *house, size_t n, const char *id)
{
	size_t known = 0;

	for (size_t i = 0; id != NULL && i < n; i++)
		known += !house[i].good || recordlist_find(&house[i].plans, id, strlen(id)) >= 0;
	if (id != NULL && known == 0)
		die("unknown plan '%s'; plans.yaml lists those there are", shown(id, strlen(id)));
}

/* Operands that are folders are centres; the last may be a plan. */
static const char *
take_id(char *const *argv, char **centre)
{
	const char *id = NULL;
	size_t n = 0;

	for (; *argv != NULL; argv++)
		if (inputs_is_folder(*argv) || strchr(*argv, '/') != NULL || (argv[1] != NULL && n == 0 && !inputs_here()))
			centre[n++] = *argv;
		else if (id != NULL)
			opts_usage("name one plan");
		else
			id = *argv;
	if (n == 0 && id != NULL && !inputs_here()) {
		centre[0] = (char *)(uintptr_t)id;
		id = NULL;
	}
	return id;
}

static int
list(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value(o, TODAY)), good = 0;
	enum rows_format format = option_format(opts_value(o, OUTPUT));
	struct house *house;
	char **centre, *const *path;
	const char *id;
	size_t n = operands_count(argv);

	centre = mem_zero(n + 1, sizeof *centre);
	id = take_id(argv, centre);
	path = centres_given(centre);
	inputs_warn_twins(path);
	house = inputs_array(path, sizeof *house, &n);
	for (size_t i = 0; i < n; i++) {
		house_read(&house[i], path[i], today, opts_count(o, SKIP_INVALID) > 0);
		good |= house[i].good;
	}
	if (diag_status() < 2 && good) {
		struct rows *out;

		check_id(house, n, id);
		out = rows_begin(format, sizeof columns / sizeof *columns, columns);
		for (size_t i = 0; i < n; i++)
			if (house[i].good)
				put_house(out, &house[i], id, today, opts_value(o, LANGUAGE));
		rows_end(out);
	}
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
	free(centre);
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "[OPTION]... [CENTRE]... [PLAN]\n", .run = list },
	{ RECORDCOMMAND_ADD(plan_schema), .about = "Add a plan to plans.yaml." },
	{ RECORDCOMMAND_SET(plan_schema), .about = "Change the record of a plan; KEY= takes the key out." },
	{ RECORDCOMMAND_RM(plan_schema), .about = "Take the record of a plan out, unless an initiative names it." },
	{ .word = "decision", .usage = "[CENTRE] ID DECISION [date=DATE] [heard=ACTOR,...]\n",
	    .about = "Add a decision to a plan: its day, and who was heard.",
	    .least = 3, .needs = "a centre, an id and the decision", .writes = 1, .here = 1, .run = edit_decision },
	{ 0 }
};

static const struct operand operands[] = {
	{ .name = "PLAN", .takes = OPT_FIELD(initiative_schema, INITIATIVE_PLAN) },
	{ .name = "KEY=VALUE", .takes = OPT_KEYS(plan_schema) }, { 0 }
};

static const struct program program = {
	options, commands,
	"A plan for the area's buildings beside the social work: its decisions and who was heard, which\n"
	"initiatives began when, what residents asked for, and who knows the place; or keep plans.yaml.", operands
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	csvremedy_set(&saved);
	return opts_run(&program, argc, argv);
}
