import {apiKeyLike} from '../../../domain/kit/key-like.ts';
import type {Input} from '../../../domain/questions/question.ts';
import {metAnywhere, misplacedKey} from '../../../domain/questions/refuse-keys.ts';
import {tellProblem} from '../tell/tell-problem.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

type ConfirmOptions<Value> = EnterOptions & {
	/** What to type, where the word is not all there is. */
	readonly how?: string;
	readonly others?: ReadonlyMap<string, Entered<Value>>;
	/** Shows what a text stands for that is no answer; false where it stands for nothing. */
	readonly show?: (typed: string) => Promise<boolean>;
};

/** A yes has to be typed out: Enter alone never changes anything. A no leaves. */
export async function enterConfirm<Value>(
	input: Extract<Input<Value>, {kind: 'confirm'}>,
	{title, canGoBack, asking, how, others, show}: ConfirmOptions<Value>,
): Promise<Entered<Value>> {
	const {words, pen, prompts, print} = asking;
	const word = input.word ?? words.lines.yes;
	// Anything else asks again without a complaint: the question itself says what to type.
	for (;;) {
		const picked = await prompts.text({
			title: pen.text(`${title} ${how ?? words.lines.typeWord(word)}`),
			initial: '',
			secret: false,
		});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		const other = others?.get(picked.value.trim());
		if (other !== undefined) {
			return other;
		}

		const turn = navigation.typed(picked.value, canGoBack) ?? declined(picked.value, words.lines.no);
		if (turn !== undefined) {
			return {kind: turn};
		}

		// Exactly, capitals too: the word can be a name.
		if (picked.value.trim() === word) {
			return {kind: 'entered', checked: input.of()};
		}

		if (await show?.(picked.value.trim())) {
			continue;
		}

		if (apiKeyLike(picked.value).length > 0) {
			print(tellProblem(misplacedKey, metAnywhere, asking));
		}
	}
}

function declined(text: string, no: string): 'leave' | undefined {
	return text.trim().toLowerCase() === no ? 'leave' : undefined;
}
