/*
 * read - read a file in pieces of 128 KiB and do nothing: the measure of all others.
 */
#include <fcntl.h>
#include <unistd.h>

int
main(int argc, char *argv[])
{
	static char piece[128 << 10];
	int fd = argc > 1 ? open(argv[1], O_RDONLY) : STDIN_FILENO;
	ssize_t n;

	while ((n = read(fd, piece, sizeof piece)) > 0)
		;
	return n < 0;
}
