import type {Command} from '../account/repair.ts';
import type {Site} from '../account/site.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {NetworkMode} from '../choices/choices.ts';
import type {Stay} from '../plan/removal/stay.ts';
import type {Platform} from '../account/platform.ts';
import type {AgentHost} from '../wiring/way-to-agent.ts';
import type {OldKeyLeft} from './old-key-left.ts';

/**
What stays in the scrollback at the end. Commands are argument lists; text/ quotes and wraps them. A run that did not
get there has only what undoes it, and what goes on with it: no services, no advice, and no command in `again`.
*/
export type Receipt = {
	readonly site: Site;
	readonly services: ReadonlyArray<{
		readonly cluster: string;
		readonly region: string;
		readonly name: string;
		readonly running: number;
		readonly eligible: number;
	}>;
	/** What applications need, once for each way of reaching the Agent. */
	readonly applications: readonly ApplicationAdvice[];
	/** What shows one of their services all of it, as a diff. */
	readonly next?: Command;
	/** What watches the rollout that this run did not wait for. */
	readonly watch?: Command;
	/** What makes the changes that a stop left open. */
	readonly resume?: Command;
	/** The same install as one unattended command. */
	readonly again: readonly string[];
	/** Commands that lead back to what was there before, in order; none where nothing was changed. */
	readonly undo: ReadonlyArray<readonly string[]>;
	/** Nothing is left of a demo: its commands are for an account of one's own. */
	readonly isDemo: boolean;
	/** What stays all the same, each once. */
	readonly leaves?: readonly Remaining[];
	/** What a removal left where it is, and why. */
	readonly stays?: readonly Stay[];
	/** Who still has the key that was replaced, and when it was used last. */
	readonly oldKey?: OldKeyLeft;
	/** Revisions that go on showing a secret which the new ones don't, each once. */
	readonly exposed?: readonly ExposedRevision[];
};

/**
What undoing leaves: things that this tool made or added to, keys that it put in the place of others, and a service
whose revision from before nothing can run any more.
*/
export type Remaining = {
	readonly kind:
		| 'secret'
		| 'parameter'
		| 'key-in-secret'
		| 'key-in-parameter'
		| 'role'
		| 'definition'
		/** Several revisions of one family. */
		| 'definitions'
		| 'service'
		| 'subnets';
	readonly name: string;
};

/** `take` takes the revision away for good, in order; `list` names the others of its family, which were not read. */
export type ExposedRevision = {
	/** `family:revision`. */
	readonly definition: string;
	readonly take: ReadonlyArray<readonly string[]>;
	readonly list: readonly string[];
};

/** How applications on one kind of host reach the Agent, as data. */
export type ApplicationAdvice = {
	readonly platform: Platform;
	readonly networkMode: NetworkMode;
	readonly features: readonly FeatureId[];
	/** Environment variables for the application's container; `DD_AGENT_HOST` may be one. */
	readonly environment: Readonly<Record<string, string>>;
	/** The shared socket folder, where a socket is used. */
	readonly mount?: string;
	/** The variables of applications in the host's network, where the Agent is in it too. */
	readonly inHostNetwork?: Readonly<Record<string, string>>;
	/** Instances on which the metadata service answers no container behind the bridge; absent where it isn't known. */
	readonly withoutMetadata?: readonly string[];
	/** The same run with what applications can reach, where they can't reach the Agent of this one. */
	readonly instead?: Command;
	readonly agentHost?: AgentHost;
};
