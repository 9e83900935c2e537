import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {env} from 'node:process';
import {fileURLToPath} from 'node:url';

const folder = new URL('../golden/', import.meta.url);

/**
What a text is expected to be: the file of that name under test/golden, as `equal(text, golden('name.txt', text))`
compares it.
`UPDATE_GOLDEN=1` writes the text into the file instead; look at what changed before you commit it.
*/
export function golden(name: string, text: string): string {
	const file = fileURLToPath(new URL(name, folder));
	const ending = text.endsWith('\n') ? '' : '\n';
	if (env.UPDATE_GOLDEN !== undefined) {
		mkdirSync(dirname(file), {recursive: true});
		writeFileSync(file, text + ending);
		return text;
	}

	if (!existsSync(file)) {
		throw new Error(`test/golden/${name} does not exist; UPDATE_GOLDEN=1 writes it`);
	}

	// Git may check files out with CRLF.
	const expected = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
	return ending === '' ? expected : expected.slice(0, -1);
}
