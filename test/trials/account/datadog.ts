/** What goes wrong with an answer of Datadog's. */
export type DatadogFault =
	'echo' | 'forbidden' | 'limited' | 'limited-shortly' | 'html' | 'misshapen' | 'cut' | 'silent' | 'failed';

/** The reads that tell whether data arrives, by their paths. */
export const datadogReads: Readonly<Record<string, string>> = {
	hosts: '/api/v1/hosts',
	metrics: '/api/v1/query',
	traces: '/api/v2/spans/events/search',
	logs: '/api/v2/logs/events/search',
};

/** The read that tells when a key was used last. */
export const datadogKeys = '/api/v2/api_keys';

/** How a run ends its asking where the hosts can't be read; where only data can't be, it is told beside the hosts. */
export const ofHosts: Readonly<Record<DatadogFault, string>> = {
	// An error in Datadog's form, with both keys in its text.
	echo: 'not-permitted',
	forbidden: 'not-permitted',
	limited: 'rate-limited',
	// One answer and no more: then it goes on.
	'limited-shortly': 'arriving',
	html: 'unexpected',
	misshapen: 'unexpected',
	cut: 'unexpected',
	silent: 'unreachable',
	failed: 'unexpected',
};
