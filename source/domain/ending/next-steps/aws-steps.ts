import type {AwsProblem} from '../../account/aws-problem.ts';
import type {ProblemOf} from '../../choices/problem/problem.ts';
import {isTaken, type Invocation} from '../../choices/invocation.ts';
import {flagsAbout} from '../../choices/flags.ts';
import {goOn} from './going-on.ts';
import {offered, thenAgain, type NextStep} from './next-step.ts';
import {policyFor} from './policy-for.ts';
import {creatingLinkedRole, isLinkedRoleMissing} from './linked-role.ts';
import type {Steps} from './steps.ts';

/** After AWS refused, couldn't be reached, or answered in a way that isn't AWS. */
export const awsSteps: Steps<'access-denied' | 'throttled' | 'unreachable' | 'not-aws' | 'aws-refused' | 'aws-failed'> =
	{
		'access-denied': (problem, run) => [
			allow(problem),
			// AWS doesn't say which condition of a policy was not met.
			...(problem.action === 'iam:CreateRole' && isTaken('role-path', run.command)
				? [{step: 'name-boundary'} as const]
				: []),
			...seePolicy(problem.action, run),
			goOn(run),
		],
		throttled: (problem, run) => [{step: 'wait-a-minute'}, goOn(run)],
		unreachable: ({why}, run) => [{step: 'check-connection', why}, goOn(run)],
		'not-aws': (problem, run) => [{step: 'check-between'}, goOn(run)],
		'aws-refused': ({detail}, run) =>
			isLinkedRoleMissing(detail)
				? [{step: 'create-linked-role', command: creatingLinkedRole}, goOn(run)]
				: [{step: 'change-what-aws-names'}, thenAgain(run), ...exactRequest(run)],
		'aws-failed': (problem, run) => [
			goOn(run),
			{step: 'outage', url: 'https://health.aws.amazon.com/health/status'},
		],
	};

function seePolicy(action: string, run: Invocation): readonly NextStep[] {
	const command = policyFor(run, [action]);
	return command === undefined ? [] : [{step: 'see-policy', command}];
}

/** The plan with each request, of a command that shows one without sending it. */
function exactRequest(run: Invocation): readonly NextStep[] {
	const {answers, command} = run;
	const asWell: ReadonlySet<string> = new Set(flagsAbout('run').filter(name => !ofPlan.has(name)));
	const kept = Object.fromEntries(Object.entries(answers).filter(([name]) => !asWell.has(name)));
	return isTaken('dry-run', command)
		? offered({step: 'exact-request'}, {command, answers: kept}, {'dry-run': true, json: true})
		: [];
}

/** Of how a run goes, what its plan depends on. */
const ofPlan: ReadonlySet<string> = new Set(['replace-instances', 'canary', 'demo']);

/** The steps after whatever AWS answered. */
export function stepsAfterAws(problem: AwsProblem, run: Invocation): readonly NextStep[] {
	return after(problem.code, problem, run);
}

function after<Code extends AwsProblem['code']>(
	code: Code,
	problem: ProblemOf<Code>,
	run: Invocation,
): readonly NextStep[] {
	return awsSteps[code](problem, run);
}

/** An explicit deny wins over every statement that allows: adding one doesn't help. */
function allow({action, resource, policy, explicit: isExplicit}: ProblemOf<'access-denied'>): NextStep {
	return isExplicit
		? {step: 'deny-forbids', policy}
		: {step: 'add-statement', policy, statement: statement(action, resource)};
}

/** The smallest IAM statement that would allow one action. */
function statement(action: string, resource: string | undefined): string {
	return JSON.stringify({Effect: 'Allow', Action: action, Resource: resource ?? '*'});
}
