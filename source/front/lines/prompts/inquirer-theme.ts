import type {Voice} from '../voice.ts';
import {withoutKeys} from './without-keys.ts';

type Looks = Voice & {
	/** What stands above a prompt. */
	readonly heading: readonly string[];
	/** A text as lines, none longer than the terminal is wide. */
	readonly fit: (text: string) => string;
};

/** Inquirer's own words and symbols, replaced by ours: each can be translated, and each has its ASCII twin. */
export function inquirerTheme({words: {lines}, pen, heading, fit}: Looks) {
	const tip = (text: string) => ({keysHelpTip: () => fit(pen.tone('quiet', pen.text(text)))});
	const cursor = pen.text('❯');
	return {
		one: {icon: {cursor}, style: tip(lines.oneTip)},
		many: {
			icons: {
				cursor,
				checked: pen.text('◉'),
				unchecked: pen.text('◯'),
				// No empty circle: what can't be selected must not look as if it only weren't.
				neverChecked: pen.text('·'),
			},
			closed: pen.text(lines.closed),
			tone: pen.tone,
		},
		search: {
			icon: {cursor},
			style: {
				...tip(lines.searchTip),
				searchTerm: (text: string) => pen.tone('accent', pen.text(withoutKeys(text))),
			},
		},
		text: {prefix: [...heading.map(line => fit(line)), pen.tone('accent', '?')].join('\n')},
	};
}
