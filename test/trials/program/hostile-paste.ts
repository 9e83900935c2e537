import {execFileSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {printedIn, type Told} from '../commands/commands.ts';
import {oddNames, unseen} from './hostile-world.ts';

/** What a shell made of the commands that a run printed. */
export type Pasted = {
	readonly count: number;
	/** Whether a name was carried out. */
	readonly isPwned: boolean;
	/** Clusters that no account has: names that a shell took apart. */
	readonly strangers: readonly string[];
};

/** Pastes every command of a run's events into a POSIX shell where programs only write down what they are given. */
export function pasteAll(out: string): Pasted {
	const events = out.split('\n').filter(line => line.startsWith('{'));
	const told = {exitCode: 0, events: events.map(line => JSON.parse(line) as Told['events'][number])};
	const lines = printedIn(told).map(({line}) => line);
	const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
	try {
		const noting = 'fs.appendFileSync("given", JSON.stringify(process.argv.slice(1)) + os.EOL)';
		const note = `() { "$NODE" -e '${noting}' -- "$@"; }`;
		execFileSync('/bin/sh', ['-c', [`npx${note}`, `aws${note}`, ...lines].join('\n')], {
			cwd: folder,
			env: {PATH: process.env.PATH, NODE: process.execPath},
		});
		const given = existsSync(path.join(folder, 'given')) ? readFileSync(path.join(folder, 'given'), 'utf8') : '';
		return {
			count: lines.length,
			isPwned: existsSync(path.join(folder, 'pwned')),
			strangers: given
				.split('\n')
				.filter(line => line !== '')
				.flatMap(line => clustersIn(JSON.parse(line) as readonly string[]))
				.filter(name => !clusters.has(name)),
		};
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

// No argument can have half of a pair.
const clusters = new Set(
	['shop-prod', 'legacy', `nope ${unseen}`, oddNames.get('EVIL-cluster')?.toWellFormed() ?? ''].flatMap(name => [
		name,
		`arn:aws:ecs:us-east-1:123456789012:cluster/${name}`,
	]),
).add('all');

function clustersIn(words: readonly string[]): readonly string[] {
	return words.filter((_, index) => words[index - 1] === '--cluster');
}
