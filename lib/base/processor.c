#include <stdlib.h>	/* which says whether it is glibc's */

#include "base/processor.h"

#ifdef __has_include
#if defined __GLIBC__ && defined __x86_64__ && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#endif
#endif

#if defined CPU_FEATURE_ACTIVE

int
processor_has_avx2(void)
{
	return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI2) && CPU_FEATURE_ACTIVE(LZCNT) &&
	    CPU_FEATURE_ACTIVE(PCLMULQDQ);
}

int
processor_has_avx512(void)
{
	return processor_has_avx2() && CPU_FEATURE_ACTIVE(AVX512BW) &&
	    CPU_FEATURE_ACTIVE(AVX512_VBMI) && CPU_FEATURE_ACTIVE(AVX512_VBMI2);
}

#elif defined __x86_64__ && defined __GNUC__ && !defined __TINYC__

#include <cpuid.h>

/* (Not each compiler has a name for it.  Where it is missing, what is run in its place answers otherwise.) */
static int
has_lzcnt(void)
{
	unsigned a, b, c, d;

	return __get_cpuid(0x80000001, &a, &b, &c, &d) && (c & 1u << 5) != 0;
}

int
processor_has_avx2(void)
{
	__builtin_cpu_init();
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2") &&
	    has_lzcnt() && __builtin_cpu_supports("pclmul");
}

int
processor_has_avx512(void)
{
	return processor_has_avx2() && __builtin_cpu_supports("avx512bw") &&
	    __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512vbmi2");
}

#else

int
processor_has_avx2(void)
{
	return 0;
}

int
processor_has_avx512(void)
{
	return 0;
}

#endif

size_t
processor_way(size_t number)
{
	enum { AVX512, AVX2, PLAIN, NO_MORE };

	if (processor_has_avx512() && number-- == 0)
		return AVX512;
	if (processor_has_avx2() && number-- == 0)
		return AVX2;
	return number == 0 ? PLAIN : NO_MORE;
}
