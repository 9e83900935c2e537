import type {CheckResult} from '../choices/problem/check-result.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {AccountName} from '../choices/wishes/wanted-account.ts';
import type {Findings} from '../estate/findings.ts';
import type {AccountOutcome, Changed, ClusterOutcome, Outcome} from './outcome.ts';

/** How a run ended in one of its accounts. */
export type Part = {readonly of: AccountName; readonly outcome: Outcome};

/**
How a run for several accounts ended, all clusters with their account. Where some accounts failed and others did not it
is partial, whatever it was that failed; where all failed, the first one says why. One that has none of the clusters
that were named counts as neither.
*/
export function joinedOutcome(parts: readonly Part[]): Outcome {
	return {...joined(parts), accounts: parts.map(part => accountOutcome(part))};
}

function accountOutcome({of, outcome}: Part): AccountOutcome {
	const problem = problemsOf(outcome)[0];
	return {of, kind: outcome.kind, ...(problem && {problem})};
}

function joined(parts: readonly Part[]): Outcome {
	const asked = parts.map(({outcome}) => outcome);
	// What has none of the clusters that were named was meant by nobody.
	const meant = asked.filter(({kind}) => kind !== 'absent');
	const all = meant.length === 0 ? asked : meant;
	// What was not begun since another failed ended neither well nor badly by itself.
	const begun = all.filter(outcome => !isHeldBack(outcome));
	const outcomes = begun.length === 0 ? all : begun;
	const clusters = parts.flatMap(({of, outcome}) => outcome.clusters.map((one): ClusterOutcome => ({...one, of})));
	const changed = changedBy(outcomes);
	if (outcomes.some(({kind}) => kind === 'stopped')) {
		return {kind: 'stopped', changed, clusters};
	}

	const problems = outcomes.flatMap(outcome => problemsOf(outcome));
	const [first] = problems;
	const bad = outcomes.filter(outcome => isBad(outcome));
	if (!first || bad.length === 0) {
		return well(outcomes, clusters);
	}

	if (bad.length < outcomes.length || bad.some(({kind}) => kind === 'partial')) {
		return {kind: 'partial', problems, clusters};
	}

	if (bad.every(({kind}) => kind === 'rolled-back')) {
		return {kind: 'rolled-back', problem: first, clusters};
	}

	return bad.some(({kind}) => kind === 'rolled-back')
		? {kind: 'partial', problems, clusters}
		: {kind: 'failed', problem: first, changed, clusters};
}

function isHeldBack(outcome: Outcome): boolean {
	return outcome.kind === 'failed' && outcome.problem.code === 'held-back' && outcome.changed === false;
}

function isBad({kind}: Outcome): boolean {
	return ['failed', 'rolled-back', 'partial'].includes(kind);
}

function problemsOf(outcome: Outcome): readonly Problem[] {
	return 'problems' in outcome ? outcome.problems : 'problem' in outcome ? [outcome.problem] : [];
}

/** Certain where one is. */
function changedBy(outcomes: readonly Outcome[]): Changed {
	const all = new Set(
		outcomes.map((outcome): Changed =>
			'changed' in outcome
				? outcome.changed
				: ['done', 'partial', 'rolled-back', 'going-on'].includes(outcome.kind),
		),
	);
	return all.has(true) || (all.has('perhaps') && 'perhaps');
}

/** Nothing failed. What goes on, or was done, counts more than what had nothing to do. */
function well(outcomes: readonly Outcome[], clusters: readonly ClusterOutcome[]): Outcome {
	const goingOn = outcomes.find(outcome => outcome.kind === 'going-on');
	if (goingOn) {
		return {...goingOn, clusters};
	}

	const planned = outcomes.flatMap(outcome => (outcome.kind === 'planned' ? [outcome] : []));
	const [plan] = planned;
	if (plan) {
		return {...plan, changes: planned.reduce((sum, {changes}) => sum + changes, 0), clusters};
	}

	const checks = outcomes.flatMap(outcome => (outcome.kind === 'examined' ? [outcome.checks] : []));
	if (checks.length > 0) {
		return {kind: 'examined', checks: checks.flat() satisfies readonly CheckResult[], clusters};
	}

	const surveyed = outcomes.flatMap(outcome => (outcome.kind === 'surveyed' ? [outcome] : []));
	const [survey] = surveyed;
	if (survey) {
		return {
			...survey,
			findings: addedUp(surveyed.map(({findings}) => findings)),
			agents: surveyed.reduce((sum, {agents}) => sum + agents, 0),
			clusters,
		};
	}

	const exported = outcomes.flatMap(outcome => (outcome.kind === 'exported' ? [outcome] : []));
	const [code] = exported;
	const resources = exported.reduce((sum, one) => sum + one.resources, 0);
	if (code) {
		return {...code, resources, clusters, checks: exported.flatMap(one => one.checks)};
	}

	const isRemoval = outcomes.some(outcome => outcome.kind === 'nothing-to-do' && outcome.isRemoval === true);
	return outcomes.some(({kind}) => kind === 'done')
		? {kind: 'done', clusters}
		: {kind: 'nothing-to-do', ...(isRemoval && {isRemoval}), clusters};
}

function addedUp(all: readonly Findings[]): Findings {
	const sum = (of: (findings: Findings) => number | undefined) =>
		all.reduce((total, findings) => total + (of(findings) ?? 0), 0);
	return {
		gaps: sum(({gaps}) => gaps),
		drifted: sum(({drifted}) => drifted),
		unread: sum(({unread}) => unread),
		...(all.some(({moved}) => moved !== undefined) && {moved: sum(({moved}) => moved)}),
		...(all.some(({silent}) => silent !== undefined) && {silent: sum(({silent}) => silent)}),
	};
}
