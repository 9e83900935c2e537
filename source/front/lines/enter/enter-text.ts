import type {Input, Question} from '../../../domain/questions/question.ts';
import {whole} from '../hung.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

type TextOptions = EnterOptions & Pick<Question, 'link'>;

/** Lets a text be typed. */
export async function enterText<Value>(
	input: Extract<Input<Value>, {kind: 'text'}>,
	{title, canGoBack, asking, link}: TextOptions,
): Promise<Entered<Value>> {
	const {words, pen, prompts, print, tools} = asking;
	for (;;) {
		const picked = await prompts.text({title: pen.text(title), initial: input.initial, secret: input.secret});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		// No key, code or ARN is `q`, `<` or `o`, so they mean here what they mean everywhere.
		const turn = navigation.typed(picked.value, canGoBack);
		if (turn !== undefined) {
			return {kind: turn};
		}

		if (link === undefined || tools.openLink === undefined || picked.value.trim() !== words.lines.openLetter) {
			return {kind: 'entered', checked: input.of(picked.value)};
		}

		// Whether a browser shows it nobody knows, over a network least of all.
		print([whole(pen.text(link))]);
		await tools.openLink(link);
	}
}
