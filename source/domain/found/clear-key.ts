import type {Given} from '../choices/given.ts';
import type {KeyStore} from '../choices/choices.ts';
import type {Secret} from '../kit/secret.ts';
import {settingEntriesOf} from './given-settings.ts';
import type {Today} from './today.ts';

/**
The key that stands in clear in the Agents that go on, which is in hand with it. Nothing where none does, and where they
have several, as this tool keeps one in each region.
*/
export function keyInClear(today: Pick<Today, 'kept'>): Secret | undefined {
	const secrets = secretsInClear(today);
	return new Set(secrets.map(secret => secret.reveal())).size === 1 ? secrets[0] : undefined;
}

/** Whether they have several, so that somebody must say which is meant. */
export function haveSeveralKeysInClear(today: Pick<Today, 'kept'>): boolean {
	return secretsInClear(today).length > 0 && keyInClear(today) === undefined;
}

/** Whether keys are to be kept out of the definitions, as a flag says it. */
export function isStoreGiven(given: Given): boolean {
	const store: string = settingEntriesOf(given)['store-key']?.trim() ?? plain;
	return store !== plain;
}

const plain: KeyStore = 'plain';

function secretsInClear({kept}: Pick<Today, 'kept'>): readonly Secret[] {
	return kept.flatMap(({today}) => (today?.key.kind === 'plain' ? [today.key.secret] : []));
}
