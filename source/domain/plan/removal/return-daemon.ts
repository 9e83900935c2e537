import {daemonSettings} from '../../account/daemon.ts';
import type {Registered} from '../../account/registered.ts';
import type {Change} from '../change.ts';
import {compare} from '../diff/compare.ts';
import {serviceEntries} from '../diff/service-entries.ts';
import type {Going} from './going.ts';

/** UpdateDaemon is no patch: every setting is sent as it is. Its next revision says whose it is, and it has no tags. */
export function daemonBack({cluster, name, id, arn, registered}: Going, before: Registered): readonly Change[] {
	const daemon = cluster.daemons.find(one => one.arn === arn);
	if (!daemon || registered?.arn === before.arn) {
		return [];
	}

	const settings = daemonSettings(daemon);
	const wanted = {...settings, daemonTaskDefinitionArn: before.arn};
	return [
		{
			id: `update-daemon-${cluster.region}-${cluster.name}-${name}`,
			kind: 'update-daemon',
			action: 'change',
			region: cluster.region,
			cluster: cluster.name,
			clusterArn: cluster.arn,
			target: id,
			subject: name,
			request: {daemonArn: arn, ...wanted},
			needs: [],
			diff: compare(serviceEntries(settings), serviceEntries(wanted)),
		},
	];
}
