import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {env} from 'node:process';

/** What stands in a file under assets/; `UPDATE_GOLDEN=1` writes the text there instead. */
export function asset(name: string, text: string): string {
	const file = path.join(import.meta.dirname, '../../assets', name);
	if (env.UPDATE_GOLDEN !== undefined) {
		mkdirSync(path.dirname(file), {recursive: true});
		writeFileSync(file, text);
	}

	return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}
