import type {Input} from '../../../domain/questions/question.ts';
import type {Entered} from './enter.ts';
import type {EnterOptions} from './enter-one.ts';
import {navigation} from './navigation.ts';

/** Lets whoever has read what runs where look again. Nothing is pressed for them: what was told stays where it is. */
export async function enterLook<Value>(
	input: Extract<Input<Value>, {kind: 'look'}>,
	{canGoBack, asking}: Omit<EnterOptions, 'title'>,
): Promise<Entered<Value>> {
	const {words, pen, prompts} = asking;
	for (;;) {
		const picked = await prompts.text({title: pen.text(words.lines.typeLook), initial: '', secret: false});
		if (picked.kind === 'interrupt') {
			return picked;
		}

		const turn = navigation.typed(picked.value, canGoBack);
		if (turn !== undefined) {
			return {kind: turn};
		}

		if (picked.value.trim() === '') {
			return {kind: 'entered', checked: input.of()};
		}
	}
}
