import type {Changed, ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {accountLines} from './account-outcome.ts';
import {codeWritten} from './code-written.ts';
import {clusterCount, clusterLines} from './cluster-lines.ts';
import {surveyed} from './surveyed.ts';

/** How a run ended. Problems were told before; here stands what it means for the account. */
export function outcome(of: Outcome): readonly Line[] {
	const {accounts, clusters} = of;
	if (!accounts) {
		return [...(fleetOutcome(of) ?? headline(of)), ...clusterLines(clusters)];
	}

	// What was found in each of them stands above this, with its table.
	const looked = accounts.filter(({kind}) => kind === 'surveyed');
	const others = accounts.filter(({kind}) => kind !== 'surveyed');
	const first: readonly Line[] =
		of.kind === 'surveyed' && looked.length > 1
			? [[`${plural(looked.length, 'account')} looked at. ${surveyed(of)}`]]
			: headline(of);
	return [...first, ...others.flatMap(each => accountLines(each, clusters))];
}

/** What is there stands in the way, and nothing failed. */
const standing: ReadonlySet<string> = new Set(['foreign-agent', 'name-taken', 'nothing-before']);

function headline(of: Outcome): readonly Line[] {
	switch (of.kind) {
		case 'done': {
			// The clusters' own lines say it better.
			return of.clusters.length === 0 ? [['Done.']] : [];
		}

		case 'nothing-to-do': {
			return [[nothingToDo(of)]];
		}

		case 'planned': {
			return [
				[
					of.changes === 0
						? nothingToDo(of)
						: `Planned ${plural(of.changes, 'change')}. Nothing has been changed: this was a dry run.`,
				],
			];
		}

		case 'surveyed': {
			return [[surveyed(of)]];
		}

		case 'fleet-seen': {
			return fleetOutcome(of) ?? [];
		}

		case 'wired': {
			return [[wired(of)]];
		}

		case 'exported': {
			return [[codeWritten(of)]];
		}

		case 'absent': {
			return [[`Nothing of what was named is there: ${listed(of.named, 5)}. The account is left out.`]];
		}

		case 'left': {
			return [['Left. Nothing has been changed.']];
		}

		case 'examined': {
			return [[checks(of.checks)]];
		}

		case 'failed': {
			return [[failed(of)]];
		}

		case 'rolled-back': {
			return [['The rollout failed and was rolled back: what ran before runs again.']];
		}

		case 'partial': {
			// Nothing failed, and nothing is left to be tried again.
			const isDone = of.problems.every(({code}) => standing.has(code));
			return [[isDone ? 'Done, except where what is there stands in the way.' : partly(of)]];
		}

		case 'going-on': {
			if (of.problem.code === 'rollout-unseen') {
				return [[unseen]];
			}

			return [
				[
					'The rollout is still going on; ECS continues without this tool. Running the same ' +
						'command again watches it.',
				],
			];
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			return [
				[
					of.isAllMade === true
						? `${of.changed === false ? noneNeeded : allMade}${goesOn}`
						: `Stopped${after(of.changed)}`,
				],
			];
		}
	}
}

function failed({problem, changed}: Extract<Outcome, {readonly kind: 'failed'}>): string {
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen;
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? 'The rollout failed; what was changed stays. Running the same command again continues.'
		: `Stopped at a problem${after(changed)}`;
}

/** What is not done, of how many clusters. */
function partly({accounts, clusters}: Pick<Outcome, 'accounts' | 'clusters'>): string {
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return accountsFailed;
	}

	const among = (...kinds: ReadonlyArray<ClusterOutcome['kind']>) =>
		clusterCount(clusters.filter(({kind}) => kinds.includes(kind)));
	const [broken, open, held] = [among('failed', 'rolled-back'), among('going-on'), among('not-started')];
	const said = [
		...(broken === 0 ? [] : [`${broken} failed`]),
		...(open === 0 ? [] : [`${open} still ${open === 1 ? 'goes' : 'go'} on`]),
		...(held === 0 ? [] : [`${held} ${held === 1 ? "wasn't" : "weren't"} begun`]),
	];
	const them = broken + open + held === 1 ? 'it' : 'them';
	return said.length === 0
		? "Something failed and the rest didn't. Running the same command again continues."
		: `Of ${plural(clusterCount(clusters), 'cluster')} ${listed(said)}. ` +
				`Running the same command again continues with ${them}.`;
}

const accountsFailed = "Some accounts failed and others didn't. Running the same command again continues.";
const allMade = 'Stopped watching. All changes are made, and ECS continues without this tool.';
const noneNeeded = 'Stopped watching. Nothing had to be changed, and ECS continues without this tool.';
const goesOn = ' Running the same command again watches it.';

/** What a stop means for the account. */
function after(changed: Changed): string {
	if (changed === false) {
		return '. Nothing has been changed.';
	}

	return changed === 'perhaps'
		? ', with a change that may have happened. Running the same command again looks at what is there and continues.'
		: ', with some changes made. Running the same command again continues.';
}

/** Nothing failed but looking. */
const unseen =
	'How the rollout goes on could not be seen; ECS continues without this tool. ' +
	'Running the same command again watches it.';

/** Where something is left alone, the rest may be as planned, or may be nothing. */
function nothingToDo({clusters}: Outcome): string {
	return clusters.some(one => isLeft(one))
		? 'Nothing to do beside what is left alone.'
		: 'Nothing to do: everything is as planned already.';
}

function isLeft({kind}: ClusterOutcome): boolean {
	return kind === 'left-alone';
}

function wired({changes, service}: Extract<Outcome, {readonly kind: 'wired'}>): string {
	return changes === 0
		? `${service} has all it needs. Nothing has been changed.`
		: 'Nothing has been changed: this command shows what to change.';
}
