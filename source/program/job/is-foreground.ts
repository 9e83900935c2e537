import {readFileSync} from 'node:fs';

/**
Whether this process may read keys and set the terminal's modes. In the background (`&`, `bg`, and `timeout` in a
script, which makes a process group of its own) the terminal's driver stops it at the first of them, for ever where no
shell brings it back. By /proc/self/stat, and by `ps` on systems that have none.
*/
export async function isForeground(): Promise<boolean> {
	const stat = ownStat();
	if (stat === undefined) {
		return isForegroundByPs();
	}

	// Behind the name, which may have blanks and parentheses: state, parent, group, session, terminal and its group.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	// Without a terminal of its own no driver stops it.
	return fields[4] === '0' || fields[2] === fields[5];
}

/** The kernel answers at once; the promises of `fs` would load a third of Node before the first line. */
function ownStat(): string | undefined {
	try {
		return readFileSync('/proc/self/stat', 'utf8');
	} catch {
		return undefined;
	}
}

async function isForegroundByPs(): Promise<boolean> {
	const {outputOf} = await import('../../front/tui/programs.ts');
	// The parent of the shell that runs `ps` is this process; a plus means the foreground, wherever there is ps.
	const state = await outputOf(['sh', '-c', 'ps -o stat= -p $PPID']);
	return state === undefined || state.includes('+');
}
