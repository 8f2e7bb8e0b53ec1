#include <string.h>

#include "base/buf.h"
#include "net/svgclean.h"

/* The first text between two marks; 0: it is not there. */
static size_t
between(const char *s, const char *mark, const char *end, const char **text)
{
	const char *at = strstr(s, mark), *last;

	if (at == NULL)
		return 0;
	*text = at + strlen(mark);
	last = strstr(*text, end);
	return last != NULL ? (size_t)(last - *text) : 0;
}

static int
begins(const char *s, const char *with)
{
	return strncmp(s, with, strlen(with)) == 0;
}

/* The root, with its name as the first thing in it; where that stood, *name is, to be passed over. */
static const char *
add_root(struct buf *out, const char *s, const char **name)
{
	const char *title;
	size_t len = between(s, "<title>", "</title>", &title), root = strcspn(s, ">");

	buf_add(out, s, root);
	buf_adds(out, " role=\"img\">\n");
	if (len > 0) {
		buf_adds(out, "<title>");
		buf_add(out, title, len);
		buf_adds(out, "</title>\n");
		*name = title - strlen("<title>");
	}
	s += root + (s[root] == '>');
	return s + (*s == '\n');
}

/* Inside of a tag: an attribute that is to be another; how many bytes of the old one. */
static size_t
add_attribute(struct buf *out, const char *s, const char *id)
{
	static const char clear[] = "=\"transparent\"", name[] = " id=\"";

	if (begins(s, clear)) {
		buf_adds(out, "=\"none\"");
		return sizeof clear - 1;
	}
	if (id != NULL && begins(s, name)) {
		buf_addf(out, "%s%s-", name, id);
		return sizeof name - 1;
	}
	return 0;
}

void
svgclean(struct buf *svg, const char *id)
{
	const char *s = strstr(buf_text(svg), "<svg"), *name = NULL;
	struct buf out = { 0 };
	int in_tag = 0;

	if (s == NULL)
		return;
	if (id == NULL)
		buf_adds(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
	s = add_root(&out, s, &name);
	while (*s != '\0') {
		const char *end = begins(s, "<!--") ? strstr(s, "-->") : NULL;
		size_t n = in_tag ? add_attribute(&out, s, id) : 0;

		if (s == name)
			end = strstr(s, "</title>") + strlen("</title>") - strlen("-->");
		if (end != NULL) {
			s = end + strlen("-->");
			s += *s == '\n';
		} else if (n > 0) {
			s += n;
		} else {
			in_tag = *s == '<' ? 1 : *s == '>' ? 0 : in_tag;
			buf_addc(&out, *s++);
		}
	}
	buf_release(svg);
	*svg = out;
}
