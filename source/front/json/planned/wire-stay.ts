import type {Stay} from '../../../domain/plan/removal/stay.ts';
import {plain} from '../../../text/letters/plain.ts';
import type {Words} from '../../../text/words.ts';
import type {Wire} from '../wire.ts';

/** What a removal leaves where it is: who uses it, or what could not be counted. */
export function wireStay({kind, name, region, why}: Stay, words: Words) {
	return {
		kind,
		name,
		region,
		why: why.kind,
		...('by' in why && {by: why.by}),
		...('unseen' in why && {unseen: why.unseen}),
		...('until' in why && {until: why.until}),
		message: plain(words.stay({kind, name, region, why})),
	} satisfies Wire<'stay'>;
}
