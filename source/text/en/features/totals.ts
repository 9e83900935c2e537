import type {Totals} from '../../../domain/agent/features/feature.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {featureAsks} from './feature-asks.ts';

/** What all chosen features ask for together, and what they are billed as. */
export function totals(of: Totals): readonly Line[] {
	return [
		...featureAsks(of).map((phrase, index): Line => [
			// Blanks as wide as the label, so that the phrases stand below each other.
			part.quiet(index === 0 ? 'Asks for   ' : ' '.repeat(11)),
			phrase,
		]),
		...(of.products.length > 0 ? [[part.quiet('Billed as  '), listed(of.products, 20)]] : []),
	];
}
