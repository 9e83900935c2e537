import {factsOf} from '../../../source/domain/found/describe-cluster.ts';
import type {SetupEvent} from '../../../source/domain/ending/event.ts';
import {choosing, startChoosing} from '../../../source/front/tui/screens/choosing/choosing-state.ts';
import {entries} from '../../../source/front/tui/screens/choosing/entry.ts';
import {listRows, naturalWidths} from '../../../source/front/tui/screens/choosing/list-rows.ts';
import {theme} from '../../../source/front/tui/theme.ts';
import {nextView} from '../../../source/front/tui/view/next-view.ts';
import {emptyView} from '../../../source/front/tui/view/view.ts';
import {news} from '../../../source/front/lines/tell/news.ts';
import {en} from '../../../source/text/en.ts';
import {clustersOf, situationOf} from './accounts.ts';
import type {Subject} from './subjects.ts';

/** What fronts make of events and lists. */
export const frontSubjects: readonly Subject[] = [
	{
		name: 'view of the events of reading, clusters',
		prepare(size) {
			const events = reading(size);
			return () => folded(events);
		},
	},
	{
		name: 'view of the events of rollouts, clusters',
		prepare(size) {
			const events = rollingOut(size);
			return () => folded(events);
		},
	},
	{
		name: 'news for lines of these events, clusters',
		prepare(size) {
			const events = [...reading(size), ...rollingOut(size)];
			return () => {
				const tell = news(en);
				return events.flatMap(event => tell(event));
			};
		},
	},
	{
		name: 'words and widths of a list, clusters',
		prepare(size) {
			const options = optionsOf(size);
			return () => naturalWidths(entries(options, en.option));
		},
	},
	{
		name: 'a key in a list: moved, selected, filtered and drawn, clusters',
		prepare(size) {
			const all = entries(optionsOf(size), en.option);
			const list = {all, preview: undefined};
			const natural = naturalWidths(all);
			const looks = {ascii: false, colour: true, motion: false};
			return () => {
				const state = [
					{type: 'moved', by: size, height: 20} as const,
					{type: 'toggled'} as const,
					{type: 'filtered', text: 'cluster-1'} as const,
				].reduce(choosing(list), startChoosing(list, {chosen: []}));
				return listRows(state, {
					all,
					top: state.top,
					height: 20,
					natural,
					width: 80,
					hasBoxes: true,
					theme: theme(looks),
				});
			};
		},
	},
];

function folded(events: readonly SetupEvent[]): unknown {
	let view = emptyView;
	for (const event of events) {
		view = nextView(view, event);
	}

	return view;
}

function optionsOf(size: number) {
	return factsOf(situationOf(clustersOf(size)).observed).map(facts => ({
		id: facts.arn,
		selectable: true,
		subject: {kind: 'cluster', facts} as const,
	}));
}

/** Twenty clusters are read at a time. */
function reading(size: number): readonly SetupEvent[] {
	const facts = factsOf(situationOf(clustersOf(size)).observed);
	const begun = facts.map(({name}): SetupEvent => ({type: 'reading', what: 'cluster', subject: name}));
	const ended = facts.map((one): SetupEvent => ({type: 'observed', facts: {kind: 'cluster', facts: one}}));
	return [
		{type: 'observed', facts: {kind: 'region-listed', region: 'us-east-1', clusters: size}},
		...begun.slice(0, 20),
		...ended.flatMap((end, index) => [end, ...begun.slice(index + 20, index + 21)]),
	];
}

/** Two looks at each, ten at a time. */
function rollingOut(size: number): readonly SetupEvent[] {
	const rollouts = Array.from({length: size}, (_, index) => ({
		target: `service-${index}`,
		cluster: `cluster-${index}`,
		region: 'us-east-1',
		service: 'datadog-agent',
		kind: 'service',
		taskDefinition: 'datadog-agent:4',
		verdict: 'going-on',
		counts: {running: 1, starting: 2, waiting: 0, failed: 0, total: 3},
		instances: [],
		causes: [],
	}) as const);
	return rollouts.flatMap((rollout, index): readonly SetupEvent[] => {
		const before = rollouts[index - 10];
		return [
			{type: 'rollout', rollout, seconds: index},
			...(before ? [{type: 'rollout', rollout: {...before, verdict: 'succeeded'}, seconds: index} as const] : []),
		];
	});
}
