import type {Using} from '../removal/stay.ts';

/** `service on cluster`, or the family's name; of another region with it. */
export function namesOf(by: readonly Using[]): readonly string[] {
	return by.map(({name, cluster}) => (cluster === undefined ? name : `${cluster}/${name}`));
}
