#!/bin/sh
# R's network 1.18.1 makes half of each count when it takes a table where each pair stands once, in the upper triangle,
# for an undirected network with values: 4 meetings of koret and cafeen are 2, and a mean where the two triangles
# differ.  Who is tied to whom is right, and a table with both triangles is right.  Neither the help page nor the
# program says so.
#
#	sh findings/r-network-half-of-a-count.sh	prints the counts

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" \
    install r-base-core=4.2.2.20221110-2 r-cran-network=1.18.1-1 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.R <<'R'
suppressMessages(library(network))
houses <- c("koret", "cafeen", "haven")
upper <- matrix(c(0, 0, 0, 4, 0, 0, 0, 1, 0), 3, dimnames = list(houses, houses))
other <- upper
other["cafeen", "koret"] <- 2
for (table in list(upper, upper + t(upper), other)) {
	net <- network(table, directed = FALSE, ignore.eval = FALSE, names.eval = "meetings")
	cat(table["koret", "cafeen"], table["cafeen", "koret"], table["cafeen", "haven"], table["haven", "cafeen"],
	    "is read as", paste0(net %e% "meetings"), fill = TRUE)
}
R
R=$tmp/root/usr/lib/R
rm -f "$R/etc/Renviron"
: >"$R/etc/Renviron"
R_HOME=$R R_SHARE_DIR=$tmp/root/usr/share/R/share R_LIBS_SITE=$R/site-library EDITOR=vi PAGER=cat LD_LIBRARY_PATH=$R/lib \
    "$R/bin/exec/R" --no-echo --no-restore --vanilla -f ask.R >got 2>err || { cat err; exit 2; }
cat got
cat >wanted <<'W'
4 0 1 0 is read as 2 0.5
4 4 1 1 is read as 4 1
4 2 1 0 is read as 3 0.5
W
cmp got wanted
