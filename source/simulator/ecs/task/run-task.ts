import type {Operation} from '../../server/call.ts';
import {requirePermission} from '../../policy/require-permission.ts';
import {flag, integer, listOf, type ReadBy, structure, text} from '../../server/read.ts';
import {isExternal} from '../instance/attribute.ts';
import {activeTaskDefinition} from '../task-definition/active-task-definition.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import {memberOf} from '../scheduler/eligible-instances.ts';
import {fault} from '../fault.ts';
import {find} from '../find.ts';
import {here} from '../scheduler/here.ts';
import {misfit, taskNeeds} from '../scheduler/placement.ts';
import {readTags} from '../tag/tag.ts';
import {validateTags} from '../tag/validate-tags.ts';
import type {Run} from '../cluster/cluster.ts';
import {usage} from '../cluster/usage.ts';
import type {Where} from '../scheduler/where.ts';
import type {TaskDefinition} from '../task-definition/task-definition.ts';
import {requirePassRole} from '../task-definition/require-pass-role.ts';
import {runOnce} from './run-once.ts';
import {startTask} from './start-task.ts';
import {makeTask} from './make-task.ts';
import {describeTask} from './describe-task.ts';
import type {Task} from './task.ts';

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

type Input = ReadBy<typeof read>;
/** What was asked, with the defaults of what wasn't said. */
type Wanted = Input & {readonly count: number; readonly launchType: string};

// What a failure of RunTask says for what a service event says in a sentence (ECS, "API failure reasons").
const failureReasons = new Map([
	['is missing an attribute required by your task.', 'ATTRIBUTE'],
	["doesn't have the agent connected.", 'AGENT'],
	['is already using a port required by your task.', 'RESOURCE:PORTS'],
	['has insufficient memory available.', 'RESOURCE:MEMORY'],
	['has insufficient CPU units available.', 'RESOURCE:CPU'],
]);

/**
RunTask on container instances. Nobody looks after its tasks: what ends isn't started again. It passes on the roles of
its definition, so it needs `iam:PassRole` (ECS, "EventBridge IAM role"), and `ecs:TagResource` for tags.
*/
export const runTask: Operation = (call, account) => {
	const input = read(call.input);
	const {count = 1, launchType = 'EC2', tags = []} = input;
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
	requirePassRole(definition, call, account);
	if (tags.length > 0) {
		requirePermission(call, account, {
			action: 'ecs:TagResource',
			resource: find.arn(call, account, 'task', cluster.name, '*'),
			context: {'ecs:CreateAction': 'RunTask'},
		});
		validateTags(tags);
	}

	const {tasks, failures} = runOnce(input, where, () => start(definition, {...input, count, launchType}, where));
	return {tasks: tasks.map(task => describeTask(task, cluster, ['TAGS'])), failures};
};

function start(definition: TaskDefinition, input: Wanted, where: Where): Omit<Run, 'request'> {
	const constraints = [...(input.placementConstraints ?? []), ...(definition.placementConstraints ?? [])];
	const isMember = memberOf(constraints, where.cluster);
	const candidates = [...where.cluster.instances.values()].filter(
		instance =>
			instance.status === 'ACTIVE' &&
			// Managed Instances take only what comes through their capacity provider.
			!instance.isManaged &&
			isExternal(instance.attributes) === (input.launchType === 'EXTERNAL') &&
			isMember(instance),
	);
	const placed = Array.from({length: input.count}, () => place(definition, candidates, input, where));
	return {
		tasks: placed.flatMap(task => task ?? []),
		failures: placed.every(task => task !== undefined) ? [] : failuresOf(definition, candidates, where),
	};
}

function place(
	definition: TaskDefinition,
	candidates: readonly ContainerInstance[],
	input: Input,
	where: Where,
): Task | undefined {
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

function failuresOf(definition: TaskDefinition, candidates: readonly ContainerInstance[], {cluster}: Where) {
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
