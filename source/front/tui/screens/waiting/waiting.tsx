import type {Reading} from '../../../../domain/ending/event.ts';
import type {Row} from '../../row.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import {useSpinner} from '../../hooks/use-spinner.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {between} from '../../parts/layout/between.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Stage} from '../../stage.ts';
import {cellsOf} from '../../view/cells.ts';
import type {View} from '../../view/view.ts';

/** With every region read side by side, a longer list would jump at each answer. */
const most = 8;

type Props = {readonly view: View; readonly stage: Stage};

/** What is being read, while nothing is asked. */
export function Waiting({view, stage}: Props) {
	const {words, theme, width, height} = stage;
	const {sign, seconds} = useSpinner(theme, {isActive: true});
	// What others wait for comes before what is read for it.
	const readings = view.readings.toSorted((a, b) => Number(b.what === 'proof') - Number(a.what === 'proof'));
	const isProving = readings[0]?.what === 'proof';
	const held = isProving ? cellsOf(view).filter(({state}) => state === 'waiting').length : 0;
	// Everything runs by then; what is stopped is only the asking.
	const isLast = isProving && held === 0;
	const stopping = isLast ? 'stop-watching' : 'stop';
	const keys = [
		keyEntry('ctrl+c', view.isStopping ? 'stop-now' : stopping, stage.interrupt, words.screen.keyNames.controlC),
	];
	const shown = readings.slice(0, Math.max(1, Math.min(most, height - 2)));
	// Of a few clusters each has its row; of many it is said how many were read.
	const first = readings.findIndex(({what}) => what === 'cluster');
	const isCounted = (what: Reading, index: number) =>
		what === 'clusters' || (index === first && (view.looked?.of ?? 0) > most);
	const rows = shown.map((fact, index): Row => {
		const {what} = fact;
		const start: Row = [
			theme.span(`${index === 0 ? sign : theme.symbols.note} `, index === 0 ? 'accent' : 'quiet'),
			theme.span(words.reading(fact)),
			...(isCounted(what, index) && view.looked !== undefined
				? [theme.span(`  ${words.screen.lookedInto(view.looked.clusters, view.looked.of)}`, 'quiet')]
				: []),
			...(what === 'proof' && view.arrived !== undefined
				? [theme.span('  '), ...lineRow(words.proof(view.arrived).title, theme)]
				: []),
		];
		return between(
			start,
			index === 0 && seconds >= 3 ? [theme.span(words.duration(seconds * view.speed), 'quiet')] : [],
			{width, theme},
		);
	});
	const hidden = readings.length - shown.length;
	const more: readonly Row[] =
		hidden > 0 ? [[theme.span(`  ${theme.symbols.ellipsis} ${words.screen.more(hidden)}`, 'quiet')]] : [];
	const waiting: readonly Row[] =
		held > 0 ? [[theme.span(`  ${words.screen.clusters(held)} ${words.screen.cellStates.waiting}`, 'quiet')]] : [];
	const {waiting: silent} = view;
	const silence: readonly Row[] = silent
		? [
				[
					theme.span('  '),
					theme.span(words.waiting(silent.operation, silent.region, words.duration(silent.seconds)), 'warn'),
				],
			]
		: [];
	return (
		<Screen
			stage={stage}
			title={isProving ? words.step('data') : words.screen.headings.reading}
			place=""
			body={[...rows, ...more, ...waiting, ...silence]}
			keys={keys}
		/>
	);
}
