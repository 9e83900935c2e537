import {parameterArn} from '../../domain/plan/planners/key-in-parameter.ts';
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
	async *read(regions, {aws, observed: {identity}}, {interrupt}) {
		const found = await Promise.all(regions.map(async region => aws.readStoredKeys(region, interrupt.graceful)));
		// Not every answer of SSM names the ARN, and policies know nothing else.
		const storedKeys = found
			.flatMap(({keys}) => keys)
			.map(stored => ({
				...stored,
				arn: stored.arn === stored.name ? parameterArn(identity, stored.region, stored.name) : stored.arn,
			}));
		return {storedKeys, storedKeysUnread: found.flatMap(({unread}) => unread)};
	},
});
