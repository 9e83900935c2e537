import {useReducer} from 'react';
import type {Reply} from '../../../../domain/questions/question.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import {detailRows, estateTable, noteRows, seenOf, staleRows} from '../../parts/facts/estate-rows.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import {visibleWindow} from '../../parts/layout/visible-window.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {ToldEstate} from '../../view/estates.ts';
import {looking, startLooking} from './looking-state.ts';

type Props = {
	/** Of the one account, or of each of several. */
	readonly told: readonly ToldEstate[];
	readonly stage: Stage;
	readonly onReply: (reply: Reply<unknown>) => void;
};

/** The table keeps at least so many rows, the marked one's details the rest. */
const least = 4;

/** What runs where, with all of the marked Agent below. It is told anew from outside; nothing moves here by itself. */
export function Looking({told, stage, onReply}: Props) {
	const {words, theme, width, height} = stage;
	const [{marked, top}, dispatch] = useReducer(looking, startLooking);
	const seen = seenOf(told);
	const at = Math.min(marked, Math.max(0, seen.length - 1));
	const {head, rows} = estateTable(told, {...stage, width: width - 2});
	const here = seen[at];
	const details = here ? detailRows(here, here.told.estate.at, stage) : [];
	const notes = noteRows(told, here ? [here] : [], stage);
	const below = [...details, ...(details.length > 0 && notes.length > 0 ? [[]] : []), ...notes];
	const old = staleRows(told, stage);
	const room = height - 2 - old.length;
	const listHeight = Math.max(Math.min(least, rows.length), Math.min(rows.length, room - below.length));
	const first = visibleWindow({top, marked: at, height: listHeight, count: rows.length});
	const move = (by: number) => () => {
		dispatch({type: 'moved', by, count: seen.length, top: first});
	};

	const leave = () => {
		onReply({kind: 'leave'});
	};

	const {symbols} = theme;
	const keys = [
		keyEntry('up', 'move', move(-1), symbols.keys.upDown),
		keyEntry('down', 'move', move(1)),
		keyEntry({character: 'k'}, 'move', move(-1)),
		keyEntry({character: 'j'}, 'move', move(1)),
		keyEntry('pageup', 'page', move(-listHeight)),
		keyEntry('pagedown', 'page', move(listHeight)),
		keyEntry(
			{character: 'r'},
			'refresh',
			() => {
				onReply({kind: 'answer', value: 'again', source: 'person'});
			},
			'r',
		),
		keyEntry({character: 'q'}, 'leave', leave, 'q'),
		keyEntry('esc', 'leave', leave),
		keyEntry('enter', 'leave', leave),
	];
	const shown = rows
		.slice(first, first + listHeight)
		.map((row, index): Row => [
			theme.span(first + index === at ? symbols.pointer : symbols.noPointer, 'accent'),
			{text: ' '},
			...row,
		]);
	const body = [...old, [{text: '  '}, ...head], ...shown, [], ...below.slice(0, Math.max(0, room - listHeight))];
	return (
		<Screen
			stage={stage}
			title={words.screen.headings.estate}
			place={rows.length > listHeight ? words.screen.range(first + 1, first + listHeight, rows.length) : ''}
			body={body}
			keys={keys}
		/>
	);
}
