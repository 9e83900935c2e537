import {type Bind, cleanPath} from './bind.ts';

/**
Why Docker on Linux makes no container with these mounts, in its words; `undefined` if it does (moby,
`volume/mounts/linux_parser.go` and `daemon/volumes.go`). `temporary` are the paths of its tmpfs. A path of the host
that isn't there is made, and no reason to refuse.
*/
export function linuxRefusal(binds: readonly Bind[], temporary: readonly string[]): string | undefined {
	const taken = new Set(temporary);
	for (const bind of binds) {
		const destination = cleanPath(bind.target);
		const refusal =
			ofForm(bind) ?? (taken.has(destination) ? `Duplicate mount point: ${destination}` : ofName(bind));
		if (refusal !== undefined) {
			return refusal;
		}

		taken.add(destination);
	}

	return undefined;
}

function ofForm({raw}: Bind): string | undefined {
	const [source = '', target = '', mode, ...more] = raw.split(':');
	// `a:ro` is a path with a mode but without a source.
	if (source === '' || more.length > 0 || (mode === undefined && isMode(target))) {
		return `invalid volume specification: '${raw}'`;
	}

	if (mode !== undefined && !isMode(mode)) {
		return `invalid mode: ${mode}`;
	}

	const path = target.replaceAll('\\', '/');
	const kind = source.startsWith('/') ? 'bind' : 'volume';
	const before = `invalid volume specification: '${raw}': invalid mount config for type "${kind}":`;
	if (cleanPath(path) === '/') {
		return `${before} invalid specification: destination can't be '/'`;
	}

	return path.startsWith('/') ? undefined : `${before} invalid mount path: '${target}' mount path must be absolute`;
}

// The modes that ECS can ask for, apart from those that nobody hides in a path.
function isMode(mode: string): boolean {
	return ['', 'ro', 'rw'].includes(mode);
}

// What is no absolute path is the name of a volume to Docker.
function ofName({source}: Bind): string | undefined {
	return source.startsWith('/') || /^[\da-z][\w\-.]*$/iv.test(source)
		? undefined
		: `create ${source}: "${source}" includes invalid characters for a local volume name, only ` +
				'"[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path';
}
