import type {ProblemCode, ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import type {ExportProblem, ServiceProblem} from '../../../source/domain/choices/problem/areas/service-problem.ts';

type Samples<Code extends ProblemCode> = {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>};

/** Of a service that is to send to an Agent. */
export const serviceProblems: Samples<(ExportProblem | ServiceProblem)['code']> = {
	'unknown-service': [
		{code: 'unknown-service', service: 'storefornt', clusters: ['shop-prod'], nearest: 'storefront'},
		{code: 'unknown-service', service: 'billing', clusters: ['shop-prod', 'edge']},
	],
	'nothing-to-export': [
		{code: 'nothing-to-export', from: 'installed', clusters: ['shop-prod']},
		{code: 'nothing-to-export', from: 'plan', clusters: ['shop-prod']},
	],
	'service-not-possible': (['fargate', 'sidecar', 'no-hosts', 'no-agent', 'unreadable', 'several'] as const).map(
		why => ({code: 'service-not-possible', service: 'storefront', cluster: 'shop-prod', why}),
	),
};
