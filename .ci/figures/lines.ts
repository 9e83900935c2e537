import type {TextFile} from './house.ts';

export const columns = 120;

export function lengths(files: readonly TextFile[]): ReadonlyArray<readonly [name: string, lines: number]> {
	return files.map(({name, lines}) => [name, lines.length]);
}

/** The length that a share of the files doesn't exceed: 0.5 is the median. */
export function percentile(files: readonly TextFile[], share: number): number {
	const sorted = files.map(({lines}) => lines.length).toSorted((one, other) => one - other);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** `file:line` of each line that is wider than a line may be. */
export function wideLines(files: readonly TextFile[]): readonly string[] {
	return files.flatMap(({name, lines}) =>
		lines.flatMap((line, index) => (width(line) > columns ? [`${name}:${index + 1}`] : [])),
	);
}

/** A tab counts as four columns, as the linter counts it. */
function width(line: string): number {
	return line.length + 3 * (line.split('\t').length - 1);
}

/** The percentage of lines that hold nothing but a comment; blank lines don't count. */
export function commentShare(files: readonly TextFile[]): number {
	const written = files.flatMap(({lines}) => lines).filter(line => line.trim() !== '').length;
	const comments = files.reduce((sum, {lines}) => sum + commentLines(lines), 0);
	return written === 0 ? 0 : (comments / written) * 100;
}

function commentLines(lines: readonly string[]): number {
	let count = 0;
	let isInside = false;
	for (const line of lines) {
		const text = line.trim();
		isInside ||= text.startsWith('/*') || text.startsWith('{/*');
		count += isInside || text.startsWith('//') ? 1 : 0;
		isInside &&= !text.includes('*/');
	}

	return count;
}
