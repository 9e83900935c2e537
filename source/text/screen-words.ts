import type {Verdict} from '../domain/choices/problem/check-result.ts';
import type {ReceiptPart} from './words.ts';

/** Of the clusters of a run. */
export type CellCounts = {
	readonly done: number;
	readonly underWay: number;
	readonly failed: number;
	readonly of: number;
};

/** Short words of the interactive screens: key hints, headings, empty states. */
export type ScreenWords = {
	/** Which question this is, of how many. */
	readonly of: (index: number, total: number) => string;
	readonly keys: Readonly<Record<ScreenAction, string>>;
	readonly keyNames: Readonly<
		Record<'space' | 'enter' | 'escape' | 'pageUp' | 'pageDown' | 'home' | 'end' | 'controlC' | 'type', string>
	>;
	/** Headings of the screens that ask nothing. */
	readonly headings: Readonly<Record<'estate' | 'reading' | 'applying' | 'watching' | 'keys', string>>;
	readonly nothingMatches: (text: string) => string;
	readonly more: (count: number) => string;
	/** Which rows of a long list are shown. */
	readonly range: (first: number, last: number, total: number) => string;
	/** Rows of a list that a filter leaves, and how many of them are chosen. */
	readonly shownChosen: (shown: number, chosen: number) => string;
	/** How far many clusters have come together. */
	readonly cellCounts: (counts: CellCounts) => string;
	readonly cellStates: Readonly<Record<'failed' | 'rolling-out' | 'changing' | 'waiting' | 'done', string>>;
	readonly clusters: (count: number) => string;
	readonly regions: (count: number) => string;
	/** What each sign of the bar of a rollout means, and how many instances one of them stands for. */
	readonly marks: Readonly<Record<'full' | 'part' | 'empty' | 'away' | 'failed', string>>;
	readonly markStandsFor: (instances: number) => string;
	/** Clusters that were looked into, of those that were found. */
	readonly lookedInto: (clusters: number, of: number) => string;
	readonly characters: (count: number) => string;
	readonly useTheseSettings: string;
	readonly orChangeOne: string;
	/** Instead of it, where some are not as they are by default. */
	readonly changedSettings: (count: number) => string;
	readonly byDefault: (value: string) => string;
	/** Beside the settings while none is marked. */
	readonly aboutSettings: string;
	/** Labels of what is told of one setting. */
	readonly ofSetting: Readonly<Record<'flag' | 'usual' | 'values', string>>;
	readonly nothingChangedYet: string;
	/** Of a plan whose checks failed. */
	readonly notApplied: string;
	/** How a check went, in a word; empty where nothing has to be said. */
	readonly verdicts: Readonly<Record<Verdict, string>>;
	/** The pane beside the features. */
	readonly preview: (family: string) => string;
	/** Headings of what the marked feature brings, would bring, or does not. */
	readonly adds: (label: string) => string;
	readonly wouldAdd: (label: string) => string;
	readonly addsNothing: (label: string) => string;
	/** By the forecast: instances that will run the Agent, of those that are to have it. */
	readonly runsOn: (instances: number, of: number) => string;
	/** The same where there is little room. */
	readonly runsBriefly: (instances: number, of: number) => string;
	readonly typeToConfirm: (word: string) => string;
	readonly wroteFiles: (files: readonly string[]) => string;
	/** Into the working folder. */
	readonly wrotePolicies: (files: readonly string[]) => string;
	readonly doneSoFar: string;
	readonly whatToDo: string;
	readonly stopping: string;
	/** The last part of the receipt: where the journal is. */
	readonly journal: (file: string) => ReceiptPart;
	/** Where the page of the run is. */
	readonly page: (file: string) => ReceiptPart;
};

/** What a key does, in the word of its hint. */
export const screenActions = [
	'select',
	'toggle',
	'continue',
	'back',
	'filter',
	'keys',
	'move',
	'change',
	'scroll',
	'apply',
	'leave',
	'refresh',
	'json',
	'open',
	'open-link',
	'write',
	'as-code',
	'write-policies',
	'checks',
	'answers',
	'clusters',
	'accounts',
	'fix',
	'close',
	'clear',
	'select-shown',
	'stop-watching',
	'stop',
	'stop-now',
	'edit',
	'next-value',
	'reset',
	'use',
	'run-command',
	'confirm',
	'guide',
	'type',
	'page',
	'first-or-last',
] as const;

/** What a key does, as help and hints name it. */
export type ScreenAction = (typeof screenActions)[number];
