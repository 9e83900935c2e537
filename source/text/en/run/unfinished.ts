import type {Changed, Outcome} from '../../../domain/ending/outcome.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {clusterCount, isInTheWay, leftClusters, type Unfinished} from '../../tables/unfinished.ts';

/** How a run ended that did not get everywhere, and what comes of running it again: of a demo nothing. */
export function unfinished(of: Unfinished): string {
	switch (of.kind) {
		case 'failed': {
			return failed(of);
		}

		case 'rolled-back': {
			return 'The rollout failed and was rolled back: what ran before runs again.';
		}

		case 'partial': {
			return isInTheWay(of) ? 'Done, except where what is there stands in the way.' : partly(of);
		}

		case 'going-on': {
			return of.problem.code === 'rollout-unseen'
				? unseen(of)
				: `The rollout is still going on${goesOn(of, ';')}`;
		}

		case 'stopped': {
			// An account that is as planned already was watched too.
			const made = of.changed === false ? 'Nothing had to be changed' : 'All changes are made';
			return of.isAllMade === true
				? `Stopped watching. ${made}${goesOn(of, ', and')}`
				: `Stopped${after(of.changed, of)}`;
		}
	}
}

function failed(of: Extract<Outcome, {readonly kind: 'failed'}>): string {
	const {problem, changed} = of;
	if (problem.code === 'rollout-unseen' && changed !== false) {
		return unseen(of);
	}

	// It was watched, so that nothing of the plan was left out; and what is done is not done again.
	return problem.code === 'rollout-failed' && changed !== false && !problem.rollout.instead
		? `The rollout failed; what was changed stays.${again(of, 'continues')}`
		: `Stopped at a problem${after(changed, of)}`;
}

/** What is not done, of how many clusters. */
function partly(of: Extract<Outcome, {readonly kind: 'partial'}>): string {
	const {accounts, clusters} = of;
	if (accounts && clusters.every(({kind}) => kind !== 'failed' && kind !== 'rolled-back')) {
		return `Some accounts failed and others didn't.${again(of, 'continues')}`;
	}

	const {broken, open, held} = leftClusters(clusters);
	const said = [
		...(broken === 0 ? [] : [`${broken} failed`]),
		...(open === 0 ? [] : [`${open} still ${open === 1 ? 'goes' : 'go'} on`]),
		...(held === 0 ? [] : [`${held} ${held === 1 ? "wasn't" : "weren't"} begun`]),
	];
	const them = broken + open + held === 1 ? 'it' : 'them';
	return said.length === 0
		? `Something failed and the rest didn't.${again(of, 'continues')}`
		: `Of ${plural(clusterCount(clusters), 'cluster')} ${listed(said)}.${again(of, `continues with ${them}`)}`;
}

/** What a stop means for the account. */
function after(changed: Changed, of: Unfinished): string {
	if (changed === false) {
		return '. Nothing has been changed.';
	}

	return changed === 'perhaps'
		? `, with a change that may have happened.${again(of, 'looks at what is there and continues')}`
		: `, with some changes made.${again(of, 'continues')}`;
}

/** Nothing failed but looking. */
function unseen(of: Unfinished): string {
	return `How the rollout goes on could not be seen${goesOn(of, ';')}`;
}

/** The end of a sentence about a rollout. */
function goesOn(of: Unfinished, joint: string): string {
	return of.isDemo === true ? '.' : `${joint} ECS continues without this tool.${again(of, 'watches it')}`;
}

/** The next run of a demo begins with a new account. */
function again({isDemo}: Unfinished, does: string): string {
	return isDemo === true ? '' : ` Running the same command again ${does}.`;
}
