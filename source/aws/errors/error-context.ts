import type {CredentialSource} from '../../domain/account/credential-source.ts';

/** What was being done when an error came. */
export type ErrorContext = {
	/** The prefix of the service's IAM actions. */
	readonly service: string;
	readonly operation: string;
	readonly region: string;
	readonly host?: string;
	readonly source?: CredentialSource;
};
