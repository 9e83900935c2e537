import {inert} from '../../../../domain/kit/inert.ts';
import {wiringRows} from '../../parts/facts/wiring-rows.ts';
import {folded} from '../../parts/layout/folded.ts';
import {fit} from '../../parts/layout/fit.ts';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {EventOf} from '../../view/fact.ts';
import {requestText} from '../../../../domain/plan/changes/request-text.ts';
import type {LookState} from './wiring-state.ts';

/** The rows that are shown, how many fit, and how far the keys may scroll. */
export type WiringBody = {readonly rows: readonly Row[]; readonly height: number; readonly mostScroll: number};

/** The part of it that the window has room for; the last row says how much follows. */
export function wiringBody(
	event: EventOf<'wiring'>,
	{pane, scroll, refusal}: LookState,
	{words, theme, width, height: room}: Stage,
): WiringBody {
	// The heading says already whose it is.
	const told = wiringRows(event, {words, theme, width}).slice(2);
	const all = pane === 'diff' ? told : requests(event, {theme}).flatMap(row => folded(row, width));
	const foot: readonly Row[] = refusal === undefined ? [] : [fit([theme.span(refusal, 'bad')], width, theme)];
	const height = Math.max(2, room - foot.length);
	const mostScroll = Math.max(0, all.length - height);
	const first = Math.min(scroll, mostScroll);
	const shown = all.slice(first, first + height);
	const hidden = all.length - first - height;
	const more: Row = [theme.span(`${theme.symbols.ellipsis} ${words.screen.more(hidden + 1)}`, 'quiet')];
	return {rows: [...(hidden > 0 ? [...shown.slice(0, -1), more] : shown), ...foot], height, mostScroll};
}

function requests({wiring}: EventOf<'wiring'>, {theme}: Pick<Stage, 'theme'>): readonly Row[] {
	return wiring.changes.flatMap(change =>
		inert(requestText(change))
			.split('\n')
			.map(line => [theme.span(line)]),
	);
}
