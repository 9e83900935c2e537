import type {Change} from '../../../../domain/plan/change.ts';
import type {Words} from '../../../../text/words.ts';

/** A change that is being made; of several accounts, behind whose it is, as its end is told. */
export function underWay(change: Change, words: Words): string {
	return [change.account ?? '', words.change(change).running].filter(Boolean).join('  ');
}
