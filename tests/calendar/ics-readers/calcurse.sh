# The same by calcurse; what it could not take in stands in its log.
mkdir -p calcurse
TZ=Europe/Copenhagen
export TZ
TMPDIR=$PWD/calcurse calcurse -D calcurse -C calcurse -q -i "$1" >/dev/null 2>&1
grep -h '^VEVENT' calcurse/calcurse_log* 2>/dev/null
days=$((($(date -d "$3" +%s) - $(date -d "$2" +%s) + 7200) / 86400 + 1))
calcurse -D calcurse -C calcurse -q -Q --filter-type cal --from "$(date -d "$2" +%m/%d/%Y)" --days "$days" \
	--output-datefmt %Y-%m-%d --format-event ',%m\n' --format-recur-event ',%m\n' \
	--format-apt '%(start:%Y-%m-%d),%(start:%H:%M),%m\n' --format-recur-apt '%(start:%Y-%m-%d),%(start:%H:%M),%m\n' |
	awk '/^[0-9-]+:$/ { day = substr($0, 1, 10); next } NF { print /^,/ ? day "," $0 : $0 }' | sort -u
