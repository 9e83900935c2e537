import type {Change} from '../../domain/plan/change.ts';
import type {ChangeNote, Reading, SetupEvent} from '../../domain/ending/event.ts';
import type {Identity} from '../../domain/account/identity.ts';
import type {Rollout} from '../../domain/choices/problem/rollout.ts';

type EventOf<Type extends SetupEvent['type']> = Extract<SetupEvent, {readonly type: Type}>;

/** What stays in the scrollback: events whose facts can't change any more. */
export type Fact = EventOf<
	| 'identified'
	| 'observed'
	| 'answered'
	| 'verified'
	| 'checked'
	| 'policies'
	| 'planned'
	| 'change-done'
	| 'rollout'
	| 'proof'
	| 'problem'
	| 'finished'
>;

/** Everything the screen needs to know of what happened; a fold of the events. */
export type View = {
	/** Printed once, in order; grows only at its end. */
	readonly history: readonly Fact[];
	readonly command: string;
	readonly identity?: Identity;
	readonly regions: readonly string[];
	/** What was decided and can still be taken back. It joins the history when the first change begins. */
	readonly decided: ReadonlyArray<EventOf<'answered' | 'verified'>>;
	readonly readings: ReadonlyArray<{readonly what: Reading; readonly subject: string}>;
	readonly running?: {readonly change: Change; readonly note?: ChangeNote};
	readonly rollouts: ReadonlyArray<{readonly rollout: Rollout; readonly seconds: number}>;
	readonly isStopping: boolean;
	readonly isFinished: boolean;
};

export const emptyView: View = {
	history: [],
	command: '',
	regions: [],
	decided: [],
	readings: [],
	rollouts: [],
	isStopping: false,
	isFinished: false,
};

/** What the screen knows after one more event. */
export function view(before: View, event: SetupEvent): View {
	switch (event.type) {
		case 'started': {
			// Its line was on the screen before any of this was loaded.
			return {...before, command: event.command};
		}

		case 'reading': {
			const {what, subject} = event;
			return {...before, readings: [...before.readings, {what, subject}]};
		}

		case 'identified': {
			return identified(before, event);
		}

		case 'observed': {
			return observed(before, event);
		}

		case 'answered': {
			const others = before.decided.filter(
				each => !(each.type === 'answered' && each.question === event.question),
			);
			return {...before, decided: event.withdrawn ? others : [...others, event]};
		}

		case 'verified': {
			const others = before.decided.filter(each => each.type !== 'verified');
			return {
				...before,
				decided: [...others, event],
				readings: without(before, reading => reading.what === 'key'),
			};
		}

		case 'checked': {
			return before.command === 'doctor' ? printed(before, event) : before;
		}

		case 'policies': {
			return {...printed(settled(before), event), readings: []};
		}

		case 'planned': {
			return {...(event.dryRun ? printed(settled(before), event) : before), readings: []};
		}

		case 'change-started':
		case 'change-note':
		case 'change-done': {
			return changed(before, event);
		}

		case 'rollout': {
			return rolledOut(before, event);
		}

		case 'proof': {
			return {...printed(before, event), readings: without(before, reading => reading.what === 'proof')};
		}

		case 'stopping': {
			return {...before, isStopping: true};
		}

		case 'problem': {
			return printed(settled(before), event);
		}

		case 'finished': {
			const {running, ...after} = printed(event.outcome.kind === 'left' ? before : settled(before), event);
			return {...after, rollouts: [], readings: [], isFinished: true};
		}
	}
}

function identified(before: View, event: EventOf<'identified'>): View {
	const {identity, regions} = event;
	const isNew = before.identity?.arn !== identity.arn || before.identity.account !== identity.account;
	const readings = without(before, reading => reading.what === 'identity' || reading.what === 'profiles');
	return {...(isNew ? printed(before, event) : before), identity, regions, readings};
}

function changed(before: View, event: EventOf<'change-started' | 'change-note' | 'change-done'>): View {
	switch (event.type) {
		case 'change-started': {
			return {...settled(before), running: {change: event.change}};
		}

		case 'change-note': {
			return before.running?.change.id === event.change
				? {...before, running: {...before.running, note: event.note}}
				: before;
		}

		case 'change-done': {
			const {running, ...rest} = printed(before, event);
			return running === undefined || running.change.id === event.change.id ? rest : {...rest, running};
		}
	}
}

function printed(before: View, fact: Fact): View {
	return {...before, history: [...before.history, fact]};
}

/** From the first change on nothing can be taken back. Approval itself needs no line: the changes show it. */
function settled(before: View): View {
	const facts = before.decided.filter(each => !(each.type === 'answered' && each.question === 'approval'));
	return {...before, history: [...before.history, ...facts], decided: []};
}

function without(before: View, isOver: (reading: View['readings'][number]) => boolean): View['readings'] {
	return before.readings.filter(reading => !isOver(reading));
}

function observed(before: View, event: EventOf<'observed'>): View {
	const {facts} = event;
	if (facts.kind === 'cluster') {
		return {
			...before,
			readings: without(
				before,
				({what, subject}) =>
					what === 'cluster' && (subject === facts.facts.name || subject === facts.facts.arn),
			),
		};
	}

	const {region} = facts;
	const readings = without(
		before,
		({what, subject}) => what === 'clusters' && (subject === region || subject === ''),
	);
	return {...(isPrinted(before, facts) ? before : printed(before, event)), readings};
}

/** Going back and forth reads a region again; only a difference is worth another line. */
function isPrinted({history}: View, facts: Exclude<EventOf<'observed'>['facts'], {readonly kind: 'cluster'}>): boolean {
	const last = history
		.map(fact => (fact.type === 'observed' ? fact.facts : undefined))
		.findLast(each => each?.kind !== 'cluster' && each?.region === facts.region);
	return last?.kind === 'region' && facts.kind === 'region'
		? last.clusters === facts.clusters && last.instances === facts.instances
		: last?.kind === facts.kind;
}

function rolledOut(before: View, event: EventOf<'rollout'>): View {
	const {rollout, seconds} = event;
	const isSame = (other: Rollout) =>
		other.cluster === rollout.cluster && other.region === rollout.region && other.service === rollout.service;
	if (rollout.verdict === 'succeeded') {
		const isKnown = before.history.some(fact => fact.type === 'rollout' && isSame(fact.rollout));
		return {
			...(isKnown ? before : printed(before, event)),
			rollouts: before.rollouts.filter(each => !isSame(each.rollout)),
		};
	}

	const index = before.rollouts.findIndex(each => isSame(each.rollout));
	const entry = {rollout, seconds};
	return {...before, rollouts: index === -1 ? [...before.rollouts, entry] : before.rollouts.with(index, entry)};
}
