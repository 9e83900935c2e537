import type {Account} from '../account.ts';
import type {Faults} from '../faults.ts';
import type {PolicyDocument} from '../policy-document.ts';
import type {Region} from '../region.ts';

export type Home = {readonly account: Account; readonly region: Region};

/**
Answers with which the world can be walked through without a person.
*/
export type Demo = {
	readonly apiKey: string;
	readonly site: string;
	readonly region: string;
	readonly clusters: readonly string[];
	/**
	What holds the key already, where the world is about that, and the role that shall read it.
	*/
	readonly secretArn?: string;
	readonly executionRole?: string;
};

/**
A named state of an account to start from, with what goes wrong in it.
*/
export type World = {
	readonly summary: string;
	readonly demo: Demo;
	readonly faults?: Faults;
	/**
	What the person may do; everything where it isn't said.
	*/
	readonly policies?: readonly PolicyDocument[];
	/**
	The person's session has ended.
	*/
	readonly isExpired?: boolean;
	readonly build: (home: Home) => void;
};
