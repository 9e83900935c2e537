import type {ChoiceId, Choices} from '../../domain/choices/choices.ts';
import type {Question, Reply} from '../../domain/questions/question.ts';
import type {Ask, Ports} from '../ports.ts';

type Replies = {[Id in ChoiceId]?: Promise<Reply<Choices[Id]>>};

/** Asked once, and said for all: it is no account's own. */
const saidForAll: ReadonlySet<ChoiceId> = new Set(['applicationKey']);

/**
Asks one question after the other, whichever account has it. After Ctrl+C nobody is asked any more; what was said once
and holds for all is asked again only where it was not taken.
*/
export function oneByOne(ask: Ask, {graceful}: Ports['interrupt']): Ask {
	let before: Promise<unknown> = Promise.resolve();
	let said: Replies = {};
	return async <Id extends ChoiceId>(question: Question<Id>): Promise<Reply<Choices[Id]>> => {
		const {id} = question;
		const known = said[id];
		if (known && question.complaint === undefined) {
			return known;
		}

		const reply: Promise<Reply<Choices[Id]>> = before.then(async () =>
			graceful.aborted ? {kind: 'interrupt'} : ask(saidForAll.has(id) ? ofNone(question) : question),
		);
		before = reply.catch(() => undefined);
		if (saidForAll.has(id)) {
			said = {...said, [id]: reply};
		}

		return reply;
	};
}

/** What is said for all is asked in no account's name. */
function ofNone<Id extends ChoiceId>({of, ...question}: Question<Id>): Question<Id> {
	return question;
}
