import {isSameAccount, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Identity} from '../../../domain/account/identity.ts';
import type {Rollout} from '../../../domain/choices/problem/rollout.ts';
import type {SetupEvent} from '../../../domain/ending/event.ts';
import {rolloutNews} from '../../../domain/ending/told/rollout-news.ts';

type EventOf<Type extends SetupEvent['type']> = Extract<SetupEvent, {readonly type: Type}>;

/** What happened, and when: milliseconds since the epoch. */
export type Moment = {readonly at: number; readonly event: SetupEvent};

/** What is known of one account, or of the only one. */
export type AccountRun = {
	readonly of?: AccountName;
	readonly identity?: Identity;
	readonly regions: readonly string[];
	readonly planned?: EventOf<'planned'>;
	readonly saved?: EventOf<'plan-saved'>;
	readonly estate?: EventOf<'estate'>;
	readonly fleet?: EventOf<'fleet'>;
	/** Checks of what came to no plan. */
	readonly checked: ReadonlyArray<EventOf<'checked'>>;
	readonly problems: ReadonlyArray<EventOf<'problem'>>;
	readonly made: ReadonlyArray<EventOf<'change-done'>>;
	/** As it was seen last, by target. */
	readonly rollouts: ReadonlyMap<string, Rollout>;
	readonly ended?: EventOf<'finished' | 'account-finished'>;
};

/** All that a page tells of. */
export type Run = {
	readonly started?: EventOf<'started'>;
	/** When it began, and when what is told last happened. */
	readonly began: number;
	readonly last: number;
	readonly accounts: readonly AccountRun[];
	readonly together?: EventOf<'accounts-planned'>;
	readonly moments: readonly Moment[];
	/** A change was begun. */
	readonly isUnderWay: boolean;
	readonly finished?: EventOf<'finished'>;
};

/** Before the first event. */
export function newRun(now: number): Run {
	return {began: now, last: now, accounts: [], moments: [], isUnderWay: false};
}

/** A run after one more event. */
export function nextRun(before: Run, event: SetupEvent, now: number): Run {
	const told = momentsOf(before, event, now);
	// Most events tell nothing of it, and of an estate there are thousands.
	const moments = told.length === 0 ? before.moments : [...before.moments, ...told];
	const run = {...before, last: now, moments};
	switch (event.type) {
		case 'started': {
			return {...run, started: event};
		}

		case 'accounts-planned': {
			return {...run, together: event};
		}

		case 'change-started': {
			return {...run, isUnderWay: true};
		}

		case 'finished': {
			// Of several accounts each has an end of its own.
			const isOne = run.accounts.every(({of}) => of === undefined);
			return {...(isOne ? withAccount(run, event) : run), finished: event};
		}

		default: {
			return withAccount(run, event);
		}
	}
}

function withAccount(run: Run, event: SetupEvent): Run {
	const {of} = event;
	const index = run.accounts.findIndex(one => (of === undefined ? one.of === undefined : isNamed(one, of)));
	const before = run.accounts[index] ?? {
		...(of && {of}),
		regions: [],
		checked: [],
		made: [],
		problems: [],
		rollouts: new Map(),
	};
	const after = nextAccount(before, event);
	return after === before
		? run
		: {...run, accounts: index === -1 ? [...run.accounts, after] : run.accounts.with(index, after)};
}

/** Of a profile the account is known only once somebody could sign in. */
function isNamed({of: known}: AccountRun, of: AccountName): boolean {
	return isSameAccount(known, of) || (known?.profile !== undefined && known.profile === of.profile);
}

function nextAccount(before: AccountRun, event: SetupEvent): AccountRun {
	const named = event.of ? {...before, of: event.of} : before;
	switch (event.type) {
		case 'identified': {
			return {...named, identity: event.identity, regions: event.regions};
		}

		case 'planned': {
			return {...named, planned: event};
		}

		case 'plan-saved': {
			return {...named, saved: event};
		}

		case 'estate': {
			return {...named, estate: event};
		}

		case 'fleet': {
			return {...named, fleet: event};
		}

		case 'checked': {
			return {...named, checked: [...named.checked, event]};
		}

		case 'problem': {
			return {...named, problems: [...named.problems, event]};
		}

		case 'change-done': {
			return {...named, made: [...named.made, event]};
		}

		case 'rollout': {
			return {...named, rollouts: new Map([...named.rollouts, [event.rollout.target, event.rollout]])};
		}

		case 'account-finished':
		case 'finished': {
			return {...named, ended: event};
		}

		default: {
			return before;
		}
	}
}

/** What a person would read of it in a run's story; of a rollout what is new. */
function momentsOf({accounts, moments}: Run, event: SetupEvent, at: number): readonly Moment[] {
	switch (event.type) {
		case 'rollout': {
			const {target} = event.rollout;
			const known = accounts.map(({rollouts}) => rollouts.get(target)).find(Boolean);
			return rolloutNews(event, known).map(each => ({at, event: each}));
		}

		case 'fleet': {
			const {operation, counts} = event.fleet;
			const last = moments.findLast(one => one.event.type === 'fleet')?.event;
			const isSame =
				last?.type === 'fleet' &&
				JSON.stringify([last.fleet.operation?.status, last.fleet.operation?.id, last.fleet.counts]) ===
					JSON.stringify([operation?.status, operation?.id, counts]);
			return operation === undefined || isSame ? [] : [{at, event}];
		}

		case 'change-started':
		case 'change-note':
		case 'change-done':
		case 'cluster-state':
		case 'proof':
		case 'stopping':
		case 'problem': {
			return [{at, event}];
		}

		default: {
			return [];
		}
	}
}
