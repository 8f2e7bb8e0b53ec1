#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "base/translate.h"
#include "sheet/decode.h"
#include "sheet/rejoin.h"

/* How files begin that are no text at all. */
static const struct { const char *begin, *what; } no_text[] = {
	{ "PK\003\004", MESSAGE("a workbook (.xlsx, .ods) or another archive") },
	{ "\320\317\021\340", MESSAGE("an old workbook (.xls), or one with a password") },
	{ "%PDF", MESSAGE("a PDF") }, { "{\\rtf", MESSAGE("a text document (RTF)") },
	{ "<!DOCTYPE", MESSAGE("a web page") }, { "<html", MESSAGE("a web page") }, { "<?xml", "XML" },
	{ NULL, NULL }
};

/* Lines of commas that a spreadsheet put into cells become lines again. */
static void
join_cells(struct buf *text, const char *shown, char separator)
{
	const char *file = diag_label(shown);
	struct buf joined = { 0 };
	enum rejoin done = separator == '\0' || separator == ',' ?
	    rejoin_text(buf_text(text), text->len, &joined) : REJOIN_NONE;

	if (done != REJOIN_NONE) {
		struct buf cells = *text;

		*text = joined;
		joined = cells;
		diag_note("%s: a spreadsheet took each row for one cell; they are joined again%s",
		    file, done == REJOIN_ENDS_LOST ?
		    translate("; whether a text ended in ';' cannot be told") : "");
	}
	buf_release(&joined);
}

/* Is it a workbook or the like?  That is reported. */
static int
is_no_text(const char *bytes, size_t len, const char *shown)
{
	for (size_t i = 0; no_text[i].begin != NULL; i++)
		if (len > strlen(no_text[i].begin) &&
		    memcmp(bytes, no_text[i].begin, strlen(no_text[i].begin)) == 0) {
			struct place p = { shown, 0, 0 };

			diag_fault(&p, TOPIC_SYNTAX, "this is %s, not CSV; open it in the "
			    "spreadsheet and save it as CSV UTF-8", translate(no_text[i].what));
			return 1;
		}
	return 0;
}

static int
is_ascii(const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if ((unsigned char)bytes[i] >= 0x80)
			return 0;
	return 1;
}

static int
is_wide(int encoding)
{
	return encoding == encoding_find("utf-16le") || encoding == encoding_find("utf-16be");
}

/*
 * Do the bytes show beyond doubt that they are not what a rule says?  Any are
 * letters of Windows-1252, but UTF-8 never comes about by chance.
 */
static int
contradicts(int rule, int guess, int ascii)
{
	if (is_wide(rule) || is_wide(guess))
		return rule != guess;
	return !ascii && guess == encoding_find("utf-8") && rule != guess &&
	    rule != encoding_find("mixed");
}

/* The encoding goes into what is found; 0: import.yaml has another, which is reported. */
static int
find_encoding(const struct rules *rules, const char *bytes, size_t len, const char *shown,
    size_t *mark, struct found *found)
{
	struct place p = { shown, 0, 0 };
	int wanted = rules_wanted(rules).encoding;
	int marked = encoding_marked(bytes, len, mark);
	int guess = encoding_guess(bytes, len, mark), ascii = is_ascii(bytes, len);

	found->used.encoding = marked >= 0 ? marked : wanted >= 0 ? wanted : guess;
	found->proven.encoding = found->used.encoding;
	/* A mark is never meant as text: it goes before a rule, which stays for other files. */
	if (marked >= 0) {
		if (wanted >= 0 && wanted != marked)
			found->proven.encoding = -1;
	} else if (wanted < 0) {
		/* What is the same in most encodings shows none of them. */
		if (ascii && !is_wide(guess))
			found->proven.encoding = -1;
	} else if (rules_is_filed(rules, RULE_ENCODING) && contradicts(wanted, guess, ascii)) {
		diag_fault(&p, TOPIC_ENCODING, "this is %s%s", translate(encodings[guess].what),
		    rules_blame(rules, RULE_ENCODING, encodings[guess].name));
		return 0;
	}
	return 1;
}

/* What begins with a mark of UTF-8 goes on otherwise. */
static void
find_mixed(struct found *found)
{
	found->used.encoding = encoding_find("mixed");
	if (found->proven.encoding >= 0)
		found->proven.encoding = found->used.encoding;
}

static const char twice_marked[] = "ï»¿";

int
decode_decode(struct buf *text, const char *bytes, size_t len, const char *shown,
    const struct rules *rules, struct found *found)
{
	size_t mark, done;
	int utf8 = encoding_find("utf-8");

	if (is_no_text(bytes, len, shown) ||
	    !find_encoding(rules, bytes, len, shown, &mark, found))
		return 0;
	done = encoding_convert(found->used.encoding, bytes + mark, len - mark, text);
	/* A program that knows of no mark wrote more lines below. */
	if (done < len - mark && mark > 0 && found->used.encoding == utf8) {
		buf_clear(text);
		find_mixed(found);
		done = encoding_convert(found->used.encoding, bytes + mark, len - mark, text);
	}
	if (done < len - mark) {
		struct place p = { shown, 1, 0 };
		int is_marked = encoding_marked(bytes, len, &mark) >= 0;
		int guess = encoding_guess(bytes, len, &mark);
		const char *blame = is_marked ? "" : rules_blame(rules, RULE_ENCODING,
		    guess != found->used.encoding ? encodings[guess].name : NULL);

		for (size_t i = 0; i < text->len; i++)
			p.line += text->data[i] == '\n';
		if (*blame == '\0')
			blame = translate("; save the file as UTF-8, or give its --encoding");
		diag_fault(&p, TOPIC_ENCODING, "not %s from here on%s",
		    translate(encodings[found->used.encoding].what), blame);
		return 0;
	}
	/* A byte order mark that was decoded twice is one all the same. */
	if (text->len >= sizeof twice_marked - 1 &&
	    memcmp(text->data, twice_marked, sizeof twice_marked - 1) == 0)
		buf_splice(text, 0, sizeof twice_marked - 1, NULL, 0);
	join_cells(text, shown, rules_wanted(rules).separator);
	return 1;
}
