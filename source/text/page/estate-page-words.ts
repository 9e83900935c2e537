import type {BareWhy} from '../../domain/estate/estate.ts';
import type {HostMark} from '../../domain/estate/host-mark.ts';

/** What only a page says of what runs where. */
export type EstatePageWords = {
	/** Above the grid of clusters and their instances. */
	readonly grid: string;
	/** On how many instances of how many an Agent runs. */
	readonly covered: (covered: number, instances: number) => string;
	/** The same where what it's about stands beside it. */
	readonly share: (covered: number, instances: number) => string;
	/** An instance in a word, as a label of its mark. */
	readonly marks: Readonly<Record<HostMark, string>>;
	readonly count: (count: number) => string;
	/** How many clusters, instances and Agents there are. */
	readonly totals: (counts: EstateTotals) => string;
	/** Above the table of instances on which none runs, and its columns: alike ones of a cluster are in one row. */
	readonly without: string;
	readonly withoutColumns: readonly [cluster: string, state: string, instances: string];
	/** Why no Agent is meant for an instance. */
	readonly bare: (why: BareWhy) => string;
	/** What is folded: the names of those on which one runs. */
	readonly running: (count: number) => string;
	/** Above the table of Agents, and above all that is known of each. */
	readonly agents: string;
	readonly details: string;
	/** Above what stands in no row, and above what could not be read. */
	readonly remarks: string;
	readonly unread: string;
};

export type EstateTotals = {readonly clusters: number; readonly instances: number; readonly agents: number};
