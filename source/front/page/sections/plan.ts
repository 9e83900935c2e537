import {planCells} from '../../../domain/plan/forecast/plan-cells.ts';
import type {Plan, Target} from '../../../domain/plan/plan.ts';
import type {Words} from '../../../text/words.ts';
import type {Section} from '../frame/section.ts';
import {html, later, nothing, type Html} from '../markup/html.ts';
import {lineOf} from '../markup/line.ts';
import {badge, facts, list, said} from '../markup/parts.ts';
import type {AccountRun} from '../run/run.ts';
import type {Table} from '../markup/table.ts';
import {targetNamesOf} from './target-names.ts';
import {manyRows} from './many-rows.ts';

/** Sums, where the Agent will run, what it takes, and what has to be known besides. */
export function summarySection(plan: Plan, id: string, words: Words): Section {
	const {forecast, counts, notes} = words.plan(plan);
	const totals = words.totals(plan.totals);
	const isRefused = plan.checks.some(({verdict}) => verdict === 'fail');
	return {
		id: `${id}summary`,
		title: words.page.headings.summary,
		body: html`${forecast.length === 0 ? nothing : html`<p class="lead">${lineOf(forecast)}</p>\n`}<p>${counts}</p>
${isRefused ? said('bad', words.screen.notApplied) : nothing}${facts([
			...totals,
			{label: words.lines.checks, values: plan.checks.length > 0 ? [words.checkCounts(plan.checks)] : []},
		])}${list(notes.map(note => lineOf(note)))}`,
	};
}

/** A row a cluster, those that need a look first. */
export function clustersSection(plan: Plan, id: string, words: Words): Section | undefined {
	const rows = planCells(plan).map(cell => words.cells.row(cell));
	const title = words.page.headings.clusters;
	const body = manyRows(
		{id: `${id}clusters-table`, caption: title, isHeard: true, heads: words.cells.heads, rows},
		words,
	);
	return rows.length === 0 ? undefined : {id: `${id}clusters`, title, body};
}

type Telling = {readonly id: string; readonly words: Words};

/** What is forecast of each instance of each cluster, and where it stood at the end. */
export function instancesSection(
	plan: Plan,
	rollouts: AccountRun['rollouts'],
	{id, words}: Telling,
): Section | undefined {
	const nameOf = targetNamesOf(plan.targets);
	const tables = plan.targets
		.filter(({forecast}) => forecast.instances.length > 0)
		.map((target, index) =>
			later(() => {
				const {cluster, service} = nameOf(target);
				const caption = words.page.instancesOf(cluster, service);
				const rows = instanceRows(target, rollouts, words);
				const heads = words.page.instanceHeads;
				return manyRows({id: `${id}instances-${index + 1}`, caption, heads, rows}, words);
			}),
		);
	const title = words.page.headings.instances;
	return tables.length === 0 ? undefined : {id: `${id}instances`, title, body: html`${tables}`};
}

function instanceRows({id, forecast}: Target, rollouts: AccountRun['rollouts'], words: Words): Table['rows'] {
	const seen = new Map(rollouts.get(id)?.instances.map(one => [one.instance, one]));
	return forecast.instances.map(({instance, obstacles}) => {
		const last = seen.get(instance.id);
		return [
			html`<code>${instance.id}</code>`,
			instance.privateIp ?? last?.privateIp ?? '',
			forecastOf(obstacles, words),
			last === undefined
				? ''
				: badge(
						last.state === 'failed' ? 'bad' : last.state === 'running' ? 'good' : 'warn',
						words.instance(last),
					),
		];
	});
}

type Obstacles = Target['forecast']['instances'][number]['obstacles'];

/** Each obstacle on a line of its own. */
function forecastOf(obstacles: Obstacles, words: Words): Html {
	return obstacles.length === 0
		? badge('good', words.page.fits)
		: html`${obstacles.map((each, index) => [
				index === 0 ? nothing : html`<br>`,
				badge(isOpen(each) ? 'warn' : 'bad', words.obstacle(each)),
			])}`;
}

const open: ReadonlySet<string> = new Set(['untold', 'status']);

/** It may run there all the same, or isn't meant to now. */
function isOpen({kind}: Obstacles[number]): boolean {
	return open.has(kind);
}
