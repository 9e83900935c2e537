import type {SetupEvent} from '../../../domain/ending/event.ts';
import {emptyKeyed, valuesIn, withoutKey} from '../../../domain/kit/large/keyed.ts';
import {afterIdentified, afterObserved, afterReading} from './after-reading.ts';
import {afterChange, afterProblem} from './after-change.ts';
import {afterRollout} from './after-rollout.ts';
import {apart, isOwn, targetsOf} from './apart.ts';
import {decided} from './decided.ts';
import {isOfSame, withEstate} from './estates.ts';
import type {EventOf} from './fact.ts';
import {withHeadings} from './with-headings.ts';
import {printed, settled, without, type View} from './view.ts';

/** What the screen knows after one more event. What is of another account than before has its name above it. */
export function nextView(before: View, told: SetupEvent): View {
	const event = apart(told);
	const {of} = event;
	const after = {...afterEvent(before, event), ...(of && {of})};
	return withHeadings(before, after);
}

function afterEvent({waiting, ...before}: View, event: SetupEvent): View {
	switch (event.type) {
		case 'waiting': {
			return {...before, waiting: event};
		}

		case 'cluster-state':
		case 'progress': {
			// What moves on a screen says it already.
			return before;
		}

		case 'started': {
			// Its line was on the screen before any of this was loaded.
			return {...before, checks: event.checks, speed: event.speed ?? 1};
		}

		case 'reading': {
			return afterReading(before, event);
		}

		case 'identified': {
			return afterIdentified(before, event);
		}

		case 'found-run': {
			return printed(before, event);
		}

		case 'observed': {
			return afterObserved(before, event);
		}

		case 'answered': {
			return decided(before, event);
		}

		case 'verified': {
			// The last one counts: going back may have led to another key.
			const others = before.decided.filter(each => each.type !== 'verified');
			return {
				...before,
				decided: [...others, event],
				readings: without(before, reading => reading.what === 'key'),
			};
		}

		case 'checked': {
			return checked(before, event);
		}

		case 'plan-saved':
		case 'code':
		case 'bundle':
		case 'policies': {
			return {...printed(settled(before), event), readings: []};
		}

		case 'estate': {
			const told = {...settled(before), readings: []};
			return event.of ? {...told, estates: withEstate(before.estates, event)} : {...told, estate: event};
		}

		case 'fleet': {
			return {...settled(before), readings: [], fleet: event};
		}

		case 'wiring': {
			return {...printed(settled(before), event), readings: []};
		}

		case 'planned': {
			// A dry run ends here, so the plan is what stays of it; otherwise the review shows it.
			// What was watched before a plan was another run's.
			const {fleet: watched, ...own} = before;
			const told = event.dryRun ? printed(settled(own), event) : own;
			const {fleet} = event;
			return {
				...told,
				hasBegun: false,
				readings: [],
				targets: targetsOf(event, before.targets),
				...(fleet && {plannedFleet: fleet}),
			};
		}

		case 'change-started':
		case 'change-note':
		case 'change-done': {
			return afterChange(before, event);
		}

		case 'rollout': {
			return afterRollout(before, event);
		}

		case 'proof': {
			return proved(before, event);
		}

		case 'stopping': {
			return {...before, isStopping: true};
		}

		case 'problem': {
			return printed(settled(afterProblem(before, event)), event);
		}

		case 'accounts-planned': {
			const planned = event.accounts.filter(({kind}) => kind === 'planned').length;
			return {...(event.dryRun ? printed(settled(before), event) : before), readings: [], planned};
		}

		case 'account-finished': {
			const estate = before.estates.find(one => isOfSame(one, event));
			const told = settled(before);
			const after = printed(estate ? printed(told, estate) : told, event);
			const estates = before.estates.filter(one => one !== estate);
			return {...ownLeft(after, event), estates, readings: []};
		}

		case 'finished': {
			return finished(before, event);
		}
	}
}

/** Of an account that has ended nothing is under way any more. */
function ownLeft(view: View, event: EventOf<'account-finished'>): View {
	let {rollouts} = view;
	for (const {rollout} of valuesIn(rollouts)) {
		rollouts = isOwn(event, rollout.target) ? withoutKey(rollouts, rollout.target) : rollouts;
	}

	return {...view, rollouts, changing: view.changing.filter(({change}) => !isOwn(event, change.id))};
}

/** How far it has come is live, beside its reading; what is known at last stays. */
function proved({arrived, ...before}: View, event: EventOf<'proof'>): View {
	return event.proof.kind === 'waiting'
		? {...before, arrived: event.proof}
		: {...printed(settled(before), event), readings: without(before, reading => reading.what === 'proof')};
}

/** Below what was decided, where all of them are printed. */
function checked(before: View, event: EventOf<'checked'>): View {
	return before.checks === 'all' ? printed(settled(before), event) : before;
}

function finished(before: View, event: EventOf<'finished'>): View {
	// Whoever leaves has decided nothing: answers that led nowhere aren't printed.
	const isSeen = event.outcome.kind === 'fleet-seen' || before.fleet?.fleet.operation !== undefined;
	const found = before.estate ?? (isSeen ? before.fleet : undefined);
	const told = found ? printed(before, found) : before;
	const after = printed(event.outcome.kind === 'left' ? told : settled(told), event);
	return {...after, changing: [], rollouts: emptyKeyed, readings: [], isFinished: true};
}
