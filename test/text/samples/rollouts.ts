import type {Cause, Rollout} from '../../../source/domain/choices/problem/rollout.ts';

const said = 'what AWS said';

/** Every cause there is, with each of its reasons. */
export const causes: readonly Cause[] = [
	{
		kind: 'port-taken',
		port: {port: 8126, protocol: 'tcp'},
		heldBy: 'web:7',
		detail: 'The closest matching container-instance i-0ff93e is already using a port required by your task.',
	},
	{kind: 'port-taken', port: {port: 8125, protocol: 'udp'}, detail: said},
	{kind: 'port-taken', detail: said},
	{kind: 'port-taken', isWindows: true, detail: said},
	...(['cpu', 'memory', 'eni', 'ports'] as const).map((resource): Cause => ({
		kind: 'no-room',
		resource,
		detail: said,
	})),
	{kind: 'attribute', attribute: 'ecs.capability.container-health-check', detail: said},
	{kind: 'attribute', detail: said},
	{kind: 'constraint', expression: 'attribute:tier == front', detail: said},
	{kind: 'constraint', detail: said},
	{kind: 'agent-disconnected', detail: said},
	{kind: 'no-instances', detail: said},
	...(
		[
			'not-found',
			'rate-limit',
			'no-access',
			'no-route',
			'too-slow',
			'untrusted',
			'wrong-platform',
			'disk-full',
			'other',
		] as const
	).map((why): Cause => ({kind: 'image', why, detail: said})),
	...(['denied', 'kms', 'not-found', 'deleted', 'form', 'json-key', 'no-route', 'other'] as const).map(
		(why): Cause => ({kind: 'secret', why, detail: said}),
	),
	{kind: 'role', detail: said},
	{kind: 'linked-role', detail: said},
	...(['no-group', 'denied', 'other'] as const).map((why): Cause => ({kind: 'log-driver', why, detail: said})),
	{kind: 'docker-socket', detail: said},
	{kind: 'unhealthy', detail: said},
	...(['out-of-memory', 'killed', 'crashed', 'ended', 'no-api-key', 'wrong-architecture', 'other'] as const).map(
		(why): Cause => ({kind: 'exited', container: 'datadog-agent', exitCode: 137, why, detail: said}),
	),
	{kind: 'cannot-start', detail: said},
	{kind: 'keeps-failing', detail: said},
	{
		kind: 'paused',
		command: ['aws', 'ecs', 'continue-service-deployment'],
		until: '2026-11-22T12:04:00Z',
		otherwise: 'ROLLBACK',
		detail: '',
	},
	{kind: 'paused', command: ['aws', 'ecs', 'continue-service-deployment'], otherwise: 'CONTINUE', detail: ''},
	{kind: 'early', detail: ''},
	{kind: 'throttled', detail: said},
	{kind: 'deployment-stuck', detail: said},
	{kind: 'infrastructure', detail: said},
	{kind: 'other', detail: said},
	{kind: 'other', detail: ''},
];

const portTaken: Cause = {
	kind: 'port-taken',
	port: {port: 8126, protocol: 'tcp'},
	heldBy: 'web:7',
	detail:
		'(service datadog-agent) was unable to place a task because no container instance met all of its ' +
		'requirements. ' +
		'The closest matching container-instance i-0ff93e is already using a port required by your task.',
};

export const goingOn: Rollout = {
	target: 'arn:aws:ecs:us-east-1:123456789012:service/shop-prod/datadog-agent',
	cluster: 'shop-prod',
	region: 'us-east-1',
	service: 'datadog-agent',
	kind: 'service',
	verdict: 'going-on',
	taskDefinition: 'arn:aws:ecs:us-east-1:123456789012:task-definition/datadog-agent-task:1',
	counts: {running: 1, starting: 1, waiting: 0, failed: 0, total: 2},
	instances: [
		{instance: 'i-0ab12c', privateIp: '10.0.3.7', state: 'running'},
		{instance: 'i-0ff93e', privateIp: '10.0.3.9', state: 'starting'},
	],
	causes: [],
};

export const failing: Rollout = {
	...goingOn,
	verdict: 'failing',
	counts: {running: 1, starting: 0, waiting: 1, failed: 0, total: 2},
	instances: [
		{instance: 'i-0ab12c', privateIp: '10.0.3.7', state: 'running'},
		{instance: 'i-0ff93e', privateIp: '10.0.3.9', state: 'waiting', cause: portTaken},
	],
	causes: [portTaken],
};

export const succeeded: Rollout = {
	...goingOn,
	verdict: 'succeeded',
	counts: {running: 2, starting: 0, waiting: 0, failed: 0, total: 2},
	instances: goingOn.instances.map(instance => ({...instance, state: 'running'})),
};

export const rolledBack: Rollout = {
	...goingOn,
	verdict: 'rolled-back',
	counts: {running: 0, starting: 0, waiting: 0, failed: 2, total: 2},
	instances: goingOn.instances.map(instance => ({...instance, state: 'failed'})),
	causes: [
		{
			kind: 'exited',
			container: 'datadog-agent',
			exitCode: 1,
			why: 'no-api-key',
			detail: 'Essential container in task exited',
		},
	],
};
