import type {AgentEstate, ClusterEstate, Estate} from '../../domain/estate/estate.ts';
import type {TagToday} from '../../domain/estate/tag-today.ts';
import type {Line} from '../../domain/kit/message.ts';
import type {Labelled} from '../words.ts';

/** How what runs where is said. */
export type EstateWords = {
	/** Titles of the columns; what counts least comes last, and goes first where there is no room. */
	readonly columns: readonly string[];
	/** A row of the table, in the columns' order; without an Agent it says why there is none. */
	readonly row: (
		cluster: ClusterEstate,
		agent: AgentEstate | undefined,
		among: Pick<Estate, 'at' | 'clusters'>,
	) => EstateRow;
	/** All of one Agent; `at` is the instant of the look, for ages. */
	readonly details: (agent: AgentEstate, at: string) => readonly Labelled[];
	/** What an Agent's tag means today beside what runs. */
	readonly today: (today: TagToday) => readonly string[];
	/** What no Agent's row says: instances that none is meant for, what else sends, what could not be read. */
	readonly notes: (cluster: ClusterEstate) => readonly Line[];
	/** That it could not be read again, and as of when it is; `undefined` of what was. */
	readonly stale: (estate: Estate) => Line | undefined;
	/** Regions that could not be listed. */
	readonly unread: (estate: Estate) => readonly Line[];
};

/** `sign` is how much it wants attention. */
export type EstateRow = {readonly sign: 'good' | 'warn' | 'bad' | 'quiet'; readonly cells: readonly string[]};
