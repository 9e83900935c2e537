import type {PlanSaved} from '../../../domain/plan/saved/plan-saved.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';

/** Where a plan was saved, until when it holds, and what carries it out. */
export function planSaved({file, expires, command, made, isOver}: PlanSaved): Message {
	const until = instant(expires);
	return {
		title:
			made === undefined
				? ['プランを ', part.strong(file), ' に保存しました']
				: [part.strong(file), ` の作成日時は ${instant(made)} です`],
		body: [
			[
				isOver
					? `有効期限 (${until}) を過ぎているため、適用できません。`
					: `有効期限は ${until} で、現在の状態のこのアカウントが対象です。機密情報は含まれていません。`,
			],
		],
		done: [],
		steps: isOver ? [] : [{text: ['このプランをそのまま適用するには:'], command: shellQuote(command)}],
		ids: [],
	};
}
