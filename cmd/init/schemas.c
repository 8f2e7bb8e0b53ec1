#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/safeadd.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "describe/jsonschema.h"
#include "disk/replace.h"
#include "yaml/modeline.h"
#include "yaml/yaml.h"
#include "init.h"

int
init_write(const struct centre *c, const char *path, const struct buf *text)
{
	struct replacement edit;
	int done;

	if (!replace_begin(&edit, path, c->path))
		return 0;
	done = replace_commit(&edit, buf_text(text), text->len);
	replace_end(&edit);
	return done;
}

static int
write_schema(const struct centre *c, const char *file, enum language language)
{
	struct buf path = { 0 }, text = { 0 };
	int done;

	buf_addf(&path, "%s/" MODELINE_FOLDER "/", c->path);
	modeline_add_name(&path, file);
	jsonschema_add(&text, file, language);
	done = init_write(c, path.data, &text);
	buf_release(&path);
	buf_release(&text);
	return done;
}

/* -1: it cannot be done; 1: the line is new; 0: no such file, or it names a schema already. */
static int
point(const struct centre *c, const char *file)
{
	char *path = centre_file(c, file);
	struct replacement edit;
	struct buf text = { 0 };
	struct yaml *doc;
	int done = -1;

	if (!replace_begin(&edit, path, c->path)) {
		free(path);
		return -1;
	}
	if (edit.fd < 0 || modeline_there(buf_text(&edit.bytes), edit.bytes.len)) {
		done = 0;
	} else if ((doc = yamldoc_parse(buf_text(&edit.bytes), edit.bytes.len, path)) != NULL) {
		/* What is no YAML is left alone: somebody has to look at it anyhow. */
		yamldoc_free(doc);
		modeline_insert(&text, buf_text(&edit.bytes), edit.bytes.len, file);
		done = replace_commit(&edit, text.data, text.len) ? 1 : -1;
	}
	replace_end(&edit);
	buf_release(&text);
	free(path);
	return done;
}

/* 1: it is new; 0: it was there; -1: it cannot be made, which is reported. */
static int
make_folder(const char *path)
{
	if (mkdir(path, 0777) == 0)
		return 1;
	if (errno == EEXIST)
		return 0;
	diag_trouble("cannot make the folder '%s': %s", path, translate_error(errno));
	return -1;
}

/* All schemas, or, in a folder that is new, none, and no folder. */
static int
write_schemas(const struct centre *c, enum language language)
{
	struct buf path = { 0 };
	int made, good;

	buf_addf(&path, "%s/" MODELINE_FOLDER, c->path);
	made = make_folder(path.data);
	good = made >= 0;
	for (size_t i = 0; jsonschema_files[i] != NULL && good; i++)
		good = write_schema(c, jsonschema_files[i], language);
	if (made > 0 && !good) {
		size_t folder = path.len;

		for (size_t i = 0; jsonschema_files[i] != NULL; i++) {
			buf_truncate(&path, folder);
			buf_addc(&path, '/');
			modeline_add_name(&path, jsonschema_files[i]);
			unlink(path.data);
		}
		buf_truncate(&path, folder);
		rmdir(path.data);
	}
	buf_release(&path);
	return good;
}

static void
tell(const struct centre *c, const struct buf *names, enum language language)
{
	struct buf label = { 0 };

	safeadd(&label, c->path, strlen(c->path));
	printf(LANG(language, "Skemaer til redigeringsprogrammer ligger i %s/" MODELINE_FOLDER ".\n",
	    "Schemas for editors are in %s/" MODELINE_FOLDER ".\n"), buf_text(&label));
	if (names->len > 0)
		printf(LANG(language, "Linjen, der peger på dem, er sat øverst i: %s\n",
		    "The line that points to them was put at the head of: %s\n"),
		    names->data);
	buf_release(&label);
}

int
schemas_write(const struct centre *c, enum language language)
{
	struct buf names = { 0 };
	int good = write_schemas(c, language), marked;

	if (!good)
		return 0;
	for (size_t i = 0; jsonschema_files[i] != NULL; i++) {
		marked = point(c, jsonschema_files[i]);
		good &= marked >= 0;
		if (marked > 0)
			buf_addf(&names, "%s%s", names.len > 0 ? ", " : "", jsonschema_files[i]);
	}
	tell(c, &names, language);
	buf_release(&names);
	return good;
}
