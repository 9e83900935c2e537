import type {SetupEvent} from '../../../domain/ending/event.ts';
import {shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import {inOrder} from '../../../domain/kit/sorted.ts';
import type {Change} from '../../../domain/plan/change.ts';
import {cellTargets, type CellTarget} from './cells.ts';
import type {EventOf} from './fact.ts';

/**
An event of one of several accounts, with ids that no other account has: they are carried out side by side, and what is
done in them is called alike. In a run for one account as it is.
*/
export function apart(event: SetupEvent): SetupEvent {
	const {of} = event;
	if (!of) {
		return event;
	}

	const own = (id: string) => ownId(event, id);
	const ownChange = (change: Change): Change => ({
		...change,
		id: own(change.id),
		...(change.target !== undefined && {target: own(change.target)}),
	});
	switch (event.type) {
		case 'change-started': {
			// Where it has no cluster yet, nothing else in its line says whose it is.
			return {...event, change: {...ownChange(event.change), account: shortName(of)}};
		}

		case 'change-done': {
			return {...event, change: ownChange(event.change)};
		}

		case 'change-note': {
			return {...event, change: own(event.change)};
		}

		case 'rollout': {
			return {...event, rollout: {...event.rollout, target: own(event.rollout.target)}};
		}

		case 'problem': {
			const {problem} = event;
			return problem.code === 'change-failed'
				? {...event, problem: {...problem, change: {...problem.change, id: own(problem.change.id)}}}
				: event;
		}

		default: {
			return event;
		}
	}
}

/** What a plan is for, beside what those of the other accounts are for. */
export function targetsOf(event: EventOf<'planned'>, before: readonly CellTarget[]): readonly CellTarget[] {
	const {of, plan} = event;
	const targets = cellTargets(plan);
	if (!of) {
		return targets;
	}

	const account = shortName(of);
	return [
		...before.filter(one => one.account !== account),
		...targets.map(one => ({...one, id: ownId(event, one.id), account})),
	].toSorted((one, other) => inOrder(one.cluster, other.cluster));
}

/** Whether a change or a rollout is of the event's account. */
export function isOwn({of}: Pick<SetupEvent, 'of'>, id: string): boolean {
	return of === undefined || id.startsWith(`${of.account ?? of.profile ?? ''}/`);
}

function ownId({of}: Pick<SetupEvent, 'of'>, id: string): string {
	return `${of?.account ?? of?.profile ?? ''}/${id}`;
}
