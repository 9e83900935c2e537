import {useState} from 'react';
import {useCursor} from 'ink';
import {keyEntry} from '../../hooks/key-entry.ts';
import {useKeys, type KeyEntry} from '../../hooks/use-keys.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import {helpRows} from '../facts/help-rows.ts';
import {heading} from './heading.ts';
import {hints} from './hints.ts';
import {Rows} from './rows.tsx';

type Props = {
	readonly stage: Stage;
	readonly title: string;
	readonly place: string;
	readonly body: readonly Row[];
	readonly keys: readonly KeyEntry[];
	readonly caret?: {readonly x: number; readonly y: number};
};

/**
What every screen but the last shares: heading, body, key hints, the list of all keys behind `?`, and Ctrl+C. One screen
is shown at a time, so one table is live. `caret` is a cell of the body.
*/
export function Screen({stage, title, place, body, keys, caret}: Props) {
	const [isHelpOpen, setHelpOpen] = useState(false);
	const {
		words: {screen: words},
		theme,
		width,
		height,
		about,
		top,
		interrupt,
		keyboard,
	} = stage;
	const close = () => {
		setHelpOpen(false);
	};

	// In a text field `?` is a character like any other.
	const isTyping = keys.some(({key}) => key === 'text');
	const stop = keyEntry('ctrl+c', 'stop', interrupt);
	const help = keyEntry(
		{character: '?'},
		'keys',
		() => {
			setHelpOpen(true);
		},
		'?',
	);
	// Where every key stands in the hints, there is nothing to list.
	const hasHelp = !isTyping && keys.length > 2;
	const table = withStop(hasHelp ? [...keys, help] : keys, stop);
	// Whatever people press to get out of a list closes it, and none of it reaches the screen below.
	const closing = [
		keyEntry('esc', 'close', close, words.keyNames.escape),
		...(['left', 'enter', {character: '?'}, {character: 'q'}] as const).map(key => keyEntry(key, 'close', close)),
	];
	useKeys(keyboard, isHelpOpen ? withStop(closing, stop) : table);

	const shown = isHelpOpen ? helpRows(table, {words, theme, width, height}) : body;
	// The terminal's own cursor and no drawn one: input methods for Korean or Japanese compose where it stands.
	const {setCursorPosition} = useCursor();
	setCursorPosition(
		caret === undefined || isHelpOpen ? undefined : {x: Math.min(caret.x, width), y: top + 1 + caret.y},
	);
	const rows: readonly Row[] = [
		heading({title: isHelpOpen ? words.headings.keys : title, about, place, width, theme}),
		...shown.slice(0, height),
		[],
		hints({keys: isHelpOpen ? closing : table, words, width, theme}),
	];
	return <Rows rows={rows} theme={theme} />;
}

function withStop(keys: readonly KeyEntry[], stop: KeyEntry): readonly KeyEntry[] {
	return keys.some(({key}) => key === 'ctrl+c') ? keys : [...keys, stop];
}
