#!/bin/sh
# ICU 72.1 writes Danish numbers in words with soft hyphens in them, which nobody sees, and does not read what people write without:
# "enogtyve" is 1, "seksogtyve" 6, "to tusind og seksogtyve" 2006 and "toogtyve tusind" 2, without a word, for it stops where it
# does not go on.  Of the numbers from 1 to 2999 it reads 167 so, of Norwegian, Swedish, German and Dutch ones as few, of English all.
# With setLenient it reads them, and yet "to komma femogtyve", 2,25, is 2.5: behind the comma it takes figure by figure.
#
#	sh findings/icu-twenty-one-is-one.sh	prints what is read; needs python3 of Debian 12

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
apt-get -qq download python3-icu=2.10.2-1+b3 libicu72=72.1-3+deb12u1 2>apt || { cat apt; exit 2; }
for deb in *.deb; do
	dpkg -x "$deb" root || exit 2
done
cat >ask.py <<'P'
import icu

def reader(locale):
    return icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(locale))

print("ICU", icu.ICU_VERSION)
danish = reader("da")
print(danish.format(26).replace("\u00ad", "(soft hyphen)"))
for lenient in (False, True):
    danish.setLenient(lenient)
    print("lenient:" if lenient else "as it is:", ", ".join("%s = %g" % (words, danish.parse(words).getDouble()) for words in (
        "enogtyve", "seksogtyve", "hundrede og enogtyve", "to tusind og seksogtyve", "toogtyve tusind", "to komma femogtyve")))
for locale in ("da", "nb", "sv", "de", "nl", "en"):
    one = reader(locale)
    said = [(number, one.format(number)) for number in range(1, 3000)]
    print(locale + ": of 1 to 2999 read as written", sum(one.parse(words).getDouble() == number for number, words in said),
        "and as people write", sum(one.parse(words.replace("\u00ad", "")).getDouble() == number for number, words in said))
P
LD_LIBRARY_PATH=$(echo root/usr/lib/*-linux-gnu) PYTHONPATH=root/usr/lib/python3/dist-packages PYTHONIOENCODING=utf-8 python3 ask.py >got || exit 2
cat got
cat >wanted <<'W'
ICU 72.1
seks(soft hyphen)og(soft hyphen)tyve
as it is: enogtyve = 1, seksogtyve = 6, hundrede og enogtyve = 101, to tusind og seksogtyve = 2006, toogtyve tusind = 2, to komma femogtyve = 2.5
lenient: enogtyve = 21, seksogtyve = 26, hundrede og enogtyve = 121, to tusind og seksogtyve = 2026, toogtyve tusind = 22000, to komma femogtyve = 2.5
da: of 1 to 2999 read as written 2999 and as people write 167
nb: of 1 to 2999 read as written 2999 and as people write 839
sv: of 1 to 2999 read as written 2999 and as people write 55
de: of 1 to 2999 read as written 2999 and as people write 27
nl: of 1 to 2999 read as written 2999 and as people write 64
en: of 1 to 2999 read as written 2999 and as people write 2999
W
cmp got wanted
