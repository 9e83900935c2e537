import type {Output} from '../../server/call.ts';
import type {ContainerInstance} from '../instance/container-instance.ts';
import type {Daemon} from '../daemon/daemon.ts';
import type {Service} from '../service/service.ts';
import type {Tag} from '../tag/tag.ts';
import type {Task} from '../task/task.ts';

/** One provider of a strategy; ECS itself decides by weight and base, which isn't simulated. */
export type StrategyItem = {readonly capacityProvider?: string; readonly weight?: number; readonly base?: number};

/** A RunTask that may be repeated: what was asked, and what came of it. */
export type Run = {readonly request: string; readonly tasks: readonly Task[]; readonly failures: readonly Output[]};

/** A cluster with everything in it. What its description counts is computed when it is asked for. */
export type Cluster = {
	readonly name: string;
	readonly arn: string;
	status: 'ACTIVE' | 'PROVISIONING' | 'DEPROVISIONING' | 'FAILED' | 'INACTIVE';
	capacityProviders: readonly string[];
	/** Applies where a service names neither a launch type nor a strategy; a DAEMON service fails by it. */
	defaultCapacityProviderStrategy: readonly StrategyItem[];
	/** By name, such as `containerInsights`. */
	readonly settings: Map<string, string>;
	tags: readonly Tag[];
	/** By instance id. */
	readonly instances: Map<string, ContainerInstance>;
	/** By service name; deleted ones stay as INACTIVE until the name is used again. */
	readonly services: Map<string, Service>;
	/** By task id; stopped ones stay for an hour. */
	readonly tasks: Map<string, Task>;
	/** What RunTask did, by its client token. */
	readonly runs: Map<string, Run>;
	/** By daemon name. */
	readonly daemons: Map<string, Daemon>;
};
