import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask} from '../ports.ts';

/** What a person wishes who looks at what runs where: to look again, or to go. */
export type Wish = Reply<unknown>;

type Waiting = {readonly question: Question; readonly heard: PromiseWithResolvers<Wish>};

/** Where the accounts of a run wait for whoever looks at all of them. */
export type Lookout = {
	/** One account has told what it has. `reached` resolves then; nobody is asked before all have. */
	readonly place: () => {readonly look: (question: Question) => Promise<Wish>; readonly reached: Promise<'reached'>};
	/** All that take part have told what they have: so many. */
	readonly open: (accounts: number) => void;
	/** One of them has ended. */
	readonly leave: () => void;
	/** Nobody will be asked: whoever waits ends as if somebody had left. */
	readonly close: () => void;
};

/**
One question for all accounts: it is asked when each of them waits for what a person wishes, and what is said to it is
said to each. An account that looks again for long keeps the next question waiting, and nobody from leaving.
*/
export function lookout(ask: Ask): Lookout {
	let waiting: readonly Waiting[] = [];
	let expected: number | undefined;
	let isClosed = false;
	const askAll = async () => {
		const [first] = waiting;
		if (!first || waiting.length !== expected) {
			return;
		}

		const all = waiting;
		waiting = [];
		const {of, ...question} = first.question;
		try {
			const wish = await ask(question);
			for (const {heard} of all) {
				heard.resolve(wish);
			}
		} catch (error) {
			for (const {heard} of all) {
				heard.reject(error);
			}
		}
	};

	return {
		place() {
			const {promise: reached, resolve} = Promise.withResolvers<'reached'>();
			return {
				reached,
				async look(question) {
					if (isClosed) {
						return {kind: 'leave'};
					}

					const heard = Promise.withResolvers<Wish>();
					waiting = [...waiting, {question, heard}];
					resolve('reached');
					void askAll();
					return heard.promise;
				},
			};
		},
		open(accounts) {
			expected = accounts;
			void askAll();
		},
		leave() {
			expected = (expected ?? 0) - 1;
			void askAll();
		},
		close() {
			isClosed = true;
			for (const {heard} of waiting) {
				heard.resolve({kind: 'leave'});
			}

			waiting = [];
		},
	};
}
