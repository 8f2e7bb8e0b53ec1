/*
 * text - what somebody wrote, written in other forms: it must read back as it was.
 *
 * A Markdown reader sees the text as it is shown, and no markup; YAML and CSV give
 * it back; what is shown is UTF-8 without what a terminal would obey, however little
 * room there is; folding and normalising twice is doing it once.
 */
#define TARGET "text"
#define SOME 1500
#include "base/misread.h"
#include "fuzz.h"

#include "base/encoding.h"
#include "base/fold.h"
#include "base/safe.h"
#include "base/nfc.h"
#include "base/text.h"
#include "csv/split.h"
#include "csv/write.h"
#include "output/markdown.h"
#include "yaml/scalar.h"
#include "yaml/yaml.h"

static unsigned long bytes_seen, scalars;

/* Is it UTF-8, on one line, and harmless to show? */
static int
is_showable(const char *s, size_t len)
{
	for (size_t i = 0, n; i < len; i += n) {
		n = safe_character(s + i, len - i);
		if (n == 0 || safe_is_hidden(s + i, n))
			return 0;
	}
	return 1;
}

static void
try_shown(const char *text, size_t len)
{
	char *room;
	size_t n;

	for (size_t cap = 1; cap < 40; cap += 1 + cap / 4) {
		room = malloc(cap);
		n = safe_show(room, cap, text, len);
		check(n < cap && room[n] == '\0' && is_showable(room, n), "not to be shown");
		free(room);
	}
	check(is_showable(shown(text, len), strlen(shown(text, len))), "not to be shown as a subject");
}

/* ---- Markdown ---- */

/* Is it a reference to a character, which is not to be read as one? */
static int
is_entity(const char *s)
{
	size_t n;

	if (*s != '&')
		return 0;
	n = 1 + (s[1] == '#');
	while ((s[n] >= '0' && s[n] <= '9') || (s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z'))
		n++;
	return n > 1 && s[n] == ';';
}

/* What a reader sees of text that holds no markup; a sign that could be markup: 0. */
static int
read_markdown(const char *s, struct buf *out)
{
	while (*s != '\0') {
		char *end;

		if (*s == '\\' && s[1] != '\0' && strchr("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[1]) != NULL) {
			buf_addc(out, s[1]);
			s += 2;
		} else if (strncmp(s, "&lt;", 4) == 0 || strncmp(s, "&gt;", 4) == 0) {
			buf_addc(out, s[1] == 'l' ? '<' : '>');
			s += 4;
		} else if (strncmp(s, "&amp;", 5) == 0) {
			buf_addc(out, '&');
			s += 5;
		} else if (is_entity(s) && s[1] == '#' && s[2 + strspn(s + 2, "0123456789")] == ';') {
			long c = strtol(s + 2, &end, 10);

			if (c <= 0 || c > 126)
				return 0;
			buf_addc(out, (char)c);
			s = end + 1;
		} else if (strchr("*`[]|<\\", *s) != NULL || is_entity(s)) {
			return 0;
		} else {
			buf_addc(out, *s++);
		}
	}
	return 1;
}

static void
try_markdown(const char *text, size_t len)
{
	struct buf flat = { 0 };
	char *wanted = malloc(2 * len + 20);

	buf_add(&flat, text, len);
	for (size_t i = 0; i < len; i++)
		if (text[i] == '\n' || text[i] == '\r')
			flat.data[i] = ' ';
	safe_show(wanted, 2 * len + 16, buf_text(&flat), len);
	for (int at_start = 0; at_start < 2; at_start++) {
		struct buf out = { 0 }, read = { 0 };

		markdown_add(&out, text, len, at_start);
		check(is_showable(buf_text(&out), out.len), "Markdown that is not to be shown");
		check(read_markdown(buf_text(&out), &read), "markup");
		/* Blanks before a block would be markup, or nothing. */
		check(strcmp(buf_text(&read) + (at_start ? strspn(buf_text(&read), " ") : 0),
		    wanted + (at_start ? strspn(wanted, " ") : 0)) == 0, "another text");
		check(!at_start || out.len == 0 || strchr("#+->=", *out.data) == NULL, "the beginning of a block");
		buf_release(&out);
		buf_release(&read);
	}
	buf_release(&flat);
	free(wanted);
}

/* ---- YAML and CSV ---- */

static void
try_scalar(const char *string)
{
	static const char *const around[][2] = { { "k: ", "\n" }, { "[a, ", ", b]\n" }, { "{k: ", ", z: y}\n" }, { "- ", "" } };

	for (size_t i = 0; i < N_OF(around); i++)
		for (int style = YAML_PLAIN; style <= YAML_DOUBLE; style++) {
			struct buf out = { 0 };
			struct yaml *doc;
			const struct yaml_node *node;

			buf_adds(&out, around[i][0]);
			scalar_add(&out, string, (enum yaml_style)style, i == 1 || i == 2);
			check(memchr(out.data, '\n', out.len) == NULL, "a scalar of two lines");
			buf_adds(&out, around[i][1]);
			doc = yamldoc_parse(out.data, out.len, "f.yaml");
			check(doc != NULL && doc->root != NULL, "no YAML");
			node = doc->root->item[i == 1];
			check(node->kind == YAML_SCALAR && strcmp(node->text, string) == 0, "another scalar");
			scalars++;
			yamldoc_free(doc);
			buf_release(&out);
		}
}

static void
try_field(const char *text, size_t len)
{
	struct buf out = { 0 };
	struct csvsplit split = { 0 };
	size_t at;

	csv_add_field(&out, text, len);
	check(out.len == 0 || (memchr(out.data, '\n', out.len) == NULL && memchr(out.data, '\r', out.len) == NULL),
	    "a field of two lines");
	if (len > 0 && memchr(text, '\n', len) == NULL && memchr(text, '\r', len) == NULL &&
	    memchr(text, '\0', len) == NULL) {
		buf_addc(&out, ',');
		check(csvsplit_line(&split, out.data, out.len, &at) == NULL && split.n == 2, "no CSV");
		check(split.field[0].len == len && memcmp(split.field[0].text, text, len) == 0, "another field");
	}
	csvsplit_release(&split);
	buf_release(&out);
}

/* ---- forms ---- */

static void
try_forms(const char *text, size_t len)
{
	struct buf once = { 0 }, twice = { 0 };
	struct fold f = { 0 }, g = { 0 };

	nfc_add(&once, text, len);
	nfc_add(&twice, buf_text(&once), once.len);
	check(once.len == twice.len && strcmp(buf_text(&once), buf_text(&twice)) == 0, "NFC twice is another");
	check(nfc_is(buf_text(&once), once.len), "NFC is not in NFC");
	fold_text(&f, text, len);
	fold_text(&g, buf_text(&f.text), f.text.len);
	check(strcmp(buf_text(&f.text), buf_text(&g.text)) == 0, "folded twice is another");
	for (size_t i = 0; i < f.text.len; i++)
		check(f.at[i] <= f.at[i + 1] && f.at[i + 1] <= f.source.len, "a place outside the text");
	fold_words(&f, text, len);
	check(text_invalid(buf_text(&f.text), f.text.len) == f.text.len, "folded, and no UTF-8");
	buf_release(&once);
	buf_release(&twice);
	fold_release(&f);
	fold_release(&g);
}

static void
try_encodings(const char *text, size_t len)
{
	size_t mark;
	int guess = encoding_guess(text, len, &mark);

	check(guess >= 0 && encodings[guess].name != NULL && mark <= len, "no encoding");
	for (int i = 0; encodings[i].name != NULL; i++) {
		struct buf out = { 0 };

		check(encoding_convert(i, text, len, &out) <= len, "converted more than there is");
		check(text_invalid(buf_text(&out), out.len) == out.len, "converted to no UTF-8");
		buf_release(&out);
	}
	misread_lost(text, len);
}

static void
try_input(const char *text, size_t len)
{
	bytes_seen += len;
	try_shown(text, len);
	try_field(text, len);
	try_encodings(text, len);
	if (len > 0 && memchr(text, '\0', len) != NULL)
		return;
	try_markdown(text, len);
	if (text_invalid(text, len) < len)
		return;
	try_forms(text, len);
	if (len < 1000) {
		char *string = malloc(len + 1);

		memcpy(string, text, len);
		string[len] = '\0';
		try_scalar(string);
		misread_wrong(string, len);
		free(string);
	}
}

/* ---- inputs ---- */

static void
make_input(struct buf *out)
{
	static const char *const some[] = {
		"a", " ", "Caf\xc3\xa9", "*", "_", "a_b", "`", "[x](y)", "<b>", "&amp;", "&", "&#42;", "|", "\\", "# ", "- ", "1. ",
		"1) ", "+ ", "> ", "=", "~", "http://a.dk?x=1&y=2", "'", "\"", ": ", " #", ",", "{", "}", "!", "%", "@", "?", "...",
		"---", "null", "on", "12", "\xc3\xa5", "\xc3\x86", "(x)", "-", "\xe2\x80\x93", "\t", "\n", "010190-1234", "$x$", "^2"
	};

	for (unsigned n = below(one_in(10) ? 60 : 9); n > 0; n--)
		buf_adds(out, PICK(some));
	while (one_in(6))
		put_odd(out);
	if (one_in(12))
		spoil(out, "*_`[]<>&|\\#-\n\0\xff", 15);
}

static void
tell(void)
{
	printf(", %lu bytes, %lu scalars", bytes_seen, scalars);
}
