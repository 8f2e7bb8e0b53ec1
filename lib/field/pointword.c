#include <stddef.h>

#include "base/keywords.h"
#include "field/point.h"
#include "field/pointword.h"

const char *const pointword_all[POINTS + 1] = {
	[POINT_UDFORSKE] = "udforske",
	[POINT_KENDE_HINANDEN] = "kende-hinanden",
	[POINT_BLIK_UDEFRA] = "blik-udefra",
	[POINT_ANLEDNINGER] = "anledninger",
	[POINT_OPSOEGE] = "opsoege",
	[POINT_DELTE_MOEDER] = "delte-moeder",
	[POINT_DIGITALT] = "digitalt",
	[POINT_KUN_UFORMELT] = "kun-uformelt",
	[POINT_UKLAR_VAERDI] = "uklar-vaerdi",
	[POINT_SAMME_MAALGRUPPE] = "samme-maalgruppe",
	[POINT_LIGNER_ANDET] = "ligner-andet",
	[POINT_RETTE_TILBUD] = "rette-tilbud",
	[POINT_SAMME_TID] = "samme-tid",
	[POINT_KENDE_TILBUD] = "kende-tilbud",
	[POINT_INTET_OVERBLIK] = "intet-overblik",
	[POINT_MANGLER_MIDLER] = "mangler-midler",
	[POINT_SAMME_BEHOV] = "samme-behov",
	[POINT_MIDLER_UDEN_TIMER] = "midler-uden-timer",
	[POINT_DELEBOERS] = "deleboers",
	[POINT_AABEN_BOOKING] = "aaben-booking",
	[POINT_UDEN_AFTALE] = "uden-aftale",
	[POINT_MANGE_DELER] = "mange-deler",
	[POINT_KOORDINERING] = "koordinering",
	[POINT_ANDRES_STYRKER] = "andres-styrker",
	[POINT_UFORUDSET] = "uforudset-problem",
	[POINT_FAELLES_MAAL] = "faelles-maal",
	[POINT_RELEVANS] = "relevans",
	[POINT_INGEN_OPBAKNING] = "ingen-opbakning",
	[POINT_INGEN_RISIKOVILJE] = "ingen-risikovilje",
	[POINT_NYT] = "nyt",
	[POINT_FORSKELLIGHED] = "forskellighed",
	[POINT_HVER_VIL_DET] = "hver-vil-det",
	[POINT_BLIK_PAA_TVAERS] = "blik-paa-tvaers",
	[POINT_PLATFORM] = "faelles-platform",
	[POINT_TILLID] = "tillid",
	[POINT_ERFARING] = "erfaring",
	[POINT_UVIST_RESULTAT] = "uvist-resultat",
	[POINT_TUNNELSYN] = "tunnelsyn",
	NULL
};

int
pointword_find(const char *text, size_t len)
{
	return keywords_find(pointword_all, text, len);
}

const char *
pointword_nearest(const char *text, size_t len)
{
	return keywords_nearest(pointword_all, text, len);
}
