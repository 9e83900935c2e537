import type {Outcome} from '../../../domain/ending/outcome.ts';
import {plural} from '../forms/plural.ts';
import {listed} from '../forms/listed.ts';

/** What a look at all that runs found. */
export function surveyed({findings, agents}: Extract<Outcome, {readonly kind: 'surveyed'}>): string {
	const {gaps, drifted, moved = 0, unread, silent = 0} = findings;
	const found = [
		...(gaps > 0 ? [`${plural(gaps, 'instance')} without a running Agent`] : []),
		...(drifted > 0 ? [`${plural(drifted, 'Agent')} changed by hand`] : []),
		...(moved > 0 ? [`${plural(moved, 'Agent')} whose tag means another image today`] : []),
		...(silent > 0 ? [`${plural(silent, 'host')} that Datadog doesn't hear of`] : []),
		...(unread > 0 ? [`${plural(unread, 'place')} that can't be read`] : []),
	];
	const well = agents === 0 ? 'No Agent was found.' : 'All that was found is as it should be.';
	return found.length === 0 ? well : `${listed(found)}.`;
}
