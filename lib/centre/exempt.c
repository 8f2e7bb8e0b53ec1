#include <fcntl.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/path.h"
#include "base/safe.h"
#include "base/text.h"
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

static int
says_something(const char *s, size_t len)
{
	while (len > 0 && (*s == ' ' || *s == '\t' || *s == '#')) {
		s++;
		len--;
	}
	return len > 0;
}

/* One line of the file, its comment and outer blanks taken off. */
static void
take(struct exempt *e, const struct lines *in)
{
	const char *s = in->line, *hash = memchr(s, '#', in->len), *blank;
	size_t len = hash != NULL ? (size_t)(hash - s) : in->len;
	struct place p = { in->shown, in->number, 1 };
	struct exempt_rules *rules = &e->cpr;

	while (len > 0 && (*s == ' ' || *s == '\t')) {
		s++;
		len--;
	}
	while (len > 0 && (s[len - 1] == ' ' || s[len - 1] == '\t'))
		len--;
	if (len == 0)
		return;
	if (memchr(s, '\0', len) != NULL) {
		if (!in->quiet)
			diag_fault(&p, TOPIC_SYNTAX, "a NUL byte; is this no text at all?");
		return;
	}
	blank = s + word_length(s, len);
	if (blank == s + len)
		blank = NULL;
	if (blank != NULL && text_is(s, blank - s, "contacts")) {
		rules = &e->contacts;
	} else if (blank != NULL && text_is(s, blank - s, "slips")) {
		rules = &e->slips;
		if (!in->quiet && (hash == NULL ||
		    !says_something(hash + 1, (size_t)(in->line + in->len - hash - 1))))
			diag_fault(&p, TOPIC_SYNTAX, "say why this is let pass, behind a '#'");
	} else if (blank != NULL && (blank - s != 3 || memcmp(s, "cpr", 3) != 0)) {
		if (!in->quiet)
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
	rules->rule = mem_grow(rules->rule, &rules->cap, rules->n + 1, sizeof *rules->rule);
	rules->rule[rules->n++] = mem_copy(s, len);
}

static void
sort(struct exempt_rules *rules)
{
	if (rules->n > 1)
		qsort(rules->rule, rules->n, sizeof *rules->rule, text_by_bytes);
}

void
exempt_read(struct exempt *e, const struct centre *c)
{
	char *path = centre_file(c, ".mc-check");
	struct lines in;
	int fd;

	*e = (struct exempt){ 0 };
	if ((c->quiet ? file_open_quietly(path, &fd) : file_open_regular(path, &fd)) == FILE_FOUND) {
		lines_open(&in, fd, path);
		in.quiet = c->quiet;
		while (lines_next(&in))
			take(e, &in);
		lines_close(&in);
	}
	sort(&e->cpr);
	sort(&e->contacts);
	sort(&e->slips);
	free(path);
}

void
exempt_read_quietly(struct exempt *e, const struct centre *c)
{
	struct centre quiet = centre_quietly(c);

	exempt_read(e, &quiet);
}

static void
release(struct exempt_rules *rules)
{
	for (size_t i = 0; i < rules->n; i++)
		free(rules->rule[i]);
	free(rules->rule);
	*rules = (struct exempt_rules){ 0 };
}

void
exempt_release(struct exempt *e)
{
	release(&e->cpr);
	release(&e->contacts);
	release(&e->slips);
}

/* Is there a rule that is a text, or one that begins with it? */
static int
has_rule(const struct exempt_rules *rules, const char *text, int begins)
{
	size_t low = 0, high = rules->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (strcmp(rules->rule[middle], text) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low < rules->n && (begins ? strncmp(rules->rule[low], text, strlen(text)) :
	    strcmp(rules->rule[low], text)) == 0;
}

/* Is there FILE:COLUMN? */
static int
has_column(const struct exempt_rules *rules, const char *file, const char *column, size_t len)
{
	struct buf rule = { 0 };
	int has;

	if (rules->n == 0)
		return 0;
	buf_addf(&rule, "%s:", file);
	buf_add(&rule, column, len);
	has = has_rule(rules, rule.data, 0);
	buf_release(&rule);
	return has;
}

int
exempt_file(const struct exempt *e, const char *file)
{
	return has_rule(&e->cpr, file, 0);
}

int
exempt_column(const struct exempt *e, const char *file, const char *column, size_t len)
{
	return has_column(&e->cpr, file, column, len);
}

int
exempt_some(const struct exempt *e, const char *file)
{
	struct buf rule = { 0 };
	int has;

	buf_addf(&rule, "%s:", file);
	has = has_rule(&e->cpr, rule.data, 1) || has_rule(&e->cpr, file, 0);
	buf_release(&rule);
	return has;
}

int
exempt_contacts(const struct exempt *e, const char *file, const char *column, size_t len)
{
	return has_rule(&e->contacts, file, 0) || has_column(&e->contacts, file, column, len);
}

int
exempt_slips(const struct exempt *e, const char *file)
{
	return has_rule(&e->slips, file, 0);
}

/* Does a line of a file begin with the text, the mark of a list and blanks aside? */
static int
line_begins(const struct place *p, const char *text)
{
	struct lines in;
	int fd, begins = 0;

	if (file_open_regular(p->file, &fd) != FILE_FOUND)
		return 0;
	lines_open(&in, fd, p->file);
	while (lines_next(&in))
		if (in.number == p->line) {
			const char *s = in.line;
			size_t len = in.len, n = strlen(text);

			while (len > 0 && (*s == ' ' || *s == '-')) {
				s++;
				len--;
			}
			begins = len >= n && memcmp(s, text, n) == 0;
		}
	lines_close(&in);
	return begins;
}

/*
 * The next rule on slips of a file, from *i on; its row, or "" for the whole of it; NULL: no
 * more.
 */
static const char *
next_slips(const struct exempt *e, const char *file, size_t *i)
{
	size_t n = strlen(file);

	while (*i < e->slips.n) {
		const char *rule = e->slips.rule[(*i)++];

		if (strncmp(rule, file, n) == 0 && (rule[n] == ':' || rule[n] == '\0'))
			return rule[n] == ':' ? rule + n + 1 : "";
	}
	return NULL;
}

static int
is_line(const char *row, unsigned long line)
{
	char *end;

	return strtoul(row, &end, 10) == line && end != row && *end == '\0';
}

int
exempt_slip_at(void *exempt, const struct place *p)
{
	const struct exempt *e = exempt;
	const char *file = p->file != NULL ? path_name(p->file) : NULL, *row;
	size_t i = 0;

	while (file != NULL && (row = next_slips(e, file, &i)) != NULL)
		if (*row == '\0' || is_line(row, p->line) || line_begins(p, row))
			return 1;
	return 0;
}

int
exempt_slip_row(const struct exempt *e, const char *file, unsigned long line,
    struct csv_field written)
{
	const char *row;
	size_t i = 0;

	while ((row = next_slips(e, file, &i)) != NULL) {
		size_t n = strlen(row);

		if (n == 0 || (line > 0 && is_line(row, line)) ||
		    (written.len >= n && memcmp(written.text, row, n) == 0))
			return 1;
	}
	return 0;
}
