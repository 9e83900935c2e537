import type {ProblemCode, ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import type {ServiceProblem} from '../../../source/domain/choices/problem/service-problem.ts';

type Samples<Code extends ProblemCode> = {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>};

/** Of a service that is to send to an Agent. */
export const serviceProblems: Samples<ServiceProblem['code']> = {
	'unknown-service': [
		{code: 'unknown-service', service: 'storefornt', clusters: ['shop-prod'], nearest: 'storefront'},
		{code: 'unknown-service', service: 'billing', clusters: ['shop-prod', 'edge']},
	],
	'service-not-possible': (['fargate', 'sidecar', 'no-hosts', 'no-agent', 'unreadable', 'several'] as const).map(
		why => ({code: 'service-not-possible', service: 'storefront', cluster: 'shop-prod', why}),
	),
};
