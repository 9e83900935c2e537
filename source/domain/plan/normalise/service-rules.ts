import type {Json, JsonObject} from '../../kit/json.ts';
import {isObject} from '../../kit/shape.ts';
import {sorted} from '../../kit/sorted.ts';
import {withoutEmpty} from '../../kit/without-empty.ts';
import {withField, withoutDefaults, type Rule} from './rule.ts';

/** What UpdateService could change on a DAEMON service of ours; the rest of a described service is state or noise. */
const comparable: ReadonlySet<string> = new Set([
	'taskDefinition',
	'deploymentConfiguration',
	'placementConstraints',
	'networkConfiguration',
	'propagateTags',
	'enableECSManagedTags',
	'enableExecuteCommand',
]);

/** What ECS adds to a DAEMON service, or says in other words (CreateService and its answers). */
export const serviceRules: readonly Rule[] = [
	{
		says: 'a described service holds much that an update can not change',
		apply: service => Object.fromEntries(Object.entries(service).filter(([key]) => comparable.has(key))),
	},
	{says: 'an empty list or object is an absent one', apply: withoutEmpty},
	{
		says: 'a task definition may be named by family and revision or by ARN',
		apply: service => withField(service, 'taskDefinition', revisionName),
	},
	{
		// Filled in and not left out: what would be shown as a difference must be what ECS acts on.
		says: 'a daemon service is replaced in place: at most 100 %, at least 0 %',
		apply: service => ({...service, deploymentConfiguration: deployment(service.deploymentConfiguration)}),
	},
	{
		says: 'tags are not propagated unless asked for',
		apply: service => withoutDefaults(service, {propagateTags: 'NONE'}),
	},
	{
		says: 'managed tags are off unless asked for',
		apply: service => withoutDefaults(service, {enableECSManagedTags: false}),
	},
	{
		says: 'commands can not be run in tasks unless asked for',
		apply: service => withoutDefaults(service, {enableExecuteCommand: false}),
	},
	{
		says: 'placement constraints come back in any order',
		apply: service => withField(service, 'placementConstraints', list => sorted(list, 'type', 'expression')),
	},
	{
		says: 'a task gets no public address unless asked for, and subnets and security groups are sets',
		apply: service =>
			withField(service, 'networkConfiguration', network =>
				isObject(network) ? withField(network, 'awsvpcConfiguration', awsvpc) : network,
			),
	},
];

/**
AWS answers with the ARN whatever was sent. The last part is the whole identity here: account and region can't differ
within a service, and neither a family nor a revision has a slash in it.
*/
function revisionName(definition: Json): Json {
	return typeof definition === 'string' ? definition.split('/').at(-1) : definition;
}

function deployment(value: Json): JsonObject {
	const given = isObject(value) ? value : {};
	const said = withField(withField(given, 'deploymentCircuitBreaker', circuitBreaker), 'alarms', alarms);
	return withoutEmpty({
		maximumPercent: 100,
		minimumHealthyPercent: 0,
		...withoutDefaults(said, {strategy: 'ROLLING', bakeTimeInMinutes: 0}),
	});
}

/** ECS echoes the whole block with its defaults as soon as a service is described. */
function circuitBreaker(value: Json): Json {
	if (!isObject(value)) {
		return value;
	}

	const said = withField(value, 'thresholdConfiguration', threshold =>
		// The default since thresholds can be set; without the block older services mean the same.
		isObject(threshold) && threshold.type === 'BOUNDED_PERCENT' && threshold.value === 50 ? undefined : threshold,
	);
	return withoutDefaults(said, {enable: false, rollback: false, resetOnHealthyTask: true});
}

function alarms(value: Json): Json {
	return isObject(value) ? withoutDefaults(value, {enable: false, rollback: false}) : value;
}

/** The one field of a network configuration; ECS fills in the public address, and keeps no order. */
function awsvpc(value: Json): Json {
	if (!isObject(value)) {
		return value;
	}

	const said = withoutDefaults(value, {assignPublicIp: 'DISABLED'});
	return withField(
		withField(said, 'subnets', list => sorted(list)),
		'securityGroups',
		list => sorted(list),
	);
}
