import type {JsonObject} from '../../kit/json.ts';
import type {Change} from '../../plan/change.ts';
import type {WantedFleet} from '../wanted-fleet.ts';

/** A change of a fleet before its place among the others is known. */
export type Unnumbered = Omit<Change, 'id' | 'needs'>;

type Making = {
	readonly wanted: Pick<WantedFleet, 'name' | 'region'>;
	readonly action: Change['action'];
	readonly request: JsonObject;
	readonly diff?: Change['diff'];
	readonly serves?: string;
};

export function change(
	kind: Change['kind'],
	{wanted: {name, region}, action, request, diff = [], serves}: Making,
): Unnumbered {
	return {kind, action, region, subject: name, request, diff, ...(serves !== undefined && {serves})};
}
