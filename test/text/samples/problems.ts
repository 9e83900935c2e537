import {signInAgain} from '../../../source/domain/account/repair.ts';
import {like} from '../../../source/domain/choices/problem/expected.ts';
import type {ProblemCode, ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {failedChange, failedCheck} from './facts.ts';
import {keyProblems} from './key-problems.ts';
import {accountProblems} from './account-problems.ts';
import {clusterProblems} from './cluster-problems.ts';
import {fleetProblems} from './fleet-problems.ts';
import {fleetRunProblems} from './fleet-run-problems.ts';
import {planProblems} from './plan-problems.ts';
import {releaseProblems} from './release-problems.ts';
import {rolloutProblems} from './rollout-problems.ts';
import {serviceProblems} from './service-problems.ts';
import {stackSetProblems} from './stack-set-problems.ts';
import {trace} from './trace.ts';

const profile = {kind: 'profile', name: 'prod admin', type: 'sso'} as const;

/** At least one problem of every code: one without an explanation does not compile. */
export const problems: {readonly [Code in ProblemCode]: ReadonlyArray<ProblemOf<Code>>} = {
	usage: [
		{code: 'usage', faults: [{kind: 'unknown-flag', flag: '--clutser', nearest: '--cluster'}]},
		{
			code: 'usage',
			faults: [
				{kind: 'unknown-command', command: 'instal', nearest: 'install'},
				{kind: 'missing-word', command: 'completion', expected: {kind: 'one-of', values: ['bash', 'zsh']}},
				{kind: 'missing-value', flag: '--site'},
				{kind: 'repeated', flag: '--concurrency'},
				{kind: 'unexpected-value', flag: '--yes'},
				{
					kind: 'invalid-value',
					flag: '--features',
					value: 'amp',
					expected: like('feature ids, separated by commas'),
					nearest: 'apm',
				},
				{kind: 'standard-output', flag: '--out'},
				{kind: 'other-file', flag: '--report', file: 'notes.html'},
				{kind: 'standard-input', flag: '--targets'},
				{kind: 'unreadable-file', flag: '--targets', file: 'accounts.yml', why: {kind: 'no-targets'}},
				{kind: 'contradiction', flags: ['--plan', '--features']},
				{kind: 'offered-elsewhere', product: 'ddot', link: 'https://docs.datadoghq.com/ddot/'},
				{
					kind: 'unreadable-file',
					flag: '--answers',
					file: 'answers.yml',
					why: {kind: 'said', text: 'no such file'},
				},
				{kind: 'unknown-flag', flag: 'answers.yml:3:1: clutser', nearest: 'cluster'},
				{kind: 'answer-form', flag: 'answers.yml:4:1: extra-tags.team', takes: 'value'},
				{kind: 'answer-form', flag: 'DD_ECS_SETUP_PIN', takes: 'switch'},
				{kind: 'unknown-variable', variable: 'DD_ECS_SETUP_DRY_RUN', nearest: '--dry-run'},
				{kind: 'key-on-command-line', flag: '--api-key'},
				{kind: 'not-available', flag: 'fleet'},
				{kind: 'unreadable-file', flag: '--plan', file: 'plan.json', why: {kind: 'no-plan'}},
				{kind: 'lonely-flag', flag: '--detailed-exitcode', needs: '--dry-run'},
			],
		},
		{code: 'usage', faults: [{kind: 'files-differ', format: 'terraform', folder: 'infra', files: ['main.tf']}]},
		{
			code: 'usage',
			faults: [
				{
					kind: 'flag-of-other-command',
					flag: '--save-answers',
					command: 'doctor',
					commands: ['install'],
					nearest: '--answers',
				},
				{kind: 'flag-of-other-command', flag: '--yes', command: 'doctor', commands: ['install', 'iam']},
			],
		},
	],
	'missing-answer': [
		{code: 'missing-answer', question: 'clusters', flags: ['--cluster']},
		{
			code: 'missing-answer',
			question: 'clusters',
			flags: ['--cluster'],
			others: [
				{question: 'keySource', flags: ['DD_API_KEY', '--api-key-stdin', '--api-key-secret-arn']},
				{question: 'approval', flags: ['--yes']},
			],
			complete: {cluster: ['shop-prod'], yes: true},
		},
	],
	'no-credentials': [
		{code: 'no-credentials', detail: 'Could not load credentials from any providers'},
		{code: 'no-credentials', source: {kind: 'environment'}, detail: ''},
	],
	'unknown-profile': [
		{code: 'unknown-profile', profile: 'prd', known: ['dev', 'prod'], nearest: 'prod'},
		{code: 'unknown-profile', profile: 'prd', known: []},
	],
	'broken-profile': [
		{code: 'broken-profile', profile: 'prod', detail: 'Command failed: get-keys'},
		{code: 'broken-profile', profile: 'prod', detail: '', late: {setting: 'credential_process', seconds: 60}},
	],
	'session-expired': [
		{
			code: 'session-expired',
			source: profile,
			repair: signInAgain('sso-login', profile),
			detail: 'Token is expired',
		},
		{
			code: 'session-expired',
			source: {...profile, type: 'login'},
			repair: signInAgain('login', profile),
			detail: '',
		},
		{
			code: 'session-expired',
			source: {kind: 'environment'},
			repair: {kind: 'new-keys'},
			detail: 'The security token included in the request is expired',
		},
		{code: 'session-expired', source: profile, repair: signInAgain('sso-login', profile), detail: '', goesOn: true},
	],
	'other-account': [{code: 'other-account', account: '210987654321', wanted: '123456789012'}],
	'wrong-credentials': [
		{
			code: 'wrong-credentials',
			source: {kind: 'environment'},
			why: 'unknown-key',
			region: 'ap-east-1',
			detail: 'The security token included in the request is invalid.',
		},
		{code: 'wrong-credentials', why: 'signature', detail: ''},
		{code: 'wrong-credentials', why: 'clock', detail: ''},
	],
	'mfa-needed': [{code: 'mfa-needed', profile: 'prod admin', serial: 'arn:aws:iam::123456789012:mfa/jo'}],
	'mfa-form': [{code: 'mfa-form'}],
	'mfa-refused': [
		{
			code: 'mfa-refused',
			profile: 'prod',
			detail: 'MultiFactorAuthentication failed with invalid MFA one time pass code.',
		},
	],
	'no-region': [{code: 'no-region'}],
	'unknown-region': [{code: 'unknown-region', region: 'us-esat-1', nearest: 'us-east-1'}],
	'access-denied': [
		{
			code: 'access-denied',
			action: 'ecs:CreateService',
			resource: 'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/datadog-agent',
			policy: 'identity',
			explicit: false,
			principal: 'arn:aws:sts::123456789012:assumed-role/reader/jo',
			trace,
			detail:
				'User: arn:aws:sts::123456789012:assumed-role/reader/jo is not authorized to perform: ' +
				'ecs:CreateService because no identity-based policy allows the ecs:CreateService action',
		},
		{code: 'access-denied', action: 'iam:PassRole', policy: 'scp', explicit: true, trace: {}, detail: ''},
	],
	throttled: [{code: 'throttled', trace}],
	unreachable: (['name', 'refused', 'timeout', 'reset', 'certificate', 'other'] as const).map(why => ({
		code: 'unreachable',
		host: 'ecs.us-east-1.amazonaws.com',
		why,
		trace: {},
		detail: 'connect ECONNREFUSED',
	})),
	'not-aws': [
		{
			code: 'not-aws',
			host: 'ecs.us-east-1.amazonaws.com',
			status: 200,
			trace,
			detail: '<html><title>Welcome to HotelNet</title>',
		},
	],
	'aws-refused': [
		{
			code: 'aws-refused',
			name: 'InvalidParameterException',
			trace,
			detail: "The specified platform does not satisfy the task definition's required capabilities.",
		},
	],
	'aws-failed': [
		{code: 'aws-failed', name: 'ServerException', trace, detail: 'Service Unavailable. Please try again later.'},
	],
	'no-clusters': [{code: 'no-clusters', regions: ['us-east-1', 'eu-central-1']}],
	...clusterProblems,
	'nothing-selected': [
		{code: 'nothing-selected', question: 'clusters'},
		{code: 'nothing-selected', question: 'clusters', isEmpty: true},
	],
	...serviceProblems,
	...keyProblems,
	'role-unusable': (['not-found', 'unreadable'] as const).map(why => ({
		code: 'role-unusable',
		role: 'DatadogIntegrationRole',
		why,
		detail: '',
	})),
	'invalid-setting': [
		{code: 'invalid-setting', field: 'memory', value: 'much', expected: like('a number of MiB, 4 or more')},
	],
	'feature-impossible': [
		{
			code: 'feature-impossible',
			feature: 'apm-socket',
			refusal: {kind: 'platform', platforms: ['windows'], instead: 'apm'},
			clusters: ['batch'],
		},
		{
			code: 'feature-impossible',
			feature: 'network',
			refusal: {kind: 'platform', platforms: ['windows', 'external-windows']},
			clusters: ['batch'],
		},
		{code: 'feature-impossible', feature: 'jmx', refusal: {kind: 'excludes', other: 'fips'}, clusters: []},
		{
			code: 'feature-impossible',
			feature: 'usm',
			refusal: {kind: 'agent-version', needs: '7.40.0', has: '7.38.2'},
			clusters: ['shop-prod'],
		},
		{
			code: 'feature-impossible',
			feature: 'fips',
			refusal: {kind: 'site', sites: ['ddog-gov.com', 'us2.ddog-gov.com']},
			clusters: [],
		},
	],
	'checks-failed': [
		{code: 'checks-failed', checks: [failedCheck]},
		{code: 'checks-failed', checks: [{...failedCheck, fixes: []}]},
	],
	'state-moved': [{code: 'state-moved', what: ['service datadog-agent on shop-prod']}],
	...planProblems,
	...fleetProblems,
	...fleetRunProblems,
	...releaseProblems,
	...accountProblems,
	'foreign-agent': [
		foreignAgent('another-way', ['agent']),
		foreignAgent('yes', ['monitoring']),
		foreignAgent('yes', ['agent-us', 'agent-eu']),
		foreignAgent('name', ['agent-us', 'agent-eu']),
	],
	'change-failed': [
		{
			code: 'change-failed',
			change: failedChange,
			problem: {code: 'aws-failed', name: 'ServerException', trace, detail: ''},
		},
		{
			code: 'change-failed',
			change: failedChange,
			problem: {code: 'stopped'},
			mayBeDone: ['aws', 'ecs', 'describe-services', '--cluster', 'shop-prod', '--services', 'datadog-agent'],
		},
	],
	'left-behind': [{code: 'left-behind', what: ['DatadogAgentEcsExecution']}],
	'still-draining': [{code: 'still-draining', service: 'datadog-agent', seconds: 900}],
	...rolloutProblems,
	'stack-set-refused': stackSetProblems,
	bug: [
		{
			code: 'bug',
			name: 'TypeError',
			detail: 'x is not a function',
			version: '0.1.0',
			journal: '/home/jo/.local/state/dd-ecs-setup/1.jsonl',
		},
	],
};

type Wants = ProblemOf<'foreign-agent'>['wants'];

function foreignAgent(wants: Wants, containers: readonly string[]): ProblemOf<'foreign-agent'> {
	const owner = {kind: 'terraform'} as const;
	return {code: 'foreign-agent', cluster: 'payments', agent: 'datadog', owner, existing: 'adopt', wants, containers};
}
