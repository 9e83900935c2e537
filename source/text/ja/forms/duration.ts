/** `1.2秒` below ten seconds, `41秒`, `1分48秒`, `1時間5分`. */
export function duration(seconds: number): string {
	if (seconds < 10) {
		return `${Number(seconds.toFixed(1))}秒`;
	}

	const whole = Math.round(seconds);
	if (whole < 60) {
		return `${whole}秒`;
	}

	const minutes = Math.floor(whole / 60);
	return minutes < 60
		? joined([minutes, '分'], [whole % 60, '秒'])
		: joined([Math.floor(minutes / 60), '時間'], [minutes % 60, '分']);
}

function joined(large: readonly [number, string], small: readonly [number, string]): string {
	return small[0] === 0 ? large.join('') : `${large.join('')}${small.join('')}`;
}
