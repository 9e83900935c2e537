import {asOption, isCalled, isFilter} from '../../../domain/kit/called.ts';
import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import type {Option} from '../../../domain/questions/option.ts';
import type {Input} from '../../../domain/questions/question.ts';
import {labelGaps} from '../../cells/label-column.ts';
import {optionRows} from '../prompts/option-rows.ts';
import type {ManyPrompt, Picked, PromptRow, Turned} from '../prompts/prompts.ts';
import {tellLabelled} from '../tell/tell-labelled.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import type {Asking} from './ask.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';
import {tellAdded} from './tell-added.ts';

/** A list longer than this is narrowed by typing before it's shown. Inquirer's checkbox has no search of its own. */
const long = 40;

/** Lets rows be selected. */
export async function enterMany<Value>(
	input: Extract<Input<Value>, {kind: 'many'}>,
	{title, canGoBack, asking}: EnterOptions,
): Promise<Entered<Value>> {
	const isNarrowed = input.options.length > long;
	for (;;) {
		const narrow = await narrowed(input.options, {canGoBack, asking});
		if (narrow.kind !== 'picked') {
			return narrow;
		}

		const {rows, meant, filter} = narrow.value;
		const picked = await asking.prompts.many({
			title: asking.pen.text(title),
			rows,
			chosen: meant ?? input.chosen,
			// To what was typed first, and from there further.
			canGoBack: canGoBack || isNarrowed,
			// What each asks for and costs is to be known before it is chosen.
			isTold: input.preview !== undefined,
			...sumOf(input, asking),
			...(input.preview && {added: addedBy({...input, preview: input.preview}, asking)}),
		});
		if (picked.kind === 'picked') {
			asking.print(toldSum(picked.value, input, asking));
			return {kind: 'entered', checked: input.of(picked.value), ...(filter !== undefined && {filters: [filter]})};
		}

		if (picked.kind !== 'back' || !isNarrowed) {
			return picked;
		}
	}
}

type Many = Pick<Extract<Input<unknown>, {kind: 'many'}>, 'preview'>;

/** What all chosen features ask for together, as the screens have it beside the list. */
function sumOf({preview}: Many, {words, pen}: Asking): Pick<ManyPrompt, 'sum'> {
	return preview === undefined
		? {}
		: {
				sum(ids) {
					const {totals, runsOn, of} = preview(ids);
					const asked = words
						.totals(totals)
						.map(each => ({...each, values: [each.values.join(words.lines.joints.phrases)]}));
					return {
						rows: [
							pen.tone('quiet', pen.text(words.lines.together)),
							...tellLabelled(
								asked.filter(({values}) => values.some(value => value !== '')),
								labelGaps.detail,
								pen,
							),
							...(runsOn === of ? [] : [pen.tone('warn', pen.text(words.screen.runsOn(runsOn, of)))]),
						],
						sentence: pen.text(words.lines.askTogether({totals, runsOn, of})),
					};
				},
			};
}

type Told<Value> = Pick<Extract<Input<Value>, {kind: 'many'}>, 'options'> & Required<Many>;

function addedBy<Value>({options, preview}: Told<Value>, asking: Asking): NonNullable<ManyPrompt['added']> {
	return (id, chosen) => tellAdded(id, {options, chosen, preview}, asking);
}

/** Once it is answered, for whoever has seen nothing move, and in what stays on the screen. */
function toldSum(ids: readonly string[], input: Many, asking: Asking): readonly string[] {
	const {sum} = sumOf(input, asking);
	return sum === undefined ? [] : [`${asking.pen.mark('running')} ${sum(ids).sentence}`];
}

type Narrowing = {readonly canGoBack: boolean; readonly asking: Asking};

/** `meant` are the rows that a pattern or a tag chose, as the same on the command line would. */
type Narrowed = {
	readonly rows: readonly PromptRow[];
	readonly meant?: readonly string[];
	/** What was typed, as an option takes it. */
	readonly filter?: string;
};

async function narrowed(
	options: readonly Option[],
	{canGoBack, asking}: Narrowing,
): Promise<Picked<Narrowed> | Turned> {
	const {prompts, words, pen} = asking;
	const rows = optionRows(options, asking);
	if (rows.length <= long) {
		return {kind: 'picked', value: {rows}};
	}

	const hasTags = options.some(({called}) => called !== undefined);
	const prompt = {title: pen.text(words.lines.narrow(rows.length, hasTags)), initial: '', secret: false};
	for (;;) {
		const picked = await prompts.text(prompt);
		if (picked.kind === 'interrupt') {
			return picked;
		}

		const turn = navigation.typed(picked.value, canGoBack);
		if (turn !== undefined) {
			return {kind: turn};
		}

		if (apiKeyLike(picked.value).length > 0) {
			asking.print(tellProblem(misplacedKey, metAnywhere, asking));
			continue;
		}

		const wanted = picked.value.trim();
		const found = matching(wanted, {options, rows, all: words.lines.all});
		if (found.rows.length > 0) {
			return {kind: 'picked', value: found};
		}

		// Thousands of rows, none of which was asked for, would bury that.
		asking.print([pen.text(words.screen.nothingMatches(wanted))]);
	}
}

/** `all`: the word for every row. */
type Listed = {readonly options: readonly Option[]; readonly rows: readonly PromptRow[]; readonly all: string};

function matching(wanted: string, {options, rows, all}: Listed): Narrowed {
	if (!isFilter(wanted)) {
		const text = wanted.toLowerCase();
		// The row of all is that of the whole list, and would be taken for one of the rows that are left.
		const hasAll = text === '' || text === all;
		const wholes = new Set(options.flatMap(({id, subject}) => (subject.kind === 'all' ? [id] : [])));
		return {
			rows: rows.filter(({id, label}) => (hasAll || !wholes.has(id)) && label.toLowerCase().includes(text)),
			...(wanted !== '' && {filter: asOption(wanted)}),
		};
	}

	const like = options.filter(({called}) => called !== undefined && isCalled(called, wanted));
	const ids = new Set(like.map(({id}) => id));
	return {
		rows: rows.filter(({id}) => ids.has(id)),
		meant: like.filter(({selectable}) => selectable).map(({id}) => id),
		filter: wanted,
	};
}
