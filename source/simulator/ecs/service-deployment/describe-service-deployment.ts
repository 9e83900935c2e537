import type {Output} from '../../server/call.ts';
import type {Cluster} from '../cluster/cluster.ts';
import {breakerThreshold} from '../service/note-failure.ts';
import type {Service} from '../service/service.ts';
import type {ServiceDeployment} from './service-deployment.ts';

type Shown = {readonly cluster: Cluster; readonly service: Service; readonly deployment: ServiceDeployment};

/**
A service deployment as DescribeServiceDeployments shows it. The threshold is that of the service now: that
of a finished deployment isn't kept.
*/
export function describeServiceDeployment({cluster, service, deployment}: Shown): Output {
	const {arn, createdAt, startedAt, finishedAt, stoppedAt, updatedAt, status, statusReason, rollback} = deployment;
	return {
		serviceDeploymentArn: arn,
		serviceArn: service.arn,
		clusterArn: cluster.arn,
		createdAt,
		startedAt,
		finishedAt,
		stoppedAt,
		updatedAt,
		sourceServiceRevisions: deployment.sourceRevisionArns.map(source => revision(source, service, cluster)),
		targetServiceRevision: revision(deployment.targetRevisionArn, service, cluster),
		status,
		statusReason,
		// Only where there are hooks: what AWS says of the stages of a rolling deployment is not documented.
		lifecycleStage: deployment.hooks.at(-1)?.stage,
		lifecycleHookDetails: deployment.hooks.map(({hookId, status: state, expiresAt, timeoutAction}) => ({
			hookId,
			targetType: 'PAUSE',
			status: state,
			expiresAt,
			timeoutAction,
		})),
		deploymentConfiguration: deployment.deploymentConfiguration,
		rollback,
		deploymentCircuitBreaker: {
			status: breakerStatus(service, deployment),
			failureCount: deployment.failureCount,
			threshold: breakerThreshold(service, {desiredCount: service.desiredCount}),
		},
	};
}

// The four words of the API (`ServiceDeploymentRollbackMonitorsStatus`).
function breakerStatus({deploymentConfiguration}: Service, {isTriggered, finishedAt}: ServiceDeployment): string {
	if (!deploymentConfiguration.deploymentCircuitBreaker.enable) {
		return 'DISABLED';
	}

	if (isTriggered) {
		return 'TRIGGERED';
	}

	return finishedAt === undefined ? 'MONITORING' : 'MONITORING_COMPLETE';
}

function revision(arn: string, service: Service, cluster: Cluster): Output {
	// A revision and its deployment share their digits (captured replies).
	const id = `ecs-svc/${arn.slice(arn.lastIndexOf('/') + 1)}`;
	const tasks = [...cluster.tasks.values()].filter(({startedBy}) => startedBy === id);
	const deployment = service.deployments.find(candidate => candidate.id === id);
	return {
		arn,
		requestedTaskCount: deployment?.status === 'PRIMARY' ? deployment.desiredCount : 0,
		runningTaskCount: tasks.filter(({lastStatus}) => lastStatus === 'RUNNING').length,
		pendingTaskCount: tasks.filter(({lastStatus}) => lastStatus === 'PENDING' || lastStatus === 'PROVISIONING')
			.length,
	};
}
