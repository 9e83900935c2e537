import {powershellString} from './powershell-quote.ts';
import type {Shell} from './shell.ts';

/** A line that sets a variable for all that is started from a shell (about_Environment_Variables for PowerShell). */
export function assignment(name: string, value: string, shell: Shell): string {
	return shell === 'posix' ? `export ${name}=${value}` : `$env:${name} = ${powershellString(value)}`;
}
