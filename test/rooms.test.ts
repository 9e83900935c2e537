import {deepEqual, ok} from 'node:assert/strict';
import {existsSync, globSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {rooms} from './support/layers.ts';

/** Folders that begin with a few words: each room of the domain, and each layer that is a folder. */
const introduced = [
	...rooms.map(room => `source/domain/${room}`),
	...globSync('source/*').filter(entry => statSync(entry).isDirectory() && entry !== 'source/front'),
	...globSync('source/front/*').filter(entry => statSync(entry).isDirectory()),
].map(folder => folder.replaceAll('\\', '/'));

test('each room begins with at most ten lines that say what lives there', () => {
	const silent = introduced.filter(folder => !existsSync(`${folder}/README.md`));
	deepEqual(silent, []);
	const long = introduced.filter(folder => textOf(folder).trimEnd().split('\n').length > 10);
	deepEqual(long, []);
});

for (const folder of introduced) {
	test(`what the introduction of ${folder} names is there`, () => {
		const named = [...textOf(folder).matchAll(/`(?<name>[\w.\-]+\/[\w.\-\/]*|[\w\-]+\.(?:ts|tsx|md))`/gv)].map(
			({groups}) => groups?.name ?? '',
		);
		// A name is said as seen from the room, from its neighbours or from the top.
		const places = [folder, path.posix.dirname(folder), '.'];
		const missing = named.filter(name => places.every(place => !existsSync(path.posix.join(place, name))));
		deepEqual(missing, []);
		ok(textOf(folder).startsWith(`# ${folder.split('/').slice(folder.includes('/front/') ? 1 : -1).join('/')}\n`));
	});
}

function textOf(folder: string): string {
	return readFileSync(`${folder}/README.md`, 'utf8');
}
