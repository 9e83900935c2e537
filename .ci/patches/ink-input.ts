import {replaceOnce, type Patch} from './patch.ts';

/**
Over a slow line an arrow key comes in two pieces, and Ink takes what has not come within 20 ms for Escape and letters:
the screen goes back and the rest is typed. readline waits 500 ms, Vim 100 where it is told to.
*/
export const inkInput: Patch = {
	file: 'ink/build/components/App.js',
	apply: text =>
		replaceOnce(text, 'pendingInputFlushDelayMilliseconds = 20;', 'pendingInputFlushDelayMilliseconds = 100;'),
};
