#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/lang.h"
#include "field/terms.h"
#include "field/typology.h"
#include "pages.h"

static void
said(const char *what, const char *text)
{
	printf(".It %s\n", what);
	page_text(text);
	printf("\n");
}

/* Thousandths, without zeros at the end. */
static void
print_weight(int weight)
{
	printf("%g", weight / 1000.0);
}

static void
criteria_of(enum type type)
{
	printf("The criteria that speak for it, with their weights:\n"
	    ".Bl -tag -width Ds -compact\n");
	for (size_t i = 0; i < criteria_count; i++) {
		const struct criterion *c = &criteria[i];

		if (c->type != type)
			continue;
		printf(".It Sy %s\n", c->code);
		print_weight(c->weight);
		printf(", %s:\n", looks[c->look].question_en);
		if (c->codes != NULL)
			page_text(c->codes);
		else if (c->look == LOOK_PATCHWORK)
			printf("%" PRId64 " sources or more that pay, none with half, most of their grants with an end", c->least);
		else
			printf("%" PRId64 " or more", c->least);
		printf(".\n.Pq ");
		page_text(c->source);
		printf("\n");
	}
	printf(".El\n");
}

static void
one_type(enum type type)
{
	const struct type_about *t = &type_about[type];

	printf(".Ss %s (%s)\n", type_vocab.term[type].code, type_vocab.term[type].en);
	page_text(t->common);
	printf("\n.Pq ");
	page_text(t->source);
	printf("\n.Bl -tag -width prerequisite -compact\n");
	said("Base for", t->base);
	said("Run by", t->run_by);
	said("Aim", t->aim);
	said("Reach", t->reach);
	said("Rooms", t->rooms);
	said("Forum", t->forum);
	said("Funding", t->funding);
	said("Strength", t->strength[LANG_EN]);
	said("Challenge", t->challenge[LANG_EN]);
	said("Prerequisite", t->prerequisite[LANG_EN]);
	printf(".El\n.Pp\n");
	criteria_of(type);
}

static void
questions(void)
{
	printf(".Bl -tag -width Ds -compact\n");
	for (int i = 0; i < LOOKS; i++) {
		printf(".It Sy %s\n%s; ", looks[i].key, looks[i].question_en);
		print_weight(looks[i].weight);
		printf(".\n");
	}
	printf(".El\n");
}

/* What tells each type from the others, and what a large house is. */
static void
distinguishing(void)
{
	printf(".Ss What tells a type from the others\n"
	    "Much fits more than one type.\n"
	    "A type comes first, or is named as part of a fusion, only if one of these spoke:\n"
	    ".Bl -tag -width boligomraade -compact\n");
	for (int t = 0; t < TYPES; t++) {
		int first = 1;

		printf(".It Sy %s\n", type_vocab.term[t].code);
		for (size_t i = 0; i < distinctions_count; i++) {
			const struct distinction *d = &distinctions[i];

			if ((int)d->type != t || d->look == LOOK_OWNER || d->look == LOOK_BASE)
				continue;	/* these are asked with who runs it, see ACTORS_OF */
			if (d->look == LOOK_RUN_BY)
				printf("%sactors that run, own or are in the house, of kind ",
				    first ? "" : "; ");
			else
				printf(";\n%s: ", looks[d->look].key);
			page_text(d->codes);
			first = 0;
		}
		printf(".\n");
	}
	printf(".El\n.Pp\n"
	    "A house is large from\n");
	for (int i = 0; i < LARGE; i++)
		printf("%s%" PRId64 "\n.Cm %s%s\n", i + 1 == LARGE ? "or\n" : "",
		    large[i].least, large[i].key, i + 1 < LARGE ? " ," : "");
	printf("on.\n"
	    "That is one fact, however many of the numbers say so, and it counts only beside\n"
	    "something that tells a\n.Sy sundhed\ncentre from the others.\n");
}

void
page_types(void)
{
	page_head("mc-types", 7, "the four types of centre, and by what they are told apart");
	printf(".Sh DESCRIPTION\n"
	    "The report tells four types of centre apart.\n"
	    "They are tendencies, not boxes: centres mix them, and none is better than another.\n"
	    "So the answer is a profile over all four, with the evidence for each.\n"
	    ".Pp\n"
	    "[R] is\n.Rs\n.%%T Medborgercentre i udsatte boligområder\n"
	    ".%%A Lunar, Lund, Hansen and Foldgast\n.%%I CFBU\n.%%D 2019\n.Re\n"
	    "The report gives no weights; those here are the toolkit's, by the report's emphasis.\n");
	printf(".Sh WHAT ALL FOUR ARE FOR\n.Pq [R] Part 1, local gathering places\n"
	    ".Bl -tag -width Ds -compact\n");
	for (int i = 0; i < PURPOSES; i++)
		said(type_purposes[i].level, type_purposes[i].purpose);
	printf(".El\n.Sh HOW A CENTRE IS JUDGED\n"
	    "Each of these questions is put to the centre's files; the number is the weight of its answer:\n");
	questions();
	printf(".Pp\n"
	    "The facts that answer a question are weighed by the criteria below.\n"
	    "A criterion counts with its weight times the share of the facts that are among its\n"
	    "codes; facts that are among no criterion's codes are no facts here.\n"
	    "So proportions count, not heads: a house with two tenants and one with twenty-four\n"
	    "are treated alike.\n"
	    "A question of which nothing is known counts for no type and against none.\n"
	    ".Pp\n"
	    "Of those who are in the house, one who is housed\n.Pq presence Sy fast\n"
	    "weighs %d, a regular user\n.Pq Sy jaevnligt\n%d, one whose presence is\n"
	    "unknown %d; ad hoc users, partners outside and who has left or is to come are not in it.\n"
	    "The question counts in full only if somebody is housed; with regular users\n"
	    "only, it and its answer weigh %d parts in %d of that.\n"
	    "Of the circles in\n.Sy reach\nthe widest counts.\n"
	    "Of the sources in\n.Pa funding.csv\nthose active today count, by their kr.\n"
	    ".Sy known_as\nis never evidence.\n",
	    TYPOLOGY_HOUSED, TYPOLOGY_REGULAR, TYPOLOGY_UNKNOWN, TYPOLOGY_REGULAR, TYPOLOGY_HOUSED);
	distinguishing();
	printf(".Ss The verdict\n"
	    "A type's share is the sum over its criteria divided by that over all.\n"
	    ".Bl -tag -width Ds -compact\n"
	    ".It Sy uvist\nThe questions that were answered weigh less than %g together, or are fewer than %d;\n"
	    "or nothing tells the first type from the others.\n"
	    ".Nm mc-classify\n.Fl Fl explain\nand the report say which.\n"
	    ".It Sy blandet\nThe second share is at least two thirds of the first: a fusion.\n"
	    "What the shares are rounded from is compared.\n"
	    ".It Sy klar\nElse.\n.El\n",
	    TYPOLOGY_LEAST_KNOWN / 1000.0, TYPOLOGY_LEAST_LOOKS);
	printf(".Ss \\&In words\n"
	    "A clear centre is named after its first type, as\n"
	    ".Dq mainly\nthat type\n.Pq overvejende\nif the second share is %g or more.\n"
	    "A fusion is named after both:\n.Dq boligområdebaseret med sundhedsbaserede træk ;\n"
	    "where the second share is at least %d per cent of the first,\n"
	    ".Dq lige så meget\nthe one as the other.\n"
	    "A third type with two thirds of the first share is named besides.\n",
	    TYPOLOGY_TRAIT / 1000.0, TYPOLOGY_EVEN_PERCENT);
	printf(".Sh TYPES\n");
	for (int i = 0; i < TYPES; i++)
		one_type((enum type)i);
	printf(".Sh SEE ALSO\n.Xr mc-classify 1 ,\n.Xr mc-report 1 ,\n.Xr mc-vocabularies 5 ,\n.Xr mc 7\n");
}
