/* What was not answered, house by house: the list for who takes the telephone. */
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include "base/collate.h"
#include "base/lang.h"
#include "base/mem.h"
#include "centre/actor.h"
#include "centre/centre.h"
#include "centre/csvfile.h"
#include "cli/option.h"
#include "csv/csv.h"
#include "survey.h"
#include "yaml/yaml.h"

void
missing_list(char *const *argv, enum rows_format format, const char *language)
{
	(void)argv; (void)format; (void)language;
}
