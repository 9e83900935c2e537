import type {Preview} from '../../../domain/plan/forecast/preview.ts';
import {featureAsks} from '../features/feature-asks.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

/** What all selected features come to, in a sentence or three. */
export function askTogether({totals, runsOn, of}: Pick<Preview, 'totals' | 'runsOn' | 'of'>): string {
	const asks = featureAsks(totals);
	return [
		asks.length === 0
			? 'All that is selected asks for nothing beyond the Agent itself.'
			: `All that is selected asks for ${asks.join('; ')}.`,
		...(totals.products.length === 0 ? [] : [`It is billed as ${listed(totals.products, 20)}.`]),
		...(runsOn === of ? [] : [`It runs on ${runsOn} of ${plural(of, 'instance')}.`]),
	].join(' ');
}
