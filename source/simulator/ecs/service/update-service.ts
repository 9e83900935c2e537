import type {Operation} from '../../server/call.ts';
import type {Region} from '../../account/region.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {shortName} from '../resource-arn.ts';
import {readService, type UpdateServiceInput} from './read-service.ts';
import {describeService} from './describe-service.ts';
import {deploymentConfiguration} from './deployment-configuration.ts';
import {beginDeployment} from './begin-deployment.ts';
import type {Service} from './service.ts';
import {validateServiceChange} from './validate-service-change.ts';

/**
UpdateService. Only some members start a new deployment; the others just change the service. The reply is that of a
service whose scheduler hasn't looked yet.
*/
export const updateService: Operation = (call, account) => {
	const input = readService.update(call.input);
	const cluster = find.cluster(input.cluster, call, account);
	const region = find.region(call, account);
	const service = cluster.services.get(shortName(input.service ?? ''));
	if (service === undefined) {
		throw fault.serviceNotFound();
	}

	if (service.status !== 'ACTIVE') {
		throw fault.serviceNotActive();
	}

	const definition = nextDefinition(input, service, region);
	validateServiceChange(input, service, definition);
	const isNew = willDeploy(input, service, definition);
	change(service, input, definition);
	const where = here({cluster, region, account});
	if (isNew) {
		beginDeployment(service, where);
	}

	account.clock.after(2, () => {
		reconcileService(service, where);
	});
	return {service: describeService(service, cluster, ['TAGS'])};
};

// What a new deployment would run: also a forced one, or one for a moved network, needs an ACTIVE revision, so a client
// must not deregister the one that runs. Observed for forced ones (Cloud-CV/EvalAI#5167); the rest follows from it.
function nextDefinition(input: UpdateServiceInput, service: Service, region: Region): TaskDefinition | undefined {
	const isAsked = input.taskDefinition !== undefined || input.forceNewDeployment === true || isMoved(input, service);
	return isAsked ? activeTaskDefinition(input.taskDefinition ?? service.taskDefinitionArn, region) : undefined;
}

// The members that the API names under "triggers a new service deployment", as far as they are known here. Tags,
// percentages, managed tags and execute-command start nothing. Neither do placement constraints: for DAEMON the tasks
// must be restarted by force to obey them (ECS, daemon strategy). The definition that runs already starts nothing.
function willDeploy(input: UpdateServiceInput, service: Service, definition: TaskDefinition | undefined): boolean {
	const isOther = definition !== undefined && definition.taskDefinitionArn !== service.taskDefinitionArn;
	return input.forceNewDeployment === true || isOther || isMoved(input, service);
}

function isMoved({networkConfiguration}: UpdateServiceInput, service: Service): boolean {
	return (
		networkConfiguration !== undefined &&
		JSON.stringify(networkConfiguration) !== JSON.stringify(service.networkConfiguration)
	);
}

// Absent is unchanged; an empty list of constraints or strategies clears (API).
function change(service: Service, input: UpdateServiceInput, definition: TaskDefinition | undefined): void {
	service.taskDefinitionArn = definition?.taskDefinitionArn ?? service.taskDefinitionArn;
	service.deploymentConfiguration = deploymentConfiguration(
		input.deploymentConfiguration,
		service.deploymentConfiguration,
	);
	service.placementConstraints = input.placementConstraints ?? service.placementConstraints;
	service.placementStrategy = input.placementStrategy ?? service.placementStrategy;
	service.networkConfiguration = input.networkConfiguration ?? service.networkConfiguration;
	service.desiredCount = input.desiredCount ?? service.desiredCount;
	service.propagateTags = input.propagateTags ?? service.propagateTags;
	service.enableECSManagedTags = input.enableECSManagedTags ?? service.enableECSManagedTags;
	service.enableExecuteCommand = input.enableExecuteCommand ?? service.enableExecuteCommand;
	service.availabilityZoneRebalancing = input.availabilityZoneRebalancing ?? service.availabilityZoneRebalancing;
	service.healthCheckGracePeriodSeconds =
		input.healthCheckGracePeriodSeconds ?? service.healthCheckGracePeriodSeconds;
}
