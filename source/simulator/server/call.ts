import type {Account} from '../account/account.ts';
import type {XmlFields} from '../query/write-xml.ts';

/**
One request of a client after its protocol was taken off: the operation and its input are known, nothing is checked yet.
*/
export type Call = {
	/** The name in the credential scope, which is also the prefix of IAM actions. */
	readonly service: string;
	readonly operation: string;
	readonly region: string;
	readonly accessKeyId: string;
	/** Sent with temporary keys only. */
	readonly sessionToken: string | undefined;
	/** Members as the wire has them, unchecked; in query services every value is text. */
	readonly input: Readonly<Record<string, unknown>>;
	readonly requestId: string;
};

/** The members of a JSON reply. Times are epoch seconds, absent members are left out. */
export type Output = Readonly<Record<string, unknown>>;

/** What one API operation does: reads or changes the account and returns the reply, or throws a Fault. */
export type Operation<Result = Output> = (call: Call, account: Account) => Result;

/**
A service of the simulated AWS. Operations ask themselves who calls and whether they may. `target` is the prefix of
`x-amz-target` in JSON services.
*/
export type Service =
	| {
			readonly protocol: 'json';
			readonly name: string;
			readonly target: string;
			readonly operations: Readonly<Record<string, Operation>>;
	  }
	| {
			readonly protocol: 'query';
			readonly name: 'sts' | 'iam' | 'ec2' | 'cloudformation';
			readonly operations: Readonly<Record<string, Operation<XmlFields>>>;
	  };

/** Services whose code is loaded with their first request, by their names in the credential scope. */
export type LateServices = {readonly names: ReadonlySet<string>; readonly load: () => Promise<readonly Service[]>};

type FaultParts = {
	readonly code: string;
	readonly message: string;
	/** 400 where it isn't said, the status of nearly all errors of JSON services. */
	readonly status?: number;
	readonly fields?: Readonly<Record<string, unknown>>;
};

/** An error as the wire shows it: `code` is `__type` or `<Code>`, `fields` are further members of a modelled error. */
export class Fault extends Error {
	readonly code: string;
	readonly status: number;
	readonly fields: Readonly<Record<string, unknown>>;

	constructor({code, message, status = 400, fields = {}}: FaultParts) {
		super(message);
		this.name = 'Fault';
		this.code = code;
		this.status = status;
		this.fields = fields;
	}
}
