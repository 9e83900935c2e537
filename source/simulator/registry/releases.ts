/**
Versions of the Agent and the days on which they came out, newest first: not all that there are, but each minor of the
last year and some that matter. A moving tag means the newest of its line on the day (datadog-agent, `.gitlab`); days
before 2026-11 are ours to the week.
*/
const releases: ReadonlyArray<readonly [version: string, day: string]> = [
	['7.85.4', '2026-11-10'],
	['7.85.3', '2026-11-03'],
	['7.85.2', '2026-10-27'],
	['7.85.1', '2026-10-20'],
	['7.85.0', '2026-10-13'],
	['7.84.4', '2026-10-06'],
	['7.84.3', '2026-09-29'],
	['7.84.2', '2026-09-22'],
	['7.84.1', '2026-09-15'],
	['7.84.0', '2026-09-08'],
	['7.83.2', '2026-08-25'],
	['7.83.1', '2026-08-18'],
	['7.83.0', '2026-08-11'],
	['7.82.2', '2026-07-28'],
	['7.82.1', '2026-07-21'],
	['7.82.0', '2026-07-14'],
	['7.81.0', '2026-06-16'],
	['7.80.4', '2026-06-02'],
	['7.80.0', '2026-05-12'],
	['7.79.1', '2026-04-28'],
	['7.78.2', '2026-04-07'],
	['7.75.2', '2026-02-10'],
	['7.72.0', '2025-11-04'],
	['7.68.0', '2025-07-15'],
	['7.64.0', '2025-03-11'],
	['7.62.1', '2025-01-28'],
	['7.60.0', '2024-12-10'],
	['7.57.1', '2024-09-17'],
	['7.56.2', '2024-08-27'],
	['7.52.0', '2024-03-26'],
	['7.40.0', '2022-11-08'],
	['7.33.0', '2022-01-11'],
	['7.17.0', '2020-02-11'],
	['6.53.0', '2024-04-30'],
	['6.36.0', '2022-05-10'],
];

/** Those that are out at an instant, newest first; seconds since 1970. */
export function releasedAt(now: number): readonly string[] {
	return releases.filter(([, day]) => Date.parse(day) / 1000 <= now).map(([version]) => version);
}
