import type {AgentEstate, ClusterEstate} from '../domain/estate/estate.ts';
import type {Source} from '../domain/choices/given.ts';
import type {AccountName} from '../domain/choices/wishes/wanted-account.ts';
import type {ClusterCounts, ClusterState} from '../domain/ending/told/cluster-state.ts';
import type {ClusterOutcome} from '../domain/ending/outcome.ts';
import type {Preview} from '../domain/plan/forecast/preview.ts';

/** What can be typed at a plan besides an answer, each shown or written then: a letter, as the key of the screens. */
export const planLetters = {
	requests: 'j',
	whole: 'o',
	checks: 'c',
	answers: 's',
	clusters: 't',
	files: 'w',
	code: 'x',
	policies: 'p',
} as const;

/** One of `planLetters`, by what it is for. */
export type PlanLetter = keyof typeof planLetters;

/** What stands between things that a front puts beside one another on a line, and behind a sentence. */
export type Joints = {
	/** Between parts of one phrase. */
	readonly parts: string;
	/** Between two phrases that have parts themselves. */
	readonly phrases: string;
	readonly sentences: string;
	/** Behind a sentence, and a phrase among them. */
	readonly stop: string;
};

/** Short words of the line fronts: prompts, marks in words and what is said while waiting. */
export type LineWords = {
	readonly joints: Joints;
	/** Where an answer came from; empty for a person's own. */
	readonly source: (source: Source) => string;
	readonly back: string;
	readonly leave: string;
	/** How to go back and leave, said once before the first question. */
	readonly howTo: string;
	/** `hasMarked`: whether a row is taken when nothing is typed. */
	readonly pickOne: (count: number, hasMarked: boolean) => string;
	/** `isTold`: whether a row can say what it brings. */
	readonly pickMany: (isTold: boolean) => string;
	/** Typed, they take every row of a list, or take every row away. */
	readonly all: string;
	readonly none: string;
	/** Asked before a long list: a part of the names to show. */
	readonly narrow: (count: number, hasTags: boolean) => string;
	readonly typeSecret: string;
	readonly typeWord: (word: string) => string;
	/** At a plan: the word applies it, and the number of a fix changes it. `count` of them stand above. */
	readonly typeWordOrFix: (word: string, count: number) => string;
	/** At a plan that can't be applied. */
	readonly typeFix: (count: number) => string;
	readonly typeTurn: string;
	/** What else can be typed there, of so many changes. */
	readonly typeLetter: (letters: readonly PlanLetter[], changes: number) => string;
	/** Shown for a letter where there is nothing of the kind. */
	readonly noneToShow: string;
	/** Above a request: which of the changes it is of. */
	readonly requestOf: (index: number, count: number) => string;
	/** The row that runs a command which signs in again; what stands for it is `repairLetter`. */
	readonly repair: (command: string) => string;
	readonly repairLetter: string;
	/** The program of it ended with this exit code, or can't be started (127). */
	readonly notRepaired: (program: string, exitCode: number) => string;
	/** Asked below what an application needs: what can be typed to see more, of so many changes, or to write it. */
	readonly typeWiring: (changes: number, canWrite: boolean) => string;
	/** Asked at the end; what stands for it is `guideLetter`. */
	readonly typeGuide: string;
	readonly guideLetter: string;
	readonly yes: string;
	readonly no: string;
	/** The keys of a prompt that moves the cursor. */
	readonly oneTip: string;
	readonly manyTip: (isTold: boolean) => string;
	readonly searchTip: string;
	readonly chosen: string;
	/** Above what all selected rows ask for. */
	readonly together: string;
	/** The same as a sentence, once they are answered. */
	readonly askTogether: (preview: Pick<Preview, 'totals' | 'runsOn' | 'of'>) => string;
	/** Beside a row that says itself why. */
	readonly closed: string;
	readonly cannot: (why: string) => string;
	/** Beside a difference that gives permissions or access to the host. */
	readonly risk: string;
	/** Above the differences of several changes that have the same ones. */
	readonly each: (count: number) => string;
	readonly noSuchNumber: (text: string) => string;
	/** Said before a field of the settings: how to empty it, or to have its default again. */
	readonly emptyField: string;
	readonly usualField: (value: string) => string;
	/** Said where a page is named that can be opened. */
	readonly typeOpen: string;
	readonly openLetter: string;
	/** Asked below what runs where, and said where the next look found the same. */
	readonly typeLook: string;
	readonly lookedSame: string;
	/** `speed`: how many times faster than life the demo's clock runs. */
	readonly demo: (world: string, speed: number) => string;
	readonly dryRun: string;
	readonly withdrawn: (answer: string) => string;
	/** How many requests AWS has answered. */
	readonly answers: (count: number) => string;
	/** Of several clusters one is in another state, and how far all have come. */
	readonly clusterState: (cluster: ClusterState, counts: ClusterCounts) => string;
	readonly heartbeat: (what: string, duration: string) => string;
	readonly problem: string;
	readonly checks: string;
	readonly journal: (path: string) => string;
	readonly page: (path: string) => string;
};

/** What a pipeline shows beside its log: titles of what folds, and a summary of the job. */
export type PipelineWords = {
	/** Titles of the parts of a log that fold. */
	readonly looking: string;
	readonly plan: (counts: string) => string;
	readonly carryingOut: string;
	/** Titles of the summary; `of` where the run is for several accounts. */
	readonly planned: (command: string, of?: AccountName) => string;
	readonly ended: (of?: AccountName) => string;
	readonly estate: (of?: AccountName) => string;
	readonly checked: (of?: AccountName) => string;
	/** In place of rows or changes for which there is no room. */
	readonly moreClusters: (count: number) => string;
	readonly moreChecks: (count: number) => string;
	readonly moreChanges: (count: number) => string;
	/** The columns of the table of how clusters ended, and a row of it. */
	readonly columns: readonly string[];
	readonly row: (cluster: ClusterOutcome) => readonly string[];
	/** Of what runs where: the columns, and a row an Agent, or a cluster that has none. */
	readonly estateColumns: readonly string[];
	readonly estateRow: (
		cluster: ClusterEstate,
		agent: AgentEstate | undefined,
		/** Those of the table of people, but for what was changed. */
		cells: readonly string[],
	) => readonly string[];
	readonly moreRows: (count: number) => string;
	/** Of a summary that can't be written, and why. */
	readonly unwritten: (why: string) => string;
};
