import {tmpdir} from 'node:os';
import path from 'node:path';

type HomeAndTime = {
	readonly home: string;
	readonly now: Date;
	/** How paths are written; as on this system where it isn't said. */
	readonly paths?: Pick<path.PlatformPath, 'isAbsolute' | 'join'>;
};

/**
Where journals go unless said otherwise (XDG base directories; the local application data on Windows). The specification
of XDG names logs and history as what belongs into the state folder.
*/
export function journalFile(
	environment: Readonly<Record<string, string | undefined>>,
	{home, now, paths = path}: HomeAndTime,
): string {
	// "All paths set in these environment variables must be absolute": any other is invalid, and to be ignored.
	const state =
		[environment.XDG_STATE_HOME, environment.LOCALAPPDATA, paths.join(home, '.local', 'state')].find(
			folder => folder !== undefined && paths.isAbsolute(folder),
		) ?? tmpdir();
	// No colons, which Windows allows in no name; in order of time, so that the newest is the last.
	return paths.join(state, 'dd-ecs-setup', `${now.toISOString().replaceAll(/[.:]/gv, '-')}.ndjson`);
}
