/*
 * mc-init - make the folder of a new centre.
 *
 *	mc-init eksempelhuset --name Eksempelhuset --place Nordby
 *
 * See mc-init(1).
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/diag.h"
#include "base/edit.h"
#include "base/mem.h"
#include "base/opt.h"
#include "base/safe.h"
#include "domain/assign.h"
#include "domain/template.h"

enum { NAME, PLACE, LANGUAGE };

static const struct opt options[] = {
	{ "name", 0, "NAME", 0, "the centre's name" },
	{ "place", 0, "PLACE", 0, "town or district" },
	{ "language", 0, "da|en", 0, "of comments and what is generated; da if not given" },
	OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-init DIR --name NAME [--place PLACE] [--language da|en]\n",
	.about = "Make the folder of a new centre, with commented files to go on with.\n"
	    "Files that are there already are left alone."
};

/* Make a folder and those above it. */
static void
make_folder(const char *path)
{
	char *part = mem_copy(path, strlen(path));
	struct stat st;

	for (char *s = part + 1; *s != '\0'; s++)
		if (*s == '/') {
			*s = '\0';
			mkdir(part, 0777);	/* what is wrong shows below */
			*s = '/';
		}
	free(part);
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		die("cannot make the folder '%s': %s", path, strerror(errno));
	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
		die("cannot make the folder '%s': something else has that name", path);
}

/* Returns 1 if the file was made. */
static int
make_file(const char *folder, enum template which, const char *name, const char *place,
    enum language language)
{
	struct buf path = { 0 }, text = { 0 };
	enum file_found found;

	buf_addf(&path, "%s/%s", folder, template_files[which]);
	template_add(&text, which, name, place, language);
	found = edit_create(path.data, text.data, text.len);
	if (found == FILE_FOUND)
		diag_note("'%s' is there already; left alone", path.data);
	buf_release(&path);
	buf_release(&text);
	return found == FILE_MISSING;
}

int
main(int argc, char *argv[])
{
	const char *name = NULL, *place = NULL;
	enum language language = LANG_DA;
	char *folder, advice[4096];
	size_t n;
	int i, made = 0;

	diag_init(argv[0]);
	while ((i = opts_next(&opts, argc, argv)) >= 0)
		switch (i) {
		case NAME:
			name = opts.value;
			break;
		case PLACE:
			place = opts.value;
			break;
		case LANGUAGE:
			language = lang_option(opts.value);
			break;
		}
	argv += opts.first;
	if (argv[0] == NULL || argv[1] != NULL || *argv[0] == '\0')
		opts_usage(&opts, "one folder is needed");
	if (name == NULL || *name == '\0')
		opts_usage(&opts, "the centre needs a --name");
	assign_check_text("--name", name);
	if (place != NULL)
		assign_check_text("--place", place);
	folder = argv[0];
	for (n = strlen(folder); n > 1 && folder[n - 1] == '/'; n--)
		folder[n - 1] = '\0';
	make_folder(folder);
	for (i = 0; i < TEMPLATES && diag_status() == 0; i++)
		made += make_file(folder, (enum template)i, name,
		    place != NULL && *place != '\0' ? place : NULL, language);
	safe_show(advice, sizeof advice, folder, strlen(folder));
	if (diag_status() == 0 && made > 0)
		printf(LANG(language,
		    "Næste skridt: ret %s/centre.yaml til, og tilføj den første aktør:\n"
		    "  mc-actors add %s ID --name NAVN --kind SLAGS\n",
		    "Next: complete %s/centre.yaml, and add the first actor:\n"
		    "  mc-actors add %s ID --name NAME --kind KIND\n"), advice, advice);
	return diag_finish();
}
