#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/encoding.h"
#include "domain/sheettext.h"
#include "format/rejoin.h"

/* How files begin that are no text at all. */
static const struct { const char *begin, *what; } no_text[] = {
	{ "PK\003\004", "a workbook (.xlsx, .ods) or another archive" },
	{ "\320\317\021\340", "an old workbook (.xls)" },
	{ "%PDF", "a PDF" }, { "{\\rtf", "a text document (RTF)" },
	{ "<!DOCTYPE", "a web page" }, { "<html", "a web page" }, { "<?xml", "XML" },
	{ NULL, NULL }
};

/* Lines of commas that a spreadsheet put into cells become lines again. */
static void
join_cells(struct buf *text, const char *shown, const struct importrules *rules)
{
	const char *file = strcmp(shown, "-") == 0 ? "<stdin>" : shown;
	struct buf joined = { 0 };
	enum rejoin done = rules->separator == '\0' || rules->separator == ',' ?
	    rejoin_text(buf_text(text), text->len, &joined) : REJOIN_NONE;

	if (done != REJOIN_NONE) {
		struct buf cells = *text;

		*text = joined;
		joined = cells;
		diag_note("%s: a spreadsheet took each row for one cell; they are joined again%s",
		    file, done == REJOIN_ENDS_LOST ?
		    "; whether a text ended in ';' cannot be told" : "");
	}
	buf_release(&joined);
}

int
sheettext_decode(struct buf *text, const char *bytes, size_t len, const char *shown,
    struct importrules *rules)
{
	size_t mark, done;
	int marked = encoding_marked(bytes, len, &mark);

	for (size_t i = 0; no_text[i].begin != NULL; i++)
		if (len > strlen(no_text[i].begin) &&
		    memcmp(bytes, no_text[i].begin, strlen(no_text[i].begin)) == 0) {
			struct place p = { shown, 0, 0 };

			diag_fault(&p, TOPIC_SYNTAX, "this is %s, not CSV; open it in the "
			    "spreadsheet and save it as CSV UTF-8", no_text[i].what);
			return 0;
		}
	/* A mark is never meant as text: it goes before a rule. */
	if (marked >= 0)
		rules->encoding = marked;
	else if (rules->encoding < 0)
		rules->encoding = encoding_guess(bytes, len, &mark);
	done = encoding_convert(rules->encoding, bytes + mark, len - mark, text);
	/* A program that knows of no mark wrote more lines below. */
	if (done < len - mark && marked == encoding_find("utf-8")) {
		buf_clear(text);
		rules->encoding = encoding_find("mixed");
		done = encoding_convert(rules->encoding, bytes + mark, len - mark, text);
	}
	if (done < len - mark) {
		struct place p = { shown, 1, 0 };

		for (size_t i = 0; i < text->len; i++)
			p.line += text->data[i] == '\n';
		diag_fault(&p, TOPIC_ENCODING, "not %s from here on; save the file as UTF-8, "
		    "or give its --encoding", encodings[rules->encoding].what);
		return 0;
	}
	join_cells(text, shown, rules);
	return 1;
}
