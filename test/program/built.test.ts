import {execFileSync, spawnSync} from 'node:child_process';
import {deepEqual, match, notDeepEqual} from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {test} from 'node:test';
import xterm from '@xterm/headless';
import {startPty} from '../../.ci/pty.ts';

const root = path.join(import.meta.dirname, '../..');
const size = {columns: 80, rows: 24};

/** What the screen shows, and what a person presses then. */
const walk: ReadonlyArray<readonly [RegExp, string]> = [
	[/❯ ◯ shop-prod/v, ' '],
	[/❯ ◉ shop-prod/v, '\r'],
	[/Which Datadog site/v, '\r'],
	[/How do you want to give/v, '\r'],
	[/What should the Agent collect/v, '\r'],
	[/❯ Use these settings/v, '\r'],
	[/Nothing (?:has been )?changed yet/v, 'a'],
];

test('the built program installs on the demo in a real terminal, leaves the receipt and exits with 0', async t => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
	const folder = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
	t.after(() => {
		rmSync(folder, {recursive: true, force: true});
	});
	const {exitCode, scrollback, pressed} = await play([
		path.join(root, 'dist/cli.js'),
		'--demo',
		'--journal',
		path.join(folder, 'journal.ndjson'),
	]);
	deepEqual({exitCode, pressed}, {exitCode: 0, pressed: walk.length});
	match(
		scrollback,
		/The Datadog Agent runs on 12 of 12 instances of shop-prod[\s\S]*Applications[\s\S]*In a pipeline[\s\S]*Undo/v,
	);
});

test('the built program refuses an option of another command with 2, before it signs in', () => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
	const args = ['doctor', '--write', 'D', '--save-answers', 'F', '--yes'];
	const {status, stdout, stderr} = spawnSync(process.execPath, ['dist/cli.js', ...args], {
		cwd: root,
		encoding: 'utf8',
	});
	deepEqual([status, stdout], [2, '']);
	match(stderr, /doctor doesn't take --save-answers; install, [^\n]+ do; did you mean --answers\?/v);
});

test('the built program keeps what it has compiled in a folder of its user, and runs where it can have none', t => {
	execFileSync(process.execPath, ['.ci/build.ts', '--if-needed'], {cwd: root});
	const home = mkdtempSync(path.join(tmpdir(), 'dd-ecs-setup-'));
	t.after(() => {
		rmSync(home, {recursive: true, force: true});
	});
	const said = (environment: Readonly<Record<string, string>>) =>
		spawnSync(process.execPath, ['dist/cli.js', '--version'], {cwd: root, encoding: 'utf8', env: environment});
	const usual = said({HOME: home});
	const cache = path.join(home, '.cache/dd-ecs-setup');
	deepEqual([usual.status, usual.stderr, statSync(cache).mode % 0o1000], [0, '', 0o700]);
	notDeepEqual(readdirSync(cache), []);
	const own = said({HOME: home, XDG_CACHE_HOME: path.join(home, 'own')});
	deepEqual([own.status, readdirSync(path.join(home, 'own'))], [0, ['dd-ecs-setup']]);
	for (const nowhere of ['/proc/nowhere', '/dev/null', '', 'relative']) {
		const {status, stdout, stderr} = said({HOME: nowhere});
		deepEqual([status, stdout, stderr], [0, usual.stdout, ''], nowhere);
	}
});

/** Presses the keys of the walk, each when its screen is there, until the program ends. */
async function play(
	program: readonly string[],
): Promise<{readonly exitCode: number; readonly scrollback: string; readonly pressed: number}> {
	const terminal = new xterm.Terminal({cols: size.columns, rows: size.rows, scrollback: 500, allowProposedApi: true});
	const {promise, resolve} = Promise.withResolvers<number>();
	let pressed = 0;
	const pty = startPty(program, size, {
		onText(text) {
			terminal.write(text, () => {
				const [awaited, keys] = walk[pressed] ?? [];
				if (keys === undefined || !awaited?.test(shown(terminal))) {
					return;
				}

				pressed += 1;
				pty.write(keys);
			});
		},
		onExit: resolve,
	});
	// What the program asks of a terminal, this one answers.
	terminal.onData(pty.write);
	const exitCode = await promise;
	// Its last words may still be on their way to the screen.
	await new Promise<void>(done => {
		terminal.write('', done);
	});
	const scrollback = shown(terminal);
	terminal.dispose();
	return {exitCode, scrollback, pressed};
}

function shown({buffer: {active}}: xterm.Terminal): string {
	return Array.from({length: active.length}, (_, row) => active.getLine(row)?.translateToString(true) ?? '').join(
		'\n',
	);
}
