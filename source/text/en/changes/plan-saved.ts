import type {PlanSaved} from '../../../domain/ending/event.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import type {Message} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {instant} from '../forms/instant.ts';

/** Where a plan was saved, until when it holds, and what carries it out. */
export function planSaved({file, expires, command}: PlanSaved): Message {
	return {
		title: ['Saved the plan in ', part.strong(file)],
		body: [[`It holds until ${instant(expires)}, for this account as it is now, and has no secret in it.`]],
		done: [],
		steps: [{text: ['Carry out exactly this plan:'], command: shellQuote(command)}],
		ids: [],
	};
}
