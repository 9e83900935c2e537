import type {Platform} from '../../account/platform.ts';
import type {Site} from '../../account/site.ts';
import type {FeatureId} from '../feature-id.ts';

/** Why a feature can't be chosen for these clusters. */
export type FeatureRefusal =
	| {readonly kind: 'platform'; readonly platforms: readonly Platform[]; readonly instead?: FeatureId}
	| {readonly kind: 'excludes'; readonly other: FeatureId}
	| {readonly kind: 'agent-version'; readonly needs: string; readonly has: string}
	| {readonly kind: 'site'; readonly sites: readonly Site[]};
