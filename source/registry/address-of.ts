import {imageFacts} from '../domain/agent/image-facts.ts';

/** Where an image's manifest is asked for. */
export type ImageAddress = {readonly host: string; readonly path: string; readonly tag: string};

/**
The registry, repository and tag of an image reference, as Docker reads it (distribution, `reference/normalize.go`):
without a host it is on Docker Hub, whose API has a name of its own and whose official images stand below `library/`.
*/
export function addressOf(image: string): ImageAddress {
	const {repository, tag = 'latest'} = imageFacts(image);
	const [first = '', ...rest] = repository.split('/');
	const isHost = rest.length > 0 && (/[.:]/v.test(first) || first === 'localhost');
	const host = isHost ? first : 'docker.io';
	const name = isHost ? rest.join('/') : repository;
	return hub.has(host)
		? {host: 'registry-1.docker.io', path: name.includes('/') ? name : `library/${name}`, tag}
		: {host, path: name, tag};
}

const hub: ReadonlySet<string> = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
