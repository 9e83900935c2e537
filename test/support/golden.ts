import {deepEqual, fail} from 'node:assert/strict';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {env} from 'node:process';
import {fileURLToPath} from 'node:url';

const folder = new URL('../golden/', import.meta.url);

/**
Compares a text with the file of that name under test/golden, and fails when they differ or the file is missing.
`UPDATE_GOLDEN=1` writes the file instead; look at what changed before you commit it.
*/
export function golden(name: string, text: string): void {
	const file = fileURLToPath(new URL(name, folder));
	const ended = text.endsWith('\n') ? text : `${text}\n`;
	if (env.UPDATE_GOLDEN !== undefined) {
		mkdirSync(dirname(file), {recursive: true});
		writeFileSync(file, ended);
		return;
	}

	if (!existsSync(file)) {
		fail(`test/golden/${name} does not exist; UPDATE_GOLDEN=1 writes it`);
	}

	// Lines, because the assertion's message then shows the ones that differ. Git may check out with CRLF.
	deepEqual(ended.split('\n'), readFileSync(file, 'utf8').replaceAll('\r\n', '\n').split('\n'), `test/golden/${name} is different`);
}
