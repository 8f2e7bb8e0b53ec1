#include "calendar/rule.h"

int
rule_weekday(int item)
{
	return (item % 8 + 8) % 8 - 1;
}

int
rule_position(int item)
{
	return (item - rule_weekday(item) - 1) / 8;
}

int
rule_has(const struct rule *r, enum rule_list list)
{
	return r->list[list].n > 0;
}

int
rule_lists(const struct rule *r, enum rule_list list, int number, int last)
{
	for (int i = 0; i < r->list[list].n; i++) {
		int item = r->item[r->list[list].from + i];

		if (item == number || (item < 0 && item + last + 1 == number))
			return 1;
	}
	return !rule_has(r, list);
}
