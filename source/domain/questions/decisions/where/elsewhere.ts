import type {Observed} from '../../../account/observed.ts';
import type {Elsewhere} from '../../../choices/problem/problem.ts';

/** An ARN is compared whole; what of it leads elsewhere is told, as no other region of the account would have it. */
export function elsewhere(id: string, {identity, regions}: Observed): {readonly elsewhere?: Elsewhere} {
	const {partition, region, account} =
		/^arn:(?<partition>[^:]+):ecs:(?<region>[^:]+):(?<account>\d{12}):cluster\//v.exec(id)?.groups ?? {};
	if (partition === undefined && id.startsWith('arn:')) {
		// Of ECS's other resources, most name their cluster after their kind (Service Authorization Reference, "ECS").
		const name = /^arn:[^:]+:ecs:[^:]*:\d*:[\-a-z]+\/(?<name>[^\/]+)\//v.exec(id)?.groups?.name ?? '';
		return {elsewhere: {what: 'no-cluster', name}};
	}

	if (partition === undefined || region === undefined || account === undefined || !identity) {
		return {};
	}

	if (partition !== identity.partition) {
		return {elsewhere: {what: 'partition', name: partition}};
	}

	if (account !== identity.account) {
		return {elsewhere: {what: 'account', name: account}};
	}

	return regions.some(one => one.region === region) ? {} : {elsewhere: {what: 'region', name: region}};
}
