import type {Cluster} from '../../account/cluster.ts';
import type {Identity} from '../../account/identity.ts';
import type {JsonObject} from '../../kit/json.ts';
import type {Change, ChangeKind} from '../change.ts';
import type {Target} from '../plan.ts';

/** The services that changes are sent to, as IAM and the AWS CLI name them. */
export type ChangeService = 'cloudformation' | 'ecs' | 'iam' | 'secretsmanager' | 'ssm';

/** The API's name of an operation: `CreateService` of `create-service`. */
type Operation<Kind extends string> = Kind extends `${infer Word}-${infer Rest}`
	? `${Capitalize<Word>}${Operation<Rest>}`
	: Capitalize<Kind>;

/** An IAM action on one resource. */
export type Need = {
	readonly action: string;
	readonly resource: string;
	/** Keys of conditions that policies have for it, with the values of this request. */
	readonly context?: Readonly<Record<string, string>>;
};

/** Something about a change that depends on whose account it is made in. */
export type Of<Value> = (change: Change, identity: Identity, made?: Made) => Value;

/** What the same plan makes and others of its changes refer to: the role, with its path. */
export type Made = {readonly role?: string};

/** A change of a target that was made, and the target's cluster as it was read before. */
export type Undoing = {
	readonly target: Pick<Target, 'id' | 'name' | 'group'>;
	readonly change: Pick<Change, 'request'>;
	readonly cluster: Cluster | undefined;
};

/** Another request to the target, of a kind of its own. */
export type TakenBack = {readonly kind: ChangeKind; readonly request: JsonObject};

/** All that is known of a kind of change, but how it is sent (`aws/perform/senders.ts`) and its words (`text`). */
export type ChangeKindFacts<Kind extends ChangeKind = ChangeKind> = {
	/** Its id: in events, in its words, and as a command of the AWS CLI. */
	readonly kind: Kind;
	readonly service: ChangeService;
	readonly operation: Operation<Kind>;
	/** What it makes, changes or removes. */
	readonly about:
		| 'secret'
		| 'parameter'
		| 'role'
		| 'role-policy'
		| 'definition'
		| 'service'
		| 'daemon'
		| 'tags'
		| 'stack-set'
		| 'stacks';
	/** What the operation must be allowed on. */
	readonly resource: Of<string>;
	/** What the request says of itself that policies can ask for. */
	readonly context?: Of<Readonly<Record<string, string>>>;
	/** What must be allowed besides, where it must. */
	readonly beside?: Of<readonly Need[]>;
	/** Its request may hold the API key; the others are never handed it. */
	readonly writesKey?: true;
	/** The field with the token by which the service knows a request that is sent again. */
	readonly tokenAt?: 'clientToken' | 'ClientRequestToken' | 'OperationId';
	/**
	What takes it back, in order: what it made goes, what it changed is again as it was. Nothing where it changed
	nothing that would have to be put back. Where this is absent nothing takes it back yet.
	*/
	readonly takenBack?: (undoing: Undoing) => readonly TakenBack[];
	/** What exporters must know to write it down. */
	readonly exported?: {
		/** Where the AWS CLI's answer holds the ARN that other changes refer to. */
		readonly arnAt?: string;
	};
};
