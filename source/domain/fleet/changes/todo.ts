import type {JsonObject} from '../../kit/json.ts';
import type {Parameters} from '../filled-slots.ts';
import type {SetValues} from '../fleet-values.ts';
import type {StackInstance, StackSet} from '../stack-set.ts';
import type {WantedFleet, WantedPlace} from '../wanted-fleet.ts';

/** What is done in one place. */
export type Todo = WantedPlace & {
	readonly overrides: Parameters;
	readonly instance: StackInstance | undefined;
	/** Its template or the values of the set are others than it has, or its last operation did not get there. */
	readonly isBehind: boolean;
	/** Its own values are others. */
	readonly isOther: boolean;
};

export type Planning = {
	readonly wanted: WantedFleet;
	readonly set: StackSet | undefined;
	readonly values: SetValues;
	/** What the set becomes, where this is the first wave that says it. */
	readonly request?: JsonObject;
};

/** Whether it says which clusters it has, though it may be none. */
export function isSeating(values: Parameters, {slots}: Pick<WantedFleet['template'], 'slots'>): boolean {
	return slots.some(({cluster}) => values[cluster] !== undefined);
}
