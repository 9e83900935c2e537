/**
A container path as it is compared. On Linux as Docker cleans it (moby, volume/mounts/linux_parser.go, by Go's
`path.Clean`): `/host/proc/` and `/host//proc/.` are `/host/proc`. On Windows as the ECS agent does before Docker sees
it (agent/api/task/task_windows.go, `getCanonicalPath`): lower case, backslashes, then cleaned; a named pipe and a bare
drive are left as they are.
*/
export function cleanPath(path: string, isWindows: boolean): string {
	return isWindows ? cleanWindows(path) : cleanPosix(path);
}

/** The same where nothing but the path itself tells of which system it is: a drive or a pipe is Windows'. */
export function comparablePath(path: string): string {
	return cleanPath(path, /^(?:[a-z]:|[\/\\]{2}[.?][\/\\])/iv.test(path));
}

/** `\\.\pipe\…`, in any case and with either slash (moby, volume/mounts/windows_parser.go, `rxPipe`). */
export function isNamedPipe(path: string): boolean {
	return backslashed(path).startsWith('\\\\.\\pipe\\');
}

function cleanWindows(path: string): string {
	const lower = backslashed(path);
	// `\\?\c:\` is the long form of a drive.
	const drive = /^(?:\\\\\?\\)?[a-z]:/v.exec(lower)?.[0] ?? '';
	const rest = lower.slice(drive.length);
	return rest === '' || isNamedPipe(lower)
		? lower
		: `${drive}${cleanPosix(rest.replaceAll('\\', '/')).replaceAll('/', '\\')}`;
}

function backslashed(path: string): string {
	return path.toLowerCase().replaceAll('/', '\\');
}

function cleanPosix(path: string): string {
	const isAbsolute = path.startsWith('/');
	const kept: string[] = [];
	const parts = path.split('/').filter(part => part !== '' && part !== '.');
	for (const part of parts) {
		if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') {
			kept.pop();
		} else if (part !== '..' || !isAbsolute) {
			kept.push(part);
		}
	}

	const joined = kept.join('/');
	const relative = joined === '' ? '.' : joined;
	return isAbsolute ? `/${joined}` : relative;
}
