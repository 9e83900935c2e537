import type {StoredKey} from '../../domain/account/stored-key.ts';
import type {Problem} from '../../domain/choices/problem/problem.ts';
import {agentsKey} from '../../domain/choices/tidy-key.ts';
import type {Secret} from '../../domain/kit/secret.ts';
import {textOf} from '../../domain/kit/shape.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {Aws} from '../../aws/gateway.ts';
import {readableKey} from '../readers/readable-key.ts';

type Looking = {readonly aws: Aws; readonly key: Secret | undefined; readonly signal: AbortSignal};

/**
Whether what this run put over a stored key is still there, once its Agents run: two rotations at once end well for the
one that came last, and what the other restarted has the key of that one. ECS takes what is current when a task starts
(Amazon ECS, "Pass Secrets Manager secrets through Amazon ECS environment variables"; Secrets Manager, "PutSecretValue":
the newest version is `AWSCURRENT`). What may not be read is not told of.
*/
export async function keyAfter(done: readonly Change[], {aws, key, signal}: Looking): Promise<Problem | undefined> {
	if (!key || signal.aborted) {
		return undefined;
	}

	const put = done.flatMap(change => storedBy(change) ?? []);
	const looked = await Promise.all(
		put.map(async ({kind, name, region, reference}) => {
			const there = await readableKey(aws, {kind, reference, region}, signal);
			return there && agentsKey(there.reveal()) !== agentsKey(key.reveal()) ? [{kind, name, region}] : [];
		}),
	);
	const stored = looked.flat();
	return stored.length > 0 ? {code: 'key-replaced', stored} : undefined;
}

type Put = Pick<StoredKey, 'kind' | 'name' | 'region'> & {readonly reference: string};

/** Where a change put the key in the place of another one. */
function storedBy({kind, action, request, region, subject}: Change): Put | undefined {
	const [stored, reference] =
		kind === 'put-secret-value'
			? (['secret', textOf(request.SecretId)] as const)
			: kind === 'put-parameter'
				? (['parameter', textOf(request.Name)] as const)
				: [];
	return stored === undefined || reference === undefined || action !== 'change'
		? undefined
		: {kind: stored, name: subject, region, reference};
}
