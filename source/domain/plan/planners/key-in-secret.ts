import type {Change} from '../change.ts';
import {ownTags} from '../../agent/own-tags.ts';
import {keyReference, resultOf} from '../../kit/reference.ts';
import type {Observed} from '../../account/observed.ts';
import {ownKeyName, type StoredKey} from '../../account/stored-key.ts';
import {newKeyLines, replacedKeyLine} from './key-diff.ts';
import {readsOf, type KeyPlan, type Putting} from './key-plan.ts';

const name = ownKeyName('secret');

/** The key in this tool's own secret of a region: created, or brought up to date where it is there. */
export function keyInSecret({identity, storedKeys}: Observed, {region, isNew}: Putting): KeyPlan {
	const stored = storedKeys.find(one => one.kind === 'secret' && one.name === name && one.region === region);
	if (stored) {
		return keyInStored(stored, {isNew});
	}

	const id = `create-secret-${region}`;
	return {
		// Its ARN, which isn't known before: a secret's bare name would not do.
		variable: {kind: 'secret', valueFrom: resultOf(id)},
		changes: [
			{
				...ofSecret(region),
				id,
				kind: 'create-secret',
				action: 'add',
				request: {
					Name: name,
					Description: 'Datadog API key of the Agents that dd-ecs-setup installs',
					SecretString: keyReference,
					Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value})),
				},
				diff: newKeyLines(name),
			},
		],
		// Secrets Manager adds six random characters to the name it makes an ARN of.
		reads: {
			kind: 'secret',
			resource: `arn:${identity?.partition}:secretsmanager:${region}:${identity?.account}:secret:${name}-??????`,
		},
		rotated: false,
	};
}

function keyInStored(stored: StoredKey, {isNew}: Pick<Putting, 'isNew'>): KeyPlan {
	const restored = stored.deletion === undefined ? [] : [restoring(stored, stored.deletion)];
	// What a secret held when it was deleted can't be read before it is restored, so the key is put into it again.
	const isRotated = (stored.holdsTheKey ?? !isNew) === false || stored.deletion !== undefined;
	const put: readonly Change[] = isRotated
		? [
				{
					...ofSecret(stored.region),
					id: `put-secret-value-${stored.region}`,
					kind: 'put-secret-value',
					action: 'change',
					needs: restored.map(({id}) => id),
					request: {SecretId: stored.arn, SecretString: keyReference},
					diff: [replacedKeyLine(name, 'secret/value')],
				},
			]
		: [];
	return {
		variable: {kind: 'secret', valueFrom: stored.arn},
		changes: [...restored, ...put],
		reads: readsOf(stored),
		rotated: isRotated,
	};
}

/** Takes back a deletion that is scheduled, for the day `deletion` says. */
function restoring({arn, region}: StoredKey, deletion: string): Change {
	return {
		...ofSecret(region),
		id: `restore-secret-${region}`,
		kind: 'restore-secret',
		action: 'change',
		request: {SecretId: arn},
		diff: [
			{
				mark: '~',
				noun: 'secret',
				path: 'secret/deletion',
				depth: 0,
				name,
				before: deletion,
				after: 'kept',
				risk: true,
			},
		],
	};
}

/** What every change of the secret says of itself. */
function ofSecret(region: string) {
	return {region, subject: name, needs: []} as const;
}
