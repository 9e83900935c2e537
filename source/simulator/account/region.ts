import type {Stack} from '../cloudformation/stack.ts';
import type {StackSet} from '../cloudformation/stack-sets/stack-set.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {CapacityProvider} from '../ecs/cluster/capacity-provider.ts';
import type {DaemonTaskDefinition} from '../ecs/daemon/daemon-task-definition.ts';
import type {TaskDefinition} from '../ecs/task-definition/task-definition.ts';
import type {Machine, SecurityGroup, Subnet} from './machine.ts';
import type {CacheRule, Repository} from './repository.ts';
import type {Key, Parameter, Secret} from './secret.ts';

/** Everything of one region, by id or name. */
export type Region = {
	readonly name: string;
	/** In EC2's words. Keys are unknown in a region that is not opted in. */
	readonly optIn: 'opt-in-not-required' | 'opted-in' | 'not-opted-in';
	/** By cluster name. */
	readonly clusters: Map<string, Cluster>;
	/** By family; a revision's number is its place plus one, a deleted one stays as a hole. */
	readonly taskDefinitions: Map<string, Array<TaskDefinition | undefined>>;
	readonly daemonTaskDefinitions: Map<string, Array<DaemonTaskDefinition | undefined>>;
	readonly capacityProviders: Map<string, CapacityProvider>;
	/** By setting name: the account's own value, where it was put. */
	readonly accountSettings: Map<string, string>;
	/** By instance id; container instances of ECS Anywhere have no machine. */
	readonly machines: Map<string, Machine>;
	readonly securityGroups: Map<string, SecurityGroup>;
	readonly subnets: Map<string, Subnet>;
	/** By name, those on their way out too. */
	readonly secrets: Map<string, Secret>;
	readonly parameters: Map<string, Parameter>;
	/** Of the account's own registry, by name. */
	readonly repositories: Map<string, Repository>;
	/** By prefix of repositories. */
	readonly cacheRules: Map<string, CacheRule>;
	/** By id, aliases under their own name beside them. */
	readonly keys: Map<string, Key>;
	/** By ARN, deleted ones too. */
	readonly stacks: Map<string, Stack>;
	/** By id, deleted ones too. */
	readonly stackSets: Map<string, StackSet>;
};

/** Empty, as every region of an account is before anybody uses it. */
export function createRegion(name: string, optIn: Region['optIn'] = 'opt-in-not-required'): Region {
	return {
		name,
		optIn,
		clusters: new Map(),
		taskDefinitions: new Map(),
		daemonTaskDefinitions: new Map(),
		capacityProviders: new Map(),
		accountSettings: new Map(),
		machines: new Map(),
		securityGroups: new Map(),
		subnets: new Map(),
		secrets: new Map(),
		parameters: new Map(),
		repositories: new Map(),
		cacheRules: new Map(),
		keys: new Map(),
		stacks: new Map(),
		stackSets: new Map(),
	};
}
