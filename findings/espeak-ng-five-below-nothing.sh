#!/bin/sh
# espeak-ng 1.51, with which screen readers such as Orca speak, says the minus before a number in English, German, Swedish,
# Norwegian and Dutch, and not in Danish: "-5 timer" is "fem timer", five hours more where there are five fewer.  The sign
# U+2212 is said in Danish, in English ("minus" with its English sounds).  What is to be heard has to be a word: "5 færre".
#
#	sh findings/espeak-ng-five-below-nothing.sh	prints what is said, in espeak-ng's letters

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install espeak-ng=1.51+dfsg-10+deb12u2 \
	>apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
set -- root/usr/lib/*/espeak-ng-data
for voice in da en de sv nb nl; do
	for text in "$(printf '\342\210\222')5" -5 5; do
		printf '%s %s: ' "$voice" "$text"
		LC_ALL=C.UTF-8 LD_LIBRARY_PATH=${1%/*} root/usr/bin/espeak-ng --path="$1" -v "$voice" -q -x -- "$text" | sed 's/^ *//'
	done
done >got
cat got
cat >wanted <<'W'
da −5: (en)m'aIn@s(da) f'?Em
da -5: f'?Em
da 5: f'?Em
en −5: m'aIn@s f'aIv
en -5: m'aIn@s f'aIv
en 5: f'aIv
de −5: m'i:nUs f'ynf
de -5: m'i:nUs f'ynf
de 5: f'ynf
sv −5: (en)m'aIn@s(sv) f'Em
sv -5: m'i:n8s f'Em
sv 5: f'Em
nb −5: (en)m'aIn@s(no) f'Em
nb -5: m'i:nu-:s f'Em
nb 5: f'Em
nl −5: (en)m'aIn@s(nl) v'EIf
nl -5: m'In v'EIf
nl 5: v'EIf
W
cmp got wanted
