import type {AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import type {Change} from '../../domain/plan/change.ts';
import type {Step} from '../../domain/kit/message.ts';
import type {DiffLine} from '../../domain/plan/diff/diff-line.ts';
import type {FleetPageWords} from './fleet-page-words.ts';
import type {EstatePageWords} from './estate-page-words.ts';

/** What only a page says, which a change ticket has: its headings, and what a screen shows without words. */
export type PageWords = {
	/** To the sections, for those who go by keyboard. */
	readonly skip: string;
	/** The label of the list of sections. */
	readonly contents: string;
	/** At the foot: `program` is its name and version. */
	readonly madeBy: (program: string) => string;
	/** Of the window and the page: the command, and whose account it is about where that is known. */
	readonly title: (command: string, of?: AccountName) => string;
	/** Labels of what stands under the title. */
	readonly labels: Readonly<Record<'account' | 'regions' | 'identity' | 'when' | 'command' | 'demo', string>>;
	/** In place of how it ended, as long as changes are made. */
	readonly underWay: string;
	readonly headings: Readonly<Record<PageHeading, string>>;
	/** The columns of the instances of a cluster, and the title of such a table. */
	readonly instanceHeads: readonly [instance: string, address: string, forecast: string, atTheEnd: string];
	readonly instancesOf: (cluster: string, service: string) => string;
	/** What is forecast of an instance where nothing stands in the way. */
	readonly fits: string;
	/** What a sign before a difference means, and before a change. */
	readonly marks: Readonly<Record<Exclude<DiffLine['mark'], ' '>, string>>;
	readonly actions: Readonly<Record<Change['action'], string>>;
	/** What a request is of, as the title of its JSON. */
	readonly request: (name: string) => string;
	readonly requests: (count: number) => string;
	readonly passed: (count: number) => string;
	/** The columns of what whoever applies the plan must be allowed. */
	readonly permissionHeads: readonly [action: string, resource: string, why: string];
	/** Actions that read what is there, beside those of the changes. */
	readonly reading: (count: number) => string;
	/** The columns of what a run changed. */
	readonly madeHeads: readonly [what: string, arn: string, seconds: string];
	readonly timelineHeads: readonly [time: string, elapsed: string, what: string];
	/** The command that carries a dry run out, and the one that does the same again. */
	readonly carryOut: (command: string) => Pasted;
	readonly sameAgain: (command: string) => Pasted;
	/** What a block is that is copied: the command of a step. */
	readonly copied: string;
	readonly estate: EstatePageWords;
	readonly fleet: FleetPageWords;
};

type Pasted = Step & {readonly command: string};

/** A part of the page of a plan. */
export type PageHeading =
	| 'summary'
	| 'accounts'
	| 'ended'
	| 'problems'
	| 'coverage'
	| 'made'
	| 'next'
	| 'timeline'
	| 'clusters'
	| 'instances'
	| 'changes'
	| 'checks'
	| 'permissions'
	| 'commands';
