import type {CredentialSource} from '../../domain/account/credential-source.ts';

/** What was being done when an error came. */
export type ErrorContext = {
	/** The prefix of the service's IAM actions. */
	readonly service: string;
	readonly operation: string;
	readonly region: string;
	/** Where the request went; absent when it failed before it had an address. */
	readonly host?: string;
	/** Whose credentials signed it: the way to mend them differs by source. */
	readonly source?: CredentialSource;
};
