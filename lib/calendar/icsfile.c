#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "calendar/icsfile.h"
#include "calendar/icsline.h"
#include "calendar/icsreading.h"
#include "calendar/icszones.h"

static int
is_calendar(struct icsfile *out, const struct icsline *l, enum icsline_found found)
{
	if (found == ICSLINE_FOUND && icsline_is(l, "BEGIN") && strcasecmp(l->value, "VCALENDAR") == 0)
		return 1;
	out->wrong_line = found == ICSLINE_END ? 1 : l->number;
	out->wrong = MESSAGE("this is no calendar file, which begins with BEGIN:VCALENDAR; export it as "
	    "iCalendar (.ics)");
	return 0;
}

/* What stands in no event: another of them, or the end of the file's calendar. */
static int
is_outside(const struct icsline *l)
{
	static const char *const beside[] = { "VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VCALENDAR" };
	int is_end = icsline_is(l, "END");

	/* END:VEVENT is the first, and the event's own. */
	for (size_t i = is_end; i < sizeof beside / sizeof *beside; i++)
		if ((is_end || icsline_is(l, "BEGIN")) && strcasecmp(l->value, beside[i]) == 0)
			return 1;
	return 0;
}

/* deep: in so many parts of an event, as its alarms.  is_cancelled: the file takes its events back. */
static void
read_line(struct icsfile *out, struct icsreading *r, int *deep, int *is_cancelled)
{
	struct icsline *l = r->line;

	if (r->e != NULL && is_outside(l)) {
		icsreading_refuse(r, "it has no END:VEVENT: some of it is missing; export it again");
		icsreading_end(r, *is_cancelled);
	}
	if (icsline_is(l, "BEGIN")) {
		if (r->e != NULL) {
			++*deep;
		} else if (strcasecmp(l->value, "VEVENT") == 0) {
			*deep = 0;
			out->event = mem_grow(out->event, &out->cap, out->n + 1, sizeof *out->event);
			icsreading_begin(r, &out->event[out->n++]);
		} else if (strcasecmp(l->value, "VCALENDAR") == 0) {
			*is_cancelled = 0;
		} else if (strcasecmp(l->value, "VTODO") == 0 || strcasecmp(l->value, "VJOURNAL") == 0) {
			out->others++;
		}
	} else if (icsline_is(l, "END") && r->e != NULL) {
		if (strcasecmp(l->value, "VEVENT") == 0)
			icsreading_end(r, *is_cancelled);
		else if (*deep > 0)
			--*deep;
	} else if (r->e != NULL && *deep == 0) {
		icsreading_take(r);
	} else if (icsline_is(l, "VERSION") && strcmp(l->value, "1.0") == 0) {
		out->wrong_line = l->number;
		out->wrong = MESSAGE("this is vCalendar 1.0 of 1996; export it as iCalendar (.ics), version 2.0");
	} else if (icsline_is(l, "METHOD") && strcasecmp(l->value, "CANCEL") == 0) {
		*is_cancelled = 1;
	}
}

void
icsfile_read(struct icsfile *out, const char *data, size_t len)
{
	struct icsline line = { .data = data, .len = len };
	struct icszones zones = { 0 };
	struct icsreading r = { .zones = &zones, .line = &line };
	enum icsline_found found;
	int deep = 0, is_cancelled = 0;

	*out = (struct icsfile){ 0 };
	icszones_read(&zones, &line);
	if (is_calendar(out, &line, icsline_next(&line)))
		while (out->wrong == NULL && (found = icsline_next(&line)) != ICSLINE_END) {
			if (found == ICSLINE_FOUND)
				read_line(out, &r, &deep, &is_cancelled);
			else if (r.e != NULL)
				icsreading_refuse(&r, "'%s' is no line of a calendar file, which is NAME:VALUE; export it again",
				    shown(line.text.data, line.text.len));
		}
	if (r.e != NULL)
		icsreading_refuse(&r, "the file ends inside an event: it is cut off; export it again");
	icszones_release(&zones);
	icsline_release(&line);
}

void
icsfile_release(struct icsfile *in)
{
	for (size_t i = 0; i < in->n; i++)
		icsevent_release(&in->event[i]);
	free(in->event);
}
