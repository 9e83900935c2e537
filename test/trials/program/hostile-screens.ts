import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {fronts} from './endings.ts';
import {startHostileAccount} from './hostile.ts';
import {startReal} from './real-terminal.ts';

/** What is on the screen, and the keys that are pressed then. */
type Step = readonly [at: RegExp, keys: string];

/** A way through the account's odd names in a terminal. */
export type ScreenRow = {
	readonly front: 'tui' | 'inquirer' | 'readline';
	readonly name: string;
	readonly args: readonly string[];
	readonly steps: readonly Step[];
	/** What comes last; the end of the run where nothing is said. */
	readonly says?: RegExp;
	/** An operation that AWS refuses, with a text of the same kind. */
	readonly refused?: string;
};

const given = ['--site', 'datadoghq.com', '--features', 'default', '--env', 'prod', '--replace-instances'];
const replacing = [...given, '--existing', 'replace', '--store-key', 'plain'];
const down = '\u{1B}[B';
const settings: Step = [/Use these settings/v, '\r'];

export const screenRows: readonly ScreenRow[] = [
	{
		front: 'tui',
		name: 'a plan, its requests and checks, and the pager',
		args: replacing,
		steps: [
			[/Where should the Agent run/v, 'j '],
			[/◉ EVIL-cluster/v, '\r'],
			settings,
			[/a apply/v, 'c'],
			[/esc close/v, 'c'],
			[/← back/v, 'j'],
			[/← back|esc close/v, 'o'],
		],
		says: /"containerDefinitions": \[/v,
	},
	{
		front: 'tui',
		name: 'a run',
		args: ['--cluster', 'all', '--yes', '--timeout', '15s', ...replacing],
		steps: [settings],
	},
	{front: 'tui', name: 'a check-up', args: ['doctor', '--cluster', 'all'], steps: []},
	{
		front: 'tui',
		name: 'a read that is refused',
		args: ['doctor', '--cluster', 'all'],
		steps: [],
		refused: 'ecs:DescribeServices',
	},
	{
		front: 'inquirer',
		name: 'a plan',
		args: replacing,
		steps: [[/Where should the Agent run/v, `${down}${down} \r`], settings],
		says: /Apply this plan/v,
	},
	{
		front: 'readline',
		name: 'a plan',
		args: replacing,
		steps: [[/Type numbers to add/v, '3\r'], settings],
		says: /Apply this plan/v,
	},
];

/** All that came to the terminal, what it then showed, and the files that were left. */
export async function shownIn({front, args, steps, says, refused}: ScreenRow) {
	const account = await startHostileAccount(refused);
	const terminal = startReal({
		...fronts[front],
		args: [...fronts[front].args, ...args],
		// One that leaves everything to the terminal.
		environment: {...account.environment, PAGER: 'cat'},
	});
	try {
		for (const [at, keys] of steps) {
			await terminal.until(at);
			// It listens from the turn after the one in which it is drawn.
			await pause(50);
			terminal.write(keys);
		}

		if (says !== undefined) {
			await terminal.until(says);
			terminal.signal('SIGTERM');
		}

		await terminal.ended();
		const files = readdirSync(terminal.folder).map(name => readFileSync(path.join(terminal.folder, name), 'utf8'));
		return {sent: terminal.sent(), shown: terminal.scrollback(), files};
	} finally {
		terminal.close();
		await account.close();
	}
}
