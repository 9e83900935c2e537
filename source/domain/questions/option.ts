import type {Callable} from '../kit/called.ts';
import type {FeatureRefusal} from '../choices/problem/feature-refusal.ts';
import type {ClusterFacts} from '../found/cluster-facts.ts';
import type {CredentialSource} from '../account/credential-source.ts';
import type {Existing, Format, KeySource} from '../choices/choices.ts';
import type {FeatureId} from '../choices/feature-id.ts';
import type {ReleaseNoteId} from '../agent/releases/known-releases.ts';
import type {FeatureAsks} from '../agent/features/feature.ts';
import type {Doubt, FoundAgent} from '../found/found-agent.ts';
import type {Owner} from '../account/owner.ts';
import type {Platform} from '../account/platform.ts';
import type {Workload} from '../wiring/workload.ts';
import type {Site} from '../account/site.ts';

/** One row of a list. `subject` holds the facts; text/ makes label, columns and details of it. */
export type Option = {
	/** What is handed to `of`, typed by nobody, unique in its list. */
	readonly id: string;
	readonly selectable: boolean;
	/** What a filter by pattern or tag looks at, besides what is shown. */
	readonly called?: Callable;
	readonly subject: Subject;
};

/** What a row is about, as facts; the label, the columns and the details are made of it in `text`. */
export type Subject =
	| {readonly kind: 'credentials'; readonly source: CredentialSource}
	| {readonly kind: 'region'; readonly region: string}
	| {readonly kind: 'cluster'; readonly facts: ClusterFacts}
	/** The row "all that can run it", or have it; `isSoFar`: there may be more of them. */
	| {readonly kind: 'all'; readonly count: number; readonly hasAgent?: true; readonly isSoFar?: true}
	/** A cluster that can go first. */
	| {
			readonly kind: 'canary';
			readonly cluster: string;
			readonly region: string;
			readonly instances: number;
			/** Why it goes first unless another is named; `begun`: by an earlier run, and it doesn't run yet. */
			readonly firstAs?: 'smallest' | 'begun';
			/** Whose it is, where the run is for several. */
			readonly account?: string;
	  }
	/** All of them together. */
	| {readonly kind: 'no-canary'; readonly clusters: number}
	| {readonly kind: 'site'; readonly site: Site}
	| {readonly kind: 'key-source'; readonly source: KeySource}
	| {readonly kind: 'platform'; readonly platform: Platform; readonly instances: number}
	| {
			readonly kind: 'existing';
			readonly existing: Existing;
			readonly agent: string;
			/** The answer goes for these as well. */
			readonly others?: readonly string[];
			readonly owner?: Owner;
			readonly doubt?: Doubt;
			readonly schedulingStrategy?: FoundAgent['schedulingStrategy'];
	  }
	| {
			readonly kind: 'release';
			/** A tag, or an id of `wishes/release-wishes.ts`. */
			readonly tag: string;
			readonly newest: {readonly version: string; readonly released: string};
			/** What it brings to the Agents that are there, with the faults that it has. */
			readonly changed: readonly ReleaseNoteId[];
			readonly bad: readonly ReleaseNoteId[];
	  }
	| {readonly kind: 'container'; readonly name: string; readonly image?: string}
	| {readonly kind: 'service'; readonly workload: Workload}
	| {readonly kind: 'format'; readonly format: Format}
	| {
			readonly kind: 'feature';
			readonly id: FeatureId;
			readonly locked: boolean;
			readonly asks: FeatureAsks;
			readonly refusal?: FeatureRefusal;
	  };
