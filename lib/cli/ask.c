#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/text.h"
#include "base/translate.h"
#include "cli/ask.h"
#include "cli/forgive.h"
#include "schema/value.h"

enum { LONGEST_LINE = 64 << 10 };

int
ask_can(void)
{
	return isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
}

int
ask_line(struct buf *answer, const char *question)
{
	size_t blank;
	int c;

	fputs(question, stderr);
	fflush(stderr);
	buf_clear(answer);
	while ((c = getchar()) != EOF && c != '\n')
		if (answer->len < LONGEST_LINE)
			buf_addc(answer, (char)c);
	if (c == EOF && answer->len == 0)
		return 0;
	while (answer->len > 0 && strchr(" \t\r", answer->data[answer->len - 1]) != NULL)
		buf_truncate(answer, answer->len - 1);
	blank = strspn(buf_text(answer), " \t");
	buf_splice(answer, 0, blank, NULL, 0);
	return 1;
}

/* NULL, or what is wrong with the answer; out then holds the value. */
static const char *
wrong_value(struct buf *out, const struct field *f, const struct buf *answer, int today,
    struct buf *why)
{
	const char *text = buf_text(answer), *wrong = value_personal(f->name, text, answer->len);

	buf_clear(out);
	buf_clear(why);
	if (wrong != NULL)
		return wrong;
	if (text_invalid(text, answer->len) < answer->len)
		return translate("this is not UTF-8");
	if (!forgive_value(f, text, answer->len, today, out, why))
		return buf_text(why);
	return out->len > 0 || f->flags & FIELD_REQUIRED ?
	    field_wrong(f, buf_text(out), out->len) : NULL;
}

int
ask_value(struct buf *out, const struct field *f, const char *question, int today)
{
	struct buf answer = { 0 }, why = { 0 };
	const char *wrong = "";
	int more = 1;

	while (wrong != NULL && (more = ask_line(&answer, question))) {
		wrong = wrong_value(out, f, &answer, today, &why);
		if (wrong != NULL)
			diag_note("%s", wrong);
	}
	/* The answers ended at one that was refused: it is none. */
	if (!more)
		buf_clear(out);
	buf_release(&answer);
	buf_release(&why);
	return more;
}
