import type {KeyReferenceFacts} from '../../iam/policy.ts';
import {keyReference} from '../../kit/reference.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import type {StoredKey} from '../../account/stored-key.ts';
import {keyInParameter, parameterArn} from './key-in-parameter.ts';
import {keyInSecret} from './key-in-secret.ts';
import type {KeyPlan} from './key-plan.ts';

/** Puts a key in hand where the settings say, or names what holds it. The value itself never stands in a plan. */
export function planKey({choices: {key, settings}, observed}: Decided, region: string): KeyPlan {
	switch (key.kind) {
		case 'secret': {
			// A JSON key form has four more parts; the policy names the secret alone.
			const resource = key.arn.split(':').slice(0, 7).join(':');
			return readFrom(key.arn, withKms({kind: 'secret', resource}, observed.storedKeys));
		}

		case 'parameter': {
			// IAM knows ARNs only, whatever the definition names it by.
			const resource = key.name.startsWith('arn:') ? key.name : parameterArn(observed.identity, region, key.name);
			return readFrom(key.name, withKms({kind: 'parameter', resource}, observed.storedKeys));
		}

		case 'given':
		case 'in-clear':
		case 'kept':
		case 'later':
		case 'none': {
			switch (settings.store) {
				case 'plain': {
					return {variable: {kind: 'environment', value: keyReference}, changes: [], rotated: false};
				}

				case 'ssm': {
					return keyInParameter(observed, region);
				}

				case 'secrets-manager': {
					return keyInSecret(observed, region);
				}
			}
		}
	}
}

/** A key that is there already. */
function readFrom(valueFrom: string, reads: KeyReferenceFacts): KeyPlan {
	return {variable: {kind: 'secret', valueFrom}, changes: [], reads, rotated: false};
}

/** Known only of a key that was found while looking around. */
function withKms(reference: KeyReferenceFacts, stored: readonly StoredKey[]): KeyReferenceFacts {
	const kmsKey = stored.find(({arn}) => arn === reference.resource)?.kmsKey;
	return {...reference, ...(kmsKey !== undefined && {kmsKey})};
}
