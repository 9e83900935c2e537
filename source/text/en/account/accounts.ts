import {reachOf, type AccountPlan, type AccountReach} from '../../../domain/plan/account-plan.ts';
import {shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Plan} from '../../../domain/plan/plan.ts';
import type {AccountsWords} from '../../accounts-words.ts';
import {plain} from '../../plain.ts';
import {plural} from '../forms/plural.ts';
import {problem} from '../problems/problem.ts';

/** Several accounts side by side. */
export const accounts: AccountsWords = {
	heading: 'Accounts',
	row(one) {
		const name = shortName(one.of);
		const id = one.of.account === undefined || one.of.account === name ? '' : one.of.account;
		return [name, id, ...said(one)];
	},
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
			})}, ${changes({
				add: counted(({add}) => add),
				change: counted(({change}) => change),
				remove: counted(({remove}) => remove),
			})}.`
		);
	},
	several: count => plural(count, 'account'),
};

function said(one: AccountPlan): readonly string[] {
	switch (one.kind) {
		case 'planned': {
			return [reach(reachOf(one.plan)), changes(one.plan.counts)];
		}

		case 'nothing': {
			return ['', 'nothing to do'];
		}

		case 'refused': {
			const run = {command: {name: 'install', flags: [], intent: 'install'}, answers: {}} as const;
			return ['', plain(problem(one.problem, {done: [], again: run}).title)];
		}
	}
}

function reach({clusters, runsOn, eligible}: AccountReach): string {
	const hosts = eligible === 0 ? '' : `, ${runsOn} of ${plural(eligible, 'instance')}`;
	return `${plural(clusters, 'cluster')}${hosts}`;
}

function changes({add, change, remove}: Plan['counts']): string {
	return `${add} to add, ${change} to change, ${remove} to remove`;
}
