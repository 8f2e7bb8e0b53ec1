#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/date.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "centre/journal.h"
#include "disk/missing.h"
#include "field/schemas.h"
#include "schema/value.h"
#include "schema/yamlcheck.h"
#include "yaml/yaml.h"

static char *
join(const char *folder, const char *name)
{
	struct buf b = { 0 };

	buf_addf(&b, "%s%s%s", folder, strcmp(folder, "/") == 0 ? "" : "/", name);
	return b.data;
}

int
centre_is(const char *path)
{
	char *file = join(path, "centre.yaml");
	int there = access(file, F_OK) == 0, saved = errno;

	free(file);
	errno = saved;
	return there;
}

void
centre_warn(const struct centre *c)
{
	struct journal j;
	enum journal_found found = journal_read(&j, c->path);
	struct place p = { j.path, 0, 0 };
	struct buf said = { 0 };

	if (found != JOURNAL_NONE) {
		journal_add(&said, &j, found, c->path, NULL);
		diag_warning(&p, TOPIC_REFERENCE, "%s", said.data);
	}
	buf_release(&said);
	journal_release(&j);
}

int
centre_open(struct centre *c, const char *path)
{
	if (!centre_find(c, path))
		return 0;
	centre_warn(c);
	return 1;
}

/* ---- the language of messages ---- */

static char *at_hand;

static enum language
language_in(const struct yaml_node *root)
{
	const struct yaml_node *node = yaml_get(root, "language");

	return node != NULL && node->kind == YAML_SCALAR &&
	    strcmp(node->text, "en") == 0 ? LANG_EN : LANG_DA;
}

/* Whatever else is wrong with the file is told when it is read. */
enum language
centre_spoken(const char *path)
{
	char *file = join(path, "centre.yaml");
	struct yaml *doc = yamldoc_try_file(file);
	enum language language = language_in(doc != NULL ? doc->root : NULL);

	yamldoc_free(doc);
	free(file);
	return language;
}

static int
speaks(void)
{
	return (int)centre_spoken(at_hand);
}

static int (*otherwise)(void);

void
centre_speaks_else(int (*teller)(void))
{
	otherwise = teller;
	translate_ask(teller);
}

void
centre_speaks(const char *path)
{
	if (at_hand != NULL && path != NULL && strcmp(at_hand, path) == 0)
		return;
	free(at_hand);
	at_hand = path != NULL ? mem_copy(path, strlen(path)) : NULL;
	translate_ask(path != NULL ? speaks : otherwise);
}

/* Say that a folder is no centre.  If it holds some, these are meant: the first of them by its bytes is named. */
static void
say_no_centre(const char *path)
{
	int here = strcmp(path, ".") == 0;
	const char *slash = here || path[strlen(path) - 1] == '/' ? "" : "/";
	struct buf first = { 0 }, name = { 0 };
	DIR *dir = opendir(path);
	struct dirent *entry;

	while (dir != NULL && (entry = readdir(dir)) != NULL) {
		buf_clear(&name);
		buf_addf(&name, "%s%s%s", here ? "" : path, slash, entry->d_name);
		if (*entry->d_name == '.' || !centre_is(name.data) ||
		    (first.len > 0 && strcmp(first.data, name.data) < 0))
			continue;
		buf_clear(&first);
		buf_add(&first, name.data, name.len);
	}
	if (dir != NULL)
		closedir(dir);
	if (first.len > 0)
		diag_trouble("'%s' is not a centre, but holds some; name what is meant, such as '%s'", path, first.data);
	else
		diag_trouble("'%s' is not a centre: %s", path,
		    translate("it holds no centre.yaml; make one with mc-init"));
	buf_release(&first);
	buf_release(&name);
}

int
centre_find(struct centre *c, const char *path)
{
	size_t n = strlen(path);
	char *real;
	struct stat st;

	*c = (struct centre){ 0 };
	if (stat(path, &st) != 0) {
		if (errno == ENOENT)
			missing_say(path);
		else
			diag_trouble("cannot read '%s': %s", path, translate_error(errno));
		return 0;
	}
	if (S_ISDIR(st.st_mode) && !centre_is(path) && errno != ENOENT) {
		diag_trouble("cannot read '%s': %s", path, translate_error(errno));
		return 0;
	}
	if (!S_ISDIR(st.st_mode)) {
		diag_trouble("'%s' is not a centre: %s", path, translate("it is not a folder"));
		return 0;
	}
	if (!centre_is(path)) {
		say_no_centre(path);
		return 0;
	}
	real = realpath(path, NULL);
	if (real == NULL) {
		diag_trouble("cannot read '%s': %s", path, translate_error(errno));
		return 0;
	}
	while (n > 1 && path[n - 1] == '/')
		n--;
	c->path = mem_copy(path, n);
	centre_speaks(c->path);
	c->id = mem_copy(strrchr(real, '/') + 1, strlen(strrchr(real, '/') + 1));
	free(real);
	return 1;
}

void
centre_close(struct centre *c)
{
	if (c->turn > 0)
		close(c->turn);
	yamldoc_free(c->doc);
	free(c->path);
	free(c->id);
	free(c->file);
	*c = (struct centre){ 0 };
}

struct centre
centre_quietly(const struct centre *c)
{
	struct centre quiet = *c;

	quiet.quiet = 1;
	return quiet;
}

int
centre_read(struct centre *c, unsigned long fields)
{
	const struct yaml_node *root;

	c->file = centre_file(c, "centre.yaml");
	c->doc = yamldoc_read(c->file);
	if (c->doc == NULL)
		return 0;
	root = c->doc->root;
	if (root == NULL) {
		struct place p = { c->file, 0, 0 };

		diag_fault(&p, TOPIC_KEYS, "empty; a centre needs a 'name'");
	} else if (root->kind != YAML_MAP) {
		diag_fault(&root->place, TOPIC_VALUE,
		    "the file must be a map: 'name: ...', one key a line");
		yamldoc_free(c->doc);
		c->doc = NULL;
	} else {
		schema_check_fields(&centre_schema, root, fields);
	}
	return c->doc != NULL;
}

char *
centre_file(const struct centre *c, const char *name)
{
	centre_speaks(c->path);
	return join(c->path, name);
}

int
centre_is_told(const char *path, int good, unsigned long faults, int skip)
{
	int faulty = diag_faults() > faults, told = good && (skip > 0 || !faulty);

	if (!told && faulty)
		diag_note(good && skip == 0 ? "%s: the centre is left out: its data are at "
		    "fault, as told above; --skip-invalid leaves out only what is faulty" :
		    "%s: the centre is left out: its data are at fault, as told above", path);
	return told;
}

const struct yaml_node *
centre_root(const struct centre *c)
{
	return c->doc != NULL ? c->doc->root : NULL;
}

const char *
centre_name(const struct centre *c)
{
	const struct yaml_node *name = yaml_get(centre_root(c), "name");

	return !yaml_is_empty(name) && name->kind == YAML_SCALAR ? name->text : c->id;
}

enum language
centre_language(const struct centre *c)
{
	return language_in(centre_root(c));
}

int
centre_opened(const struct centre *c, int *first, int *last)
{
	const char *text = yaml_text(centre_root(c), "opened");
	size_t len = strlen(text);

	if (len == 0 || field_wrong(&centre_schema.field[CENTRE_OPENED], text, len) != NULL)
		return 0;
	if (date_parse(text, len, first)) {
		*last = *first;
	} else {
		*first = date_day(atoi(text), 1, 1);
		*last = date_day(atoi(text), 12, 31);
	}
	return 1;
}
