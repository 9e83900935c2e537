/** `1.2초` below ten seconds, `41초`, `1분 48초`, `1시간 5분`. */
export function duration(seconds: number): string {
	if (seconds < 10) {
		return `${Number(seconds.toFixed(1))}초`;
	}

	const whole = Math.round(seconds);
	if (whole < 60) {
		return `${whole}초`;
	}

	const minutes = Math.floor(whole / 60);
	return minutes < 60
		? joined([minutes, '분'], [whole % 60, '초'])
		: joined([Math.floor(minutes / 60), '시간'], [minutes % 60, '분']);
}

function joined(large: readonly [number, string], small: readonly [number, string]): string {
	return small[0] === 0 ? large.join('') : `${large.join('')} ${small.join('')}`;
}
