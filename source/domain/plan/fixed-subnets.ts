import type {Cluster} from '../account/cluster.ts';
import {isObject} from '../kit/shape.ts';
import type {Change} from './change.ts';
import type {Target} from './plan.ts';
import {servicesOf} from './services-of.ts';

/**
Whether the service of a target stays and has subnets, which go with awsvpc alone: ECS refuses others with "Network
Configuration is not valid for the given networkMode of this task definition." (boltops-tools/ufo#112,
cloudposse/terraform-aws-ecs-alb-service-task#22). What UpdateService leaves out stays, and how subnets are taken away
is documented nowhere (ECS API, UpdateService, `networkConfiguration`).
*/
export function hasFixedSubnets(target: Target, cluster: Cluster | undefined, changes: readonly Change[]): boolean {
	const isMade = changes.some(({kind, target: its}) => its === target.id && kind === 'create-service');
	const there = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE')?.networkConfiguration;
	return !isMade && isObject(there) && isObject(there.awsvpcConfiguration);
}
