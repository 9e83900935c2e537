import type {Unanswered} from '../gateway.ts';

/** How long a request may stay without an answer, in milliseconds of real time. */
export type Patience = {
	/** From then on it is worth telling. */
	readonly noticed: number;
	/** For one try of a read. */
	readonly read: number;
	/** The same once the budget is spent. */
	readonly readAfter: number;
	/** For one try of a write: it may take effect without an answer, so that giving up early gains little. */
	readonly write: number;
	/** What a whole run may spend on silence, beyond what is noticed; after that no read is repeated for it. */
	readonly budget: number;
};

const usual: Patience = {noticed: 3000, read: 8000, readAfter: 4000, write: 20_000, budget: 10_000};

/** What of a run is waiting for an answer. One for all clients: an endpoint that is silent is so for all of them. */
export type Silence = {
	/** Sends one try of a request, and knows of it until it is over. */
	readonly listen: <Result>(asked: Omit<Unanswered, 'since'>, send: () => Promise<Result>) => Promise<Result>;
	/** Waits for what is no request: it is told like one, and spends nothing of what AWS may take. */
	readonly attend: <Result>(asked: Omit<Unanswered, 'since'>, run: () => Promise<Result>) => Promise<Result>;
	/** Milliseconds that a try may take. */
	readonly patience: (isRead: boolean) => number;
	/** Whether the run has waited enough. */
	readonly isOver: () => boolean;
	/** What is waited for longer than is usual, longest first. */
	readonly unanswered: () => readonly Unanswered[];
	/** How many requests were answered so far, refusals among them. */
	readonly answered: () => number;
};

/** Nothing is silent yet. */
export function createSilence(patience: Patience = usual): Silence {
	const open = new Set<Unanswered>();
	/** Since when operations are silent whose last try ended without an answer. */
	const silentSince = new Map<string, number>();
	let spent = 0;
	let answered = 0;
	// Requests run side by side: the same seconds of silence count once.
	let counted = 0;
	return {
		async listen(asked, send) {
			const begun = performance.now();
			const name = `${asked.region} ${asked.operation}`;
			const request = {...asked, since: silentSince.get(name) ?? begun};
			open.add(request);
			try {
				const answer = await send();
				silentSince.delete(name);
				answered += 1;
				return answer;
			} catch (error) {
				if (performance.now() - begun >= patience.noticed) {
					// The next try goes on waiting for the same answer.
					silentSince.set(name, request.since);
				} else {
					silentSince.delete(name);
				}

				throw error;
			} finally {
				open.delete(request);
				const now = performance.now();
				spent += Math.max(0, now - Math.max(begun + patience.noticed, counted));
				counted = Math.max(counted, now);
			}
		},
		async attend(asked, run) {
			const waited = {...asked, since: performance.now()};
			open.add(waited);
			try {
				return await run();
			} finally {
				open.delete(waited);
			}
		},
		patience: isRead => (isRead ? (spent >= patience.budget ? patience.readAfter : patience.read) : patience.write),
		answered: () => answered,
		isOver: () => spent >= patience.budget,
		unanswered() {
			const before = performance.now() - patience.noticed;
			return [...open].filter(({since}) => since <= before).toSorted((a, b) => a.since - b.since);
		},
	};
}
