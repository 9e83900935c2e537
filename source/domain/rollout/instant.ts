const form = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d(?:\.\d+)?)Z$/v;

/** Seconds since the epoch of an ISO 8601 instant in UTC, as AWS's answers are kept; `undefined` where it is none. */
export function secondsOf(instant: string | undefined): number | undefined {
	const groups = form.exec(instant ?? '')?.groups;
	if (!groups) {
		return undefined;
	}

	const {year, month, day, hour, minute, second} = groups;
	const hours = (daysUntil(Number(year), Number(month), Number(day)) * 24) + Number(hour);
	return (hours * 3600) + (Number(minute) * 60) + Number(second);
}

/** Days from 1970-01-01, with years that begin in March so that the leap day is the last one. */
function daysUntil(year: number, month: number, day: number): number {
	const years = month > 2 ? year : year - 1;
	const months = month > 2 ? month - 3 : month + 9;
	const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
	return (years * 365) + leapDays + Math.floor(((153 * months) + 2) / 5) + day - 1 - 719_468;
}
