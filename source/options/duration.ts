const seconds = {s: 1, m: 60, h: 3600} as const;

/** `90`, `90s`, `15m`, `1h30m` in seconds; `undefined` for anything else. */
export function duration(text: string): number | undefined {
	// A bare number is seconds, as for the command `timeout`.
	if (/^\d+$/v.test(text)) {
		return Number(text);
	}

	// The order is fixed, so that a slip such as `30m1h` is refused and not guessed.
	const match = /^(?:(?<h>\d+)h)?(?:(?<m>\d+)m)?(?:(?<s>\d+)s)?$/v.exec(text);
	return match?.groups && text !== ''
		? Object.entries(seconds).reduce((sum, [unit, factor]) => sum + Number(match.groups?.[unit] ?? 0) * factor, 0)
		: undefined;
}
