import type {Operation} from '../../server/call.ts';
import {page} from '../../server/page.ts';
import {flag, integer, listOf, structure, text} from '../../server/read.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here, reconcileService} from '../scheduler/here.ts';
import {shortName} from '../resource-arn.ts';
import {describeService} from './describe-service.ts';
import {createService} from './create-service.ts';
import {updateService} from './update-service.ts';

const readList = structure({
	cluster: text,
	launchType: text,
	schedulingStrategy: text,
	resourceManagementType: text,
	maxResults: integer,
	nextToken: text,
});
const readDescribe = structure({cluster: text, services: listOf(text), include: listOf(text)});
const readDelete = structure({cluster: text, service: text, force: flag});

/** Services by name or ARN. A service that is gone isn't listed any more, but can still be described as INACTIVE. */
export const serviceOperations: Readonly<Record<string, Operation>> = {
	CreateService: createService,
	UpdateService: updateService,

	ListServices(call, account) {
		const {launchType, schedulingStrategy, maxResults, nextToken, ...input} = readList(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		// Only ACTIVE ones: a deleted service leaves the list at once, while its tasks still stop.
		const services = [...cluster.services.values()].filter(
			service =>
				service.status === 'ACTIVE' &&
				(launchType === undefined || service.launchType === launchType) &&
				(schedulingStrategy === undefined || service.schedulingStrategy === schedulingStrategy),
		);
		// Ten is the default of this listing (API), easily overlooked: clusters, tasks and instances come by the
		// hundred.
		const {items, ...more} = page({items: services.map(({arn}) => arn), maxResults, nextToken, standard: 10});
		return {serviceArns: items, ...more};
	},

	DescribeServices(call, account) {
		const {services = [], include = [], ...input} = readDescribe(call.input);
		if (services.length === 0) {
			throw fault.invalid('Services cannot be empty.');
		}

		// API: "up to 10 services to describe in a single operation".
		if (services.length > 10) {
			throw fault.invalid('Services cannot have more than 10 elements.');
		}

		const cluster = find.cluster(input.cluster, call, account);
		const found = services.map(identifier => ({identifier, service: cluster.services.get(shortName(identifier))}));
		return {
			services: found.flatMap(({service}) =>
				service === undefined ? [] : [describeService(service, cluster, include)],
			),
			failures: found.flatMap(({identifier, service}) =>
				service === undefined
					? [
							{
								arn: identifier.startsWith('arn:')
									? identifier
									: find.arn(call, account, 'service', identifier),
								reason: 'MISSING',
							},
						]
					: [],
			),
		};
	},

	DeleteService(call, account) {
		const {force = false, ...input} = readDelete(call.input);
		const cluster = find.cluster(input.cluster, call, account);
		const service = cluster.services.get(shortName(input.service ?? ''));
		if (service === undefined) {
			throw fault.serviceNotFound();
		}

		if (service.status === 'ACTIVE') {
			// DAEMON needs neither `force` nor a count of 0, which it couldn't set (API). A repeated delete does no
			// harm.
			if (!force && service.schedulingStrategy === 'REPLICA' && service.desiredCount > 0) {
				throw fault.invalid('The service cannot be stopped while it is scaled above 0.');
			}

			service.status = 'DRAINING';
			// It drains for as long as its tasks need to stop; the delay before is ours.
			account.clock.after(2, () => {
				reconcileService(service, here({cluster, region: find.region(call, account), account}));
			});
		}

		return {service: describeService(service, cluster)};
	},
};
