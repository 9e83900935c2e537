/** Seconds since the epoch of an ISO 8601 instant, as AWS's answers are kept; `undefined` where it is none. */
export function secondsOf(instant: string | undefined): number | undefined {
	const milliseconds = Date.parse(instant ?? '');
	return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}
