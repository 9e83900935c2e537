import {isAwsProblem} from '../../domain/account/aws-problem.ts';
import type {Unread} from '../../domain/account/cluster.ts';
import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';

/** Reads what can be done without: where AWS refuses, the refusal is noted and the rest still counts. */
export type Readable = <Value>(operation: string, read: () => Promise<Value>, otherwise: Value) => Promise<Value>;

/** A reader that notes in `unread` what was refused. Everything else (no network, an expired session) goes on up. */
export function readable(unread: Unread[]): Readable {
	return async (operation, read, otherwise) => {
		try {
			return await read();
		} catch (error) {
			const refusal = error instanceof ProblemError ? unreadOf(operation, error.problem) : undefined;
			if (refusal === undefined) {
				throw error;
			}

			if (unread.every(known => known.operation !== operation)) {
				unread.push(refusal);
			}

			return otherwise;
		}
	};
}

const passable: ReadonlySet<string> = new Set(['access-denied', 'aws-refused', 'aws-failed']);

const unreachable: ReadonlySet<string> = new Set(['unreachable', 'not-aws']);

/** What a refusal is called where it is no failure; `undefined` for a problem that stops everything. */
export function unreadOf(operation: string, problem: Problem): Unread | undefined {
	const {code} = problem;
	if (!isAwsProblem(problem)) {
		return undefined;
	}

	if (code === 'throttled') {
		return {operation, code, message: '', problem};
	}

	// In a network with endpoints for some services only, the others can't be reached; without ECS there is nothing to
	// do.
	const isBeside = unreachable.has(code) && !operation.startsWith('ecs:');
	return 'detail' in problem && (passable.has(code) || isBeside)
		? {operation, code, message: problem.detail, problem}
		: undefined;
}
