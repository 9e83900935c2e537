import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {maskedKnown} from '../../../domain/kit/mask-known.ts';

/** A typed line stays on the screen: a key where none belongs is not shown in it. */
export function withoutKeys(text: string): string {
	return maskedKnown(text, apiKeyLike(text));
}
