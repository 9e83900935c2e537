import type {Preview} from '../../../domain/plan/forecast/preview.ts';
import {featureAsks} from '../features/feature-asks.ts';
import {among} from '../forms/among.ts';
import {listed} from '../forms/listed.ts';

/** What all selected features come to, in a sentence or three. */
export function askTogether({totals, runsOn, of}: Pick<Preview, 'totals' | 'runsOn' | 'of'>): string {
	const asks = featureAsks(totals);
	return [
		asks.length === 0
			? '選択した機能には、Agent 以外に必要なものはありません。'
			: `選択した機能に必要なもの: ${asks.join(' · ')}。`,
		...(totals.products.length === 0 ? [] : [`課金対象: ${listed(totals.products, 20)}。`]),
		...(runsOn === of ? [] : [`インスタンス${among(runsOn, of, '台')}で実行されます。`]),
	].join('');
}
