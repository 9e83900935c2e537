const units = [
	['日', 86_400],
	['時間', 3600],
	['分', 60],
] as const;

/** How long ago, in its largest unit: `3日`, `5時間`, `1分未満`. */
export function age(seconds: number): string {
	for (const [unit, size] of units) {
		if (seconds >= size) {
			return `${Math.floor(seconds / size)}${unit}`;
		}
	}

	return '1分未満';
}
