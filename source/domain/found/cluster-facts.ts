import type {Standing} from '../choices/problem/standing.ts';
import type {Platform} from '../account/platform.ts';
import type {Bystander} from './bystanders.ts';
import type {FoundAgent} from './found-agent.ts';

/** What the list says of a cluster. Everything is a count or a name; text/ makes words of it. */
export type ClusterFacts = {
	readonly arn: string;
	readonly name: string;
	readonly region: string;
	readonly kinds: ReadonlyArray<{readonly platform: Platform; readonly count: number}>;
	readonly total: number;
	readonly connected: number;
	readonly draining: number;
	/** Proper names of the operating systems, as far as known, and values of ecs.cpu-architecture, each once. */
	readonly systems: readonly string[];
	readonly architectures: readonly string[];
	/** Instances on which 8125/udp and 8126/tcp are not taken as far as ECS knows. */
	readonly portsFree: number;
	/** Instances with room for the default Agent. */
	readonly roomy: number;
	readonly agents: readonly FoundAgent[];
	/** What sends to Datadog, or has an Agent in it, and is none that could be adopted; absent where nothing is. */
	readonly others?: readonly OtherFacts[];
	readonly standing: Standing;
	/** Only the list was read: of the instances their number is known, of Agents nothing. */
	readonly isUnseen?: true;
	/** Services of every kind, as the list counts them; of those that are unseen. */
	readonly services?: number;
	/** Of an unseen one that is being read: how many instances were read. `kinds` are those of them. */
	readonly read?: number;
};

/** One of them, with how many tasks run, as far as that was read. */
export type OtherFacts = Pick<Bystander, 'kind' | 'name' | 'container' | 'image'> & {readonly running: number};
