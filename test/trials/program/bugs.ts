import path from 'node:path';
import {startSimulator} from '../../../source/simulator/start-simulator.ts';
import {fronts} from './endings.ts';
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

export type BugRow = {readonly place: keyof typeof places; readonly front: 'json' | 'unattended' | 'tui'};

export const bugRows: readonly BugRow[] = (Object.keys(places) as ReadonlyArray<keyof typeof places>).flatMap(place =>
	(['json', 'unattended', 'tui'] as const).map((front): BugRow => ({place, front})),
);

// The key in the definition: no role is made, which would have to be waited for.
const given = '--yes --store-key plain --cluster shop-prod --features default --site datadoghq.com --env prod'.split(
	' ',
);

type Line = {readonly type?: string; readonly exitCode?: number; readonly code?: string};

/** How a run ends whose error is ours: its exit code, the one its journal ends with, and what is said. */
export async function bugOf({place, front}: BugRow) {
	const {breaks, says} = places[place];
	const simulator = await startSimulator({world: 'shop'});
	const {args, line} = fronts[front];
	const terminal = startReal({
		line,
		args: [...args, ...given],
		environment: {
			...simulator.environment,
			DD_API_KEY: simulator.demo.apiKey,
			NODE_OPTIONS: `--import ${path.join(import.meta.dirname, 'break.ts')}`,
			TRIAL_BREAK: breaks,
		},
	});
	try {
		if (front === 'tui' && place !== 'while it reads') {
			await terminal.until(/Use these settings/v);
			terminal.write('\r');
		}

		const {exitCode, isCooked, isCursorShown} = await terminal.ended();
		const said = front === 'tui' ? terminal.scrollback() : `${terminal.file('out')}${terminal.file('err')}`;
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
			isCooked,
			isCursorShown,
		};
	} finally {
		terminal.close();
		await simulator.close();
	}
}
