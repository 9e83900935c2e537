import type {ChoiceId, Choices} from '../choices/choices.ts';
import type {Source} from '../choices/given.ts';
import type {Checked} from '../choices/problem/checked.ts';
import type {Field} from '../choices/field.ts';
import type {Intent} from '../choices/intent.ts';
import type {Changes} from '../choices/answers.ts';
import type {Invocation} from '../choices/invocation.ts';
import type {AccountPlan} from '../plan/forecast/account-plan.ts';
import type {AccountName} from '../choices/wishes/wanted-account.ts';
import type {Plan} from '../plan/plan.ts';
import type {Preview} from '../plan/forecast/preview.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Option} from './option.ts';

/**
What kind of answer a question takes. A front draws by `kind` alone and hands back what the person entered to `of`,
which gives the typed value or a complaint to show under the field.
*/
export type Input<Value> =
	| {
			readonly kind: 'one';
			readonly options: readonly Option[];
			/** The id of the row that the cursor starts on; absent for the first. */
			readonly marked?: string;
			readonly of: (id: string) => Checked<Value>;
	  }
	| {
			readonly kind: 'many';
			readonly options: readonly Option[];
			readonly chosen: readonly string[];
			/** What the plan would be with these ids chosen; for the live preview beside the list. */
			readonly preview?: (ids: readonly string[]) => Preview;
			readonly of: (ids: readonly string[]) => Checked<Value>;
	  }
	| {
			readonly kind: 'text';
			readonly initial: string;
			/** Never shown while it is typed. */
			readonly secret: boolean;
			readonly of: (text: string) => Checked<Value>;
	  }
	| {
			readonly kind: 'form';
			readonly fields: readonly Field[];
			readonly of: (entries: Readonly<Record<string, string>>) => Checked<Value>;
	  }
	/** Typing `word` (a cluster's name) or a plain yes confirms; `word` absent means yes or no. */
	| {readonly kind: 'confirm'; readonly word?: string; readonly of: () => Checked<Value>}
	/** What was told stays in sight, and is told anew when it changes; whoever can't show that answers `missing`. */
	| {readonly kind: 'look'; readonly of: () => Checked<Value>}
	| {readonly kind: 'review'; readonly plan: Plan; readonly of: () => Checked<Value>};

/** The steps a person sees; several questions can belong to one. */
export const steps = [
	'sign-in',
	'clusters',
	'service',
	'release',
	'key',
	'features',
	'settings',
	'review',
	'data',
] as const;

/** The step that a heading names; counted only where the run asks something in it. */
export type Step = (typeof steps)[number];

/** How far a list is filled. */
export type Looked = {
	/** Rows that nobody has looked into yet, and how many there are. */
	readonly unseen: number;
	readonly of: number;
	/** Regions whose rows are not there yet. */
	readonly regions: readonly string[];
};

/**
One question: prompt, flags, default, validation and the "missing answer" text all come from this declaration.
Without `fallback` a person or a flag must decide; approval never has one.
*/
export type Question<Id extends ChoiceId = ChoiceId> = {
	readonly id: Id;
	readonly step: Step;
	/** Whose account it is about, where the run is for several. */
	readonly of?: AccountName;
	/** Of what is asked about several accounts together: what each is planned to get. */
	readonly accounts?: readonly AccountPlan[];
	/** Of a review for several accounts: the cluster that goes first, with its account in front. */
	readonly first?: string;
	/** Place of the step among those this run asks, from 1. */
	readonly position: {readonly index: number; readonly total: number};
	/** What answers it without asking: flags as written on a command line, and variables. Any one of them will do. */
	readonly flags: readonly string[];
	readonly input: Input<Choices[Id]>;
	readonly fallback?: Choices[Id];
	/** What is taken where it is missing, to see what else is; absent for what its input could be given first. */
	readonly assumed?: Choices[Id];
	/** What ends the run where nobody can be asked, instead of a missing answer: no flag would be one. */
	readonly unattended?: Problem;
	/** Why the last answer was not taken, when the site or AWS refused it. */
	readonly complaint?: Problem;
	/** Where that answer stands in a file: file, line and column, and its option. */
	readonly written?: string;
	/** Names to put into the prompt (the chosen clusters, …). */
	readonly about: readonly string[];
	/** Nothing is done to what is chosen: it is only looked at. */
	readonly isOnlyLook?: true;
	/** What the run is for; an install where it isn't said. */
	readonly intent?: Intent;
	/** What credentials that have ended hold up: the changes of a plan, the watching, or to look again. */
	readonly holdsUp?: 'changes' | 'rollout' | 'estate';
	/** It is asked before all is read that its list shows; absent where all is. */
	readonly looked?: Looked;
	/** The page where an answer is found. */
	readonly link?: string;
	/** The Agents whose state today its defaults are, by name. */
	readonly today?: readonly string[];
	/** Whether a person answered anything before it. */
	readonly canGoBack: boolean;
	/** The run as it would be started again, for commands that would help. */
	readonly again: Invocation;
};

/** What a front makes of a question. `leave` is q, `interrupt` is Ctrl+C; `missing` means nobody can be asked. */
export type Reply<Value> =
	| {
			readonly kind: 'answer';
			readonly value: Value;
			readonly source: Source;
			/** What the list was filtered by, as an option takes it; it may mean more than was chosen, or less. */
			readonly filters?: readonly string[];
	  }
	| {readonly kind: 'back'}
	/** Other answers, before the plan is made again: a fix of what its checks found, in one of several accounts. */
	| {readonly kind: 'fix'; readonly changes: Changes; readonly of?: AccountName}
	/** Of a plan that waits for its yes: it is to be written as code, and waits on. */
	| {readonly kind: 'as-code'}
	| {readonly kind: 'leave'}
	| {readonly kind: 'interrupt'}
	| {readonly kind: 'missing'};
