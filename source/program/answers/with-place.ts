import {placeOf} from '../../domain/choices/problem/written-place.ts';
import type {SetupEvent} from '../../domain/ending/event.ts';
import type {Question} from '../../domain/questions/question.ts';
import type {Options} from '../../options.ts';
import type {Ask} from '../../setup/ports.ts';

type Written = Pick<Options, 'written'>;

/** A problem with the place in the file of answers that it is about, where it is about one. */
export function withPlace(event: SetupEvent, {written}: Written): SetupEvent {
	const place = event.type === 'problem' ? placeOf(event.problem, written) : undefined;
	return event.type === 'problem' && place !== undefined ? {...event, written: place} : event;
}

/** Asks with the place in the file of answers that a complaint is about. */
export function askingWithPlace(ask: Ask, options: Written): Ask {
	return async (question, renewed) =>
		ask(placed(question, options), renewed && each(renewed, one => placed(one, options)));
}

function placed<Asked extends Question>(question: Asked, {written}: Written): Asked {
	const place = question.complaint && placeOf(question.complaint, written);
	return place === undefined ? question : {...question, written: place};
}

async function* each<Asked>(all: AsyncIterable<Asked>, made: (one: Asked) => Asked): AsyncGenerator<Asked, void> {
	for await (const one of all) {
		yield made(one);
	}
}
