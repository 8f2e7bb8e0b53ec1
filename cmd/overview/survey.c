/* The helhedsplaner in a survey.csv, and what they tell of their houses. */
#include <stdlib.h>
#include <string.h>

#include "analysis/houses.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "field/municipality.h"
#include "field/schemas.h"

#include "overview.h"

static void
take_plan(struct houses *h, const struct csvfile *in)
{
	struct csv_field centres = csvfile_field(in, SURVEY_CENTRES), houses = csvfile_field(in, SURVEY_HOUSES);
	struct buf ids = { 0 }, number = { 0 };
	struct houses_plan plan = {
		.asked = csvfile_field(in, SURVEY_ASKED).len > 0, .answered = csvfile_field(in, SURVEY_ANSWERED).len > 0,
		.takes_part = csvfile_code(in, SURVEY_TAKES_PART), .houses = -1
	};

	buf_add(&ids, centres.text, centres.len);
	buf_add(&number, houses.text, houses.len);
	plan.centres = buf_text(&ids);
	if (number.len > 0)
		plan.houses = atol(number.data);
	houses_take_plan(h, &plan);
	buf_release(&ids);
	buf_release(&number);
}

/* A helhedsplan that has two rows would count twice. */
static int
is_new(struct intern *met, const struct csvfile *in)
{
	struct csv_field plan = csvfile_field(in, SURVEY_PLAN), town = csvfile_field(in, SURVEY_MUNICIPALITY);
	struct fold f = { 0 };
	struct buf key = { 0 };
	size_t n = met->n;

	fold_text(&f, plan.text, plan.len);
	buf_addf(&key, "%s\n", buf_text(&f.text));
	municipality_fold(&f, town.text, town.len);
	buf_adds(&key, buf_text(&f.text));
	intern_add(met, key.data, key.len);
	buf_release(&key);
	fold_release(&f);
	return met->n > n;
}

/* All rows, or with h NULL none: then they are judged. */
static void
read_survey(struct houses *h, const char *folder)
{
	struct centre beside = { .path = mem_copy(folder, strlen(folder)), .quiet = h != NULL };
	struct intern met = { 0 };
	struct csvfile in;
	int good;

	if (csvfile_open(&in, &beside, &survey_schema, ~0ul))
		while ((good = csvfile_next(&in)) >= 0) {
			int counts = good && is_new(&met, &in);

			if (counts && h != NULL)
				take_plan(h, &in);
			else if (good && !counts && h == NULL)
				csv_fault(in.csv, in.column[SURVEY_PLAN], TOPIC_DUPLICATE,
				    translate("this helhedsplan has a row above already; make the two one"));
		}
	csvfile_close(&in);
	centre_speaks(NULL);
	intern_release(&met);
	free(beside.path);
}

int
survey_take(struct houses *h, const char *folder, int skip)
{
	unsigned long faults = diag_faults();

	read_survey(NULL, folder);
	if (!skip && diag_faults() > faults)
		return 0;
	read_survey(h, folder);
	return 1;
}
