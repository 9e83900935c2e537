import type {Cluster} from '../../../source/domain/account/cluster.ts';
import {makeReceipt} from '../../../source/domain/ending/make-receipt.ts';
import {makeForecast, tasksOf} from '../../../source/domain/plan/forecast/make-forecast.ts';
import {preview} from '../../../source/domain/plan/forecast/make-preview.ts';
import {diffDefinition} from '../../../source/domain/plan/diff/diff.ts';
import {runChecks} from '../../../source/domain/plan/checks/catalogue.ts';
import {mergeDefinition} from '../../../source/domain/plan/merge/merge.ts';
import {makePlan} from '../../../source/domain/plan/make-plan.ts';
import {moved} from '../../../source/domain/plan/saved/moved.ts';
import {planChanges} from '../../../source/domain/plan/plan-changes.ts';
import type {Plan} from '../../../source/domain/plan/plan.ts';
import {changesOf, wavesOf} from '../../../source/domain/plan/order/waves.ts';
import {answersOf} from '../../../source/domain/questions/answers-of.ts';
import {nextQuestion} from '../../../source/domain/questions/next-question.ts';
import {placementGroups} from '../../../source/domain/hosts/placement-groups.ts';
import {anew, clusterOf, clustersOf, decidedFor, definitionWith, identity, now, situationOf} from './accounts.ts';
import type {Subject} from './subjects.ts';

/** What leads to a plan, what judges it, and what is asked before. */
export const planSubjects: readonly Subject[] = [
	{
		name: 'makeForecast, instances',
		prepare(size) {
			const cluster = clusterOf('large', size);
			const [group] = placementGroups(cluster);
			const input = {
				definition: definitionWith(5),
				constraints: [],
				ownService: 'datadog-agent',
				...tasksOf(cluster),
			};
			return () => group && makeForecast({...input, group});
		},
	},
	{name: 'planChanges and makePlan, instances', prepare: ofPlan(size => [clusterOf('large', size)], planOf)},
	{name: 'planChanges and makePlan, clusters', prepare: ofPlan(clustersOf, planOf)},
	{name: 'checks, instances', prepare: ofChecks(size => planned([clusterOf('large', size)]))},
	{name: 'checks, clusters', prepare: ofChecks(size => repeated(clustersOf(size)))},
	{
		name: 'moved, clusters',
		prepare: ofPlan(clustersOf, clusters => moved({changes: [], clusters}, {changes: [], clusters})),
	},
	{
		name: 'wavesOf and changesOf, clusters',
		prepare(size) {
			const {plan, choices, observed} = repeated(clustersOf(size));
			const upgrade = {...choices, intent: 'upgrade'} as const;
			return () => (wavesOf(plan, upgrade, observed.clusters) ?? []).map(wave => changesOf(wave, plan.changes));
		},
	},
	{
		name: 'answersOf, clusters',
		prepare(size) {
			const {plan, ...decided} = repeated(clustersOf(size));
			return () => answersOf(plan, decided);
		},
	},
	{
		name: 'makeReceipt, clusters',
		prepare(size) {
			const {plan, ...decided} = repeated(clustersOf(size));
			const {said: invocation} = situationOf([]);
			return () => makeReceipt(plan, decided, {rollouts: [], invocation});
		},
	},
	{name: 'preview, instances', prepare: ofPlan(size => [clusterOf('large', size)], previewOf)},
	{name: 'preview, clusters', prepare: ofPlan(clustersOf, previewOf)},
	{
		name: 'nextQuestion for clusters, clusters',
		prepare: ofPlan(clustersOf, clusters => {
			const {choices, ...rest} = situationOf(clusters);
			return nextQuestion({...rest, choices: {credentials, regions: ['us-east-1']}});
		}),
	},
	{name: 'the answer to it, names of clusters', prepare: ofPlan(clustersOf, clusters => answered(clusters))},
	{name: 'nextQuestion for features, clusters', prepare: ofPlan(clustersOf, next)},
	{name: 'nextQuestion for features, instances', prepare: ofPlan(size => [clusterOf('large', size)], next)},
	{name: 'nextQuestion, variables', prepare: ofPlan(size => [withVariables(size)], next)},
	{name: 'planChanges and makePlan, variables', prepare: ofPlan(size => [withVariables(size)], planOf)},
	{
		name: 'diffDefinition, variables',
		prepare(size) {
			const [before, after] = [definitionWith(size), definitionWith(size, true)];
			return () => diffDefinition(before, after);
		},
	},
	{
		name: 'diffDefinition, containers',
		prepare(size) {
			const [before, after] = [definitionWith(2), definitionWith(2, true)].map((definition, index) => ({
				...definition,
				containerDefinitions: Array.from({length: size}, (_, number) =>
					definition.containerDefinitions.map(container => ({
						...container,
						name: `c-${number % 3 === index ? 'x' : ''}${number}`,
					})),
				).flat(),
			}));
			return () => after && diffDefinition(before, after);
		},
	},
	{
		name: 'mergeDefinition, variables',
		prepare(size) {
			const [theirs, ours, earlier] = [definitionWith(size), definitionWith(size, true), definitionWith(5)];
			return () => mergeDefinition({ours, theirs, earlier});
		},
	},
];

const credentials = {kind: 'profile', name: 'prod', type: 'sso'} as const;

function ofPlan(make: (size: number) => readonly Cluster[], call: (clusters: readonly Cluster[]) => unknown) {
	return (size: number) => {
		const clusters = make(size);
		return () => call(anew(clusters));
	};
}

function planOf(clusters: readonly Cluster[]): Plan {
	return planned(clusters).plan;
}

function planned(clusters: readonly Cluster[]) {
	const decided = decidedFor(clusters);
	return {...decided, plan: makePlan(planChanges(decided), {...decided, identity, now})};
}

/** The plan of one cluster, once for each: to make all of them would take longer than what is measured. */
function repeated(clusters: readonly Cluster[]) {
	const {plan} = planned(clusters.slice(0, 1));
	return {
		...decidedFor(clusters),
		plan: {
			...plan,
			targets: clusters.flatMap(({arn, name}) =>
				plan.targets.map(target => ({
					...target,
					id: `${target.id} ${arn}`,
					group: {...target.group, clusterArn: arn, cluster: name},
				})),
			),
			changes: clusters.flatMap(({arn}) =>
				plan.changes.map(change => ({
					...change,
					id: `${change.id} ${arn}`,
					needs: change.needs.map(id => `${id} ${arn}`),
					clusterArn: arn,
					...(change.target !== undefined && {target: `${change.target} ${arn}`}),
				})),
			),
		},
	};
}

function previewOf(clusters: readonly Cluster[]): unknown {
	return preview(decidedFor(clusters))(['core', 'apm', 'logs']);
}

function ofChecks(make: (size: number) => ReturnType<typeof planned>): Subject['prepare'] {
	return size => {
		const {plan, ...decided} = make(size);
		return () => {
			const observed = {...decided.observed, clusters: anew(decided.observed.clusters)};
			return runChecks({...decided, ...plan, observed, reads: [], now});
		};
	};
}

function next(clusters: readonly Cluster[]): unknown {
	const {choices, ...rest} = situationOf(clusters);
	return nextQuestion({...rest, choices: {...choices, credentials, regions: ['us-east-1'], site: 'datadoghq.com'}});
}

function answered(clusters: readonly Cluster[]): unknown {
	const {choices, ...rest} = situationOf(clusters);
	const open = nextQuestion({...rest, choices: {credentials, regions: ['us-east-1']}});
	return open.kind === 'ask' && open.question.input.kind === 'many'
		? open.question.input.of(clusters.map(({name}) => name))
		: undefined;
}

function withVariables(size: number): Cluster {
	const {taskDefinitions, ...cluster} = clusterOf('large', 3);
	return {
		...cluster,
		taskDefinitions: Object.fromEntries(
			Object.entries(taskDefinitions).map(([arn, registered]) => [
				arn,
				registered.revision === 3 ? {...registered, definition: definitionWith(size)} : registered,
			]),
		),
	};
}
