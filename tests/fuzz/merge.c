/*
 * merge - bring versions of a CSV file together at random, and see that nothing is lost.
 *
 * An input is three files, base, ours, theirs, parted by a byte 0x1d.  What a side
 * wrote and the base had not is in the result; what neither side has any more is
 * not; nothing is in it that none had.  Ours and theirs changed round give as many
 * conflicts, and without any, the columns being the same, the same rows.  Where one side did nothing, the other
 * is the result.
 */
#define TARGET "merge"
#define SOME 2500
#include "fuzz.h"

#include "base/intern.h"
#include "csv/lines.h"
#include "csv/split.h"
#include "merge/merge.h"

static unsigned long merges, with_conflicts, values_new;

/* ---- values: the fields of all rows, and lines that are no row ---- */

static int
is_marker(const char *line, size_t len)
{
	return len >= 7 && strchr("<=>", *line) != NULL && line[1] == *line && line[6] == *line;
}

static void
take_values(struct intern *values, const char *text, size_t len)
{
	static const char bom[] = "\xef\xbb\xbf";
	struct csvsplit split = { 0 };
	const char *end = text + len;

	if (len >= 3 && memcmp(text, bom, 3) == 0)
		text += 3;
	while (text < end) {
		const char *newline = memchr(text, '\n', (size_t)(end - text));
		size_t n = (size_t)((newline != NULL ? newline : end) - text), at;

		while (n > 0 && text[n - 1] == '\r')
			n--;
		if (!is_marker(text, n)) {
			if (csvsplit_line(&split, text, n, &at) == NULL)
				for (size_t i = 0; i < split.n; i++)
					intern_add(values, split.field[i].text, split.field[i].len);
			else
				intern_add(values, text, n);
		}
		text = newline != NULL ? newline + 1 : end;
	}
	csvsplit_release(&split);
}

static int
has(const struct intern *values, const struct intern *from, size_t i)
{
	return intern_find(values, intern_text(from, i), intern_len(from, i)) != INTERN_NONE;
}

static void
check_value(int holds, const char *what, const struct intern *values, size_t i)
{
	if (!holds)
		fprintf(stderr, "'%s': ", intern_text(values, i));
	check(holds, what);
}

static void
check_values(const struct csv_field text[VERSIONS], const struct buf *out)
{
	struct intern of[VERSIONS] = { { 0 }, { 0 }, { 0 } }, got = { 0 };

	for (int v = 0; v < VERSIONS; v++)
		take_values(&of[v], text[v].text, text[v].len);
	take_values(&got, buf_text(out), out->len);
	for (int v = VERSION_OURS; v <= VERSION_THEIRS; v++)
		for (size_t i = 0; i < of[v].n; i++)
			if (intern_len(&of[v], i) > 0 && !has(&of[VERSION_BASE], &of[v], i)) {
				values_new++;
				check_value(has(&got, &of[v], i), "what a side wrote is lost", &of[v], i);
			}
	for (size_t i = 0; i < got.n; i++) {
		check_value(has(&of[VERSION_BASE], &got, i) || has(&of[VERSION_OURS], &got, i) || has(&of[VERSION_THEIRS], &got, i) ||
		    intern_len(&got, i) == 0, "nobody wrote this", &got, i);
		check_value(!has(&of[VERSION_BASE], &got, i) || has(&of[VERSION_OURS], &got, i) || has(&of[VERSION_THEIRS], &got, i) ||
		    intern_len(&got, i) == 0, "both took this out", &got, i);
	}
	for (int v = 0; v < VERSIONS; v++)
		intern_release(&of[v]);
	intern_release(&got);
}

/* ---- merges ---- */

static int
compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* The lines of a text, sorted, without line ends; NULs are made visible first. */
static void
sort_lines(struct buf *b)
{
	char *line[4096];
	size_t n = 0;
	struct buf sorted = { 0 };

	for (size_t i = 0; i < b->len; i++)
		if (b->data[i] == '\0')
			b->data[i] = 1;
	for (char *s = b->len > 0 ? b->data : NULL; s != NULL && n < N_OF(line); ) {
		char *newline = strchr(s, '\n');

		line[n++] = s;
		if (newline != NULL)
			*newline++ = '\0';
		s[strcspn(s, "\r")] = '\0';
		s = newline;
	}
	qsort(line, n, sizeof *line, compare_lines);
	for (size_t i = 0; i < n; i++)
		buf_addf(&sorted, "%s\n", line[i]);
	buf_release(b);
	*b = sorted;
}

/* Do the files begin with the same line?  Else the result has the columns of either in its order. */
static int
are_alike(const struct csv_field file[VERSIONS])
{
	size_t n[VERSIONS];

	for (int v = 0; v < VERSIONS; v++) {
		n[v] = 0;
		while (n[v] < file[v].len && strchr("\r\n", file[v].text[n[v]]) == NULL)
			n[v]++;
	}
	return n[VERSION_BASE] == n[VERSION_OURS] && n[VERSION_BASE] == n[VERSION_THEIRS] &&
	    memcmp(file[VERSION_BASE].text, file[VERSION_OURS].text, n[VERSION_BASE]) == 0 &&
	    memcmp(file[VERSION_BASE].text, file[VERSION_THEIRS].text, n[VERSION_BASE]) == 0;
}

static int
is_same(struct csv_field a, const struct buf *b)
{
	return a.len == b->len && memcmp(a.text, buf_text(b), a.len) == 0;
}

static void
try_input(const char *text, size_t len)
{
	const char *one = len > 0 ? memchr(text, 0x1d, len) : NULL, *two;
	struct csv_field files[VERSIONS], turned[VERSIONS];
	struct buf out = { 0 }, other = { 0 };
	size_t conflicts;

	two = one != NULL ? memchr(one + 1, 0x1d, (size_t)(text + len - one - 1)) : NULL;
	if (two == NULL)
		return;
	files[VERSION_BASE] = (struct csv_field){ text, (size_t)(one - text) };
	files[VERSION_OURS] = (struct csv_field){ one + 1, (size_t)(two - one - 1) };
	files[VERSION_THEIRS] = (struct csv_field){ two + 1, (size_t)(text + len - two - 1) };
	merges++;
	conflicts = merge_versions(&out, files, "log.csv", MERGE_MARKER);
	with_conflicts += conflicts > 0;
	check_values(files, &out);

	turned[VERSION_BASE] = files[VERSION_BASE];
	turned[VERSION_OURS] = files[VERSION_THEIRS];
	turned[VERSION_THEIRS] = files[VERSION_OURS];
	check(merge_versions(&other, turned, "log.csv", MERGE_MARKER) == conflicts,
	    "changed round there are other conflicts");
	if (conflicts == 0 && are_alike(files)) {
		sort_lines(&out);
		sort_lines(&other);
		check(out.len == other.len && memcmp(buf_text(&out), buf_text(&other), out.len) == 0,
		    "changed round there are other rows");
	}
	buf_clear(&out);
	turned[VERSION_OURS] = files[VERSION_BASE];
	turned[VERSION_THEIRS] = files[VERSION_OURS];
	check(merge_versions(&out, turned, "log.csv", MERGE_MARKER) == 0 && is_same(files[VERSION_OURS], &out),
	    "one side did nothing, and yet the other is not the result");
	buf_release(&out);
	buf_release(&other);
}

/* ---- inputs ---- */

static void
put_row(struct buf *out, unsigned columns, const char *own)
{
	static const char *const date[] = { "2026-10-01", "2026-10-02", "2026-10-03", "", "x" };
	static const char *const word[] = { "samvirke", "a b", "a c", "", "\"x, y\"", "\"\"\"\"", "0.5", "\"q\"" };

	for (unsigned i = 0; i < columns; i++) {
		if (i > 0)
			buf_addc(out, ',');
		if (i == 0)
			buf_adds(out, PICK(date));
		else if (*own != '\0' && one_in(2))
			buf_addf(out, "%s%u", own, below(30));
		else
			buf_adds(out, PICK(word));
	}
}

/* A version of the base's lines: some are gone, changed, moved; some are new. */
static void
put_version(struct buf *out, const struct buf *base, const char *own, int calm)
{
	const char *s = buf_text(base), *eol = one_in(8) ? "\r\n" : "\n";
	unsigned columns = 1;

	for (const char *c = s; *c != '\0' && *c != '\n'; c++)
		columns += *c == ',';
	for (int header = 1; *s != '\0'; header = 0) {
		size_t n = strcspn(s, "\n");

		while (!header && one_in(5)) {
			put_row(out, one_in(30) ? columns + 1 : columns, own);
			buf_adds(out, eol);
		}
		if (header && !calm && one_in(6)) {
			buf_addf(out, "%.*s%s", (int)n, s, one_in(2) ? ",volunteers" : "");
			buf_adds(out, eol);
		} else if (header || calm || below(6) > 1) {
			buf_add(out, s, n);
			buf_adds(out, eol);
		} else if (one_in(2)) {
			/* A cell or two are others. */
			for (unsigned i = 0; i < columns; i++) {
				size_t cell = strcspn(s, ",\n");

				if (i > 0)
					buf_addc(out, ',');
				if (one_in(3))
					buf_addf(out, "%s%u", own, below(30));
				else
					buf_add(out, s, cell);
				s += cell;
				if (*s == ',')
					s++;
			}
			buf_adds(out, eol);
			n = strcspn(s, "\n");
		}
		s += n + (s[n] == '\n');
	}
	while (one_in(3)) {
		put_row(out, columns, own);
		buf_adds(out, eol);
	}
	if (one_in(20) && out->len > 0)
		out->len--;
	if (one_in(10))
		spoil(out, "\",\n\r\0xo", 7);
}

static void
make_input(struct buf *out)
{
	static const char *const header[] = {
		"date,form,actors,note", "date,kind,actors", "form,actors,date", "a,b", "start,end,resource"
	};
	struct buf base = { 0 }, ours = { 0 }, theirs = { 0 };
	const char *h = PICK(header);
	unsigned columns = 1;
	int calm = one_in(3);

	for (const char *c = h; *c != '\0'; c++)
		columns += *c == ',';
	if (!one_in(20))
		buf_addf(&base, "%s\n", h);
	for (unsigned n = below(12); n > 0 && base.len > 0; n--) {
		put_row(&base, columns, one_in(2) ? "b" : "");
		buf_addc(&base, '\n');
	}
	put_version(&ours, &base, "o", calm);
	put_version(&theirs, &base, "t", calm);
	buf_add(out, buf_text(&base), base.len);
	buf_addc(out, 0x1d);
	buf_add(out, buf_text(&ours), ours.len);
	buf_addc(out, 0x1d);
	buf_add(out, buf_text(&theirs), theirs.len);
	buf_release(&base);
	buf_release(&ours);
	buf_release(&theirs);
}

static void
tell(void)
{
	printf(", %lu merges, %lu with conflicts, %lu new values", merges, with_conflicts, values_new);
}
