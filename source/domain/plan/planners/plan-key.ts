import type {KeyReferenceFacts} from '../../iam/policy.ts';
import {intents} from '../../choices/intent.ts';
import {keyReference} from '../../kit/reference.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import type {StoredKey} from '../../account/stored-key.ts';
import {keyInParameter, parameterArn} from './key-in-parameter.ts';
import {keyInSecret} from './key-in-secret.ts';
import type {KeyPlan} from './key-plan.ts';

/** Puts a key in hand where the settings say, or names what holds it. The value itself never stands in a plan. */
export function planKey({choices, observed}: Decided, region: string): KeyPlan {
	const {key, settings, intent} = choices;
	const putting = {region, isNew: intents[intent].bringsKey === true};
	switch (key.kind) {
		case 'secret': {
			// A JSON key form has four more parts; the policy names the secret alone.
			const named = key.arn.split(':').slice(0, 7).join(':');
			const resource = wholeArn(named, observed.storedKeys);
			// Told whole where it's known, and else as it was named: ECS takes both.
			const valueFrom = resource.endsWith('?') ? key.arn : `${resource}${key.arn.slice(named.length)}`;
			return readFrom(valueFrom, withKms({kind: 'secret', resource}, observed.storedKeys));
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
					return keyInParameter(observed, putting);
				}

				case 'secrets-manager': {
					return keyInSecret(observed, putting);
				}
			}
		}
	}
}

/**
Secrets Manager takes the ARN of a secret without the hyphen and six characters that it adds, IAM compares with them
(Secrets Manager, "Permissions policy examples": `name-??????`).
*/
function wholeArn(named: string, stored: readonly StoredKey[]): string {
	const ending = /-[\dA-Za-z]{6}$/v;
	const secrets = stored.filter(({kind}) => kind === 'secret').map(({arn}) => arn);
	const known = secrets.find(arn => arn === named) ?? secrets.find(arn => arn.replace(ending, '') === named);
	return known ?? (ending.test(named) ? named : `${named}-??????`);
}

/** A key that is there already. */
function readFrom(valueFrom: string, reads: KeyReferenceFacts): KeyPlan {
	return {variable: {kind: 'secret', valueFrom}, changes: [], reads, rotated: false};
}

/** Known only of a key that was found while looking around. */
function withKms(reference: KeyReferenceFacts, stored: readonly StoredKey[]): KeyReferenceFacts {
	const found = stored.find(({arn}) => arn === reference.resource);
	return {
		...reference,
		...(found?.kmsKey !== undefined && {kmsKey: found.kmsKey}),
		...(found === undefined && {isUnseen: true}),
	};
}
