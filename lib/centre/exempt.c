#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "centre/exempt.h"
#include "disk/file.h"
#include "disk/lines.h"

/* Bytes before the first blank or tab. */
static size_t
word_length(const char *s, size_t len)
{
	size_t n = 0;

	while (n < len && s[n] != ' ' && s[n] != '\t')
		n++;
	return n;
}

/* One line of the file, its comment and outer blanks taken off. */
static void
take(struct exempt *e, const struct lines *in)
{
	const char *s = in->line, *hash = memchr(s, '#', in->len), *blank;
	size_t len = hash != NULL ? (size_t)(hash - s) : in->len;
	struct place p = { in->shown, in->number, 1 };
	struct buf *rules = &e->rules;

	while (len > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	if (len == 0)
		return;
	if (memchr(s, '\0', len) != NULL) {
		diag_fault(&p, TOPIC_SYNTAX, "a NUL byte; is this no text at all?");
		return;
	}
	blank = s + word_length(s, len);
	if (blank == s + len)
		blank = NULL;
	if (blank != NULL && blank - s == 8 && memcmp(s, "contacts", 8) == 0) {
		rules = &e->contacts;
	} else if (blank != NULL && (blank - s != 3 || memcmp(s, "cpr", 3) != 0)) {
		diag_fault(&p, TOPIC_SYNTAX, "'%s' exempts nothing; write 'cpr FILE' or "
		    "'cpr FILE:COLUMN'", shown(s, len));
		return;
	}
	if (blank != NULL) {
		while (*blank == ' ' || *blank == '\t')
			blank++;
		len -= (size_t)(blank - s);
		s = blank;
	}
	buf_add(rules, s, len);
	buf_addc(rules, '\n');
}

void
exempt_read(struct exempt *e, const struct centre *c)
{
	char *path = centre_file(c, ".mc-check");
	struct lines in;
	int fd;

	*e = (struct exempt){ 0 };
	if (file_open_regular(path, &fd) == FILE_FOUND) {
		lines_open(&in, fd, path);
		while (lines_next(&in))
			take(e, &in);
		lines_close(&in);
	}
	free(path);
}

void
exempt_release(struct exempt *e)
{
	buf_release(&e->rules);
	buf_release(&e->contacts);
}

/* Is there a line FILE, FILE:COLUMN or, with column NULL and any, FILE:...? */
static int
has_rule(const struct buf *rules, const char *file, const char *column, size_t len, int any)
{
	size_t n = strlen(file);

	for (const char *s = buf_text(rules); *s != '\0'; s = strchr(s, '\n') + 1) {
		const char *end = strchr(s, '\n');
		size_t rule = (size_t)(end - s);

		if (rule < n || memcmp(s, file, n) != 0)
			continue;
		if (column == NULL && (rule == n || (any && s[n] == ':')))
			return 1;
		if (column != NULL && rule == n + 1 + len && s[n] == ':' &&
		    memcmp(s + n + 1, column, len) == 0)
			return 1;
	}
	return 0;
}

int
exempt_file(const struct exempt *e, const char *file)
{
	return has_rule(&e->rules, file, NULL, 0, 0);
}

int
exempt_column(const struct exempt *e, const char *file, const char *column, size_t len)
{
	return has_rule(&e->rules, file, column, len, 0);
}

int
exempt_some(const struct exempt *e, const char *file)
{
	return has_rule(&e->rules, file, NULL, 0, 1);
}

int
exempt_contacts(const struct exempt *e, const char *file, const char *column, size_t len)
{
	return has_rule(&e->contacts, file, NULL, 0, 0) ||
	    has_rule(&e->contacts, file, column, len, 0);
}
