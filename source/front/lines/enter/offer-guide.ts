import type {Receipt} from '../../../domain/ending/receipt.ts';
import type {Prompts} from '../prompts/prompts.ts';
import {tellParts} from '../tell/tell-finished.ts';
import type {Voice} from '../voice.ts';

type Offering = Voice & {readonly prompts: Prompts; readonly print: (lines: readonly string[]) => void};

/** What the receipt has in short only, in full, to whoever wants it; anything else ends. */
export async function offerGuide(receipt: Receipt, {words, pen, prompts, print}: Offering): Promise<void> {
	prompts.heading(['']);
	const picked = await prompts.text({title: pen.text(words.lines.typeGuide), initial: '', secret: false});
	if (picked.kind === 'picked' && picked.value.trim().toLowerCase() === words.lines.guideLetter) {
		print(tellParts(words.guide(receipt).parts, pen));
	}
}
