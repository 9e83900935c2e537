import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {Question} from '../../../domain/questions/question.ts';

/**
The question once the list of every region is there, or can't be: rows that come in later could not be added to lines
that stand. What is in them is not waited for.
*/
export async function onceListed<Id extends ChoiceId>(
	question: Question<Id>,
	renewed: AsyncIterable<Question<Id>> | undefined,
): Promise<Question<Id>> {
	let latest = question;
	if (renewed && isListing(question)) {
		for await (latest of renewed) {
			if (!isListing(latest)) {
				break;
			}
		}
	}

	return latest;
}

function isListing({looked}: Question): boolean {
	return looked !== undefined && looked.regions.length > 0;
}
