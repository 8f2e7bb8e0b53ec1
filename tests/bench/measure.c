/*
 * measure - run a command some times, in turn with another, and print medians.
 *
 *	measure 5 'read log.csv' mc-matrix form month log.csv
 *	181.2 183.0 2112 3.91 3.95
 *
 * Milliseconds of cpu (user and system) and of wall time, KiB at the peak; and
 * cpu and wall time in times those of the other command, the median of ratios
 * of neighbours: the machine's speed drifts.  What is printed is thrown away;
 * the first run is not counted.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { MOST = 1000, CPU = 0, WALL, CPU_RATIO, WALL_RATIO, FIGURES };

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Run a command once; its peak memory in KiB, or -1 if it could not be run. */
static long
run(char *argv[], double *cpu, double *wall)
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
		return -1;
	clock_gettime(CLOCK_MONOTONIC, &to);
	*cpu = 1e3 * (double)(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
	    1e-3 * (double)(use.ru_utime.tv_usec + use.ru_stime.tv_usec);
	*wall = 1e3 * (double)(to.tv_sec - from.tv_sec) +
	    1e-6 * (double)(to.tv_nsec - from.tv_nsec);
	return WIFEXITED(status) && WEXITSTATUS(status) == 127 ? -1 : use.ru_maxrss;
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
	static double figure[FIGURES][MOST];
	int runs = argc > 3 ? atoi(argv[1]) : 0, n = 0;
	char *other[16] = { NULL };
	long memory = 0, peak;

	if (runs < 1 || runs > MOST) {
		fputs("usage: measure RUNS 'OTHER COMMAND' COMMAND...\n", stderr);
		return 2;
	}
	for (char *word = strtok(argv[2], " "); word != NULL && n < 15; word = strtok(NULL, " "))
		other[n++] = word;
	for (int i = -1; i < runs; i++) {
		double cpu, wall, cpu_other, wall_other;

		if (run(other, &cpu_other, &wall_other) < 0 ||
		    (peak = run(argv + 3, &cpu, &wall)) < 0)
			return 2;
		memory = peak > memory ? peak : memory;
		if (i < 0)
			continue;
		figure[CPU][i] = cpu;
		figure[WALL][i] = wall;
		figure[CPU_RATIO][i] = cpu / cpu_other;
		figure[WALL_RATIO][i] = wall / wall_other;
	}
	printf("%.2f %.2f %ld %.2f %.2f\n", median(figure[CPU], runs), median(figure[WALL], runs),
	    memory, median(figure[CPU_RATIO], runs), median(figure[WALL_RATIO], runs));
	return 0;
}
