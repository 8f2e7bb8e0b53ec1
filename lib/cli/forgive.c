#include <ctype.h>
#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/text.h"
#include "cli/dayword.h"
#include "cli/forgive.h"
#include "field/terms.h"
#include "schema/value.h"
#include "sheet/amount.h"
#include "sheet/datestyle.h"
#include "sheet/wording.h"

enum { LONGEST_WORD = 200 };

/* ---- codes ---- */

static int
is_folded(const char *word, const struct fold *text)
{
	struct fold f = { 0 };
	int same;

	fold_words(&f, word, strlen(word));
	same = f.text.len == text->text.len &&
	    memcmp(buf_text(&f.text), buf_text(&text->text), f.text.len) == 0;
	fold_release(&f);
	return same;
}

/* The code that a text means, or NULL: of forms and channels there are many words. */
static const char *
code_of(const struct vocab *v, const char *text, size_t len)
{
	const struct wording *words = v == &form_vocab ? &form_wording :
	    v == &channel_vocab ? &channel_wording : NULL;
	struct fold f = { 0 };
	const char *found = NULL;
	int code;

	if (len > LONGEST_WORD)
		return NULL;
	if (words != NULL) {
		code = wording_read(words, text, len);
		return code >= 0 ? v->term[code].code : NULL;
	}
	fold_words(&f, text, len);
	for (size_t i = 0; i < v->n && found == NULL && f.text.len > 0; i++)
		if (is_folded(v->term[i].code, &f) || is_folded(v->term[i].da, &f) ||
		    is_folded(v->term[i].en, &f))
			found = v->term[i].code;
	fold_release(&f);
	return found;
}

/* ---- opening hours ---- */

/* A weekday by its code or name at *s, which is moved behind it; NULL: none is there. */
static const char *
weekday_at(const char **s)
{
	static const char *const ends[] = { "ndag", "rsdag", "sdag", "edag", "rdag",
	    "n", "rs", "r", "s", "e", "" };

	for (size_t d = 0; d < weekday_vocab.n; d++) {
		const char *code = weekday_vocab.term[d].code;
		size_t n = strlen(code);

		if (strncmp(*s, code, n) != 0)
			continue;
		for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
			size_t m = strlen(ends[i]);

			if (strncmp(*s + n, ends[i], m) == 0 && !isalpha((unsigned char)(*s)[n + m])) {
				*s += n + m;
				return code;
			}
		}
	}
	return NULL;
}

/* "9", "9.30", "09:30" at *s; minutes since midnight, or -1. */
static int
clock_at(const char **s)
{
	int hours = 0, minutes = 0, n = 0;

	for (; isdigit((unsigned char)**s) && n < 3; n++, (*s)++)
		hours = hours * 10 + (**s - '0');
	if (n == 0 || n > 2)
		return -1;
	if ((**s == '.' || **s == ':') && isdigit((unsigned char)(*s)[1]) &&
	    isdigit((unsigned char)(*s)[2]) && !isdigit((unsigned char)(*s)[3])) {
		minutes = ((*s)[1] - '0') * 10 + ((*s)[2] - '0');
		*s += 3;
	}
	return hours > 24 || minutes > 59 || (hours == 24 && minutes > 0) ? -1 : hours * 60 + minutes;
}

static void
skip(const char **s, const char *what)
{
	*s += strspn(*s, " ");
	if (strncmp(*s, what, strlen(what)) == 0)
		*s += strlen(what);
	*s += strspn(*s, " .");
}

/* Days and times in any usual spelling; 0: it is something else. */
static int
add_hours(struct buf *out, const char *text, size_t len)
{
	struct fold f = { 0 };
	struct buf plain = { 0 };	/* its dashes of every kind are hyphens */
	const char *s, *first, *last;
	int from, to = -1;

	fold_text(&f, text, len);
	for (size_t i = 0, n; i < f.text.len; i += n > 0 ? n : 1) {
		n = text_dash(f.text.data + i, f.text.len - i);
		buf_addc(&plain, n > 0 ? '-' : f.text.data[i]);
	}
	s = buf_text(&plain);
	first = last = weekday_at(&s);
	if (first != NULL) {
		skip(&s, "");
		if (*s == '-' || strncmp(s, "til ", 4) == 0) {
			s += *s == '-' ? 1 : 4;
			skip(&s, "");
			last = weekday_at(&s);
		}
		skip(&s, "kl");
		skip(&s, ":");
	}
	from = last != NULL ? clock_at(&s) : -1;
	skip(&s, "-");
	skip(&s, "til ");
	if (from >= 0)
		to = clock_at(&s);
	s += strspn(s, " .");
	if (to <= from || *s != '\0')
		to = -1;
	fold_release(&f);
	buf_release(&plain);
	if (to < 0)
		return 0;
	buf_adds(out, first);
	if (last != first)
		buf_addf(out, "-%s", last);
	buf_addf(out, " %02d:%02d-%02d:%02d", from / 60, from % 60, to / 60, to % 60);
	return 1;
}

/* ---- all of them ---- */

static int
has_two_slashes(const char *text, size_t len)
{
	const char *first = memchr(text, '/', len);

	return first != NULL && memchr(first + 1, '/', len - (size_t)(first + 1 - text)) != NULL;
}

static int
add_day(struct buf *out, const char *text, size_t len, int today, struct buf *why)
{
	char day_text[DATE_TEXT];
	struct buf style = { 0 };
	int day, good;

	/* Two slashes: a program may have written the month first, and so may the person who copies it. */
	if (datestyle_is_open(text, len) && has_two_slashes(text, len))
		return -1;
	/* Only what dayword itself has to say goes on: other words of a wrong day are the field's. */
	good = today == FORGIVE_NO_DAY ? datestyle_read(text, len, DATESTYLE_DMY, &day, &style) :
	    dayword_read(text, len, today, &day, &style);
	if (good) {
		date_format(day_text, day);
		buf_adds(out, day_text);
	} else if (today != FORGIVE_NO_DAY && dayword_needs_year()) {
		buf_adds(why, style.data);
	}
	buf_release(&style);
	return good ? 1 : why->len > 0 ? 0 : -1;
}

int
forgive_value(const struct field *f, const char *text, size_t len, int today,
    struct buf *out, struct buf *why)
{
	struct buf number = { 0 }, ignored = { 0 };
	const char *code;
	int done = -1;

	if (len == 0 || field_wrong(f, text, len) == NULL) {
		buf_add(out, text, len);
		return 1;
	}
	switch (f->type) {
	case FIELD_CODE:
		if ((code = code_of(f->vocab, text, len)) != NULL) {
			buf_adds(out, code);
			done = 1;
		}
		break;
	case FIELD_DATE:
		done = add_day(out, text, len, today, why);
		break;
	case FIELD_YEAR:
		done = add_day(out, text, len, FORGIVE_NO_DAY, why);
		break;
	case FIELD_HOURS:
		if (add_hours(out, text, len))
			done = 1;
		break;
	case FIELD_DECIMAL:
	case FIELD_COUNT:
		if (amount_read(text, len, AMOUNT_COMMA, 1, &number, &ignored)) {
			buf_adds(out, buf_text(&number));
			done = 1;
		}
		buf_release(&number);
		buf_release(&ignored);
		break;
	default:
		break;
	}
	if (done < 0)
		buf_add(out, text, len);
	return done != 0;
}
