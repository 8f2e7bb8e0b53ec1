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
#include <unistd.h>

#include "base/buf.h"
#include "base/cpr.h"
#include "base/diag.h"
#include "base/path.h"
#include "base/safeadd.h"
#include "base/shellword.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "cli/assign.h"
#include "cli/centres.h"
#include "cli/opt.h"
#include "cli/option.h"
#include "disk/newname.h"
#include "edit/turn.h"
#include "init/founding.h"
#include "init/git.h"
#include "init/init.h"
#include "init/schedule.h"

enum { NAME, PLACE, LANGUAGE, GIT, SCHEMAS, DATAPACKAGE, CRON };

static const struct opt options[] = {
	[NAME] = { "name", 0, "NAME", 0, "the centre's name", OPT_TEXT },
	[PLACE] = { "place", 0, "PLACE", 0, "town or district", OPT_TEXT },
	[LANGUAGE] = { "language", 0, "da|en", 0,
	    "of comments and what is generated; da if not given",
	    { OPT_IS_CHOICE, "da|en", 0, 0, option_check_language } },
	[GIT] = { "git", 0, 0, 0, "let git merge its rows and check what is committed", OPT_FLAG },
	[SCHEMAS] = { "schemas", 0, 0, 0,
	    "have editors complete and check the YAML files, by JSON Schema", OPT_FLAG },
	[DATAPACKAGE] = { "datapackage", 0, 0, 0,
	    "describe the CSV files for other programs, by Table Schema", OPT_FLAG },
	[CRON] = { "cron", 0, 0, 0, "print what has cron or systemd write the report each month", OPT_FLAG },
	OPT_END
};

/* The language that a centre's file names; of one that cannot be read, Danish. */
static enum language
language_of(const char *folder)
{
	if (!centre_is(folder))
		return LANG_DA;
	centre_speaks(folder);
	return centre_spoken(folder);
}

static void
say_next(const char *folder, enum language language)
{
	struct buf word = { 0 }, label = { 0 }, typed = { 0 };

	shellword_add(&word, folder);
	safeadd(&label, folder, strlen(folder));
	safeadd(&typed, word.data, word.len);
	printf(LANG(language,
	    "Næste skridt: ret %s/centre.yaml til, og tilføj den første aktør:\n"
	    "  mc-actors add %s ID --name NAVN --kind SLAGS\n",
	    "Next: complete %s/centre.yaml, and add the first actor:\n"
	    "  mc-actors add %s ID --name NAME --kind KIND\n"), buf_text(&label), buf_text(&typed));
	buf_release(&word);
	buf_release(&label);
	buf_release(&typed);
}

/*
 * Make what is missing of a centre, and say what to do next; without a name only
 * the files that are git's.  If that does not get out, which is status 2, nothing
 * was made.
 */
static void
make_centre(const char *folder, const char *name, const char *place, enum language language,
    int git)
{
	struct founding f;

	if (name == NULL)
		founding_make_git(&f, folder, language);
	else if (founding_make(&f, folder, name, place != NULL && *place != '\0' ? place : NULL,
	    language, git) && founding_count(&f) > 0)
		say_next(folder, language);
	if (fflush(stdout) != 0) {
		diag_trouble("cannot write standard output: %s", translate_error(errno));
		founding_undo(&f);
		exit(diag_status());
	}
	founding_end(&f);
}

/* Of this program's folder, where its fellows are; else what a shell would find. */
static char *
report_program(void)
{
	char *self = realpath("/proc/self/exe", NULL), *slash;
	struct buf path = { 0 };

	if (self != NULL && (slash = strrchr(self, '/')) != NULL) {
		*slash = '\0';
		buf_addf(&path, "%s/mc-report", self);
	}
	free(self);
	if (path.len > 0 && access(path.data, X_OK) == 0)
		return path.data;
	buf_release(&path);
	return NULL;
}

/* Print what goes into crontab or to systemd; nothing is changed. */
static int
print_schedule(const char *folder, const char *language)
{
	struct centre c;
	struct buf text = { 0 };
	char *program = report_program(), *whole = realpath(folder, NULL);

	if (program == NULL)
		diag_trouble("mc-report is not beside mc-init: install them together");
	else if ((whole == NULL || newname_may_stand(whole)) && centre_open(&c, folder)) {
		if (whole != NULL && schedule_add(&text, &(struct schedule){ .program = program, .centre = whole,
		    .id = c.id, .language = language != NULL ? option_language(language) : language_of(folder) }))
			fwrite(text.data, 1, text.len, stdout);
		else
			diag_trouble("'%s': a path with a line break cannot stand in a crontab", folder);
		centre_close(&c);
	}
	buf_release(&text);
	free(program);
	free(whole);
	return diag_finish();
}

/* In its turn, for the files are edited. */
static void
describe(const char *folder, enum language language, int schemas, int tables)
{
	struct centre c;

	if (!centre_find(&c, folder))
		return;
	if (turn_take(&c) && (!schemas || schemas_write(&c, language)) && tables)
		datapackage_write(&c, language);
	centre_close(&c);
}

/* Say that a name is missing, and what could be typed instead: the folder's own name is often the centre's. */
static _Noreturn void
ask_for_name(const char *folder, const struct opts *o)
{
	char *whole = realpath(folder, NULL);
	const char *own = path_name(whole != NULL ? whole : folder);
	struct buf command = { 0 }, typed = { 0 };
	size_t at = 0;

	if (*own == '\0' || cpr_find(own, strlen(own), &at) > 0)
		opts_usage("the centre needs a --name");
	buf_adds(&command, "mc-init ");
	shellword_add(&command, folder);
	for (int i = GIT; i <= DATAPACKAGE; i++)
		if (opts_count(o, i) > 0)
			buf_addf(&command, " --%s", options[i].name);
	buf_adds(&command, " --name ");
	shellword_add(&command, own);
	safeadd(&typed, command.data, command.len);
	die("the centre needs a --name; called as its folder: %s", buf_text(&typed));
}

static int
init(const struct opts *o, char *const *argv)
{
	const char *name = opts_value(o, NAME), *place = opts_value(o, PLACE);
	const char *language = opts_value(o, LANGUAGE);
	enum language spoken;
	char *folder = argv[0];
	int git = opts_count(o, GIT), schemas = opts_count(o, SCHEMAS), tables = opts_count(o, DATAPACKAGE);
	size_t n;

	if (*folder == '\0')
		return COMMAND_USAGE;
	for (n = strlen(folder); n > 1 && folder[n - 1] == '/'; n--)
		folder[n - 1] = '\0';
	if (opts_count(o, CRON)) {
		if (name != NULL || git || schemas || tables || place != NULL)
			opts_usage("--cron is of a centre that is there; it takes no other option");
		return print_schedule(folder, language);
	}
	if (name == NULL && !centre_is(folder))
		ask_for_name(folder, o);
	if (name != NULL ? *name == '\0' : (!git && !schemas && !tables) || place != NULL)
		opts_usage("the centre needs a --name");
	if (name != NULL) {
		assign_check_text("--name", name);
		if (!newname_may_folder(folder))
			return diag_finish();
	}
	if (place != NULL)
		assign_check_text("--place", place);
	if (git && !init_git_may(folder))
		return diag_finish();
	spoken = language != NULL ? option_language(language) :
	    name != NULL ? LANG_DA : language_of(folder);
	if (name != NULL || git)
		make_centre(folder, name, place, spoken, git);
	if ((schemas || tables) && diag_status() == 0)
		describe(folder, language != NULL ? spoken : language_of(folder), schemas, tables);
	if (git && diag_status() == 0)
		init_git_do(folder, language != NULL ? spoken : language_of(folder));
	return diag_finish();
}

static const struct command commands[] = {
	{ .usage = "DIR --name NAME [--place PLACE] [--language da|en] [--git] [--schemas]\n    [--datapackage]\nCENTRE --git\nCENTRE --schemas|--datapackage [--language da|en]\nCENTRE --cron [--language da|en]\n",
	    .least = 1, .most = 1, .needs = "one folder is needed", .writes = 1, .run = init },
	{ 0 }
};

static const struct program program = {
	options, commands,
	"Make the folder of a new centre, with commented files to go on with.\n"
	"Files that are there already are left alone.", NULL
};

int
main(int argc, char *argv[])
{
	centres_speak(argv);
	return opts_run(&program, argc, argv);
}
