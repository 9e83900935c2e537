import type {Service} from '../../account/service.ts';
import type {Instead} from '../../choices/problem/rollout.ts';
import type {Expected} from './expected.ts';

/** What came in the place of what was planned. */
export function insteadOf(service: Service | undefined, expected: Expected): Instead {
	if (service?.status !== 'ACTIVE') {
		return {kind: 'deleted'};
	}

	const {taskDefinition, placementConstraints} = service;
	if (taskDefinition === expected.taskDefinition) {
		return {kind: 'constraints', expressions: placementConstraints.map(({type, expression}) => expression ?? type)};
	}

	const at = service.deployments.find(deployment => deployment.taskDefinition === taskDefinition)?.createdAt;
	return {kind: 'deployed', taskDefinition, ...(at !== undefined && {at})};
}
