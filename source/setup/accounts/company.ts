import type {Problem} from '../../domain/choices/problem/problem.ts';
import type {Company, Run} from '../ports.ts';
import {places} from './places.ts';

type Running = Pick<Run, 'concurrency' | 'failFast'> & {
	/** What goes first, where something does: its name, and the place of its account. */
	readonly canary?: {readonly name: string; readonly index: number};
};

/** What came of the account whose cluster goes first; `moved`: it has another plan, that waits for its own yes. */
type Verdict = 'proven' | 'failed' | 'moved';

/** How an account ended, or that its plan waits again. */
export type Left = 'well' | 'failed' | 'waiting';

/**
What ties the accounts of a run together while their plans are carried out side by side: one yes, one cluster that goes
first, so many clusters at a time, and an end for all where one failure is enough.
*/
export function companyOf({concurrency, failFast, canary}: Running) {
	const consent = Promise.withResolvers<boolean>();
	const verdict = Promise.withResolvers<Verdict>();
	const accounts = places(concurrency);
	const clusters = places(concurrency);
	let failed: string | undefined;
	if (!canary) {
		verdict.resolve('proven');
	}

	/** `name`: of the account, for those that are held back by it. */
	const of = (index: number, name: string) => {
		const isFirst = canary?.index === index;
		let leave: (() => void) | undefined;
		let isAgain = false;
		const fail = (first: string) => {
			failed ??= failFast ? first : undefined;
		};

		const over = (): Problem | undefined =>
			failed === undefined ? undefined : {code: 'held-back', first: failed, why: 'fail-fast'};
		const company: Company = {
			approved() {
				consent.resolve(true);
			},
			async begin() {
				const told = isFirst ? 'proven' : await verdict.promise;
				if (told === 'moved') {
					isAgain = true;
					return 'again';
				}

				if (told === 'failed') {
					return {code: 'held-back', first: canary?.name ?? '', why: 'canary'};
				}

				leave = await accounts();
				return over();
			},
			enter: clusters,
			proven() {
				verdict.resolve('proven');
			},
			failed(cluster) {
				fail(`${name}/${cluster}`);
			},
			over,
		};
		const end = (how: Left) => {
			leave?.();
			if (how === 'failed') {
				fail(name);
			}

			if (isFirst) {
				verdict.resolve(how === 'waiting' ? 'moved' : 'failed');
			}
		};

		return {company, end, isAgain: () => isAgain};
	};

	return {
		/** Whether somebody said yes; it is no where the account that was asked about ended without. */
		consent: consent.promise,
		refuse() {
			consent.resolve(false);
		},
		of,
	};
}
