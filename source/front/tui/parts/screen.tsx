import {useState} from 'react';
import {useCursor} from 'ink';
import {useKeys, type KeyEntry} from '../hooks/use-keys.ts';
import type {Row} from '../row.ts';
import type {Stage} from '../stage.ts';
import {heading} from './heading.ts';
import {helpRows} from './help-rows.ts';
import {hints} from './hints.ts';
import {Rows} from './rows.tsx';

/**
What every screen shares: heading, body, key hints, the list of all keys behind `?`, and Ctrl+C. The only caller of `useKeys`, so one
table is live at a time. `caret` is a cell of the body.
*/
export function Screen({stage, title, place, body, keys, caret}: {
	readonly stage: Stage;
	readonly title: string;
	readonly place: string;
	readonly body: readonly Row[];
	readonly keys: readonly KeyEntry[];
	readonly caret?: {readonly x: number; readonly y: number};
}) {
	const [isHelpOpen, setHelpOpen] = useState(false);
	const {words: {screen: words}, theme, width, height, about, top, interrupt} = stage;
	const close = () => {
		setHelpOpen(false);
	};

	const isTyping = keys.some(({key}) => key === 'text');
	const stop: KeyEntry = {key: 'ctrl+c', action: 'stop', act: interrupt};
	const help: KeyEntry = {
		key: {character: '?'}, label: '?', action: 'keys', act() {
			setHelpOpen(true);
		},
	};
	const table = withStop(isTyping ? keys : [...keys, help], stop);
	const closing: readonly KeyEntry[] = [
		{key: 'esc', label: words.keyNames.escape, action: 'close', act: close},
		...(['left', 'enter'] as const).map((key): KeyEntry => ({key, action: 'close', act: close})),
		...['?', 'q'].map((character): KeyEntry => ({key: {character}, action: 'close', act: close})),
	];
	useKeys(isHelpOpen ? withStop(closing, stop) : table);

	const shown = isHelpOpen ? helpRows(table, {words, theme}) : body;
	const {setCursorPosition} = useCursor();
	setCursorPosition(caret === undefined || isHelpOpen ? undefined : {x: Math.min(caret.x, width), y: top + 1 + caret.y});
	const rows: readonly Row[] = [
		heading({
			title: isHelpOpen ? words.headings.keys : title, about, place, width, theme,
		}),
		...shown.slice(0, height),
		[],
		hints({
			keys: isHelpOpen ? closing : table, words, width, theme,
		}),
	];
	return <Rows rows={rows} theme={theme}/>;
}

function withStop(keys: readonly KeyEntry[], stop: KeyEntry): readonly KeyEntry[] {
	return keys.some(({key}) => key === 'ctrl+c') ? keys : [...keys, stop];
}
