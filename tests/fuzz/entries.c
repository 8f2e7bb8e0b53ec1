/*
 * entries - rows of a log that are found good at a glance, beside the same rows judged.
 *
 * What a loop of one's own takes for good (entries_glance(), of which a list of actors may be
 * seen by idlist_is_sure() alone) must be what entries_judge() finds good, with the same day
 * and form; and what is recalled of it the same actors.  What a row is said to begin with
 * (rowstart_find()) must be that, too.  A reader that judges each row anew,
 * and recalls nothing, is the oracle; of each id it asks text_is_id().
 */
#define TARGET "entries"
#define SOME 2500
#include "fuzz.h"

#include "base/idlist.h"
#include "base/text.h"
#include "centre/entry.h"
#include "csv/cell.h"
#include "csv/rowstart.h"

static unsigned long rows_seen, glances, sure_lists, rows_good, starts;

/* ---- comparing ---- */

/* A cell that is surely a list of ids, in whatever way it is looked at, is one, item by item. */
static void
check_list(struct csv_field cell)
{
	const char *item = cell.text, *end = cell.text + cell.len;
	struct csv_field first = { NULL, 0 };
	int differ = 0, sure = 0;

	for (size_t i = 0; idlist_by(i) != NULL; i++)
		sure |= idlist_by(i)(cell.text, cell.len);
	if (!sure)
		return;
	sure_lists++;
	for (;;) {
		const char *blank = memchr(item, ' ', (size_t)(end - item));
		size_t len = (size_t)((blank != NULL ? blank : end) - item);

		check(text_is_id(item, len), "an item of a sure list is no id");
		if (first.text == NULL)
			first = (struct csv_field){ item, len };
		differ |= len != first.len || memcmp(item, first.text, len) != 0;
		if (blank == NULL)
			break;
		item = blank + 1;
	}
	check(differ, "a sure list of one actor");
}

static void
check_recalled(struct entries *log, const struct entry *judged)
{
	struct entry e;

	if (!entries_recall(log, 1, &e))
		return;
	check(e.day == judged->day && e.form == judged->form && e.actors == judged->actors, "recalled");
	for (size_t i = 0; i < e.actors; i++)
		check(e.actor[i].len == judged->actor[i].len && memcmp(e.actor[i].text,
		    judged->actor[i].text, e.actor[i].len) == 0, "an actor that was recalled");
}

/* What a row whose first two columns are date and form begins with. */
static void
check_start(const struct entries *log, const struct csv_glance *at, const struct entry *judged,
    struct rowstart *forms)
{
	struct csv_field form = csv_field(log->csv, log->column[ENTRY_FORM]);
	struct csv_field actors = csv_raw(log->csv, log->column[ENTRY_ACTORS]);
	size_t day, code, len = 0;

	if (log->column[ENTRY_DATE] == 0 && log->column[ENTRY_FORM] == 1 && log->column[ENTRY_ACTORS] == 2)
		len = rowstart_find(forms, &log->days, at->line, &day, &code);
	if (len > 0) {
		starts++;
		check(at->line + len == actors.text, "where actors begin");
		check((int)day - DAYS_MORE == judged->day && (int)code == judged->form, "date and form");
	}
	if (judged->good)
		rowstart_keep(forms, form.text, form.len, (size_t)judged->form);
}

static void
check_rows(struct entries *fast, struct entries *slow)
{
	uint16_t *end = calloc(csv_columns(fast->csv) + 1, sizeof *end);
	struct rowstart forms = { 0 };

	check(end != NULL, "no memory");
	while (csv_next(fast->csv)) {
		struct csv_glance at = csv_glance(fast->csv);
		struct entry e, judged;
		int good = 0;

		check(csv_next(slow->csv), "a row too much");
		memo_clear(&slow->ids);
		memo_clear(&slow->forms);
		entries_judge(slow, &judged);
		rows_seen++;
		rows_good += (unsigned long)judged.good;
		if (at.newline != NULL) {
			csv_glance_list(&at, at.columns, end);
			check_list(csv_glance_inner(&at, end, (size_t)fast->column[ENTRY_ACTORS]));
			good = entries_glance(fast, &at, end, &e);
			check_start(fast, &at, &judged, &forms);
		}
		if (good) {
			glances++;
			check(judged.good && e.good, "good at a glance");
			check(e.day == judged.day && e.form == judged.form, "day and form at a glance");
		} else {
			entries_judge(fast, &e);
			check(e.good == judged.good, "judged twice");
		}
		if (judged.good)
			check_recalled(fast, &judged);
	}
	check(!csv_next(slow->csv), "a row is missing");
	free(end);
}

static void
try_input(const char *text, size_t len)
{
	struct entries fast, slow;

	if (entries_open_text(&fast, text, len) && entries_open_text(&slow, text, len)) {
		check_rows(&fast, &slow);
		entries_close(&slow);
	}
	entries_close(&fast);
}

/* ---- inputs of our own making ---- */

/* Ids, and what is nearly one. */
static void
put_item(struct buf *out)
{
	static const char *const item[] = {
		"a", "b", "sumak", "basen", "skole1", "skole2", "gr\xc3\xb8nn\xc3\xa6s", "\xc3\xa5-huset",
		"caf\xc3\xa9", ("st\xc3\xbc" "be"), "gro\xc3\x9f", "b.c", "b_c", "b-", "total", "totals", "totel", "t",
		"en-meget-lang-forening-i-byen", "en-meget-lang-forening-i-byen2", "1", "2026"
	};
	static const char *const odd[] = {
		"", " ", "-a", "_a", ".a", "A", "a\xc3\x86", "\xc3\x97", "a\xc3\xb7", "\xc3", "\xc3\xc3\xb8",
		"\xb8", "a\xcc\x88", "\xce\xb1", "\xc2\xaa", "a/b", "a;b", "a`", "a{", "a:", "a\xff", "a\t", "\xd7\x90",
		"\xe6\xbc\xa2", "\xc3\xb8\xb8", "a\"\"b"
	};

	buf_adds(out, one_in(25) ? PICK(odd) : PICK(item));
	if (one_in(60))
		buf_fill(out, 'x', below(40));
}

static void
put_row(struct buf *out)
{
	static const char *const form[] = { "samskabe", "videndele", "ressourceudveksle", "samordne",
		"samvirke", "Samskabe", "", "mode" };
	unsigned quoted = below(4) == 0, n = one_in(10) ? below(20) : 2 + below(4);

	/* Mostly a day that was there before.  Number by number: of arguments a compiler chooses the order. */
	if (!one_in(6)) {
		buf_addf(out, "2026-0%u-", 1 + below(2));
		buf_addf(out, "1%u,", below(4));
	} else {
		buf_addf(out, "%u-", 1898 + below(one_in(20) ? 400 : 130));
		buf_addf(out, "%02u-", below(one_in(20) ? 15 : 12) + 1);
		buf_addf(out, "%02u,", below(one_in(20) ? 33 : 28) + 1);
	}
	buf_adds(out, one_in(20) ? PICK(form) : form[below(5)]);
	buf_adds(out, quoted ? ",\"" : ",");
	for (unsigned i = 0; i < n; i++) {
		if (i > 0)
			buf_adds(out, one_in(60) ? "  " : " ");
		put_item(out);
	}
	buf_adds(out, quoted ? "\",note\n" : ",note\n");
}

static void
make_input(struct buf *out)
{
	buf_adds(out, "date,form,actors,note\n");
	for (unsigned rows = 4 + below(40); rows > 0; rows--)
		put_row(out);
	spoil(out, "\",\n\r\0 \xc3\xb8", 7);
}

static void
tell(void)
{
	printf(", %lu rows, %lu of them good, %lu at a glance, %lu lists sure, %lu by their beginning",
	    rows_seen, rows_good, glances, sure_lists, starts);
}
