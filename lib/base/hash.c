#include <fcntl.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/random.h>
#endif

#include "base/hash.h"
#include "base/word.h"

static struct {
	uint64_t bytes[2];	/* of SipHash */
	uint64_t turn, times;	/* of numbers; times is odd */
	int drawn;
} key;

/* From the system; 0 if it has none to give. */
static int
draw(void *to, size_t n)
{
	int fd, good;

#ifdef __linux__
	if (getrandom(to, n, GRND_NONBLOCK) == (ssize_t)n)
		return 1;
#endif
	fd = open("/dev/urandom", O_RDONLY | O_CLOEXEC);
	good = fd >= 0 && read(fd, to, n) == (ssize_t)n;
	if (fd >= 0)
		close(fd);
	return good;
}

static void
make_key(void)
{
	uint64_t word[4] = { 0 };

	/* Without: what differs from run to run. */
	if (!draw(word, sizeof word)) {
		struct timespec now = { 0 };

		clock_gettime(CLOCK_REALTIME, &now);
		word[0] = (uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec;
		word[1] = (uint64_t)getpid() * 0x9e3779b97f4a7c15u;
		word[2] = (uint64_t)(uintptr_t)&now;
		word[3] = word[0] * 0xbf58476d1ce4e5b9u;
	}
	key.bytes[0] = word[0];
	key.bytes[1] = word[1];
	key.turn = word[2];
	key.times = word[3] | 1;
	key.drawn = 1;
}

static inline uint64_t
turned(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static inline void
sip_round(uint64_t v[4])
{
	v[0] += v[1];
	v[1] = turned(v[1], 13) ^ v[0];
	v[0] = turned(v[0], 32);
	v[2] += v[3];
	v[3] = turned(v[3], 16) ^ v[2];
	v[0] += v[3];
	v[3] = turned(v[3], 21) ^ v[0];
	v[2] += v[1];
	v[1] = turned(v[1], 17) ^ v[2];
	v[2] = turned(v[2], 32);
}

static inline void
take_word(uint64_t v[4], uint64_t word)
{
	v[3] ^= word;
	sip_round(v);
	v[0] ^= word;
}

/* In place, so that the words of the state stay in registers. */
static inline uint64_t
sip(const uint64_t by[2], const char *text, size_t len)
{
	uint64_t v[4], last = (uint64_t)len << 56;

	v[0] = by[0] ^ 0x736f6d6570736575u;
	v[1] = by[1] ^ 0x646f72616e646f6du;
	v[2] = by[0] ^ 0x6c7967656e657261u;
	v[3] = by[1] ^ 0x7465646279746573u;
	for (; len >= 8; text += 8, len -= 8)
		take_word(v, word_load(text));
	for (size_t i = 0; i < len; i++)
		last |= (uint64_t)(unsigned char)text[i] << 8 * i;
	take_word(v, last);
	v[2] ^= 0xff;
	for (int i = 0; i < 3; i++)
		sip_round(v);
	return v[0] ^ v[1] ^ v[2] ^ v[3];
}

uint64_t
hash_bytes(const char *text, size_t len)
{
	if (!key.drawn)
		make_key();
	return sip(key.bytes, text, len);
}

uint64_t
hash_bytes_by(const uint64_t by[2], const char *text, size_t len)
{
	return sip(by, text, len);
}

uint64_t
hash_number(uint64_t n)
{
	if (!key.drawn)
		make_key();
	/* Times an odd number that nobody knows. */
	return hash_mix((n ^ key.turn) * key.times);
}
