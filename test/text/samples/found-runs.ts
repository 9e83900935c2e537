import type {FoundRun} from '../../../source/domain/ending/found-run.ts';

const place = {region: 'us-east-1', action: 'add'} as const;
const service = {
	...place,
	id: 'service',
	kind: 'create-service',
	subject: 'datadog-agent',
	cluster: 'shop-prod',
} as const;

/** A run that was killed between two changes of an install. */
export const foundRun: FoundRun = {
	journal: '/home/jo/.local/state/dd-ecs-setup/2026-11-22T12-04-00-000Z.ndjson',
	command: 'install',
	version: '0.1.0',
	began: '2026-11-22T12:04:00.000Z',
	last: '2026-11-22T12:04:31.000Z',
	account: '123456789012',
	targets: [{cluster: 'shop-prod', region: 'us-east-1'}],
	done: [
		{...place, id: 'role', kind: 'create-role', subject: 'DatadogAgentEcsExecution'},
		{
			...place,
			id: 'definition',
			kind: 'register-task-definition',
			subject: 'datadog-agent-task',
			arn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:3',
		},
	],
	perhaps: [service],
	notBegun: 2,
	isTorn: false,
	again: 'npx dd-ecs-setup install --region us-east-1 --cluster shop-prod',
};

/** The same in other ways: killed at once, killed while it watched, cut off, and perhaps alive. */
export const foundRuns: Readonly<Record<string, FoundRun>> = {
	'between changes': foundRun,
	'at its first change': {...foundRun, done: []},
	'with a way back': {...foundRun, takenBack: 'made', takeBack: 'npx dd-ecs-setup uninstall --cluster shop-prod'},
	'with another way back': {...foundRun, takenBack: 'changed', takeBack: 'npx dd-ecs-setup rollback'},
	'while it watched': {...foundRun, done: [...foundRun.done, service], perhaps: [], notBegun: 0},
	'of a lost disk': {...foundRun, perhaps: [], notBegun: 0, isTorn: true},
	'perhaps elsewhere': {...foundRun, notBegun: 1, perhapsRunning: {id: 4711, host: 'ip-10-0-1-2'}},
	'perhaps somewhere': {...foundRun, done: [], perhapsRunning: 'somewhere'},
};
