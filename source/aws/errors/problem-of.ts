import {type Problem, ProblemError} from '../../domain/choices/problem/problem.ts';
import {credentialsProblem} from './credentials-problem.ts';
import type {ErrorContext} from './error-context.ts';
import {errorFacts} from './error-facts.ts';
import {networkProblem} from './network-problem.ts';
import {serviceProblem} from './service-problem.ts';

/** What an error of the SDK means; `undefined` for one that nobody expected, which is a bug of ours. */
export function problemOf(error: unknown, context: ErrorContext): Problem | undefined {
	if (error instanceof ProblemError) {
		return error.problem;
	}

	const facts = errorFacts(error);
	if (facts === undefined) {
		return undefined;
	}

	// Half of a pair, which AWS's JSON can name, stands in no request of a query service: no name there can have it.
	if (facts.name === 'URIError') {
		return {
			code: 'aws-refused',
			name: facts.name,
			trace: {operation: context.operation, region: context.region},
			detail: facts.message,
		};
	}

	// Credentials before network and service: signing a request may call STS or SSO, whose failures come wrapped.
	return facts.name === 'AbortError'
		? {code: 'stopped'}
		: (credentialsProblem(facts, context) ?? networkProblem(facts, context) ?? serviceProblem(facts, context));
}
