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
#include <unistd.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "cli/assign.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "disk/replace.h"
#include "field/schemas.h"
#include "init/git.h"
#include "init/template.h"

enum { NAME, PLACE, LANGUAGE, GIT };

static const struct opt options[] = {
	{ "name", 0, "NAME", 0, "the centre's name" },
	{ "place", 0, "PLACE", 0, "town or district" },
	{ "language", 0, "da|en", 0, "of comments and what is generated; da if not given" },
	{ "git", 0, 0, 0, "let git merge its rows and check what is committed" },
	OPT_END
};

static struct opts opts = {
	.options = options,
	.usage = "mc-init DIR --name NAME [--place PLACE] [--language da|en] [--git]\n"
	    "mc-init CENTRE --git\n",
	.about = "Make the folder of a new centre, with commented files to go on with.\n"
	    "Files that are there already are left alone."
};

/* What was made, to be taken away again if the rest cannot be: all, or nothing. */
struct made {
	const char *folder;
	size_t from;		/* the length of the first folder made, those below follow; 0: none */
	int file[TEMPLATES];
	int files;
};

/* Names of folders that are to be made are seen by git, and told in messages. */
static void
check_folder(const char *path)
{
	char *part = mem_copy(path, strlen(path));
	size_t from = 0, n, at;

	for (; part[from] != '\0'; from += n + (path[from + n] == '/')) {
		n = strcspn(part + from, "/");
		part[from + n] = '\0';
		at = 0;
		if (access(part, F_OK) != 0 && cpr_find(part + from, n, &at) > 0)
			die("the folder's name holds what is shaped like a CPR number; personal "
			    "numbers do not belong in these files");
		part[from + n] = path[from + n];
	}
	free(part);
}

static void
take_away(const struct made *m)
{
	struct buf path = { 0 };
	size_t n = strlen(m->folder);

	for (int i = 0; i < TEMPLATES; i++)
		if (m->file[i]) {
			buf_clear(&path);
			buf_addf(&path, "%s/%s", m->folder, template_files[i]);
			if (unlink(path.data) != 0)
				diag_trouble("cannot remove '%s' again: %s", path.data,
				    strerror(errno));
		}
	/* A folder in which somebody put something meanwhile stays. */
	while (m->from > 0 && n >= m->from) {
		buf_clear(&path);
		buf_add(&path, m->folder, n);
		rmdir(path.data);
		do
			n--;
		while (n >= m->from && m->folder[n] != '/');
	}
	buf_release(&path);
}

/* Make the folder and those above it. */
static void
make_folder(struct made *m)
{
	size_t len = strlen(m->folder);
	char *part = mem_copy(m->folder, len);
	const char *why = NULL;
	struct stat st;

	for (size_t n = 1; n <= len; n++)
		if (n == len || part[n] == '/') {
			part[n] = '\0';
			if (mkdir(part, 0777) == 0)
				m->from = m->from == 0 ? n : m->from;
			else if (n == len && errno != EEXIST)	/* of those above it shows here */
				why = strerror(errno);
			part[n] = m->folder[n];
		}
	free(part);
	if (why == NULL && (stat(m->folder, &st) != 0 || !S_ISDIR(st.st_mode)))
		why = "something else has that name";
	if (why == NULL)
		return;
	take_away(m);
	die("cannot make the folder '%s': %s", m->folder, why);
}

/* Returns 1 if the file was made. */
static int
make_file(const char *folder, enum template which, const char *name, const char *place,
    enum language language, int quiet)
{
	struct buf path = { 0 }, text = { 0 };
	enum file_found found;

	buf_addf(&path, "%s/%s", folder, template_files[which]);
	template_add(&text, which, name, place, language);
	found = replace_create(path.data, text.data, text.len);
	if (found == FILE_FOUND && !quiet)
		diag_note("'%s' is there already; left alone", path.data);
	buf_release(&path);
	buf_release(&text);
	return found == FILE_MISSING;
}

/* The language that a centre's file names; of one that cannot be read, Danish. */
static enum language
language_of(const char *folder)
{
	struct centre c;
	int loud = diag_hush(1);
	enum language language = LANG_DA;

	if (centre_open(&c, folder)) {
		if (centre_read(&c, SCHEMA_BIT(CENTRE_LANGUAGE)))
			language = centre_language(&c);
		centre_close(&c);
	}
	diag_hush(loud);
	return language;
}

/* Of a centre that is there only the files that are git's are made. */
static void
set_up_git(const char *folder, enum language language)
{
	for (int i = TEMPLATE_ATTRIBUTES; i <= TEMPLATE_IGNORE; i++)
		make_file(folder, (enum template)i, NULL, NULL, language, 1);
	if (diag_status() == 0)
		gitsetup_do(folder, language);
}

static void
say_next(const char *folder, enum language language)
{
	char advice[4096];

	safe_show(advice, sizeof advice, folder, strlen(folder));
	printf(LANG(language,
	    "Næste skridt: ret %s/centre.yaml til, og tilføj den første aktør:\n"
	    "  mc-actors add %s ID --name NAVN --kind SLAGS\n",
	    "Next: complete %s/centre.yaml, and add the first actor:\n"
	    "  mc-actors add %s ID --name NAME --kind KIND\n"), advice, advice);
}

/*
 * Make what is missing of a centre, and say what to do next.  If that does not
 * get out, which is status 2, nothing was made.
 */
static void
make_centre(const char *folder, const char *name, const char *place, enum language language,
    int git)
{
	struct made m = { .folder = folder };

	make_folder(&m);
	for (int i = 0; i < TEMPLATES && diag_status() == 0; i++) {
		m.file[i] = make_file(folder, (enum template)i, name,
		    place != NULL && *place != '\0' ? place : NULL, language,
		    git && i == TEMPLATE_ATTRIBUTES);
		m.files += m.file[i];
	}
	if (diag_status() == 0 && m.files > 0)
		say_next(folder, language);
	if (fflush(stdout) != 0)
		diag_trouble("cannot write standard output: %s", strerror(errno));
	if (diag_status() != 0) {
		take_away(&m);
		exit(diag_status());
	}
}

int
main(int argc, char *argv[])
{
	const char *name = NULL, *place = NULL, *language = NULL;
	char *folder;
	size_t n;
	int i, git = 0;

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
			language = opts.value;
			option_language(language);
			break;
		case GIT:
			git = 1;
			break;
		}
	argv += opts.first;
	if (argv[0] == NULL || argv[1] != NULL || *argv[0] == '\0')
		opts_usage(&opts, "one folder is needed");
	folder = argv[0];
	for (n = strlen(folder); n > 1 && folder[n - 1] == '/'; n--)
		folder[n - 1] = '\0';
	if (name != NULL ? *name == '\0' : !git || place != NULL || !centre_is(folder))
		opts_usage(&opts, "the centre needs a --name");
	if (name != NULL) {
		assign_check_text("--name", name);
		check_folder(folder);
	}
	if (place != NULL)
		assign_check_text("--place", place);
	if (git && !gitsetup_may(folder))
		return diag_finish();
	if (name != NULL)
		make_centre(folder, name, place,
		    language != NULL ? option_language(language) : LANG_DA, git);
	if (git && diag_status() == 0)
		set_up_git(folder, language != NULL ? option_language(language) : language_of(folder));
	return diag_finish();
}
