#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "base/buf.h"
#include "base/git.h"
#include "disk/file.h"
#include "disk/gitindex.h"

/* What stands where, in bytes. */
enum {
	HEADER = 12,		/* "DIRC", a version, how many entries */
	ENTRY_FLAGS = 60,	/* in an entry, behind times, sizes and the id */
	ENTRY_NAME = 62,
	EXTENDED = 0x4000,	/* flags: two bytes more of them follow */
	NAME_LONGEST = 0xfff,	/* flags: so long is the name, or longer */
	ID = 20,		/* the sum of all, at the end */
	UNIT = 8		/* an entry takes so many, or twice, and so on, before version 4 */
};
enum { LONGEST = 16 << 20 };	/* an index: 100 000 files and more */

struct reading {
	const unsigned char *at, *end;
	int version;
	struct buf name;	/* of the last entry: the next one may begin as it does */
};

static uint32_t
number(const unsigned char *p)
{
	return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

/* How much of the last name goes: seven bits a byte, the highest first, and each byte before the last one counts one more. */
static int
read_gone(struct reading *r, size_t *gone)
{
	*gone = 0;
	while (r->at < r->end && *gone <= r->name.len) {
		*gone += *r->at & 0x7f;
		if ((*r->at++ & 0x80) == 0)
			return *gone <= r->name.len;
		*gone = (*gone + 1) << 7;
	}
	return 0;
}

/* The next entry's name; 0: it is none of those that are known. */
static int
next_name(struct reading *r)
{
	const unsigned char *entry = r->at, *nul;
	size_t flags, gone = r->name.len, len;

	if (r->end - entry < ENTRY_NAME)
		return 0;
	flags = (size_t)entry[ENTRY_FLAGS] << 8 | entry[ENTRY_FLAGS + 1];
	r->at += ENTRY_NAME;
	if ((flags & EXTENDED) != 0) {
		if (r->version < 3 || r->end - r->at < 2)
			return 0;
		r->at += 2;
	}
	if (r->version == 4 && !read_gone(r, &gone))
		return 0;
	nul = memchr(r->at, '\0', (size_t)(r->end - r->at));
	if (nul == NULL)
		return 0;
	buf_truncate(&r->name, r->name.len - gone);
	buf_add(&r->name, (const char *)r->at, (size_t)(nul - r->at));
	len = r->name.len;
	r->at = nul + 1;
	if (r->version < 4) {
		size_t most = (size_t)(r->end - entry), size = ((size_t)(r->at - entry) + UNIT - 1) / UNIT * UNIT;

		if (size > most)
			return 0;
		r->at = entry + size;
	}
	/* (With longer ids another thing stands here.) */
	return len > 0 && (flags & NAME_LONGEST) == (len < NAME_LONGEST ? len : NAME_LONGEST);
}

/* What follows the entries, up to the sum: a name of four letters and a size of each. */
static int
passes_over_rest(struct reading *r)
{
	while (r->end - r->at >= 8) {
		uint32_t size = number(r->at + 4);

		/* A small letter: who does not know it cannot read the index.  "sdir": some folders are listed as one. */
		if ((*r->at < 'A' || *r->at > 'Z') && memcmp(r->at, "sdir", 4) != 0)
			return 0;
		r->at += 8;
		if (size > (size_t)(r->end - r->at))
			return 0;
		r->at += size;
	}
	return r->at == r->end;
}

int
gitindex_each(const char *bytes, size_t len, const char *folder, void (*take)(void *arg, const char *name), void *arg)
{
	struct reading r = { .at = (const unsigned char *)bytes };
	size_t inside = strlen(folder);
	uint32_t entries;
	int good;

	if (len < HEADER + ID || memcmp(bytes, "DIRC", 4) != 0)
		return 0;
	r.version = (int)number(r.at + 4);
	entries = number(r.at + 8);
	r.end = r.at + len - ID;
	r.at += HEADER;
	buf_adds(&r.name, "");
	good = r.version >= 2 && r.version <= 4;
	for (; good && entries > 0; entries--) {
		good = next_name(&r);
		if (good && r.name.len > inside && memcmp(r.name.data, folder, inside) == 0 &&
		    strchr(r.name.data + inside, '/') == NULL)
			take(arg, r.name.data + inside);
	}
	good = good && passes_over_rest(&r);
	buf_release(&r.name);
	return good;
}

struct looking {
	struct buf path;
	size_t folder;		/* so much of it is the folder's */
	int is_whole;
};

static void
look(void *arg, const char *name)
{
	struct looking *l = arg;
	struct stat st;

	buf_truncate(&l->path, l->folder);
	buf_adds(&l->path, name);
	l->is_whole &= lstat(l->path.data, &st) == 0;
}

int
gitindex_is_whole(const struct git *git)
{
	struct looking l = { .is_whole = 1 };
	struct buf path = { 0 }, bytes = { 0 };
	struct stat st;
	int is_whole = 0;

	buf_addf(&path, "%s/.git", git->root);
	/* (A file leads to a repository elsewhere.) */
	if (lstat(path.data, &st) == 0 && S_ISDIR(st.st_mode)) {
		buf_adds(&path, "/index");
		buf_addf(&l.path, "%s/%s", git->root, git->inside);
		l.folder = l.path.len;
		switch (file_read_quietly(path.data, LONGEST, &bytes)) {
		case FILE_MISSING:
			is_whole = 1;
			break;
		case FILE_FOUND:
			is_whole = gitindex_each(bytes.data, bytes.len, git->inside, look, &l) && l.is_whole;
			break;
		case FILE_TROUBLE:
			break;
		}
	}
	buf_release(&path);
	buf_release(&bytes);
	buf_release(&l.path);
	return is_whole;
}
