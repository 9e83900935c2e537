import type {Secret} from '../../kit/secret.ts';

/** Reading data takes both: the organization by the API key, and what may be read by the application key. */
export type DatadogKeys = {readonly api: Secret; readonly application: Secret};

/**
Why Datadog did not tell. `refused`: one of the keys is unknown at the site; `not-permitted`: both are known, and the
application key may not read this.
*/
export type Unanswered = 'unreachable' | 'rate-limited' | 'refused' | 'not-permitted' | 'unexpected';

/** What was asked for, `at` an ISO instant by Datadog's clock, where it told; or why it is not known. */
export type DatadogAnswer<Value> =
	| {readonly kind: 'answered'; readonly value: Value; readonly at?: string}
	/** `seconds`: until a limit allows the next request. */
	| {readonly kind: 'unanswered'; readonly why: Unanswered; readonly detail: string; readonly seconds?: number};
