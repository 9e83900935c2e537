import {StandardRetryStrategy} from '@smithy/core/retry';
import type {Silence} from './silence.ts';

type Strategy = Pick<
	StandardRetryStrategy,
	'mode' | 'acquireInitialRetryToken' | 'refreshRetryTokenForRetry' | 'recordSuccess'
>;

/**
The SDK's own strategy, but for two things: it takes `LimitExceededException`, a quota, for throttling and would ask
again in vain; and a run has only so much time for requests that nobody answers.
*/
export function createRetries({isOver}: Pick<Silence, 'isOver'>, attempts = 4): Strategy {
	const standard = new StandardRetryStrategy(attempts);
	return {
		mode: standard.mode,
		acquireInitialRetryToken: async scope => standard.acquireInitialRetryToken(scope),
		// By name: several services have an error of this name, each a class of its own.
		async refreshRetryTokenForRetry(token, failure) {
			const isVain = failure.error?.name === 'LimitExceededException';
			if (failure.error && (isVain || (failure.error.name === 'TimeoutError' && isOver()))) {
				throw failure.error;
			}

			return standard.refreshRetryTokenForRetry(token, failure);
		},
		recordSuccess(token) {
			standard.recordSuccess(token);
		},
	};
}
