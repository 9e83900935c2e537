import {readFileSync, writeFileSync} from 'node:fs';

/** Puts a table into its place in the README, between two comments with its name. */
export function intoReadme(name: string, table: string): void {
	const readme = readFileSync('README.md', 'utf8');
	const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
	const [from, to] = [readme.indexOf(start) + start.length, readme.indexOf(end)];
	if (!readme.includes(start) || to < from) {
		throw new Error('The README has no place for it.');
	}

	writeFileSync('README.md', `${readme.slice(0, from)}${table}\n${readme.slice(to)}`);
}
