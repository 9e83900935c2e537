import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {demoKey} from '../../../source/simulator/worlds/demo.ts';
import {canary} from '../account/canary.ts';
import {fronts, type FrontName} from './endings.ts';
import {startReal} from './real-terminal.ts';

type Front = 'tui' | 'inquirer' | 'readline';

/** What is on the screen, and the keys that are pressed then. */
type Step = readonly [at: RegExp, keys: string];

/** A key that is typed or pasted at a question where none belongs. */
export type TypedRow = {
	readonly front: Front;
	readonly name: string;
	readonly args?: readonly string[];
	readonly steps: readonly Step[];
	/** What comes last: the refusal, or where a key is no answer at all, what is there. */
	readonly says: RegExp;
	readonly isCheap?: true;
};

const down = '\u{1B}[B';
const chosen = ['--cluster', 'shop-prod', '--site', 'datadoghq.com', '--features', 'default'];
const refusal = /looks like a Datadog API key/v;
const source: Step = [/How do you want to give/v, '\r'];
const secret = [/Which secret holds/v, `${canary}\r`] as const;
const rows = {tui: /Use these settings/v, inquirer: /type to search/v, readline: /Type a number from 1 to 24/v};
const planned: Step = [/Nothing (?:has been )?changed yet[\s\S]*(?:Apply this plan\?|a apply)/v, `${canary}\r`];

/** What is there once a field is open. */
const typedAt = {tui: /enter use {2}esc close/v, inquirer: /Type - to/v, readline: /Type - to/v};

/** Each field by its place in the form. */
const fields: ReadonlyArray<readonly [name: string, place: number, text: string]> = [
	['the environment', 1, canary],
	['further tags', 2, `team:${canary}`],
	['further variables of the Agent', 18, `DD_ENV=${canary}`],
	['the image, behind what stands there', 19, canary],
	['the name of the service', 7, canary],
	['the proxy', 13, `http://ops:${canary}@proxy`],
];

export const typedRows: readonly TypedRow[] = [
	...fields.flatMap(([name, place, text]) =>
		(['tui', 'inquirer', 'readline'] as const).map(front => ({
			...asked(front, name, [source, opened(front, place), [typedAt[front], `${text}\r`]]),
			...(place === 18 && front !== 'inquirer' && {isCheap: true as const}),
		})),
	),
	asked('tui', 'a marked paste', [source, opened('tui', 1), [typedAt.tui, `\u{1B}[200~"${canary}"\n\u{1B}[201~\r`]]),
	asked('tui', 'a secret', [[source[0], 'jj\r'], secret]),
	asked('inquirer', 'a secret', [[source[0], `${down}${down}\r`], secret]),
	asked('readline', 'a secret', [[source[0], '3\r'], secret]),
	asked('tui', 'a filter', [source, [/Metrics and containers/v, '/'], [/type filter/v, canary]], chosen.slice(0, 4)),
	asked('inquirer', 'a list that is searched', [source, [rows.inquirer, canary]]),
	asked('readline', 'a list', [[/Type numbers/v, `${canary}\r`]], []),
	{
		front: 'tui',
		name: 'clusters',
		args: [],
		steps: [
			[/Where should the Agent run/v, `${canary}\u{1B}[200~${canary}\u{1B}[201~`],
			[/space select/v, ' \r'],
		],
		says: /✔ Clusters: shop-prod/v,
	},
	{
		front: 'inquirer',
		name: 'clusters',
		args: [],
		steps: [[/Where should the Agent run/v, `${canary}\r`]],
		says: /✔ Clusters: |at least/v,
	},
	{front: 'tui', name: 'the approval', steps: [source, [rows.tui, '\r'], planned], says: /Nothing changed yet/v},
	asked('inquirer', 'the approval', [source, [rows.inquirer, '\r'], planned]),
	asked('readline', 'the approval', [source, [rows.readline, '\r'], planned]),
];

function asked(front: Front, name: string, steps: readonly Step[], args = chosen): TypedRow {
	return {front, name, args, steps, says: refusal};
}

/** Opens a field of the form. */
function opened(front: Front, place: number): Step {
	const keys = {tui: 'j'.repeat(place), inquirer: down.repeat(place), readline: String(place + 1)};
	return [rows[front], `${keys[front]}\r`];
}

/** How often the key stands on the screen or above it, and whether in anything that was written. */
export async function repeatedIn({front, args = chosen, steps, says}: TypedRow) {
	const terminal = startReal({...fronts[front], args: ['--demo', ...fronts[front].args, ...args]});
	try {
		for (const [at, keys] of steps) {
			await terminal.until(at);
			// It listens from the turn after the one in which it is drawn.
			await pause(50);
			terminal.write(keys);
		}

		await terminal.until(says);
		terminal.signal('SIGTERM');
		await terminal.ended();
		const files = readdirSync(terminal.folder).map(name => readFileSync(path.join(terminal.folder, name), 'utf8'));
		return {
			// A long line goes on in the next row.
			onScreen: terminal.scrollback().replaceAll('\n', '').split(canary).length - 1,
			isWritten: files.some(text => text.includes(canary)),
			said: terminal.journal().at(-1)?.exitCode,
		};
	} finally {
		terminal.close();
	}
}

/** A key that is given where it belongs, to a run that saves its answers and writes its plan. */
export type GivenKeyRow = {
	readonly front: FrontName;
	readonly store: 'secrets-manager' | 'ssm' | 'plain';
	readonly steps?: readonly Step[];
	readonly from?: 'input' | 'environment';
	readonly isCheap?: true;
};

const key = demoKey();

export const givenKeyRows: readonly GivenKeyRow[] = (['secrets-manager', 'ssm', 'plain'] as const).flatMap(store => [
	{front: 'json', store, from: 'input'},
	{front: 'unattended', store, from: 'input'},
	{front: 'unattended', store, from: 'environment', ...(store === 'plain' && {isCheap: true})},
	{
		front: 'tui',
		store,
		steps: [
			[source[0], 'j\r'],
			[/isn't shown/v, `${key}\r`],
			[rows.tui, '\r'],
		],
	},
	{
		front: 'tui',
		store,
		steps: [
			[source[0], 'j\r'],
			[/isn't shown/v, `\u{1B}[200~"${key}"\n\u{1B}[201~\r`],
			[rows.tui, '\r'],
		],
	},
	{
		front: 'inquirer',
		store,
		steps: [
			[source[0], `${down}\r`],
			[/isn't shown/v, `${key}\r`],
			[rows.inquirer, '\r'],
		],
	},
	{
		front: 'readline',
		store,
		steps: [
			[source[0], '2\r'],
			[/isn't shown/v, `${key}\r`],
			[rows.readline, '\r'],
		],
	},
]);

/** Where the key stands afterwards, and the files that were looked at. */
export async function keptIn({front, store, steps = [], from}: GivenKeyRow) {
	const {args, line} = fronts[front];
	const terminal = startReal({
		line: from === 'input' ? line.replace('exec "$@" </dev/null', 'echo "$KEY" | "$@"') : line,
		args: [
			'--demo',
			'--dry-run',
			...args,
			...chosen,
			'--store-key',
			store,
			'--save-answers',
			'saved.yml',
			'--write',
			'plan',
			...(from === 'input' ? ['--api-key-stdin'] : []),
		],
		environment: from === 'environment' ? {DD_API_KEY: key} : {KEY: key},
	});
	try {
		for (const [at, keys] of steps) {
			await terminal.until(at);
			await pause(50);
			terminal.write(keys);
		}

		await terminal.written('saved.yml');
		await terminal.written('plan/apply.sh');
		await terminal.ended();
		const names = readdirSync(terminal.folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => path.join(entry.parentPath, entry.name));
		return {
			screen: terminal.scrollback().replaceAll('\n', '').includes(key),
			files: names.filter(name => readFileSync(name, 'utf8').includes(key)),
			answers: terminal.file('saved.yml').includes('cluster:'),
			requests: names.filter(name => name.includes('plan/')).length > 1,
			journal: terminal.journal().at(-1)?.type,
		};
	} finally {
		terminal.close();
	}
}
