/*
 * scalar - write a text as a YAML scalar.
 *
 *	scalar_add(&out, "ja, men", YAML_PLAIN, 1);	-> 'ja, men'
 *
 * In the style wanted, or the next that can hold the text: plain, single
 * quotes, double quotes.  The answer is always on one line.
 */
#ifndef MC_YAML_SCALAR_H
#define MC_YAML_SCALAR_H

#include "yaml/yaml.h"

struct buf;

/* in_flow: inside [ ] or { }, where commas and brackets mean something. */
void scalar_add(struct buf *, const char *text, enum yaml_style wanted, int in_flow);

/*
 * Would another YAML reader take the plain text for a truth value or null, or for another number,
 * time or day than it says?
 */
int scalar_looks_typed(const char *text);

#endif
