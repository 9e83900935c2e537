const units = [
	['일', 86_400],
	['시간', 3600],
	['분', 60],
] as const;

/** How long it took or is ago, in its largest unit: `3일`, `5시간`, `1분 미만`. */
export function age(seconds: number): string {
	for (const [unit, size] of units) {
		if (seconds >= size) {
			return `${Math.floor(seconds / size)}${unit}`;
		}
	}

	return '1분 미만';
}
