import type {Bind} from './bind.ts';

// The ECS agent has made all slashes backslashes and all letters small.
const name = /[^\n\r"*\/:<>?\\\|]+/v.source;
const pipe = /\\\\.\\pipe\\[^\n\r"*:<>?\|]+/v.source;
const directory = new RegExp(String.raw`^(?:\\\\\?\\)?[a-z]:\\(?:${name}(?:\\${name})*\\?)?$`, 'v');
const source = new RegExp(`^(?:${name}|${pipe})$`, 'v');
const destination = new RegExp(String.raw`^(?:(?:\\\\\?\\)?[a-z]:(?:\\[^\n\r"*\/:<>?\\]+)*\\?|${pipe})$`, 'v');

/**
Why Docker on Windows makes no container with these mounts, in its words; `undefined` if it does (moby,
`volume/mounts/windows_parser.go` and `daemon/volumes.go`). A directory of the host is taken as there, though Docker
would refuse one that isn't.
*/
export function windowsRefusal(binds: readonly Bind[]): string | undefined {
	const taken = new Set<string>();
	for (const bind of binds) {
		const refusal = ofBind(bind) ?? (taken.has(bind.target) ? `Duplicate mount point: ${bind.target}` : undefined);
		if (refusal !== undefined) {
			return refusal;
		}

		taken.add(bind.target);
	}

	return undefined;
}

function ofBind(bind: Bind): string | undefined {
	const invalid = `invalid volume specification: '${bind.raw}'`;
	// A path of Linux has no drive, and so no form that Windows knows.
	if (!(directory.test(bind.source) || source.test(bind.source)) || !destination.test(bind.target)) {
		return invalid;
	}

	const kind = kindOf(bind.source);
	const reason = ofMount(bind, kind);
	return reason === undefined ? undefined : `${invalid}: invalid mount config for type "${kind}": ${reason}`;
}

function kindOf(path: string): 'npipe' | 'bind' | 'volume' {
	return isPipe(path) ? 'npipe' : directory.test(path) ? 'bind' : 'volume';
}

function isPipe(path: string): boolean {
	return path.startsWith(String.raw`\\.\pipe`);
}

function ofMount({target, isReadOnly}: Bind, kind: ReturnType<typeof kindOf>): string | undefined {
	if (target === 'c:' || target === 'c:\\') {
		return `destination path cannot be \`c:\` or \`c:\\\`: ${target}`;
	}

	// Docker itself is reached by a pipe, so an Agent that only reads it never starts (DataDog/helm-charts#955).
	if (kind === 'npipe' && isReadOnly) {
		return 'field ReadOnly must not be specified';
	}

	return kind === 'npipe' && !isPipe(target) ? `'${target}' is not a valid pipe path` : undefined;
}
