import {daemonSettings, type Daemon} from '../../account/daemon.ts';
import type {Json} from '../../kit/json.ts';
import {isList} from '../../kit/shape.ts';
import type {Change} from '../change.ts';
import {compare} from '../diff/compare.ts';
import {serviceEntries} from '../diff/service-entries.ts';
import {targetId} from '../target-id.ts';
import {type GoingBack, namesOf} from './going-back.ts';

/**
UpdateDaemon to the revision from before with all settings of the deployment that brought it: what isn't sent again
falls back to defaults (ECS API, UpdateDaemon; ECS, "Amazon ECS Managed Daemons"). A provider that is gone meanwhile
can't be named.
*/
export function daemonBack(daemon: Daemon, back: GoingBack): readonly Change[] {
	const {group, cluster, deployment, arn, registrations, diff} = back;
	const now = daemonSettings(daemon);
	const then = {...now, ...deployment?.settings};
	const providers = names(then.capacityProviderArns).filter(provider =>
		cluster.providers.some(({arn: there}) => there === provider),
	);
	const settings = {
		...then,
		daemonTaskDefinitionArn: arn,
		capacityProviderArns: providers.length > 0 ? providers : daemon.capacityProviderArns.toSorted(),
	};
	const shown = {...settings, daemonTaskDefinitionArn: namesOf(back).to};
	return [
		...registrations,
		{
			id: `update-daemon-${group.region}-${group.cluster}-${daemon.name}`,
			kind: 'update-daemon',
			action: 'change',
			region: group.region,
			cluster: group.cluster,
			clusterArn: group.clusterArn,
			target: targetId('daemon', group.clusterArn, daemon.name),
			subject: daemon.name,
			reach: {runsOn: group.instances.length, total: group.instances.length},
			request: {daemonArn: daemon.arn, ...settings},
			needs: registrations.map(({id}) => id),
			diff: [
				...compare(
					serviceEntries({...now, daemonTaskDefinitionArn: namesOf(back).from}),
					serviceEntries(shown),
				),
				...(registrations.length === 0 ? diff : []),
			],
		},
	];
}

function names(value: Json): readonly string[] {
	return isList(value) ? value.filter(name => typeof name === 'string') : [];
}
