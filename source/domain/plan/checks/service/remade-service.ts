import {isOwn} from '../../../agent/own-tags.ts';
import {hasSubnetsToLose} from '../../planners/remade-service.ts';
import {servicesOf} from '../../services-of.ts';
import {notLookedAt, perTarget} from '../check.ts';

/**
Whether a service is deleted and made again, as ECS changes it in no other way: meanwhile no Agent runs there. Of
somebody's Agent that is replaced that was asked for.
*/
export const remadeService = perTarget('remade-service', (target, cluster, {own, choices}) => {
	const {name, group, definition, forecast} = target;
	const there = servicesOf(target, cluster).find(({status}) => status === 'ACTIVE');
	const isRemade = own.some(({kind}) => kind === 'delete-service');
	return isRemade &&
		there &&
		hasSubnetsToLose(there, definition) &&
		(choices.existing !== 'replace' || isOwn(there.tags))
		? {
				verdict: 'warn',
				finding: 'subnets',
				facts: {name, instances: forecast.runsOn, region: group.region},
				fixes: [{'network-mode': 'awsvpc'}],
			}
		: notLookedAt;
});
