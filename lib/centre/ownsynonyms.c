#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/fold.h"
#include "base/safe.h"
#include "centre/centre.h"
#include "centre/ownsynonyms.h"
#include "field/schemas.h"
#include "field/synonyms.h"
#include "yaml/yaml.h"

/* Is there a letter or a digit to compare?  If not, that is a fault. */
static int
check_word(const struct yaml_node *word)
{
	struct fold f = { 0 };
	int good;

	fold_words(&f, word->text, word->len);
	good = f.text.len > 0;
	if (!good)
		diag_fault(&word->place, TOPIC_VALUE, "'%s' is no word; write one, as in 'mad: [catering]'",
		    shown(word->text, word->len));
	fold_release(&f);
	return good;
}

static int
check_same(const struct yaml_node *same)
{
	int good = 1;

	if (same->kind == YAML_SCALAR)
		return check_word(same);
	if (same->kind == YAML_MAP) {
		diag_fault(&same->place, TOPIC_VALUE, "words that mean the same are expected here, as in [catering]");
		return 0;
	}
	for (size_t i = 0; i < same->n; i++) {
		if (same->item[i]->kind == YAML_SCALAR) {
			good &= check_word(same->item[i]);
			continue;
		}
		diag_fault(&same->item[i]->place, TOPIC_VALUE, "one word is expected here");
		good = 0;
	}
	return good;
}

static int
is_without(const struct yaml_node *same)
{
	return yaml_is_empty(same) || (same->kind == YAML_LIST && same->n == 0);
}

static int
check(const struct yaml_node *root, enum language language)
{
	int good = 1;

	if (root == NULL)
		return 1;
	if (root->kind != YAML_MAP) {
		diag_fault(&root->place, TOPIC_VALUE,
		    "words and those that mean the same are expected, as in 'mad: [catering]'");
		return 0;
	}
	for (size_t i = 0; i < root->n; i++) {
		const struct yaml_node *word = root->key[i];

		if (!check_word(word))
			good = 0;
		else if (!is_without(root->item[i]))
			good &= check_same(root->item[i]);
		else if (synonyms_line(language, word->text, word->len) == NULL)
			diag_warning(&word->place, TOPIC_VALUE,
			    "no word stands behind '%s', and there is no line of ours to take out",
			    shown(word->text, word->len));
	}
	return good;
}

int
ownsynonyms_read(struct ownsynonyms *own, const struct centre *c)
{
	char *path = centre_file(c, synonym_schema.file);
	int good;

	own->doc = yamldoc_read(path);
	good = own->doc != NULL && check(own->doc->root, c->doc != NULL ? centre_language(c) : LANG_DA);
	free(path);
	return good;
}

void
ownsynonyms_release(struct ownsynonyms *own)
{
	yamldoc_free(own->doc);
	own->doc = NULL;
}

static const struct yaml_node *
root_of(const struct ownsynonyms *own)
{
	const struct yaml_node *root = own->doc != NULL ? own->doc->root : NULL;

	return root != NULL && root->kind == YAML_MAP ? root : NULL;
}

const char *
ownsynonyms_word(const struct ownsynonyms *own, size_t line)
{
	const struct yaml_node *root = root_of(own);

	return root != NULL && line < root->n ? root->key[line]->text : NULL;
}

const char *
ownsynonyms_same(const struct ownsynonyms *own, size_t line, size_t k)
{
	const struct yaml_node *same = root_of(own)->item[line];

	if (is_without(same))
		return NULL;
	if (same->kind == YAML_SCALAR)
		return k == 0 ? same->text : NULL;
	if (same->kind != YAML_LIST || k >= same->n)
		return NULL;
	return same->item[k]->kind == YAML_SCALAR ? same->item[k]->text : "";
}

int
ownsynonyms_has(const struct ownsynonyms *own, const struct synonym *line)
{
	struct fold ours = { 0 }, theirs = { 0 };
	const char *word;
	int has = 0;

	fold_words(&ours, line->word, strlen(line->word));
	for (size_t i = 0; !has && (word = ownsynonyms_word(own, i)) != NULL; i++) {
		fold_words(&theirs, word, strlen(word));
		has = strcmp(buf_text(&ours.text), buf_text(&theirs.text)) == 0;
	}
	fold_release(&ours);
	fold_release(&theirs);
	return has;
}
