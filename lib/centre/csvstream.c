#include <stdlib.h>

#include "base/mem.h"
#include "centre/centre.h"
#include "centre/csvstream.h"

void
csvstream_run(const struct csvstream *list, char *const *centres)
{
	struct stream stream = { .schema = list->schema, .line = list->lines, .centre = 1 };
	struct centre *centre;
	struct csvfile *in;
	size_t n = 0;
	int good, *opened;

	while (centres[n] != NULL)
		n++;
	centre = mem_zero(n, sizeof *centre);
	in = mem_zero(n, sizeof *in);
	opened = mem_zero(n, sizeof *opened);
	for (size_t i = 0; i < n; i++) {
		opened[i] = centre_open(&centre[i], centres[i]) &&
		    csvfile_open(&in[i], &centre[i], list->schema, ~0ul);
		if (opened[i])
			stream_learn_header(&stream, in[i].csv);
	}
	list->begin(list->arg, &stream);
	for (size_t i = 0; i < n; i++) {
		if (opened[i])
			centre_speaks(centre[i].path);
		while (opened[i] && (good = csvfile_next(&in[i])) >= 0)
			if (list->wanted(list->arg, &in[i], good))
				list->row(list->arg, &stream, centre[i].id, in[i].csv);
		csvfile_close(&in[i]);
		centre_close(&centre[i]);
	}
	stream_release(&stream);
	free(centre);
	free(in);
	free(opened);
}
