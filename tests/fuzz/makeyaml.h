/*
 * makeyaml - YAML as people write it, and a little worse, for the targets that read some.
 *
 *	put_yaml(out);
 */
#ifndef MC_MAKEYAML_H
#define MC_MAKEYAML_H

static const char *yaml_eol;
static unsigned yaml_step;	/* blanks of a level */

static inline void
put_key(struct buf *out)
{
	static const char *const key[] = {
		"id", "name", "kind", "left", "since", "targets", "hours", "goals", "forum", "note",
		"\xc3\xb8l", "a b", "'x'", "\"y\"", "on", "12"
	};

	buf_adds(out, one_in(40) ? "" : PICK(key));
}

static inline void
put_comment(struct buf *out)
{
	static const char *const comment[] = { "#", "# her", "#x: y", "# [", "# '", "# e\xcc\x81", "# - a" };

	buf_adds(out, PICK(comment));
}

/* The end of a line, perhaps with a comment, and with more lines that mean nothing. */
static inline void
put_eol(struct buf *out, unsigned indent)
{
	if (one_in(8)) {
		buf_fill(out, ' ', 1 + below(3));
		put_comment(out);
	}
	buf_adds(out, one_in(30) ? "\r\n" : yaml_eol);
	while (one_in(8)) {
		if (one_in(2)) {
			buf_fill(out, ' ', one_in(3) ? below(9) : indent);
			put_comment(out);
		}
		buf_adds(out, yaml_eol);
	}
}

/* A text on one line; flow: between brackets. */
static inline void
put_scalar(struct buf *out, int flow)
{
	static const char *const plain[] = {
		"a", "sumak", "Caf\xc3\xa9 Sumak", "2026-10-05", "ja", "on", "12", "~", "a: b", "a #b", "-a", "x, y",
		"[", "it's", "a\"b", "- b", "?", ": c", "&x", "*x", "!t v", "%d", "@", "`", "null", "a:", "K\xc3\xb8kken og caf\xc3\xa9"
	};
	static const char *const single[] = { "''", "'a'", "'it''s'", "'a: b'", "'# x'", "'[a, b]'" };
	static const char *const twice[] = {
		"\"\"", "\"a\"", "\"sagde \\\"ja\\\"\"", "\"\\u00e5\"", "\"a\\n\"", "\"# x\"", "\"\\x41\"", "\"\\\\\""
	};

	switch (below(flow ? 4 : 5)) {
	case 0:
		buf_adds(out, PICK(single));
		break;
	case 1:
		buf_adds(out, PICK(twice));
		break;
	case 2:
		buf_adds(out, plain[below(one_in(8) ? (unsigned)N_OF(plain) : 7)]);
		break;
	case 3:
		buf_adds(out, one_in(20) ? "" : plain[below(7)]);
		break;
	default:
		buf_adds(out, plain[below(7)]);
	}
}

static inline void
put_flow(struct buf *out, unsigned indent, unsigned depth)
{
	int map = one_in(2);

	buf_addc(out, "[{"[map]);
	for (unsigned n = below(4); n > 0; n--) {
		if (one_in(8)) {
			put_eol(out, indent);
			buf_fill(out, ' ', indent + 1 + below(3));
		}
		if (map) {
			put_key(out);
			buf_adds(out, one_in(12) ? "" : ": ");
		}
		if (depth > 0 && one_in(5))
			put_flow(out, indent, depth - 1);
		else
			put_scalar(out, 1);
		if (n > 1 || one_in(10))
			buf_adds(out, one_in(12) ? " ," : ", ");
	}
	if (one_in(10)) {
		put_eol(out, indent);
		buf_fill(out, ' ', indent + 1);
	}
	buf_addc(out, "]}"[map]);
}

/* Text on lines of its own, behind | or >, or going on where it began. */
static inline void
put_long(struct buf *out, unsigned indent)
{
	static const char *const head[] = { "|", ">", "|-", ">+", "|2", "'a", "\"b", "c" };
	unsigned kind = below((unsigned)N_OF(head));

	buf_adds(out, head[kind]);
	if (one_in(8))
		buf_adds(out, " # c");
	for (unsigned n = 1 + below(3); n > 0; n--) {
		buf_adds(out, yaml_eol);
		buf_fill(out, ' ', indent + 2 + below(2));
		buf_adds(out, one_in(4) ? "# ikke en bem\xc3\xa6rkning" : one_in(8) ? "" : "tekst");
	}
	buf_adds(out, kind == 5 ? "'" : kind == 6 ? "\"" : "");
	put_eol(out, indent);
}

static inline void put_block(struct buf *out, unsigned indent, unsigned depth, int behind);

/* What stands behind a key or a hyphen. */
static inline void
put_value(struct buf *out, unsigned indent, unsigned depth, int in_list)
{
	if (depth > 0 && one_in(3)) {
		if (in_list && below(4) > 0) {
			/* Behind the hyphen, on its line. */
			put_block(out, indent + 2, depth - 1, 1);
		} else {
			put_eol(out, indent);
			put_block(out, indent + (one_in(10) ? 0 : yaml_step), depth - 1, 0);
		}
		return;
	}
	buf_fill(out, ' ', in_list ? 0 : one_in(12) ? 3 : 1);
	if (one_in(8)) {
		put_long(out, indent);
		return;
	}
	if (one_in(4))
		put_flow(out, indent, 2);
	else
		put_scalar(out, 0);
	put_eol(out, indent);
}

static inline void
put_block(struct buf *out, unsigned indent, unsigned depth, int behind)
{
	int list = behind ? one_in(6) : one_in(2);

	for (unsigned n = 1 + below(4); n > 0; n--) {
		if (!behind)
			buf_fill(out, ' ', indent);
		behind = 0;
		if (list) {
			buf_adds(out, "- ");
		} else {
			put_key(out);
			buf_addc(out, ':');
		}
		put_value(out, indent, depth, list);
	}
}

/* A list of records, a map, or anything. */
static inline void
put_yaml(struct buf *out)
{
	yaml_eol = one_in(6) ? "\r\n" : "\n";
	yaml_step = one_in(6) ? 4 : 2;
	if (one_in(12))
		buf_adds(out, "\xef\xbb\xbf");
	if (one_in(12))
		buf_adds(out, "---\n");
	if (one_in(6))
		put_eol(out, 0);
	if (one_in(12))
		put_flow(out, 0, 3);
	else
		put_block(out, one_in(12) ? 2 : 0, 3, 0);
	if (one_in(12))
		buf_adds(out, "...\n");
	/* The last line may have no end. */
	while (out->len > 0 && one_in(6))
		out->len--;
	if (one_in(3))
		spoil(out, "\"'#:-,[]{}|>&*!%? \n\r\ta", 21);
	if (one_in(30))
		put_odd(out);
}

#endif
