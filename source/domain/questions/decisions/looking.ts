import {ok} from '../../choices/problem/checked.ts';
import type {Draft} from './draft.ts';

/** Whether somebody goes on looking. Only a screen asks it; elsewhere it was told, and that is all. */
export const looking: Draft<'looking'> = {
	id: 'looking',
	step: 'clusters',
	flags: [],
	input: {kind: 'look', of: () => ok('again')},
};
