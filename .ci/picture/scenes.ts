import type {Question} from '../../source/domain/questions/question.ts';
import type {Words} from '../../source/text/words.ts';
import type {Scene} from './film.ts';

const enter = '\r';

/** The window that the pictures show. */
export const size = {columns: 80, rows: 24};

/** A picture of its own in the README. */
export const pictures: ReadonlySet<string> = new Set(['clusters', 'features', 'review', 'apply', 'end']);

/** A first install on the simulated account, in a language. What is no picture of its own is a step of the film. */
export function scenesIn(words: Words): readonly Scene[] {
	const {screen} = words;
	return [
		{until: /8126/v, name: 'found', keys: ' '},
		{until: /◉ shop-prod/v, name: 'clusters', keys: enter},
		{until: asked('site', words), name: 'site', keys: enter},
		{until: asked('keySource', words), name: 'key', keys: enter},
		{until: asked('features', words), name: 'features', keys: enter},
		{until: said(screen.useTheseSettings), name: 'settings', keys: enter},
		{until: said(screen.nothingChangedYet), name: 'review', keys: 'a'},
		{until: /(?<!■)■{3,8}[·□]/v, name: 'apply'},
		{until: said(screen.keys.guide), name: 'end'},
	];
}

function asked(id: 'features' | 'keySource' | 'site', words: Words): RegExp {
	return said(words.question({id, about: id === 'features' ? ['shop-prod'] : []} as unknown as Question).title);
}

/** As far as a line of the screen has it: a long one is broken. */
function said(text: string): RegExp {
	return new RegExp(text.slice(0, 40).replaceAll(/[$\(\)*+.\/?\[\\\]^\{\|\}]/gv, String.raw`\$&`), 'v');
}
