#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "check/remarks.h"
#include "disk/file.h"
#include "field/schemas.h"
#include "schema/slip.h"
#include "yaml/yaml.h"

/* The end of the line, or of what stands before a further '#' in it. */
static const char *
end_of(const char *hash)
{
	const char *end = hash;

	do
		end += 1 + strcspn(end + 1, "#\r\n");
	while (*end == '#' && end[-1] != ' ' && end[-1] != '\t');
	return end;
}

/* Does what stands at '#' begin as a name goes on, "#1", "#metoo", "# 2", and not as a comment does, "# 2026: ..."? */
static int
goes_on(const char *s, size_t len)
{
	size_t at = 1 + (len > 1 && s[1] == ' '), n = at;

	while (n < len && ascii_is_digit(s[n]))
		n++;
	if (n > at)
		return at == 1 || n <= at + 2;
	return at == 1 && at < len && (ascii_is_letter(s[at]) || (unsigned char)s[at] >= 0x80);
}

static void
check_text(const struct buf *bytes, const struct field *f, const struct yaml_node *node)
{
	const char *after = bytes->data + node->end, *hash = after, *end;

	while (*hash == ' ' || *hash == '\t')
		hash++;
	if (*hash != '#' || hash == after || !goes_on(hash, strcspn(hash, "\r\n")))
		return;
	end = end_of(hash);
	while (end[-1] == ' ' || end[-1] == '\t')
		end--;
	slip_say(&node->place, "'%s' is '%s' only, for what follows ' #' is a comment; if it belongs to it, write '%s%s' "
	    "with its quotes, and if not, a blank behind the '#'", f->name, shown(node->text, node->len),
	    shown(node->text, node->len), shown(after, (size_t)(end - after)));
}

static void
check_value(const struct buf *bytes, const struct field *f, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR && node->style == YAML_PLAIN && !node->in_flow && node->len > 0 &&
	    (f->type == FIELD_TEXT || f->type == FIELD_WORD || f->type == FIELD_ACTOR_OR_TEXT))
		check_text(bytes, f, node);
	for (size_t i = 0; node->kind == YAML_LIST && i < node->n; i++)
		check_value(bytes, f, node->item[i]);
}

static void
check_records(const struct buf *bytes, const struct schema *s, const struct yaml_node *node)
{
	for (size_t i = 0; node->kind != YAML_SCALAR && i < node->n; i++) {
		const struct field *f = node->kind == YAML_MAP ?
		    schema_field(s, node->key[i]->text, node->key[i]->len) : NULL;

		if (f == NULL)
			check_records(bytes, s, node->item[i]);	/* of a list, or by their names */
		else if (f->type == FIELD_MAP)
			check_records(bytes, f->inner, node->item[i]);
		else
			check_value(bytes, f, node->item[i]);
	}
}

/* Most files have no such '#', and are not read as YAML for it. */
static int
may_go_on(const struct buf *bytes)
{
	const char *at = bytes->data, *end = at + bytes->len;

	while ((at = memchr(at, '#', (size_t)(end - at))) != NULL) {
		if (at > bytes->data && at[-1] != '\n' && goes_on(at, (size_t)(end - at)))
			return 1;
		at++;
	}
	return 0;
}

static void
check_file(const struct centre *c, const struct schema *s)
{
	char *path = centre_file(c, s->file);
	struct buf bytes = { 0 };
	struct yaml *doc = NULL;

	if (file_read_quietly(path, YAML_LARGEST, &bytes) == FILE_FOUND && bytes.len > 0 && may_go_on(&bytes))
		doc = yamldoc_try(bytes.data, bytes.len, path);
	if (doc != NULL && doc->root != NULL)
		check_records(&bytes, s, doc->root);
	yamldoc_free(doc);
	buf_release(&bytes);
	free(path);
}

void
remarks_check(const struct centre *c)
{
	for (size_t i = 0; i < ALL_SCHEMAS; i++)
		if (strstr(all_schemas[i]->file, ".yaml") != NULL)
			check_file(c, all_schemas[i]);
}
