import {inert} from '../../../../domain/kit/inert.ts';
import {requestText} from '../../../../domain/plan/changes/request-text.ts';
import type {Plan} from '../../../../domain/plan/plan.ts';
import {whole} from '../../hung.ts';
import type {Voice} from '../../voice.ts';
import {changeLine} from '../tell-plan.ts';

/** What will be sent for each change, or for that of the number which was typed, as JSON that can be copied. */
export function tellRequests(
	{changes}: Pick<Plan, 'changes'>,
	number: string | undefined,
	voice: Voice,
): readonly string[] {
	const {words, pen} = voice;
	const all = changes.map((change, index) => ({change, place: index + 1}));
	const asked = all.filter(({place}) => number === undefined || String(place) === number);
	return asked.length === 0
		? [pen.text(words.lines.noSuchNumber(number ?? ''))]
		: asked.flatMap(({change, place}, index) => [
				...(index === 0 ? [] : ['']),
				`${pen.text(words.lines.requestOf(place, changes.length))}  ${changeLine(change, voice)}`,
				...inert(requestText(change))
					.split('\n')
					.map(line => whole(pen.text(line))),
			]);
}
