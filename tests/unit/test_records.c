#include "unit.h"

#include "field/schemas.h"
#include "field/terms.h"

/* formats.md, section 1: the fields of each file in order, an `!` behind what is required. */
static const struct { const struct schema *schema; const char *file, *fields; } contract[] = {
	{ &centre_schema, "centre.yaml", "name! place municipality language known_as owner run_by opened "
	    "open dwellings workplaces tenants building_cost operation_hours reach focus rooms purpose "
	    "targets booking_by rules area near plan works hard forum" },
	{ &entry_schema, "log.csv", "date! form! actors! initiative channel hours residents visitors note "
	    "volunteers volunteer_hours new_residents followed" },
	{ &meeting_schema, "meetings.csv", "date kind actors topic minutes" },
	{ &funding_schema, "funding.csv", "source basis amount from until note" },
	{ &booking_schema, "bookings.csv", "start end resource actor purpose status asked" },
	{ &actor_schema, "actors.yaml", "id name kind sector presence since left basis until hours "
	    "collab_hours targets strengths motivation conditions offers needs themes "
	    "area mandate tasks aka" },
	{ &initiative_schema, "initiatives.yaml", "id title purpose targets themes phase started ended origin "
	    "lead partners roles anchor anchor_hours residents_asked adapted linked goals stakeholders plan "
	    "outcome" },
	{ &activity_schema, "activities.yaml", "id title organisers targets themes initiative room start end repeat except" },
	{ &resource_schema, "resources.yaml", "id kind name owner contact capacity terms until" },
	{ &answer_schema, "conditions.yaml", "status evidence responsible next due assessed" },
	{ &plan_schema, "plans.yaml", "id! title start end area decisions" },
	{ &advice_schema, "advice.yaml", "answer by date note" },
	{ &synonym_schema, "synonyms.yaml", "synonyms" }
};

static const struct field *
field(const struct schema *s, const char *name)
{
	const struct field *f = schema_field(s, name, strlen(name));

	if (f == NULL)
		fail_msg("%s has no '%s'", s->file, name);
	return f;
}

static void
the_fields_are_those_of_the_contract_in_order(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(contract); i++) {
		const struct schema *s = contract[i].schema;
		const char *word = contract[i].fields;
		int strict = strchr(word, '!') != NULL;
		size_t n = 0;

		assert_string_equal(s->file, contract[i].file);
		for (; *word != '\0'; word += strcspn(word, " "), word += *word == ' ', n++) {
			size_t len = strcspn(word, "! ");

			if (n >= s->n || strlen(s->field[n].name) != len ||
			    memcmp(s->field[n].name, word, len) != 0)
				fail_msg("field %zu of %s is not '%.*s'", n, s->file, (int)len, word);
			if (strict)
				assert_int_equal(!!(s->field[n].flags & FIELD_REQUIRED), word[len] == '!');
		}
		assert_int_equal(s->n, n);
	}
}

static void
numbers_of_fields_are_places_in_their_tables(void **state)
{
	(void)state;
	assert_int_equal(centre_schema.n, CENTRE_FIELDS);
	assert_int_equal(actor_schema.n, ACTOR_FIELDS);
	assert_int_equal(entry_schema.n, ENTRY_ALL);
	for (size_t i = 0; i < ENTRY_ALL; i++)
		assert_int_equal(!!(entry_schema.field[i].flags & FIELD_IF_USED), i >= ENTRY_FIELDS);
	assert_int_equal(answer_schema.n, ANSWER_FIELDS);
#define AT(schema, number, name) assert_int_equal(schema_index(&schema, name, strlen(name)), number)
	AT(centre_schema, CENTRE_NAME, "name");
	AT(centre_schema, CENTRE_LANGUAGE, "language");
	AT(centre_schema, CENTRE_RUN_BY, "run_by");
	AT(centre_schema, CENTRE_OPEN, "open");
	AT(centre_schema, CENTRE_OPERATION_HOURS, "operation_hours");
	AT(centre_schema, CENTRE_FORUM, "forum");
	AT(actor_schema, ACTOR_ID, "id");
	AT(actor_schema, ACTOR_SECTOR, "sector");
	AT(actor_schema, ACTOR_LEFT, "left");
	AT(actor_schema, ACTOR_COLLAB_HOURS, "collab_hours");
	AT(actor_schema, ACTOR_CONDITIONS, "conditions");
	AT(actor_schema, ACTOR_NEEDS, "needs");
	AT(entry_schema, ENTRY_DATE, "date");
	AT(entry_schema, ENTRY_ACTORS, "actors");
	AT(entry_schema, ENTRY_CHANNEL, "channel");
	AT(entry_schema, ENTRY_NOTE, "note");
	AT(answer_schema, ANSWER_STATUS, "status");
	AT(answer_schema, ANSWER_DUE, "due");
	AT(answer_schema, ANSWER_ASSESSED, "assessed");
#undef AT
}

/* A table, and those of the maps in it, is right in itself. */
static void
check(const struct schema *s, int depth)
{
	assert_true(depth < 4);
	assert_non_null(s->file);
	assert_true(strlen(s->thing) > 0);
	assert_within(s->n, 1, SCHEMA_MOST);
	for (size_t i = 0; i < s->n; i++) {
		const struct field *f = &s->field[i];
		int coded = f->type == FIELD_CODE || f->type == FIELD_BY_CODE;

		assert_int_equal(strspn(f->name, "abcdefghijklmnopqrstuvwxyz_"), strlen(f->name));
		assert_true(strlen(f->name) > 1);
		/* `centre` is the column that a stream begins with. */
		assert_string_not_equal(f->name, "centre");
		assert_string_not_equal(f->name, "total");
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(s->field[k].name, f->name);
		if (coded != (f->vocab != NULL) || (f->type == FIELD_MAP) != (f->inner != NULL) ||
		    f->help == NULL || *f->help == '\0')
			fail_msg("'%s' of %s", f->name, s->file);
		if (f->type == FIELD_ID)
			assert_int_equal(f->flags, FIELD_REQUIRED);
		assert_true(f->type != FIELD_BY_CODE || !(f->flags & FIELD_LIST));
		if (f->inner != NULL) {
			assert_string_equal(f->inner->file, s->file);
			check(f->inner, depth + 1);
		}
	}
}

static void
each_table_is_right_in_itself(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_OF(contract); i++)
		check(contract[i].schema, 0);
	/* Of a folder of centres, and in no list. */
	check(&survey_schema, 0);
}

static void
a_csv_holds_no_maps_and_lists_of_ids_only(void **state)
{
	size_t n = 0;

	(void)state;
	for (; csv_schemas[n] != NULL; n++) {
		const struct schema *s = csv_schemas[n];

		assert_non_null(strstr(s->file, ".csv"));
		for (size_t i = 0; i < s->n; i++) {
			assert_true(s->field[i].type != FIELD_MAP && s->field[i].type != FIELD_BY_CODE);
			assert_true(!(s->field[i].flags & FIELD_LIST) || s->field[i].type == FIELD_ACTOR);
		}
	}
	assert_int_equal(n, 4);
}

static void
a_list_of_records_has_ids_first(void **state)
{
	size_t n = 0;

	(void)state;
	for (; list_schemas[n] != NULL; n++) {
		assert_non_null(strstr(list_schemas[n]->file, ".yaml"));
		assert_int_equal(list_schemas[n]->field[0].type, FIELD_ID);
		assert_string_equal(list_schemas[n]->field[0].name, "id");
	}
	assert_int_equal(n, 5);
}

static void
all_tables_are_listed_once_the_log_first(void **state)
{
	size_t n = 0;

	(void)state;
	for (; all_schemas[n] != NULL; n++)
		for (size_t k = 0; k < n; k++)
			assert_ptr_not_equal(all_schemas[k], all_schemas[n]);
	assert_int_equal(n, N_OF(contract));
	assert_ptr_equal(all_schemas[0], &entry_schema);
}

/* formats.md: what begins stands before what ends. */
static void
times_in_order_are_fields_of_their_tables(void **state)
{
	static const struct { const struct schema *schema; const char *before, *after; } table[] = {
		{ &actor_schema, "since", "left" }, { &initiative_schema, "started", "ended" },
		{ &activity_schema, "start", "end" }, { &funding_schema, "from", "until" },
		{ &booking_schema, "start", "end" }
	};

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		assert_non_null(table[i].schema->times);
		assert_string_equal(table[i].schema->times[0].before, table[i].before);
		assert_string_equal(table[i].schema->times[0].after, table[i].after);
	}
	for (size_t i = 0; all_schemas[i] != NULL; i++)
		for (const struct timeorder *t = all_schemas[i]->times; t != NULL && t->before != NULL; t++) {
			field(all_schemas[i], t->before);
			field(all_schemas[i], t->after);
		}
}

static void
codes_come_from_their_vocabularies(void **state)
{
	static const struct { const struct schema *schema; const char *field; const struct vocab *vocab; } table[] = {
		{ &centre_schema, "language", &language_vocab }, { &centre_schema, "known_as", &type_vocab },
		{ &centre_schema, "reach", &reach_vocab }, { &centre_schema, "focus", &focus_vocab },
		{ &centre_schema, "rooms", &room_vocab }, { &actor_schema, "kind", &kind_vocab },
		{ &actor_schema, "sector", &sector_vocab }, { &actor_schema, "presence", &presence_vocab },
		{ &actor_schema, "basis", &basis_vocab }, { &entry_schema, "form", &form_vocab },
		{ &entry_schema, "channel", &channel_vocab }, { &answer_schema, "status", &status_vocab },
		{ &initiative_schema, "phase", &phase_vocab }, { &initiative_schema, "roles", &phase_vocab },
		{ &resource_schema, "kind", &resource_kind_vocab }, { &meeting_schema, "kind", &meeting_kind_vocab },
		{ &funding_schema, "basis", &basis_vocab }
	};
	const struct schema *forum = field(&centre_schema, "forum")->inner;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++)
		assert_ptr_equal(field(table[i].schema, table[i].field)->vocab, table[i].vocab);
	assert_ptr_equal(field(forum, "kind")->vocab, &forum_kind_vocab);
	assert_ptr_equal(field(forum, "rhythm")->vocab, &rhythm_vocab);
	assert_ptr_equal(field(field(&initiative_schema, "partners")->inner, "since")->vocab, &phase_vocab);
}

static void
lists_are_lists_and_ids_are_ids(void **state)
{
	static const struct { const struct schema *schema; const char *field; enum field_type type; int list; } table[] = {
		{ &centre_schema, "owner", FIELD_ACTOR, 0 }, { &centre_schema, "run_by", FIELD_ACTOR, 1 },
		{ &centre_schema, "opened", FIELD_YEAR, 0 }, { &centre_schema, "open", FIELD_HOURS, 1 },
		{ &centre_schema, "reach", FIELD_CODE, 1 }, { &centre_schema, "focus", FIELD_CODE, 1 },
		{ &centre_schema, "rooms", FIELD_CODE, 1 }, { &actor_schema, "left", FIELD_DATE, 0 },
		{ &actor_schema, "hours", FIELD_HOURS, 1 }, { &actor_schema, "targets", FIELD_WORD, 1 },
		{ &actor_schema, "strengths", FIELD_WORD, 1 }, { &actor_schema, "offers", FIELD_WORD, 1 },
		{ &actor_schema, "needs", FIELD_WORD, 1 }, { &actor_schema, "collab_hours", FIELD_DECIMAL, 0 },
		{ &actor_schema, "motivation", FIELD_TEXT, 0 }, { &entry_schema, "actors", FIELD_ACTOR, 1 },
		{ &entry_schema, "initiative", FIELD_INITIATIVE, 0 }, { &entry_schema, "hours", FIELD_DECIMAL, 0 },
		{ &entry_schema, "residents", FIELD_COUNT, 0 }, { &entry_schema, "visitors", FIELD_COUNT, 0 },
		{ &answer_schema, "responsible", FIELD_ACTOR, 0 }, { &answer_schema, "due", FIELD_DATE, 0 },
		{ &initiative_schema, "lead", FIELD_ACTOR, 0 }, { &initiative_schema, "anchor", FIELD_ACTOR, 0 },
		{ &initiative_schema, "partners", FIELD_MAP, 1 }, { &initiative_schema, "goals", FIELD_MAP, 1 },
		{ &initiative_schema, "stakeholders", FIELD_MAP, 1 }, { &activity_schema, "organisers", FIELD_ACTOR, 1 },
		{ &activity_schema, "except", FIELD_DATE, 1 }, { &resource_schema, "owner", FIELD_ACTOR, 0 },
		{ &funding_schema, "source", FIELD_ACTOR_OR_TEXT, 0 }, { &funding_schema, "amount", FIELD_DECIMAL, 0 },
		{ &booking_schema, "start", FIELD_TIME, 0 }, { &booking_schema, "resource", FIELD_RESOURCE, 0 }
	};
	const struct schema *stakeholder = field(&initiative_schema, "stakeholders")->inner;

	(void)state;
	for (size_t i = 0; i < N_OF(table); i++) {
		const struct field *f = field(table[i].schema, table[i].field);

		if (f->type != table[i].type || !!(f->flags & FIELD_LIST) != table[i].list)
			fail_msg("'%s' of %s", f->name, table[i].schema->file);
	}
	assert_int_equal(field(stakeholder, "interest")->type, FIELD_GRADE);
	assert_int_equal(field(stakeholder, "ability")->type, FIELD_GRADE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_fields_are_those_of_the_contract_in_order),
		cmocka_unit_test(numbers_of_fields_are_places_in_their_tables),
		cmocka_unit_test(each_table_is_right_in_itself),
		cmocka_unit_test(a_csv_holds_no_maps_and_lists_of_ids_only),
		cmocka_unit_test(a_list_of_records_has_ids_first),
		cmocka_unit_test(all_tables_are_listed_once_the_log_first),
		cmocka_unit_test(times_in_order_are_fields_of_their_tables),
		cmocka_unit_test(codes_come_from_their_vocabularies),
		cmocka_unit_test(lists_are_lists_and_ids_are_ids),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
