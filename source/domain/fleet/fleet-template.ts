import type {Platform} from '../account/platform.ts';
import type {Json} from '../kit/json.ts';

/**
Room for one cluster in the template: its service or daemon is made where the parameter has a name. A cluster keeps its
slot as long as it has an Agent: in another one CloudFormation would make a second service before it deletes the first,
and that one has the name and the ports.
*/
export type Slot = {
	readonly platform: Platform;
	/** The parameter that takes a cluster's name; empty by default. */
	readonly cluster: string;
	/** Of Managed Instances: the parameter that takes the ARNs of its capacity providers, with commas between them. */
	readonly providers?: string;
};

/** The template of a stack set, and what is to be said with it. */
export type FleetTemplate = {
	/** At most 51,200 bytes, which CloudFormation takes inline. */
	readonly body: string;
	/**
	Values of the set's parameters by name: texts, and the key in hand as a reference (`{$ref: 'key'}`). Parameters of
	slots are not among them.
	*/
	readonly parameters: Readonly<Record<string, Json>>;
	/** Names of those that are never shown (NoEcho). */
	readonly hidden: readonly string[];
	/** By platform, in their order. */
	readonly slots: readonly Slot[];
};
