/*
 * measure - run a command some times and print its median cpu, wall time and memory.
 *
 *	measure 11 mc-log log.csv		1.21 1.35 5120
 *
 * Milliseconds of cpu (user and system) and of wall time, KiB at the peak.
 * What the command prints is thrown away; the first run is not counted.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

int
main(int argc, char *argv[])
{
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	double *cpu, *wall;
	long memory = 0;

	if (runs < 1) {
		fputs("usage: measure RUNS COMMAND...\n", stderr);
		return 2;
	}
	cpu = calloc((size_t)runs, sizeof *cpu);
	wall = calloc((size_t)runs, sizeof *wall);
	if (cpu == NULL || wall == NULL)
		return 2;
	for (int i = -1; i < runs; i++) {
		struct timespec from, to;
		struct rusage use;
		int status;
		pid_t child;

		clock_gettime(CLOCK_MONOTONIC, &from);
		child = vfork();
		if (child == 0) {
			int null = open("/dev/null", O_WRONLY);

			dup2(null, 1);
			execvp(argv[2], argv + 2);
			_exit(127);
		}
		if (child < 0 || wait4(child, &status, 0, &use) != child)
			return 2;
		clock_gettime(CLOCK_MONOTONIC, &to);
		if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
			return 2;
		if (i < 0)
			continue;
		cpu[i] = 1e3 * (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
		    1e-3 * (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
		wall[i] = 1e3 * (double)(to.tv_sec - from.tv_sec) +
		    1e-6 * (double)(to.tv_nsec - from.tv_nsec);
		memory = use.ru_maxrss > memory ? use.ru_maxrss : memory;
	}
	qsort(cpu, (size_t)runs, sizeof *cpu, by_size);
	qsort(wall, (size_t)runs, sizeof *wall, by_size);
	printf("%.3f %.3f %ld\n", cpu[runs / 2], wall[runs / 2], memory);
	free(cpu);
	free(wall);
	return 0;
}
