import {tmpdir, userInfo} from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whose variables we and the libraries read. */
const known = /^(?:aws_\w+|dd_\w+|(?:https?|all|no)_proxy|xdg_\w+|lc_\w+|lang|home|userprofile|localappdata)$/iv;

/** Of which a leading `~` is the home. */
const files: ReadonlySet<string> = new Set(['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']);

/**
The variables without white space around their values, as a file or an `echo` adds it: those of them that change, for
the libraries that read the process's own. A HOME that is no path from the root would be another folder wherever the
program is started; the system knows the person's own. On Windows `aws_profile` is AWS_PROFILE, and `~\` the home as
`~/` is (AWS SDKs and Tools Reference Guide, "Location of the shared files"); the SDK knows the latter alone.
*/
export function tidied(environment: Environment, platform?: NodeJS.Platform): Readonly<Record<string, string>> {
	const isWindows = platform === 'win32';
	const home = environment.HOME?.trim();
	return {
		...Object.fromEntries(
			Object.entries(environment).flatMap(([given, value]) => {
				if (value === undefined || !known.test(given)) {
					return [];
				}

				const name = isWindows ? given.toUpperCase() : given;
				const trimmed = value.trim();
				const tidy = isWindows && files.has(name) ? trimmed.replace(/^~\\/v, '~/') : trimmed;
				return tidy === environment[name] ? [] : [[name, tidy]];
			}),
		),
		...(home !== undefined && !isWhole(home, isWindows) && {HOME: homeOfAccount()}),
	};
}

/** From a drive or a share on Windows: `/c/Users/jo`, as a shell of Git has it, would be a folder of whatever drive. */
function isWhole(home: string, isWindows: boolean): boolean {
	return isWindows ? /^(?:[a-z]:[\/\\]|[\/\\]{2}[^\/\\])/iv.test(home) : path.posix.isAbsolute(home);
}

function homeOfAccount(): string {
	try {
		return userInfo().homedir;
	} catch {
		// In a container the user may have a number only, and no entry that names a home.
		return tmpdir();
	}
}
