import path from 'node:path';
import type {Options} from '../../options.ts';
import type {Host} from '../host.ts';

type Person = Pick<Host, 'home' | 'platform'>;

/**
A path as it was meant: a leading `~` is the person's home where no shell has put it there. None does behind a `=`, in a
variable and in a file, nor the ones of Windows, where a backslash may follow.
*/
export function inHome(file: string, {home, platform}: Person): string {
	const isWindows = platform === 'win32';
	const within = (isWindows ? /^~(?:[\/\\](?<rest>.*))?$/sv : /^~(?:\/(?<rest>.*))?$/sv).exec(file);
	const paths = isWindows ? path.win32 : path.posix;
	return within ? paths.join(home, within.groups?.rest ?? '') : file;
}

/** What `show` is given behind it, and the files and the folder of a run. */
const typed = ['saveAnswers', 'out', 'write', 'report', 'journal'] as const;

/** The options with paths as they were meant. */
export function withPathsInHome(options: Options, person: Person): Options {
	const paths = typed.flatMap(name => {
		const file = options[name];
		return file === undefined ? [] : [[name, inHome(file, person)]];
	});
	return {...options, ...(Object.fromEntries(paths) as Partial<Options>)};
}
