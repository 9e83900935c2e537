import {type Patch, replaceOnce} from './patch.ts';

/*
`import("node:http")` reads each property of `http`, and that of `WebSocket` loads undici: see
`.ci/bundling/builtins.ts`. Required, nothing is read.
*/
export const nodeHttpHandler: Patch = {
	file: '@smithy/node-http-handler/dist-es/node-http-handler.js',
	apply: text => replaceOnce(text, 'await import("node:http")', 'require("node:http")'),
};
