import type {ProblemOf} from '../../../source/domain/choices/problem/problem.ts';
import {failing, goingOn, rolledBack} from './rollouts.ts';
import {trace} from './trace.ts';

type Code =
	| 'nothing-before'
	| 'rollout-failed'
	| 'canary-silent'
	| 'held-back'
	| 'ambiguous-canary'
	| 'rollout-idle'
	| 'rollout-timeout'
	| 'rollout-unseen'
	| 'stopped'
	| 'journal-lost'
	| 'page-lost';

/** Of rollouts that failed, took too long, were taken over, or could not be seen, and of runs that ended early. */
export const rolloutProblems: {readonly [Each in Code]: ReadonlyArray<ProblemOf<Each>>} = {
	'nothing-before': [
		{
			code: 'nothing-before',
			cluster: 'payments',
			region: 'us-east-1',
			service: 'datadog-agent',
			kind: 'service',
			why: 'unknown',
			runs: 'datadog-agent-task:1',
		},
		...(['deleted', 'subnets'] as const).map(why => ({
			code: 'nothing-before' as const,
			cluster: 'payments',
			region: 'us-east-1',
			service: 'datadog-agent',
			kind: 'daemon' as const,
			why,
			runs: 'datadog-agent-task:2',
			revision: 'datadog-agent-task:1',
		})),
	],
	'rollout-failed': [
		{code: 'rollout-failed', rollout: failing, rolledBack: 'nothing-before'},
		{code: 'rollout-failed', rollout: failing, rolledBack: 'restarted'},
		{code: 'rollout-failed', rollout: rolledBack, rolledBack: 'by-aws'},
		{code: 'rollout-failed', rollout: rolledBack, rolledBack: 'unconfirmed'},
		{
			code: 'rollout-failed',
			rollout: {
				...goingOn,
				verdict: 'superseded',
				instead: {kind: 'constraints', expressions: ['attribute:zone == a']},
			},
			rolledBack: 'no',
		},
		{
			code: 'rollout-failed',
			rollout: {...goingOn, verdict: 'superseded', instead: {kind: 'constraints', expressions: []}},
			rolledBack: 'no',
		},
		{
			code: 'rollout-failed',
			rollout: {...goingOn, verdict: 'superseded', instead: {kind: 'deleted'}},
			rolledBack: 'no',
		},
		{
			code: 'rollout-failed',
			rollout: {
				...goingOn,
				verdict: 'superseded',
				instead: {
					kind: 'deployed',
					taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/theirs:7',
					at: '2026-11-22T12:04:05.000Z',
				},
			},
			rolledBack: 'no',
		},
		{code: 'rollout-failed', rollout: {...failing, causes: []}, rolledBack: 'by-us'},
		{code: 'rollout-failed', rollout: {...failing, causes: []}, rolledBack: 'no'},
		{code: 'rollout-failed', rollout: {...failing, causes: []}, rolledBack: 'replaced'},
	],
	'canary-silent': [{code: 'canary-silent', cluster: 'shop-staging', site: 'datadoghq.com', hosts: 1, of: 3}],
	'held-back': [
		{code: 'held-back', first: 'acme-web/web-staging', why: 'canary'},
		{code: 'held-back', first: 'acme-web/web-prod', why: 'fail-fast'},
	],
	'ambiguous-canary': [{code: 'ambiguous-canary', canary: 'prod', clusters: ['acme-web/prod', 'acme-data/prod']}],
	'rollout-idle': [{code: 'rollout-idle', rollout: {...goingOn, isIdle: true, instances: []}}],
	'rollout-timeout': [{code: 'rollout-timeout', rollout: goingOn, seconds: 900}],
	'rollout-unseen': [
		{
			code: 'rollout-unseen',
			rollout: {...goingOn, unseen: {seconds: 40, wasSeen: true}},
			problem: {code: 'throttled', trace},
		},
		{
			code: 'rollout-unseen',
			rollout: {...goingOn, unseen: {seconds: 3, wasSeen: false, isSignedOut: true}},
			problem: {code: 'session-expired', repair: {kind: 'new-keys'}, detail: ''},
		},
	],
	stopped: [{code: 'stopped'}, {code: 'stopped', running: 'Create daemon service datadog-agent on shop-prod'}],
	'page-lost': [{code: 'page-lost', page: 'plan.html', detail: 'ENOSPC: no space left on device, write'}],
	'journal-lost': [
		{code: 'journal-lost', journal: '/mnt/journal.ndjson', detail: 'ENOSPC: no space left on device, write'},
	],
};
