import type {Arrival} from '../rollout/arrival/arrival.ts';
import type {Unanswered} from '../account/datadog/datadog-answer.ts';
import type {Site} from '../account/site.ts';
import type {Answers} from '../choices/answers.ts';
import type {ChoiceId} from '../choices/choices.ts';
import type {Invocation} from '../choices/invocation.ts';
import type {CodeEvent} from '../code/code-event.ts';
import type {FleetEvent} from '../fleet/view/fleet-event.ts';
import type {FleetView} from '../fleet/view/fleet-view.ts';
import type {Change, ChangeResult} from '../plan/change.ts';
import type {CheckResult} from '../choices/problem/check-result.ts';
import type {ClusterFacts} from '../found/cluster-facts.ts';
import type {Estate} from '../estate/estate.ts';
import type {Identity} from '../account/identity.ts';
import type {JsonObject} from '../kit/json.ts';
import type {KeyVerdict} from '../account/datadog/key-verdict.ts';
import type {Plan} from '../plan/plan.ts';
import type {PlanSaved} from '../plan/saved/plan-saved.ts';
import type {Resource} from '../plan/saved/resource.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Rollout} from '../choices/problem/rollout.ts';
import type {Source} from '../choices/given.ts';
import type {ServiceWiring} from '../wiring/make-wiring.ts';
import type {AccountName} from '../choices/wishes/wanted-account.ts';
import type {LeftOut} from '../questions/decisions/where/left-out.ts';
import type {ChangeNote} from '../plan/changes/change-note.ts';
import type {Bundle, BundleState} from './bundle/bundle.ts';
import type {ClusterCounts, ClusterState} from './told/cluster-state.ts';
import type {FoundRun} from './found-run.ts';
import type {ProcessMark} from './process-mark.ts';
import type {ReadingFact} from './told/reading.ts';
import type {Receipt} from './receipt.ts';
import type {Outcome} from './outcome.ts';
import type {AccountEvent} from './told/account-event.ts';

export type {Reading, ReadingFact} from './told/reading.ts';

/**
What happened, in order. The journal, the JSON stream and every screen are made of these. Cut off on the wire by
front/json.ts to what cli.md promises.
*/
export type SetupEvent = Told & {
	/** Whose account it is of, where the run is for several. */
	readonly of?: AccountName;
};

type Told =
	| AccountEvent
	| CodeEvent
	| FleetEvent
	/** `checks` is which of them a front tells as they are made, those that passed too or not; the wire has all. */
	| {
			readonly type: 'started';
			readonly command: string;
			readonly version: string;
			readonly checks: 'all' | 'notable';
			readonly demo?: string;
			/** How many times faster than life a demo's clock runs: all times are by that clock. */
			readonly speed?: number;
			/** Which process it is; in a journal it tells whether the run still goes on. */
			readonly process?: ProcessMark;
	  }
	/** A read that may take long began; the next `observed`/`identified`/`verified` of its kind ends it. */
	| ({readonly type: 'reading'} & ReadingFact)
	/** AWS has not answered this for so many seconds; whatever comes next ends it. */
	| {readonly type: 'waiting'; readonly operation: string; readonly region: string; readonly seconds: number}
	/** AWS has answered so many requests of this run, and there is nothing else to tell yet. */
	| {readonly type: 'progress'; readonly answers: number}
	| {readonly type: 'identified'; readonly identity: Identity; readonly regions: readonly string[]}
	/** An earlier run in this account changed something and never said how it ended. */
	| {readonly type: 'found-run'; readonly run: FoundRun}
	/** A region's clusters arrived, or one cluster's inside did, or a region refused. */
	| {readonly type: 'observed'; readonly facts: ObservedFact}
	| {
			readonly type: 'answered';
			readonly question: ChoiceId;
			readonly value: string;
			readonly source: Source;
			readonly withdrawn?: boolean;
			/** What a filter or `all` means besides, and can't be chosen. */
			readonly leftOut?: readonly LeftOut[];
	  }
	| {readonly type: 'verified'; readonly verdict: KeyVerdict}
	/** Here and below, `again` is the run as it would be started again: what helps is said as a change of it. */
	| {
			readonly type: 'checked';
			readonly check: CheckResult;
			/** Where it is of several subjects: what was found on each. */
			readonly each?: readonly CheckResult[];
			readonly again: Invocation;
	  }
	/** What `iam` prints: who needs which policy for the current answers. */
	| {readonly type: 'policies'; readonly policies: readonly RolePolicy[]}
	/** What runs where, as it was read at one moment; told again when it is another. */
	| {readonly type: 'estate'; readonly estate: Estate; readonly again: Invocation}
	/** What a file for support would hold, is about to hold, or holds. */
	| {readonly type: 'bundle'; readonly bundle: Bundle; readonly state: BundleState}
	/** What `next` shows, and where it was written into files. */
	| {
			readonly type: 'wiring';
			readonly wiring: ServiceWiring;
			readonly written?: WrittenWiring;
			readonly again: Invocation;
	  }
	/** `identity` is whom it changes the account as. `answers` make the same plan again; without secrets. */
	| {
			readonly type: 'planned';
			readonly plan: Plan;
			readonly dryRun: boolean;
			readonly identity?: Identity;
			readonly answers?: Answers;
			/** Of a fleet: its places, and what the plan does in each. */
			readonly fleet?: FleetView;
			/** Where it is to be saved: what it rests on, and the answers for its file. */
			readonly saving?: {readonly resources: readonly Resource[]; readonly answers: Answers};
			readonly again: Invocation;
	  }
	| ({readonly type: 'plan-saved'} & PlanSaved)
	| {readonly type: 'change-started'; readonly index: number; readonly change: Change}
	/** Something worth saying while a change runs: IAM is propagating, a name is still draining, … */
	| {readonly type: 'change-note'; readonly change: string; readonly note: ChangeNote}
	| {readonly type: 'change-done'; readonly change: Change; readonly result: ChangeResult; readonly seconds: number}
	| {readonly type: 'rollout'; readonly rollout: Rollout; readonly seconds: number}
	/** Of several clusters one is in another state. */
	| {readonly type: 'cluster-state'; readonly cluster: ClusterState; readonly counts: ClusterCounts}
	/** Whether Datadog receives data, where that can be told. */
	| {readonly type: 'proof'; readonly proof: Proof}
	/** The first Ctrl+C was seen; the running change is finished first. */
	| {readonly type: 'stopping'}
	| {
			readonly type: 'problem';
			readonly problem: Problem;
			readonly done: readonly Change[];
			readonly again: Invocation;
			/** Where the answer that is wrong stands in a file: its name, line and column, and the option. */
			readonly written?: string;
	  }
	| {
			readonly type: 'finished';
			readonly outcome: Outcome;
			readonly receipt?: Receipt;
			readonly seconds: number;
			readonly journal?: string;
			/** The page of the run, as it was named; absent where none was asked for or could be written. */
			readonly page?: string;
			/** The file with all that applications need; absent where they need nothing or it could not be written. */
			readonly guide?: string;
	  };

export type {ChangeNote} from '../plan/changes/change-note.ts';

/** A folder with the new definition, and the script in it that sends it; paths as they are typed. */
export type WrittenWiring = {readonly folder: string; readonly script: string};

/** What arrived of a region or cluster. A refused region is a fact of its own: it is not an empty one. */
export type ObservedFact =
	/** The names of its clusters, so many of which are looked into now; told where that takes a while. */
	| {readonly kind: 'region-listed'; readonly region: string; readonly clusters: number}
	| {
			readonly kind: 'region';
			readonly region: string;
			readonly clusters: number;
			readonly instances: number;
			readonly seconds: number;
	  }
	| {readonly kind: 'region-refused'; readonly region: string; readonly code: string}
	/** `inSeveral`: several regions are read, so that its name may be that of another one too. */
	| {readonly kind: 'cluster'; readonly facts: ClusterFacts; readonly inSeveral?: true};

/** Whether a region or a cluster could not be read, as far as a plan needs it. */
export function isUnread(fact: ObservedFact): boolean {
	return fact.kind === 'region-refused' || (fact.kind === 'cluster' && fact.facts.standing.kind === 'unreadable');
}

/**
Whether data arrives. `waiting` is how far it has come, and not the end of asking. It takes both keys: the application
key is optional, and the API key can't always be read.
*/
export type Proof =
	| ({readonly kind: 'waiting' | 'arriving' | 'not-yet'} & Arrival)
	| {
			readonly kind: 'unknown';
			readonly site: Site;
			/** `stopped`: before Datadog had answered. */
			readonly why: 'no-application-key' | 'no-api-key' | 'stopped' | Unanswered;
			/** It went first, and the others go on all the same. */
			readonly isOfCanary?: true;
	  };

/** An IAM policy document and who it is for. */
export type RolePolicy = {
	readonly holder: 'operator' | 'execution-role' | 'integration';
	readonly document: JsonObject;
};
