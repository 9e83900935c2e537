import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {type Manifest, readManifest} from './manifest.ts';

const acceptable = new Set([
	'0BSD',
	'Apache-2.0',
	'BlueOak-1.0.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'ISC',
	'MIT',
	'Unlicense',
	'(MIT OR CC0-1.0)',
]);

const standardTexts: ReadonlyMap<string, string> = new Map([
	['Apache-2.0', '../LICENSE'],
	['MIT', 'licences/MIT.txt'],
]);

/**
The licence texts of the packages that the given files come from, each text once; throws when a package has none that
allows shipping it.
*/
export function licences(files: readonly string[]): string {
	const folders = new Set(files.filter(file => file.includes('node_modules')).map(file => packageFolder(file)));
	const licensed = [...folders].map(folder => licence(folder)).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
	const texts = new Set(licensed.map(({text}) => text));
	return Array.from(texts, text => {
		const names = licensed.filter(({text: other}) => other === text).map(({name}) => name);
		return `${names.join('\n')}\n\n${text}\n`;
	}).join(`\n${'-'.repeat(78)}\n\n`);
}

/** The folder of the package that a file under node_modules belongs to. */
export function packageFolder(file: string): string {
	const parts = file.replace('yoga-wasm:', '').split(/[\/\\]/v);
	const start = parts.lastIndexOf('node_modules') + 1;
	const end = start + (parts[start]?.startsWith('@') === true ? 2 : 1);
	return parts.slice(0, end).join('/');
}

function licence(folder: string): {readonly name: string; readonly text: string} {
	const manifest = readManifest(folder);
	const name = `${manifest.name}@${manifest.version}`;
	if (!acceptable.has(manifest.license)) {
		throw new Error(`${name} has no licence that allows shipping it: ${manifest.license}`);
	}

	const texts = readdirSync(folder)
		.filter(file => /^(?:licen[cs]e|copying|notice)/iv.test(file))
		.map(file => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n'));
	return {
		name: `${name} (${manifest.license})`,
		text: (texts.length > 0 ? texts.join('\n') : standardText(manifest)).trim(),
	};
}

// A few packages name their licence and forget its text.
function standardText({name, license, author}: Manifest): string {
	const text = standardTexts.get(license);
	if (text === undefined) {
		throw new Error(`${name} comes without the text of its licence, ${license}, and the build has none.`);
	}

	return `Copyright (c) ${author}\n\n${readFileSync(new URL(text, import.meta.url), 'utf8')}`;
}
