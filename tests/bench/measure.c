/*
 * measure - run a command some times and print its median cpu, wall time and memory.
 *
 *	measure 11 mc-log log.csv		1.21 1.35 5120 2.01
 *
 * Milliseconds of cpu (user and system) and of wall time, KiB at the peak, and
 * the wall time in times that of /bin/true, which is run in turn with it: the
 * machine's speed drifts.  What the command prints is thrown away; the first
 * run is not counted.
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

/* Run a command once; 0 if it could not be run. */
static int
run(char *argv[], double *cpu, double *wall, long *memory)
{
	struct timespec from, to;
	struct rusage use;
	int status;
	pid_t child;

	clock_gettime(CLOCK_MONOTONIC, &from);
	child = vfork();
	if (child == 0) {
		int null = open("/dev/null", O_WRONLY);

		dup2(null, 1);
		execvp(argv[0], argv);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &use) != child)
		return 0;
	clock_gettime(CLOCK_MONOTONIC, &to);
	*cpu = 1e3 * (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
	    1e-3 * (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
	*wall = 1e3 * (double)(to.tv_sec - from.tv_sec) +
	    1e-6 * (double)(to.tv_nsec - from.tv_nsec);
	*memory = use.ru_maxrss;
	return !WIFEXITED(status) || WEXITSTATUS(status) != 127;
}

static double
median(double *value, int n)
{
	qsort(value, (size_t)n, sizeof *value, by_size);
	return value[n / 2];
}

int
main(int argc, char *argv[])
{
	static char true_path[] = "/bin/true";
	char *nothing[] = { true_path, NULL };
	int runs = argc > 2 ? atoi(argv[1]) : 0;
	double *cpu, *wall, *base, ignored;
	long memory = 0, peak;

	if (runs < 1) {
		fputs("usage: measure RUNS COMMAND...\n", stderr);
		return 2;
	}
	cpu = calloc((size_t)runs + 1, sizeof *cpu);
	wall = calloc((size_t)runs + 1, sizeof *wall);
	base = calloc((size_t)runs + 1, sizeof *base);
	if (cpu == NULL || wall == NULL || base == NULL)
		return 2;
	for (int i = 0; i <= runs; i++) {
		if (!run(nothing, &ignored, &base[i], &peak) ||
		    !run(argv + 2, &cpu[i], &wall[i], &peak))
			return 2;
		memory = peak > memory ? peak : memory;
	}
	printf("%.3f %.3f %ld %.2f\n", median(cpu + 1, runs), median(wall + 1, runs), memory,
	    median(wall + 1, runs) / median(base + 1, runs));
	free(cpu);
	free(wall);
	free(base);
	return 0;
}
