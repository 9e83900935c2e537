import {clusterWords} from '../../domain/fleet/slot-names.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {pascal} from '../cloudformation/names.ts';
import type {Group} from './model.ts';
import {anyCluster, platformCondition} from './names.ts';

/** The condition that a parameter isn't empty. */
export function slotCondition(parameter: string): string {
	return `Has${pascal(parameter)}`;
}

/** The condition that a platform has a cluster: with one slot, that of the slot. */
export function groupCondition({platform, services}: Group): string {
	return services.length === 1 ? slotCondition(clusterWords(platform, 1)) : platformCondition(platform);
}

/**
The condition that there is any cluster. Without one a stack is empty, as one may be
(aws-samples/service-screener-v2, `utils/CfnTrail.py`, makes such a one of AWS's own): a key would be there for nobody.
*/
export function anyCondition(groups: readonly Group[]): string {
	const [only, ...others] = groups;
	return only && others.length === 0 ? groupCondition(only) : anyCluster;
}

/** Each after what it is made of. `optional` are parameters that say something only where they have a value. */
export function conditionsOf(groups: readonly Group[], optional: readonly string[]): JsonObject {
	const slots = groups.flatMap(({platform, services}) =>
		services.map((_, index) => clusterWords(platform, index + 1)),
	);
	const shared = groups.filter(({services}) => services.length > 1);
	return {
		...Object.fromEntries([...optional, ...slots].map(name => [slotCondition(name), filled(name)])),
		...Object.fromEntries(
			shared.map(({platform, services}) => [
				platformCondition(platform),
				anyOf(services.map((_, index) => slotCondition(clusterWords(platform, index + 1)))),
			]),
		),
		...(groups.length > 1 && {[anyCluster]: anyOf(groups.map(group => groupCondition(group)))}),
	};
}

function filled(parameter: string): Json {
	return {'Fn::Not': [{'Fn::Equals': [{Ref: pascal(parameter)}, '']}]};
}

/** As many as `Fn::Or` takes; it takes no fewer than two (CloudFormation, "Condition functions"; aws/aws-cdk#25696). */
const mostInOr = 10;

/** Whether one of them holds; more than a function takes stand in functions inside of it. */
function anyOf(names: readonly string[]): Json {
	return nested(names.map(name => ({Condition: name})));
}

function nested(conditions: readonly Json[]): Json {
	if (conditions.length <= mostInOr) {
		return conditions.length === 1 ? conditions[0] : {'Fn::Or': conditions};
	}

	const size = mostInOr ** Math.ceil(Math.log(conditions.length) / Math.log(mostInOr) - 1);
	const parts = Array.from({length: Math.ceil(conditions.length / size)}, (_, index) =>
		conditions.slice(index * size, (index + 1) * size),
	);
	return {'Fn::Or': parts.map(part => nested(part))};
}
