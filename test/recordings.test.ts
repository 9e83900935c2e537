import test from 'node:test';
import {equal} from 'node:assert/strict';
import {golden} from './support/golden.ts';
import {runSetup, type Run} from './support/run-setup.ts';
import {simulated} from './support/simulated.ts';

type Recording = {readonly world: string; readonly run: Run; readonly before?: Run};

const shop = ['--cluster', 'shop-prod'];

/** Runs whose events the fronts are tested with. `UPDATE_GOLDEN=1` records them anew. */
const recordings: Readonly<Record<string, Recording>> = {
	installed: {world: 'shop', run: {args: [...shop, '--yes']}},
	'installed-guided': {
		world: 'shop',
		run: {
			key: '',
			answers: {
				clusters: [{entry: ['shop-prod']}],
				site: [{entry: 'datadoghq.com'}],
				keySource: [{entry: 'paste'}],
				key: [{entry: 'a'.repeat(32)}, {entry: 'c0ffeec0ffeec0ffeec0ffeec0ffeec0'}],
				features: [{entry: ['core', 'apm', 'dogstatsd', 'logs', 'health-check']}],
				settings: ['back', {entry: {env: 'prod'}}],
				approval: [{entry: ''}],
			},
		},
	},
	'dry-run': {world: 'shop', run: {args: [...shop, '--dry-run']}},
	'nothing-to-do': {world: 'shop', before: {args: [...shop, '--yes'], id: 'before'}, run: {args: [...shop, '--yes']}},
	'updated-and-rolled-back': {
		world: 'shop',
		before: {args: [...shop, '--yes'], id: 'before'},
		run: {args: [...shop, '--yes', '--agent-version', '7.999.0']},
	},
	upgraded: {
		world: 'outdated',
		run: {args: ['upgrade', '--cluster', 'search', '--cluster', 'shop-staging', '--yes']},
	},
	'went-back': {world: 'upgraded', run: {args: ['rollback', ...shop, '--yes']}},
	'not-arrived': {
		world: 'silent-hosts',
		run: {args: [...shop, '--yes'], environment: {DD_APP_KEY: 'c0ffee'.repeat(7).slice(0, 40)}},
	},
	'port-taken': {world: 'port-taken', run: {args: [...shop, '--yes']}},
	'bad-image': {world: 'bad-image', run: {args: [...shop, '--yes']}},
	denied: {world: 'denied', run: {args: [...shop, '--yes']}},
	mixed: {world: 'mixed', run: {args: ['--cluster', 'platform', '--linux', 'linux', '--replace-instances', '--yes']}},
	wired: {world: 'services', run: {args: ['next', '--cluster', 'bakery', '--service', 'orders']}},
	rotated: {
		world: 'shared',
		run: {
			args: ['rotate-key', ...shop, '--yes'],
			key: 'facade'.repeat(6).slice(0, 32),
			environment: {DD_APP_KEY: 'c0ffee'.repeat(7).slice(0, 40)},
		},
	},
	'taken-out': {world: 'shared', run: {args: ['uninstall', ...shop, '--yes']}},
	stopped: {
		world: 'shop',
		run: {
			args: [...shop, '--yes'],
			onEvent(event, press) {
				if (event.type === 'change-started' && event.change.kind === 'create-role') {
					press();
				}
			},
		},
	},
};

for (const [name, {world, run, before}] of Object.entries(recordings)) {
	test(`the recording ${name} is what happens`, async t => {
		const simulator = await simulated(world, t);
		if (before) {
			await runSetup(simulator, {...before, looks: 'all'});
		}

		const {events} = await runSetup(simulator, {...run, looks: 'all'});
		// An event a line, so that a change shows as few lines.
		const text = `[\n${inOrder(events.map(event => JSON.stringify(event, lasting))).join(',\n')}\n]\n`;
		equal(difference(text, golden(`../recordings/${name}.json`, text)), undefined);
	});
}

/** What is read side by side arrives in any order; in a recording it stands in one. */
function inOrder(events: readonly string[]): readonly string[] {
	const isObserved = (event: string | undefined) => event?.startsWith('{"type":"observed"') ?? false;
	const first = events.findIndex(event => isObserved(event));
	const next = events.findIndex((event, index) => index > first && !isObserved(event));
	return first === -1 || next === -1
		? events
		: [...events.slice(0, first), ...events.slice(first, next).toSorted(), ...inOrder(events.slice(next))];
}

/**
The attributes of instances fill pages, and no front shows them; the skew between two clocks of one machine is noise;
only expressions ask when an instance
was registered; ids of targets are made of what stands beside them; a command is known by its name.
*/
function lasting(key: string, value: unknown): unknown {
	switch (key) {
		case 'attributes': {
			return {};
		}

		case 'command': {
			return isCommand(value) ? value.name : value;
		}

		case 'clockSkew': {
			return 0;
		}

		case 'registeredAt':
		case 'target': {
			return undefined;
		}

		case 'targets': {
			return Array.isArray(value)
				? value.map((target: Record<string, unknown>) => ({...target, id: undefined}))
				: value;
		}

		default: {
			return value;
		}
	}
}

function isCommand(value: unknown): value is {readonly name: unknown} {
	return typeof value === 'object' && value !== null && 'flags' in value && 'name' in value;
}

/** Where two recordings part, in a few words: a whole event fills screens. */
function difference(actual: string, expected: string): string | undefined {
	const index = [...actual].findIndex((character, place) => character !== expected[place]);
	const around = (text: string) => text.slice(Math.max(index - 200, 0), index + 100);
	return actual === expected ? undefined : `${around(actual)}\nwas\n${around(expected)}`;
}
