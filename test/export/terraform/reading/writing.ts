import type {Writing} from '../../../../source/export/exporter.ts';
import {codeIn, wordsIn} from '../../../../source/text/languages.ts';

/** In English, without taking over what is there. */
export async function writing(): Promise<Writing> {
	const [code, {script}] = await Promise.all([codeIn('en'), wordsIn('en')]);
	return {words: {...code, script}, version: '1.0.0', isImport: false};
}
