import type {Need, Of} from './change-kind.ts';

/** Tagging what is created is an action of its own, needed where the request has tags. */
export function tagging(action: string, resource: Of<string>): Of<readonly Need[]> {
	return (change, identity) =>
		(change.request.tags ?? change.request.Tags) === undefined
			? []
			: [{action, resource: resource(change, identity)}];
}
