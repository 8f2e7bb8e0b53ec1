#include <string.h>
#include <strings.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/contact.h"
#include "base/contactlook.h"
#include "base/nfkc.h"
#include "base/translate.h"
#include "base/word.h"

enum {
	MOST_GROUPS = 6,
	NEAR = 24		/* bytes before a number in which a word speaks of it */
};

/* Words that stand before telephone numbers, by how they begin. */
static const char *const phone_words[] = {
	"tlf", "telefon", "tel", "mobil", "mob", "ring", "sms", "opkald", "phone", "call", NULL
};

/* Words before eight digits that are another number. */
static const char *const other_words[] = {
	"cvr", "se", "dk", "ean", "kr", "dkk", "konto", "reg", "nr", "no", "nummer", "sag", "sagsnr",
	"journal", "jnr", "id", "ordre", "faktura", "matr", "bfe", "isbn", "pnr", "gln", NULL
};

/* ... and behind them. */
static const char *const amount_words[] = {
	"kr", "dkk", "kroner", "eur", "euro", "timer", "stk", "%", ",-", "m2", NULL
};

/* A letter of whatever alphabet; signs outside ASCII are taken for one. */
static int
is_letter(char c)
{
	return ascii_is_letter(c) || ascii_is_beyond(c);
}

/* Where the next of such bytes is, from i on; or len. */
static inline size_t
next_by(const char *text, size_t i, size_t len, unsigned (*among)(word16))
{
	for (; i < len; i += 16) {
		unsigned at = among(len - i >= 16 ? word16_load(text + i) : word16_few(text + i, len - i));

		if (at != 0)
			return i + word_first(at);
	}
	return len;
}

/* ---- words around ---- */

static int
is_any(const char *word, size_t len, const char *const *list, int beginning)
{
	for (; *list != NULL; list++) {
		size_t n = strlen(*list);

		if (len >= n && strncasecmp(word, *list, n) == 0 && (beginning || len == n))
			return 1;
	}
	return 0;
}

/* Is one of the words a bit before the place?  near: the very last. */
static int
is_behind(const char *text, size_t at, const char *const *list, int beginning, int last)
{
	size_t end = at, from = at > NEAR ? at - NEAR : 0;

	while (end > from) {
		size_t start;

		while (end > from && !is_letter(text[end - 1]))
			end--;
		for (start = end; start > from && is_letter(text[start - 1]); start--)
			;
		if (start < end && is_any(text + start, end - start, list, beginning))
			return 1;
		if (last && start < end)
			return 0;
		end = start;
	}
	return 0;
}

static int
is_amount(const char *s, size_t len)
{
	size_t n = 0;

	if (len > 0 && *s == ' ') {
		s++;
		len--;
	}
	while (n < len && is_letter(s[n]))
		n++;
	return is_any(s, n > 0 ? n : len < 2 ? len : *s == '%' ? 1 : 2, amount_words, 0);
}

/* ---- telephone numbers ---- */

/* Digits in groups that the same sign parts. */
struct number {
	const char *digits;	/* of the first group */
	size_t group[MOST_GROUPS], groups;
	char sign;		/* 0: one group */
	size_t len;		/* bytes of it all */
	size_t all;		/* its digits */
};

static void
read_number(struct number *n, const char *s, size_t len)
{
	*n = (struct number){ .digits = s };
	while (n->len < len && n->groups < MOST_GROUPS) {
		size_t from = n->len + (n->groups > 0), k = 0;

		if (n->groups > 0 && (strchr(" -.", s[n->len]) == NULL || s[n->len] == '\0' ||
		    (n->sign != 0 && s[n->len] != n->sign)))
			break;
		while (from + k < len && ascii_is_digit(s[from + k]))
			k++;
		if (k == 0)
			break;
		if (n->groups > 0)
			n->sign = s[n->len];
		n->group[n->groups++] = k;
		n->all += k;
		n->len = from + k;
	}
}

static int
is_grouped(const struct number *n, size_t from, const char *lengths)
{
	if (n->groups - from != strlen(lengths))
		return 0;
	for (size_t i = from; i < n->groups; i++)
		if (n->group[i] != (size_t)(lengths[i - from] - '0'))
			return 0;
	return 1;
}

static int
two(const char *s)
{
	return (s[0] - '0') * 10 + (s[1] - '0');
}

static int
is_century(const char *s)
{
	return two(s) >= 19 && two(s) <= 21;
}

static int
is_day(const char *day, const char *month)
{
	return two(day) >= 1 && two(day) <= 31 && two(month) >= 1 && two(month) <= 12;
}

/* 20261005, 05102026, or two years. */
static int
is_time(const char *s, const struct number *n)
{
	if (n->groups == 2)
		return is_century(s) && is_century(s + 5);
	return (is_century(s) && is_day(s + 6, s + 4)) || (is_century(s + 4) && is_day(s, s + 2));
}

/*
 * `+45 22 33 44 55`, `0045 ...`, with digits of the country and up to 15 in all.  00
 * begins other numbers too: then they are in groups, or Danish.
 */
static int
is_international(const char *text, size_t at, size_t len, size_t *end)
{
	size_t i = at, digits = 0, signs = 0, from;
	int plus;

	if (text[i] == '(')
		i++;
	plus = i < len && text[i] == '+';
	if (plus)
		i++;
	else if (len - i > 2 && text[i] == '0' && text[i + 1] == '0' && text[i + 2] != '0' &&
	    !(at > 1 && ascii_is_digit(text[at - 2])))	/* of an account's number */
		i += 2;
	else
		return 0;
	for (from = i; i < len && (ascii_is_digit(text[i]) || (text[i] != '\0' && strchr(" -.()", text[i]) != NULL)); i++) {
		/* One sign between, or a parenthesis and a blank. */
		if (!ascii_is_digit(text[i]) && text[i] != ')' && text[i] != '(' && i + 1 < len &&
		    !ascii_is_digit(text[i + 1]) && text[i + 1] != '(')
			break;
		digits += ascii_is_digit(text[i]);
		*end = ascii_is_digit(text[i]) ? i + 1 : *end;
	}
	for (i = from; i < *end; i++)
		signs += !ascii_is_digit(text[i]);
	return digits >= 9 && digits <= 15 &&
	    (plus || signs > 0 || (digits == 10 && memcmp(text + from, "45", 2) == 0));
}

static int
is_phone(const char *text, size_t at, size_t len, int sure, size_t *end)
{
	struct number n;
	const char *s = text + at;
	int asked, twos;

	*end = at + 1;
	if (is_international(text, at, len, end))
		return 1;
	if (!ascii_is_digit(*s))
		return 0;
	read_number(&n, s, len - at);
	*end = at + n.len;
	/* It goes on, or is the name of a file. */
	if (*end < len && (is_letter(text[*end]) || strchr("/_@", text[*end]) != NULL ||
	    (strchr(" -.,:", text[*end]) != NULL && *end + 1 < len && ascii_is_digit(text[*end + 1]) &&
	    text[*end] != ' ') || (strchr("-.", text[*end]) != NULL && *end + 1 < len &&
	    is_letter(text[*end + 1]))))
		return 0;
	if (n.groups == MOST_GROUPS)
		return 0;
	/* The country without its plus. */
	if (n.all == 10 && two(s) == 45 && (is_grouped(&n, 0, "22222") || is_grouped(&n, 0, "28") ||
	    is_grouped(&n, 0, "244")))
		return 1;
	if (n.all != 8 || *s < '2')
		return 0;
	asked = is_behind(text, at, phone_words, 1, 0);
	twos = is_grouped(&n, 0, "2222");
	if (asked)
		return twos || n.groups == 1 || is_grouped(&n, 0, "44") || is_grouped(&n, 0, "233") ||
		    is_grouped(&n, 0, "332");
	if (is_amount(text + *end, len - *end))
		return 0;
	if (twos)
		return 1;
	if (sure || !(n.groups == 1 || (is_grouped(&n, 0, "44") && n.sign == ' ')))
		return 0;
	return !is_time(s, &n) && !is_behind(text, at, other_words, 0, 1);
}

/* Is what stands there part of a word, a path or a longer number? */
static int
is_inside(const char *text, size_t at)
{
	char before = at > 0 ? text[at - 1] : ' ';

	if (before == '.')
		return at > 1 && ascii_is_digit(text[at - 2]);	/* else as in tlf.22334455 */
	return is_letter(before) || ascii_is_digit(before) || (before != '\0' && strchr("/-_@#+", before) != NULL);
}

static inline unsigned
begins_number(word16 w)
{
	return word16_within(w, '0', 10) | word16_same(w, '+') | word16_same(w, '(');
}

static int
has_phone(const char *text, size_t len, int sure)
{
	size_t end = 0;

	for (size_t i; (i = next_by(text, end, len, begins_number)) < len; ) {
		end = i + 1;
		if (is_inside(text, i)) {
			while (end < len && ascii_is_digit(text[end]))
				end++;
			continue;
		}
		if (is_phone(text, i, len, sure, &end))
			return 1;
		if (end <= i)
			end = i + 1;
	}
	return 0;
}

/* ---- e-mail ---- */

/* The sign between: @, or as people hide it: (at), [at]. */
static size_t
at_sign(const char *s, size_t len)
{
	if (*s == '@')
		return 1;
	return len >= 4 && (*s == '(' || *s == '[') && strncasecmp(s + 1, "at", 2) == 0 &&
	    (s[3] == ')' || s[3] == ']') ? 4 : 0;
}

static int
is_name(char c)
{
	return is_letter(c) || ascii_is_digit(c) || (c != '\0' && strchr("._%+-'", c) != NULL);
}

/* Labels with points between, the last of two letters or more. */
static int
is_domain(const char *s, size_t len)
{
	size_t i = 0, label = 0, labels = 0, letters = 0;

	for (; i < len && (is_letter(s[i]) || ascii_is_digit(s[i]) || s[i] == '-' || s[i] == '.'); i++) {
		if (s[i] != '.') {
			letters = is_letter(s[i]) ? letters + 1 : 0;
			label++;
			continue;
		}
		if (label == 0)
			return 0;
		/* A point at the end is the sentence's. */
		if (i + 1 == len || !(is_letter(s[i + 1]) || ascii_is_digit(s[i + 1])))
			break;
		labels++;
		label = letters = 0;
	}
	return labels > 0 && letters >= 2 && letters == label;
}

static inline unsigned
begins_at(word16 w)
{
	return word16_same(w, '@') | word16_same(w, '(') | word16_same(w, '[');
}

static int
has_mail(const char *text, size_t len)
{
	for (size_t i = 1; (i = next_by(text, i, len, begins_at)) < len; i++) {
		size_t n = at_sign(text + i, len - i), before = i, behind = i + n;

		if (n == 0)
			continue;
		if (n > 1 && before > 1 && text[before - 1] == ' ')
			before--;
		if (n > 1 && behind < len && text[behind] == ' ')
			behind++;
		if (is_name(text[before - 1]) && text[before - 1] != '.' && is_domain(text + behind, len - behind))
			return 1;
	}
	return 0;
}

/* ---- both ---- */

unsigned
contact_in(const char *text, size_t len, int sure)
{
	struct buf normal = { 0 };
	unsigned found;

	if (contactlook_in(text, len) != CONTACTLOOK_MAY_BE)
		return 0;
	/* Fullwidth digits and signs, and blanks of other kinds. */
	if (!nfkc_is_quickly(text, len)) {
		nfkc_add(&normal, text, len);
		text = buf_text(&normal);
		len = normal.len;
	}
	found = (has_phone(text, len, sure) ? CONTACT_PHONE : 0) | (has_mail(text, len) ? CONTACT_MAIL : 0);
	buf_release(&normal);
	return found;
}

const char *
contact_words(unsigned contacts)
{
	return contacts == CONTACT_PHONE ? translate("a telephone number") : contacts == CONTACT_MAIL ?
	    translate("an e-mail address") : translate("a telephone number and an e-mail address");
}
