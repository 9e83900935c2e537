import type {ClusterOutcome, Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetOutcome} from '../fleet/fleet-outcome.ts';
import {checks} from '../checks/checks.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {accountLines} from './account-outcome.ts';
import {codeWritten} from './code-written.ts';
import {clusterLines} from './cluster-lines.ts';
import {surveyed} from './surveyed.ts';
import {unfinished} from './unfinished.ts';

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

		case 'failed':
		case 'rolled-back':
		case 'partial':
		case 'going-on':
		case 'stopped': {
			return [[unfinished(of)]];
		}
	}
}

/** Where something is left alone, the rest may be as planned, or may be nothing. */
function nothingToDo({clusters, isRemoval}: Extract<Outcome, {readonly kind: 'nothing-to-do' | 'planned'}>): string {
	if (clusters.some(one => isLeft(one))) {
		return 'Nothing to do beside what is left alone.';
	}

	return isRemoval === true
		? "Nothing to do: there's nothing of this tool's to remove."
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
