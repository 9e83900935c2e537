import type {ChangeKindFacts} from '../change-kind.ts';
import {tagging} from '../tagging.ts';
import {serviceArn} from './service-arn.ts';

/** Taken back with its tasks: a DAEMON service has no desired count that must be zero first. */
export const creatingService = {
	kind: 'create-service',
	service: 'ecs',
	operation: 'CreateService',
	about: 'service',
	tokenAt: 'clientToken',
	resource: serviceArn,
	// AWS's refusal names ecs:TagResource then, and not the operation that was called.
	beside: tagging('ecs:TagResource', serviceArn),
	takenBack: ({target: {group, name}}) => [
		{kind: 'delete-service', request: {cluster: group.cluster, service: name}},
	],
	exported: {arnAt: 'service.serviceArn'},
} as const satisfies ChangeKindFacts<'create-service'>;
