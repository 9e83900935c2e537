import {type Patch, replaceOnce} from './patch.ts';

/*
Before each request the global `ReadableStream` is looked at, by which Node loads all its web streams (4 ms). No request
of ours has a stream as its body.
*/
export const streamingPayload: Patch = {
	file: '@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js',
	apply: text =>
		replaceOnce(
			text,
			' ||\n    (typeof ReadableStream !== "undefined" && request?.body instanceof ReadableStream)',
			'',
		),
};
