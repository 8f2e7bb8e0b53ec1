#include <string.h>

#include "base/fold.h"
#include "base/intern.h"
#include "base/mem.h"
#include "field/plainwords.h"

static const struct {
	enum plainword kind;
	const char *word[2];	/* Danish, English; parted by blanks */
} lists[] = {
	{ PLAINWORD_PURPOSE, { "til for", "for to" } },
	{ PLAINWORD_EVERYBODY, { "alle", "all everybody everyone" } },
	{ PLAINWORD_SMALL, {
	    "og eller samt men i på ved med uden af fra om under over efter før hos mellem mod "
	    "der som det den de dem en et at er har have kan vil skal må være blive bliver "
	    "vi os vores jer jeres deres sin sit sine hans hendes min mit mine "
	    "gerne også evt fx osv mv når hvor hvad hvem ikke selv",
	    "and or but in on at with without of from about under over after before between "
	    "by the a an is are has have can will shall must be become becomes who which that "
	    "we us our you your they them their its his her my if when where what not also etc" } },
	{ PLAINWORD_WEAK, {
	    "stor stort store større lille små mindre ny nyt nye gammel gammelt gamle god godt gode "
	    "bedre fast fælles rolig roligt stille tør tørt tørre egen eget egne flere flest mere "
	    "mange få hel helt hele lang langt korte kort billig billigt billige gratis brugt brugte "
	    "løs løse åben åbent åbne fri frit frie ekstra anden andet andre nogen nogle noget ting "
	    "praktisk praktiske tæt lokal lokalt "
	    "hjælp tid timer time tilbud opgave opgaver mulighed muligheder adgang part parter parterne "
	    "kendskab viden erfaring område området sted steder dag dage uge uger aften aftener aftenen",
	    "big large small little new old good better permanent shared quiet dry own more most many "
	    "few whole long short cheap free used open extra other others some something thing things "
	    "practical local help time hour hours offer offers task tasks access part party knowledge "
	    "experience area place places day days week weeks evening evenings" } },
};

enum plainword
plainword_kind(enum language language, const char *word, size_t len)
{
	static struct intern known[2];
	static enum plainword *kind[2];
	static size_t cap[2];
	size_t at;

	if (known[language].n == 0) {
		struct fold f = { 0 };

		for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
			const char *s;

			fold_words(&f, lists[i].word[language], strlen(lists[i].word[language]));
			for (s = f.text.data; *s != '\0'; s += strspn(s, " ")) {
				size_t n = strcspn(s, " ");

				at = intern_add(&known[language], s, n);
				kind[language] = mem_grow(kind[language], &cap[language], at + 1, sizeof **kind);
				kind[language][at] = lists[i].kind;
				s += n;
			}
		}
		fold_release(&f);
	}
	at = intern_find(&known[language], word, len);
	return at == INTERN_NONE ? PLAINWORD_NONE : kind[language][at];
}
