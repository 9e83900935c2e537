import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import type {Input} from '../../../domain/questions/question.ts';
import {optionRows} from '../prompts/option-rows.ts';
import type {Picked, PromptRow, Turned} from '../prompts/prompts.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import type {Asking} from './ask.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

/** A list longer than this is narrowed by typing before it's shown. Inquirer's checkbox has no search of its own. */
const long = 40;

/** Lets rows be selected. */
export async function enterMany<Value>(
	input: Extract<Input<Value>, {kind: 'many'}>,
	{title, canGoBack, asking}: EnterOptions,
): Promise<Entered<Value>> {
	const rows = await narrowed(optionRows(input.options, asking), {canGoBack, asking});
	if (rows.kind !== 'picked') {
		return rows;
	}

	const picked = await asking.prompts.many({
		title: asking.pen.text(title),
		rows: rows.value,
		chosen: input.chosen,
		canGoBack,
		// What each asks for and costs is to be known before it is chosen.
		isTold: input.preview !== undefined,
	});
	return picked.kind === 'picked' ? {kind: 'entered', checked: input.of(picked.value)} : picked;
}

type Narrowing = {readonly canGoBack: boolean; readonly asking: Asking};

async function narrowed(
	rows: readonly PromptRow[],
	{canGoBack, asking}: Narrowing,
): Promise<Picked<readonly PromptRow[]> | Turned> {
	const {prompts, words, pen} = asking;
	if (rows.length <= long) {
		return {kind: 'picked', value: rows};
	}

	const prompt = {title: pen.text(words.lines.narrow(rows.length)), initial: '', secret: false};
	let picked = await prompts.text(prompt);
	while (picked.kind === 'picked' && apiKeyLike(picked.value).length > 0) {
		asking.print(tellProblem(misplacedKey, metAnywhere, asking));
		picked = await prompts.text(prompt);
	}

	if (picked.kind === 'interrupt') {
		return picked;
	}

	const turn = navigation.typed(picked.value, canGoBack);
	if (turn !== undefined) {
		return {kind: turn};
	}

	const wanted = picked.value.trim().toLowerCase();
	// Where nothing matches, the whole list is better than an empty one.
	const matching = rows.filter(({label}) => label.toLowerCase().includes(wanted));
	return {kind: 'picked', value: matching.length > 0 ? matching : rows};
}
