#include <string.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/fold.h"
#include "base/text.h"
#include "cli/dayword.h"
#include "cli/forgive.h"
#include "field/terms.h"
#include "schema/hours.h"
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
		if (hours_forgive(out, text, len))
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
