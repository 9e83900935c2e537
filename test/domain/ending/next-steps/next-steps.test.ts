import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {upgrade} from '../../../../source/commands/upgrade.ts';
import type {Problem} from '../../../../source/domain/choices/problem/problem.ts';
import type {Cause} from '../../../../source/domain/choices/problem/rollout.ts';
import {commandLine} from '../../../../source/domain/ending/next-steps/command-line.ts';
import {nextSteps} from '../../../../source/domain/ending/next-steps/next-steps.ts';
import {failing} from '../../../text/samples/rollouts.ts';
import type {Invocation} from '../../../../source/domain/choices/invocation.ts';
import {sampleRun} from '../../sample.ts';

const denied = {
	code: 'access-denied',
	action: 'ecs:CreateService',
	policy: 'scp',
	trace: {},
	detail: '',
} as const satisfies Partial<Problem>;

function told(problem: Problem): ReadonlyArray<readonly [string, string | undefined]> {
	return nextSteps(problem, sampleRun).map(next => [next.step, commandLine(next, sampleRun)]);
}

test('a statement is added where something allows too little, and never against an explicit deny', () => {
	deepEqual(
		[false, true].map(explicit => nextSteps({...denied, explicit}, sampleRun)[0]?.step),
		['add-statement', 'deny-forbids'],
	);
});

test('what was nearly right is tried again as one argument', () => {
	deepEqual(told({code: 'unknown-profile', profile: 'jos', known: ["jo's"], nearest: "jo's"})[0], [
		'perhaps',
		String.raw`npx dd-ecs-setup install --profile 'jo'\''s' --cluster shop-prod`,
	]);
	equal(told({code: 'unknown-region', region: 'mars'})[0]?.[0], 'enabled-regions');
});

test('the session of a profile is handed over by evaluating what the AWS CLI prints', () => {
	deepEqual(told({code: 'mfa-needed', profile: 'prod', serial: 'arn'}).at(-1), [
		'hand-over-session',
		'eval "$(aws configure export-credentials --profile prod --format env)"',
	]);
});

test('a taken port leads to the socket for the same data', () => {
	const taken = (port: number): Cause => ({kind: 'port-taken', port: {port, protocol: 'udp'}, detail: ''});
	deepEqual(
		[8125, 8126].map(port =>
			told({code: 'rollout-failed', rollout: {...failing, causes: [taken(port)]}, rolledBack: 'by-us'}),
		),
		['-dogstatsd,+dogstatsd-socket', '-apm,+apm-socket'].map(list => [
			['use-socket', `npx dd-ecs-setup install --cluster shop-prod --features=${list}`],
			['mend-cause', undefined],
			['continue', 'npx dd-ecs-setup install --cluster shop-prod'],
		]),
	);
});

test('what was not put back leads to a rollback of its cluster, without answers that one does not take', () => {
	const run: Invocation = {
		command: upgrade,
		answers: {profile: 'prod', cluster: ['shop-prod', 'web'], 'agent-version': '7.999.0', yes: true, ascii: true},
	};
	const problem = {code: 'rollout-failed', rollout: {...failing, causes: []}, rolledBack: 'no'} as const;
	deepEqual(
		nextSteps(problem, run).map(next => [next.step, commandLine(next, run)]),
		[
			[
				'continue',
				'npx dd-ecs-setup upgrade --profile prod --cluster shop-prod --cluster web --agent-version 7.999.0 ' +
					'--yes --ascii',
			],
			['go-back', 'npx dd-ecs-setup rollback --profile prod --cluster shop-prod --ascii'],
		],
	);
});

test('what one of several clusters needs loses none of the others, nor where they are', () => {
	const run: Invocation = {...sampleRun, answers: {region: ['us-east-1'], cluster: ['shop-prod', 'web']}};
	const start = 'npx dd-ecs-setup install --region us-east-1';
	const of = (problem: Problem) =>
		nextSteps(problem, run).flatMap(next => (next.command === undefined ? [] : [commandLine(next, run)]));
	deepEqual(of({code: 'cluster-not-possible', cluster: 'web', standing: {kind: 'fargate-only'}}), [
		`${start} --cluster shop-prod`,
	]);
	deepEqual(of({code: 'unknown-cluster', cluster: 'web', regions: ['us-east-1']}), [
		'npx dd-ecs-setup install --region all --cluster shop-prod --cluster web',
		`${start} --cluster shop-prod`,
		'npx dd-ecs-setup status --region us-east-1',
	]);
	deepEqual(of({code: 'nothing-to-export', from: 'installed', clusters: ['web']}), [
		`${start} --cluster web`,
		'npx dd-ecs-setup export --region us-east-1 --cluster web',
	]);
	deepEqual(of({code: 'nothing-to-export', from: 'plan', clusters: ['web']}), [
		'npx dd-ecs-setup export --region us-east-1 --cluster web --from installed',
	]);
	const elsewhere = {what: 'region', name: 'eu-west-1'} as const;
	deepEqual(of({code: 'unknown-cluster', cluster: 'web', regions: ['us-east-1'], elsewhere}), [
		`${start} --region eu-west-1 --cluster shop-prod --cluster web`,
	]);
	const [alone] = nextSteps({code: 'unknown-cluster', cluster: 'shop-prod', regions: [], elsewhere}, sampleRun);
	deepEqual(alone?.command?.slice(3), ['--region', 'eu-west-1', '--cluster', 'shop-prod']);
});

test('names of clusters with commas between them are meant one by one', () => {
	const run: Invocation = {...sampleRun, answers: {cluster: ['edge', 'shop-prod,web']}};
	deepEqual(
		nextSteps({code: 'unknown-cluster', cluster: 'shop-prod,web', regions: []}, run).map(next => [
			next.step,
			commandLine(next, run),
		]),
		[['perhaps', 'npx dd-ecs-setup install --cluster edge --cluster shop-prod --cluster web']],
	);
});

test('a change that failed is followed by what its own problem asks for', () => {
	const problem: Problem = {code: 'throttled', trace: {}};
	const change = {id: 'role', kind: 'create-role', subject: 'agent'} as const;
	deepEqual(nextSteps({code: 'change-failed', change, problem}, sampleRun), nextSteps(problem, sampleRun));
});
