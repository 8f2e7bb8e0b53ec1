/*
 * records - bring versions of a YAML file together at random, and see that nothing is lost.
 *
 * An input is three files, base, ours, theirs, parted by a byte 0x1d.  A word of its own
 * that a side wrote, outside comments, is in the result; what comes out without a conflict
 * is YAML again; ours and theirs changed round give as many conflicts, or are refused alike.
 */
#define TARGET "records"
#define SOME 2500
#include "fuzz.h"

#include "makeyaml.h"
#include "merge/merge.h"
#include "merge/records.h"
#include "yaml/yaml.h"

static unsigned long merges, with_conflicts, refused, words_new;

/* ---- words: o17 and t4, which only one side can have written ---- */

static void
check_words(struct csv_field side, char own, const struct buf *out)
{
	const char *end = side.text + side.len;
	char word[16];

	for (const char *s = side.text; s < end; s++) {
		size_t n = 1;

		if (*s != own || (s > side.text && s[-1] != ' ' && s[-1] != '['))
			continue;
		while (s + n < end && n < sizeof word - 1 && s[n] >= '0' && s[n] <= '9')
			n++;
		/* One that was spoiled is another's. */
		if (n != 5 || (s + n < end && strchr("\n,]", s[n]) == NULL))
			continue;
		memcpy(word, s, n);
		word[n] = '\0';
		words_new++;
		if (strstr(buf_text(out), word) == NULL)
			fprintf(stderr, "'%s': ", word);
		check(strstr(buf_text(out), word) != NULL, "what a side wrote is lost");
	}
}

static void
try_input(const char *text, size_t len)
{
	const char *one = len > 0 ? memchr(text, 0x1d, len) : NULL, *two;
	struct csv_field files[VERSIONS], turned[VERSIONS];
	struct buf out = { 0 }, other = { 0 };
	size_t conflicts, turned_conflicts;
	struct yaml *doc;
	int good;

	two = one != NULL ? memchr(one + 1, 0x1d, (size_t)(text + len - one - 1)) : NULL;
	if (two == NULL || memchr(text, '\0', len) != NULL)
		return;
	files[VERSION_BASE] = (struct csv_field){ text, (size_t)(one - text) };
	files[VERSION_OURS] = (struct csv_field){ one + 1, (size_t)(two - one - 1) };
	files[VERSION_THEIRS] = (struct csv_field){ two + 1, (size_t)(text + len - two - 1) };
	good = records_merge(&out, files, "actors.yaml", MERGE_MARKER, &conflicts);
	merges += good;
	refused += !good;
	with_conflicts += conflicts > 0;
	if (good) {
		check_words(files[VERSION_OURS], 'o', &out);
		check_words(files[VERSION_THEIRS], 't', &out);
	} else {
		check(out.len == 0, "it was refused, and yet there is something");
	}
	turned[VERSION_BASE] = files[VERSION_BASE];
	turned[VERSION_OURS] = files[VERSION_THEIRS];
	turned[VERSION_THEIRS] = files[VERSION_OURS];
	check(records_merge(&other, turned, "actors.yaml", MERGE_MARKER, &turned_conflicts) == good &&
	    turned_conflicts == conflicts, "changed round it is another merge");
	/* Where one side did nothing, it may be no YAML at all. */
	if (good && conflicts == 0 && (doc = yamldoc_try(files[VERSION_OURS].text,
	    files[VERSION_OURS].len, "ours")) != NULL) {
		yamldoc_free(doc);
		doc = yamldoc_try(files[VERSION_THEIRS].text, files[VERSION_THEIRS].len, "theirs");
		if (doc != NULL) {
			yamldoc_free(doc);
			doc = yamldoc_try(buf_text(&out), out.len, "out");
			check(doc != NULL, "what comes out is no YAML");
		}
		yamldoc_free(doc);
	}
	buf_release(&out);
	buf_release(&other);
}

/* ---- inputs ---- */

static void
put_record(struct buf *out, const char *own, unsigned number)
{
	buf_addf(out, "- id: %s%04u\n", own, number);
	if (one_in(2))
		buf_addf(out, "  name: %s\n", one_in(2) ? "'a: b'" : "x");
	if (one_in(3))
		buf_addf(out, "  aka: [a, %s%04u]\n", own, 1000 + below(9000));
	if (one_in(3)) {
		buf_addf(out, "  partners:\n    - {actor: %s%04u, since: ide}\n", own, 1000 + below(9000));
		buf_adds(out, one_in(2) ? "    - actor: q\n      since: ide\n" : "");
	}
	if (one_in(6))
		buf_adds(out, "  note: |\n    a\n\n    # b\n");
	if (one_in(6))
		put_comment(out);
	buf_adds(out, out->len > 0 && out->data[out->len - 1] != '\n' ? "\n" : "");
}

/* A version of the base: lines are gone, changed or new. */
static void
put_version(struct buf *out, const struct buf *base, const char *own)
{
	for (const char *s = buf_text(base); *s != '\0'; ) {
		size_t n = strcspn(s, "\n");
		int first = *s == '-';

		if (first && one_in(8))
			put_record(out, own, 1000 + below(9000));
		if (one_in(12)) {
			size_t colon = strcspn(s, ":\n");

			/* Another value, or none. */
			if (one_in(2) && colon < n)
				buf_addf(out, "%.*s: %s%04u\n", (int)colon, s, own, 1000 + below(9000));
		} else {
			buf_add(out, s, n);
			buf_addc(out, '\n');
		}
		s += n + (s[n] == '\n');
	}
	while (one_in(3))
		put_record(out, own, 1000 + below(9000));
	if (one_in(20) && out->len > 0)
		out->len--;
	if (one_in(10))
		spoil(out, "\"'#:-,[]{}|>\n\r\txo", 17);
}

static void
make_input(struct buf *out)
{
	struct buf base = { 0 }, side = { 0 };

	if (one_in(4))
		put_yaml(&base);
	else {
		if (one_in(3))
			buf_adds(&base, "# hus\n\n");
		for (unsigned n = below(6); n > 0; n--)
			put_record(&base, "b", 1000 + n);
		if (one_in(3))
			buf_adds(&base, "# slut\n");
	}
	buf_add(out, buf_text(&base), base.len);
	for (int i = 0; i < 2; i++) {
		buf_clear(&side);
		put_version(&side, &base, i == 0 ? "o" : "t");
		buf_addc(out, 0x1d);
		buf_add(out, buf_text(&side), side.len);
	}
	buf_release(&base);
	buf_release(&side);
}

static void
tell(void)
{
	printf(", %lu merges, %lu with conflicts, %lu refused, %lu new words", merges, with_conflicts,
	    refused, words_new);
}
