import {reachOf, shareOfPlans, type AccountReach} from '../../../domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {AccountsWords} from '../../tables/accounts-words.ts';
import {shareOfAll} from '../changes/share-of-all.ts';
import {counted} from '../forms/counted.ts';
import {josa} from '../forms/particle.ts';

/** Several accounts side by side. */
export const accounts: AccountsWords = {
	heading: '계정',
	column: '계정',
	plan(one) {
		switch (one.kind) {
			case 'planned': {
				return [reach(reachOf(one.plan)), changes(one.plan.counts)];
			}

			case 'nothing': {
				return ['', '변경할 내용 없음'];
			}

			case 'absent': {
				return ['지정한 대상 없음', ''];
			}
		}
	},
	refuses: role => `${josa(`역할 ${role}`, '을를')} 거부함`,
	total(all) {
		const plans = all.flatMap(one => (one.kind === 'planned' ? [one.plan] : []));
		const reaches = plans.map(plan => reachOf(plan));
		const sum = (of: (reach: AccountReach) => number) => reaches.reduce((total, each) => total + of(each), 0);
		const countOf = (of: (counts: Plan['counts']) => number) =>
			plans.reduce((total, {counts}) => total + of(counts), 0);
		return (
			`계정 ${all.length}개 중 ${plans.length}개: ` +
			`${reach({
				clusters: sum(({clusters}) => clusters),
				runsOn: sum(({runsOn}) => runsOn),
				eligible: sum(({eligible}) => eligible),
			})}${shareOfAll(shareOfPlans(plans))}, ${changes({
				add: countOf(({add}) => add),
				change: countOf(({change}) => change),
				remove: countOf(({remove}) => remove),
			})}.`
		);
	},
	first: name => `${josa(name, '이가')} 먼저 진행되며, 나머지는 그 Agent가 실행될 때까지 기다립니다.`,
	several: count => counted('계정', count),
};

function reach({clusters, runsOn, eligible}: AccountReach): string {
	const hosts = eligible === 0 ? '' : `, 인스턴스 ${eligible}개 중 ${runsOn}개`;
	return `${counted('클러스터', clusters)}${hosts}`;
}

function changes({add, change, remove}: Plan['counts']): string {
	const parts = [
		...(add > 0 ? [`추가 ${add}개`] : []),
		...(change > 0 ? [`변경 ${change}개`] : []),
		...(remove > 0 ? [`제거 ${remove}개`] : []),
	];
	return parts.length === 0 ? '변경할 내용 없음' : parts.join(', ');
}
