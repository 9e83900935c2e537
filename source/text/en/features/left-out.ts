import type {FeatureAsks} from '../../../domain/agent/features/feature.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';
import {platform} from '../account/platform.ts';

/** Where a feature is left out, because the instances there can't have it; nothing where it runs everywhere. */
export function leftOut({notOn}: FeatureAsks): readonly Line[] {
	return notOn.length === 0
		? []
		: [[part.quiet('Left out'), `    on ${listed(notOn.map(id => platform[id]))} instances`]];
}
