import type {OwnThings} from '../../account/left/own-things.ts';
import type {StoredKey} from '../../account/stored-key.ts';
import {isStoredNamed, type User} from '../../account/left/user.ts';
import type {Change} from '../change.ts';
import type {Stay} from './stay.ts';
import {goes} from './delete-agent.ts';
import type {Removing} from './remove-revisions.ts';
import {unused} from './remove-role.ts';
import {whyStays, type Lookout} from './uses.ts';

type Place = {
	readonly lookout: Lookout;
	readonly needs: readonly string[];
	/** For how many days a secret can be had again: 7 to 30 (Secrets Manager API, DeleteSecret). */
	readonly recoveryDays: number;
};

/**
The secrets and parameters of a region that this tool made, as its tag says, and that no definition names any more. A
secret can be had again until its window ends, and its name is taken for so long; a parameter is gone at once.
*/
export function removeKeys({keys}: OwnThings, place: Place): Removing {
	const removals = keys
		.filter(({managed}) => managed)
		.map(key => {
			if (key.deletion !== undefined) {
				return {stay: stayOf(key, {kind: 'scheduled', until: key.deletion})};
			}

			const {kind, name, region} = key;
			const isUsedBy = ({region: from, references}: Pick<User, 'region' | 'references'>) =>
				references.some(reference => isStoredNamed(reference, from, key));
			const why = whyStays({kind, name, region, isUsedBy}, place.lookout);
			return why ? {stay: stayOf(key, why)} : {change: deletion(key, place)};
		});
	return {changes: removals.flatMap(({change}) => change ?? []), stays: removals.flatMap(({stay}) => stay ?? [])};
}

function stayOf({kind, name, region}: StoredKey, why: Stay['why']): Stay {
	return {kind, name, region, why};
}

function deletion(key: StoredKey, {lookout, needs, recoveryDays}: Place): Change {
	const {kind, arn, name, region} = key;
	const shared = {action: 'remove', region, subject: name, needs} as const;
	const line = goes({noun: 'secret', path: name, name, risk: true, reason: unused(lookout)});
	return kind === 'secret'
		? {
				...shared,
				id: `delete-secret-${region}-${name}`,
				kind: 'delete-secret',
				request: {SecretId: arn, RecoveryWindowInDays: recoveryDays},
				diff: [line],
			}
		: {
				...shared,
				id: `delete-parameter-${region}-${name}`,
				kind: 'delete-parameter',
				request: {Name: name},
				diff: [line],
			};
}
