import {useState} from 'react';
import {valuesIn} from '../../../../domain/kit/large/keyed.ts';
import {largest} from '../../../../domain/kit/large/largest.ts';
import type {Row} from '../../row.ts';
import {useSpinner, watchingPause} from '../../hooks/use-spinner.ts';
import {behind} from '../../parts/layout/behind.ts';
import {between} from '../../parts/layout/between.ts';
import {waitRows} from '../../parts/facts/wait-rows.ts';
import {rolloutBar} from '../../parts/facts/rollout-bar.ts';
import {instanceRows} from '../../parts/facts/rollout-rows.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Stage} from '../../stage.ts';
import type {View} from '../../view/view.ts';
import {stoppingKeys} from './stopping-keys.ts';
import {underWay} from './under-way.ts';

/** Seconds. A time shown at once would flash by with every short change. */
const shownFrom = 3;

type Props = {readonly view: View; readonly stage: Stage};

type Turning = {readonly sign: string; readonly seconds: number};

/** The changes being made and the rollouts being watched. Only the first line turns. */
export function Running({view, stage}: Props) {
	const {words, theme, width, height} = stage;
	const {changing, speed} = view;
	const rollouts = valuesIn(view.rollouts);
	const isWatching = changing.length === 0;
	// A change takes a moment and a rollout minutes.
	const {sign, seconds} = useSpinner(theme, {isActive: true, ...(isWatching && {interval: watchingPause})});
	// All of them are watched from one moment on, and a rollout is told only when it looks different.
	const [begun] = useState(() => largest(rollouts.map(each => each.seconds)));
	const change = changing.flatMap(({change: one, note}, index): readonly Row[] => [
		line(underWay(one, words), {
			sign: index === 0 ? sign : theme.symbols.note,
			seconds: index > 0 || seconds < shownFrom ? 0 : seconds * speed,
		}),
		...(note === undefined ? [] : behind({text: '  '}, [theme.span(words.note(note), 'quiet')], width)),
	]);
	// Several clusters share the room; each keeps its line and its bar.
	const room = height - change.length;
	// Its line, its bar and the blanks around it; with less, a cluster shows nothing.
	const each = Math.max(4, Math.floor(room / Math.max(1, rollouts.length)));
	const watched = rollouts.flatMap(({rollout, seconds: told}, index): readonly Row[] => {
		const said = words.rollout(rollout);
		const isOpen = rollout.verdict === 'going-on';
		// Whole seconds, or the clock would go by half ones where the first look took one.
		const elapsed = isOpen ? Math.floor(Math.max(told, begun + seconds * speed)) : told;
		// One thing turns, or the eye has nowhere to rest.
		const isTurning = isWatching && index === 0;
		const waits = said.waits ? waitRows(said.waits, stage) : [];
		// The line above, and a blank on both sides.
		const bar = rolloutBar(rollout, said.counts, each - waits.length - 3, stage);
		const instances = instanceRows(rollout, each - bar.length - waits.length - 4, stage);
		return [
			line(said.running, {sign: isTurning ? sign : theme.symbols.note, seconds: elapsed}),
			[],
			...bar,
			[],
			...waits,
			...instances,
			...(instances.length > 0 && index < rollouts.length - 1 ? [[]] : []),
		];
	});
	const body = [...change, ...watched].slice(0, height);
	const title = isWatching && rollouts.length > 0 ? words.screen.headings.watching : words.screen.headings.applying;
	return (
		<Screen
			stage={stage}
			title={title}
			place=""
			// The screen has a blank of its own above the hints.
			body={body.at(-1)?.length === 0 ? body.slice(0, -1) : body}
			keys={stoppingKeys(view, stage)}
		/>
	);

	function line(text: string, {sign: mark, seconds: elapsed}: Turning): Row {
		const start: Row = [theme.span(`${mark} `, 'accent'), theme.span(text)];
		return between(start, elapsed < shownFrom ? [] : [theme.span(words.duration(elapsed), 'quiet')], {
			width,
			theme,
		});
	}
}
