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
			return [[`Some places failed and others didn't.${continues(of)}`], ...stand];
		}

		case 'going-on': {
			return [[either(of, notOver, goesOn)], ...stand];
		}

		case 'stopped': {
			return [[of.changed === false ? nothing : either(of, stopped, `${stopped} ${goesOn}`)], ...stand];
		}

		case 'failed': {
			return of.changed === false
				? undefined
				: [[`Stopped at a problem, with some changes made.${continues(of)}`], ...stand];
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

const goesOn =
	'CloudFormation continues without this tool. Running the same command again watches it, also from another machine.';
const notOver = "The stack set operation isn't over yet.";
const stopped = 'Stopped watching.';
const nothing = 'Stopped. Nothing has been changed.';

/** The next run of a demo begins with a new account. */
function continues(of: Outcome): string {
	return either(of, '', ' Running the same command again continues.');
}

function either({isDemo}: Outcome, inDemo: string, otherwise: string): string {
	return isDemo === true ? inDemo : otherwise;
}
