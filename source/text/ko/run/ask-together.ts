import type {Preview} from '../../../domain/plan/forecast/preview.ts';
import {featureAsks} from '../features/feature-asks.ts';
import {listed} from '../forms/listed.ts';

/** What all selected features come to, in a sentence or three. */
export function askTogether({totals, runsOn, of}: Pick<Preview, 'totals' | 'runsOn' | 'of'>): string {
	const asks = featureAsks(totals);
	return [
		asks.length === 0
			? '선택한 기능에 Agent 외에 추가로 필요한 것은 없습니다.'
			: `선택한 기능에 필요한 사항: ${asks.join(' · ')}.`,
		...(totals.products.length === 0 ? [] : [`청구 항목: ${listed(totals.products, 20)}.`]),
		...(runsOn === of ? [] : [`인스턴스 ${of}개 중 ${runsOn}개에서 실행됩니다.`]),
	].join(' ');
}
