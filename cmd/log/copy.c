#include <stdint.h>
#include <string.h>

#include "base/buf.h"
#include "base/text.h"
#include "centre/entry.h"
#include "output/rows.h"
#include "log.h"

/* Are the 16 bytes before it ASCII? */
static inline int
is_ascii_before(const char *end)
{
	uint64_t first, last;

	memcpy(&first, end - 16, 8);
	memcpy(&last, end - 8, 8);
	return ((first | last) & 0x8080808080808080u) == 0;
}

/*
 * Does the row hold nothing new, and can it be written as it stands?  There are
 * more than 16 bytes before its channel: a date, a form and actors that are known.
 */
static inline int
is_known(const struct entries *log, const struct csv_glance *at)
{
	struct csv_field channel = csv_glance_field(at, ENTRY_CHANNEL);

	return entries_recall(log, csv_glance_field(at, ENTRY_DATE),
	    csv_glance_field(at, ENTRY_FORM), csv_glance_field(at, ENTRY_ACTORS)) &&
	    ((channel.len <= 16 && is_ascii_before(channel.text + channel.len)) ||
	    text_is_ascii(channel.text, channel.len)) &&
	    (at->canonical || csv_line_is_canonical(csv_glance_line(at)));
}

/* Copy such rows; 0: the row where it stops is not one of them. */
static int
copy_glances(struct rows *out, const struct entries *log, const struct buf *first,
    struct csv_glance *at)
{
	size_t n = (size_t)(at->last - at->end) / at->columns + 1, rows = 0;
	size_t bytes = (size_t)(at->text + at->last[at->columns - 1] - at->line) + 1;
	char *room = rows_room(out, bytes + n * first->len), *to = room;
	int known;

	while ((known = is_known(log, at))) {
		struct csv_field line = csv_glance_line(at);

		memcpy(to, buf_text(first), first->len);
		to += first->len;
		memcpy(to, line.text, line.len);
		to += line.len;
		*to++ = '\n';
		rows++;
		if (!csv_glance_next(at))
			break;
	}
	rows_take(out, (size_t)(to - room), rows);
	return known;
}

int
log_copy_known(struct rows *out, const struct entries *log, const struct buf *first)
{
	while (csv_next(log->csv)) {
		struct csv_glance at = csv_glance(log->csv);
		int known = at.end != NULL && copy_glances(out, log, first, &at);

		csv_go_on(log->csv, &at);
		if (!known)
			return 1;
	}
	return 0;
}
