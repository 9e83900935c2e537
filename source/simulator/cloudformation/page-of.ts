import {type Call, Fault} from '../server/call.ts';
import {fields} from '../query/fields.ts';
import {page} from '../server/page.ts';
import {validationError} from './validation-error.ts';

/** A page of a listing, and the token of the next one; an operation without `MaxResults` has pages of its own size. */
export function pageOf<Item>({input}: Call, items: readonly Item[], standard = 100) {
	const maxResults = fields.count(input, 'MaxResults');
	try {
		const {items: shown, nextToken} = page({
			items,
			maxResults,
			nextToken: fields.text(input, 'NextToken'),
			standard,
		});
		return {items: shown, ...(nextToken !== undefined && {next: {NextToken: nextToken}})};
	} catch (error) {
		if (error instanceof Fault) {
			throw validationError(error.message);
		}

		throw error;
	}
}
