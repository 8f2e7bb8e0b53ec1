/*
 * processor - which newer instructions this processor has, and the system lets programs use.
 *
 *	if (processor_has_avx2())
 *		look at 32 bytes at a time
 *
 * 0 on all but x86-64.  Asked of the C library where it tells, for it has asked the processor
 * at the start of the program.  To ask again (cpuid) ends a virtual machine's turn each time:
 * the compiler's own way does that a dozen times before main(), which took a tenth of a
 * filter's start.
 */
#ifndef MC_BASE_PROCESSOR_H
#define MC_BASE_PROCESSOR_H

#include <stddef.h>

/* AVX2, BMI2, LZCNT and PCLMULQDQ; those and AVX-512 with BW, VBMI and VBMI2. */
int processor_has_avx2(void);
int processor_has_avx512(void);

/*
 * Of the ways to do a thing that this processor has, fastest first, the one of that number: 0 is that
 * by AVX-512, 1 that by AVX2, 2 the plain one, which it has always; 3: there are no more.
 */
size_t processor_way(size_t number);

#endif
