import {execFile, spawn, type ChildProcess} from 'node:child_process';
import type {Command} from '../../domain/account/repair.ts';
import type {Interrupt} from '../../setup/ports.ts';
import {endingOnWindows, openingOnWindows, startOnWindows, type Start, type Windows} from './on-windows.ts';

/** A run that is told to end ends the program that has its terminal, at the second time whatever that makes of it. */
type Ending = Pick<Interrupt, 'graceful' | 'immediate'>;

/**
Shows a text in a pager on this terminal and resolves when the person is back. A pager is a shell command by convention
(`less -R`), and one that can't be started is passed over: the plan is on the screen as well.
*/
export async function page(text: string, interrupt: Ending, pager = 'less'): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<undefined>();
	const child = spawn(pager, {shell: true, stdio: ['pipe', 'inherit', 'inherit']});
	const forget = endWith(child, interrupt);
	child.once('error', () => {
		resolve(undefined);
	});
	child.once('close', () => {
		resolve(undefined);
	});
	// Quitting before the end closes the pipe.
	child.stdin.once('error', () => {
		resolve(undefined);
	});
	child.stdin.end(text);
	await promise;
	forget();
}

/**
Runs a command on this terminal and gives its exit code; 127 for one that can't be started. No shell: names in it come
from files of the person, and one with `$(…)` or `;` in it is a name all the same. `windows` where that is the system.
*/
export async function runCommand(command: Command, interrupt: Ending, windows?: Windows): Promise<number> {
	const start = windows ? startOnWindows(command, windows) : asIs(command);
	// No program can be given such an argument, and Node throws.
	if (start === undefined || start.given.some(argument => argument.includes('\0'))) {
		return 127;
	}

	const {promise, resolve} = Promise.withResolvers<number>();
	const {file, given, isVerbatim} = start;
	const child = spawn(file, given, {shell: false, stdio: 'inherit', windowsVerbatimArguments: isVerbatim});
	const forget = endWith(child, interrupt, windows);
	child.once('error', () => {
		resolve(127);
	});
	child.once('close', code => {
		// There is none where a signal ended it, as Ctrl+C ends a sign-in.
		resolve(code ?? 1);
	});
	const code = await promise;
	forget();
	return code;
}

function asIs([file, ...given]: Command): Start {
	return {file, given, isVerbatim: false};
}

function endWith(child: ChildProcess, {graceful, immediate}: Ending, windows?: Windows): () => void {
	const endBy = (signal: NodeJS.Signals) => {
		if (windows && child.pid !== undefined) {
			// There a signal ends the process alone, at once.
			const {file, given} = endingOnWindows(child.pid, windows);
			execFile(file, given, error => {
				if (error) {
					child.kill(signal);
				}
			});
		} else {
			child.kill(signal);
		}
	};

	const end = () => {
		endBy('SIGTERM');
	};

	const kill = () => {
		endBy('SIGKILL');
	};

	graceful.addEventListener('abort', end);
	immediate.addEventListener('abort', kill);
	return () => {
		graceful.removeEventListener('abort', end);
		immediate.removeEventListener('abort', kill);
	};
}

/** What a command prints, without a shell and unseen; `undefined` where it can't be started or fails. */
export async function outputOf([program, ...given]: Command): Promise<string | undefined> {
	const {promise, resolve} = Promise.withResolvers<string | undefined>();
	execFile(program, given, (error, output) => {
		resolve(error ? undefined : output);
	});
	return promise;
}

/** On Linux, on macOS, and on WSL, whose Explorer says that it failed when it did not. */
const openers = ['xdg-open', 'open', 'explorer.exe'] as const;

/** Shows a page in a browser by the first opener that there is. */
export async function openLink(url: string, windows?: Windows): Promise<void> {
	if (windows) {
		const opening = openingOnWindows(url, windows);
		await (opening && outputOf([opening.file, ...opening.given]));
		return;
	}

	for (const opener of openers) {
		if ((await outputOf([opener, url])) !== undefined) {
			return;
		}
	}
}
