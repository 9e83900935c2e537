import {existsSync, mkdirSync} from 'node:fs';
import path from 'node:path';

/**
Makes a folder and those that it stands in, for the person alone where that is wanted. Throws Node's error. One by one:
Node's own `recursive` never comes back from a place below /proc, where what can't be made is said not to be there.
*/
export function makeFolder(folder: string, mode = 0o777): void {
	if (existsSync(folder)) {
		return;
	}

	const parent = path.dirname(folder);
	if (parent !== folder) {
		makeFolder(parent, mode);
	}

	mkdirSync(folder, {mode});
}
