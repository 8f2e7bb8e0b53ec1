/* What was asked, of all the houses that were given. */
#include <stdlib.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/translate.h"
#include "centre/csvstream.h"
#include "cli/inputs.h"
#include "cli/outfile.h"
#include "field/schemas.h"
#include "output/document.h"
#include "output/htmldocument.h"
#include "output/streamrow.h"
#include "share.h"

static const char *const *const columns[QUESTIONS] = {
	[EXCHANGE] = exchange_columns, [FREE] = free_columns, [CLASH] = clash_columns,
	[USE] = use_columns, [FAIR] = fair_columns, [BALANCE] = balance_columns,
	[TERMS] = terms_columns, [USERS] = users_columns
};

static void (*const view[QUESTIONS])(const struct request *, const struct house *) = {
	[EXCHANGE] = view_exchange, [FREE] = view_free, [CLASH] = view_clash, [USE] = view_use,
	[FAIR] = view_fair, [BALANCE] = view_balance, [TERMS] = view_terms, [USERS] = view_users
};

/* ---- the rows of bookings.csv ---- */

static int
is_wanted(void *arg, const struct csvfile *in, int good)
{
	const struct request *r = arg;
	struct csv_field start = csvfile_field(in, BOOKING_START);
	int minute;

	return !good || !r->dated || (taken_minute(start.text, start.len, &minute) &&
	    period_holds(&r->period, taken_day(minute)));
}

static void
begin(void *arg, const struct stream *stream)
{
	struct request *r = arg;

	r->out = streamrow_begin(r->format, stream);
}

static void
row(void *arg, const struct stream *stream, const char *centre, const struct csv *csv)
{
	streamrow(((struct request *)arg)->out, stream, centre, csv);
}

void
answer_bookings(struct request *r, char *const *argv, int lines)
{
	csvstream_run(&(struct csvstream){ .schema = &booking_schema, .lines = lines, .begin = begin,
	    .wanted = is_wanted, .row = row, .arg = r }, argv);
	rows_end(r->out);
}

/* ---- the other questions ---- */

/* Nobody has what is asked about: then nothing is printed. */
static void
check_thing(const struct request *r, const struct house *house, size_t n)
{
	const struct house *last = NULL;

	for (size_t i = 0; i < n && r->question == FREE; i++) {
		if (!house[i].good)
			continue;
		if (house_thing(&house[i], r->free) != NULL)
			return;
		last = &house[i];
	}
	if (last != NULL)
		house_no_thing(last, r->free);
}

static void
write_sheets(const struct request *r, const struct house *house, size_t n)
{
	struct buf text = { 0 };
	struct document d;

	document_begin(&d, &html_document, &text);
	for (size_t i = 0; i < n; i++)
		if (house[i].good)
			exchange_sheet(&d, r, &house[i]);
	document_end(&d);
	outfile_finish(buf_text(&text), text.len);
	buf_release(&text);
}

void
answer_question(struct request *r, char *const *argv)
{
	struct house *house;
	size_t n, width = 0;
	int good = 0;

	house = inputs_array(argv, sizeof *house, &n);
	for (size_t i = 0; i < n; i++)
		house_read(&house[i], argv[i], r);
	for (size_t i = 0; i < n && (r->question == BALANCE || r->question == TERMS); i++)
		if (house[i].good)
			given_read(&house[i], r);
	for (size_t i = 0; i < n; i++)
		good |= house[i].good;
	check_thing(r, house, n);
	while (columns[r->question][width] != NULL)
		width++;
	if (diag_status() < 2 && good && r->sheet) {
		write_sheets(r, house, n);
	} else if (diag_status() < 2 && good) {
		r->out = rows_begin(r->format, width, columns[r->question]);
		for (size_t i = 0; i < n; i++)
			if (house[i].good)
				view[r->question](r, &house[i]);
		if (n == 1 && house[0].things == 0 && r->question != BALANCE)
			rows_why_none(r->out, translate("nothing that is shared is written down in '%s'; 'mc-share add' writes the first"),
			    house[0].centre.path);
		rows_end(r->out);
	}
	for (size_t i = 0; i < n; i++)
		house_release(&house[i]);
	free(house);
}
