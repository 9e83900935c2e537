import {builtinModules} from 'node:module';
import type {Plugin} from 'esbuild';
import {nodeProcess} from '../patches/node-process.ts';

const names = new Set(builtinModules);

/** Loaded when something of them is first used: a run that asks nobody by TLS or starts nothing does without. */
const late: ReadonlySet<string> = new Set([
	'child_process',
	'dns',
	'fs/promises',
	'http2',
	'https',
	'readline',
	'tls',
	'zlib',
]);

/**
`import … from 'node:http'` makes Node build a module of all that `http` has, and read each of its properties: that of
`WebSocket` loads undici, those of `crypto`, `fs` and `util` load what nobody asked for (66, 39, 34 and 33 modules of
Node's own). What is required like a CommonJS module reads none. `import()` stays as it is: it is for what is rare.
*/
export const builtins: Plugin = {
	name: 'builtins',
	setup(build) {
		build.onResolve({filter: /^(?:node:)?[/0-9_a-z]+$/}, ({path, kind, namespace}) => {
			const name = path.replace(/^node:/v, '');
			return names.has(name) && namespace !== 'builtin' && kind !== 'dynamic-import'
				? {path: name, namespace: 'builtin'}
				: undefined;
		});
		build.onLoad({filter: /^/, namespace: 'builtin'}, ({path}) => ({
			// Without `node:`, which the oldest Nodes that the entry has to speak to don't know here.
			contents: path === 'process' ? nodeProcess : handing(path),
		}));
	},
};

// Esbuild looks at each property of what is required, and to look at one is to load it where Node defines it lazily
// (`diff`, `setTraceSigInt` of util). An object that has it all from its prototype has nothing to look at. Classes
// (`events`, `stream`) can't be handed out so.
function handing(name: string): string {
	if (late.has(name)) {
		// The only one that esbuild itself asks for.
		const get = `(_, key) => key === "__esModule" ? undefined : require("${name}")[key]`;
		return `module.exports = Object.create(new Proxy({}, {get: ${get}}));`;
	}

	return `const builtin = require("${name}");
module.exports = typeof builtin === "function" ? builtin : Object.create(builtin);`;
}
