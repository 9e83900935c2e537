import type {Identity} from '../account/identity.ts';
import type {Platform} from '../account/platform.ts';
import type {Reason} from '../agent/reason.ts';
import type {JsonObject} from '../kit/json.ts';
import type {Change} from '../plan/change.ts';

/** Kinds of resources, each after the API's operation that makes one. */
export type CodeKind =
	| 'secret'
	| 'parameter'
	| 'role'
	| 'role-policy'
	| 'task-definition'
	| 'service'
	| 'daemon-task-definition'
	| 'daemon';

/** A thing to be, in the API's names. */
export type CodeResource = {
	/** Unique in its code. A reference `{$ref: 'change', change: id}` in an input means this resource's ARN. */
	readonly id: string;
	readonly kind: CodeKind;
	readonly region: string;
	/** Its own name: a family, a service, a secret, a role. */
	readonly name: string;
	/** Of a service or daemon. */
	readonly cluster?: {readonly name: string; readonly arn: string};
	/**
	What the operation that makes one takes (CreateService, RegisterTaskDefinition, CreateRole, PutRolePolicy, …),
	without tokens. Policies are documents here, which IAM takes as text.
	*/
	readonly input: JsonObject;
	/** Of a role: ARNs of managed policies, and its own policies by name. */
	readonly grants?: {readonly managed: readonly string[]; readonly own: Readonly<Record<string, JsonObject>>};
	/** The ARN of what is there already: an engine must take it over, and not make another. */
	readonly there?: string;
	/** Of what is there, as `input`: what it is like today, where a plan changes it. */
	readonly today?: JsonObject;
	/** Of a definition. */
	readonly platform?: Platform;
	/** Of a definition: the Agent's container. */
	readonly container?: string;
	/** Who asked for a line, by the path that a diff gives it: `datadog-agent/environment/DD_SITE`. */
	readonly reasons: Readonly<Record<string, Reason>>;
};

/** All that is to be rendered, in an order in which each resource follows what it refers to. */
export type Code = {
	readonly identity: Pick<Identity, 'account' | 'partition'>;
	/** A plan's, or what runs. */
	readonly from: 'plan' | 'installed';
	readonly resources: readonly CodeResource[];
	/**
	Changes of the plan that make no thing: a key put into a secret that is there, an Agent that goes first, a policy of
	AWS for a role that is there. No description of what is to be can say them.
	*/
	readonly beside: readonly Change[];
	/** The requests themselves, in order, for who sends them: of a plan its own, of what runs those that make it. */
	readonly changes: readonly Change[];
};
