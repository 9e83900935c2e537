import type {ChangeKindFacts} from '../change-kind.ts';
import {serviceArn} from './service-arn.ts';

/** Taken back only to a revision that was there before. */
export const updatingService = {
	kind: 'update-service',
	service: 'ecs',
	operation: 'UpdateService',
	about: 'service',
	resource: serviceArn,
	takenBack: ({target: {group, name}, before}) =>
		before === undefined
			? undefined
			: {kind: 'update-service', request: {cluster: group.clusterArn, service: name, taskDefinition: before}},
} as const satisfies ChangeKindFacts<'update-service'>;
