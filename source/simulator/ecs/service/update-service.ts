import type {Operation} from '../../server/call.ts';
import type {Region} from '../../account/region.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import {shortName} from '../resource-arn.ts';
import {readService, type UpdateServiceInput} from './read-service.ts';
import {describeService} from './describe-service.ts';
import {deploymentConfiguration} from './deployment-configuration.ts';
import {beginDeployment} from './begin-deployment.ts';
import type {Service} from './service.ts';
import {validateServiceChange} from './validate-service.ts';

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

	validateServiceChange(input, service);
	const isNew = willDeploy(input, service, region);
	change(service, input, region);
	const where = here({cluster, region, account});
	if (isNew) {
		beginDeployment(service, where);
	}

	account.clock.after(2, () => {
		reconcileService(service, where);
	});
	return {service: describeService(service, cluster, ['TAGS'])};
};

// The members that the API names under "triggers a new service deployment", as far as they are known here. Tags,
// percentages, managed tags and execute-command start nothing. Neither do placement constraints: for DAEMON the tasks
// must be restarted by force to obey them (ECS, daemon strategy).
function willDeploy(input: UpdateServiceInput, service: Service, region: Region): boolean {
	const {taskDefinition, networkConfiguration, forceNewDeployment = false} = input;
	// The definition that runs already starts nothing. An INACTIVE one is refused, so a client must not deregister the
	// revision it may go back to.
	const isOther =
		taskDefinition !== undefined &&
		activeTaskDefinition(taskDefinition, region).taskDefinitionArn !== service.taskDefinitionArn;
	const isMoved =
		networkConfiguration !== undefined &&
		JSON.stringify(networkConfiguration) !== JSON.stringify(service.networkConfiguration);
	return forceNewDeployment || isOther || isMoved;
}

function change(service: Service, input: UpdateServiceInput, region: Region): void {
	if (input.taskDefinition !== undefined) {
		service.taskDefinitionArn = activeTaskDefinition(input.taskDefinition, region).taskDefinitionArn;
	}

	service.deploymentConfiguration = deploymentConfiguration(
		input.deploymentConfiguration,
		service.deploymentConfiguration,
	);
	// Absent is unchanged, an empty list clears (API).
	service.placementConstraints = input.placementConstraints ?? service.placementConstraints;
	service.networkConfiguration = input.networkConfiguration ?? service.networkConfiguration;
	service.desiredCount = input.desiredCount ?? service.desiredCount;
	service.propagateTags = input.propagateTags ?? service.propagateTags;
	service.enableECSManagedTags = input.enableECSManagedTags ?? service.enableECSManagedTags;
	service.enableExecuteCommand = input.enableExecuteCommand ?? service.enableExecuteCommand;
	service.availabilityZoneRebalancing = input.availabilityZoneRebalancing ?? service.availabilityZoneRebalancing;
	service.healthCheckGracePeriodSeconds =
		input.healthCheckGracePeriodSeconds ?? service.healthCheckGracePeriodSeconds;
}
