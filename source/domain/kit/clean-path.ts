/**
A path of a container or a host as Docker compares it (moby, `volume/mounts`: Linux paths by `path.Clean`, those of
Windows in lower case with backslashes): `/host/proc/` and `/host//proc` are `/host/proc`.
*/
export function cleanPath(path: string): string {
	if (/^(?:[a-z]:|\\\\)/iv.test(path)) {
		return path
			.replaceAll('/', '\\')
			.toLowerCase()
			.replace(/(?<=[^:\\])\\+$/v, '');
	}

	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') {
			parts.pop();
		} else if (part !== '' && part !== '.') {
			parts.push(part);
		}
	}

	return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}
