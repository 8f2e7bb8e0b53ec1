#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/said.h"

static struct said {
	char *file;
	uint64_t hash;
	unsigned long n;
} *said;
static size_t n, cap;
static size_t *slot;		/* number + 1, 0 is free; twice as many as there is room for files */
static size_t last;		/* most often the same file again */

/* The slot where the file is, or would go. */
static size_t
probe(const char *file, uint64_t hash)
{
	size_t i = hash & (2 * cap - 1);

	while (slot[i] != 0 && (said[slot[i] - 1].hash != hash ||
	    strcmp(said[slot[i] - 1].file, file) != 0))
		i = (i + 1) & (2 * cap - 1);
	return i;
}

/* Its number; n: it is not there. */
static size_t
find(const char *file)
{
	size_t i;

	if (n == 0)
		return 0;
	if (strcmp(said[last].file, file) == 0)
		return last;
	i = slot[probe(file, hash_bytes(file, strlen(file)))];
	return i > 0 ? last = i - 1 : n;
}

/* Room for twice as many; 0: there is none. */
static int
grow(void)
{
	size_t more = cap > 0 ? 2 * cap : 16;
	struct said *moved = realloc(said, more * sizeof *said);
	size_t *slots = calloc(2 * more, sizeof *slots);

	if (moved != NULL)
		said = moved;
	if (moved == NULL || slots == NULL) {
		free(slots);
		return 0;
	}
	free(slot);
	slot = slots;
	cap = more;
	for (size_t i = 0; i < n; i++)
		slot[probe(said[i].file, said[i].hash)] = i + 1;
	return 1;
}

unsigned long
said_add(const char *file, unsigned long more)
{
	size_t i = find(file);

	if (i == n) {
		uint64_t hash = hash_bytes(file, strlen(file));
		char *name = strdup(file);

		if (name == NULL || (n == cap && !grow())) {
			free(name);
			return 0;
		}
		slot[probe(file, hash)] = n + 1;
		said[n++] = (struct said){ name, hash, 0 };
		last = i;
	}
	return said[i].n += more;
}

unsigned long
said_so_far(const char *file)
{
	size_t i = find(file);

	return i < n ? said[i].n : 0;
}

void
said_end(void (*tell)(const char *, unsigned long))
{
	for (size_t i = 0; i < n; i++) {
		tell(said[i].file, said[i].n);
		free(said[i].file);
	}
	free(said);
	free(slot);
	said = NULL;
	slot = NULL;
	n = cap = last = 0;
}
