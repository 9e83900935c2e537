import {ProblemError} from '../../domain/choices/problem/problem.ts';
import {createCrowd, type Crowd} from './crowd.ts';

/** Asks for what several readers want, each for its own ids, in as few requests as there can be. */
export type Batcher<Found> = {
	/**
	For somebody who is going to ask: a batch that is not full waits for them. `weight`: how many of the usual ones this
	one is worth, as it takes so long until it asks.
	*/
	readonly seat: (weight?: number) => Seat<Found>;
};

/** One who asks, and asks for the last time once, or leaves without having asked. */
export type Seat<Found> = {
	readonly weight: number;
	/**
	Asks for the last time. What is known of the ids; those that are unknown are not in it. Throws what a batch with any
	of them failed with, to each who asked for one of that batch and to nobody else.
	*/
	readonly ask: Ask<Found>;
	/** The same for some of many ids, while the others are still being listed: a full batch needn't wait for those. */
	readonly askAhead: Ask<Found>;
	/** Nobody waits for this one any more. May be called at any time. */
	readonly leave: () => void;
};

type Ask<Found> = (ids: readonly string[], signal?: AbortSignal) => Promise<ReadonlyMap<string, Found>>;

type Batches<Found> = {
	/** How many ids a request takes. */
	readonly size: number;
	readonly read: (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, Found>>;
	/** Whether an answer also serves who asks later: ids that many have in common. */
	readonly isKept?: boolean;
};

type Batch<Found> = {
	readonly ids: Set<string>;
	readonly askers: Set<Seat<Found>>;
	readonly crowd: Crowd;
	readonly answer: PromiseWithResolvers<ReadonlyMap<string, Found>>;
};

/**
So many who wait are enough for a batch. At half of ECS's published pace five clusters of a list are read a second: what
is known of them shows every two seconds, and of a thousand requests a hundred are left.
*/
export const enoughAskers = 10;

/** A batch leaves when it is full, when enough wait for it, or when nobody else is going to ask: no clock decides. */
export function createBatcher<Found>({size, read, isKept = false}: Batches<Found>): Batcher<Found> {
	/** Batches by the ids that they have, so that no id is asked for twice. */
	const homes = new Map<string, Batch<Found>>();
	let open = newBatch<Found>();
	let expected = 0;

	const depart = async () => {
		const batch = open;
		open = newBatch();
		const ids = [...batch.ids];
		const isRead = await isSettled(batch, async () => read(ids, batch.crowd.signal));
		if (!isKept || !isRead) {
			for (const id of ids) {
				homes.delete(id);
			}
		}
	};

	const departIfDue = () => {
		const {ids, askers} = open;
		const weight = [...askers].reduce((sum, seat) => sum + seat.weight, 0);
		if (ids.size >= size || (ids.size > 0 && (expected === 0 || weight >= enoughAskers))) {
			void depart();
		}
	};

	/** Finds each id a batch, and gives the batches with what is wanted of them. */
	const book = (ids: readonly string[], seat: Seat<Found>) => {
		const booked = new Map<Batch<Found>, string[]>();
		for (const id of new Set(ids)) {
			const batch = homes.get(id) ?? open;
			homes.set(id, batch);
			batch.ids.add(id);
			batch.askers.add(seat);
			booked.set(batch, [...(booked.get(batch) ?? []), id]);
			if (open.ids.size >= size) {
				void depart();
			}
		}

		return booked;
	};

	return {
		seat(weight = 1) {
			let isTaken = true;
			expected += 1;
			const stand = () => {
				expected -= isTaken ? 1 : 0;
				isTaken = false;
			};

			const askAhead: Ask<Found> = async (ids, signal) => {
				const booked = book(ids, seat);
				departIfDue();
				const found = await Promise.all(
					[...booked].map(async ([batch, own]) => answerFor(own, {batch, read, signal})),
				);
				return new Map(found.flat());
			};

			const seat: Seat<Found> = {
				weight,
				async ask(ids, signal) {
					stand();
					return askAhead(ids, signal);
				},
				askAhead,
				leave() {
					stand();
					departIfDue();
				},
			};
			return seat;
		},
	};
}

function newBatch<Found>(): Batch<Found> {
	return {ids: new Set(), askers: new Set(), crowd: createCrowd(), answer: Promise.withResolvers()};
}

/** Reads a batch, and says whether that went well: a failure is thrown to those who wait for it. */
async function isSettled<Found>(
	{answer, crowd}: Batch<Found>,
	read: () => Promise<ReadonlyMap<string, Found>>,
): Promise<boolean> {
	// Nobody may be left to hear of it.
	answer.promise.catch(() => undefined);
	try {
		if (crowd.signal.aborted) {
			throw new ProblemError({code: 'stopped'});
		}

		answer.resolve(await read());
		return true;
	} catch (error) {
		answer.reject(error);
		return false;
	}
}

type Asked<Found> = Pick<Batches<Found>, 'read'> & {readonly batch: Batch<Found>; readonly signal?: AbortSignal};

/** What came of one asker's ids must not hide what others asked for: each asks for their own once more. */
async function answerFor<Found>(
	ids: readonly string[],
	{batch: {crowd, answer, askers}, read, signal}: Asked<Found>,
): Promise<ReadonlyArray<readonly [string, Found]>> {
	const found = await crowd.wait(answer.promise, signal).catch(async (error: unknown) => {
		const isOfSome = error instanceof ProblemError && ['aws-refused', 'not-aws'].includes(error.problem.code);
		if (!isOfSome || askers.size === 1) {
			throw error;
		}

		return read(ids, signal ?? new AbortController().signal);
	});
	return ids.flatMap(id => {
		const one = found.get(id);
		return one === undefined ? [] : [[id, one] as const];
	});
}
