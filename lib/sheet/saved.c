#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/encoding.h"
#include "base/intern.h"
#include "base/mem.h"
#include "base/misread.h"
#include "base/safe.h"
#include "base/shellword.h"
#include "base/text.h"
#include "base/translate.h"
#include "schema/value.h"
#include "sheet/datestyle.h"
#include "sheet/saved.h"
#include "sheet/table.h"

static const char *stream_centre;

/* The files whose remedy was reported, and where. */
static struct intern told;
static struct { unsigned long line, column; } *place;
static size_t cap;

void
saved_stream_for(const char *centre)
{
	stream_centre = centre;
}

static void
add_folder(struct buf *b, const char *s, size_t len)
{
	char *folder = mem_copy(s, len);

	shellword_add(b, folder);
	free(folder);
}

static const struct sheettable *
table_of(const char *label)
{
	const char *slash = strrchr(label, '/');

	return sheettable_of_file(slash != NULL ? slash + 1 : label);
}

const char *
saved_remedy(const char *label)
{
	static struct buf text;
	const char *slash = strrchr(label, '/');
	const struct sheettable *t = table_of(label);

	buf_clear(&text);
	buf_adds(&text, translate("looks saved by a spreadsheet: mc-import "));
	if (t != NULL) {
		if (slash == NULL)
			buf_addc(&text, '.');
		else
			add_folder(&text, label, slash > label ? (size_t)(slash - label) : 1);
		buf_addf(&text, " %s", t->schema->file);
		if (t != &sheettable_log)
			buf_addf(&text, " --into %s", t->name);
		buf_adds(&text, " --replace");
	} else if (stream_centre != NULL && strcmp(label, "-") == 0) {
		add_folder(&text, stream_centre, strlen(stream_centre));
		buf_adds(&text, " FILE");
	} else {
		return NULL;
	}
	return text.data;
}

/* The number of a file that was reported, or INTERN_NONE. */
static size_t
find(const char *label)
{
	return intern_find(&told, label, strlen(label));
}

int
saved_is_told(const char *label)
{
	return find(label) != INTERN_NONE;
}

const char *
saved_tell(const struct place *p)
{
	const char *remedy = saved_is_told(p->file) ? NULL : saved_remedy(p->file);

	if (remedy != NULL) {
		size_t i = intern_add(&told, p->file, strlen(p->file));

		place = mem_grow(place, &cap, i + 1, sizeof *place);
		place[i].line = p->line;
		place[i].column = p->column;
	}
	return remedy;
}

/* ---- what shows it ---- */

/*
 * No UTF-8, but good Windows-1252 of a Danish kind?  What begins a letter of
 * UTF-8 that was cut short, or came from elsewhere, would be read wrongly.
 */
static int
is_windows_1252(const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)text[i];

		if (c >= 0x80 && (c == 0xc2 || c == 0xc3 || memchr("\x81\x8d\x8f\x90\x9d", c, 5) != NULL))
			return 0;
	}
	return text_invalid(text, len) < len;
}

static int
is_decoded_twice(const char *text, size_t len)
{
	struct buf meant = { 0 };
	int is = text_invalid(text, len) == len && misread_mend(text, len, &meant);

	buf_release(&meant);
	return is;
}

/* Is it a date as we write it, or a time where the file has times? */
static int
is_of_ours(const char *label, const char *text, size_t len)
{
	const struct sheettable *t = table_of(label);
	int day;

	return date_parse(text, len, &day) || (t != NULL && t->day >= 0 &&
	    t->schema->field[t->day].type == FIELD_TIME && value_is_time(text, len));
}

/* No such one, but a date that mc-import reads? */
static int
is_foreign_date(const char *label, const char *text, size_t len)
{
	struct buf why = { 0 };
	int day, is = !is_of_ours(label, text, len) && datestyle_read(text, len, DATESTYLE_DMY, &day, &why);

	buf_release(&why);
	return is;
}

int
saved_field(const struct place *p, enum topic topic, const char *text, size_t len)
{
	size_t before = find(p->file);
	const char *remedy;
	int is_1252, is_twice;

	/* The same field may be used twice. */
	if (before != INTERN_NONE)
		return place[before].line == p->line && place[before].column == p->column;
	if (diag_is_ignored(topic) || saved_remedy(p->file) == NULL)
		return 0;
	is_1252 = is_windows_1252(text, len);
	is_twice = !is_1252 && is_decoded_twice(text, len);
	if (!is_1252 && !is_twice && !(topic == TOPIC_DATE && is_foreign_date(p->file, text, len)))
		return 0;
	remedy = saved_tell(p);
	if (is_1252)
		diag_fault(p, topic, "'%s' is not UTF-8: Windows-1252 %s", shown(text, len), remedy);
	else if (is_twice)
		diag_fault(p, topic, "'%s' was decoded twice: a file with such texts %s", shown(text, len),
		    remedy);
	else
		diag_fault(p, topic, "'%s' is not a date: a file with such dates %s",
		    shown(text, len), remedy);
	return 1;
}

static int
is_utf_16(const char *bytes, size_t len)
{
	size_t mark;

	return strncmp(encodings[encoding_guess(bytes, len, &mark)].name, "utf-16", 6) == 0;
}

int
saved_line(const struct place *p, const char *line, size_t len, size_t at)
{
	int is_inside = at < len;
	int is_cells = is_inside && *line == '"' && at > 0 && line[at] == ';' && line[at - 1] == '"';
	int is_wide = is_inside && !is_cells && line[at] == '\0' && is_utf_16(line, len);
	const char *remedy;

	if (!(is_cells || is_wide) || saved_remedy(p->file) == NULL)
		return 0;
	remedy = diag_is_ignored(TOPIC_SYNTAX) ? NULL : saved_tell(p);
	if (remedy != NULL)
		diag_fault(p, TOPIC_SYNTAX, "%s %s", is_wide ? translate("a NUL byte: UTF-16") :
		    translate("a row cut into cells at ';'"), remedy);
	else
		diag_fault(p, TOPIC_SYNTAX, is_wide ? "a NUL byte; this is UTF-16" :
		    "the row is cut into cells at ';'");
	return 1;
}

/* A line that is one field: the whole row in quotes. */
static int
quoted_row(const struct place *p, const char *line, size_t len)
{
	const char *remedy;

	if (len == 0 || *line != '"' || memchr(line, ',', len) == NULL ||
	    saved_remedy(p->file) == NULL)
		return 0;
	remedy = diag_is_ignored(TOPIC_SYNTAX) ? NULL : saved_tell(p);
	if (remedy != NULL)
		diag_fault(p, TOPIC_SYNTAX, "the whole row in one cell %s", remedy);
	else
		diag_fault(p, TOPIC_SYNTAX, "the whole row stands in one cell");
	return 1;
}

const struct csvremedy saved = {
	saved_remedy, saved_tell, saved_is_told, saved_field, saved_line,
	quoted_row
};
