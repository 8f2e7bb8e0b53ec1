#!/bin/sh
# Emacs 28.2 (icalendar-import-buffer; Debian's emacs-nox 28.2+1-15+deb12u4) takes calendar files into its diary and says that all was taken,
# yet a weekly course of three times (COUNT=3) has four, and one on Mondays and Thursdays of four times nine, for the number
# counts its weeks.  What is held every second week on two days is there each week, each third month each month, on the 8th and the 22nd on
# the 8th alone, and on the second and the fourth Thursday on the second.  One rule of a day in the week or the month, UNTIL,
# and COUNT of days are right.
#
#	sh findings/emacs-a-course-of-three-is-four.sh	prints the days to 31 December of what begins on Thursday 8 October 2026

tmp=$(mktemp -d) || exit 2
trap 'rm -r "$tmp"' EXIT
cd "$tmp" || exit 2
mkdir -p debs/partial
apt-get -qq -y --no-install-recommends --download-only -o Dir::Cache::archives="$tmp/debs" install \
	emacs-nox=1:28.2+1-15+deb12u4 emacs-common=1:28.2+1-15+deb12u4 >apt 2>&1 || { cat apt; exit 2; }
for deb in debs/*.deb; do
	dpkg -x "$deb" root || exit 2
done
{
	printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//hus//DA
	for rule in 'WEEKLY;COUNT=3' 'WEEKLY;BYDAY=MO,TH;COUNT=4' 'WEEKLY;INTERVAL=2;BYDAY=MO,TH' 'MONTHLY;INTERVAL=3' 'MONTHLY;BYMONTHDAY=8,22' \
		'MONTHLY;BYDAY=2TH,4TH' 'WEEKLY;INTERVAL=2' 'MONTHLY;BYDAY=2TH' 'WEEKLY;UNTIL=20261022T235959' 'DAILY;COUNT=3'; do
		printf '%s\r\n' BEGIN:VEVENT "UID:$rule" DTSTAMP:20260101T000000Z DTSTART:20261008T170000 DTEND:20261008T190000 \
			"RRULE:FREQ=$rule" "SUMMARY:$(echo "$rule" | tr ';,' '_+')" END:VEVENT
	done
	printf '%s\r\n' END:VCALENDAR
} >course.ics
cat >ask.el <<'L'
(require 'icalendar)
(require 'diary-lib)
(setq calendar-date-style 'iso icalendar-import-format "%s" diary-file (expand-file-name "diary"))
(with-temp-buffer
  (insert-file-contents "course.ics")
  (princ (format "Emacs %s: taken: %s\n" emacs-version (icalendar-import-buffer diary-file t))))
(let ((all nil) (name nil))
  (dolist (entry (diary-list-entries '(10 8 2026) 85 t))
    (setq name (car (last (split-string (nth 1 entry)))))
    (push (format "%02d-%02d" (nth 0 (car entry)) (nth 1 (car entry))) (alist-get name all nil nil #'equal)))
  (dolist (one (sort all (lambda (a b) (string< (car a) (car b)))))
    (princ (format "%s: %s\n" (car one) (mapconcat #'identity (reverse (cdr one)) " ")))))
L
lisp=root/usr/share/emacs/28.2/lisp
LD_LIBRARY_PATH=$(find "$tmp/root" -name '*.so*' -printf '%h\n' | sort -u | tr '\n' ':')
EMACSLOADPATH=$(find "$tmp/$lisp" -type d | tr '\n' ':')
export LD_LIBRARY_PATH EMACSLOADPATH
HOME=$tmp LC_ALL=C.UTF-8 EMACSDATA=$tmp/root/usr/share/emacs/28.2/etc timeout 120 root/usr/bin/emacs-nox --batch -Q -l ask.el >got 2>err || { cat err; exit 2; }
cat got
cat >wanted <<'W'
Emacs 28.2: taken: t
DAILY_COUNT=3: 10-08 10-09 10-10
MONTHLY_BYDAY=2TH: 10-08 11-12 12-10
MONTHLY_BYDAY=2TH+4TH: 10-08 11-12 12-10
MONTHLY_BYMONTHDAY=8+22: 10-08 11-08 12-08
MONTHLY_INTERVAL=3: 10-08 11-08 12-08
WEEKLY_BYDAY=MO+TH_COUNT=4: 10-08 10-12 10-15 10-19 10-22 10-26 10-29 11-02 11-05
WEEKLY_COUNT=3: 10-08 10-15 10-22 10-29
WEEKLY_INTERVAL=2: 10-08 10-22 11-05 11-19 12-03 12-17 12-31
WEEKLY_INTERVAL=2_BYDAY=MO+TH: 10-08 10-12 10-15 10-19 10-22 10-26 10-29 11-02 11-05 11-09 11-12 11-16 11-19 11-23 11-26 11-30 12-03 12-07 12-10 12-14 12-17 12-21 12-24 12-28 12-31
WEEKLY_UNTIL=20261022T235959: 10-08 10-15 10-22
W
cmp got wanted
