import type {Identity} from '../../account/identity.ts';
import type {Observed} from '../../account/observed.ts';
import {ownKeyName} from '../../account/stored-key.ts';
import type {KeyVariable} from '../../agent/agent-definition.ts';
import {ownTags} from '../../agent/own-tags.ts';
import {keyReference} from '../../kit/reference.ts';
import {newKeyLines, replacedKeyLine} from './key-diff.ts';
import {readsOf, type KeyPlan, type Putting} from './key-plan.ts';

const name = ownKeyName('parameter');

/** The key in this tool's own parameter of a region: created, or overwritten where it holds another. */
export function keyInParameter({identity, storedKeys}: Observed, {region, isNew}: Putting): KeyPlan {
	const stored = storedKeys.find(one => one.kind === 'parameter' && one.name === name && one.region === region);
	// The bare name will do within a region (Amazon ECS, "Specifying sensitive data"), and is known before it exists.
	const variable: KeyVariable = {kind: 'secret', valueFrom: name};
	const reads = stored
		? readsOf(stored)
		: ({kind: 'parameter', resource: parameterArn(identity, region, name)} as const);
	// Unknown counts as equal: a key that nobody may read is not overwritten on a guess, but where it is to be rotated.
	if (stored && (stored.holdsTheKey ?? !isNew)) {
		return {variable, changes: [], reads, rotated: false};
	}

	return {
		variable,
		reads,
		rotated: stored !== undefined,
		changes: [
			{
				id: `put-parameter-${region}`,
				kind: 'put-parameter',
				action: stored ? 'change' : 'add',
				region,
				subject: name,
				needs: [],
				// Overwrite and Tags are refused together; a new parameter is tagged as it is created.
				request: {
					Name: name,
					Type: 'SecureString',
					Value: keyReference,
					...(stored
						? {Overwrite: true}
						: {Tags: Object.entries(ownTags()).map(([Key, Value]) => ({Key, Value}))}),
				},
				diff: stored ? [replacedKeyLine(name, 'parameter/value')] : newKeyLines(name),
			},
		],
	};
}

/** The ARN of a parameter of this account, by its name. */
export function parameterArn(identity: Identity | undefined, region: string, parameter: string): string {
	return `arn:${identity?.partition}:ssm:${region}:${identity?.account}:parameter/${parameter.replace(/^\//v, '')}`;
}
