import type {ChangeKindFacts} from '../change-kind.ts';
import {serviceArn} from './service-arn.ts';

/** Its name is free again once the last of its tasks has stopped. */
export const deletingService = {
	kind: 'delete-service',
	service: 'ecs',
	operation: 'DeleteService',
	about: 'service',
	resource: serviceArn,
} as const satisfies ChangeKindFacts<'delete-service'>;
