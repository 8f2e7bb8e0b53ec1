#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/diag.h"
#include "base/safe.h"
#include "base/translate.h"
#include "disk/replace.h"
#include "edit/rewrite.h"
#include "import.h"

int
replace_is_own(const char *file, const struct centre *c, const struct schema *s)
{
	char *own = centre_file(c, s->file);
	struct stat a, b;
	int is = strcmp(file, s->file) == 0 || (stat(file, &a) == 0 && stat(own, &b) == 0 &&
	    a.st_dev == b.st_dev && a.st_ino == b.st_ino);

	free(own);
	return is;
}

int
replace_own(struct request *r, struct sheetimport *s, const struct centre *c)
{
	const char *file = r->rules.table->schema->file;
	char *log = centre_file(c, file);
	struct replacement edit;
	int done = 0;

	r->file = s->shown = log;
	if (!replace_begin_large(&edit, log, c->path, 0)) {
		free(log);
		return 0;
	}
	s->whole = 1;
	if (edit.fd < 0)
		diag_trouble("cannot read '%s': no such file", log);
	else if (sheetimport_read(s, buf_text(&edit.bytes), edit.bytes.len)) {
		if (s->refused > 0)
			diag_note("%s: nothing was changed: %lu of %lu rows would be lost; "
			    "mend them in it first", log, s->refused, s->refused + s->taken);
		else if (r->value[DRY_RUN] != NULL)
			import_print(r, s, NULL);
		else if (edit.bytes.len == s->rows.len &&
		    memcmp(edit.bytes.data, s->rows.data, s->rows.len) == 0)
			diag_note("%s: nothing to mend", log);
		else if ((done = rewrite_commit(c, &edit, file, s->rows.data, s->rows.len)))
			diag_note(translate_count(s->taken, "%s: mended; %lu row",
			    "%s: mended; %lu rows"), log, s->taken);
	}
	source_must_fit(s);
	replace_end(&edit);
	r->file = s->shown = file;
	free(log);
	return done;
}
