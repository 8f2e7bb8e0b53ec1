/*
 * yamledit - edit YAML at random, and see that only what was asked for changes.
 *
 * An input is some edits, three bytes each, a NUL, and the file.  An edit that is
 * not refused gives a file that reads as the old one but for what was asked; it
 * keeps every line that the map or list does not stand on, and every comment; and
 * a text that is set and set back gives the same bytes.
 */
#define TARGET "yamledit"
#define SOME 4000
#include "fuzz.h"

#include "yaml/edit.h"
#include "yaml/scalar.h"
#include "makeyaml.h"

static unsigned long edits, done, refused, unread;

static const char *const order[] = { "id", "name", "kind", "since", "left", "targets", "goals", "note", NULL };
static const char *const words[] = {
	"a", "Caf\xc3\xa9 Sumak", "2026-10-05", "on", "a: b", "# x", "it's", "say \"no\"", "- b", "[a]", "", " a ",
	"12", "\xc3\xb8", "a\\b", "x, y", "e\xcc\x81"
};

/* The same, where they are not said to stay as they are. */
static char *texts[N_OF(words)];

static void
copy_texts(void)
{
	for (size_t i = 0; i < N_OF(words) && texts[i] == NULL; i++)
		texts[i] = strdup(words[i]);
}

/* ---- before and after ---- */

/* A map or list in two trees that are the same above it. */
struct pair {
	struct yaml_node *old, *new;
};

/* The nth map or list (of a kind) of a tree, counted from the root; *n goes down. */
static struct yaml_node *
find(struct yaml_node *node, enum yaml_kind kind, unsigned *n)
{
	struct yaml_node *found = NULL;

	if (node == NULL)
		return NULL;
	if (node->kind == kind && (*n)-- == 0)
		return node;
	for (size_t i = 0; i < node->n && found == NULL; i++)
		found = find(node->item[i], kind, n);
	return found;
}

static unsigned
count(const struct yaml_node *node, enum yaml_kind kind)
{
	unsigned n = node != NULL && node->kind == kind;

	for (size_t i = 0; node != NULL && i < node->n; i++)
		n += count(node->item[i], kind);
	return n;
}

static int same(const struct yaml_node *a, const struct yaml_node *b, const struct yaml_node *but,
    const char *key);

/* The same keys and values in the same order, one key aside. */
static int
same_map(const struct yaml_node *a, const struct yaml_node *b, const char *key)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < a->n && strcmp(a->key[i]->text, key) == 0)
			i++;
		while (k < b->n && strcmp(b->key[k]->text, key) == 0)
			k++;
		if (i == a->n || k == b->n)
			return i == a->n && k == b->n;
		if (!yaml_equal(a->key[i], b->key[k]) || !yaml_equal(a->item[i], b->item[k]))
			return 0;
		i++;
		k++;
	}
}

/* Do two trees say the same, but for one key of the map `but` (of a)? */
static int
same(const struct yaml_node *a, const struct yaml_node *b, const struct yaml_node *but, const char *key)
{
	if (a == NULL || b == NULL)
		return a == b;
	if (a == but && b->kind == YAML_MAP)
		return same_map(a, b, key);
	if (a->kind != b->kind || a->n != b->n)
		return 0;
	if (a->kind == YAML_SCALAR)
		return yaml_equal(a, b);
	for (size_t i = 0; i < a->n; i++)
		if ((a->kind == YAML_MAP && !yaml_equal(a->key[i], b->key[i])) ||
		    !same(a->item[i], b->item[i], but, key))
			return 0;
	return 1;
}

/* ---- comments ---- */

/* Forget the bytes of scalars, so that what looks like a comment in them is none. */
static void
blot(char *bytes, const struct yaml_node *node)
{
	if (node == NULL)
		return;
	if (node->kind == YAML_SCALAR)
		memset(bytes + node->start, 'x', node->end - node->start);
	for (size_t i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP)
			blot(bytes, node->key[i]);
		blot(bytes, node->item[i]);
	}
}

/* Some bytes of a file, from one place to another. */
struct span {
	size_t from, to;
};
static const struct span nothing;

/* The comments of a file, a line each, but for those in a span: all that begins with a # in no scalar. */
static void
add_comments(struct buf *out, const struct buf *bytes, const struct yaml *doc, struct span but)
{
	char *bare = malloc(bytes->len + 1);

	memcpy(bare, buf_text(bytes), bytes->len + 1);
	blot(bare, doc->root);
	for (size_t i = 0; i < bytes->len; i++) {
		size_t end = i + strcspn(bare + i, "\r\n");

		if (bare[i] != '#')
			continue;
		if (i < but.from || i >= but.to) {
			buf_add(out, bytes->data + i, end - i);
			buf_addc(out, '\n');
		}
		i = end;
	}
	free(bare);
}

/* Are these comments all among those, in their order? */
static int
are_among(const struct buf *some, const struct buf *all)
{
	const char *a = buf_text(some), *b = buf_text(all);

	while (*a != '\0') {
		size_t n = strcspn(a, "\n") + 1;

		while (*b != '\0' && strncmp(a, b, n) != 0)
			b += strcspn(b, "\n") + 1;
		if (*b == '\0')
			return 0;
		a += n;
		b += n;
	}
	return 1;
}

/* ---- lines ---- */

static size_t
line_start(const struct buf *b, size_t at)
{
	while (at > 0 && b->data[at - 1] != '\n')
		at--;
	return at == 0 && b->len >= 3 && memcmp(b->data, "\xef\xbb\xbf", 3) == 0 ? 3 : at;
}

static size_t
next_line(const struct buf *b, size_t at)
{
	while (at < b->len && b->data[at] != '\n')
		at++;
	return at + (at < b->len);
}

/* The lines on which something stands; a thing itself. */
static struct span
lines_of(const struct buf *b, const struct yaml_node *node)
{
	return (struct span){ line_start(b, node->start), next_line(b, node->end) };
}

static struct span
span_of(const struct yaml_node *node)
{
	return node != NULL ? (struct span){ node->start, node->end } : nothing;
}

/* Do the bytes before and behind a span stand as they did, blank lines there aside? */
static int
kept_around(const struct buf *old, const struct buf *new, struct span at)
{
	size_t from = at.from, behind = old->len - at.to;

	while (from > 0 && strchr(" \r\n", old->data[from - 1]) != NULL)
		from--;
	while (behind > 0 && strchr(" \r\n", old->data[old->len - behind]) != NULL)
		behind--;
	return from <= new->len && behind <= new->len &&
	    memcmp(buf_text(old), buf_text(new), from) == 0 &&
	    (behind == 0 || memcmp(old->data + old->len - behind, new->data + new->len - behind, behind) == 0);
}

/* ---- an edit ---- */

struct edit {
	struct yamledit e;
	struct buf old;
	struct yaml *was;	/* its tree */
	unsigned char what, where, which;
};

/* What was done, where it was done wrong. */
static const struct edit *current;

static void
tell_edit(void)
{
	fprintf(stderr, "edit %d %d %d:\n%s\n== gave:\n%s\n==\n", current->what % 8, current->where,
	    current->which, buf_text(&current->old), buf_text(&current->e.bytes));
}
#define check(holds, what) ((holds) ? (void)0 : (tell_edit(), (check)(0, what)))

static struct yaml *
parse(const struct buf *b)
{
	return yamldoc_parse(buf_text(b), b->len, "f.yaml");
}

/* What is always so: lines around stay, and comments but for those in what went. */
static void
check_bytes(const struct edit *t, const struct yaml *now, struct span lines, struct span gone)
{
	struct buf before = { 0 }, after = { 0 };

	check(kept_around(&t->old, &t->e.bytes, lines), "lines around it were changed");
	add_comments(&after, &t->e.bytes, now, nothing);
	add_comments(&before, &t->old, t->was, gone);
	check(are_among(&before, &after), "a comment is lost");
	buf_release(&before);
	buf_release(&after);
}

/* Would the text stand there just so, and the other in the same quotes or none? */
static int
is_reversible(const struct edit *t, const struct yaml_node *old, const char *text)
{
	struct buf again = { 0 }, other = { 0 };
	size_t n;
	int is;

	if (old == NULL || old->kind != YAML_SCALAR || old->style == YAML_BLOCK || old->len == 0)
		return 0;
	n = old->end - old->start;
	scalar_add(&again, old->text, old->style, old->in_flow);
	scalar_add(&other, text, old->style, old->in_flow);
	is = again.len == n && memcmp(again.data, t->old.data + old->start, n) == 0 &&
	    other.len > 0 && (old->style == YAML_PLAIN ? strcmp(other.data, text) == 0 :
	    *other.data == *again.data);
	buf_release(&again);
	buf_release(&other);
	return is;
}

/* The map of an edit in the old tree, and where the same is edited. */
static struct pair
choose(struct edit *t, enum yaml_kind kind)
{
	unsigned n = count(t->was->root, kind), k;
	struct pair p = { NULL, NULL };

	if (n > 0) {
		k = t->where % n;
		p.old = find(t->was->root, kind, &k);
		k = t->where % n;
		p.new = find(t->e.doc->root, kind, &k);
	}
	return p;
}

static const char *
key_of(const struct edit *t, const struct yaml_node *map)
{
	/* One that is there, or one that may be. */
	if (t->which % 2 == 0 && map->n > 0)
		return map->key[t->which / 2 % map->n]->text;
	return order[t->which / 2 % (N_OF(order) - 1)];
}

static const char *
set(struct edit *t, struct pair map)
{
	char *key = strdup(key_of(t, map.old)), *text = texts[t->which % N_OF(texts)];
	struct yaml_node *old = yaml_get(map.old, key), *item;
	int back = is_reversible(t, old, text);
	struct yaml *now;

	if (!yamledit_set(&t->e, map.new, key, text, order)) {
		free(key);
		return "refused";
	}
	now = parse(&t->e.bytes);
	check(now != NULL && same(t->was->root, now->root, map.old, key), "set: another thing changed");
	item = yaml_get(map.new, key);
	check(item != NULL && item->kind == YAML_SCALAR && strcmp(item->text, text) == 0, "set: it is not set");
	check_bytes(t, now, lines_of(&t->old, map.old), nothing);
	if (old != NULL && yaml_equal(old, item))
		check(t->old.len == t->e.bytes.len && memcmp(buf_text(&t->old), buf_text(&t->e.bytes), t->old.len) == 0,
		    "set: nothing is new, and yet it is");
	if (back) {
		check(yamledit_set(&t->e, map.new, key, old->text, order), "set back: refused");
		check(t->old.len == t->e.bytes.len && memcmp(buf_text(&t->old), buf_text(&t->e.bytes), t->old.len) == 0,
		    "set back: other bytes");
	}
	yamldoc_free(now);
	free(key);
	return NULL;
}

static const char *
unset(struct edit *t, struct pair map)
{
	char *key = strdup(key_of(t, map.old));
	struct yaml *now;

	if (!yamledit_unset(&t->e, map.new, key)) {
		free(key);
		return "refused";
	}
	now = parse(&t->e.bytes);
	check(now != NULL && (same(t->was->root, now->root, map.old, key) ||
	    (now->root == NULL && map.old == t->was->root)), "unset: another thing changed");
	check_bytes(t, now, lines_of(&t->old, map.old), span_of(yaml_get(map.old, key)));
	yamldoc_free(now);
	free(key);
	return NULL;
}

static const char *
set_list(struct edit *t, struct pair map)
{
	char *key = strdup(key_of(t, map.old)), *list[4];
	size_t n = 1 + t->which % N_OF(list);
	struct yaml_node *item = yaml_get(map.old, key);
	struct span gone = nothing;
	struct yaml *now;

	/* A list or a map in it may go. */
	for (size_t i = 0; item != NULL && i < item->n; i++)
		if (item->item[i]->kind != YAML_SCALAR)
			gone = span_of(item);
	/* Often what is there, with one text less or more. */
	for (size_t i = 0; i < n; i++)
		list[i] = item != NULL && item->kind == YAML_LIST && item->n > 0 && t->where % 3 > 0 &&
		    item->item[(i + t->where % 2) % item->n]->kind == YAML_SCALAR ?
		    item->item[(i + t->where % 2) % item->n]->text : texts[(t->which + i) % N_OF(texts)];
	if (!yamledit_set_list(&t->e, map.new, key, list, n, order)) {
		free(key);
		return "refused";
	}
	now = parse(&t->e.bytes);
	check(now != NULL && same(t->was->root, now->root, map.old, key), "set list: another thing changed");
	item = yaml_get(map.new, key);
	check(item != NULL && item->kind == YAML_LIST && item->n == n, "set list: another list");
	for (size_t i = 0; i < n; i++)
		check(item->item[i]->kind == YAML_SCALAR && strcmp(item->item[i]->text, list[i]) == 0,
		    "set list: another text");
	check_bytes(t, now, lines_of(&t->old, map.old), gone);
	yamldoc_free(now);
	free(key);
	return NULL;
}

static int
is_record(const struct yaml_node *map, const struct yamledit_pair *pair, size_t n)
{
	if (map->kind != YAML_MAP || map->n != n)
		return 0;
	for (size_t i = 0; i < n; i++) {
		if (strcmp(map->key[i]->text, pair[i].key) != 0)
			return 0;
		if (pair[i].text != NULL ? map->item[i]->kind != YAML_SCALAR ||
		    strcmp(map->item[i]->text, pair[i].text) != 0 : map->item[i]->kind != YAML_LIST ||
		    map->item[i]->n != pair[i].n)
			return 0;
	}
	return 1;
}

/* Is b the list a with one item more at the end, or less at an index? */
static int
same_list(const struct yaml_node *a, const struct yaml_node *b, size_t without)
{
	size_t n = a != NULL ? a->n : 0, k = 0;

	for (size_t i = 0; i < n; i++)
		if (i != without && (k >= b->n || !yaml_equal(a->item[i], b->item[k++])))
			return 0;
	return 1;
}

static const char *
add(struct edit *t)
{
	struct yamledit_pair pair[] = {
		{ .key = "id", .text = texts[t->where % N_OF(texts)] },
		{ .key = "name", .text = texts[t->which % N_OF(texts)] },
		{ .key = "targets", .list = texts + t->which % 4, .n = t->where % 3 }
	};
	size_t n = 1 + t->which % N_OF(pair), was = t->was->root != NULL ? t->was->root->n : 0;
	struct yaml *now;

	if (!yamledit_add(&t->e, pair, n))
		return "refused";
	now = parse(&t->e.bytes);
	check(now != NULL && now->root != NULL && now->root->kind == YAML_LIST && now->root->n == was + 1 &&
	    same_list(t->was->root, now->root, SIZE_MAX) && is_record(now->root->item[was], pair, n),
	    "add: another thing changed");
	if (t->was->root != NULL)
		check_bytes(t, now, lines_of(&t->old, t->was->root), nothing);
	yamldoc_free(now);
	return NULL;
}

static const char *
append(struct edit *t, struct pair map)
{
	char *key = strdup(key_of(t, map.old));
	struct yamledit_pair pair[] = {
		{ .key = "goal", .text = texts[t->where % N_OF(texts)] },
		{ .key = "due", .text = texts[t->which % N_OF(texts)] }
	};
	struct yaml_node *old = yaml_get(map.old, key), *item;
	size_t n = 1 + t->which % N_OF(pair), was = old != NULL ? old->n : 0;
	struct yaml *now;

	if (!yamledit_append(&t->e, map.new, key, pair, n, order)) {
		free(key);
		return "refused";
	}
	now = parse(&t->e.bytes);
	item = yaml_get(map.new, key);
	check(now != NULL && same(t->was->root, now->root, map.old, key), "append: another thing changed");
	check(item != NULL && item->n == was + 1 && same_list(old, item, SIZE_MAX) &&
	    is_record(item->item[was], pair, n), "append: another record");
	check_bytes(t, now, lines_of(&t->old, map.old), nothing);
	yamldoc_free(now);
	free(key);
	return NULL;
}

static const char *
add_map(struct edit *t)
{
	struct yamledit_pair pair[] = {
		{ .key = "status", .text = texts[t->where % N_OF(texts)] },
		{ .key = "due", .text = texts[t->which % N_OF(texts)] }
	};
	const char *key = order[t->which % (N_OF(order) - 1)];
	size_t n = 1 + t->where % N_OF(pair);
	struct yaml *now;

	if (yaml_get(t->was->root, key) != NULL || !yamledit_add_map(&t->e, key, pair, n, order))
		return "refused";
	now = parse(&t->e.bytes);
	check(now != NULL && (t->was->root == NULL || same(t->was->root, now->root, t->was->root, key)),
	    "add map: another thing changed");
	check(is_record(yaml_get(now->root, key), pair, n), "add map: another map");
	if (t->was->root != NULL)
		check_bytes(t, now, lines_of(&t->old, t->was->root), nothing);
	yamldoc_free(now);
	return NULL;
}

/* The line of an item's hyphen, which stands under that of the first. */
static size_t
hyphen_line(const struct buf *b, const struct yaml_node *list, const struct yaml_node *item)
{
	size_t column = list->start - line_start(b, list->start), at = line_start(b, item->start);

	while (at > list->start && b->data[at + column] != '-')
		at = line_start(b, at - 1);
	return at;
}

static const char *
take_out(struct edit *t)
{
	const struct yaml_node *list = t->was->root;
	struct span gone;
	size_t at;
	struct yaml *now;

	if (list == NULL || list->kind != YAML_LIST || list->n == 0)
		return "refused";
	at = t->which % list->n;
	if (!yamledit_remove(&t->e, at))
		return "refused";
	now = parse(&t->e.bytes);
	check(now != NULL && (now->root == NULL ? list->n == 1 : now->root->n == list->n - 1 &&
	    same_list(list, now->root, at)), "remove: another thing changed");
	gone = list->style == YAML_FLOW ? span_of(list->item[at]) : (struct span){
	    hyphen_line(&t->old, list, list->item[at]), next_line(&t->old, list->item[at]->end) };
	check_bytes(t, now, list->style == YAML_FLOW ? lines_of(&t->old, list) : gone, gone);
	yamldoc_free(now);
	return NULL;
}

static const char *
one_edit(struct edit *t)
{
	struct pair map = choose(t, YAML_MAP);

	switch (t->what % 8) {
	case 0:
		return add(t);
	case 1:
		return take_out(t);
	case 2:
		return add_map(t);
	case 3:
		return map.old != NULL ? append(t, map) : "refused";
	case 4:
		return map.old != NULL ? set_list(t, map) : "refused";
	case 5:
		return map.old != NULL ? unset(t, map) : "refused";
	default:
		return map.old != NULL ? set(t, map) : "refused";
	}
}

static void
try_input(const char *text, size_t len)
{
	const char *nul = len > 0 ? memchr(text, '\0', len) : NULL;
	struct edit t = { 0 };
	size_t n = nul != NULL ? (size_t)(nul - text) : 0, begin = nul != NULL ? n + 1 : 0;

	copy_texts();
	current = &t;
	if (!yamledit_begin(&t.e, text + begin, len - begin, "f.yaml")) {
		unread++;
		yamledit_end(&t.e);
		return;
	}
	for (size_t i = 0; i + 3 <= n && i < 30; i += 3) {
		const char *why;

		t.what = (unsigned char)text[i];
		t.where = (unsigned char)text[i + 1];
		t.which = (unsigned char)text[i + 2];
		buf_clear(&t.old);
		buf_add(&t.old, buf_text(&t.e.bytes), t.e.bytes.len);
		t.was = parse(&t.old);
		check(t.was != NULL, "what was edited cannot be read");
		edits++;
		why = one_edit(&t);
		yamldoc_free(t.was);
		if (why != NULL) {
			/* It is not to be gone on with. */
			refused++;
			yamledit_end(&t.e);
			if (!yamledit_begin(&t.e, t.old.data, t.old.len, "f.yaml"))
				check(0, "what was read once cannot be read again");
		} else {
			done++;
		}
	}
	yamledit_end(&t.e);
	buf_release(&t.old);
}

static void
make_input(struct buf *out)
{
	for (unsigned n = 3 * (1 + below(5)); n > 0; n--)
		buf_addc(out, (char)(1 + below(255)));
	buf_addc(out, '\0');
	/* Mostly what can be read. */
	for (size_t tries = 4, begin = out->len; tries > 0; tries--) {
		struct yaml *doc;

		out->len = begin;
		put_yaml(out);
		diag_hush(1);
		doc = yamldoc_parse(out->data + begin, out->len - begin, "f.yaml");
		if (doc != NULL)
			tries = 1;
		yamldoc_free(doc);
	}
}

static void
tell(void)
{
	printf(", %lu not read, %lu edits: %lu done, %lu refused", unread, edits, done, refused);
}
