import {existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';

/**
Makes a folder and those that it stands in, for the person alone where that is wanted. Throws Node's error. One by one:
Node's own `recursive` never comes back from a place below /proc, where what can't be made is said not to be there.
*/
export function makeFolder(folder: string, mode = 0o777): void {
	const missing: string[] = [];
	for (const level of levelsOf(folder)) {
		if (existsSync(level)) {
			break;
		}

		missing.unshift(level);
	}

	for (const level of missing) {
		mkdirSync(level, {mode});
	}
}

/** A folder and those that it stands in, up to a root, a drive, a share of another computer or the working folder. */
export function levelsOf(folder: string, {dirname}: Pick<path.PlatformPath, 'dirname'> = path): readonly string[] {
	const parent = dirname(folder);
	return parent === folder ? [folder] : [folder, ...levelsOf(parent, {dirname})];
}
