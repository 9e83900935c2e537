import type {Outcome} from '../../../domain/ending/outcome.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {fleetCounts} from './fleet-counts.ts';

/** How a run for a fleet ended; nothing where the words for a single account say it as well. */
export function fleetOutcome(of: Outcome): readonly Line[] | undefined {
	const {fleet} = of;
	if (of.kind === 'fleet-seen') {
		return [[of.isWell ? 'Every place is as it should be.' : 'Some places want attention.']];
	}

	if (!fleet) {
		return undefined;
	}

	const stand: readonly Line[] = Object.keys(fleet).length === 0 ? [] : [[`${fleetCounts(fleet)}.`]];
	switch (of.kind) {
		case 'done': {
			return stand.length === 0 ? [['Done: the stack set is gone.']] : [['Done.'], ...stand];
		}

		case 'partial':
		case 'rolled-back': {
			return [["Some places failed and others didn't. Running the same command again continues."], ...stand];
		}

		case 'going-on': {
			return [[`CloudFormation continues without this tool. ${watches}`], ...stand];
		}

		case 'stopped': {
			const isUnderWay = of.changed !== false;
			return [
				[isUnderWay ? `Stopped watching. CloudFormation continues without this tool. ${watches}` : nothing],
				...stand,
			];
		}

		case 'failed': {
			return of.changed === false
				? undefined
				: [[`Stopped at a problem, with some changes made. ${continues}`], ...stand];
		}

		case 'nothing-to-do':
		case 'planned':
		case 'examined':
		case 'surveyed':
		case 'wired':
		case 'exported':
		case 'absent':
		case 'left': {
			return undefined;
		}
	}
}

const continues = 'Running the same command again continues.';
const watches = 'Running the same command again watches it, also from another machine.';
const nothing = 'Stopped. Nothing has been changed.';
