import {type Patch, replaceOnce} from './patch.ts';

/*
`import("node:http")` reads each property of `http`, and that of `WebSocket` loads undici: see
`.ci/bundling/builtins.ts`. Required, nothing is read. And an agent of ours is asked for what it can do before `https`,
which the question what it is would load, also for a server that is spoken to without TLS.
*/
export const nodeHttpHandler: Patch = {
	file: '@smithy/node-http-handler/dist-es/node-http-handler.js',
	apply: text =>
		replaceOnce(
			replaceOnce(text, 'await import("node:http")', 'require("node:http")'),
			'httpsAgent instanceof node_https.Agent || typeof httpsAgent?.destroy === "function"',
			'typeof httpsAgent?.destroy === "function" || httpsAgent instanceof node_https.Agent',
		),
};
