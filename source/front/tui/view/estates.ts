import type {SetupEvent} from '../../../domain/ending/event.ts';
import {isSameAccount, shortName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Estate} from '../../../domain/estate/estate.ts';
import type {EventOf} from './fact.ts';
import type {View} from './view.ts';

/** What runs in an account; the account's short name where there are several. */
export type ToldEstate = {readonly estate: Estate; readonly account?: string};

/** What runs where, in the one account or in each. */
export function toldEstates({estate, estates}: View): readonly ToldEstate[] {
	return estate
		? [{estate: estate.estate}]
		: estates.map(one => ({estate: one.estate, ...(one.of && {account: shortName(one.of)})}));
}

/** The estate of an account in the place of what was told of it before. */
export function withEstate(before: View['estates'], event: EventOf<'estate'>): View['estates'] {
	const place = before.findIndex(one => isOfSame(one, event));
	return place === -1 ? [...before, event] : before.with(place, event);
}

/** Whether both are of the same one of several accounts. */
export function isOfSame({of}: Pick<SetupEvent, 'of'>, other: Pick<SetupEvent, 'of'>): boolean {
	return other.of !== undefined && isSameAccount(of, other.of);
}
