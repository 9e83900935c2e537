/** `2026-11-22 12:04 UTC` of an ISO instant: whoever reads it may be far from where it happened. */
export function instant(at: string): string {
	return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;
}
