/* Keeping: book, cancel. */
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/safe.h"
#include "cli/option.h"
#include "cli/rowcells.h"
#include "cli/rowcommand.h"
#include "cli/rowsaid.h"
#include "cli/timeword.h"
#include "edit/booking.h"
#include "edit/turn.h"
#include "field/schemas.h"
#include "field/terms.h"
#include "share.h"

/* purpose=, status=, asked= */
static void
take_words(char **value, char *const *word)
{
	for (; *word != NULL; word++) {
		size_t n = strcspn(*word, "=");
		const struct field *f = schema_field(&booking_schema, *word, n);
		size_t i = f != NULL ? (size_t)(f - booking_schema.field) : 0;

		if ((*word)[n] != '=')
			die("'%s' is one word too many; a day and its time stand in quotes together, as '5/10 kl. 15'", shown(*word, strlen(*word)));
		if (i < BOOKING_PURPOSE)
			die("'%s' is not known here; write purpose=, status= or asked=", shown(*word, strlen(*word)));
		value[i] = *word + n + 1;
	}
}

int
edit_book(const struct opts *o, char *const *argv)
{
	int today = option_today(opts_value_of(o, "today"));
	struct buf cell[BOOKING_FIELDS] = { 0 }, start = { 0 }, end = { 0 };
	char *value[BOOKING_FIELDS] = { NULL }, now[DATE_TEXT], booked[16];
	struct centre c;

	date_format(now, today);
	strcpy(booked, booking_status_vocab.term[BOOKING_BOOKET].code);
	timeword_add(&start, argv[3], NULL, today, 0);
	timeword_add(&end, argv[4], start.len == TAKEN_TEXT - 1 ? start.data : NULL, today, 0);
	value[BOOKING_START] = start.data;
	value[BOOKING_END] = end.data;
	value[BOOKING_RESOURCE] = argv[1];
	value[BOOKING_ACTOR] = argv[2];
	value[BOOKING_STATUS] = booked;
	value[BOOKING_ASKED] = now;
	take_words(value, argv + 5);
	if (centre_find(&c, argv[0])) {
		if (turn_take(&c)) {
			rowcells_take(cell, &c, &booking_schema, value, today);
			if (booking_add(&c, cell, today))
				rowsaid_written(&c, &booking_schema, cell);
		}
		centre_close(&c);
	}
	for (size_t i = 0; i < BOOKING_FIELDS; i++)
		buf_release(&cell[i]);
	buf_release(&start);
	buf_release(&end);
	return diag_finish();
}

/* What was called off stays in the list, and takes no time any more. */
int
edit_cancel(const struct opts *o, char *const *argv)
{
	char word[32] = "status=";
	char *const words[] = { argv[0], argv[1], word, NULL };

	strcat(word, booking_status_vocab.term[BOOKING_AFLYST].code);
	return rowcommand_set(o, words);
}
