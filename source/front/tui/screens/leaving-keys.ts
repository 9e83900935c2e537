import type {Question, Reply} from '../../../domain/question.ts';
import type {KeyEntry} from '../hooks/use-keys.ts';
import type {Stage} from '../stage.ts';

/** Back and leave, the same on every screen that asks before the approval. */
export function leavingKeys({question, stage: {theme}, onReply}: {
	readonly question: Question;
	readonly stage: Stage;
	readonly onReply: (reply: Reply<unknown>) => void;
}): readonly KeyEntry[] {
	const back = () => {
		onReply({kind: 'back'});
	};

	const backKeys: readonly KeyEntry[] = [
		{key: 'left', label: theme.symbols.keys.left, action: 'back', act: back},
		{key: 'esc', action: 'back', act: back},
	];
	return [
		...(question.canGoBack ? backKeys : []),
		{
			key: {character: 'q'}, action: 'leave', act() {
				onReply({kind: 'leave'});
			},
		},
	];
}
