import {tmpdir, userInfo} from 'node:os';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Whose variables we and the libraries read. */
const known = /^(?:aws_\w+|dd_\w+|(?:https?|all|no)_proxy|xdg_\w+|lc_\w+|lang|home|userprofile|localappdata)$/iv;

/**
The variables without white space around their values, as a file or an `echo` adds it: those of them that change, for
the libraries that read the process's own. A HOME that is no path from the root would be another folder wherever the
program is started; the system knows the person's own.
*/
export function tidied(environment: Environment): Readonly<Record<string, string>> {
	const home = environment.HOME?.trim();
	return {
		...Object.fromEntries(
			Object.entries(environment).flatMap(([name, value]) => {
				const tidy = value?.trim();
				return tidy !== undefined && tidy !== value && known.test(name) ? [[name, tidy]] : [];
			}),
		),
		...(home !== undefined && !path.isAbsolute(home) && {HOME: homeOfAccount()}),
	};
}

function homeOfAccount(): string {
	try {
		return userInfo().homedir;
	} catch {
		// In a container the user may have a number only, and no entry that names a home.
		return tmpdir();
	}
}
