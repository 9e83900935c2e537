import type {Voice} from '../voice.ts';
import {tellMessage} from './tell-message.ts';
import type {EventOf} from './telling.ts';

/** Where a plan was saved. */
export function tellPlanSaved(event: EventOf<'plan-saved'>, {words, pen}: Voice): readonly string[] {
	const {title, ...message} = words.planSaved(event);
	return [`${pen.mark('done')} ${pen.line(title)}`, ...tellMessage(message, {words, pen})];
}
