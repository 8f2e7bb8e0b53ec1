#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safeadd.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/told.h"

int
told_is_wanted(void)
{
	return isatty(STDOUT_FILENO);
}

void
told_line(const char *text)
{
	struct buf safe = { 0 };

	if (!told_is_wanted())
		return;
	safeadd(&safe, text, strlen(text));
	puts(buf_text(&safe));
	buf_release(&safe);
}

void
told_written(const char *what, const char *back)
{
	struct buf line = { 0 };

	buf_addf(&line, translate("Written: %s. Take it back: %s"), what, back);
	told_line(line.data);
	buf_release(&line);
}

void
told_add_command(struct buf *b, const char *word, const struct centre *c)
{
	buf_addf(b, "%s %s", diag_program(), word);
	if (strcmp(c->path, ".") == 0)
		return;
	buf_addc(b, ' ');
	shellword_add(b, c->path);
}
