import {choicesOf} from '../choosing/session.ts';
import {judgeKey} from './judge-key.ts';
import {reader} from './reader.ts';

/** Asks the site about a key in hand. */
export const validateKey = reader({
	restsOn: ['site'],
	wants(session) {
		const {site, key} = choicesOf(session);
		return site !== undefined && key?.kind === 'given' ? {site, secret: key.secret} : undefined;
	},
	async *read(wanted, _, ports) {
		return {key: yield* judgeKey(wanted, ports)};
	},
});
