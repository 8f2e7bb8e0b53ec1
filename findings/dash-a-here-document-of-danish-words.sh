#!/bin/sh
# dash 0.5.12 (Debian 12's /bin/sh, its 0.5.12-2) loses the first byte of a letter beyond ASCII in a here-document, where what stands before
# it in the line is how the word that ends the document begins: of "cat <<M" the line "Mødet" comes out as "M" and half an ø, no UTF-8 any
# more, and of "cat <<END" so do "Eø", "ENé" and "END–"; "Kø" and "Mad" are whole.  POSIX (2.7.4) has the lines as they stand.
# bash 5.2 gives them so.  Nothing is said; it is a file of Danish words, made by a script, that then cannot be read.
#
#	sh findings/dash-a-here-document-of-danish-words.sh	prints the bytes; needs apt

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download dash=0.5.12-2 bash=5.2.15-2+b13 >apt 2>&1 || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
o='\303\270' dash='\342\200\223' # the UTF-8 of ø and of a dash
printf "cat <<M\nM${o}det\nMad\nK$o\nM\ncat <<'END'\nE$o\nEN\303\251\nEND$dash\nNE$o\nEND\n" >words.sh
for shell in bash dash; do
	echo "$shell:"
	"root/bin/$shell" words.sh | od -An -tx1 -v | tr -d ' \n' | sed 's/0a/\n/g'
done >got
cat got
cat >wanted <<'W'
bash:
4dc3b8646574
4d6164
4bc3b8
45c3b8
454ec3a9
454e44e28093
4e45c3b8
dash:
4db8646574
4d6164
4bc3b8
45b8
454ea9
454e448093
4e45c3b8
W
cmp got wanted
