#!/bin/sh
# num2words 0.5.10 (Python) writes an amount in Danish words with a tenth of its øre where they end in a nought: 1,50 kr. are
# "et kr og fem øre", as 1,05 are, and half a krone is "fem øre".  Norwegian loses them too; German and English have
# fifty.  A hundred kroner are "en undrede kr"; 1.25 and 1.05 are right.
#
#	sh findings/num2words-the-last-nought-of-oere.sh	prints the words; needs python3

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-num2words=0.5.10-2 python3-docopt 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import num2words

for language in "dk", "no", "de":
    for amount in 1.5, 1.05, 0.5, 12345.5, 1.25:
        print(language, amount, num2words.num2words(amount, lang=language, to="currency"))
for amount in 100.0, 100.75, 101.0:
    print("dk", amount, num2words.num2words(amount, lang="dk", to="currency"))
P
LC_ALL=C.UTF-8 PYTHONPATH=root/usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py >got || exit 2
cat got
cat >wanted <<'W'
dk 1.5 et kr og fem øre
dk 1.05 et kr og fem øre
dk 0.5 fem øre
dk 12345.5 tolvtusinde og trehundrede og femogfyrre kr og fem øre
dk 1.25 et kr og femogtyve øre
no 1.5 en krone og fem ører
no 1.05 en krone og fem ører
no 0.5 fem ører
no 12345.5 tolv tusen, tre hundre og førti-fem kroner og fem ører
no 1.25 en krone og tjue-fem ører
de 1.5 ein Euro und fünfzig Cent
de 1.05 ein Euro und fünf Cent
de 0.5 null Euro und fünfzig Cent
de 12345.5 zwölftausenddreihundertfünfundvierzig Euro und fünfzig Cent
de 1.25 ein Euro und fünfundzwanzig Cent
dk 100.0 en undrede kr
dk 100.75 en undrede kr og femoghalvfjerds øre
dk 101.0 en undrede og et kr
W
cmp got wanted
