/*
 * hash - numbers for bytes, and for numbers, that nobody can foresee.
 *
 *	slot = hash_bytes(text, len) & (slots - 1);
 *
 * For tables.  The key is drawn anew in each run, so that no file can be made
 * whose texts all meet in one slot.  Nothing that is printed may depend on a
 * hash, nor on the order of a table.  Bytes by SipHash-1-3 (Aumasson and
 * Bernstein, "SipHash: a fast short-input PRF", 2012).  The first call draws the
 * key: where there are several threads, make it before they begin.
 */
#ifndef MC_BASE_HASH_H
#define MC_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const char *text, size_t len);

/* The same by a key of one's own: on every machine the same number, which may be kept. */
uint64_t hash_bytes_by(const uint64_t key[2], const char *text, size_t len);

/* The low bits depend on all bits of the number. */
uint64_t hash_number(uint64_t);

/* The same by no key, of a number that has one in it: all of it is mixed into all of it. */
static inline uint64_t
hash_mix(uint64_t n)
{
	n = (n ^ n >> 32) * 0x9e3779b97f4a7c15u;
	n = (n ^ n >> 29) * 0xbf58476d1ce4e5b9u;
	return n ^ n >> 32;
}

#endif
