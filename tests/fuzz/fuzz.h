/*
 * fuzz - what the fuzz targets share: inputs of their own making, and the verdict.
 *
 *	csv			some inputs, the same each time
 *	csv 20000 7		so many, others with another number behind
 *	csv FILE...		these inputs, as libFuzzer found them
 *	csv -w FOLDER 100	write so many of its own, to begin libFuzzer with
 *	make fuzz		with libFuzzer, as long as one likes
 *
 * A target says what it is in TARGET and how many inputs are some in SOME (a
 * quarter under sanitizers), makes an input by make_input(), of what is here, and
 * judges one by try_input(), with check().  What an input means is the target's: the
 * bytes of a file, or several texts parted by a byte.  They come in room of just their
 * size, so that reading too far is seen.  Where the code may exit, run it by status_of().
 */
#ifndef MC_FUZZ_H
#define MC_FUZZ_H

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/diag.h"

#define N_OF(array) (sizeof(array) / sizeof *(array))

/* Made by each target. */
static void make_input(struct buf *out);
static void try_input(const char *text, size_t len);
static void tell(void);		/* further counts, behind that of the inputs */

/* ---- the verdict ---- */

static unsigned long inputs;
static const char *input;
static size_t input_len;

/* Only what may be called in a signal's handler. */
static void
write_text(const char *text, size_t len)
{
	while (len > 0) {
		ssize_t n = write(STDERR_FILENO, text, len);

		if (n <= 0)
			return;
		text += n;
		len -= (size_t)n;
	}
}

/* Which input it was, as a string of C. */
static void
show_input(void)
{
	static const char digits[] = "01234567";
	char head[100];
	int n = snprintf(head, sizeof head, "not ok - fuzz/%s: input %lu, %zu bytes: \"", TARGET, inputs,
	    input_len);

	write_text(head, (size_t)n);
	for (size_t i = 0; i < input_len && i < 4000; i++) {
		unsigned char c = (unsigned char)input[i];
		char octal[4] = { '\\', digits[c >> 6], digits[c >> 3 & 7], digits[c & 7] };

		if (c == '\n')
			write_text("\\n\"\n\"", 5);
		else if (c < ' ' || c >= 0x7f || c == '"' || c == '\\')
			write_text(octal, 4);
		else
			write_text((const char *)&c, 1);
	}
	write_text("\"\n", 2);
}

static void
check(int holds, const char *what)
{
	if (holds)
		return;
	write_text("\n", 1);
	write_text(what, strlen(what));
	write_text("\n", 1);
	abort();
}

/* ---- exits ---- */

/* clang and gcc tell it otherwise. */
#ifdef __has_feature
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
void __lsan_disable(void);
void __lsan_enable(void);
#else
static inline void __lsan_disable(void) { }
static inline void __lsan_enable(void) { }
#endif

static jmp_buf exit_to;
static int may_exit, exited_with;

_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);		/* the linker puts it in place of exit() */

void
__wrap_exit(int status)
{
	if (!may_exit)
		__real_exit(status);
	exited_with = status;
	longjmp(exit_to, 1);
}

/* The status with which a function exits; -1 if it returns.  What it allocated is lost. */
static inline int
status_of(void (*run)(void *), void *with)
{
	__lsan_disable();
	if (setjmp(exit_to) == 0) {
		may_exit = 1;
		run(with);
		exited_with = -1;
	}
	may_exit = 0;
	__lsan_enable();
	return exited_with;
}

/* ---- making ---- */

static uint64_t state = 88172645463325252u;

static inline unsigned
below(unsigned n)
{
	state ^= state << 13;
	state ^= state >> 7;
	state ^= state << 17;
	return (unsigned)(state >> 33) % n;
}

static inline int
one_in(unsigned n)
{
	return below(n) == 0;
}

/* One of a table of strings. */
#define PICK(table) ((table)[below((unsigned)N_OF(table))])

/* Mostly one of the first. */
#define PICK_OF(table, first) ((table)[below(one_in(12) ? (unsigned)N_OF(table) : (first))])

/* What is seldom in a file, and trouble then. */
static inline void
put_odd(struct buf *out)
{
	static const char *const odd[] = {
		"\xef\xbb\xbf", "\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\r", "\r\n",
		"\n", "\t", "\x1b[31m", "\x7f", "\xc2\x85", "\xe2\x80\xa8", "\xe2\x80\xae", "\xc2\xa0",
		"e\xcc\x81", "a\xcc\x8a", "\xef\xbf\xbd", "\xef\xbf\xbf", "\"", "'", "\\", "#", ":", "-",
		"010190-1234", "0101901234", "%s%n", "\xf0\x9f\x98\x80"
	};

	if (one_in(20))
		buf_addc(out, '\0');
	else if (one_in(200))
		buf_fill(out, 'x', below(5000));
	else
		buf_adds(out, PICK(odd));
}

/* Change a few bytes, take some out, or have some twice. */
static inline void
spoil(struct buf *out, const char *bytes, size_t n)
{
	for (unsigned i = below(4); i > 0 && out->len > 0; i--) {
		size_t at = below((unsigned)out->len), some = 1 + below(8);

		if (some > out->len - at)
			some = out->len - at;
		switch (below(4)) {
		case 0:
			buf_splice(out, at, some, NULL, 0);
			break;
		case 1: {
			char again[8];

			memcpy(again, out->data + at, some);
			buf_splice(out, below((unsigned)out->len), 0, again, some);
			break;
		}
		default:
			out->data[at] = bytes[below((unsigned)n)];
		}
	}
}

/* ---- what runs it ---- */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size > 0 ? size : 1);

	check(text != NULL, "no memory");
	if (size > 0)
		memcpy(text, data, size);
	inputs++;
	input = text;
	input_len = size;
	diag_hush(1);
	try_input(text, size);
	free(text);
	return 0;
}

#if defined(__SANITIZE_ADDRESS__) && !defined(LIBFUZZER)
void __asan_on_error(void);

void
__asan_on_error(void)
{
	show_input();
}
#endif

#ifndef LIBFUZZER

static void
died(int signo)
{
	signal(signo, SIG_DFL);
	show_input();
	raise(signo);
}

static int
try_files(char *path[])
{
	for (; *path != NULL; path++) {
		struct buf bytes = { 0 };
		FILE *file = fopen(*path, "rb");
		size_t n;

		if (file == NULL) {
			perror(*path);
			return 2;
		}
		while ((n = fread(buf_room(&bytes, 65536), 1, 65536, file)) > 0)
			bytes.len += n;
		fclose(file);
		LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&bytes), bytes.len);
		buf_release(&bytes);
	}
	return 0;
}

static int
write_files(const char *folder, unsigned long n)
{
	struct buf out = { 0 };

	for (unsigned long i = 0; i < n; i++) {
		char path[4096];
		FILE *file;

		snprintf(path, sizeof path, "%s/%s-%lu", folder, TARGET, i);
		buf_clear(&out);
		make_input(&out);
		file = fopen(path, "wb");
		if (file == NULL || fwrite(buf_text(&out), 1, out.len, file) != out.len ||
		    fclose(file) != 0) {
			perror(path);
			return 2;
		}
	}
	buf_release(&out);
	return 0;
}

int
main(int argc, char *argv[])
{
	struct buf out = { 0 };
	unsigned long n = argc > 1 ? strtoul(argv[1], NULL, 10) : getenv("SLOW_TOOL") ? SOME / 4 : SOME;

	if (argc == 4 && strcmp(argv[1], "-w") == 0)
		return write_files(argv[2], strtoul(argv[3], NULL, 10));
	signal(SIGABRT, died);
	signal(SIGSEGV, died);
	signal(SIGALRM, died);
	if (argc > 1 && n == 0)
		return try_files(argv + 1);
	state += argc > 2 ? strtoul(argv[2], NULL, 10) * 0x9e3779b97f4a7c15u : 0;
	while (inputs < n) {
		buf_clear(&out);
		make_input(&out);
		alarm(60);	/* whatever takes so long hangs */
		LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&out), out.len);
	}
	buf_release(&out);
	printf("fuzz/%s: %lu inputs", TARGET, inputs);
	tell();
	putchar('\n');
	return 0;
}

#endif
#endif
