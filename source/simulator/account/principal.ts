import type {PolicyDocument} from './policy-document.ts';

/**
Who may sign requests: a user or a session of an assumed role, with every kind of policy that has a say.
A role session has the identity policies of its role in `identity` too.
*/
export type Principal = {
	readonly accessKeyId: string;
	readonly secretAccessKey: string;
	/** Only temporary keys have one; it must be sent along with them. */
	readonly sessionToken?: string;
	/** `arn:aws:iam::…:user/name` or `arn:aws:sts::…:assumed-role/role/session`. */
	readonly arn: string;
	/** `AIDA…` or `AROA…:session`. */
	readonly userId: string;
	/** Epoch seconds; from then on requests answer with the expired-token error of their service. */
	readonly expiresAt?: number;
	readonly identity: readonly PolicyDocument[];
	/** Limits what `identity` allows, and allows nothing itself. */
	readonly boundary?: PolicyDocument;
	/** The organisation's policies for the account. */
	readonly serviceControl?: readonly PolicyDocument[];
	/** Given when the session began; nobody can read it afterwards. */
	readonly session?: PolicyDocument;
	/** Serial and the code it accepts, for AssumeRole with MFA. */
	readonly mfa?: {readonly serialNumber: string; readonly code: string};
};
