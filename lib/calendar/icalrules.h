/*
 * icalrules - the functions of libical that know rules, loaded when the first of them is needed.
 *
 *	const struct icalrules *ical = icalrules();
 *
 *	iterator = ical->begin(rule, first);
 *
 * Only rules of years need them, and who links libical has ICU and the runtime
 * of C++ loaded at each start: ten milliseconds.  It is the version that the
 * program was built with; without it the program ends.
 */
#ifndef MC_CALENDAR_ICALRULES_H
#define MC_CALENDAR_ICALRULES_H

#include <libical/ical.h>

struct icalrules {
	void (*clear)(struct icalrecurrencetype *);
	struct icalrecur_iterator_impl *(*begin)(struct icalrecurrencetype, struct icaltimetype);
	struct icaltimetype (*next)(struct icalrecur_iterator_impl *);	/* year 0 behind the last */
	void (*end)(struct icalrecur_iterator_impl *);
};

const struct icalrules *icalrules(void);

#endif
