#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/text.h"
#include "disk/replace.h"
#include "yaml/modeline.h"

void
modeline_add_name(struct buf *b, const char *file)
{
	buf_addf(b, "%.*s.schema.json", (int)strcspn(file, "."), file);
}

int
modeline_there(const char *text, size_t len)
{
	static const char *const word = "yaml-language-server:";
	const char *end = text + len;

	while (text < end) {
		const char *stop = memchr(text, '\n', (size_t)(end - text)), *s = text;

		stop = stop != NULL ? stop : end;
		while (s < stop && (*s == ' ' || *s == '\t'))
			s++;
		if (s < stop && *s == '#') {
			for (s++; s < stop && (*s == ' ' || *s == '\t'); s++)
				;
			if (text_begins(s, (size_t)(stop - s), word))
				return 1;
		}
		text = stop + (stop < end);
	}
	return 0;
}

void
modeline_insert(struct buf *b, const char *text, size_t len, const char *file)
{
	const char *newline = len > 0 ? memchr(text, '\n', len) : NULL;
	const char *end = newline != NULL && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
	size_t skip = text_bom(text, len);

	buf_add(b, text, skip);
	buf_adds(b, "# yaml-language-server: $schema=" MODELINE_FOLDER "/");
	modeline_add_name(b, file);
	buf_addf(b, "%s%s", end, end);
	buf_add(b, text + skip, len - skip);
}

void
modeline_begin(struct replacement *edit, const char *folder, const char *file)
{
	struct buf schema = { 0 };

	buf_addf(&schema, "%s/" MODELINE_FOLDER "/", folder);
	modeline_add_name(&schema, file);
	if (edit->fd < 0 && access(schema.data, F_OK) == 0)
		modeline_insert(&edit->bytes, "", 0, file);
	buf_release(&schema);
}
