/*
 * icszone - is a time zone of a calendar file one whose clocks are Denmark's?
 *
 *	icszone_of_name("Romance Standard Time")	ICSZONE_DENMARK
 *	icszone_of_name("Etc/UTC")			ICSZONE_UTC
 *
 * Asked for by its name, as the IANA, Windows and Outlook have it.  Countries whose clocks have
 * been Denmark's since 1996 count as Denmark.
 *
 * Source: zone1970.tab of the IANA's tz data; windowsZones.xml of the Unicode CLDR.
 */
#ifndef MC_CALENDAR_ICSZONE_H
#define MC_CALENDAR_ICSZONE_H

enum icszone { ICSZONE_UNKNOWN, ICSZONE_DENMARK, ICSZONE_UTC };

/* ICSZONE_UNKNOWN: another zone, or no name of one. */
enum icszone icszone_of_name(const char *);

#endif
