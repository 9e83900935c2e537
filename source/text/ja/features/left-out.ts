import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import type {Labelled} from '../../words.ts';
import {listed} from '../forms/listed.ts';
import {platformInstances} from '../account/platform.ts';

/** Where a feature is left out, because the instances there can't have it; nothing where it runs everywhere. */
export function leftOut({notOn}: FeatureAsks): Labelled {
	return {label: '対象外', values: notOn.length === 0 ? [] : [listed(notOn.map(id => platformInstances(id)))]};
}
