#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/mem.h"
#include "centre/exempt.h"
#include "check/cprbeside.h"

static void
keep(void *beside, const struct cprfile_hit *hit)
{
	struct cprbeside *b = beside;

	if (b->n == CPRBESIDE_MOST) {
		b->more++;
		return;
	}
	b->hit = mem_grow(b->hit, &b->cap, b->n + 1, sizeof *b->hit);
	b->hit[b->n++] = *hit;
}

void
cprbeside_begin(struct cprbeside *b, int fd, const char *name, const struct exempt *e)
{
	*b = (struct cprbeside){ 0 };
	/* What is no text of lines is read in a way of its own. */
	if (diag_is_ignored(TOPIC_CPR) || exempt_file(e, name) || cprfile_kind(name) != CPRFILE_TEXT ||
	    fstat(fd, &b->st) != 0)
		return;
	cprfile_begin(&b->file, name, e, keep, b);
	b->is_begun = 1;
}

void
cprbeside_take(void *beside, const char *bytes, size_t n)
{
	struct cprbeside *b = beside;

	if (!b->is_begun)
		return;
	if (n > 0) {
		cprfile_take(&b->file, bytes, n);
		return;
	}
	b->is_whole = !cprfile_again(&b->file);
	cprfile_end(&b->file);
	b->is_begun = 0;
}

int
cprbeside_is_utf8(const struct cprbeside *b, unsigned long long from, unsigned long long to)
{
	return (b->is_begun || b->is_whole) && to <= SIZE_MAX && cprtext_is_utf8(&b->file.text, (size_t)from, (size_t)to);
}

int
cprbeside_is(const struct cprbeside *b, int fd, const char *name)
{
	struct stat st;

	return b->is_whole && strcmp(name, b->file.name) == 0 && fstat(fd, &st) == 0 && st.st_dev == b->st.st_dev &&
	    st.st_ino == b->st.st_ino && st.st_size == b->st.st_size &&
	    st.st_mtim.tv_sec == b->st.st_mtim.tv_sec && st.st_mtim.tv_nsec == b->st.st_mtim.tv_nsec;
}

unsigned long
cprbeside_tell(const struct cprbeside *b, void (*found)(void *arg, const struct cprfile_hit *), void *arg)
{
	for (size_t i = 0; i < b->n; i++)
		found(arg, &b->hit[i]);
	return b->more;
}

void
cprbeside_release(struct cprbeside *b)
{
	if (b->is_begun)
		cprfile_end(&b->file);
	free(b->hit);
	*b = (struct cprbeside){ 0 };
}
