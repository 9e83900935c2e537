import {pullFromAccount} from '../../ecr/stored-image.ts';
import {digestOf, tagsOf} from '../../registry/published.ts';
import type {Where} from '../scheduler/where.ts';
import type {Task, TaskContainer} from './task.ts';

/**
The digest of the image that a container gets when its task pulls it. All tasks of a deployment run what its first one
found behind the tag (ECS developer guide, "Container image resolution"); that daemons do so too is not confirmed.
*/
export function pulledDigest({name, image}: TaskContainer, {startedBy}: Task, {account, region}: Where): string {
	const key = startedBy === undefined ? undefined : `${startedBy}/${name}`;
	const digest =
		(key === undefined ? undefined : account.pulledDigests.get(key)) ?? digestBehind(image, {account, region});
	if (key !== undefined) {
		account.pulledDigests.set(key, digest);
	}

	return digest;
}

function digestBehind(image: string, {account, region}: Pick<Where, 'account' | 'region'>): string {
	const [named = '', pinned] = image.split('@', 2);
	if (pinned !== undefined) {
		return pinned;
	}

	const colon = named.lastIndexOf(':');
	const hasTag = colon > named.lastIndexOf('/');
	const repository = hasTag ? named.slice(0, colon) : named;
	const tag = hasTag ? named.slice(colon + 1) : 'latest';
	const [first = '', ...rest] = repository.split('/');
	const isHost = first.includes('.') && rest.length > 0;
	const name = isHost ? rest.join('/') : repository;
	const host = isHost && first !== 'docker.io' ? first : 'registry-1.docker.io';
	const own = host.startsWith(`${account.id}.dkr.ecr.`) ? pullFromAccount(tag, {account, region, name}) : undefined;
	// What else there is, nobody here knows: something of its own for each name, which never moves.
	return own ?? tagsOf(host, name, account.clock.now())?.get(tag)?.digest ?? digestOf(named);
}
