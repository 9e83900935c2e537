import type {Input} from '../../../domain/questions/question.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

/** Lets a text be typed. */
export async function enterText<Value>(
	input: Extract<Input<Value>, {kind: 'text'}>,
	{title, canGoBack, asking}: EnterOptions,
): Promise<Entered<Value>> {
	const picked = await asking.prompts.text({
		title: asking.pen.text(title),
		initial: input.initial,
		secret: input.secret,
	});
	if (picked.kind === 'interrupt') {
		return picked;
	}

	// No key, code or ARN is `q` or `<`, so both mean here what they mean everywhere.
	const turn = navigation.typed(picked.value, canGoBack);
	return turn === undefined ? {kind: 'entered', checked: input.of(picked.value)} : {kind: turn};
}
