import type {SetupEvent} from '../../../domain/ending/event.ts';
import {isSameAccount} from '../../../domain/choices/wishes/wanted-account.ts';
import type {EventOf} from './fact.ts';
import {without, type View} from './view.ts';

/** An answer in the place of the one before it, each account's for itself. */
export function decided(before: View, event: EventOf<'answered'>): View {
	const isAnswer = (each: View['decided'][number]) => each.type === 'answered' && each.question === event.question;
	// What another account was given alike is said already.
	const isSaid = before.decided.some(
		each => isAnswer(each) && each.type === 'answered' && each.value === event.value && !isOfSame(each, event),
	);
	const others = before.decided.filter(each => !(isAnswer(each) && isOfSame(each, event)));
	// A list of services is asked about once it was read.
	const readings = without(before, ({what}) => what === 'services');
	return {...before, readings, decided: event.withdrawn === true || isSaid ? others : [...others, event]};
}

function isOfSame(one: Pick<SetupEvent, 'of'>, other: Pick<SetupEvent, 'of'>): boolean {
	return other.of ? isSameAccount(one.of, other.of) : one.of === undefined;
}
