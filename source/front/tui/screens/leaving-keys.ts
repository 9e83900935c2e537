import type {Question, Reply} from '../../../domain/questions/question.ts';
import {keyEntry} from '../hooks/key-entry.ts';
import type {KeyEntry} from '../hooks/use-keys.ts';
import type {Stage} from '../stage.ts';

type Options = {readonly question: Question; readonly stage: Stage; readonly onReply: (reply: Reply<unknown>) => void};

/** Back and leave, the same on every screen that asks before the approval. */
export function leavingKeys({question, stage: {theme}, onReply}: Options): readonly KeyEntry[] {
	const back = () => {
		onReply({kind: 'back'});
	};

	const leave = () => {
		onReply({kind: 'leave'});
	};

	// Left as in file managers, Esc as in dialogs; one of them in the hints is enough.
	return [
		...(question.canGoBack
			? [keyEntry('left', 'back', back, theme.symbols.keys.left), keyEntry('esc', 'back', back)]
			: []),
		keyEntry({character: 'q'}, 'leave', leave, 'q'),
	];
}
