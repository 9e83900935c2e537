import type {Instance} from '../../account/instance.ts';
import type {Task} from '../../account/task.ts';
import type {Operator} from './expression.ts';
import {type Order, instants, numbers, texts, versions} from './order.ts';

/** What an expression is asked of. Without `tasks`, which are all that run on the cluster, they were not read. */
export type Asked = {readonly instance: Instance; readonly tasks?: readonly Task[]};

/** What can stand on the left of an operator. */
export type Subject = {
	/** The operators that are documented for it; others can't be evaluated. */
	readonly operators: readonly Operator[];
	/** None, one or several; `undefined` where it was not read. An attribute without a value is there and has none. */
	readonly values: (asked: Asked) => readonly string[] | undefined;
	/** Whether it is there at all, which only attributes are asked. */
	readonly isThere?: (asked: Asked) => boolean;
	readonly order?: Order;
};

const equality: readonly Operator[] = ['==', '!='];
const order: readonly Operator[] = ['>', '>=', '<', '<='];
const choice: readonly Operator[] = ['in', '!in', '=~', '!~'];

const subjects: Readonly<Record<string, Subject>> = {
	agentConnected: {operators: [...equality, ...choice], values: ({instance}) => [String(instance.agentConnected)]},
	agentVersion: {
		operators: [...equality, ...order],
		values: ({instance: {agentVersion = ''}}) => (agentVersion === '' ? undefined : [agentVersion]),
		order: versions,
	},
	ec2InstanceId: {operators: [...equality, ...choice], values: ({instance}) => [instance.id]},
	// `==` is documented too, but not whether it means a moment or, with a date alone, a day.
	registeredAt: {
		operators: order,
		values: ({instance: {registeredAt}}) =>
			registeredAt === undefined ? undefined : [new Date(registeredAt).toISOString()],
		order: instants,
	},
	runningTasksCount: {
		operators: [...equality, ...order],
		values(asked) {
			const running = tasksOn(asked)?.filter(({lastStatus}) => lastStatus === 'RUNNING');
			return running && [String(running.length)];
		},
		order: numbers,
	},
	// One instance has many.
	'task:group': {operators: [...equality, ...choice], values: asked => tasksOn(asked)?.map(({group}) => group)},
};

/** A subject of AWS's page "Cluster query language"; `undefined` for a name that isn't on it. */
export function subjectOf(name: string): Subject | undefined {
	if (!name.startsWith('attribute:')) {
		return Object.hasOwn(subjects, name) ? subjects[name] : undefined;
	}

	const attribute = name.slice('attribute:'.length);
	const isOn = ({attributes}: Instance) => Object.hasOwn(attributes, attribute);
	return {
		operators: [...equality, ...order, ...choice, 'exists', '!exists'],
		isThere: ({instance}) => isOn(instance),
		values({instance}) {
			const value = isOn(instance) ? (instance.attributes[attribute] ?? '') : '';
			return value === '' ? [] : [value];
		},
		order: texts,
	};
}

function tasksOn({instance, tasks}: Asked): readonly Task[] | undefined {
	return tasks?.filter(({instanceArn, lastStatus}) => instanceArn === instance.arn && lastStatus !== 'STOPPED');
}
