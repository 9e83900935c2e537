import type {Account} from '../account/account.ts';

/** A plain HTTP request to `/datadog/<site>/<path>` or `/registry/<host>/<path>`, for what is no AWS. */
export type WebRequest = {
	/** The host of a registry; empty for Identity Center, which has its paths at the root. */
	readonly site: string;
	readonly method: string;
	/** Below the site, with the leading slash and without the query. */
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly body: string;
};

/** What is sent back; `undefined` closes the connection without an answer, and `silent` leaves it open. */
export type WebReply =
	| 'silent'
	| {readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body: string}
	| undefined;

export type Website = (request: WebRequest, account: Account) => WebReply;
