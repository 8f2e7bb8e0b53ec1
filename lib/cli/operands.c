#include <string.h>
#include <unistd.h>

#include "base/diag.h"
#include "base/mem.h"
#include "base/safe.h"
#include "base/translate.h"
#include "cli/inputs.h"
#include "cli/operands.h"
#include "cli/opts.h"
#include "disk/missing.h"

size_t
operands_count(char *const *operand)
{
	size_t n = 0;

	while (operand[n] != NULL)
		n++;
	return n;
}

/* Most often a text of several words without its quotes.  What has a slash was meant as a folder, and is none. */
static void
refuse_more(const struct command *c, char *const *operand)
{
	if (c->word != NULL && c->most > 0 && operands_count(operand) > c->most &&
	    (!c->here || inputs_is_folder(operand[0])) && strchr(operand[1], '/') == NULL)
		opts_usage("'%s' is a word too many: '%s' takes %s; words that belong together stand in quotes",
		    shown(operand[c->most], strlen(operand[c->most])), c->word, translate(c->needs));
}

/* Are there as many operands as the command takes? */
static int
is_enough(const struct command *c, char *const *operand)
{
	size_t n = operands_count(operand);

	return n >= c->least && (c->most == 0 || n <= c->most);
}

/*
 * Who edits the centre he stands in need not name it: what would be a folder is none, so
 * `.` goes before the operands.
 */
static void
take_here(struct opts *o)
{
	static char here[] = ".";
	size_t n;

	if (!o->command->here || (o->operand[0] != NULL && inputs_is_folder(o->operand[0])))
		return;
	if (!inputs_here()) {
		/* A word alone was hardly meant as a folder that is to be there. */
		if (o->operand[0] != NULL && strchr(o->operand[0], '/') == NULL &&
		    access(o->operand[0], F_OK) != 0) {
			const char *meant = missing_near(o->operand[0]);

			if (meant != NULL)
				die("'%s' is no folder here; did you mean '%s'?", o->operand[0], meant);
			die("'%s' is no folder here, and this folder is no centre; "
			    "go to the centre's folder with cd, or name it first", o->operand[0]);
		}
		return;
	}
	n = operands_count(o->operand);
	o->made = mem_zero(n + 2, sizeof *o->made);
	o->made[0] = here;
	for (size_t i = 0; i < n; i++)
		o->made[i + 1] = o->operand[i];
	o->operand = o->made;
}

int
operands_settle(struct opts *o)
{
	take_here(o);
	refuse_more(o->command, o->operand);
	return is_enough(o->command, o->operand);
}
