import type {Fields, Value} from '../template/value.ts';
import type {Caller} from './caller.ts';
import type {Members} from './shape.ts';

/** A resource that exists: how its service knows it, what `Fn::GetAtt` gives, and what `Ref` gives. */
export type Made = {
	readonly physicalId: string;
	readonly attributes: Readonly<Record<string, Value>>;
	/** The deployment that has to end well before the resource counts as made. */
	readonly watch?: string;
};

/** Where a resource is made: the stack gives it a name where the template has none. */
export type Site = Caller & {readonly stackName: string; readonly stackId: string; readonly logicalId: string};

export type Settled = 'settled' | 'waiting' | {readonly failed: string};

export type Change = {readonly before: Fields; readonly after: Fields};

/**
A kind of resource. All that it does goes through the operations of its service and throws their faults; `properties`
are resolved, checked and in the template's casing.
*/
export type ResourceType = {
	readonly members: Members;
	readonly required: readonly string[];
	/** Properties whose change makes a new resource. */
	readonly replacing: readonly string[];
	/** For `Fn::GetAtt`. */
	readonly attributes: readonly string[];
	/** What names an existing resource for an import; none where it can't be imported. */
	readonly identifiers: readonly string[];
	/** The property that gives it a name of its own, and so needs CAPABILITY_NAMED_IAM. */
	readonly iamName?: string;
	/** Whether stack tags reach it. */
	readonly isTaggable: boolean;
	/** Properties that can't be read back. */
	readonly writeOnly: readonly string[];
	readonly create: (site: Site, properties: Fields) => Made;
	/** Changes it in place; `replacing` ones are the same in both. */
	readonly update: (site: Site, made: Made, change: Change) => Made;
	readonly remove: (site: Site, made: Made, properties: Fields) => void;
	/** Asked every few seconds after it was made or changed; absent for what is there at once. */
	readonly settle?: (site: Site, made: Made, seconds: number) => Settled;
	/** Asked every few seconds after it was taken away. */
	readonly isGone?: (site: Site, made: Made) => boolean;
	/** The properties that it has now, as far as `like` names them; undefined where it is not there. */
	readonly read?: (site: Site, made: Made, like: Fields) => Fields | undefined;
	/** What an import takes over, by its identifiers. */
	readonly find?: (site: Site, identifiers: Readonly<Record<string, string>>) => Made | undefined;
	/** Puts the tags of CloudFormation on it, where it does so for this type. */
	readonly tag?: (site: Site, made: Made, tags: ReadonlyMap<string, string>) => void;
};
