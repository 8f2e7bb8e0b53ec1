#include <inttypes.h>
#include <string.h>

#include "base/ascii.h"
#include "base/date.h"
#include "base/text.h"
#include "origin.h"

uint64_t
origin_digest(uint64_t digest, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++)
		digest = (digest ^ (unsigned char)text[i]) * UINT64_C(0x100000001b3);
	return digest;
}

uint64_t
origin_check(uint64_t check, const char *text, size_t len)
{
	return origin_digest(origin_digest(check, text, len), "\n", 1);
}

/* ---- writing ---- */

static void
add_day(char *text, int day)
{
	size_t n = strlen(text);

	if (day != PERIOD_OPEN)
		date_format(text + n, day);
}

void
origin_set_period(struct origin *o, const struct period *p)
{
	o->period[0] = '\0';
	add_day(o->period, p->first);
	strcat(o->period, "..");
	add_day(o->period, p->last);
}

void
origin_add_part(struct buf *b, const struct origin *o)
{
	buf_addf(b, "part %" PRIu64 "/%" PRIu64, o->part, o->parts);
}

static const char met[] = "met";

void
origin_add_met(struct buf *b, const struct origin *o)
{
	(void)o;
	buf_adds(b, met);
}

int
origin_is_met(const char *text, size_t len)
{
	return text_is(text, len, met);
}

void
origin_add(struct buf *b, const struct origin *o)
{
	buf_adds(b, "origin ");
	if (o->parts > 0)
		buf_addf(b, "part=%" PRIu64 "/%" PRIu64 " bytes=%" PRIu64 "-%" PRIu64
		    " size=%" PRIu64 " header=%016" PRIx64 " first=%016" PRIx64
		    " last=%016" PRIx64, o->part, o->parts, o->from, o->to, o->size,
		    o->header, o->first, o->last);
	else
		buf_addf(b, "files=%" PRIu64, o->files);
	buf_addf(b, " rows=%" PRIu64 " left=%" PRIu64 " cells=%" PRIu64 " check=%016" PRIx64,
	    o->rows, o->left, o->cells, o->check);
	if (o->period[0] != '\0')
		buf_addf(b, " period=%s", o->period);
	if (o->apart)
		buf_adds(b, " apart");
	/* At the end, for a column's name may hold anything. */
	if (o->sum != NULL) {
		buf_adds(b, " sum=");
		buf_add(b, o->sum, o->sum_len);
	}
}

/* ---- reading ---- */

struct reader {
	const char *at, *end;
};

static int
take(struct reader *r, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(r->end - r->at) < n || memcmp(r->at, word, n) != 0)
		return 0;
	r->at += n;
	return 1;
}

static int
take_number(struct reader *r, const char *word, uint64_t *value)
{
	const char *start;

	if (!take(r, word))
		return 0;
	*value = 0;
	for (start = r->at; r->at < r->end && ascii_is_digit(*r->at); r->at++) {
		uint64_t digit = (uint64_t)(*r->at - '0');

		if (*value > (UINT64_MAX - digit) / 10)
			return 0;
		*value = *value * 10 + digit;
	}
	return r->at > start;
}

static int
take_digest(struct reader *r, const char *word, uint64_t *value)
{
	static const char digits[] = "0123456789abcdef";

	if (!take(r, word) || r->end - r->at < 16)
		return 0;
	*value = 0;
	for (int i = 0; i < 16; i++, r->at++) {
		const char *digit = *r->at != '\0' ? strchr(digits, *r->at) : NULL;

		if (digit == NULL)
			return 0;
		*value = *value << 4 | (uint64_t)(digit - digits);
	}
	return 1;
}

static int
take_number_of(struct reader *r, const char *word, struct origin *o)
{
	return take_number(r, word, &o->part) && take_number(r, "/", &o->parts) &&
	    o->part >= 1 && o->part <= o->parts;
}

static int
take_part(struct reader *r, struct origin *o)
{
	return take_number_of(r, "part=", o) && take_number(r, " bytes=", &o->from) &&
	    take_number(r, "-", &o->to) && o->from <= o->to && take_number(r, " size=", &o->size) &&
	    take_digest(r, " header=", &o->header) && take_digest(r, " first=", &o->first) &&
	    take_digest(r, " last=", &o->last);
}

static void
take_period(struct reader *r, struct origin *o)
{
	size_t n = 0;

	if (!take(r, " period="))
		return;
	while (r->at < r->end && *r->at != ' ' && n + 1 < sizeof o->period)
		o->period[n++] = *r->at++;
	o->period[n] = '\0';
}

int
origin_is_part(const char *text, size_t len)
{
	struct reader r = { text, text + len };
	struct origin o;

	return take_number_of(&r, "part ", &o) && r.at == r.end;
}

int
origin_read(struct origin *o, const char *text, size_t len)
{
	struct reader r = { text, text + len };

	*o = (struct origin){ .files = 1 };
	if (!take(&r, "origin "))
		return 0;
	if (!(len > 11 && text[7] == 'p' ? take_part(&r, o) : take_number(&r, "files=", &o->files)))
		return 0;
	if (!take_number(&r, " rows=", &o->rows) || !take_number(&r, " left=", &o->left) ||
	    !take_number(&r, " cells=", &o->cells) || !take_digest(&r, " check=", &o->check))
		return 0;
	take_period(&r, o);
	o->apart = take(&r, " apart");
	if (take(&r, " sum=")) {
		o->sum = r.at;
		o->sum_len = (size_t)(r.end - r.at);
		r.at = r.end;
	}
	return r.at == r.end;
}

void
origin_join(struct origin *o, const struct origin *more)
{
	o->files += more->files;
	o->rows += more->rows;
	o->left += more->left;
}
