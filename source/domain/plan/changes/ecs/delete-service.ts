import type {ChangeKindFacts} from '../change-kind.ts';
import {serviceArn} from './service-arn.ts';

export const deletingService = {
	kind: 'delete-service',
	service: 'ecs',
	operation: 'DeleteService',
	about: 'service',
	resource: serviceArn,
} as const satisfies ChangeKindFacts<'delete-service'>;
