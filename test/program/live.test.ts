import {execFileSync} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as pause} from 'node:timers/promises';
import test, {before, type TestContext} from 'node:test';
import {deepEqual, equal, ok} from 'node:assert/strict';
import {startFaultProxy} from '../support/fault-proxy.ts';
import {simulated} from '../support/simulated.ts';
import {root, startReal, type InTerminal, type RealTerminal} from '../trials/program/real-terminal.ts';

before(() => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
});

const shown = {
	status: {args: ['status', '--demo', 'installed'], until: /q leave/v},
	flare: {args: ['flare', '--demo', 'installed', '--cluster', 'shop-prod'], until: /y confirm/v},
} as const;

/** How a screen ends: what is done to it, and the exit code. */
const endings: Readonly<Record<string, readonly [(terminal: RealTerminal) => void | Promise<void>, number]>> = {
	q: [
		({write}) => {
			write('q');
		},
		0,
	],
	'Ctrl+C': [
		({write}) => {
			write('\u{3}');
		},
		130,
	],
	SIGTERM: [
		({signal}) => {
			signal('SIGTERM');
		},
		130,
	],
	SIGHUP: [
		({signal}) => {
			signal('SIGHUP');
		},
		130,
	],
	'q in a window that has become tiny': [
		async ({resize, write}) => {
			resize(20, 6);
			await pause(300);
			write('q');
		},
		0,
	],
};

/** The screen of a command, as soon as it is there. */
async function screenOf(t: TestContext, command: keyof typeof shown): Promise<RealTerminal> {
	const {args, until} = shown[command];
	const terminal = startReal({args, line: 'exec "$@"', columns: 80, rows: 24});
	t.after(terminal.close);
	await terminal.until(until);
	await pause(100);
	return terminal;
}

for (const command of ['status', 'flare'] as const) {
	for (const [what, [end, code]] of Object.entries(endings)) {
		test(`${command} ends at ${what}, and leaves the terminal as it was`, async t => {
			const terminal = await screenOf(t, command);
			await end(terminal);
			const {exitCode, isCooked, isCursorShown} = await terminal.ended();
			deepEqual({exitCode, isCooked, isCursorShown}, {exitCode: code, isCooked: true, isCursorShown: true});
		});
	}

	test(`${command} ends with its window, and says so in the journal`, async t => {
		const terminal = await screenOf(t, command);
		terminal.hangUp();
		await terminal.journalled('finished');
		equal(terminal.journal().at(-1)?.exitCode, 130);
	});
}

/** `status` on a screen, the minutes between whose looks take no time. */
async function statusOf(t: TestContext, options: Partial<InTerminal> = {}) {
	const simulator = await simulated('installed', t);
	let lists = 0;
	const proxy = await startFaultProxy(simulator.url, ({operation}) => {
		lists += operation === 'ecs:ListClusters' ? 1 : 0;
		return undefined;
	});
	t.after(proxy.close);
	const terminal = startReal({
		args: ['status', '--cluster', 'shop-prod'],
		hasJournal: false,
		...options,
		environment: {
			...simulator.environment,
			AWS_ENDPOINT_URL: proxy.url,
			AWS_EC2_METADATA_DISABLED: 'true',
			NODE_OPTIONS: `--import ${path.join(root, 'test/trials/program/leap.ts')}`,
		},
	});
	t.after(terminal.close);
	/** Resolves after so many more looks at the account. */
	const looks = async (count: number) => {
		const start = lists;
		const areDone = () => lists >= start + count;
		for (let tries = 0; !areDone(); tries += 1) {
			if (tries > 1000) {
				throw new Error(`no further look:\n${terminal.screen()}`);
			}

			await pause(20);
		}
	};

	await terminal.until(/q leave/v);
	await looks(1);
	return {terminal, simulator, looks};
}

test('a screen on which nothing changes writes nothing, look after look, and writes what has changed', async t => {
	const {terminal, simulator, looks} = await statusOf(t);
	const written = terminal.sent().length;
	await looks(3);
	equal(terminal.sent().slice(written), '');
	for (const {clusters} of simulator.account.regions.values()) {
		const instances = clusters.get('shop-prod')?.instances;
		const [first] = instances?.keys() ?? [];
		instances?.delete(first ?? '');
	}

	await looks(2);
	ok(terminal.sent().length > written);
	terminal.write('q');
	const {exitCode, isCooked, isCursorShown} = await terminal.ended();
	deepEqual([exitCode, isCooked, isCursorShown], [0, true, true]);
});
