/*
 * cpr - find numbers that name a person, and compare with the plainest finder.
 *
 * Two digits of a day, two of a month, two of the year and four more, of which no
 * digit stands before or behind; between these groups nothing, or at most three
 * signs that are neither letters nor digits.  Characters are read as what NFKC makes
 * of them.  What is shown of a text has them masked.
 */
#define TARGET "cpr"
#define SOME 20000
#include "fuzz.h"

#include <unictype.h>
#include <uninorm.h>
#include <unistr.h>

#include "base/cpr.h"
#include "base/cprline.h"
#include "base/safe.h"
#include "base/text.h"

enum { LETTER = -1, SIGN = -2, MOST = 4000 };

static unsigned long numbers;

/* One character after NFKC: a digit's value, a letter or a sign; and where it stood. */
struct mark {
	int is;
	size_t from, to;
};

static size_t
read_marks(struct mark *mark, const char *text, size_t len)
{
	size_t n = 0;

	for (size_t i = 0, bytes; i < len; i += bytes) {
		ucs4_t c, form[40];
		size_t forms = N_OF(form);

		bytes = (size_t)u8_mbtouc(&c, (const uint8_t *)text + i, len - i);
		check(u32_normalize(UNINORM_NFKC, &c, 1, form, &forms) == form, "no form");
		for (size_t k = 0; k < forms && n < MOST; k++) {
			int digit = uc_decimal_value(form[k]);

			mark[n++] = (struct mark){ digit >= 0 ? digit : uc_is_general_category_withtable(form[k],
			    UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N) ? LETTER : SIGN, i, i + bytes };
		}
	}
	return n;
}

/* Does a number begin at a mark?  The mark behind its last digit, or 0. */
static size_t
number_at(const struct mark *mark, size_t n, size_t at)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int digit[10], day, month;

	if (at > 0 && mark[at - 1].is >= 0)
		return 0;
	for (int k = 0; k < 10; k++) {
		if (k == 2 || k == 4 || k == 6)
			for (int signs = 0; signs < 3 && at < n && mark[at].is == SIGN; signs++)
				at++;
		if (at == n || mark[at].is < 0)
			return 0;
		digit[k] = mark[at++].is;
	}
	if (at < n && mark[at].is >= 0)
		return 0;
	day = digit[0] * 10 + digit[1];
	month = digit[2] * 10 + digit[3];
	return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1] ? at : 0;
}

/* Lines that a glance passes over hold none, whatever way is looked. */
static void
try_lines(const char *text, size_t len)
{
	struct buf lines = { 0 };

	buf_add(&lines, text, len);
	buf_addc(&lines, '\n');
	for (size_t way = 0; cprlines_by(way) != NULL; way++) {
		size_t start = 0, bytes = cprlines_by(way)(lines.data, lines.len).bytes;

		for (size_t i = 0; i < bytes; i++)
			if (lines.data[i] == '\n') {
				size_t at = 0;

				check(cpr_find(lines.data + start, i - start, &at) == 0, "passed over");
				start = i + 1;
			}
		check(start == bytes, "no whole lines");
	}
	buf_release(&lines);
}

static void
try_input(const char *text, size_t len)
{
	static struct mark mark[MOST];
	size_t n, at = 0, found, last = 0;
	char *label;

	if (len > MOST / 4 || text_invalid(text, len) < len)
		return;
	n = read_marks(mark, text, len);
	for (size_t i = 0, end; i < n; i = end > 0 ? end : i + 1) {
		end = number_at(mark, n, i);
		if (end == 0)
			continue;
		/* Two digits of one character may be of two numbers: the first counts. */
		if (last > 0 && mark[i].from < last)
			continue;
		numbers++;
		found = cpr_find(text, len, &at);
		check(found > 0, "a number is not found");
		check(at == mark[i].from, "found elsewhere");
		check(at + found == mark[end - 1].to, "found longer or shorter");
		at += found;
		last = at;
	}
	check(cpr_find(text, len, &at) == 0, "found where there is none");
	try_lines(text, len);

	/* The four digits that are masked are not to be read, and nothing comes of signs that are. */
	label = malloc(2 * len + 40);
	n = safe_show(label, 2 * len + 40, text, len);
	at = 0;
	check(cpr_find(label, n, &at) == 0 || last > 0, "shown as a number");
	check(last == 0 || strstr(label, "-****") != NULL, "not masked");
	free(label);
}

static void
make_input(struct buf *out)
{
	static const char *const sign[] = {
		"", "", "", "-", " ", ".", "/", "--", " - ", "\xe2\x80\x93", "\xc2\xa0", "\xe2\x80\x8b", "...", "....", "\n", ", ", "\xcc\x81", ":"
	};
	static const char *const edge[] = { "", "", " ", "a", "x", "-", "\xc3\xb8", "nr. ", "1", "\xc2\xbd", "\xe2\x91\xa0", "(" };
	static const char *const other[] = {
		"\xef\xbc\x90", "\xef\xbc\x91", "\xc2\xb2", "\xe2\x82\x81", "\xd9\xa1", "\xe0\xa5\xa7", "\xe2\x91\xa9", "\xe2\x92\x88", "\xc2\xbc", "o", "l", "\xe2\x85\xa0"
	};

	for (unsigned k = 1 + below(3); k > 0; k--) {
		unsigned part[] = { below(one_in(6) ? 40 : 32), below(one_in(6) ? 20 : 13), below(100), below(100), below(100) };

		buf_adds(out, PICK(edge));
		for (size_t i = 0; i < N_OF(part); i++) {
			char digits[3];

			snprintf(digits, sizeof digits, "%02u", part[i] % 100);
			for (size_t d = 0; d < 2; d++)
				if (one_in(40))
					buf_adds(out, PICK(other));
				else
					buf_addc(out, digits[d]);
			if (i < 3 || one_in(30))
				for (unsigned s = one_in(6) ? 1 + below(3) : below(2); s > 0; s--)
					buf_adds(out, PICK(sign));
		}
		buf_adds(out, PICK(edge));
	}
	if (one_in(10))
		spoil(out, "0123456789- .x", 14);
}

static void
tell(void)
{
	printf(", %lu numbers", numbers);
}
