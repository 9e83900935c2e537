import type {Operation} from '../../server/call.ts';
import {flag, integer, listOf, structure, text} from '../../server/read.ts';
import {isExternal} from '../instance/attribute.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {isMember} from '../scheduler/eligible-instances.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {misfit, taskNeeds} from '../scheduler/placement.ts';
import {readTags} from '../tag/tag.ts';
import {usage} from '../cluster/usage.ts';
import type {Where} from '../scheduler/where.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {startTask} from './start-task.ts';
import {makeTask} from './make-task.ts';
import {describeTask} from './describe-task.ts';

const read = structure({
	cluster: text,
	taskDefinition: text,
	count: integer,
	launchType: text,
	group: text,
	startedBy: text,
	enableExecuteCommand: flag,
	placementConstraints: listOf(structure({type: text, expression: text})),
	tags: readTags,
	clientToken: text,
});

// What a failure of RunTask says for what a service event says in a sentence (ECS, "API failure reasons").
const failureReasons = new Map([
	['is missing an attribute required by your task.', 'ATTRIBUTE'],
	["doesn't have the agent connected.", 'AGENT'],
	['is already using a port required by your task.', 'RESOURCE:PORTS'],
	['has insufficient memory available.', 'RESOURCE:MEMORY'],
	['has insufficient CPU units available.', 'RESOURCE:CPU'],
]);

/**
RunTask on container instances. Nobody looks after its tasks: what ends isn't started again. A token is read, but a
repeat runs more tasks.
*/
export const runTask: Operation = (call, account) => {
	const input = read(call.input);
	const {count = 1, launchType = 'EC2'} = input;
	// API, `count`: "up to 10 tasks for each call".
	if (count < 1 || count > 10) {
		throw fault.invalid('Count must be between 1 and 10.');
	}

	if (launchType === 'FARGATE') {
		throw fault.unsupported('The simulator does not run tasks on Fargate.');
	}

	const cluster = find.cluster(input.cluster, call, account);
	const where = here({cluster, region: find.region(call, account), account});
	const definition = activeTaskDefinition(input.taskDefinition, where.region);
	const candidates = [...cluster.instances.values()].filter(
		instance =>
			instance.status === 'ACTIVE' &&
			// Managed Instances take only what comes through their capacity provider.
			!instance.isManaged &&
			isExternal(instance.attributes) === (launchType === 'EXTERNAL') &&
			isMember(
				instance,
				[...(input.placementConstraints ?? []), ...(definition.placementConstraints ?? [])],
				cluster,
			),
	);
	const placed = Array.from({length: count}, () => place(definition, candidates, {...input, launchType}, where));
	return {
		tasks: placed.flatMap(task => (task === undefined ? [] : [describeTask(task, cluster, ['TAGS'])])),
		failures: placed.every(task => task !== undefined) ? [] : failures(definition, candidates, where),
	};
};

function place(
	definition: TaskDefinition,
	candidates: readonly ContainerInstance[],
	input: ReturnType<typeof read>,
	where: Where,
) {
	// Counted anew for each task, as the one before has taken its share.
	const taken = usage(where.cluster);
	const instance = candidates.find(
		candidate => misfit(taskNeeds(definition, candidate), candidate, taken.get(candidate.id)) === undefined,
	);
	if (instance === undefined) {
		return undefined;
	}

	const {group, startedBy, enableExecuteCommand = false, tags = [], launchType} = input;
	const task = makeTask(
		{
			definition,
			instance,
			group: group ?? `family:${definition.family}`,
			startedBy,
			launchType: launchType === 'EXTERNAL' ? 'EXTERNAL' : 'EC2',
			enableExecuteCommand,
			tags,
		},
		where,
	);
	startTask(task, {definition, instance}, where);
	return task;
}

function failures(definition: TaskDefinition, candidates: readonly ContainerInstance[], {cluster}: Where) {
	const taken = usage(cluster);
	const found = candidates.map(instance => ({
		arn: instance.arn,
		reason: failureReasons.get(misfit(taskNeeds(definition, instance), instance, taken.get(instance.id)) ?? ''),
	}));
	// Fewer tasks than asked for is no error: the reply is a success that lists what stood in the way.
	return found.length === 0
		? [{reason: 'No Container Instances were found in your cluster.'}]
		: found.filter(({reason}) => reason !== undefined);
}
