import type {ClusterSummary} from '../domain/account/cluster.ts';
import type {SignIn} from '../aws/gateway.ts';
import type {SetupCommand} from '../commands/command.ts';
import type {Datadog} from '../datadog/gateway.ts';
import type {Registry} from '../registry/gateway.ts';
import type {Answers} from '../domain/choices/answers.ts';
import type {FlagName} from '../domain/choices/flags.ts';
import type {ChoiceId, Choices} from '../domain/choices/choices.ts';
import type {Code} from '../domain/code/code-resource.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {Outcome} from '../domain/ending/outcome.ts';
import type {FleetTemplate} from '../domain/fleet/fleet-template.ts';
import type {PlanFile} from '../domain/plan/saved/saved-plan.ts';
import type {Question, Reply} from '../domain/questions/question.ts';
import type {BundleFile} from '../domain/ending/bundle/bundle.ts';
import type {ServiceStep} from '../domain/ending/noted-steps.ts';
import type {SetupEvent} from '../domain/ending/event.ts';
import type {FleetWishes} from '../domain/choices/wishes/fleet-wishes.ts';
import type {WantedAccount} from '../domain/choices/wishes/wanted-account.ts';
import type {Given} from '../domain/choices/given.ts';
import type {Situation} from '../domain/choices/situation.ts';

/**
Asks a person, or says that nobody is there. `renewed` is the same question as more comes in that its list shows; only
what is taken of it is read. Whoever takes none asks with what was there.
*/
export type Ask = <Id extends ChoiceId>(
	question: Question<Id>,
	renewed?: AsyncIterable<Question<Id>>,
) => Promise<Reply<Choices[Id]>>;

/** Asks for the code of a device, while AWS is opened. */
export type AskCode = (question: Omit<Question<'mfaCode'>, 'again'>) => Promise<Reply<string>>;

/**
A way to be seen: consumes the events and answers the questions. `interrupt` is Ctrl+C: the first call stops gracefully,
the second at once.
*/
export type Front = (start: (ask: Ask) => AsyncIterable<SetupEvent>, interrupt: Interrupt) => Promise<Outcome>;

/** Ctrl+C, and a request to end, in two steps. */
export type Interrupt = {
	/** Aborted by the first Ctrl+C: no further change begins, waiting ends. */
	readonly graceful: AbortSignal;
	/** Aborted by the second: requests in flight are dropped. */
	readonly immediate: AbortSignal;
	readonly press: () => void;
};

/** Time comes from outside, so that a test does not wait and a demo runs faster than life. */
export type Clock = {
	/** How many times faster than life; 1 outside a demo. */
	readonly speed: number;
	/** Milliseconds since the epoch. */
	now(): number;
	/** Resolves after that many seconds, or as soon as the signal aborts; never rejects. */
	pause(seconds: number, signal: AbortSignal): Promise<void>;
};

/** Everything the process needs from outside. */
export type Ports = {
	readonly signIn: SignIn;
	readonly datadog: Datadog;
	readonly registry: Registry;
	readonly clock: Clock;
	readonly interrupt: Interrupt;
	/** Resolves in a second of real time, or as soon as the signal aborts: when to see what AWS has not answered. */
	readonly beat: (signal: AbortSignal) => Promise<void>;
	readonly bundles: Bundles;
	/** Which revisions earlier runs set in an account, as journals here have it, the newest first. Never rejects. */
	readonly steps: (account: string) => Promise<readonly ServiceStep[]>;
	readonly run: Run;
	/** Where the run is for several accounts, and their plans are carried out. */
	readonly company?: Company;
	/** What the plan tells of what is decided so far, while it is chosen (`domain/choices/situation.ts`). */
	readonly isChanging?: Situation['isChanging'];
	/** What a fleet needs from outside. */
	readonly fleet: FleetPorts;
	/** Hears of a cluster's name that was given and that this one of several accounts has none of. */
	readonly missing?: (name: string, looked: LookedIn) => void;
};

/** What a set is answered with, and its name. */
export type FleetAbout = {readonly answers: Answers; readonly set: string};

/** What of a fleet is made outside of the process. */
export type FleetPorts = {
	/** The template of a stack set: a model account's code, with room for clusters and what it was answered with. */
	readonly template: (code: Code, about: FleetAbout) => Promise<FleetTemplate>;
	/** The answers that such a template was made with; `undefined` for one of somebody else's. */
	readonly answersIn: (template: string) => Promise<Answers | undefined>;
	/** The options whose answers such a template can't carry, as whoever reads it would see a secret. */
	readonly withheldIn: (template: string) => Promise<readonly FlagName[]>;
	/** What was given, over what these answers say. */
	readonly given: (above: Given, answers: Answers) => Given;
};

/** Where one account was looked in for clusters, and what was found. */
export type LookedIn = {readonly regions: readonly string[]; readonly found: readonly ClusterSummary[]};

/** What ties an account to the others of its run, from the yes to its end. */
export type Company = {
	/** Its plan was said yes to, and nothing of it is sent yet. */
	readonly approved: () => void;
	/**
	Resolves when its changes may begin; to why they never will; or to `again`, where the account before it has moved
	and all of them have to be asked about once more.
	*/
	readonly begin: () => Promise<Problem | 'again' | undefined>;
	/** Resolves to what leaves it, when there is a place among the clusters that are changed at a time. */
	readonly enter: () => Promise<() => void>;
	/** What goes first runs as it should: the other accounts may follow. */
	readonly proven: () => void;
	/** A cluster, by its name, has failed. */
	readonly failed: (cluster: string) => void;
	/** Why no other cluster begins: one has failed, and that is enough. */
	readonly over: () => Problem | undefined;
};

/** Files for support: what of them is on this machine already, and where they are written. */
export type Bundles = {
	/** The path of the one that this run would write. */
	readonly file: string;
	/** This run's journal so far, and the newest earlier ones of an account. */
	journals(account: string): Promise<readonly BundleFile[]>;
	/** The same files without what this run knows for a secret. */
	clean(files: readonly BundleFile[]): readonly BundleFile[];
	/** Packs them into the file, for this user alone. Throws a ProblemError where that can't be, or where one is. */
	write(files: readonly BundleFile[]): Promise<void>;
};

/** What was given on the command line, in the environment and in files, and how to run. */
export type Run = {
	readonly command: SetupCommand;
	/** For `iam`: the integration's role, and whether its policy is to be written. */
	readonly integration: {readonly role?: string; readonly apply: boolean};
	readonly version: string;
	readonly demo?: string;
	/** Several accounts that it is for; none for the one of its credentials. */
	readonly accounts: readonly WantedAccount[];
	readonly given: Given;
	/** All that was given, for commands that are printed. */
	readonly said: Answers;
	readonly dryRun: boolean;
	readonly detailedExitCode: boolean;
	/** Whether its plan is saved. */
	readonly saves: boolean;
	/** The plan that it carries out or refuses, where one was saved. */
	readonly saved?: PlanFile;
	/** For `status`: what wants attention is a failure. */
	readonly check: boolean;
	/** For `status`: Datadog is asked too. */
	readonly data: boolean;
	/** For `status`: registries are asked what tags mean today. */
	readonly resolveTags: boolean;
	readonly wait: boolean;
	/** How long a rollout is watched, in seconds. */
	readonly timeout: number;
	readonly rollback: boolean;
	/** How many clusters are changed and watched at a time. */
	readonly concurrency: number;
	/** No other cluster begins once one has failed. */
	readonly failFast: boolean;
	/** In one of several accounts: the cluster that was named to go first of all, wherever it is. */
	readonly jointCanary?: string;
	/** For `fleet`. */
	readonly fleet?: FleetWishes;
	/** Unique to this run; client tokens are made of it. */
	readonly id: string;
	readonly journal?: string;
};
