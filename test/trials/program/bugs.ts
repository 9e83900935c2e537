import path from 'node:path';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {fronts, type FrontName} from './endings.ts';
import {startReal} from './real-terminal.ts';

/** Where an error comes that nobody foresaw, and what is then known of the account. */
export const places = {
	'while it reads': {breaks: 'ListClusters', exitCode: 1, says: /Nothing has been changed/v},
	'at the first write': {
		breaks: 'RegisterTaskDefinition',
		exitCode: 5,
		says: /with a change that may have happened/v,
	},
	'between two writes': {breaks: 'CreateService', exitCode: 5, says: /with some changes made/v},
	'while it watches': {breaks: 'CreateService>DescribeServices', exitCode: 5, says: /with some changes made/v},
} as const;

type Place = keyof typeof places;

/**
How the error comes: in a request, which is waited for; outside of what is waited for; where a screen is drawn, `once`
or `always`; while a person is asked; or while a file or the input is read.
*/
type Way = 'request' | 'timer' | 'rejection' | 'stream' | 'once' | 'always' | 'signal' | 'answers' | 'input';

export type BugRow = {readonly place: Place; readonly front: FrontName; readonly way: Way};

const everywhere = Object.keys(places) as readonly Place[];
const anyFront = ['json', 'unattended', 'tui'] as const;

export const bugRows: readonly BugRow[] = [
	...rows(['request', 'timer'], everywhere, anyFront),
	...rows(['rejection', 'stream'], ['while it reads', 'at the first write'], anyFront),
	...rows(['once', 'always'], everywhere, ['tui']),
	...rows(['signal'], ['while it reads'], ['inquirer', 'readline', 'tui']),
];

function rows(ways: readonly Way[], at: readonly Place[], seenIn: readonly FrontName[]): readonly BugRow[] {
	return ways.flatMap(way => at.flatMap(place => seenIn.map(front => ({place, front, way}))));
}

// The key in the definition: no role is made, which would have to be waited for.
const given = '--store-key plain --cluster shop-prod --features default --site datadoghq.com --env prod'.split(' ');

const asked: Readonly<Partial<Record<FrontName, RegExp>>> = {
	tui: /Use these settings/v,
	inquirer: /type to search/v,
	readline: /Type a number from 1 to/v,
};

/** Before anything of an account is read, where what is awaited never comes. */
export const earlyRows = [
	{way: 'answers', front: 'unattended', hasBegun: false},
	{way: 'answers', front: 'json', hasBegun: false},
	{way: 'input', front: 'unattended', hasBegun: true},
	{way: 'input', front: 'json', hasBegun: true},
] as const satisfies ReadonlyArray<{readonly way: Way; readonly front: FrontName; readonly hasBegun: boolean}>;

/** The exit code, the last two events of the journal, where there is one by then, and what is said. */
export async function earlyBugOf({way, front, hasBegun}: (typeof earlyRows)[number]) {
	const terminal = startReal({
		line: `mkfifo fifo; (exec sleep 60 >fifo) & ${fronts[front].line.replace('</dev/null', '<fifo')}`,
		args: ['--demo', ...fronts[front].args, ...(way === 'input' ? ['--api-key-stdin'] : ['--answers', 'file'])],
		environment: {NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'break.ts')}`, TRIAL_WAY: way},
	});
	try {
		const {exitCode} = await terminal.ended();
		const said = `${terminal.file('out')}${terminal.file('err')}`;
		return {
			exitCode,
			journal: (hasBegun ? terminal.journal() : []).slice(-2).map(({type}) => type),
			isSaid: said.includes('This tool has a bug: TypeError'),
			stack: /^ +at [^\n]+:\d+:\d+\)?$/mv.exec(said)?.[0] ?? '',
		};
	} finally {
		terminal.close();
	}
}

type Line = {readonly type?: string; readonly exitCode?: number; readonly code?: string};

/** How a run ends whose error is ours: its exit code, the one its journal ends with, and what is said. */
export async function bugOf({place, front, way}: BugRow) {
	const {breaks, says} = places[place];
	const simulator = await startSimulator({world: 'shop'});
	const {args, line} = fronts[front];
	const terminal = startReal({
		line,
		args: [...args, ...given, ...(way === 'signal' ? [] : ['--yes'])],
		environment: {
			...simulator.environment,
			DD_API_KEY: simulator.demo.apiKey,
			NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'break.ts')}`,
			TRIAL_BREAK: breaks,
			TRIAL_WAY: way,
		},
	});
	try {
		if (way === 'signal') {
			await terminal.until(asked[front] ?? /asked/v);
			terminal.signal('SIGWINCH');
		} else if (front === 'tui' && place !== 'while it reads') {
			await terminal.until(/Use these settings/v);
			terminal.write('\r');
		}

		const {exitCode, isCooked, isCursorShown} = await terminal.ended();
		const said = `${terminal.scrollback()}${terminal.file('out')}${terminal.file('err')}`;
		const journal = terminal.journal() as readonly Line[];
		const told =
			front === 'json'
				? (said
						.trim()
						.split('\n')

						.map(each => JSON.parse(each) as Line) as readonly Line[])
				: journal;
		return {
			exitCode,
			journal: journal.slice(-2).map(each => [each.type, each.code ?? each.exitCode]),
			told: told.slice(-2).map(each => [each.type, each.code ?? each.exitCode]),
			isSaid: says.test(said),
			isKeyTold: `${said}${terminal.file('journal')}`.includes(simulator.demo.apiKey),
			stack: /^ +at [^\n]+:\d+:\d+\)?$/mv.exec(said)?.[0] ?? '',
			isCooked,
			isCursorShown,
		};
	} finally {
		terminal.close();
		await simulator.close();
	}
}
