/** What people paste commands into; Windows PowerShell hands words to programs otherwise than PowerShell since 7.3. */
export type Shell = 'posix' | 'powershell' | 'windows-powershell';

/** What is known of the host: its system, as Node names it, and the environment. */
export type ShellFacts = {
	readonly platform?: string | undefined;
	readonly environment: Readonly<Record<string, string | undefined>>;
};

// Where PowerShell 6 and later look for modules. They put it into the variable when they start, and take it out again
// for a Windows PowerShell that they start (about_PSModulePath).
const later = /[\/\\]powershell[\/\\](?:\d+[\/\\])?modules/iv;

/**
The shell that a command is told for. On Windows Git Bash, MSYS2 and Cygwin set MSYSTEM or SHELL; PSModulePath is there
in every process, so that it tells one PowerShell from the other. The old command prompt gets what Windows PowerShell
does: nothing says that it is one, and words without spaces or signs are the same in both.
*/
export function shellOf({platform, environment}: ShellFacts): Shell {
	const {MSYSTEM: msys = '', SHELL: login = '', PSModulePath: modules = ''} = environment;
	if (platform !== 'win32' || msys !== '' || login !== '') {
		return 'posix';
	}

	return later.test(modules) ? 'powershell' : 'windows-powershell';
}
