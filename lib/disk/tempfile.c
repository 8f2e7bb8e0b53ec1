#include <stdlib.h>

#include "base/buf.h"
#include "disk/tempfile.h"

const char *
tempfile_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder != NULL && *folder != '\0' ? folder : "/tmp";
}

int
tempfile_make(struct buf *path, const char *word)
{
	buf_clear(path);
	buf_addf(path, "%s/%s.XXXXXX", tempfile_folder(), word);
	return mkstemp(path->data);
}
