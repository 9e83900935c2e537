import type {Totals} from '../../../domain/agent/features/feature.ts';
import type {Labelled} from '../../words.ts';
import {listed} from '../forms/listed.ts';
import {featureAsks} from './feature-asks.ts';

/** What all chosen features ask for together, and what they are billed as. */
export function totals(of: Totals): readonly Labelled[] {
	return [
		{label: '필요 사항', values: featureAsks(of)},
		{label: '청구 항목', values: of.products.length > 0 ? [listed(of.products, 20)] : []},
	];
}
