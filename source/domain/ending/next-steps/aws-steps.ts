import type {AwsProblem} from '../../account/aws-problem.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import {setup, type NextStep} from './next-step.ts';
import type {Steps} from './steps.ts';

/** After AWS refused, couldn't be reached, or answered in a way that isn't AWS. */
export const awsSteps: Steps<'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'> =
	{
		'access-denied': problem => [
			allow(problem),
			// AWS doesn't say which condition of a policy was not met.
			...(problem.action === 'iam:CreateRole' ? [{step: 'name-boundary'} as const] : []),
			{step: 'see-policy', command: setup('iam')},
			{step: 'continue'},
		],
		throttled: () => [{step: 'wait-a-minute'}, {step: 'continue'}],
		unreachable: ({why}) => [{step: 'check-connection', why}, {step: 'continue'}],
		'not-aws': () => [{step: 'check-between'}, {step: 'continue'}],
		'aws-refused': () => [
			{step: 'change-what-aws-names'},
			{step: 'exact-request', command: setup('install', '--dry-run', '--json')},
		],
		'aws-failed': () => [{step: 'continue'}, {step: 'outage', url: 'https://health.aws.amazon.com/health/status'}],
	};

/** The steps after whatever AWS answered. */
export function stepsAfterAws(problem: AwsProblem): readonly NextStep[] {
	return after(problem.code, problem);
}

function after<Code extends AwsProblem['code']>(code: Code, problem: ProblemOf<Code>): readonly NextStep[] {
	return awsSteps[code](problem);
}

/** An explicit deny wins over every statement that allows: adding one doesn't help. */
function allow({action, resource, policy, explicit: isExplicit}: ProblemOf<'access-denied'>): NextStep {
	return isExplicit
		? {step: 'deny-forbids', policy}
		: {step: 'add-statement', policy, statement: statement(action, resource)};
}

/** The smallest IAM statement that would allow one action. */
function statement(action: string, resource: string | undefined): string {
	return `{"Effect": "Allow", "Action": ${JSON.stringify(action)}, "Resource": ${JSON.stringify(resource ?? '*')}}`;
}
