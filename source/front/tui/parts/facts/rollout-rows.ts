import stringWidth from 'string-width';
import type {InstanceRollout, InstanceState, Rollout} from '../../../../domain/choices/problem/rollout.ts';
import type {Row, Span} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {Symbols} from '../../symbols.ts';
import type {Tone} from '../../theme.ts';
import {padEnd} from '../../../cells/pad-end.ts';
import {fit} from '../layout/fit.ts';

/** Worst first: what needs a person before what needs a moment. */
const order: readonly InstanceState[] = [
	'failed',
	'waiting',
	'draining',
	'replacing',
	'checking-health',
	'starting',
	'running',
];

const cells: Readonly<
	Record<
		InstanceState,
		{readonly symbol: keyof Pick<Symbols, 'full' | 'part' | 'empty' | 'failed'>; readonly tone: Tone}
	>
> = {
	// Each shape says it without colour as well.
	running: {symbol: 'full', tone: 'good'},
	'checking-health': {symbol: 'part', tone: 'accent'},
	starting: {symbol: 'part', tone: 'accent'},
	replacing: {symbol: 'part', tone: 'accent'},
	draining: {symbol: 'empty', tone: 'quiet'},
	waiting: {symbol: 'empty', tone: 'warn'},
	failed: {symbol: 'failed', tone: 'bad'},
};

/**
A cell for each instance with the counts behind it; in several rows, or a cell for several instances, where there are
hundreds.
*/
export function rolloutBar({instances, counts}: Rollout, text: string, {theme, width}: Stage): readonly Row[] {
	const room = width - 4;
	// At 80 columns this is about 300 cells, and leaves room for the instances that need somebody.
	const mostRows = 4;
	const perCell = Math.max(1, Math.ceil(instances.length / (room * mostRows)));
	// From running to failed, so that the bar fills from the left like any other.
	const sorted = instances.toSorted((one, other) => order.indexOf(other.state) - order.indexOf(one.state));
	// The worst of several stands for all of them.
	const shown = sorted.filter((_, index) => index % perCell === perCell - 1 || index === sorted.length - 1);
	const bar = shown.map(({state}): Span => ({text: theme.symbols[cells[state].symbol], tone: cells[state].tone}));
	const said: Row = [theme.span(text, counts.failed > 0 ? 'warn' : undefined)];
	if (bar.length + 2 + stringWidth(text) <= room) {
		return [[{text: '  '}, ...bar, {text: '  '}, ...said]];
	}

	const lines = Array.from({length: Math.ceil(bar.length / room)}, (_, line): Row => [
		{text: '  '},
		...bar.slice(line * room, (line + 1) * room),
	]);
	return [...lines, [{text: '  '}, ...said]];
}

/** The instances that don't run yet, worst first, as many as there is room for. */
export function instanceRows({instances}: Rollout, room: number, {words, theme, width}: Stage): readonly Row[] {
	const rest = order
		// Those are counted behind the bar and need nobody.
		.filter(state => state !== 'running')
		.flatMap(state => instances.filter(each => each.state === state));
	const shown = rest.length > room ? rest.slice(0, Math.max(0, room - 1)) : rest;
	const ids = Math.max(0, ...shown.map(({instance}) => stringWidth(instance)));
	const addresses = Math.max(0, ...shown.map(({privateIp = ''}) => stringWidth(privateIp)));
	const rows = shown.map(each => fit(instanceRow(each), width, theme));
	return rest.length > shown.length && room > 0
		? [
				...rows,
				[theme.span(`  ${theme.symbols.ellipsis} ${words.screen.more(rest.length - shown.length)}`, 'quiet')],
			]
		: rows;

	function instanceRow(each: InstanceRollout): Row {
		const {instance, privateIp = '', state} = each;
		const address = addresses === 0 ? '' : `${padEnd(privateIp, addresses)}  `;
		const {tone} = cells[state];
		const said = theme.span(words.instance(each), tone === 'accent' ? 'quiet' : tone);
		return [{text: '  '}, theme.span(padEnd(instance, ids)), {text: '  '}, theme.span(address, 'quiet'), said];
	}
}
