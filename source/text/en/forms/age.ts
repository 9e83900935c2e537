import {plural} from './plural.ts';

const units = [
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
] as const;

/** How long ago, in its largest unit: `3 days`, `5 hours`, `under a minute`. */
export function age(seconds: number): string {
	for (const [unit, size] of units) {
		if (seconds >= size) {
			return plural(Math.floor(seconds / size), unit);
		}
	}

	return 'under a minute';
}
