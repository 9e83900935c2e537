import type {Totals} from '../../../domain/agent/features/feature.ts';
import type {Labelled} from '../../words.ts';
import {listed} from '../forms/listed.ts';
import {featureAsks} from './feature-asks.ts';

/** What all chosen features ask for together, and what they are billed as. */
export function totals(of: Totals): readonly Labelled[] {
	return [
		{label: 'Asks for', values: featureAsks(of)},
		{label: 'Billed as', values: of.products.length > 0 ? [listed(of.products, 20)] : []},
	];
}
