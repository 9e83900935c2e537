import {StandardRetryStrategy} from '@smithy/core/retry';

type Strategy = Pick<
	StandardRetryStrategy,
	'mode' | 'acquireInitialRetryToken' | 'refreshRetryTokenForRetry' | 'recordSuccess'
>;

/**
The SDK's own strategy, but for quotas: it takes `LimitExceededException` for throttling and would ask again in vain.
*/
export function createRetries(attempts = 4): Strategy {
	const standard = new StandardRetryStrategy(attempts);
	return {
		mode: standard.mode,
		acquireInitialRetryToken: async scope => standard.acquireInitialRetryToken(scope),
		// By name: several services have an error of this name, each a class of its own.
		async refreshRetryTokenForRetry(token, failure) {
			if (failure.error?.name === 'LimitExceededException') {
				throw failure.error;
			}

			return standard.refreshRetryTokenForRetry(token, failure);
		},
		recordSuccess(token) {
			standard.recordSuccess(token);
		},
	};
}
