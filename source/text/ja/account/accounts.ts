import {reachOf, shareOfPlans, type AccountReach} from '../../../domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {AccountsWords} from '../../tables/accounts-words.ts';
import {shareOfAll} from '../changes/share-of-all.ts';
import {among} from '../forms/among.ts';
import {plural} from '../forms/plural.ts';

/** Several accounts side by side. */
export const accounts: AccountsWords = {
	heading: 'アカウント',
	column: 'アカウント',
	plan(one) {
		switch (one.kind) {
			case 'planned': {
				return [reach(reachOf(one.plan)), changes(one.plan.counts)];
			}

			case 'nothing': {
				return ['', '変更なし'];
			}

			case 'absent': {
				return ['指定された対象がありません', ''];
			}
		}
	},
	refuses: role => `ロール ${role} を拒否`,
	total(all) {
		const plans = all.flatMap(one => (one.kind === 'planned' ? [one.plan] : []));
		const reaches = plans.map(plan => reachOf(plan));
		const sum = (of: (reach: AccountReach) => number) => reaches.reduce((total, each) => total + of(each), 0);
		const counted = (of: (counts: Plan['counts']) => number) =>
			plans.reduce((total, {counts}) => total + of(counts), 0);
		return (
			`アカウント${among(plans.length, all.length, '個')}: ` +
			`${reach({
				clusters: sum(({clusters}) => clusters),
				runsOn: sum(({runsOn}) => runsOn),
				eligible: sum(({eligible}) => eligible),
			})}${shareOfAll(shareOfPlans(plans))}、${changes({
				add: counted(({add}) => add),
				change: counted(({change}) => change),
				remove: counted(({remove}) => remove),
			})}。`
		);
	},
	first: name => `${name} を先に変更します。ほかは、その Agent が実行中になるまで待ちます。`,
	several: count => plural(count, 'アカウント', '個'),
};

function reach({clusters, runsOn, eligible}: AccountReach): string {
	const hosts = eligible === 0 ? '' : `、インスタンス${among(runsOn, eligible, '台')}`;
	return `${plural(clusters, 'クラスター', '個')}${hosts}`;
}

function changes({add, change, remove}: Plan['counts']): string {
	const parts = [
		...(add > 0 ? [`追加${add}件`] : []),
		...(change > 0 ? [`変更${change}件`] : []),
		...(remove > 0 ? [`削除${remove}件`] : []),
	];
	return parts.length === 0 ? '変更なし' : parts.join('、');
}
