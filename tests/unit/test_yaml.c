#include "unit.h"

#include "base/buf.h"
#include "base/diag.h"
#include "yaml/yaml.h"

/* Parse a text that is good. */
static struct yaml *
parse(const char *text)
{
	struct yaml *doc = yamldoc_parse(text, strlen(text), "f.yaml");

	if (doc == NULL)
		fail_msg("this is YAML: %s", text);
	return doc;
}

/* The place of the only fault of a bad text, as `LINE:COLUMN`; "none" if it is good. */
static const char *
fault_in(const char *text, size_t len)
{
	static char place[64];
	unsigned long before = diag_faults();
	const char *said;
	struct yaml *doc;

	hush();
	doc = yamldoc_parse(text, len, "f.yaml");
	said = heard();
	if (doc != NULL) {
		yamldoc_free(doc);
		assert_int_equal(diag_faults(), before);
		return "none";
	}
	assert_int_equal(diag_faults(), before + 1);
	if (!begins(said, "mc: f.yaml:"))
		fail_msg("said: %s", said);
	snprintf(place, sizeof place, "%.*s", (int)strcspn(said + 11, " ") - 1, said + 11);
	return place;
}

static const char *
fault(const char *text)
{
	return fault_in(text, strlen(text));
}

/* The tree in one line: lists in [ ], maps in { }, scalars in < >. */
static void
draw(struct buf *b, const struct yaml_node *node)
{
	if (node == NULL) {
		buf_adds(b, "nothing");
	} else if (node->kind == YAML_SCALAR) {
		buf_addf(b, "<%s>", node->text);
	} else {
		buf_addc(b, node->kind == YAML_MAP ? '{' : '[');
		for (size_t i = 0; i < node->n; i++) {
			if (node->kind == YAML_MAP)
				buf_addf(b, "%s=", node->key[i]->text);
			draw(b, node->item[i]);
		}
		buf_addc(b, node->kind == YAML_MAP ? '}' : ']');
	}
}

static const char *
tree(const char *text)
{
	static char out[4096];
	struct yaml *doc = parse(text);
	struct buf b = { 0 };

	draw(&b, doc->root);
	snprintf(out, sizeof out, "%s", buf_text(&b));
	buf_release(&b);
	yamldoc_free(doc);
	return out;
}

/* The bytes of the text that a node stands for. */
static const char *
bytes_of(const char *text, const struct yaml_node *node)
{
	static char out[4096];

	snprintf(out, sizeof out, "%.*s", (int)(node->end - node->start), text + node->start);
	return out;
}

/* ---- what is there ---- */

static void
lists_maps_and_scalars_make_a_tree(void **state)
{
	(void)state;
	assert_string_equal(tree("name: Sumak\nplace: By\n"), "{name=<Sumak>place=<By>}");
	assert_string_equal(tree("- a\n- b\n"), "[<a><b>]");
	assert_string_equal(tree("- id: a\n  l: [x, y]\n- id: b\n  m: {k: v}\n"),
	    "[{id=<a>l=[<x><y>]}{id=<b>m={k=<v>}}]");
	assert_string_equal(tree("l:\n- a\n- b\nm:\n  k: v\n"), "{l=[<a><b>]m={k=<v>}}");
	assert_string_equal(tree("l:\n  - - a\n    - b\n  - []\n  - {}\n"), "{l=[[<a><b>][]{}]}");
	assert_string_equal(tree("{a: 1, b: [2, {c: 3}]}"), "{a=<1>b=[<2>{c=<3>}]}");
	assert_string_equal(tree("a: |\n  x\n  y\nb: >\n  x\n  y\n"), "{a=<x\ny\n>b=<x y\n>}");
	assert_string_equal(tree("a: one\n  two\nb: 'it''s'\nc: \"x\\ty\\u00e6\"\n"),
	    "{a=<one two>b=<it's>c=<x\ty\u00e6>}");
	assert_string_equal(tree("Sumak"), "<Sumak>");
	assert_string_equal(tree("---\na: 1\n"), "{a=<1>}");
	assert_string_equal(tree("a: 1\n...\n"), "{a=<1>}");
	assert_string_equal(tree("a: 1\r\nb:\r\n  - c\r\n"), "{a=<1>b=[<c>]}");
}

static void
every_scalar_is_text(void **state)
{
	static const char *const texts[] = {
		"2009", "0.50", "007", "1e3", "0x10", "yes", "no", "true", "null", "~", "2026-10-05",
		"09:00", ".5", "46oo", "1_000", "-1", ".inf"
	};
	char text[64], want[64];

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		snprintf(text, sizeof text, "k: %s\n", texts[i]);
		snprintf(want, sizeof want, "{k=<%s>}", texts[i]);
		assert_string_equal(tree(text), want);
	}
}

static void
what_holds_nothing_has_no_root(void **state)
{
	static const char *const texts[] = {
		"", "\n", "  \n\n", "# only a comment\n", "---\n", "---\n# x\n...\n", "\xef\xbb\xbf",
		"\xef\xbb\xbf# x\n", "\r\n"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_string_equal(tree(texts[i]), "nothing");
}

static void
an_empty_value_is_told_from_an_empty_text(void **state)
{
	struct yaml *doc = parse("a:\nb: ''\nc: \"\"\nd: # x\ne: []\nf: ~\n");
	const struct yaml_node *root = doc->root;

	(void)state;
	assert_true(yaml_is_empty(NULL));
	assert_true(yaml_is_empty(yaml_get(root, "a")));
	assert_false(yaml_is_empty(yaml_get(root, "b")));
	assert_false(yaml_is_empty(yaml_get(root, "c")));
	assert_true(yaml_is_empty(yaml_get(root, "d")));
	assert_false(yaml_is_empty(yaml_get(root, "e")));
	assert_false(yaml_is_empty(yaml_get(root, "f")));
	assert_true(yaml_is_empty(yaml_get(root, "g")));
	yamldoc_free(doc);
}

static void
a_scalar_stands_for_a_list_of_itself(void **state)
{
	struct yaml *doc = parse("a: x\nb: [x, [y], z, '']\nc: {x: y}\nd:\ne: []\nf: ''\n");
	const struct yaml_node *root = doc->root;

	(void)state;
	assert_int_equal(yaml_items(yaml_get(root, "a")), 1);
	assert_string_equal(yaml_item(yaml_get(root, "a"), 0), "x");
	assert_null(yaml_item(yaml_get(root, "a"), 1));
	assert_int_equal(yaml_items(yaml_get(root, "b")), 4);
	assert_string_equal(yaml_item(yaml_get(root, "b"), 1), "");
	assert_ptr_equal(yaml_item_node(yaml_get(root, "b"), 1), yaml_get(root, "b")->item[1]);
	assert_string_equal(yaml_item(yaml_get(root, "b"), 2), "z");
	assert_null(yaml_item(yaml_get(root, "b"), 4));
	for (const char *key = "cdeg"; *key != '\0'; key++) {
		const struct yaml_node *none = yaml_get(root, (char[]){ *key, '\0' });

		assert_int_equal(yaml_items(none), 0);
		assert_null(yaml_item(none, 0));
		assert_false(yaml_lists(none, "x"));
	}
	assert_string_equal(yaml_item(yaml_get(root, "f"), 0), "");
	assert_true(yaml_lists(yaml_get(root, "a"), "x"));
	assert_true(yaml_lists(yaml_get(root, "b"), "z"));
	assert_false(yaml_lists(yaml_get(root, "b"), "y"));
	assert_false(yaml_lists(yaml_get(root, "b"), ""));
	yamldoc_free(doc);
}

static void
keys_are_found_by_name(void **state)
{
	struct yaml *doc = parse("a: 1\n\"b c\": 2\nl: [x]\n");
	const struct yaml_node *root = doc->root;

	(void)state;
	assert_int_equal(yaml_index(root, "b c"), 1);
	assert_string_equal(yaml_get(root, "b c")->text, "2");
	assert_int_equal(yaml_index(root, "b"), -1);
	assert_null(yaml_get(root, "A"));
	assert_null(yaml_get(yaml_get(root, "l"), "x"));
	assert_null(yaml_get(yaml_get(root, "a"), "a"));
	assert_null(yaml_get(NULL, "a"));
	yamldoc_free(doc);
}

/* ---- places ---- */

static void
a_place_counts_lines_and_characters(void **state)
{
	const char *text = "# \u00e6\n- id: \u00e6\u00f8\n  \u00e5: {\u20ac: 'x', b: [1, \"2\"]}\n";
	struct yaml *doc = parse(text);
	const struct yaml_node *map = doc->root->item[0], *inner = map->item[1];

	(void)state;
	assert_int_equal(map->place.line, 2);
	assert_int_equal(map->place.column, 3);
	assert_int_equal(map->item[0]->place.column, 7);
	assert_int_equal(map->key[1]->place.line, 3);
	assert_int_equal(map->key[1]->place.column, 3);
	assert_int_equal(inner->place.column, 6);
	assert_int_equal(inner->key[0]->place.column, 7);
	assert_int_equal(inner->item[0]->place.column, 10);
	assert_int_equal(inner->item[1]->item[1]->place.column, 22);
	assert_string_equal(inner->place.file, "f.yaml");
	yamldoc_free(doc);
}

static void
bytes_are_told_exactly(void **state)
{
	static const char *const starts[] = { "", "\xef\xbb\xbf", "# \u00e6\u00f8\u00e5 \U0001f600\n" };
	const char *text = "a: \u00e6\u00f8 x   # c\nb: 'it''s'\nc: \"\\u00e6\u20ac\"\nd: [p, 'q' ]\ne: {k: v}\n"
	    "f: two\n  lines\n";
	static const char *const want[] = {
		"\u00e6\u00f8 x", "'it''s'", "\"\\u00e6\u20ac\"", "[p, 'q' ]", "{k: v}", "two\n  lines"
	};

	(void)state;
	for (size_t s = 0; s < N_OF(starts); s++) {
		char all[256];
		struct yaml *doc;

		snprintf(all, sizeof all, "%s%s", starts[s], text);
		doc = parse(all);
		assert_int_equal(doc->root->n, N_OF(want));
		for (size_t i = 0; i < N_OF(want); i++)
			assert_string_equal(bytes_of(all, doc->root->item[i]), want[i]);
		assert_string_equal(bytes_of(all, doc->root->key[3]), "d");
		assert_string_equal(bytes_of(all, doc->root->item[3]->item[1]), "'q'");
		yamldoc_free(doc);
	}
}

static void
a_block_scalar_ends_with_its_text(void **state)
{
	static const char *const texts[] = {
		"a: |\n  x\n  y\n\n\nb: 1\n", "a: >-\n  x\n  y\n# c\nb: 1\n", "a: |\n  x\n  y",
		"a: |\r\n  x\r\n  y\r\n\r\nb: 1\r\n"
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++) {
		struct yaml *doc = parse(texts[i]);
		const struct yaml_node *node = yaml_get(doc->root, "a");
		size_t n = strlen(bytes_of(texts[i], node));

		assert_int_equal(node->style, YAML_BLOCK);
		assert_int_equal(bytes_of(texts[i], node)[n - 1], 'y');
		yamldoc_free(doc);
	}
}

static void
an_empty_value_stands_behind_its_colon(void **state)
{
	const char *text = "a:\nb:   # until: x\nc: {d: , e: 1}\n";
	struct yaml *doc = parse(text);
	const struct yaml_node *root = doc->root;

	(void)state;
	assert_int_equal(root->item[0]->start, 2);
	assert_int_equal(root->item[0]->end, 2);
	assert_int_equal(root->item[1]->start, 5);
	assert_int_equal(root->item[2]->item[0]->start, strstr(text, "d:") + 2 - text);
	yamldoc_free(doc);
}

static void
a_block_collection_ends_with_its_last_leaf(void **state)
{
	const char *text = "- id: a\n  l:\n    - x\n    - y # c\n\n# c\n- id: b\n";
	struct yaml *doc = parse(text);
	const struct yaml_node *first = doc->root->item[0];

	(void)state;
	assert_string_equal(bytes_of(text, first), "id: a\n  l:\n    - x\n    - y");
	assert_int_equal(first->item[1]->end, first->end);
	assert_int_equal(doc->root->end, strlen(text) - 1);
	yamldoc_free(doc);
}

static void
styles_are_remembered(void **state)
{
	struct yaml *doc = parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf: [x]\ng:\n  - x\n");
	static const enum yaml_style want[] = {
		YAML_PLAIN, YAML_SINGLE, YAML_DOUBLE, YAML_BLOCK, YAML_BLOCK, YAML_FLOW, YAML_BLOCK
	};

	(void)state;
	for (size_t i = 0; i < N_OF(want); i++)
		assert_int_equal(doc->root->item[i]->style, want[i]);
	assert_false(doc->root->item[0]->in_flow);
	assert_false(doc->root->item[5]->in_flow);
	assert_true(doc->root->item[5]->item[0]->in_flow);
	assert_false(doc->root->item[6]->item[0]->in_flow);
	yamldoc_free(doc);
}

/* ---- what is refused ---- */

static void
only_the_subset_is_read(void **state)
{
	static const struct { const char *text, *place; } table[] = {
		{ "a: &x 1\nb: 2\n", "1:4" },		/* an anchor */
		{ "a: 1\nb: *x\n", "2:4" },		/* an alias */
		{ "a: 1\nb: !!str x\n", "2:4" },	/* tags */
		{ "- !x {a: 1}\n", "1:3" }, { "a: ! x\n", "1:4" },
		{ "a: &x [1]\n", "1:4" }, { "a: &x {b: 1}\n", "1:4" },
		{ "a: 1\n---\nb: 1\n", "2:1" },		/* two documents */
		{ "%YAML 1.1\n---\na: 1\n", "1:1" },	/* directives */
		{ "%TAG ! x\n---\na: 1\n", "1:1" },
		{ "[a, b]: c\n", "1:1" },		/* a key that is no word */
		{ "? {a: 1}\n: x\n", "1:3" },
		{ "a: \"x\\0y\"\n", "1:4" }		/* a NUL in disguise */
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		if (strcmp(fault(table[i].text), table[i].place) != 0)
			fail_msg("%s: %s, not %s", table[i].text, fault(table[i].text), table[i].place);
}

static void
merge_keys_and_text_that_looks_like_more_are_text(void **state)
{
	(void)state;
	assert_string_equal(tree("a: x & y\nb: 2 * 3\nc: hi!\n"), "{a=<x & y>b=<2 * 3>c=<hi!>}");
	assert_string_equal(tree("a: '&x'\nb: \"*y\"\n"), "{a=<&x>b=<*y>}");
}

static void
a_fault_stands_in_its_line(void **state)
{
	static const struct { const char *text; int line; } table[] = {
		{ "a: 1\n b: 2\n", 2 }, { "a: 1\nb: c: d\n", 2 }, { "a: 1\nb: @x\n", 2 },
		{ "\na: `x`\n", 2 }, { "a: 1\n\nb: \"\\q\"\n", 3 }, { "a: 1\n- b\n", 2 },
		{ "- a\nb: 1\n", 2 }, { "a: - b\n", 1 }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		if (atoi(fault(table[i].text)) != table[i].line)
			fail_msg("%s: %s", table[i].text, fault(table[i].text));
}

static void
a_key_without_a_colon_is_told_in_its_own_line(void **state)
{
	(void)state;
	assert_int_equal(atoi(fault("a: 1\nb\nc: 2\n")), 2);
	assert_int_equal(atoi(fault("a: 1\nb\n\n\nc: 2\n")), 2);
}

static void
what_never_closes_is_told_where_it_opens(void **state)
{
	(void)state;
	assert_string_equal(fault("a: 1\nb: 'x\nc: 2\n"), "2:4");
	assert_string_equal(fault("\u00e6: 1\n\u00f8\u00e5: \"x\nc: 2\n"), "2:5");
	assert_string_equal(fault("- 'a\n- b\n- c\n"), "1:3");
}

static void
tabs_do_not_indent(void **state)
{
	(void)state;
	assert_string_equal(fault("a:\n\tb: 1\n"), "2:1");
	assert_string_equal(fault("- id: a\n  \tname: b\n"), "2:3");
	assert_string_equal(fault("\ta: 1\n"), "1:1");
	assert_string_equal(tree("a: x\ty\n"), "{a=<x\ty>}");
	assert_true(begins(fault("a: 1\n\t\nb: 2\n"), "2:"));
}

static void
bytes_that_are_no_text_are_refused_where_they_stand(void **state)
{
	static const struct { const char *text; size_t len; const char *place; } table[] = {
		{ "a: K\xf8kken\n", 11, "1:5" }, { "\u00e6: 1\nb: \u00f8\xe5\n", 13, "2:5" },
		{ "a: \xed\xa0\x80\n", 7, "1:4" }, { "a: \xc0\xaf\n", 6, "1:4" },
		{ "a: x\0y\n", 7, "1:5" }, { "a: \x1b[0m\n", 8, "1:4" }, { "a: \x7f\n", 5, "1:4" },
		{ "a: \xc2\x85\n", 6, "1:4" }, { "a: x\u2028y\n", 9, "1:5" }, { "a: x\u2029y\n", 9, "1:5" },
		{ "a: x\ufeff\n", 8, "1:5" }, { "a: x\ry\n", 7, "1:5" }, { "a: x\r", 5, "1:5" },
		{ "\xef\xbb\xbf" "a: \xff\n", 8, "1:4" }, { "\xff\xfe" "a\0", 4, "1:1" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		if (strcmp(fault_in(table[i].text, table[i].len), table[i].place) != 0)
			fail_msg("number %zu: %s, not %s", i, fault_in(table[i].text, table[i].len),
			    table[i].place);
	/* Ordinary characters, a bidirectional mark among them. */
	assert_string_equal(tree("a: \u20ac\U0001f600\u202e\n"), "{a=<\u20ac\U0001f600\u202e>}");
}

static void
all_duplicate_keys_are_told(void **state)
{
	const char *text = "a: 1\nb: {x: 1, y: 2, x: 3}\na: 2\n\"a\": 3\n", *said;
	unsigned long before = diag_faults();
	struct yaml *doc;

	(void)state;
	hush();
	doc = yamldoc_parse(text, strlen(text), "f.yaml");
	said = heard();
	assert_null(doc);
	assert_int_equal(diag_faults() - before, 3);
	assert_non_null(strstr(said, "f.yaml:2:17: "));
	assert_non_null(strstr(said, "f.yaml:3:1: "));
	assert_non_null(strstr(said, "f.yaml:4:1: "));
	assert_string_equal(tree("- a: 1\n- a: 2\n"), "[{a=<1>}{a=<2>}]");
}

static void
there_are_64_levels(void **state)
{
	struct buf b = { 0 };

	(void)state;
	for (int i = 0; i < 64; i++)
		buf_addc(&b, '[');
	for (int i = 0; i < 64; i++)
		buf_addc(&b, ']');
	assert_string_equal(fault(b.data), "none");
	buf_clear(&b);
	for (int i = 0; i < 65; i++)
		buf_addc(&b, '[');
	for (int i = 0; i < 65; i++)
		buf_addc(&b, ']');
	assert_string_equal(fault(b.data), "1:65");
	buf_clear(&b);
	for (int i = 0; i < 70; i++) {
		for (int k = 0; k < i; k++)
			buf_addc(&b, ' ');
		buf_adds(&b, "a:\n");
	}
	assert_true(begins(fault(b.data), "65:"));
	buf_release(&b);
}

static void
a_hundred_thousand_brackets_are_refused_at_once(void **state)
{
	char *text = malloc(100000);

	(void)state;
	memset(text, '[', 100000);
	assert_string_equal(fault_in(text, 100000), "1:65");
	memset(text, '{', 100000);
	assert_string_equal(fault_in(text, 100000), "1:65");
	free(text);
}

static void
there_are_16_mib(void **state)
{
	size_t len = YAML_LARGEST + 1;
	char *text = calloc(1, len);
	unsigned long before = diag_faults();
	const char *said;
	struct yaml *doc;

	(void)state;
	hush();
	doc = yamldoc_parse(text, len, "f.yaml");
	said = heard();
	free(text);
	assert_null(doc);
	assert_int_equal(diag_faults() - before, 1);
	assert_true(begins(said, "mc: f.yaml: "));
}

/* ---- files and comparison ---- */

static void
a_missing_file_reads_as_nothing_known(void **state)
{
	struct yaml *doc = yamldoc_read("none.yaml");

	(void)state;
	assert_non_null(doc);
	assert_null(doc->root);
	yamldoc_free(doc);
	put("a.yaml", "a: 1\n");
	doc = yamldoc_read("a.yaml");
	assert_non_null(doc);
	assert_string_equal(yaml_get(doc->root, "a")->text, "1");
	yamldoc_free(doc);
	yamldoc_free(NULL);
}

static void
what_is_no_file_is_not_read(void **state)
{
	struct yaml *doc;
	const char *said;

	(void)state;
	hush();
	doc = yamldoc_read(".");
	said = heard();
	assert_null(doc);
	assert_true(*said != '\0');
}

static void
trees_are_equal_if_they_say_the_same(void **state)
{
	static const char *const same[] = {
		"a: x\nl: [1, 2]\nm: {k: v}\n", "{a: x, l: [1, 2], m: {k: v}}",
		"# c\n\"a\": 'x'\nl:\n- \"1\"\n- 2\nm:\n  k: v\n"
	};
	static const char *const other[] = {
		"a: x\nl: [2, 1]\nm: {k: v}\n", "a: x\nm: {k: v}\nl: [1, 2]\n", "a: x\nl: [1, 2]\n",
		"a: x\nl: [1, 2, 3]\nm: {k: v}\n", "b: x\nl: [1, 2]\nm: {k: v}\n",
		"a: X\nl: [1, 2]\nm: {k: v}\n", "a: x\nl: [1, 2]\nm: [k, v]\n", "x", ""
	};

	(void)state;
	for (size_t i = 0; i < N_OF(same); i++)
		for (size_t k = 0; k < N_OF(same) + N_OF(other); k++) {
			int is_same = k < N_OF(same);
			struct yaml *a = parse(same[i]);
			struct yaml *b = parse(is_same ? same[k] : other[k - N_OF(same)]);

			assert_int_equal(!!yaml_equal(a->root, b->root), is_same);
			assert_int_equal(!!yaml_equal(b->root, a->root), is_same);
			yamldoc_free(a);
			yamldoc_free(b);
		}
	assert_true(yaml_equal(NULL, NULL));
}

static void
a_record_is_called_by_its_id_where_it_has_no_name(void **state)
{
	struct yaml *doc = parse("- {id: sal, name: Salen}\n- {id: rum}\n- {id: hal, name: ''}\n- {x: 1}\n");

	(void)state;
	assert_string_equal(yaml_text_or_id(doc->root->item[0], "name"), "Salen");
	assert_string_equal(yaml_text_or_id(doc->root->item[1], "name"), "rum");
	assert_string_equal(yaml_text_or_id(doc->root->item[2], "name"), "hal");
	assert_string_equal(yaml_text_or_id(doc->root->item[3], "name"), "");
	yamldoc_free(doc);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_maps_and_scalars_make_a_tree),
		cmocka_unit_test(every_scalar_is_text),
		cmocka_unit_test(what_holds_nothing_has_no_root),
		cmocka_unit_test(an_empty_value_is_told_from_an_empty_text),
		cmocka_unit_test(a_scalar_stands_for_a_list_of_itself),
		cmocka_unit_test(keys_are_found_by_name),
		cmocka_unit_test(a_place_counts_lines_and_characters),
		cmocka_unit_test(bytes_are_told_exactly),
		cmocka_unit_test(a_block_scalar_ends_with_its_text),
		cmocka_unit_test(an_empty_value_stands_behind_its_colon),
		cmocka_unit_test(a_block_collection_ends_with_its_last_leaf),
		cmocka_unit_test(styles_are_remembered),
		cmocka_unit_test(only_the_subset_is_read),
		cmocka_unit_test(merge_keys_and_text_that_looks_like_more_are_text),
		cmocka_unit_test(a_fault_stands_in_its_line),
		cmocka_unit_test(a_key_without_a_colon_is_told_in_its_own_line),
		cmocka_unit_test(what_never_closes_is_told_where_it_opens),
		cmocka_unit_test(tabs_do_not_indent),
		cmocka_unit_test(bytes_that_are_no_text_are_refused_where_they_stand),
		cmocka_unit_test(all_duplicate_keys_are_told),
		cmocka_unit_test(there_are_64_levels),
		cmocka_unit_test(a_hundred_thousand_brackets_are_refused_at_once),
		cmocka_unit_test(there_are_16_mib),
		IN_SCRATCH(a_missing_file_reads_as_nothing_known),
		IN_SCRATCH(what_is_no_file_is_not_read),
		cmocka_unit_test(trees_are_equal_if_they_say_the_same),
		cmocka_unit_test(a_record_is_called_by_its_id_where_it_has_no_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
