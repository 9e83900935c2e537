import {readFileSync} from 'node:fs';
import path from 'node:path';

export type Manifest = {
	readonly name: string;
	readonly version: string;
	readonly license: string;
	readonly author: string;
};

/** What a package says of itself; what it leaves out is said to be so. */
export function readManifest(folder: string): Manifest {
	const json = readFileSync(path.join(folder, 'package.json'), 'utf8');
	const manifest = fields(JSON.parse(json));
	const name = text(manifest.get('name'), folder);
	const author = fields(manifest.get('author'));
	return {
		name,
		version: text(manifest.get('version'), 'no version'),
		license: text(manifest.get('license'), 'no licence'),
		author: text(manifest.get('author'), text(author.get('name'), `the authors of ${name}`)),
	};
}

function fields(value: unknown): ReadonlyMap<string, unknown> {
	return new Map(typeof value === 'object' ? Object.entries(value ?? {}) : []);
}

function text(value: unknown, otherwise: string): string {
	return typeof value === 'string' ? value : otherwise;
}
