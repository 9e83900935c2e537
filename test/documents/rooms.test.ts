import {deepEqual, equal} from 'node:assert/strict';
import {existsSync, globSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {rooms} from '../support/layers.ts';

/** Folders that begin with a few words: each room of the domain, and each layer that is a folder. */
const introduced = [
	...rooms.map(room => `source/domain/${room}`),
	...globSync('source/*').filter(entry => statSync(entry).isDirectory() && !entry.endsWith('front')),
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
		const text = textOf(folder);
		// Capitals stand for a name that is to be made up.
		const named = [...text.matchAll(/`(?<name>[\-.a-z]+\/[\d\-.\/a-z]*|[\d\-a-z]+\.(?:ts|tsx|md))`/gv)].map(
			({groups}) => groups?.name ?? '',
		);
		const inside = globSync(`${folder}/**`).map(file => file.replaceAll('\\', '/'));
		deepEqual(
			named.filter(name => !isThere(name, folder, inside)),
			[],
		);
		equal(text.split('\n', 1)[0], `# ${folder.replace(/^source\/(?:domain\/)?/v, '')}`);
	});
}

/** As seen from the room, from its neighbours or from the top; or the only file of that name inside. */
function isThere(name: string, folder: string, inside: readonly string[]): boolean {
	const places = [folder, path.posix.dirname(folder), 'source', '.'];
	return (
		places.some(place => existsSync(path.posix.join(place, name))) ||
		inside.filter(file => file.endsWith(`/${name}`)).length === 1
	);
}

function textOf(folder: string): string {
	return readFileSync(`${folder}/README.md`, 'utf8');
}
