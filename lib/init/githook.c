#include <string.h>

#include "base/buf.h"
#include "base/translate.h"
#include "init/githook.h"

#define HEAD "#!/bin/sh\n# Made by mc-init --git.\n"
#define CALL(SCRIPT) "\"$(git rev-parse --git-common-dir)/hooks/" SCRIPT "\""
#define STAGED "mc-check-staged"
#define BROUGHT "mc-check-brought"
#define TOLD "mc-check-message"
#define REFUSE "refuse() {\n\tprintf '%s\\n' \"$@\" >&2\n\texit 1\n}\n"
#define BROUGHT_CALL CALL(BROUGHT) " \"${0##*/}\" \"$@\""

static const char staged[] =
    "#!/bin/sh\n"
    "# Made by mc-init --git.  Run mc-check on each centre in which something is\n"
    "# staged: on what is staged, whatever the files in the work tree are.\n"
    "#\n"
    "#\tmc-check-staged [--tree COMMIT] [OPTION]...\n"
    "#\n"
    "# With a commit: on what it holds, where that differs from HEAD.  The options are\n"
    "# mc-check's.\n"
    "\n"
    "tmp=$(mktemp -d) || exit\n"
    "trap 'rm -rf \"$tmp\"' EXIT\n"
    "trap 'exit 2' HUP INT TERM\n"
    "bad=0 asked=$#\n"
    "if test \"$1\" = --tree; then\n"
    "\tGIT_INDEX_FILE=$tmp/index\n"
    "\texport GIT_INDEX_FILE\n"
    "\tgit read-tree \"$2\" || exit\n"
    "\tshift 2\n"
    "fi\n"
    "git -c core.quotePath=false ls-files -- centre.yaml '*/centre.yaml' >\"$tmp/list\" || exit\n"
    "mkdir \"$tmp/staged\" && git checkout-index --all --prefix=\"$tmp/staged/\" || exit\n"
    "while IFS= read -r file; do\n"
    "\tfolder=${file%centre.yaml} folder=${folder%/}\n"
    "\tcase $file in\n"
    "\t# A name that git writes with signs for others; its digits may be somebody's.\n"
    "\t\\\"*)\tprintf '%s\\n' \"$file\" | sed 's/[0-9]/#/g; s/$/: cannot be checked; give the folder another name/' >&2\n"
    "\t\tbad=1\n"
    "\t\tcontinue ;;\n"
    "\tesac\n"
    "\tGIT_LITERAL_PATHSPECS=1 git diff --cached --quiet -- \"${folder:-.}\" && continue\n"
    "\tif ! command -v mc-check >/dev/null; then\n"
    "\t\techo 'mc-check is not in PATH, so what is staged cannot be checked.' >&2\n"
    "\t\tbad=1\n"
    "\t\tbreak\n"
    "\tfi\n"
    "\t(\n"
    "\t\tunset $(git rev-parse --local-env-vars)\n"
    "\t\tcd \"$tmp/staged\" && exec mc-check \"$@\" -- \"${folder:-.}\" </dev/null\n"
    "\t) || bad=1\n"
    "done <\"$tmp/list\"\n"
    "test $bad = 0 && exit\n"
    "test $asked = 0 &&\n"
    "\techo 'Nothing was committed. Put it right and add it, or commit with --no-verify.' >&2\n"
    "exit 1\n";

static const char told[] =
    "#!/bin/sh\n"
    "# Made by mc-init --git.  Look for CPR numbers in the message of a commit.\n"
    "#\n"
    "#\tmc-check-message FILE\n"
    "#\n"
    "# Below the scissors of git commit --verbose, and in the names of files that git lists, stands\n"
    "# what is taken out, too; that is no part of the message.\n"
    "\n"
    REFUSE
    "\n"
    "tmp=$(mktemp -d) || exit\n"
    "trap 'rm -rf \"$tmp\"' EXIT\n"
    "trap 'exit 2' HUP INT TERM\n"
    "command -v mc-check >/dev/null || refuse 'mc-check is not in PATH, so what is staged cannot be checked.'\n"
    "echo 'name: message' >\"$tmp/centre.yaml\"\n"
    "awk '/^. -* >8 -*$/ { exit } !/^#\\t/' \"$1\" >\"$tmp/message\" || exit\n"
    "(\n"
    "\tunset $(git rev-parse --local-env-vars)\n"
    "\tcd \"$tmp\" && exec mc-check --only cpr . </dev/null >/dev/null 2>&1\n"
    ")\n"
    "case $? in\n"
    "0)\n"
    "\t;;\n"
    "1)\n"
    "\trefuse 'Nothing was committed. The message holds what is shaped like a CPR number, and git remembers it:' \\\n"
    "\t    'write it without, or commit with --no-verify.'\n"
    "\t;;\n"
    "*)\n"
    "\trefuse 'Nothing was committed, for the message could not be checked; commit with --no-verify if you know it.'\n"
    "\t;;\n"
    "esac\n";

static const char brought[] =
    "#!/bin/sh\n"
    "# Made by mc-init --git.  Look for CPR numbers in what comes in by other ways than\n"
    "# git commit and a merge that is one, and in what leaves.\n"
    "#\n"
    "#\tmc-check-brought HOOK [ARGUMENT]...\n"
    "\n"
    "hook=$1\n"
    "shift\n"
    "scripts=$(git rev-parse --git-common-dir)/hooks\n"
    "\n"
    REFUSE
    "\n"
    "# A commit that is there: what it holds besides HEAD.\n"
    "look() {\n"
    "\tgit rev-parse --verify --quiet \"$1^{commit}\" >/dev/null || return 0\n"
    "\t\"$scripts/mc-check-staged\" --tree \"$1\" --only cpr\n"
    "}\n"
    "\n"
    "# What a fast-forward would bring; of a merge that makes a commit pre-merge-commit is asked.\n"
    "forward() {\n"
    "\tgit merge-base --is-ancestor HEAD \"$1\" 2>/dev/null || return 0\n"
    "\tlook \"$1\" || refuse 'Nothing was merged. Have it put right where it comes from, or go on with' \\\n"
    "\t    'git -c core.hooksPath=/dev/null merge.'\n"
    "}\n"
    "\n"
    "case $hook in\n"
    "pre-merge-commit)\n"
    "\texec \"$scripts/mc-check-staged\"\n"
    "\t;;\n"
    "prepare-commit-msg)\n"
    "\t# FILE SOURCE [COMMIT].  cherry-pick, revert and rebase do not ask pre-commit.  They\n"
    "\t# are known by what they are called, and where they ask for no editor by the message\n"
    "\t# that they leave, and by what they call its source.\n"
    "\tcase $GIT_REFLOG_ACTION:$2 in\n"
    "\tcherry-pick* | revert* | rebase*) ;;\n"
    "\t*:message | *:commit)\n"
    "\t\ttest -e \"$(git rev-parse --git-path MERGE_MSG)\" || exit 0 ;;\n"
    "\t*)\texit 0 ;;\n"
    "\tesac\n"
    "\t\"$scripts/mc-check-staged\" --only cpr || refuse \\\n"
    "\t    'Nothing was committed. Put it right and add it, and go on with git commit or --continue;' \\\n"
    "\t    'or give up with --abort or git reset --merge.'\n"
    "\t;;\n"
    "commit-msg)\n"
    "\texec \"$scripts/mc-check-message\" \"$@\"\n"
    "\t;;\n"
    "pre-applypatch)\n"
    "\t\"$scripts/mc-check-staged\" --only cpr || refuse \\\n"
    "\t    'The patch was not committed. Put it right, add it and go on with git am --continue; or give' \\\n"
    "\t    'up with git am --abort.'\n"
    "\t;;\n"
    "reference-transaction)\n"
    "\t# prepared, with lines OLD NEW REF.  ORIG_HEAD is set before anything is brought in.\n"
    "\ttest \"$1\" = prepared && grep -q ' ORIG_HEAD$' || exit 0\n"
    "\trebase=$(git rev-parse --git-path rebase-merge)/onto\n"
    "\ttest -e \"$rebase\" || rebase=$(git rev-parse --git-path rebase-apply)/onto\n"
    "\tcase $GIT_REFLOG_ACTION in\n"
    "\tpull*)\n"
    "\t\tfor commit in $(awk -F '\\t' '$2 != \"not-for-merge\" { print $1 }' \\\n"
    "\t\t    \"$(git rev-parse --git-path FETCH_HEAD)\"); do\n"
    "\t\t\tforward \"$commit\"\n"
    "\t\tdone\n"
    "\t\t;;\n"
    "\tmerge)\tforward '@{upstream}' ;;\n"
    "\tmerge*)\n"
    "\t\tfor commit in ${GIT_REFLOG_ACTION#merge}; do\n"
    "\t\t\tforward \"$commit\"\n"
    "\t\tdone\n"
    "\t\t;;\n"
    "\tesac\n"
    "\ttest ! -e \"$rebase\" || look \"$(cat \"$rebase\")\" || refuse \\\n"
    "\t    'Nothing was rebased. Have it put right where it comes from, or go on with' \\\n"
    "\t    'git -c core.hooksPath=/dev/null rebase.'\n"
    "\t;;\n"
    "pre-push)\n"
    "\t# REMOTE URL, with lines REF COMMIT REF COMMIT: what is ours, and what is there.\n"
    "\tremote=$1 bad=0\n"
    "\ttmp=$(mktemp) || exit\n"
    "\ttrap 'rm -f \"$tmp\"' EXIT\n"
    "\ttrap 'exit 2' HUP INT TERM\n"
    "\tcommand -v mc-check >/dev/null || refuse \\\n"
    "\t    'mc-check is not in PATH, so what is pushed cannot be checked; git push --no-verify pushes it unchecked.'\n"
    "\twhile read -r ref commit there old; do\n"
    "\t\tcase $commit in\n"
    "\t\t*[!0]*)\t;;\n"
    "\t\t*)\tcontinue ;;\t# it is taken away\n"
    "\t\tesac\n"
    "\t\t# By its name, which leaves too, where it has one.\n"
    "\t\tcase $ref in\n"
    "\t\trefs/*)\tset -- --commits \"$ref\" ;;\n"
    "\t\t*)\tset -- --commits \"$commit\" ;;\n"
    "\t\tesac\n"
    "\t\tif git cat-file -e \"$old^{commit}\" 2>/dev/null; then\n"
    "\t\t\tset -- \"$@\" --commits \"^$old\"\n"
    "\t\telse\n"
    "\t\t\tfor known in $(git rev-parse --remotes=\"$remote\"); do\n"
    "\t\t\t\tset -- \"$@\" --commits \"^$known\"\n"
    "\t\t\tdone\n"
    "\t\tfi\n"
    "\t\tgit -c core.quotePath=false ls-tree -r --name-only \"$commit\" |\n"
    "\t\t    grep -e '^centre\\.yaml$' -e '/centre\\.yaml$' -e '/centre\\.yaml\"$' >\"$tmp\"\n"
    "\t\twhile IFS= read -r file; do\n"
    "\t\t\tfolder=${file%centre.yaml} folder=${folder%/}\n"
    "\t\t\tif test ! -f \"$file\"; then\n"
    "\t\t\t\tprintf '%s\\n' \"$file\" | sed 's/[0-9]/#/g; s/$/ is not checked out, so the history of its folder cannot be searched./' >&2\n"
    "\t\t\t\tbad=1\n"
    "\t\t\t\tcontinue\n"
    "\t\t\tfi\n"
    "\t\t\t(\n"
    "\t\t\t\tunset $(git rev-parse --local-env-vars)\n"
    "\t\t\t\texec mc-check --history \"$@\" -- \"${folder:-.}\" </dev/null\n"
    "\t\t\t) || bad=1\n"
    "\t\tdone <\"$tmp\"\n"
    "\tdone\n"
    "\ttest $bad = 0 || refuse 'Nothing was pushed. Take it out of the commits too (git rebase -i, git commit --amend),' \\\n"
    "\t    'or push with --no-verify.'\n"
    "\t;;\n"
    "esac\n"
    "exit 0\n";

/*
 * What the scripts say; the Danish is in danish.txt, as of all that is said.  Nothing of it
 * means something to a shell between its quotes or to sed.
 */
static const char *const said[] = {
	MESSAGE("cannot be checked; give the folder another name"),
	MESSAGE("mc-check is not in PATH, so what is staged cannot be checked."),
	MESSAGE("Nothing was committed. Put it right and add it, or commit with --no-verify."),
	MESSAGE("Nothing was merged. Have it put right where it comes from, or go on with"),
	MESSAGE("Nothing was committed. Put it right and add it, and go on with git commit or --continue;"),
	MESSAGE("or give up with --abort or git reset --merge."),
	MESSAGE("Nothing was committed. The message holds what is shaped like a CPR number, and git remembers it:"),
	MESSAGE("write it without, or commit with --no-verify."),
	MESSAGE("Nothing was committed, for the message could not be checked; commit with --no-verify if you know it."),
	MESSAGE("The patch was not committed. Put it right, add it and go on with git am --continue; or give"),
	MESSAGE("up with git am --abort."),
	MESSAGE("Nothing was rebased. Have it put right where it comes from, or go on with"),
	MESSAGE("mc-check is not in PATH, so what is pushed cannot be checked; git push --no-verify pushes it unchecked."),
	MESSAGE("is not checked out, so the history of its folder cannot be searched."),
	MESSAGE("Nothing was pushed. Take it out of the commits too (git rebase -i, git commit --amend),"),
	MESSAGE("or push with --no-verify."),
};

/* The first of what is said in a text, and where; NULL: nothing more is. */
static const char *
next_said(const char *text, size_t *which)
{
	const char *first = NULL;

	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		const char *at = strstr(text, said[i]);

		if (at != NULL && (first == NULL || at < first)) {
			first = at;
			*which = i;
		}
	}
	return first;
}

void
githook_add_script(struct buf *b, const struct githook_script *script, enum language language)
{
	const char *text = script->text, *at;
	size_t i;

	while ((at = next_said(text, &i)) != NULL) {
		buf_add(b, text, (size_t)(at - text));
		buf_adds(b, translate_in(language, said[i]));
		text = at + strlen(said[i]);
	}
	buf_adds(b, text);
}

const struct githook_script githook_scripts[] = {
	{ STAGED, staged }, { BROUGHT, brought }, { TOLD, told }, { NULL, NULL }
};

/* Every change of every ref comes by: leave quickly what is none of ours. */
#define QUICKLY "test \"$1\" = prepared || exit 0\n" \
    "case $GIT_REFLOG_ACTION in merge* | pull* | rebase*) ;; *)\n" \
    "\ttest -e \"$(git rev-parse --git-path rebase-merge)\" ||\n" \
    "\t    test -e \"$(git rev-parse --git-path rebase-apply)\" || exit 0 ;;\n" \
    "esac\n"

#define BROUGHT_HOOK(NAME, FIRST) { NAME, HEAD FIRST "exec " BROUGHT_CALL "\n", BROUGHT, \
    BROUGHT_CALL " || exit" }

const struct githook githooks[] = {
	{ "pre-commit", HEAD "exec " CALL(STAGED) "\n", STAGED, CALL(STAGED) " || exit" },
	BROUGHT_HOOK("pre-merge-commit", ""),
	BROUGHT_HOOK("prepare-commit-msg", ""),
	BROUGHT_HOOK("commit-msg", ""),
	BROUGHT_HOOK("pre-applypatch", ""),
	BROUGHT_HOOK("reference-transaction", QUICKLY),
	BROUGHT_HOOK("pre-push", ""),
	{ NULL, NULL, NULL, NULL }
};
