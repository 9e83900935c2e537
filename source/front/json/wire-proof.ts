import type {Proof} from '../../domain/ending/event.ts';
import {plain} from '../../text/letters/plain.ts';
import type {Words} from '../../text/words.ts';
import type {Body} from './wire.ts';

/** Whether data arrives, with the hosts that do not report and why. */
export function wireProof(proof: Proof, words: Words) {
	const {title, details} = words.proof(proof);
	const said = {message: plain(title), details: details.map(line => plain(line))};
	if (proof.kind === 'unknown') {
		return {kind: proof.kind, site: proof.site, why: proof.why, ...said} satisfies Body<'proof'>;
	}

	const {kind, hosts, of, site, targets} = proof;
	return {
		kind,
		hosts,
		of,
		site,
		targets: targets.map(({cluster, region, service, ...target}) => ({
			cluster,
			region,
			service,
			hosts: target.hosts,
			of: target.of,
			versions: target.versions,
			silent: target.silent.map(({instance, silence}) => ({
				instance,
				reason: silence.kind,
				...(silence.kind === 'wrong-site' && {site: silence.site}),
				...(silence.kind === 'clock' && {secondsAhead: silence.ahead}),
				...(silence.kind === 'no-egress' && {last: silence.last}),
			})),
			unnamed: target.unnamed,
			data: Object.fromEntries(Object.entries(target.data).map(([data, {kind: state}]) => [data, state])),
		})),
		...said,
	} satisfies Body<'proof'>;
}
