/** `1.2s` below ten seconds, `41s`, `1m 48s`, `1h 5m`. */
export function duration(seconds: number): string {
	if (seconds < 10) {
		return `${Number(seconds.toFixed(1))}s`;
	}

	const whole = Math.round(seconds);
	if (whole < 60) {
		return `${whole}s`;
	}

	const minutes = Math.floor(whole / 60);
	return minutes < 60
		? joined([minutes, 'm'], [whole % 60, 's'])
		: joined([Math.floor(minutes / 60), 'h'], [minutes % 60, 'm']);
}

function joined(large: readonly [number, string], small: readonly [number, string]): string {
	return small[0] === 0 ? large.join('') : `${large.join('')} ${small.join('')}`;
}
