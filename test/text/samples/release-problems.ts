import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';

type Code = 'name-taken' | 'downgrade' | 'image-absent' | 'image-unknown';

/** Of a name that is taken, and of versions of the Agent that are not taken, or not there. */
export const releaseProblems: {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>} = {
	'name-taken': [{code: 'name-taken', cluster: 'payments', service: 'datadog-agent'}],
	downgrade: [
		{
			code: 'downgrade',
			agents: [
				{cluster: 'shop-prod', service: 'datadog-agent', from: '7.62.1', to: '7.52.0'},
				{cluster: 'payments', service: 'datadog-agent', from: '7', to: '7.52.0'},
			],
		},
	],
	'image-absent': [{code: 'image-absent', image: 'public.ecr.aws/datadog/agent:7.99.0'}],
	'image-unknown': (['unreachable', 'rate-limited', 'private', 'unexpected', 'uncached'] as const).map(why => ({
		code: 'image-unknown',
		image: 'public.ecr.aws/datadog/agent:7',
		why,
		detail: why === 'uncached' ? 'public.ecr.aws' : why === 'unreachable' ? 'ETIMEDOUT public.ecr.aws' : 'HTTP 401',
	})),
};
