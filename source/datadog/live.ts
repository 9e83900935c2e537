import {createNetwork, type Environment} from '../network/network.ts';
import type {Site} from '../domain/account/site.ts';
import type {Asking, Patience} from './ask.ts';
import type {Datadog} from './gateway.ts';
import {findData} from './find-data.ts';
import {listKeys} from './list-keys.ts';
import {readHosts} from './read-hosts.ts';
import {validate} from './validate.ts';

const usual: Patience = {noticed: 3000, answer: 10_000};

type DatadogOptions = {readonly environment: Environment; readonly endpoint?: string; readonly patience?: Patience};

/** Datadog over HTTPS. `DD_ECS_SETUP_DATADOG_URL`, with `{site}` in it, stands in for the sites' own addresses. */
export function datadog({environment, endpoint, patience = usual}: DatadogOptions): Datadog {
	const network = createNetwork(environment);
	const template = endpoint ?? environment.DD_ECS_SETUP_DATADOG_URL ?? 'https://api.{site}';
	const address = (site: Site) => template.split('{site}').join(site);
	const open: Asking['open'] = new Map();
	const asking = (signal: AbortSignal | undefined): Asking => ({network, address, signal, open, patience});
	return {
		validate: async (site, key, signal) => validate(asking(signal), site, key),
		readHosts: async (reader, filter, signal) => readHosts(asking(signal), reader, filter),
		findData: async (reader, query, signal) => findData(asking(signal), reader, query),
		listKeys: async (reader, signal) => listKeys(asking(signal), reader),
		unanswered() {
			const before = performance.now() - patience.noticed;
			return [...open.values()].filter(({since}) => since <= before).toSorted((a, b) => a.since - b.since);
		},
	};
}
