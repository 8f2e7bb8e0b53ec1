# The same by khal, which lists what goes on over midnight on each of its days.
mkdir -p khal/calendar
cat >khal/config <<X
[calendars]
[[c]]
path = $PWD/khal/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Copenhagen
default_timezone = Europe/Copenhagen
[sqlite]
path = $PWD/khal/database
X
khal -c khal/config import --batch "$1" >khal/said 2>&1 || cat khal/said
khal -c khal/config list --format '{start-date},{start-time},{title}' --day-format '' "$2" "$3" 2>/dev/null |
	awk -F, -v from="$2" '$1 >= from' | sort -u
