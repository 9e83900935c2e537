import {useReducer} from 'react';
import {ProblemError} from '../../../../domain/choices/problem/problem.ts';
import type {WrittenWiring} from '../../../../domain/ending/event.ts';
import {plain} from '../../../../text/letters/plain.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Looking} from '../../session.ts';
import type {Stage} from '../../stage.ts';
import type {Tools} from '../../tools.ts';
import {wiringBody} from './wiring-body.ts';
import {look, startLook} from './wiring-state.ts';

type Props = {readonly looking: Looking; readonly stage: Stage; readonly tools: Tools};

/** What an application needs, to be read: the diff, or with a key the request, and another that writes the files. */
export function Wiring({looking: {event, leave}, stage, tools}: Props) {
	const {words, theme} = stage;
	const {wiring, again} = event;
	const {writeWiring} = tools;
	const [state, dispatch] = useReducer(look, startLook(event.written));
	const body = wiringBody({...event, ...(state.written && {written: state.written})}, state, stage);
	const scroll = (by: number) => () => {
		dispatch({type: 'scrolled', by, most: body.mostScroll});
	};

	const end = () => {
		leave(state.written);
	};

	const write = async () => {
		try {
			const written: WrittenWiring | undefined = await writeWiring?.(wiring);
			if (written) {
				dispatch({type: 'written', written});
			}
		} catch (error) {
			if (!(error instanceof ProblemError)) {
				throw error;
			}

			const {title} = words.problem(error.problem, {done: [], again});
			dispatch({type: 'refused', why: plain(title)});
		}
	};

	const {keyNames} = words.screen;
	// A row of the old page stays, so that the eye finds its place.
	const page = Math.max(1, body.height - 1);
	const isNeeded = wiring.changes.length > 0;
	const keys = [
		keyEntry('up', 'scroll', scroll(-1), ...(body.mostScroll > 0 ? [theme.symbols.keys.upDown] : [])),
		keyEntry('down', 'scroll', scroll(1)),
		keyEntry('pagedown', 'page', scroll(page)),
		keyEntry({character: ' '}, 'page', scroll(page)),
		keyEntry('pageup', 'page', scroll(-page)),
		...(isNeeded && writeWiring && state.written === undefined
			? [
					keyEntry(
						{character: 'w'},
						'write',
						() => {
							void write();
						},
						'w',
					),
				]
			: []),
		keyEntry('enter', 'leave', end, keyNames.enter),
		...(isNeeded
			? [
					keyEntry(
						{character: 'j'},
						state.pane === 'json' ? 'close' : 'json',
						() => {
							dispatch({type: 'switched'});
						},
						'j',
					),
				]
			: []),
		...(['esc', {character: 'q'}] as const).map(key => keyEntry(key, 'leave', end)),
	];
	return <Screen stage={stage} title={words.wiring.title(wiring)} place="" body={body.rows} keys={keys} />;
}
