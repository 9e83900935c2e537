import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {Reading} from '../agent/read/read-definition.ts';
import type {Tags} from '../kit/tags.ts';
import type {FoundAgent} from './found-agent.ts';

/** An Agent that goes on under its name: one of ours, or somebody else's that is adopted. */
export type KeptAgent = {
	readonly agent: FoundAgent;
	/** The hosts that it is for. */
	readonly group: PlacementGroup;
	readonly tags: Tags;
	/** Made by somebody else. */
	readonly isTheirs: boolean;
	/** What its definition and its service say today; absent where no container of it is an Agent. */
	readonly today: Reading | undefined;
	/** The images that run, where that of its definition does nowhere. */
	readonly instead?: readonly string[];
};
