import type {SetupEvent} from '../../../../domain/ending/event.ts';
import type {Words} from '../../../../text/words.ts';
import {afterInside, type Inside} from './inside.ts';

/** Seconds of silence after which a sign of life is due: a log that stands still looks like a program that hangs. */
const longest = 10;

/**
The same where something moved that was not told by itself: how far it has come is news. Asked four times a second, so
that two seconds are never passed.
*/
const longestMoving = 1.75;

/** The sign of life of a run that waits; silent while a prompt is open. */
export type Pulse = {
	/** Lines were printed or a prompt is on the screen. */
	readonly stir: () => void;
	readonly heard: (event: SetupEvent) => void;
	/** The sign of life that is due now, if one is. */
	readonly due: () => string | undefined;
};

/** What is waited for, in words, and since when. */
type Wait = {readonly text: string; readonly since: number};

/** Knows what is being waited for, since when, and how long nothing was said. `now` is in milliseconds. */
export function pulse(words: Words, now: () => number): Pulse {
	let wait: Wait | undefined;
	let looked: Looked | undefined;
	let inside: Inside | undefined;
	let answers: number | undefined;
	let quietSince = now();
	let isMoving = false;
	let isWatching = false;
	/** Changes under way: several clusters are changed side by side. */
	const changing = new Map<string, string>();
	const said = ({text}: {readonly text: string}) => {
		const counted = answers === undefined ? undefined : words.lines.answers(answers);
		// Of one alone there is nothing to count.
		const clusters = looked ?? (inside && inside.of > 1 ? inside : undefined);
		const moved = clusters === undefined ? counted : words.screen.lookedInto(clusters.clusters, clusters.of);
		return moved === undefined ? text : `${text}${words.lines.joints.parts}${moved}`;
	};

	/** What is waited for once a change began, or one that was waited for was made: another one, or that they run. */
	const waitAfter = (event: SetupEvent): string | undefined => {
		if (event.type === 'change-started') {
			changing.set(event.change.id, words.change(event.change).running);
		} else if (event.type === 'change-note' && changing.has(event.change)) {
			changing.set(event.change, words.note(event.note));
		}

		const done = madeIn(event);
		const text = done === undefined ? undefined : changing.get(done);
		if (done === undefined || text === undefined) {
			return undefined;
		}

		changing.delete(done);
		return text === wait?.text ? ([...changing.values()].at(-1) ?? words.screen.headings.watching) : undefined;
	};

	/** A wait that is told again, as a rollout is every few seconds, began when it was told first. */
	const waitNow = (event: SetupEvent): Wait | undefined => {
		const isReading = inside !== undefined && inside.open.length > 0;
		inside = afterInside(inside, event);
		const [first] = inside?.open ?? [];
		if (first !== undefined) {
			// Of clusters that are read side by side the first is waited for, and all of them since the first began.
			return {text: words.reading(first), since: (isReading ? wait?.since : undefined) ?? now()};
		}

		const text = waitAfter(event) ?? waitOf(event, words);
		return text === undefined ? undefined : {text, since: now()};
	};

	return {
		stir() {
			quietSince = now();
			isMoving = false;
		},
		heard(event) {
			looked = afterLook(looked, event);
			const next = waitNow(event);
			const isOther = next !== undefined && next.text !== wait?.text;
			wait = isOther ? next : wait;
			answers = event.type === 'progress' && !isWatching ? event.answers : isOther ? undefined : answers;
			isWatching = event.type === 'fleet' ? event.fleet.operation !== undefined : isWatching && isBesides(event);
			// While an operation goes on, answers are of looks at it that showed nothing new.
			isMoving ||=
				(event.type === 'progress' && !isWatching) ||
				(event.type === 'observed' && (looked ?? inside) !== undefined);
		},
		due() {
			return wait === undefined || now() - quietSince < (isMoving ? longestMoving : longest) * 1000
				? undefined
				: words.lines.heartbeat(said(wait), words.duration(Math.round((now() - wait.since) / 1000)));
		},
	};
}

/** The change that is under way no more. */
function madeIn(event: SetupEvent): string | undefined {
	if (event.type === 'problem') {
		return event.problem.code === 'change-failed' ? event.problem.change.id : undefined;
	}

	return event.type === 'change-done' ? event.change.id : undefined;
}

/** Clusters that were looked into, of those that were found. */
type Looked = {readonly clusters: number; readonly of: number};

/** Counted until something else is read. */
function afterLook(before: Looked | undefined, event: SetupEvent): Looked | undefined {
	if (event.type === 'observed') {
		const {clusters, of} = before ?? {clusters: 0, of: 0};
		switch (event.facts.kind) {
			case 'region-listed': {
				return {clusters, of: of + event.facts.clusters};
			}

			case 'cluster': {
				return before && {clusters: clusters + 1, of};
			}

			default: {
				return before;
			}
		}
	}

	const isOther =
		!['waiting', 'progress'].includes(event.type) && (event.type !== 'reading' || event.what !== 'clusters');
	return isOther ? undefined : before;
}

/** Told while something else goes on. */
function isBesides({type}: SetupEvent): boolean {
	return type === 'progress' || type === 'waiting';
}

/** What is being waited for after an event, in words; most events end no wait and begin none. */
function waitOf(event: SetupEvent, words: Words): string | undefined {
	if (event.type === 'reading') {
		return words.reading(event);
	}

	// The reads that led to it are over; where nothing is to change, what runs is looked at all the same.
	if (event.type === 'planned' && !event.dryRun) {
		const {applying, watching} = words.screen.headings;
		return event.plan.changes.length > 0 ? applying : watching;
	}

	if (event.type === 'change-started') {
		return words.change(event.change).running;
	}

	if (event.type === 'rollout') {
		return words.rollout(event.rollout).running;
	}

	if (event.type === 'fleet') {
		return event.fleet.operation && words.fleet.operation(event.fleet.operation);
	}

	return event.type === 'change-note' ? words.note(event.note) : undefined;
}
