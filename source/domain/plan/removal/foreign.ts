import type {Observed} from '../../account/observed.ts';
import {isRoleNamed, isStoredNamed, referencesIn} from '../../account/left/user.ts';
import {isOwn} from '../../agent/own-tags.ts';
import {uniqueBy} from '../../kit/unique-by.ts';
import type {Going} from './going.ts';
import type {Stay} from './stay.ts';

/** Roles and keys that the Agents use and this tool didn't make: somebody named them, and they stay. */
export function foreign(agents: readonly Going[], {executionRole, ownThings = []}: Observed): readonly Stay[] {
	const stays = agents
		.filter(({isAdopted}) => !isAdopted)
		.flatMap(({registered, cluster: {region}}) =>
			(registered ? referencesIn(registered.definition) : []).flatMap((reference): readonly Stay[] => {
				const kind = kindOf(reference);
				const isOurs =
					kind === 'role'
						? executionRole?.kind === 'found' &&
							isOwn(executionRole.tags) &&
							isRoleNamed(reference, executionRole.arn)
						: ownThings.some(({keys}) =>
								keys.some(key => key.managed && isStoredNamed(reference, region, key)),
							);
				return isOurs ? [] : [{kind, name: nameIn(reference), region, why: {kind: 'not-ours'}}];
			}),
		);
	return uniqueBy(stays, ({kind, name}) => `${kind} ${name}`);
}

function kindOf(reference: string): 'role' | 'secret' | 'parameter' {
	if (/^arn:[^:]*:iam:/v.test(reference)) {
		return 'role';
	}

	return /^arn:[^:]*:secretsmanager:/v.test(reference) ? 'secret' : 'parameter';
}

/** As people know it: without the account, and without the six characters of a secret. */
function nameIn(reference: string): string {
	const parts = reference.split(':');
	const rest = parts.slice(5);
	switch (parts[2]) {
		case 'iam': {
			return rest.join(':').replace(/^role\//v, '');
		}

		case 'secretsmanager': {
			return (rest[1] ?? '').replace(/-[\dA-Za-z]{6}$/v, '');
		}

		default: {
			return rest.length === 0 ? reference : rest.join(':').replace(/^parameter/v, '');
		}
	}
}
