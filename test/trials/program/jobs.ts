import {setTimeout as pause} from 'node:timers/promises';
import {fronts, type FrontName} from './endings.ts';
import {startReal, type RealTerminal} from './real-terminal.ts';

/** What the shell is told, or that its window is closed. A stopped job hears SIGINT once it goes on. */
const then = ['fg', 'kill %1', 'kill -HUP %1', 'kill -INT %1; fg', 'kill -INT %1; bg', 'closed'] as const;
type Then = (typeof then)[number];

/** Ctrl+Z at a question, under a shell with job control, and what is done with the stopped job. */
export type StopRow = {readonly front: FrontName; readonly shell: Then; readonly isCheap?: true};

export const stopRows: readonly StopRow[] = (['tui', 'inquirer', 'readline'] as const).flatMap(front =>
	then.map(shell => ({front, shell, ...(front === 'tui' && shell === 'fg' && {isCheap: true as const})})),
);

export type Stopped = {
	/** While it was stopped. */
	readonly isCooked: boolean;
	readonly isCursorShown: boolean;
	/** In the foreground again: the question stands below what the shell wrote. Lines are never written twice. */
	readonly isRedrawn?: boolean;
	readonly answer?: string | undefined;
	/** After it was told to end: the exit code in the journal's last line, and the jobs that are left. */
	readonly said?: number | undefined;
	readonly left?: string;
	/** How often the terminal says how the run ended. */
	readonly told?: number;
};

export function expectedStopped({front, shell}: StopRow): Stopped {
	const stopped = {isCooked: true, isCursorShown: true};
	return shell === 'fg'
		? {...stopped, isRedrawn: front !== 'readline', answer: 'datadoghq.eu'}
		: {...stopped, said: 130, left: '', ...(shell !== 'closed' && {told: 1})};
}

/** The program as a command of its own, in a shell that a person types into. */
const typing = String.raw`printf '#!/bin/sh\nexec' >p; for each in "$@"; do printf " '%s'" "$each" >>p; done; chmod +x p
PS1='SHELL> ' exec bash --norc --noprofile -i`;

export async function stoppedOf({front, shell}: StopRow): Promise<Stopped> {
	const {args, line} = fronts[front];
	const terminal = startReal({
		line: line.replace('exec "$@"', () => typing),
		args: ['--demo', '--cluster', 'shop-prod', ...args],
	});
	try {
		await terminal.until(/SHELL>/v);
		terminal.write('./p\r');
		await terminal.until(/Which Datadog site/v);
		await pause(100);
		terminal.write('\u{1A}');
		await terminal.until(/Stopped/v);
		const isCursorShown = terminal.isCursorShown();
		terminal.write('stty -a >modes; echo >ready\r');
		await terminal.written('ready');
		const modes = terminal.file('modes');
		const stopped = {isCooked: modes.includes(' icanon') && modes.includes(' echo '), isCursorShown};
		if (shell === 'closed') {
			terminal.hangUp();
			await terminal.journalled('finished');
			return {...stopped, said: terminal.journal().at(-1)?.exitCode, left: ''};
		}

		terminal.write(`${shell}\r`);
		return {...stopped, ...(shell === 'fg' ? await goOn(terminal, front) : await end(terminal))};
	} finally {
		terminal.close();
	}
}

async function goOn(terminal: RealTerminal, front: FrontName) {
	await terminal.until(/SHELL> fg/v);
	await pause(500);
	const isRedrawn = /SHELL> fg[\s\S]*Which Datadog site/v.test(terminal.scrollback());
	terminal.write(front === 'readline' ? '4\r' : '\u{1B}[B\u{1B}[B\u{1B}[B\r');
	await terminal.journalled('answered","question":"site');
	return {isRedrawn, answer: terminal.journal().find(({question}) => question === 'site')?.value};
}

async function end(terminal: RealTerminal) {
	await terminal.journalled('finished');
	await pause(500);
	terminal.write('\rjobs >jobs; echo >over\r');
	await terminal.written('over');
	return {
		told: terminal.scrollback().match(/Stopped\. Nothing has been changed/gv)?.length ?? 0,
		said: terminal.journal().at(-1)?.exitCode,
		// The shell tells once of a job that has ended.
		left: terminal
			.file('jobs')
			.split('\n')
			.filter(each => /Stopped|Running/v.test(each))
			.join('\n'),
	};
}

/** Ways to be started in the background or without a terminal; `exitCode` is that of the command in the line. */
export type StartRow = {
	readonly name: string;
	readonly line: string;
	readonly args: readonly string[];
	readonly exitCode: number;
	readonly isCheap?: true;
};

const short = ['--cluster', 'nothing'];

/** Nobody can be asked, so that a run without credentials ends by itself, and one that waits for a key by `timeout`. */
export const startRows: readonly StartRow[] = [
	start('timeout in a script', 'bash -c \'timeout 2 "$@"; echo $? >real\' bash "$@"', ['--demo'], 124),
	start(
		'timeout in a script, --plain',
		'bash -c \'timeout 2 "$@"; echo $? >real\' bash "$@"',
		['--demo', '--plain'],
		124,
	),
	start(
		'timeout in a script, with SIGINT',
		'bash -c \'timeout -s INT 2 "$@"; echo $? >real\' bash "$@"',
		['--demo'],
		124,
	),
	start('timeout --foreground', 'timeout --foreground 2 "$@"; echo $? >real', ['--demo'], 124),
	start('in the background', '"$@" & wait $!; echo $? >real', short, 77),
	start(
		'in the background of an interactive shell',
		'bash -c \'set -m; "$@" & wait $!; echo $? >real\' bash "$@"',
		short,
		77,
	),
	start('nohup', 'nohup "$@" >out; echo $? >real', short, 77),
	start('no input', '"$@" </dev/null; echo $? >real', short, 77),
	start('a closed input', '"$@" <&-; echo $? >real', short, 77),
];

function start(name: string, line: string, args: readonly string[], exitCode: number): StartRow {
	return {name, line, args, exitCode, ...(name === 'timeout in a script' && {isCheap: true as const})};
}

/** Ends by itself, with the terminal as it was. */
export async function startOf({line, args}: StartRow) {
	const terminal = startReal({line, args, environment: {AWS_EC2_METADATA_DISABLED: 'true'}});
	try {
		const {isCooked, isCursorShown} = await terminal.ended();
		return {
			// Not 0 where nobody wrote it.
			exitCode: terminal.file('real') === '' ? -1 : Number(terminal.file('real')),
			last: terminal.journal().at(-1)?.type,
			isCooked,
			isCursorShown,
		};
	} finally {
		terminal.close();
	}
}
