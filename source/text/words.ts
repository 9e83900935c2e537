import type {Change, ChangeResult} from '../domain/plan/change.ts';
import type {CheckResult} from '../domain/choices/problem/check-result.ts';
import type {ChangeNote, ObservedFact, Proof, ReadingFact, RolePolicy, SetupEvent} from '../domain/ending/event.ts';
import type {DiffLine} from '../domain/plan/diff/diff-line.ts';
import type {Field} from '../domain/choices/field.ts';
import type {SettingGroup} from '../domain/choices/setting-group.ts';
import type {Changes} from '../domain/choices/answers.ts';
import type {Invocation} from '../domain/choices/invocation.ts';
import type {Bundle, BundleState} from '../domain/ending/bundle/bundle.ts';
import type {FoundRun} from '../domain/ending/found-run.ts';
import type {Identity} from '../domain/account/identity.ts';
import type {KeyVerdict} from '../domain/account/datadog/key-verdict.ts';
import type {Line, Message} from '../domain/kit/message.ts';
import type {Obstacle} from '../domain/choices/problem/obstacle.ts';
import type {Outcome} from '../domain/ending/outcome.ts';
import type {Plan} from '../domain/plan/plan.ts';
import type {PlanSaved} from '../domain/plan/saved/plan-saved.ts';
import type {Stay} from '../domain/plan/removal/stay.ts';
import type {Problem} from '../domain/choices/problem/problem.ts';
import type {LeftOut} from '../domain/questions/decisions/where/left-out.ts';
import type {Question, Step} from '../domain/questions/question.ts';
import type {Receipt} from '../domain/ending/receipt.ts';
import type {Cause, InstanceRollout, Rollout} from '../domain/choices/problem/rollout.ts';
import type {Subject} from '../domain/questions/option.ts';
import type {Totals} from '../domain/agent/features/feature.ts';
import type {AccountsWords} from './tables/accounts-words.ts';
import type {Met} from './message-of.ts';
import type {EstateWords} from './tables/estate-words.ts';
import type {FleetWords} from './fleet-words.ts';
import type {HelpWords} from './help-words.ts';
import type {LineWords, PipelineWords} from './line-words.ts';
import type {PageWords} from './page/page-words.ts';
import type {ScriptWords} from './code/script-words.ts';
import type {CellWords} from './tables/cell-words.ts';
import type {ScreenWords} from './screen-words.ts';
import type {Shell} from './shell/shell.ts';
import type {WiringWords} from './wiring-words.ts';

/** A rollout as a running line, a done line and its counts, and what it waits for where time alone won't do. */
export type RolloutWords = {
	readonly running: string;
	readonly done: string;
	readonly counts: string;
	readonly waits?: Message['steps'][number];
};

/**
Every sentence for people, as functions of facts. `en` is the catalogue; another language is another value of this type.
Widths, colours and symbols are the front's.
*/
export type Words = {
	readonly language: string;
	/** What its commands are for; a POSIX shell where it isn't said (`shell/words-for.ts`). */
	readonly shell?: Shell;
	readonly step: (step: Step) => string;
	readonly question: (question: Question) => {readonly title: string; readonly hint?: string};
	readonly option: (subject: Subject) => OptionWords;
	readonly field: (field: Field) => {readonly label: string; readonly hint: string; readonly placeholder: string};
	/** The heading above settings of one group. */
	readonly settingGroup: (group: SettingGroup) => string;
	/** A person's answer in one phrase, for history and for `answered`. */
	readonly answer: (question: string, value: string, leftOut?: readonly LeftOut[]) => string;
	/** The same among others on one line; empty where nothing has to be said. */
	readonly answerInBrief: (question: string, value: string) => string;
	readonly identity: (identity: Identity) => Line;
	readonly accounts: AccountsWords;
	/** What a file for support holds, or would. */
	readonly bundle: (bundle: Bundle, state: BundleState) => BundleWords;
	/** An earlier run that never said how it ended. */
	readonly foundRun: (run: FoundRun) => Message;
	readonly reading: (fact: ReadingFact) => string;
	/** AWS has not answered for a while. */
	readonly waiting: (operation: string, region: string, duration: string) => string;
	readonly observed: (fact: ObservedFact) => Line;
	readonly verdict: (verdict: KeyVerdict) => Line;
	readonly diff: (line: DiffLine) => DiffWords;
	readonly totals: (totals: Totals) => readonly Labelled[];
	/** `forecast` is where it will run, and what stands in the way elsewhere; empty where nothing runs by it. */
	readonly plan: (plan: Plan) => {readonly forecast: Line; readonly counts: string; readonly notes: readonly Line[]};
	readonly planSaved: (saved: PlanSaved) => Message;
	readonly exported: (exported: Exported) => Message;
	/** A change of answers that would help, as something to do. */
	readonly fix: (changes: Changes) => string;
	readonly cells: CellWords;
	readonly change: (change: Change) => ChangeWords;
	readonly changeDone: (change: Change, result: ChangeResult) => string;
	/** What a policy is for, as a heading. */
	readonly policy: (holder: RolePolicy['holder']) => string;
	readonly note: (note: ChangeNote) => string;
	/** What a removal leaves where it is, and why. */
	readonly stay: (stay: Stay) => Line;
	/** `again` is the run that helps, as it would be started again: here and below. */
	readonly check: (
		check: CheckResult,
		again: Invocation,
	) => {readonly title: string; readonly line: Line; readonly fixes: Message['steps']};
	readonly checks: (checks: readonly CheckResult[]) => string;
	/** The same without the names of what was found. */
	readonly checkCounts: (checks: readonly CheckResult[]) => string;
	readonly obstacle: (obstacle: Obstacle) => string;
	readonly rollout: (rollout: Rollout) => RolloutWords;
	readonly instance: (instance: InstanceRollout) => string;
	readonly cause: (cause: Cause) => string;
	readonly estate: EstateWords;
	readonly fleet: FleetWords;
	readonly proof: (proof: Proof) => ProofWords;
	readonly problem: (problem: Problem, run: Met) => Message;
	readonly outcome: (outcome: Outcome) => readonly Line[];
	/**
	Title and lines of each part of the receipt, in order; commands as `command` parts. With a `guide`, the file of
	all that applications need, they are told in short.
	*/
	readonly receipt: (receipt: Receipt, guide?: string) => readonly ReceiptPart[];
	/** All that applications need, with what it is as the title of the whole. */
	readonly guide: (receipt: Receipt) => Guide;
	readonly script: ScriptWords;
	readonly pipeline: PipelineWords;
	readonly page: PageWords;
	readonly wiring: WiringWords;
	/** `41s`, `1m 48s`. */
	readonly duration: (seconds: number) => string;
	readonly help: HelpWords;
	/** Said beside the variables of a served world: where it is, and why HOME is among them. */
	readonly simulating: {readonly serving: (world: string, url: string) => string; readonly home: string};
	readonly title: TitleWords;
	readonly screen: ScreenWords;
	readonly lines: LineWords;
};

/** What is translated of it: the comments of scripts are English in every language, as those of exported code. */
export type Translation = Omit<Words, 'script'>;

/** Code and the files that it was written into. */
export type Exported = Pick<Extract<SetupEvent, {readonly type: 'code'}>, 'code' | 'format' | 'written'>;

/** `details` are the hosts that don't report, and what arrives; each a line. */
export type ProofWords = {readonly title: Line; readonly details: readonly Line[]};

/**
`aside` are the columns to the right of the label; `detail`, and `labelled` below it, are shown for the marked row.
`cannot` says why not selectable.
*/
export type OptionWords = {
	readonly label: string;
	readonly aside: readonly string[];
	readonly detail: readonly Line[];
	readonly labelled?: readonly Labelled[];
	readonly cannot?: string;
};

/** What stands under one label, a line each. The front aligns; a label that has nothing to say now keeps its width. */
export type Labelled = {readonly label: string; readonly values: readonly string[]};

/**
One line of a diff in words; `text` is values and names, clean of secrets already. `reason` is absent for what every
Agent needs.
*/
export type DiffWords = {readonly noun: string; readonly text: string; readonly reason?: string};

/**
`noun` and `name` for the review list, `place` beside them and `briefly` where it has no room; `running` and `summary`
for the lines of a run.
*/
export type ChangeWords = {
	readonly noun: string;
	readonly name: string;
	readonly place: string;
	readonly briefly: readonly string[];
	readonly running: string;
	readonly summary: string;
};

/** What a file for support is called, a row for each kind of what it holds, and what is to be known besides. */
export type BundleWords = {readonly title: Line; readonly rows: readonly Labelled[]; readonly lines: readonly Line[]};

/** What the tool is, in a few words, and what a demo is. */
/** `demo` gives a line each; `speed`: how many times faster than life its clock runs. */
export type TitleWords = {readonly tagline: string; readonly demo: (world: string, speed: number) => readonly string[]};

/** What is kept in a file of its own. */
export type Guide = {readonly title: string; readonly parts: readonly ReceiptPart[]};

/** One paragraph of what stays on the screen after a run. */
export type ReceiptPart = {readonly title: string; readonly lines: readonly Line[]};
