import type {Json} from '../../../kit/json.ts';
import {isObject} from '../../../kit/shape.ts';
import {changeFacts} from '../../changes/catalogue.ts';
import {servicesOf} from '../../services-of.ts';
import {targetKind} from '../../target-id.ts';
import {notLookedAt, perTarget} from '../check.ts';

/**
Whether the service can be updated without taking all Agents down and without standing still. ECS keeps ceil(Np/100) of
N instances running; a daemon is stopped before its successor starts, so that keeping all of them is a dead-lock.
*/
export const daemonPercentages = perTarget(
	'daemon-percentages',
	({id, group, forecast: {eligible}}, cluster, {own}) => {
		if (targetKind(group) === 'daemon' || eligible === 0) {
			return notLookedAt;
		}

		// What will be in force: the plan's own request before what is there.
		const change = own.find(({kind, action}) => changeFacts[kind].about === 'service' && action !== 'remove');
		const service = servicesOf({id}, cluster).find(({status}) => status === 'ACTIVE');
		const percent = minimum(change?.request.deploymentConfiguration ?? service?.deploymentConfiguration);
		const kept = Math.ceil((eligible * percent) / 100);
		if (kept > eligible - 1) {
			// Where nothing is rolled out now it stands in nobody's way, and is somebody's to know.
			return {verdict: change ? 'fail' : 'warn', finding: 'dead-lock', facts: {percent, instances: eligible}};
		}

		// With one instance there is nothing to do one after the other.
		return eligible > 1 && kept === 0 && service
			? {verdict: 'warn', finding: 'all-at-once', facts: {percent, instances: eligible}}
			: undefined;
	},
);

/** The API's default for DAEMON services is 0. */
function minimum(configuration: Json): number {
	return isObject(configuration) && typeof configuration.minimumHealthyPercent === 'number'
		? configuration.minimumHealthyPercent
		: 0;
}
