import type {OldKeyLeft} from '../../domain/ending/old-key-left.ts';
import {shellQuote} from '../../domain/kit/shell-quote.ts';
import type {Wire} from './wire.ts';

/** Who still has the key before, and when it was used last; of the key itself nothing. */
export function wireOldKey({stored, elsewhere, unseen, use, isHeld, elsewhereToo}: OldKeyLeft) {
	return {
		stored: stored.map(({kind, name, region, isReplaced, by}) => ({kind, name, region, replaced: isReplaced, by})),
		elsewhere,
		unseen,
		...(isHeld && {held: true}),
		...(use?.kind === 'known' && {
			use: use.keys.map(({name, lastUsed}) => ({name, ...(lastUsed !== undefined && {lastUsed})})),
		}),
		...(use?.kind === 'unlisted' && {use: []}),
		...(use?.kind === 'unknown' && {useUnknown: use.why}),
		...(elsewhereToo && {rotateThere: shellQuote(elsewhereToo)}),
	} satisfies Wire<'oldKey'>;
}
