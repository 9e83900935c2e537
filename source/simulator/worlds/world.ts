import type {Account} from '../account/account.ts';
import type {Faults} from '../server/faults.ts';
import type {PolicyDocument} from '../account/policy-document.ts';
import type {Principal} from '../account/principal.ts';
import type {Cluster} from '../ecs/cluster/cluster.ts';
import type {Where} from '../ecs/scheduler/where.ts';
import type {Region} from '../account/region.ts';

/**
Where a world is built. `here` gives a cluster with its schedulers: worlds start what runs in them and import none.
*/
export type Home = {readonly account: Account; readonly region: Region; readonly here: (cluster: Cluster) => Where};

/** Answers with which the world can be walked through without a person. */
export type Demo = {
	readonly apiKey: string;
	/** The one that is to take its place where it's rotated; known on the same site. */
	readonly nextApiKey?: string;
	readonly site: string;
	/** Keys that other sites know, by site; none in a world that is about the one site. */
	readonly keysElsewhere?: Readonly<Record<string, string>>;
	/** By site, those that tell whether data arrives. */
	readonly applicationKeys?: Readonly<Record<string, string>>;
	readonly region: string;
	/** By name; none in a world that has nothing to choose. */
	readonly clusters: readonly string[];
	/** What holds the key already, where the world is about that, and the role that shall read it. */
	readonly secretArn?: string;
	readonly executionRole?: string;
	/** Which of the world's own AWS profiles signs in. */
	readonly profile?: string;
};

type HomeOptions = {readonly account: Account; readonly folder: string};

/** What a person's home folder holds for AWS, by path inside it: its files, tokens and programs. */
export type HomeFiles = (at: HomeOptions) => Readonly<Record<string, string>>;

/** One more account of the same organisation. The person's own account is the first of the world. */
export type OtherAccount = {
	readonly id: string;
	readonly alias: string;
	/** It administers stack sets for the one that manages. */
	readonly isAdministrator?: true;
	readonly isSuspended?: true;
	/** What the organisation forbids there, whoever it is. */
	readonly serviceControl?: readonly PolicyDocument[];
	/** As `World.build`. */
	readonly build: (home: Home) => void;
};

/** A named state of an account to start from, with what goes wrong in it. */
export type World = {
	/** For the list of worlds. It seeds the world's chance too: other words give other ids, and other recordings. */
	readonly summary: string;
	readonly demo: Demo;
	readonly faults?: Faults;
	/** What the person may do; everything where it isn't said. */
	readonly policies?: readonly PolicyDocument[];
	/** What limits the person, whatever `policies` allows. The boundary is that of the person's role. */
	readonly limits?: Pick<Principal, 'boundary' | 'serviceControl' | 'session'>;
	/** `aws` where it isn't said; `demo.region` is one of its regions. */
	readonly partition?: string;
	/**
	The person signs in with a profile of these files; in other worlds with the keys that the simulator hands out.
	*/
	readonly files?: HomeFiles;
	/** The person's session has ended. */
	readonly isExpired?: boolean;
	/** How many days before it is seen the world is built; three where it isn't said. */
	readonly days?: number;
	/** Accounts beside it, which are reached by roles in them. */
	readonly accounts?: readonly OtherAccount[];
	/** StackSets may not work in the organisation. */
	readonly distrustsStackSets?: true;
	/** What it starts runs by the rules until the world is seen. */
	readonly build: (home: Home) => void;
};
