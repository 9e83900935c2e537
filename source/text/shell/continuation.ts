import type {Shell} from './shell.ts';

/** At the end of a line: the shell reads on. PowerShell's is the backtick (about_Special_Characters). */
export function continuationOf(shell: Shell = 'posix'): string {
	return shell === 'posix' ? ' \u{5C}' : ' `';
}
