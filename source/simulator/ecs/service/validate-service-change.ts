import {fault} from '../fault.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import type {UpdateServiceInput} from './read-service.ts';
import type {Service} from './service.ts';
import {daemonRefusals, validateFit, validateShared} from './validate-service.ts';

/**
The rules for a change of a service; `definition` is what a new deployment would run, `undefined` where none starts.
What isn't sent stays, so it is what the service will have that is checked. Launch type and strategy aren't members of
UpdateService, so they can't be broken.
*/
export function validateServiceChange(
	input: UpdateServiceInput,
	service: Service,
	definition: TaskDefinition | undefined,
): void {
	const {schedulingStrategy, launchType} = service;
	if (schedulingStrategy === 'DAEMON') {
		insist(input.desiredCount === undefined, daemonRefusals.desiredCount);
		// Not even an empty list, which DescribeServices itself shows (kayac/ecspresso#402).
		insist(input.placementStrategy === undefined, daemonRefusals.placementStrategy);
		insist((input.capacityProviderStrategy ?? []).length === 0, daemonRefusals.capacityProvider);
	}

	validateShared(
		{...input, deploymentConfiguration: {...service.deploymentConfiguration, ...input.deploymentConfiguration}},
		schedulingStrategy,
	);
	if (definition === undefined) {
		return;
	}

	// A service keeps its subnets when its definition leaves awsvpc, and nothing clears them; that AWS refuses the
	// change for that, in the words it has for sent ones, is not confirmed.
	const networkConfiguration = input.networkConfiguration ?? service.networkConfiguration;
	validateFit({networkConfiguration, launchType}, definition);
}

function insist(isKept: boolean, message: string): asserts isKept {
	if (!isKept) {
		throw fault.invalid(message);
	}
}
