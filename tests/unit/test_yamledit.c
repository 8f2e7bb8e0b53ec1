#include "unit.h"

#include "base/diag.h"
#include "yaml/edit.h"

static const char *const order[] = {
	"id", "name", "kind", "sector", "since", "left", "hours", "targets", "needs",
	"raaderum", "styrker", "tovholder", "status", "next", "due", NULL
};

/* Split `a,b,c` in place; how many. */
static size_t
split(char *text, char *part[8])
{
	size_t n = 0;

	for (char *s = text; *text != '\0' && s != NULL; n++) {
		part[n] = s;
		s = strchr(s, ',');
		if (s != NULL)
			*s++ = '\0';
	}
	return n;
}

/* Split `key=value,key=value` in place; a value with a + in it is a list. */
static size_t
split_pairs(char *text, struct yamledit_pair pair[8], char *item[8][8])
{
	char *part[8];
	size_t n = split(text, part);

	for (size_t i = 0; i < n; i++) {
		char *value = strchr(part[i], '=');

		*value++ = '\0';
		pair[i] = (struct yamledit_pair){ .key = part[i], .text = value };
		if (strchr(value, '+') == NULL)
			continue;
		pair[i].text = NULL;
		pair[i].list = item[i];
		for (char *s = value; s != NULL; s = *s != '\0' ? s : NULL) {
			size_t len = strcspn(s, "+");

			item[i][pair[i].n++] = s;
			s += len;
			if (*s == '+')
				*s++ = '\0';
			else
				break;
		}
	}
	return n;
}

/* One step, `WHERE VERB ARGUMENT`: WHERE is an item's number, a key, or `.`, the root. */
static int
take_step(struct yamledit *e, const char *step)
{
	char where[64], verb[16], text[256] = "", *part[8], *item[8][8], *value;
	struct yamledit_pair pair[8];
	struct yaml_node *node = e->doc->root;
	size_t n;

	sscanf(step, "%63s %15s %255[^\n]", where, verb, text);
	if (*where >= '0' && *where <= '9')
		node = node->item[atoi(where)];
	else if (*where != '.')
		node = yaml_get(node, where);
	if (strcmp(verb, "set") == 0) {
		value = strchr(text, '=');
		*value++ = '\0';
		return yamledit_set(e, node, text, value, order);
	}
	if (strcmp(verb, "list") == 0) {
		value = strchr(text, '=');
		*value++ = '\0';
		n = split(value, part);
		return yamledit_set_list(e, node, text, part, n, order);
	}
	if (strcmp(verb, "unset") == 0)
		return yamledit_unset(e, node, text);
	if (strcmp(verb, "remove") == 0)
		return yamledit_remove(e, (size_t)atoi(text));
	if (strcmp(verb, "keep") == 0)
		return yamledit_keep_comments(e, (size_t)atoi(text), (size_t)atoi(strchr(text, '>') + 1), &n);
	if (strcmp(verb, "add") == 0) {
		n = split_pairs(text, pair, item);
		return yamledit_add(e, pair, n);
	}
	if (strcmp(verb, "map") == 0) {
		value = strchr(text, ' ');
		*value++ = '\0';
		n = split_pairs(value, pair, item);
		return yamledit_add_map(e, text, pair, n, order);
	}
	if (strcmp(verb, "append") == 0) {
		value = strchr(text, ' ');
		*value++ = '\0';
		n = split_pairs(value, pair, item);
		return yamledit_append(e, node, text, pair, n, order);
	}
	if (strcmp(verb, "fill") == 0) {
		value = strchr(text, '=');
		*value++ = '\0';
		return yamledit_put(e, node, text, value, order);
	}
	return yamledit_replace(e, node, text);
}

/*
 * The text after some steps, which end with NULL; "refused" if the last one is.
 * Any other step must succeed, and the tree must be that of the bytes.
 */
static const char *
steps(const char *text, const char *const *step)
{
	static char out[4096];
	struct yamledit e;
	const char *said;
	int done = 1;

	hush();
	if (!yamledit_begin(&e, text, strlen(text), "f.yaml"))
		done = -1;
	for (; done == 1 && *step != NULL; step++) {
		done = take_step(&e, *step);
		if (done) {
			struct yaml *again = yamldoc_parse(e.bytes.data, e.bytes.len, "f.yaml");

			if (again == NULL || !yaml_equal(again->root, e.doc->root))
				done = -2;
			yamldoc_free(again);
		}
	}
	snprintf(out, sizeof out, "%s", done == 1 ? buf_text(&e.bytes) : "refused");
	yamledit_end(&e);
	said = heard();
	if (done < 0)
		fail_msg("%s in: %s (%s)", done == -1 ? "no YAML" : "bytes and tree differ", text, said);
	if (done == 0 && strstr(said, "f.yaml") == NULL)
		fail_msg("refused without a message: %s", text);
	return out;
}

static const char *
edit(const char *text, const char *step)
{
	const char *const one[] = { step, NULL };

	return steps(text, one);
}

/* ---- scalars ---- */

static void
only_the_scalars_bytes_change(void **state)
{
	(void)state;
	assert_string_equal(edit("# top\n- id: a   # who\n  name:  Old   # what\n\n# end", "0 set name=New"),
	    "# top\n- id: a   # who\n  name:  New   # what\n\n# end");
	assert_string_equal(edit("{id: a, name: Old , left: x}", ". set name=New"),
	    "{id: a, name: New , left: x}");
	assert_string_equal(edit("\xef\xbb\xbfname: \u00e6\u00f8\n# \u20ac\n", ". set name=\u00e5"),
	    "\xef\xbb\xbfname: \u00e5\n# \u20ac\n");
	assert_string_equal(edit("name: a\r\nplace: b\r\n", ". set name=x"), "name: x\r\nplace: b\r\n");
	assert_string_equal(edit("name:\n  Old\nplace: b\n", ". set name=New"), "name:\n  New\nplace: b\n");
	assert_string_equal(edit("name: two\n  lines # c\nplace: b\n", ". set name=One"),
	    "name: One # c\nplace: b\n");
}

static void
a_scalar_keeps_its_style(void **state)
{
	(void)state;
	assert_string_equal(edit("name: 'a'\n", ". set name=it's"), "name: 'it''s'\n");
	assert_string_equal(edit("name: \"a\"\n", ". set name=b\"c"), "name: \"b\\\"c\"\n");
	assert_string_equal(edit("name: a\n", ". set name=b c"), "name: b c\n");
	assert_string_equal(edit("name: a\n", ". set name=b: c"), "name: 'b: c'\n");
	assert_string_equal(edit("[a, b]", "0 put c,d"), "['c,d', b]");
	assert_string_equal(edit("name: |\n  a\n  b\n\nplace: x\n", ". set name=c"), "name: c\n\nplace: x\n");
}

static void
an_empty_value_is_filled_behind_its_colon(void **state)
{
	(void)state;
	assert_string_equal(edit("name:\nplace: x\n", ". set name=a"), "name: a\nplace: x\n");
	assert_string_equal(edit("name:   # who: x\nplace: x\n", ". set name=a"),
	    "name: a   # who: x\nplace: x\n");
	assert_string_equal(edit("name:", ". set name=a"), "name: a");
	assert_string_equal(edit("{name: , place: x}", ". set name=a"), "{name: a , place: x}");
	assert_string_equal(edit("name:\r\n", ". set name=a"), "name: a\r\n");
}

static void
set_and_set_back_gives_the_same_bytes(void **state)
{
	static const char *const texts[] = {
		"- id: a\n  name: Old\n", "- id: a\r\n  name: 'Old'\r\n", "- {id: a, name: \"Old\"}",
		"- id: a # x\n  name: Old # it's\n\n- id: b\n  name: Old\n", "- name:    Old   \n  id: a",
		"[{name: Old}]\n", "-   id: a\n    name: Old\n    needs:\n    - x\n", "\xef\xbb\xbf- name: Old",
		"---\n- name: Old\n...\n", "- # first\n  name: Old\n", "- \"name\": Old\n", "- name : Old\n"
	};
	static const char *const there_and_back[] = { "0 set name=New", "0 set name=Old", NULL };

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_string_equal(steps(texts[i], there_and_back), texts[i]);
}

/* ---- keys ---- */

static void
a_new_key_goes_to_its_place_in_the_order(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nneeds: [x]\n", ". set kind=k"), "id: a\nkind: k\nneeds: [x]\n");
	assert_string_equal(edit("id: a\n", ". set kind=k"), "id: a\nkind: k\n");
	assert_string_equal(edit("id: a", ". set kind=k"), "id: a\nkind: k");
	assert_string_equal(edit("kind: k\n", ". set id=a"), "id: a\nkind: k\n");
	assert_string_equal(edit("# c\nkind: k\n", ". set id=a"), "# c\nid: a\nkind: k\n");
	assert_string_equal(edit("zzz: 1\nkind: k\n", ". set id=a"), "id: a\nzzz: 1\nkind: k\n");
	assert_string_equal(edit("id: a\nzzz: 1\n", ". set kind=k"), "id: a\nkind: k\nzzz: 1\n");
}

static void
a_new_key_stands_like_its_neighbours(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n  needs: [x]\n\n- id: b\n", "0 set kind=k"),
	    "- id: a\n  kind: k\n  needs: [x]\n\n- id: b\n");
	assert_string_equal(edit("- id: a # c\n\n# d\n- id: b\n", "0 set kind=k"),
	    "- id: a # c\n  kind: k\n\n# d\n- id: b\n");
	assert_string_equal(edit("-   id: a\n    name: b\n", "0 set kind=k"),
	    "-   id: a\n    name: b\n    kind: k\n");
	assert_string_equal(edit("- kind: k\n  left: x\n", "0 set id=a"), "- id: a\n  kind: k\n  left: x\n");
	assert_string_equal(edit("- {id: a, needs: [x]}\n", "0 set kind=k"),
	    "- {id: a, kind: k, needs: [x]}\n");
	assert_string_equal(edit("- {kind: k}\n", "0 set id=a"), "- {id: a, kind: k}\n");
	assert_string_equal(edit("- {}\n", "0 set id=a"), "- {id: a}\n");
	assert_string_equal(edit("- id: a\r\n  left: x\r\n- id: b\r\n", "0 set kind=k"),
	    "- id: a\r\n  kind: k\r\n  left: x\r\n- id: b\r\n");
	assert_string_equal(edit("id: a\nhours:\n  - x\n  - y # c\n# d\nneeds: [z]\n", ". set targets=t"),
	    "id: a\nhours:\n  - x\n  - y # c\ntargets: t\n# d\nneeds: [z]\n");
	assert_string_equal(edit("styrker:\n    next: x\n    due: y\n", "styrker set status=ja"),
	    "styrker:\n    status: ja\n    next: x\n    due: y\n");
	assert_string_equal(edit("name: |\n  a\n  b\n\nleft: x\n", ". set kind=k"),
	    "name: |\n  a\n  b\nkind: k\n\nleft: x\n");
}

static void
a_new_text_that_others_would_misread_is_quoted(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\n", ". set name=no"), "id: a\nname: \"no\"\n");
	assert_string_equal(edit("id: a\n", ". set name=a: b"), "id: a\nname: 'a: b'\n");
	assert_string_equal(edit("{id: a}", ". set name=a, b"), "{id: a, name: 'a, b'}");
}

static void
a_key_is_taken_out_with_its_value(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nkind: k\nleft: x\n", ". unset kind"), "id: a\nleft: x\n");
	assert_string_equal(edit("id: a\nkind: k\n", ". unset kind"), "id: a\n");
	assert_string_equal(edit("id: a\nkind: k", ". unset kind"), "id: a");
	assert_string_equal(edit("id: a\r\nkind: k", ". unset kind"), "id: a");
	assert_string_equal(edit("id: a\nkind: k\n", ". unset id"), "kind: k\n");
	assert_string_equal(edit("id: a\nneeds:\n  - x\n  - y\nzzz: 1\n", ". unset needs"), "id: a\nzzz: 1\n");
	assert_string_equal(edit("id: a\nname: |\n  x\n  y\nkind: k\n", ". unset name"), "id: a\nkind: k\n");
	assert_string_equal(edit("- kind: k\n  id: a\n", "0 unset kind"), "- id: a\n");
	assert_string_equal(edit("{id: a, kind: k, left: x}", ". unset kind"), "{id: a, left: x}");
	assert_string_equal(edit("{id: a, kind: k}", ". unset id"), "{kind: k}");
	assert_string_equal(edit("{id: a}", ". unset id"), "{}");
	assert_string_equal(edit("id: a\n", ". unset kind"), "id: a\n");
	assert_string_equal(edit("id: a\nkind:\nleft: x\n", ". unset kind"), "id: a\nleft: x\n");
}

static void
comments_around_a_key_stay(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\n# before\nkind: k\n# after\nleft: x\n", ". unset kind"),
	    "id: a\n# before\n# after\nleft: x\n");
	assert_string_equal(edit("id: a\nkind: k # why\nleft: x\n", ". unset kind"),
	    "id: a\n# why\nleft: x\n");
	assert_string_equal(edit("id: a\nname: '# no' # yes\n", ". unset name"), "id: a\n# yes\n");
}

/* The result of an edit must hold a comment, or the edit must be refused. */
static void
keep_comment(const char *text, const char *step, const char *comment)
{
	const char *now = edit(text, step);

	if (strcmp(now, "refused") != 0 && strstr(now, comment) == NULL)
		fail_msg("the comment is gone: %s", now);
}

static void
the_comment_of_a_first_key_stays_too(void **state)
{
	(void)state;
	keep_comment("- kind: k # why\n  id: a\n", "0 unset kind", "# why");
	keep_comment("- kind: k\n  # who\n  id: a\n", "0 unset kind", "# who");
}

static void
comments_inside_brackets_stay(void **state)
{
	(void)state;
	keep_comment("{id: a, # who\n kind: k, # what\n left: x}\n", ". unset kind", "# who");
	keep_comment("{id: a, # who\n kind: k, # what\n left: x}\n", ". unset left", "# what");
	keep_comment("needs: [a, # first\n  b]\n", ". list needs=a", "# first");
	keep_comment("needs: [a, # first\n  b, # second\n  c]\n", ". list needs=a,c", "# first");
}

static void
set_and_unset_gives_the_same_bytes(void **state)
{
	static const char *const texts[] = {
		"- id: a\n", "- id: a", "- id: a\r\n", "- id: a # c\n\n- id: b\n", "- {id: a, zzz: 1}\n",
		"- id: a\n  # c\n  needs: [x]\n", "- id: a\n\n  needs:\n  - x\n", "- needs: [x]\n  id: a\n",
		"[{id: a}]", "- id: a\n\n\n# c\n- id: b\n", "\xef\xbb\xbf- id: a\n", "- zzz: 1\n  id: a\n\n"
	};
	static const char *const set_and_unset[][3] = {
		{ "0 set kind=k", "0 unset kind", NULL }, { "0 set name=no", "0 unset name", NULL },
		{ "0 set left=2026-07-31", "0 unset left", NULL }, { "0 list targets=x,y", "0 unset targets", NULL },
		{ "0 set due=it's: x", "0 unset due", NULL }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (size_t k = 0; k < N_OF(set_and_unset); k++)
			assert_string_equal(steps(texts[i], set_and_unset[k]), texts[i]);
}

static void
a_list_or_a_map_is_no_place_for_a_text(void **state)
{
	(void)state;
	assert_string_equal(edit("name: [a]\n", ". set name=b"), "refused");
	assert_string_equal(edit("name: {a: b}\n", ". set name=b"), "refused");
	assert_string_equal(edit("needs: a\n", ". list needs=b"), "refused");
	assert_string_equal(edit("needs: {a: b}\n", ". list needs=b"), "refused");
}

/* ---- lists ---- */

static void
a_new_list_stands_in_brackets(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nzzz: 1\n", ". list needs=x,b\u00f8rn og unge"),
	    "id: a\nneeds: [x, b\u00f8rn og unge]\nzzz: 1\n");
	assert_string_equal(edit("{id: a}", ". list needs=x"), "{id: a, needs: [x]}");
	assert_string_equal(edit("id: a\n", ". list hours=ma-fr 09:00-15:00"),
	    "id: a\nhours: [ma-fr 09:00-15:00]\n");
	assert_string_equal(edit("id: a\n", ". list needs=no"), "id: a\nneeds: [\"no\"]\n");
}

static void
a_list_without_items_takes_some(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nneeds: []\n", ". list needs=x,z"), "id: a\nneeds: [x, z]\n");
	assert_string_equal(edit("id: a\nneeds: [ ] # c\n", ". list needs=x"), "id: a\nneeds: [x ] # c\n");
}

static void
an_empty_value_becomes_a_list(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nneeds:\nzzz: 1\n", ". list needs=x,z"),
	    "id: a\nneeds: [x, z]\nzzz: 1\n");
	assert_string_equal(edit("id: a\nneeds:   # c\n", ". list needs=x"), "id: a\nneeds: [x]   # c\n");
}

static void
items_that_stay_keep_their_bytes(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: [ 'a',b , \"c\" ]\n", ". list needs=a,b,c,d"),
	    "needs: [ 'a',b , \"c\", d ]\n");
	assert_string_equal(edit("needs: [ 'a',b , \"c\" ]\n", ". list needs=a,c"), "needs: [ 'a' , \"c\" ]\n");
	assert_string_equal(edit("needs: [a, 'b']\n", ". list needs=a,x"), "needs: [a, 'x']\n");
	assert_string_equal(edit("needs: [a, b, c]\n", ". list needs=c"), "needs: [c]\n");
	assert_string_equal(edit("needs: [a, b, c]\n", ". list needs=a"), "needs: [a]\n");
	assert_string_equal(edit("needs: [a]\n", ". list needs="), "needs: []\n");
}

static void
so_do_those_on_lines_of_their_own(void **state)
{
	(void)state;
	assert_string_equal(edit("needs:\n- a # first\n- b\nzzz: 1\n", ". list needs=a,b,c"),
	    "needs:\n- a # first\n- b\n- c\nzzz: 1\n");
	assert_string_equal(edit("needs:\n  -   a\n  # between\n  -   'b' # c\n", ". list needs=a,b,c"),
	    "needs:\n  -   a\n  # between\n  -   'b' # c\n  -   c\n");
	assert_string_equal(edit("needs:\n  - a\n  # between\n  - b\n  - c", ". list needs=a,c"),
	    "needs:\n  - a\n  # between\n  - c");
	assert_string_equal(edit("needs:\n  - a\n  - b\n  - c", ". list needs=a,b"), "needs:\n  - a\n  - b");
	assert_string_equal(edit("needs:\r\n- a\r\n- b\r\n", ". list needs=b,c"), "needs:\r\n- b\r\n- c\r\n");
	assert_string_equal(edit("needs:\n- a\n", ". list needs=no"), "needs:\n- no\n");
}

static void
add_to_a_list_and_take_from_it_gives_the_same_bytes(void **state)
{
	static const char *const texts[] = {
		"needs: [a, b]\n", "needs: [ a,b ]", "needs:\n  - a\n  - b\n", "needs:\n- a\n- b # c\n# d\nzzz: 1\n",
		"needs:\r\n- 'a'\r\n- \"b\"", "{needs: [a, b], zzz: 1}", "needs: [a,\n  b # c\n  ]\n",
		"needs: # c\n\n    - a\n\n    - b\n\n", "needs: [a, b,]\n"
	};
	static const char *const there_and_back[][3] = {
		{ ". list needs=a,b,c", ". list needs=a,b", NULL },
		{ ". list needs=a,b,c,d", ". list needs=a,b", NULL },
		{ ". list needs=a,b,no", ". list needs=a,b", NULL },
		{ ". list needs=a,x", ". list needs=a,b", NULL }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		for (size_t k = 0; k < N_OF(there_and_back); k++)
			assert_string_equal(steps(texts[i], there_and_back[k]), texts[i]);
}

/* ---- records ---- */

static void
a_record_goes_to_the_end_of_the_list(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n  name: A\n", ". add id=b,name=B C,needs=x+z"),
	    "- id: a\n  name: A\n- id: b\n  name: B C\n  needs: [x, z]\n");
	assert_string_equal(edit("- id: a", ". add id=b,name=B"), "- id: a\n- id: b\n  name: B");
	assert_string_equal(edit("  - id: a # c\n\n# end\n", ". add id=b,name=B"),
	    "  - id: a # c\n  - id: b\n    name: B\n\n# end\n");
	assert_string_equal(edit("- id: a\r\n", ". add id=b,name=B"), "- id: a\r\n- id: b\r\n  name: B\r\n");
	assert_string_equal(edit("[{id: a}]\n", ". add id=b,name=B,needs=x+z"),
	    "[{id: a}, {id: b, name: B, needs: [x, z]}]\n");
	assert_string_equal(edit("[]\n", ". add id=b"), "[{id: b}]\n");
	assert_string_equal(edit("- id: a\n  needs:\n    - x\n    - y\n", ". add id=b"),
	    "- id: a\n  needs:\n    - x\n    - y\n- id: b\n");
	assert_string_equal(edit("- id: a\n  name:\n", ". add id=b"), "- id: a\n  name:\n- id: b\n");
	assert_string_equal(edit("- id: a\n  name: |\n    x\n", ". add id=b"),
	    "- id: a\n  name: |\n    x\n- id: b\n");
}

static void
a_blank_line_parts_it_where_it_parts_the_others(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n\n- id: b\n", ". add id=c"), "- id: a\n\n- id: b\n\n- id: c\n");
	assert_string_equal(edit("- id: a\n\n- id: b\n\n# end\n", ". add id=c"),
	    "- id: a\n\n- id: b\n\n- id: c\n\n# end\n");
	assert_string_equal(edit("- id: a\n- id: b\n", ". add id=c"), "- id: a\n- id: b\n- id: c\n");
	assert_string_equal(edit("- id: a\r\n\r\n- id: b\r\n", ". add id=c"),
	    "- id: a\r\n\r\n- id: b\r\n\r\n- id: c\r\n");
}

static void
the_first_record_goes_behind_the_comments(void **state)
{
	(void)state;
	assert_string_equal(edit("", ". add id=a,name=A"), "- id: a\n  name: A\n");
	assert_string_equal(edit("# who\n", ". add id=a"), "# who\n- id: a\n");
	assert_true(begins(edit("# who", ". add id=a"), "# who\n- id: a"));
	assert_string_equal(edit("# who\r\n", ". add id=a,name=A"), "# who\r\n- id: a\r\n  name: A\r\n");
	assert_string_equal(edit("---\n", ". add id=a"), "---\n- id: a\n");
	assert_string_equal(edit("\xef\xbb\xbf", ". add id=a"), "\xef\xbb\xbf- id: a\n");
}

static void
a_record_needs_a_list(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\n", ". add id=b"), "refused");
	assert_string_equal(edit("just text\n", ". add id=b"), "refused");
}

static void
a_record_is_taken_out_whole(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n  name: A\n- id: b\n- id: c\n", ". remove 1"),
	    "- id: a\n  name: A\n- id: c\n");
	assert_string_equal(edit("- id: a\n  name: A\n- id: b\n", ". remove 0"), "- id: b\n");
	assert_string_equal(edit("- id: a\n\n- id: b\n\n- id: c\n", ". remove 1"), "- id: a\n\n- id: c\n");
	assert_string_equal(edit("- id: a\n\n- id: b\n\n- id: c\n", ". remove 0"), "- id: b\n\n- id: c\n");
	assert_string_equal(edit("- id: a\n\n- id: b\n\n- id: c\n", ". remove 2"), "- id: a\n\n- id: b\n");
	assert_string_equal(edit("- id: a\n- id: b", ". remove 1"), "- id: a");
	assert_string_equal(edit("# c\n- id: a\n# d\n", ". remove 0"), "# c\n# d\n");
	assert_string_equal(edit("- id: a\n", ". remove 0"), "");
	assert_string_equal(edit("[{id: a}, {id: b}]\n", ". remove 0"), "[{id: b}]\n");
	assert_string_equal(edit("[{id: a}]\n", ". remove 0"), "[]\n");
	assert_string_equal(edit("- id: a\r\n- id: b\r\n", ". remove 0"), "- id: b\r\n");
	assert_string_equal(edit("# c\n\n- id: a\n  needs:\n  - x\n\n# d\n- id: b\n", ". remove 0"),
	    "# c\n\n# d\n- id: b\n");
}

/* Behind the first key, where they are inside; between braces there is no such place on the line. */
static void
comments_of_an_item_are_kept_in_another(void **state)
{
	(void)state;
	assert_string_equal(edit("-   # 1\n  id: a # 2\n  # 3\n  name: 'A # no'   # 4\n- id: b # b\n  name: B\n", ". keep 0>1"),
	    "-   # 1\n  id: a # 2\n  # 3\n  name: 'A # no'   # 4\n- id: b # b\n  # 1\n  # 2\n  # 3\n  # 4\n  name: B\n");
	assert_string_equal(edit("- id: b\n  # B\n  name: B\n- id: a # last", ". keep 1>0"),
	    "- id: b\n  # last\n  # B\n  name: B\n- id: a # last");
	assert_string_equal(edit("# head\n  - {id: b}\n  - {id: a, # x\r\n   name: A}\r\n", ". keep 1>0"),
	    "# head\n  # x\r\n  - {id: b}\n  - {id: a, # x\r\n   name: A}\r\n");
	assert_string_equal(edit("- id: a\n  name: |\n    # no\n- id: b\n  name: B\n# after\n", ". keep 0>1"),
	    "- id: a\n  name: |\n    # no\n- id: b\n  name: B\n# after\n");
	assert_string_equal(edit("- id: a # x\n  name: A\n- id: b\n", ". keep 0>1"), "- id: a # x\n  name: A\n# x\n- id: b\n");
	assert_string_equal(edit("[{id: a}, {id: b, # x\n  name: B}]\n", ". keep 1>0"), "refused");
	assert_string_equal(edit("[{id: a}, {id: b,\n  name: B}] # x\n", ". keep 1>0"), "[{id: a}, {id: b,\n  name: B}] # x\n");
}

static void
add_and_remove_gives_the_same_bytes(void **state)
{
	static const struct { const char *text, *remove; } table[] = {
		{ "- id: a\n", ". remove 1" }, { "- id: a", ". remove 1" }, { "- id: a\r\n", ". remove 1" },
		{ "- id: a\n\n- id: b\n", ". remove 2" }, { "- id: a\n\n- id: b\n\n# end\n", ". remove 2" },
		{ "[{id: a}]", ". remove 1" }, { "[]", ". remove 0" }, { "# c\n", ". remove 0" },
		{ "  - id: a # c\n\n# end", ". remove 1" }, { "- id: a\n\n- id: b", ". remove 2" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		const char *const both[] = { ". add id=z,name=Z,needs=x+z", table[i].remove, NULL };

		assert_string_equal(steps(table[i].text, both), table[i].text);
	}
}

static void
a_map_is_added_at_its_place(void **state)
{
	(void)state;
	assert_string_equal(edit("", ". map styrker status=ja,next=x"), "styrker:\n  status: ja\n  next: x\n");
	assert_string_equal(edit("# c\n", ". map styrker status=ja"), "# c\nstyrker:\n  status: ja\n");
	assert_string_equal(edit("raaderum:\n  status: ja\ntovholder:\n  status: nej\n", ". map styrker status=ja"),
	    "raaderum:\n  status: ja\nstyrker:\n  status: ja\ntovholder:\n  status: nej\n");
	assert_string_equal(edit("raaderum:\n  status: ja\n\ntovholder:\n  status: nej\n", ". map styrker status=ja"),
	    "raaderum:\n  status: ja\n\nstyrker:\n  status: ja\n\ntovholder:\n  status: nej\n");
	assert_string_equal(edit("tovholder: {status: nej}", ". map styrker status=ja"),
	    "styrker:\n  status: ja\ntovholder: {status: nej}");
	assert_string_equal(edit("styrker: {status: nej} # c", ". map tovholder status=ja"),
	    "styrker: {status: nej} # c\ntovholder:\n  status: ja");
	assert_string_equal(edit("{styrker: {status: nej}}", ". map tovholder status=ja,next=a b"),
	    "{styrker: {status: nej}, tovholder: {status: ja, next: a b}}");
	assert_string_equal(edit("- a\n", ". map styrker status=ja"), "refused");
	assert_string_equal(edit("styrker:\r\n  status: ja\r\n", ". map tovholder status=ja"),
	    "styrker:\r\n  status: ja\r\ntovholder:\r\n  status: ja\r\n");
}

/* ---- a list of maps at a key ---- */

static void
a_map_goes_to_the_end_of_the_list_of_a_key(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n  needs:\n    - id: x\n      name: X\n  zzz: 1\n- id: b\n",
	    "0 append needs id=b,name=B Y"),
	    "- id: a\n  needs:\n    - id: x\n      name: X\n    - id: b\n      name: B Y\n  zzz: 1\n- id: b\n");
	/* not indented under its key */
	assert_string_equal(edit("needs:\n- id: x\nzzz: 1\n", ". append needs id=b,name=B"),
	    "needs:\n- id: x\n- id: b\n  name: B\nzzz: 1\n");
	/* far in, with a wide gap behind the hyphen */
	assert_string_equal(edit("needs:\n      -   id: x\n          name: X\n", ". append needs id=b,name=B"),
	    "needs:\n      -   id: x\n          name: X\n      - id: b\n        name: B\n");
	/* the last item's way of writing: braces */
	assert_string_equal(edit("needs:\n  - id: x\n  - {id: b, name: B}\n", ". append needs id=z,name=Z"),
	    "needs:\n  - id: x\n  - {id: b, name: B}\n  - {id: z, name: Z}\n");
	assert_string_equal(edit("needs:\n  - {id: x,\n     name: X}\nzzz: 1\n", ". append needs id=b"),
	    "needs:\n  - {id: x,\n     name: X}\n  - {id: b}\nzzz: 1\n");
	/* the last item ends in a list, in nothing, in a text of lines */
	assert_string_equal(edit("needs:\n  - id: x\n    hours:\n      - p\n      - q\n", ". append needs id=b"),
	    "needs:\n  - id: x\n    hours:\n      - p\n      - q\n  - id: b\n");
	assert_string_equal(edit("needs:\n  - id: x\n    name:\nzzz: 1\n", ". append needs id=b"),
	    "needs:\n  - id: x\n    name:\n  - id: b\nzzz: 1\n");
	assert_string_equal(edit("needs:\n  - id: x\n    name: |\n      p\n      q\nzzz: 1\n", ". append needs id=b"),
	    "needs:\n  - id: x\n    name: |\n      p\n      q\n  - id: b\nzzz: 1\n");
}

static void
a_list_in_brackets_takes_a_map_in_braces(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: [{id: x}]\n", ". append needs id=b,name=B"),
	    "needs: [{id: x}, {id: b, name: B}]\n");
	assert_string_equal(edit("needs: []\nzzz: 1\n", ". append needs id=b,name=B"),
	    "needs: [{id: b, name: B}]\nzzz: 1\n");
	assert_string_equal(edit("needs: []   # none yet\n", ". append needs id=b"),
	    "needs: [{id: b}]   # none yet\n");
	assert_string_equal(edit("- {id: a, needs: [], zzz: 1}\n", "0 append needs id=b"),
	    "- {id: a, needs: [{id: b}], zzz: 1}\n");
	assert_string_equal(edit("needs: [{id: x},\n  {id: b}] # c\n", ". append needs id=z"),
	    "needs: [{id: x},\n  {id: b}, {id: z}] # c\n");
	assert_string_equal(edit("needs: [{id: x}, ]\n", ". append needs id=b"), "needs: [{id: x}, {id: b}, ]\n");
}

static void
the_first_map_of_a_list_stands_on_a_line_of_its_own(void **state)
{
	(void)state;
	assert_string_equal(edit("- id: a\n  kind: k\n  zzz: 1\n\n- id: b\n", "0 append needs id=b,name=B"),
	    "- id: a\n  kind: k\n  needs:\n    - {id: b, name: B}\n  zzz: 1\n\n- id: b\n");
	assert_string_equal(edit("id: a\n", ". append needs id=b"), "id: a\nneeds:\n  - {id: b}\n");
	assert_string_equal(edit("id: a", ". append needs id=b"), "id: a\nneeds:\n  - {id: b}");
	assert_string_equal(edit("-   id: a\n    kind: k\n", "0 append needs id=b"),
	    "-   id: a\n    kind: k\n    needs:\n      - {id: b}\n");
	/* in front of the first key of a record */
	assert_string_equal(edit("- zzz: 1\n  yyy: 2\n", "0 append needs id=b"),
	    "- needs:\n    - {id: b}\n  zzz: 1\n  yyy: 2\n");
	/* a record between braces stays in them */
	assert_string_equal(edit("- {id: a, zzz: 1}\n", "0 append needs id=b,name=B"),
	    "- {id: a, needs: [{id: b, name: B}], zzz: 1}\n");
	assert_string_equal(edit("- {}\n", "0 append needs id=b"), "- {needs: [{id: b}]}\n");
}

static void
a_key_with_nothing_behind_it_takes_a_list_in_brackets(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nneeds:\nzzz: 1\n", ". append needs id=b"), "id: a\nneeds: [{id: b}]\nzzz: 1\n");
	assert_string_equal(edit("id: a\nneeds:", ". append needs id=b"), "id: a\nneeds: [{id: b}]");
	assert_string_equal(edit("id: a\nneeds:   # who\nzzz: 1\n", ". append needs id=b"),
	    "id: a\nneeds: [{id: b}]   # who\nzzz: 1\n");
	assert_string_equal(edit("id: a\nneeds:\n  # none yet\nzzz: 1\n", ". append needs id=b"),
	    "id: a\nneeds: [{id: b}]\n  # none yet\nzzz: 1\n");
	assert_string_equal(edit("{id: a, needs: }", ". append needs id=b"), "{id: a, needs: [{id: b}] }");
}

static void
comments_about_a_list_of_maps_stay(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: # all\n  # one\n  - id: x # two\n\n# three\nzzz: 1\n", ". append needs id=b"),
	    "needs: # all\n  # one\n  - id: x # two\n  - id: b\n\n# three\nzzz: 1\n");
	assert_string_equal(edit("needs:\n  - id: x\n  # after\nzzz: 1\n", ". append needs id=b"),
	    "needs:\n  - id: x\n  - id: b\n  # after\nzzz: 1\n");
	assert_string_equal(edit("needs:\n  - id: x\n# end", ". append needs id=b"), "needs:\n  - id: x\n  - id: b\n# end");
	assert_string_equal(edit("needs: [ # all\n  {id: x} # one\n  ]\n", ". append needs id=b"),
	    "needs: [ # all\n  {id: x}, {id: b} # one\n  ]\n");
	assert_string_equal(edit("needs:\n\n  - id: x\n\n  - id: b\n\nzzz: 1\n", ". append needs id=z"),
	    "needs:\n\n  - id: x\n\n  - id: b\n  - id: z\n\nzzz: 1\n");
}

static void
other_line_ends_and_marks_stay_round_a_list(void **state)
{
	(void)state;
	assert_string_equal(edit("needs:\r\n  - id: x\r\nzzz: 1\r\n", ". append needs id=b,name=B"),
	    "needs:\r\n  - id: x\r\n  - id: b\r\n    name: B\r\nzzz: 1\r\n");
	assert_string_equal(edit("id: a\r\nzzz: 1\r\n", ". append needs id=b"),
	    "id: a\r\nneeds:\r\n  - {id: b}\r\nzzz: 1\r\n");
	assert_string_equal(edit("id: a\r\nneeds:\r\n", ". append needs id=b"), "id: a\r\nneeds: [{id: b}]\r\n");
	assert_string_equal(edit("\xef\xbb\xbf- id: a", "0 append needs id=b"),
	    "\xef\xbb\xbf- id: a\n  needs:\n    - {id: b}");
	assert_string_equal(edit("\xef\xbb\xbfneeds: []\r\nid: a\r\n", ". append needs id=b"),
	    "\xef\xbb\xbfneeds: [{id: b}]\r\nid: a\r\n");
	assert_string_equal(edit("---\nneeds:\n  - id: x\n...\n", ". append needs id=b"),
	    "---\nneeds:\n  - id: x\n  - id: b\n...\n");
}

static void
append_and_unset_gives_the_same_bytes(void **state)
{
	static const char *const texts[] = {
		"- id: a\n", "- id: a", "- id: a\r\n", "- id: a # c\n\n- id: b\n", "- {id: a, zzz: 1}\n",
		"- id: a\n  # c\n  zzz: 1\n", "- id: a\n\n  zzz:\n  - x\n", "- zzz: 1\n  id: a\n", "[{id: a}]",
		"\xef\xbb\xbf- id: a\n", "-   id: a\n    zzz: 1\n", "- name: |\n    x\n    y\n\n  zzz: 1\n"
	};
	static const char *const both[] = {
		"0 append needs id=b,name=B", "0 append needs id=z", "0 unset needs", NULL
	};

	(void)state;
	for (size_t i = 0; i < N_OF(texts); i++)
		assert_string_equal(steps(texts[i], both), texts[i]);
}

static void
a_list_deep_in_a_record_takes_a_map(void **state)
{
	static const char text[] = "- id: a\n  needs:\n    - id: x\n      targets:\n        - id: p\n"
	    "    - id: b # c\n  zzz: 1\n";
	struct yamledit e;
	struct yamledit_pair pair = { .key = "id", .text = "q" };
	struct yaml_node *list;

	(void)state;
	assert_true(yamledit_begin(&e, text, strlen(text), "f.yaml"));
	list = yaml_get(e.doc->root->item[0], "needs");
	assert_true(yamledit_append(&e, list->item[0], "targets", &pair, 1, order));
	assert_true(yamledit_append(&e, list->item[1], "targets", &pair, 1, order));
	assert_string_equal(e.bytes.data, "- id: a\n  needs:\n    - id: x\n      targets:\n        - id: p\n"
	    "        - id: q\n    - id: b # c\n      targets:\n        - {id: q}\n  zzz: 1\n");
	yamledit_end(&e);
}

static void
a_text_of_a_new_map_is_quoted_where_it_must_be(void **state)
{
	(void)state;
	assert_string_equal(edit("needs:\n  - id: x\n", ". append needs id=no,name=a: b #c"),
	    "needs:\n  - id: x\n  - id: \"no\"\n    name: 'a: b #c'\n");
	assert_string_equal(edit("needs: []\n", ". append needs id=a]b,name={c"), "needs: [{id: 'a]b', name: '{c'}]\n");
	assert_string_equal(edit("id: a\n", ". append needs id=b,hours=p+q r"),
	    "id: a\nneeds:\n  - {id: b, hours: [p, q r]}\n");
	assert_string_equal(edit("needs:\n  - id: x\n", ". append needs id=\u00e6\u00f8,name=-"),
	    "needs:\n  - id: x\n  - id: \u00e6\u00f8\n    name: '-'\n");
}

static void
what_is_no_list_takes_no_map(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: {id: x}\n", ". append needs id=b"), "refused");
	assert_string_equal(edit("needs: x\n", ". append needs id=b"), "refused");
	assert_string_equal(edit("needs:\n  id: x\n", ". append needs id=b"), "refused");
	/* the text goes on in the blank lines behind it */
	assert_string_equal(edit("needs:\n  - id: |+\n      x\n\nzzz: 1\n", ". append needs id=b"), "refused");
}

/* ---- a value where there is none ---- */

static void
a_value_is_put_where_there_is_none(void **state)
{
	(void)state;
	assert_string_equal(edit("id: a\nzzz: 1\n", ". fill needs=[x, {y: z}]"),
	    "id: a\nneeds: [x, {y: z}]\nzzz: 1\n");
	assert_string_equal(edit("id: a\nneeds: # c\nzzz: 1\n", ". fill needs={x: [y]}"),
	    "id: a\nneeds: {x: [y]} # c\nzzz: 1\n");
	assert_string_equal(edit("{zzz: 1}", ". fill needs={x: [y]}"), "{needs: {x: [y]}, zzz: 1}");
	assert_string_equal(edit("- zzz: 1\r\n  yyy: 2\r\n", "0 fill id=[x]"), "- id: [x]\r\n  zzz: 1\r\n  yyy: 2\r\n");
	assert_string_equal(edit("id: a", ". fill needs='it''s'"), "id: a\nneeds: 'it''s'");
}

static void
a_value_may_stand_on_lines_of_its_own(void **state)
{
	static const char text[] = "- id: a\r\n  zzz: 1\r\n";
	struct yamledit e;

	(void)state;
	assert_true(yamledit_begin(&e, text, strlen(text), "f.yaml"));
	assert_true(yamledit_put(&e, e.doc->root->item[0], "needs", "\r\n    - x\r\n    - y", order));
	assert_string_equal(e.bytes.data, "- id: a\r\n  needs:\r\n    - x\r\n    - y\r\n  zzz: 1\r\n");
	yamledit_end(&e);
}

static void
a_value_that_is_there_is_not_put(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: [x]\n", ". fill needs=[y]"), "refused");
	assert_string_equal(edit("needs: []\n", ". fill needs=[y]"), "refused");
	assert_string_equal(edit("needs: x\n", ". fill needs=y"), "refused");
	assert_string_equal(edit("needs: ''\n", ". fill needs=y"), "refused");
	/* nor is what is no YAML */
	assert_string_equal(edit("id: a\n", ". fill needs=[x"), "refused");
	assert_string_equal(edit("id: a\nneeds:\n", ". fill needs={x"), "refused");
}

/* ---- what cannot be done ---- */

/* ---- S7: odd, but YAML ---- */

static void
s7_a_key_may_have_no_value_and_no_colon(void **state)
{
	(void)state;
	assert_string_equal(edit("- {id: a, left, sector: x}\n", "0 unset sector"), "- {id: a, left}\n");
	assert_string_equal(edit("- {id: a, left, sector: x}\n", "0 unset left"), "- {id: a, sector: x}\n");
	assert_string_equal(edit("- {left, sector: x}\n", "0 unset left"), "- {sector: x}\n");
	assert_string_equal(edit("- {id: a, left, sector: x}\n", "0 set left=y"),
	    "- {id: a, left: y, sector: x}\n");
	assert_string_equal(edit("- {id: a, left, zzz: x}\n", "0 set sector=w"),
	    "- {id: a, sector: w, left, zzz: x}\n");
	assert_string_equal(edit("- {id: a, left}\n", "0 list needs=x,z"), "- {id: a, left, needs: [x, z]}\n");
	assert_string_equal(edit("- {id: a, needs}\n", "0 list needs=x,z"), "- {id: a, needs: [x, z]}\n");
	assert_string_equal(edit("- {id: a, needs, zzz: b}\n", "0 append needs id=x"),
	    "- {id: a, needs: [{id: x}], zzz: b}\n");
	assert_string_equal(edit("? id\n? left\nzzz: x\n", ". unset zzz"), "? id\n? left\n");
	assert_string_equal(edit("? left\n:sector: x\n", ". set :sector=y"), "? left\n:sector: y\n");
	assert_string_equal(edit("? left # a: b\n: # c: d\nname: x\n", ". set left=y"),
	    "? left # a: b\n: y # c: d\nname: x\n");
}

static void
s7_brackets_may_hold_nothing_or_end_in_a_comma(void **state)
{
	(void)state;
	assert_string_equal(edit("{}\n", ". map styrker status=ja"), "{styrker: {status: ja}}\n");
	assert_string_equal(edit("{ }", ". set id=a"), "{id: a }");
	assert_string_equal(edit("[{id: a},]\n", ". remove 0"), "[]\n");
	assert_string_equal(edit("[{id: a}, {id: b},]\n", ". remove 1"), "[{id: a},]\n");
	assert_string_equal(edit("{id: a , }\n", ". unset id"), "{  }\n");
	assert_string_equal(edit("needs: [a, b , ]\n", ". list needs=a"), "needs: [a , ]\n");
	assert_string_equal(edit("needs: [a,]\n", ". list needs=a,b"), "needs: [a, b,]\n");
}

static void
s7_a_hyphen_may_stand_on_a_line_of_its_own(void **state)
{
	(void)state;
	assert_string_equal(edit("-\n  id: a\n-\n  id: b\n", ". remove 1"), "-\n  id: a\n");
	assert_string_equal(edit("- # one\n  id: a\n- # two\n  id: b\n", ". remove 0"), "- # two\n  id: b\n");
	assert_string_equal(edit("-\n   id: a\n", ". add id=b"), "-\n   id: a\n- id: b\n");
	assert_string_equal(edit("  -\n    id: a\n", ". add id=b"), "  -\n    id: a\n  - id: b\n");
	assert_string_equal(edit("needs:\n-\n  a\n", ". list needs=a,b"), "needs:\n-\n  a\n- b\n");
	assert_string_equal(edit("needs:\n-\n  a\n- b\n", ". list needs=b"), "needs:\n- b\n");
}

static void
s7_comments_stay_or_the_edit_is_refused(void **state)
{
	(void)state;
	/* behind a tab, and behind the mark of a text without lines */
	assert_string_equal(edit("id: a\nkind: k\t# why\nleft: x\n", ". unset kind"),
	    "id: a\n# why\nleft: x\n");
	assert_string_equal(edit("id: a\nkind: | # why\nleft: x\n", ". unset kind"),
	    "id: a\n# why\nleft: x\n");
	/* without a blank before it; and in a key it is none */
	assert_string_equal(edit("id: a\nneeds: [# why\n  ]\nleft: x\n", ". unset needs"),
	    "id: a\n# why\nleft: x\n");
	assert_string_equal(edit("id: a\n\"k #\":\n  - x\nleft: x\n", ". unset k #"), "id: a\nleft: x\n");
	/* inside a value that goes */
	assert_string_equal(edit("- needs: # why\n  - a\n  id: a\n", "0 unset needs"), "refused");
	assert_string_equal(edit("- needs:\n  - a # why\n  id: a\n", "0 unset needs"), "refused");
	assert_string_equal(edit("{id: a, needs: [x, # why\n y]}\n", ". unset needs"), "refused");
	/* what looks like one and is text is none */
	assert_string_equal(edit("- kind: 'a # b'\n  id: a\n", "0 unset kind"), "- id: a\n");
	assert_string_equal(edit("- kind: |\n    # b\n  id: a\n", "0 unset kind"), "- id: a\n");
	assert_string_equal(edit("{id: a, kind: 'a # b'}\n", ". unset kind"), "{id: a}\n");
}

static void
s7_a_list_or_a_text_takes_no_keys(void **state)
{
	(void)state;
	assert_string_equal(edit("- a\n", ". set id=a"), "refused");
	assert_string_equal(edit("[]\n", ". set id=a"), "refused");
	assert_string_equal(edit("a\n", ". set id=a"), "refused");
	assert_string_equal(edit("- a\n", ". list needs=a"), "refused");
}

static void
what_would_change_more_is_refused(void **state)
{
	(void)state;
	/* the text goes on in the blank lines behind it */
	assert_string_equal(edit("name: |+\n  x\n\n\nzzz: 1\n", ". set kind=k"), "refused");
	/* a map whose only key goes is nothing, not an empty map */
	assert_string_equal(edit("- id: a\n- id: b\n", "0 unset id"), "refused");
	/* a second document would begin */
	assert_string_equal(edit("# c\n---\n...\n", ". add id=a"), "refused");
}

static void
what_is_no_yaml_is_not_begun(void **state)
{
	struct yamledit e;
	const char *said;
	int begun;

	(void)state;
	hush();
	begun = yamledit_begin(&e, "a: [", 4, "f.yaml");
	said = heard();
	yamledit_end(&e);
	assert_false(begun);
	assert_true(begins(said, "mc: f.yaml:"));
}

static void
s4_many_items_of_a_list_change_at_once(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: [a, b, c, d, e]\n", ". list needs=b,d"), "needs: [b, d]\n");
	assert_string_equal(edit("needs: [a, b, c,]\n", ". list needs="), "needs: []\n");
	assert_string_equal(edit("needs: [a,\n  b,\n  c]\n", ". list needs=x,z,c,d,e"),
	    "needs: [x,\n  z,\n  c,\n  d,\n  e]\n");
	assert_string_equal(edit("needs:\n  - a\n  - b\n  - c\n  - d", ". list needs=b"), "needs:\n  - b");
	assert_string_equal(edit("needs:\r\n  - a\r\n  - b", ". list needs=x,b,c,d"),
	    "needs:\r\n  - x\r\n  - b\r\n  - c\r\n  - d");
	assert_string_equal(edit("needs:\n  - a\n  # x\n  - b # y\n  - c\n  - d # z\nid: a\n", ". list needs=d"),
	    "needs:\n  # x\n  # y\n  - d # z\nid: a\n");
	/* One of them cannot be changed: none is. */
	assert_string_equal(edit("needs: [a, b, {id: x}]\n", ". list needs=x,z,y"), "refused");
}

static void
s4_commas_go_with_many_items_and_comments_stay(void **state)
{
	(void)state;
	assert_string_equal(edit("needs: [a, # one\n  b, # two\n  c, # three\n  d]\n", ". list needs=d"),
	    "needs: [ # one\n   # two\n   # three\n  d]\n");
	assert_string_equal(edit("needs: [a, # one\n  b, # two\n  c, # three\n  d]\n", ". list needs=a"),
	    "needs: [a # one\n   # two\n   # three\n  ]\n");
	assert_string_equal(edit("needs: [a, b, # two\n  c, d, e]\n", ". list needs=a,e"),
	    "needs: [a, # two\n   e]\n");
}

static void
s4_many_texts_are_replaced_at_once(void **state)
{
	static const char text[] = "- id: a\n  needs: [old, 'old', b]\n  name: |\n    old\n- {old: old}\n";
	struct yaml_node *node[4], *first;
	struct yamledit e;

	(void)state;
	assert_true(yamledit_begin(&e, text, strlen(text), "f.yaml"));
	first = e.doc->root->item[0];
	node[0] = e.doc->root->item[1]->item[0];	/* the order does not matter */
	node[1] = yaml_get(first, "needs")->item[1];
	node[2] = yaml_get(first, "needs")->item[0];
	node[3] = e.doc->root->item[1]->key[0];
	assert_true(yamledit_replace_all(&e, node, N_OF(node), "it's"));
	assert_string_equal(e.bytes.data,
	    "- id: a\n  needs: [it's, 'it''s', b]\n  name: |\n    old\n- {it's: it's}\n");
	/* Places are right again. */
	assert_true(yamledit_replace_all(&e, node, 0, "x"));
	assert_true(yamledit_replace_all(&e, node, N_OF(node), "a longer text"));
	assert_string_equal(e.bytes.data, "- id: a\n  needs: [a longer text, 'a longer text', b]\n"
	    "  name: |\n    old\n- {a longer text: a longer text}\n");
	yamledit_end(&e);
}

static void
it_takes_a_copy_of_the_bytes(void **state)
{
	struct yamledit e;
	char text[] = "name: a\n";

	(void)state;
	assert_true(yamledit_begin(&e, text, 8, "f.yaml"));
	memset(text, 'x', 8);
	assert_true(yamledit_set(&e, e.doc->root, "name", "b", order));
	assert_string_equal(e.bytes.data, "name: b\n");
	yamledit_end(&e);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_the_scalars_bytes_change),
		cmocka_unit_test(a_scalar_keeps_its_style),
		cmocka_unit_test(an_empty_value_is_filled_behind_its_colon),
		cmocka_unit_test(set_and_set_back_gives_the_same_bytes),
		cmocka_unit_test(a_new_key_goes_to_its_place_in_the_order),
		cmocka_unit_test(a_new_key_stands_like_its_neighbours),
		cmocka_unit_test(a_new_text_that_others_would_misread_is_quoted),
		cmocka_unit_test(a_key_is_taken_out_with_its_value),
		cmocka_unit_test(comments_around_a_key_stay),
		cmocka_unit_test(the_comment_of_a_first_key_stays_too),
		cmocka_unit_test(comments_inside_brackets_stay),
		cmocka_unit_test(set_and_unset_gives_the_same_bytes),
		cmocka_unit_test(a_list_or_a_map_is_no_place_for_a_text),
		cmocka_unit_test(a_new_list_stands_in_brackets),
		cmocka_unit_test(a_list_without_items_takes_some),
		cmocka_unit_test(an_empty_value_becomes_a_list),
		cmocka_unit_test(items_that_stay_keep_their_bytes),
		cmocka_unit_test(so_do_those_on_lines_of_their_own),
		cmocka_unit_test(add_to_a_list_and_take_from_it_gives_the_same_bytes),
		cmocka_unit_test(a_record_goes_to_the_end_of_the_list),
		cmocka_unit_test(a_blank_line_parts_it_where_it_parts_the_others),
		cmocka_unit_test(the_first_record_goes_behind_the_comments),
		cmocka_unit_test(a_record_needs_a_list),
		cmocka_unit_test(a_record_is_taken_out_whole),
		cmocka_unit_test(comments_of_an_item_are_kept_in_another),
		cmocka_unit_test(add_and_remove_gives_the_same_bytes),
		cmocka_unit_test(a_map_is_added_at_its_place),
		cmocka_unit_test(a_map_goes_to_the_end_of_the_list_of_a_key),
		cmocka_unit_test(a_list_in_brackets_takes_a_map_in_braces),
		cmocka_unit_test(the_first_map_of_a_list_stands_on_a_line_of_its_own),
		cmocka_unit_test(a_key_with_nothing_behind_it_takes_a_list_in_brackets),
		cmocka_unit_test(comments_about_a_list_of_maps_stay),
		cmocka_unit_test(other_line_ends_and_marks_stay_round_a_list),
		cmocka_unit_test(append_and_unset_gives_the_same_bytes),
		cmocka_unit_test(a_list_deep_in_a_record_takes_a_map),
		cmocka_unit_test(a_text_of_a_new_map_is_quoted_where_it_must_be),
		cmocka_unit_test(what_is_no_list_takes_no_map),
		cmocka_unit_test(a_value_is_put_where_there_is_none),
		cmocka_unit_test(a_value_may_stand_on_lines_of_its_own),
		cmocka_unit_test(a_value_that_is_there_is_not_put),
		cmocka_unit_test(s7_a_key_may_have_no_value_and_no_colon),
		cmocka_unit_test(s7_brackets_may_hold_nothing_or_end_in_a_comma),
		cmocka_unit_test(s7_a_hyphen_may_stand_on_a_line_of_its_own),
		cmocka_unit_test(s7_comments_stay_or_the_edit_is_refused),
		cmocka_unit_test(s7_a_list_or_a_text_takes_no_keys),
		cmocka_unit_test(what_would_change_more_is_refused),
		cmocka_unit_test(what_is_no_yaml_is_not_begun),
		cmocka_unit_test(s4_many_items_of_a_list_change_at_once),
		cmocka_unit_test(s4_commas_go_with_many_items_and_comments_stay),
		cmocka_unit_test(s4_many_texts_are_replaced_at_once),
		cmocka_unit_test(it_takes_a_copy_of_the_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
