import {replaceOnce, type Patch} from './patch.ts';

/** With DEV=true in the environment Ink would load react-devtools-core, which isn't shipped. */
export const inkDevtools: Patch = {
	file: 'ink/build/reconciler.js',
	apply: text => replaceOnce(text, "await import('./devtools.js');", ''),
};
