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
				? ['Saved the plan in ', part.strong(file)]
				: [part.strong(file), ` was made at ${instant(made)}`],
		body: [
			[
				isOver
					? `It held until ${until}, and is carried out no more.`
					: `It holds until ${until}, for this account as it is now, and has no secret in it.`,
			],
		],
		done: [],
		steps: isOver ? [] : [{text: ['Carry out exactly this plan:'], command: shellQuote(command)}],
		ids: [],
	};
}
