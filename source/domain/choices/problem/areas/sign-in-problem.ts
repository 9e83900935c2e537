import type {CredentialSource} from '../../../account/credential-source.ts';
import type {Repair} from '../../../account/repair.ts';

/** Credentials that are not there, have ended, or are not taken. */
export type SignInProblem =
	| {readonly code: 'no-credentials'; readonly source?: CredentialSource; readonly detail: string}
	| {
			readonly code: 'unknown-profile';
			readonly profile: string;
			readonly known: readonly string[];
			readonly nearest?: string;
	  }
	| {
			readonly code: 'broken-profile';
			readonly profile: string;
			readonly detail: string;
			/** A setting that names a section which isn't there. */
			readonly unknown?: {readonly setting: string; readonly value: string};
			/** A setting whose program was given up. */
			readonly late?: {readonly setting: string; readonly seconds: number};
			/** The run waits for other credentials, and goes on with them. */
			readonly goesOn?: true;
	  }
	| {
			readonly code: 'session-expired';
			readonly source?: CredentialSource;
			readonly repair: Repair;
			readonly detail: string;
			/** The run waits for other credentials, and goes on with them. */
			readonly goesOn?: true;
	  }
	/** Others than the run began with, and of another account than its plan is for. */
	| {readonly code: 'other-account'; readonly account: string; readonly wanted: string}
	/** STS did not let the run into an account; `role` is an ARN, `principal` who asked for it. */
	| {
			readonly code: 'role-refused';
			readonly account: string;
			readonly role: string;
			readonly principal?: string;
			readonly detail: string;
	  }
	/** Two profiles that were to be of two accounts. */
	| {readonly code: 'same-account'; readonly account: string; readonly profiles: readonly string[]}
	| {
			readonly code: 'wrong-credentials';
			readonly source?: CredentialSource;
			readonly why: 'unknown-key' | 'signature' | 'clock';
			readonly region?: string;
			readonly detail: string;
			/** The run waits for other credentials, and goes on with them. */
			readonly goesOn?: true;
	  }
	/** A profile asks for the code of its device, and nobody typed one. */
	| {readonly code: 'mfa-needed'; readonly profile: string; readonly serial: string}
	| {readonly code: 'mfa-form'}
	| {readonly code: 'mfa-refused'; readonly profile: string; readonly detail: string};
