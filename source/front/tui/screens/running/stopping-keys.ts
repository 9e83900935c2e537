import {keyEntry} from '../../hooks/key-entry.ts';
import type {Stage} from '../../stage.ts';
import type {View} from '../../view/view.ts';

/** The one key of a run: what it stops depends on what is under way. */
export function stoppingKeys({changing, isStopping}: Pick<View, 'changing' | 'isStopping'>, stage: Stage) {
	const first = changing.length === 0 ? 'stop-watching' : 'stop';
	return [keyEntry('ctrl+c', isStopping ? 'stop-now' : first, stage.interrupt, stage.words.screen.keyNames.controlC)];
}
