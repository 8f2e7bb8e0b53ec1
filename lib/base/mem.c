#define _DEFAULT_SOURCE	/* MADV_HUGEPAGE, where there is one */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "base/diag.h"
#include "base/mem.h"

void *
mem_zero(size_t n, size_t size)
{
	void *p = calloc(n > 0 ? n : 1, size);

	if (p == NULL)
		die("out of memory");
	return p;
}

void *
mem_table(size_t n, size_t size)
{
	char *p = mem_zero(n, size);
#ifdef MADV_HUGEPAGE
	/* From the first whole small page on; no matter if refused. */
	enum { PAGE = 4096, LARGE = 4 << 20 };
	size_t begin = -(uintptr_t)p % PAGE;

	if (n * size >= LARGE)
		madvise(p + begin, (n * size - begin) / PAGE * PAGE, MADV_HUGEPAGE);
#endif
	return p;
}

void *
mem_resize(void *p, size_t n, size_t size)
{
	if (n > SIZE_MAX / size)
		die("out of memory");
	p = realloc(p, n > 0 ? n * size : 1);
	if (p == NULL)
		die("out of memory");
	return p;
}

char *
mem_copy(const char *s, size_t len)
{
	char *p = mem_zero(len + 1, 1);

	if (len > 0)
		memcpy(p, s, len);
	return p;
}

void *
mem_grow(void *p, size_t *cap, size_t n, size_t size)
{
	if (n <= *cap)
		return p;
	while (*cap < n)
		*cap = *cap < 8 ? 8 : *cap <= SIZE_MAX / 2 ? *cap * 2 : n;
	return mem_resize(p, *cap, size);
}
