import type {AgentEstate, ClusterEstate} from '../../../domain/estate/estate.ts';
import {largest} from '../../../domain/kit/large/largest.ts';
import type {EstateRow} from '../../../text/tables/estate-words.ts';
import type {Mark} from '../pen.ts';
import type {Voice} from '../voice.ts';
import {padEnd} from '../../cells/pad-end.ts';
import {width} from '../../cells/width.ts';
import {labelColumn, labelGaps} from '../../cells/label-column.ts';
import type {EventOf} from './telling.ts';

const marks: Readonly<Record<EstateRow['sign'], Mark>> = {
	good: 'done',
	warn: 'warning',
	bad: 'failed',
	quiet: 'running',
};

/** A row an Agent, then all of those that want attention, then what stands in no row. */
export function tellEstate({estate}: EventOf<'estate'>, voice: Voice): readonly string[] {
	const {words, pen} = voice;
	const {columns, row, details, notes, unread, stale} = words.estate;
	const seen = estate.clusters.flatMap(cluster => agentsOf(cluster).map(agent => ({cluster, agent})));
	const rows = seen.map(({cluster, agent}) => ({cluster, agent, ...row(cluster, agent, estate)}));
	const wanting = rows.filter(({sign}) => sign === 'warn' || sign === 'bad');
	const old = stale(estate);
	const remarks = [...(old ? [old] : []), ...unread(estate), ...estate.clusters.flatMap(cluster => notes(cluster))];
	return [
		'',
		...(rows.length === 0 ? [] : table(columns, rows, voice)),
		...wanting.flatMap(({cluster, agent, sign}) =>
			agent === undefined
				? []
				: [
						'',
						`${pen.mark(marks[sign])} ${pen.tone('strong', pen.text(`${cluster.name}  ${agent.name}`))}`,
						...labelColumn(details(agent, estate.at), labelGaps.detail).map(
							({label, text}) => `  ${pen.tone('quiet', pen.text(label))}${pen.text(text)}`,
						),
					],
		),
		...(remarks.length === 0 ? [] : ['']),
		...remarks.map(line => `${pen.mark('warning')} ${pen.line(line)}`),
	];
}

/** A cluster without one has a row all the same. */
function agentsOf({agents}: ClusterEstate): ReadonlyArray<AgentEstate | undefined> {
	return agents.length === 0 ? [undefined] : agents;
}

/** Aligned by what a terminal shows; a column that nobody has anything in is left out. */
function table(titles: readonly string[], rows: readonly EstateRow[], {pen}: Voice): readonly string[] {
	const clean = rows.map(({sign, cells}) => ({sign, cells: cells.map(cell => pen.text(cell))}));
	const shown = titles.flatMap((title, index) =>
		clean.every(({cells}) => (cells[index] ?? '') === '') ? [] : [{title: pen.text(title), index}],
	);
	const lineOf = (cells: readonly string[]) =>
		shown
			.map(({title, index}) => {
				const all = [title, ...clean.map(row => row.cells[index] ?? '')];
				return padEnd(cells[index] ?? '', largest(all.map(text => width([{text}]))));
			})
			.join(' '.repeat(3))
			.trimEnd();
	return [
		`  ${pen.tone('quiet', lineOf(titles.map(title => pen.text(title))))}`,
		...clean.map(({sign, cells}) => `${pen.mark(marks[sign])} ${lineOf(cells)}`),
	];
}
