import type {Instance} from '../../../source/domain/account/instance.ts';
import {judgeArrival} from '../../../source/domain/rollout/arrival/judge-arrival.ts';
import {judgeDaemon} from '../../../source/domain/rollout/judge-daemon.ts';
import {judgeRollout} from '../../../source/domain/rollout/judge-rollout.ts';
import {eligibleNow} from '../../../source/domain/hosts/eligible-now.ts';
import {placementGroups} from '../../../source/domain/hosts/placement-groups.ts';
import {makeForecast, tasksOf} from '../../../source/domain/plan/forecast/make-forecast.ts';
import {clusterOf, definitionWith, now} from './accounts.ts';
import type {Subject} from './subjects.ts';

const startedAt = '2026-01-01T12:00:00Z';
const at = new Date(now).toISOString();

/** What is seen of a rollout, and of data at Datadog. */
export const rolloutSubjects: readonly Subject[] = [
	{
		name: 'judgeRollout, instances that run',
		prepare(size) {
			const {snapshot, expected} = rollingOut(size);
			return () => judgeRollout(snapshot, expected);
		},
	},
	{
		name: 'judgeRollout, instances that wait',
		prepare(size) {
			const {snapshot, expected} = rollingOut(size);
			const events = Array.from({length: 100}, (_, index) => ({
				id: String(index),
				createdAt: at,
				message:
					'(service datadog-agent) was unable to place a task because no container instance met all of its ' +
					`requirements. The closest matching (container-instance ${String(index * 3).padStart(32, '0')}) ` +
					'is already using a port required by your task.',
			}));
			const waiting = {...snapshot, tasks: [], service: {...snapshot.service, events}};
			return () => judgeRollout(waiting, expected);
		},
	},
	{
		name: 'judgeRollout, instances with failures',
		prepare(size) {
			const {snapshot, expected} = rollingOut(size);
			const failed = {
				lastStatus: 'STOPPED',
				desiredStatus: 'STOPPED',
				stopCode: 'EssentialContainerExited',
				stoppedReason: 'Essential container in task exited',
				stoppedAt: at,
			};
			const tasks = snapshot.tasks.flatMap(task => [
				{...task, ...failed},
				{...task, ...failed, arn: `${task.arn}x`},
			]);
			return () => judgeRollout({...snapshot, tasks}, expected);
		},
	},
	{
		name: 'judgeDaemon, instances',
		prepare(size) {
			const {snapshot, expected} = rollingOut(size);
			return () => judgeDaemon({...snapshot, daemon: undefined}, {...expected, daemon: 'datadog-agent'});
		},
	},
	{name: 'judgeArrival, hosts of one service', prepare: size => arriving(size, 1)},
	{name: 'judgeArrival, services', prepare: size => arriving(size, size)},
];

function rollingOut(size: number) {
	const cluster = clusterOf('large', size);
	const [group] = placementGroups(cluster);
	const [service] = cluster.daemonServices;
	if (!group || !service) {
		throw new TypeError('a cluster without hosts');
	}

	const {eligible} = eligibleNow({group, providers: [], placement: undefined}, cluster.instances);
	const placement = {definition: definitionWith(5), constraints: []};
	return {
		snapshot: {
			service,
			tasks: cluster.tasks.filter(task => task.group === 'service:datadog-agent'),
			instances: cluster.instances,
			at,
		},
		expected: {
			target: service.serviceArn,
			cluster: cluster.name,
			region: cluster.region,
			service: service.serviceName,
			taskDefinition: service.taskDefinition,
			eligible,
			unfit: [],
			startedAt,
			forecast: makeForecast({...placement, group, ...tasksOf(cluster)}),
		},
	};
}

/** So many hosts, spread over services of one cluster. */
function arriving(size: number, services: number): () => unknown {
	const {instances} = clusterOf('large', size);
	const all = Array.from({length: services}, (_, index) => ({
		target: `service-${index}`,
		cluster: 'large',
		region: 'us-east-1',
		service: `datadog-agent-${index}`,
		hosts: instances
			.slice(Math.floor((index * size) / services), Math.floor(((index + 1) * size) / services))
			.map(({id, privateIp}) => ({id, ...(privateIp !== undefined && {privateIp}), isRunning: true})),
		site: 'datadoghq.com' as const,
		sends: ['metrics'] as const,
		hasThisKey: true,
	}));
	const hosts = new Map([['large', instances.map((instance, index) => reported(instance, index))]]);
	const look = {site: 'datadoghq.com', since: startedAt, now: at, hosts, first: hosts, data: new Map()} as const;
	return () => judgeArrival(all, look);
}

/** Named by the id, by the address, or not at all. */
function reported({id, privateIp}: Instance, index: number) {
	const name =
		index % 3 === 0 ? id : index % 3 === 1 ? `ip-${privateIp?.replaceAll('.', '-')}.ec2.internal` : `h${index}`;
	return {name, aliases: [`alias-${index}`], clusters: ['large'], agentVersion: '7.60.0', lastReported: at};
}
