import type {Outcome} from '../../../domain/ending/outcome.ts';
import {listed} from '../forms/listed.ts';

/** What a look at all that runs found. */
export function surveyed({findings, agents}: Extract<Outcome, {readonly kind: 'surveyed'}>): string {
	const {gaps, drifted, moved = 0, unread, silent = 0} = findings;
	const found = [
		...(gaps > 0 ? [`Agent が実行されていないインスタンス${gaps}台`] : []),
		...(drifted > 0 ? [`手動で変更された Agent ${drifted}個`] : []),
		...(moved > 0 ? [`タグの指すイメージが変わった Agent ${moved}個`] : []),
		...(silent > 0 ? [`Datadog に報告のないホスト${silent}台`] : []),
		...(unread > 0 ? [`読み取れない場所${unread}件`] : []),
	];
	const well = agents === 0 ? 'Agent は見つかりませんでした。' : '見つかったものはすべて正常です。';
	return found.length === 0 ? well : `${listed(found)}。`;
}
