#include <errno.h>
#include <string.h>

#include "base/diag.h"
#include "base/translate.h"
#include "centre/centre.h"
#include "disk/durable.h"
#include "edit/rename.h"
#include "edit/turn.h"

int
turn_take(struct centre *c)
{
	int fd;

	if (c->turn > 0)
		return 1;
	fd = durable_lock_folder(c->path);
	if (fd < 0) {
		diag_trouble("cannot lock '%s': %s", c->path, translate_error(errno));
		return 0;
	}
	c->turn = fd;
	return rename_finish(c);
}
