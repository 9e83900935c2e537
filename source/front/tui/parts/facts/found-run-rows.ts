import type {Message} from '../../../../domain/kit/message.ts';
import type {EventOf} from '../../view/fact.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {lineRow} from '../layout/line-row.ts';
import {marked} from '../layout/marked.ts';
import {messageRows} from './message-rows.ts';

/** What rows are made of. */
type Around = Pick<Stage, 'words' | 'theme' | 'width'>;

/** An earlier run without an ending: a warning with what it did, and what to do. */
export function foundRunRows({run}: EventOf<'found-run'>, stage: Around): readonly Row[] {
	return toldRows(stage.words.foundRun(run), 'warn', stage);
}

/** Where a plan was saved, and what carries it out. */
export function planSavedRows(fact: EventOf<'plan-saved'>, stage: Around): readonly Row[] {
	return toldRows(stage.words.planSaved(fact), 'good', stage);
}

/** What was written as code, and how to go on. */
export function codeRows(fact: EventOf<'code'>, stage: Around): readonly Row[] {
	const {problem, again} = fact;
	return problem
		? toldRows(stage.words.problem(problem, {done: [], again}), 'warn', stage)
		: toldRows(stage.words.exported(fact), 'good', stage);
}

function toldRows(message: Message, tone: 'good' | 'warn', {words, theme, width}: Around): readonly Row[] {
	const indent = {text: ' '.repeat(theme.symbols[tone].length + 1)};
	const inside = messageRows(message, {words: words.screen, width: width - indent.text.length, theme});
	return [
		...marked(tone, lineRow(message.title, theme, tone === 'warn' ? 'strong' : undefined), {width, theme}),
		...inside.map(row => [indent, ...row]),
	];
}
