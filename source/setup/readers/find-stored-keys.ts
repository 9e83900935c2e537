import {choicesOf} from '../choosing/session.ts';
import {reader} from './reader.ts';

/** Secrets and parameters in the clusters' regions that look like a Datadog key, by name; none is opened. */
export const findStoredKeys = reader({
	restsOn: ['stored-keys'],
	// By region: the Agents of each are to read a key that is stored beside them.
	wants(session) {
		const {clusters: chosen = []} = choicesOf(session);
		const clusters = session.observed.found.filter(({arn}) => chosen.includes(arn));
		return clusters.length > 0 ? [...new Set(clusters.map(({region}) => region))] : undefined;
	},
	async *read(regions, {aws}, {interrupt}) {
		const found = await Promise.all(regions.map(async region => aws.readStoredKeys(region, interrupt.graceful)));
		return {storedKeys: found.flatMap(({keys}) => keys), storedKeysUnread: found.flatMap(({unread}) => unread)};
	},
});
