import type {SetupEvent} from '../../domain/ending/event.ts';

/** A part of the log that folds, `open` what stands between them, `same` what is of the part that is open. */
export type LogPart = 'looking' | 'plan' | 'carrying-out' | 'open' | 'same';

const parts: Readonly<Record<SetupEvent['type'], LogPart>> = {
	started: 'open',
	// The run before, how this one ends, and what was asked for: nobody should have to unfold these.
	'found-run': 'open',
	policies: 'open',
	estate: 'open',
	fleet: 'carrying-out',
	bundle: 'open',
	wiring: 'open',
	'plan-saved': 'open',
	code: 'open',
	'accounts-planned': 'open',
	'account-finished': 'open',
	stopping: 'open',
	problem: 'open',
	finished: 'open',
	identified: 'looking',
	observed: 'looking',
	answered: 'looking',
	verified: 'looking',
	checked: 'looking',
	planned: 'plan',
	'change-started': 'carrying-out',
	'change-note': 'carrying-out',
	'change-done': 'carrying-out',
	rollout: 'carrying-out',
	'cluster-state': 'carrying-out',
	proof: 'carrying-out',
	// They stand in all of them.
	reading: 'same',
	waiting: 'same',
	progress: 'same',
};

/** Which part of the log an event is told in. `areChecksListed`: the command is about the checks themselves. */
export function partOf({type}: SetupEvent, areChecksListed: boolean, before: LogPart): LogPart {
	if (type === 'checked' && areChecksListed) {
		return 'open';
	}

	// The approval of a plan stands with it, and what is looked at while it is carried out with that.
	return parts[type] === 'looking' && before !== 'open' ? 'same' : parts[type];
}
