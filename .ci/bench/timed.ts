import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';
import {startPty} from '../pty.ts';

/** Milliseconds: until what was waited for, and of processor time where the system tells. */
export type Taken = {readonly time: number; readonly cpu: number};

/** A program with no terminal, until it ends; nothing where it fails. */
export async function untilExit(
	program: string,
	args: readonly string[],
	environment: Readonly<Record<string, string | undefined>>,
): Promise<Taken | undefined> {
	const start = performance.now();
	const before = cpuOfChildren();
	return new Promise((resolve, reject) => {
		spawn(program, args, {stdio: 'ignore', env: {...environment}})
			.on('error', reject)
			.on('exit', exitCode => {
				const time = performance.now() - start;
				resolve(exitCode === 0 ? {time, cpu: cpuOfChildren() - before} : undefined);
			});
	});
}

/** A Node program in a terminal, until that shows a text; it is left by a key afterwards. */
export async function untilText(
	args: readonly string[],
	awaited: RegExp,
	more: Readonly<Record<string, string>> = {},
): Promise<Taken | undefined> {
	const start = performance.now();
	return new Promise(resolve => {
		let seen = '';
		let time: number | undefined;
		const program = startPty(
			args,
			{columns: 80, rows: 24},
			{
				onText(text) {
					seen += text;
					if (time !== undefined || !awaited.test(stripVTControlCharacters(seen))) {
						return;
					}

					time = performance.now() - start;
					// By a key, after what was drawn: a program that is killed keeps nothing of what it has compiled.
					setTimeout(() => {
						program.write('\u{3}');
					}, 300);
				},
				onExit() {
					resolve(time === undefined ? undefined : {time, cpu: 0});
				},
			},
			more,
		);
	});
}

/** Milliseconds of all that was waited for, where the system tells (proc(5), `cutime` and `cstime` in ticks of 10). */
function cpuOfChildren(): number {
	try {
		const stat = readFileSync('/proc/self/stat', 'utf8');
		const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
		return (Number(fields[13]) + Number(fields[14])) * 10;
	} catch {
		return 0;
	}
}
