import type {Option} from '../../../domain/questions/option.ts';
import type {Input} from '../../../domain/questions/question.ts';
import {tellDiff} from '../tell/tell-plan.ts';
import type {Voice} from '../voice.ts';

type Preview = NonNullable<Extract<Input<unknown>, {readonly kind: 'many'}>['preview']>;

/** What is chosen beside it, in the order of the list. */
type Beside = {readonly options: readonly Option[]; readonly chosen: readonly string[]; readonly preview: Preview};

/**
What a row brings to the plan that the chosen ones make, or would bring, and what all would come to then: as the screens
have it beside their list.
*/
export function tellAdded(id: string, {options, chosen, preview}: Beside, {words, pen}: Voice): readonly string[] {
	const option = options.find(one => one.id === id);
	if (option === undefined) {
		return [];
	}

	const isExtra = option.selectable && !chosen.includes(id);
	const ids = options.map(one => one.id).filter(one => chosen.includes(one) || (isExtra && one === id));
	const seen = preview(ids);
	// What it changes, without the lines of context and without its own name behind each.
	const own = seen.lines.flatMap(({reason, ...line}) =>
		line.mark !== ' ' && reason?.kind === 'feature' && reason.feature === id ? [line] : [],
	);
	const {label} = words.option(option.subject);
	const {addsNothing, adds, wouldAdd} = words.screen;
	const heading = own.length === 0 ? addsNothing : isExtra ? wouldAdd : adds;
	return [
		pen.tone('strong', pen.text(heading(label))),
		...own.map(line => tellDiff(line, {words, pen})),
		...(isExtra ? [pen.text(words.lines.askTogether(seen))] : []),
	];
}
