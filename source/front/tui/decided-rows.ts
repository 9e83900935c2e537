import {isSameAccount, shortName, type AccountName} from '../../domain/choices/wishes/wanted-account.ts';
import type {Words} from '../../text/words.ts';
import {wrap} from '../cells/wrap.ts';
import {historyRows} from './history-rows.ts';
import {summary} from './parts/facts/summary.ts';
import {marked} from './parts/layout/marked.ts';
import type {Row} from './row.ts';
import type {Stage} from './stage.ts';
import type {View} from './view/view.ts';

/** A body with less gets no row of answers above its heading, and one with more only those that leave it this much. */
const smallBody = 13;
const roomyBody = 19;

/**
What was decided, oldest first: a row each, or where the body of so many rows needs the room, in brief and one behind
the other; and that a stop is under way.
*/
export function decidedRows(view: View, room: number, stage: Pick<Stage, 'words' | 'theme' | 'width'>): readonly Row[] {
	const {words, theme, width} = stage;
	const stopping: readonly Row[] = view.isStopping ? wrap([theme.span(words.screen.stopping, 'warn')], width) : [];
	const rows = view.decided.flatMap(fact => {
		const name = nameBefore(fact, view);
		return fact.type === 'answered' && name !== ''
			? marked('good', [theme.span(name, 'quiet'), theme.span(answerOf(fact, words))], {width, theme})
			: historyRows(fact, stage);
	});
	if (rows.length <= room - roomyBody - stopping.length) {
		return [...rows, ...stopping];
	}

	const looks = {width, theme};
	const whole = summary(answersOf(view, words), Infinity, looks);
	const most = room - smallBody;
	if (whole.length <= Math.min(1, most)) {
		return [...whole, ...stopping];
	}

	// Without what was asked: a person knows a cluster or a site when they see one.
	const brief = view.decided.flatMap(fact =>
		fact.type === 'answered' ? [words.answerInBrief(fact.question, fact.value)] : [],
	);
	return [...summary(brief.filter(Boolean), most, looks), ...stopping];
}

/** What was decided, each with whose account it is for where that is not the same for all. */
export function answersOf(view: View, words: Words): readonly string[] {
	return view.decided.flatMap(fact =>
		fact.type === 'answered' ? [`${nameBefore(fact, view)}${answerOf(fact, words)}`] : [],
	);
}

type Decided = View['decided'][number];

function answerOf({question, value, leftOut}: Decided & {readonly type: 'answered'}, words: Words): string {
	return words.answer(question, value, leftOut);
}

function nameBefore({of}: Decided, {decided, of: last}: View): string {
	const accounts = decided.flatMap(fact => (fact.of ? [fact.of] : []));
	if (!of || accounts.every(one => isAlike(one, of))) {
		return '';
	}

	// It may have been answered before the account's name was known.
	const known = [...accounts, ...(last ? [last] : [])].findLast(one => isAlike(one, of));
	return `${shortName(known ?? of)}  `;
}

/** By its id or, before that is known, by its profile. */
function isAlike(one: AccountName, other: AccountName): boolean {
	return (
		isSameAccount(one, other) ||
		(one.account !== undefined && one.account === other.account) ||
		(one.profile !== undefined && one.profile === other.profile)
	);
}
