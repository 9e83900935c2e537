import {useState} from 'react';
import type {EventOf} from '../../view/fact.ts';
import {useSpinner, watchingPause} from '../../hooks/use-spinner.ts';
import {fleetGrid} from '../../parts/fleet/fleet-grid.ts';
import {reasonRows} from '../../parts/fleet/fleet-rows.ts';
import {behind} from '../../parts/layout/behind.ts';
import {between} from '../../parts/layout/between.ts';
import {Screen} from '../../parts/layout/screen.tsx';
import type {Row} from '../../row.ts';
import type {Stage} from '../../stage.ts';
import type {View} from '../../view/view.ts';
import {stoppingKeys} from './stopping-keys.ts';

type Props = {readonly told: EventOf<'fleet'>; readonly view: View; readonly stage: Stage};

/** An operation of CloudFormation over accounts and regions: how far it is, the grid, and why what failed did. */
export function WatchingFleet({told: {fleet}, view, stage}: Props) {
	const {words, theme, width, height} = stage;
	const {operation, counts} = fleet;
	const {sign, seconds} = useSpinner(theme, {isActive: true, interval: watchingPause});
	// It is told when a place has moved, and time goes on between.
	const [begun] = useState(operation?.seconds ?? 0);
	const elapsed = Math.floor(Math.max(operation?.seconds ?? 0, begun + seconds * view.speed));
	const isBad = (counts.failed ?? 0) + (counts.inoperable ?? 0) > 0;
	const head: readonly Row[] = [
		between(
			[
				theme.span(`${sign} `, 'accent'),
				theme.span(operation ? words.fleet.operation(operation) : words.fleet.headings.watching),
			],
			elapsed < 3 ? [] : [theme.span(words.duration(elapsed), 'quiet')],
			{width, theme},
		),
		...behind({text: '  '}, [theme.span(words.fleet.counts(fleet, false), isBad ? 'warn' : 'quiet')], width),
		[],
	];
	const room = Math.max(2, height - head.length);
	// What failed is read by who has to mend it: at least a third of the room is its reasons'.
	const wanted = reasonRows(fleet, room, stage).length;
	const below = wanted === 0 ? 0 : Math.min(wanted, Math.max(3, Math.floor(room / 3)));
	const grid = fleetGrid(fleet, room - below - (below > 0 ? 1 : 0), stage);
	const left = room - grid.length - 1;
	const reasons = left > 0 ? reasonRows(fleet, left, stage) : [];
	return (
		<Screen
			stage={stage}
			title={words.fleet.headings.watching}
			place={fleet.name}
			body={[...head, ...grid, ...(reasons.length > 0 ? [[], ...reasons] : [])].slice(0, height)}
			keys={stoppingKeys(view, stage)}
		/>
	);
}
