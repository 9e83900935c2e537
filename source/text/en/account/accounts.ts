import {reachOf, shareOfPlans, type AccountReach} from '../../../domain/plan/forecast/account-plan.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {AccountsWords} from '../../tables/accounts-words.ts';
import {shareOfAll} from '../changes/share-of-all.ts';
import {plural} from '../forms/plural.ts';

/** Several accounts side by side. */
export const accounts: AccountsWords = {
	heading: 'Accounts',
	column: 'Account',
	plan(one) {
		switch (one.kind) {
			case 'planned': {
				return [reach(reachOf(one.plan)), changes(one.plan.counts)];
			}

			case 'nothing': {
				return ['', 'nothing to do'];
			}

			case 'absent': {
				return ['nothing of what was named is there', ''];
			}
		}
	},
	refuses: role => `refuses the role ${role}`,
	total(all) {
		const plans = all.flatMap(one => (one.kind === 'planned' ? [one.plan] : []));
		const reaches = plans.map(plan => reachOf(plan));
		const sum = (of: (reach: AccountReach) => number) => reaches.reduce((total, each) => total + of(each), 0);
		const counted = (of: (counts: Plan['counts']) => number) =>
			plans.reduce((total, {counts}) => total + of(counts), 0);
		return (
			`${plans.length} of ${plural(all.length, 'account')}: ` +
			`${reach({
				clusters: sum(({clusters}) => clusters),
				runsOn: sum(({runsOn}) => runsOn),
				eligible: sum(({eligible}) => eligible),
			})}${shareOfAll(shareOfPlans(plans))}, ${changes({
				add: counted(({add}) => add),
				change: counted(({change}) => change),
				remove: counted(({remove}) => remove),
			})}.`
		);
	},
	first: name => `${name} goes first; the others wait until its Agents run.`,
	several: count => plural(count, 'account'),
};

function reach({clusters, runsOn, eligible}: AccountReach): string {
	const hosts = eligible === 0 ? '' : `, ${runsOn} of ${plural(eligible, 'instance')}`;
	return `${plural(clusters, 'cluster')}${hosts}`;
}

function changes({add, change, remove}: Plan['counts']): string {
	const parts = [
		...(add > 0 ? [`${add} to add`] : []),
		...(change > 0 ? [`${change} to change`] : []),
		...(remove > 0 ? [`${remove} to remove`] : []),
	];
	return parts.length === 0 ? 'nothing to do' : parts.join(', ');
}
