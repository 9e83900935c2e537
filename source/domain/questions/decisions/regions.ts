import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import {nearest} from '../../kit/nearest.ts';
import type {Decision} from './draft.ts';

/** Where to look; the region that the credentials bring along is taken without a question. */
export const regions: Decision<'regions'> = {
	id: 'regions',
	step: 'sign-in',
	wanted: () => true,
	evident: ({observed, given, refusal}) =>
		observed.defaultRegion !== undefined && !given.entries.regions && refusal?.question !== 'regions'
			? [observed.defaultRegion]
			: undefined,
	ask({observed}) {
		const enabled = observed.enabledRegions;
		const shared = {id: 'regions', step: 'sign-in', flags: ['--region']} as const;
		return enabled.length > 0
			? {
					...shared,
					input: {
						kind: 'many',
						options: enabled.map(region => ({
							id: region,
							selectable: true,
							subject: {kind: 'region', region},
						})),
						// Each costs a round of calls, and the profile's own was taken already.
						chosen: enabled.length === 1 ? enabled : [],
						of: ids => check(ids, enabled),
					},
				}
			: {
					...shared,
					input: {
						kind: 'text',
						initial: '',
						secret: false,
						of: text => check(text.split(/[\s,]+/v).filter(Boolean), enabled),
					},
				};
	},
};

/** `all` stands for every enabled region. Where these can't be listed, any well-formed name is tried. */
function check(ids: readonly string[], enabled: readonly string[]): Checked<readonly string[]> {
	if (ids.length === 0) {
		return refused({code: 'nothing-selected', question: 'regions'});
	}

	if (ids.includes('all') && enabled.length > 0) {
		return ok(enabled);
	}

	const unknown = ids.find(id =>
		// By form, so that a region that is newer than this program needs no new version of it.
		enabled.length > 0 ? !enabled.includes(id) : !/^[a-z]{2,4}(?:-[a-z]+)+-\d+$/v.test(id),
	);
	if (unknown === undefined) {
		return ok([...new Set(ids)]);
	}

	const near = nearest(unknown, enabled);
	return refused({code: 'unknown-region', region: unknown, ...(near !== undefined && {nearest: near})});
}
