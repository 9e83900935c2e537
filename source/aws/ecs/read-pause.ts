import {DescribeServiceDeploymentsCommand, type ECSClient} from '@aws-sdk/client-ecs';
import type {Pause, Service} from '../../domain/account/service.ts';
import {isObject, objectsOf} from '../../domain/kit/shape.ts';

/**
The hook at which a service's deployment waits for a person. Only a service with such hooks whose deployment runs is
asked about: a rollout is watched with few calls, and others can't stand still.
*/
export async function readPause(
	ecs: ECSClient,
	{currentDeployment: deployment, deployments, deploymentConfiguration}: Service,
	abortSignal?: AbortSignal,
): Promise<Pause | undefined> {
	const hooks = isObject(deploymentConfiguration) ? objectsOf(deploymentConfiguration.lifecycleHooks) : [];
	if (
		deployment === undefined ||
		hooks.every(({targetType}) => targetType !== 'PAUSE') ||
		deployments.every(({rolloutState}) => rolloutState !== 'IN_PROGRESS')
	) {
		return undefined;
	}

	const {serviceDeployments = []} = await ecs.send(
		new DescribeServiceDeploymentsCommand({serviceDeploymentArns: [deployment]}),
		{abortSignal},
	);
	const waiting = serviceDeployments
		.flatMap(({lifecycleHookDetails = []}) => lifecycleHookDetails)
		.find(({targetType, status}) => targetType === 'PAUSE' && status === 'AWAITING_ACTION');
	return waiting?.hookId === undefined
		? undefined
		: {deployment, hook: waiting.hookId, until: waiting.expiresAt?.toISOString(), otherwise: waiting.timeoutAction};
}
