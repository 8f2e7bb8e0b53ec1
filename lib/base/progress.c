#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/progress.h"
#include "base/safe.h"
#include "base/translate.h"

static int is_shown, is_alone;

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

void
progress_read(const char *what, size_t bytes)
{
	enum { LOOK_EVERY = 1 << 20 };
	static int is_wanted = -1;
	static unsigned long long total;
	static double start, last;
	double now;

	if (is_wanted < 0) {
		is_wanted = isatty(STDERR_FILENO) &&
		    (is_alone || !isatty(STDOUT_FILENO));
		start = is_wanted ? seconds() : 0;
	}
	if (!is_wanted)
		return;
	total += bytes;
	if (total / LOOK_EVERY == (total - bytes) / LOOK_EVERY)
		return;
	now = seconds();
	if (now - start < 1 || now - last < 0.2)
		return;
	last = now;
	fprintf(stderr, translate("\r%s: %llu MiB read"), shown(what, strlen(what)), total >> 20);
	is_shown = 1;
}

void
progress_clear(void)
{
	if (is_shown)
		fputs("\r\033[K", stderr);
	is_shown = 0;
}

void
progress_alone(int alone)
{
	is_alone = alone;
	if (!alone)
		progress_clear();
}
