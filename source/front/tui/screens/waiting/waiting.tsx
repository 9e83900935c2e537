import type {Row} from '../../row.ts';
import {keyEntry} from '../../hooks/key-entry.ts';
import {useSpinner} from '../../hooks/use-spinner.ts';
import {lineRow} from '../../parts/layout/line-row.ts';
import {between} from '../../parts/layout/between.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Stage} from '../../stage.ts';
import type {View} from '../../view/view.ts';

type Props = {readonly view: View; readonly stage: Stage};

/** What is being read, while nothing is asked. */
export function Waiting({view, stage}: Props) {
	const {words, theme, width, height} = stage;
	const {sign, seconds} = useSpinner(theme, {isActive: true});
	// Everything runs by then; what is stopped is only the asking.
	const isLast = view.readings[0]?.what === 'proof';
	const stopping = isLast ? 'stop-watching' : 'stop';
	const keys = [
		keyEntry('ctrl+c', view.isStopping ? 'stop-now' : stopping, stage.interrupt, words.screen.keyNames.controlC),
	];
	// Eight at most: with every region read side by side, a longer list would jump at each answer.
	const shown = view.readings.slice(0, Math.max(1, Math.min(8, height - 2)));
	const rows = shown.map(({what, subject}, index): Row => {
		const start: Row = [
			theme.span(`${index === 0 ? sign : theme.symbols.note} `, index === 0 ? 'accent' : 'quiet'),
			theme.span(words.reading(what, subject)),
			...(what === 'clusters' && view.looked !== undefined
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
	const hidden = view.readings.length - shown.length;
	const more: readonly Row[] =
		hidden > 0 ? [[theme.span(`  ${theme.symbols.ellipsis} ${words.screen.more(hidden)}`, 'quiet')]] : [];
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
			title={isLast ? words.step('data') : words.screen.headings.reading}
			place=""
			body={[...rows, ...more, ...silence]}
			keys={keys}
		/>
	);
}
