import {chosenSecret} from '../../domain/found/complete-choices.ts';
import {choicesOf, situationOf} from '../choosing/session.ts';
import {judgeKey} from './judge-key.ts';
import {reader} from './reader.ts';

/** Asks the site about a key in hand. */
export const validateKey = reader({
	restsOn: ['site'],
	wants(session, ports) {
		const {site, key} = choicesOf(session);
		// The choice stands for its secret: one that is read from a definition is sealed anew each time.
		return site !== undefined && chosenSecret(situationOf(session, ports)) ? {site, key} : undefined;
	},
	async *read({site}, session, ports) {
		const secret = chosenSecret(situationOf(session, ports));
		return secret ? {key: yield* judgeKey({site, secret}, ports)} : {};
	},
});
