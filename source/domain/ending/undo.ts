import type {Cluster} from '../account/cluster.ts';
import {firstBy} from '../kit/first-by.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {Change} from '../plan/change.ts';
import type {Plan, Target} from '../plan/plan.ts';
import {awsCommand} from '../plan/changes/aws-command.ts';
import {changeFacts} from '../plan/changes/catalogue.ts';
import type {TakenBack} from '../plan/changes/change-kind.ts';
import {takingBack} from '../plan/back/taking-back.ts';
import type {Receipt, Remaining} from './receipt.ts';

/** A request that takes something back, and the cluster that it goes to. */
type Step = {readonly back: TakenBack; readonly region: string; readonly clusterArn: string; readonly subject: string};

/**
Back to what was there before the run, with AWS's own commands: what it made goes, what it changed gets its revision,
constraints, percentages and tags again, and last comes what it deleted, as two Agents would want the same ports. What
these leave is told: keys, roles and revisions are of all clusters, and others may use them by then.
*/
export function undo(
	{changes, targets}: Pick<Plan, 'changes' | 'targets'>,
	clusters: readonly Cluster[],
): Pick<Receipt, 'undo' | 'leaves'> {
	const plan = lookedUp({changes, targets}, clusters);
	const steps = targets.flatMap(target => {
		const {clusterArn, region} = target.group;
		const own = plan.changes.get(target.id) ?? [];
		return takingBack(own, target, plan.clusters.get(clusterArn)).map((back): Step => ({
			back,
			region,
			clusterArn,
			subject: target.name,
		}));
	});
	// What was replaced is no target, but the same service where ours took its name.
	const replaced = changes
		.filter(({target = ''}) => !plan.targets.has(target))
		.flatMap(change => takenFrom(change, plan));
	const [first, last] = [
		steps.filter(step => !isMaking(step)),
		[...steps.filter(step => isMaking(step)), ...replaced],
	];
	const all = changes.flatMap(change => remaining(change, plan));
	const alike = Map.groupBy(all, one => nameOf(one));
	const leaves = uniqueBy(all, one => nameOf(one)).map(one => together(one, alike.get(nameOf(one)) ?? []));
	const going = Map.groupBy(
		first.filter(({back}) => back.kind === 'delete-service'),
		({clusterArn}) => clusterArn,
	);
	return {
		undo: [
			...first.map(step => command(step)),
			...last.flatMap(step => [...waiting(step, going.get(step.clusterArn) ?? []), command(step)]),
		],
		...(leaves.length > 0 && {leaves}),
	};
}

/** Targets and changes by the target's id, and targets and clusters by the cluster's ARN. */
type LookedUp = {
	readonly changes: ReadonlyMap<string | undefined, readonly Change[]>;
	readonly targets: ReadonlyMap<string, Target>;
	readonly inCluster: ReadonlyMap<string, Target>;
	readonly clusters: ReadonlyMap<string, Cluster>;
};

function lookedUp({changes, targets}: Pick<Plan, 'changes' | 'targets'>, clusters: readonly Cluster[]): LookedUp {
	return {
		changes: Map.groupBy(changes, ({target}) => target),
		targets: firstBy(targets, ({id}) => id),
		inCluster: firstBy(targets, ({group}) => group.clusterArn),
		clusters: firstBy(clusters, ({arn}) => arn),
	};
}

function takenFrom(change: Change, {targets, inCluster, clusters}: LookedUp): readonly Step[] {
	const {clusterArn = '', region, subject} = change;
	const target = targets.get(change.target ?? '') ?? inCluster.get(clusterArn);
	const back = target && changeFacts[change.kind].takenBack?.({target, change, cluster: clusters.get(clusterArn)});
	return (back ?? []).map(one => ({back: one, region, clusterArn, subject}));
}

function isMaking({back: {kind}}: Step): boolean {
	return kind === 'create-service' || kind === 'create-daemon';
}

function command({back, region}: Step): readonly string[] {
	return awsCommand(back, region);
}

/** Until the last task of ours has stopped its name and its ports are taken (CreateService: "still draining"). */
function waiting({back, region, clusterArn}: Step, going: readonly Step[]): ReadonlyArray<readonly string[]> {
	return back.kind === 'create-service' && going.length > 0
		? [
				[
					'aws',
					'ecs',
					'wait',
					'services-inactive',
					'--region',
					region,
					'--cluster',
					clusterArn,
					'--services',
					...going.map(({subject}) => subject),
				],
			]
		: [];
}

function nameOf({kind, name}: Remaining): string {
	return `${kind} ${name}`;
}

/** Clusters that differ get a revision each. */
function together(one: Remaining, alike: readonly Remaining[]): Remaining {
	return one.kind === 'definition' && alike.length > 1 ? {...one, kind: 'definitions'} : one;
}

/** What of a change no command takes back. */
function remaining(change: Change, plan: LookedUp): readonly Remaining[] {
	const {kind, subject: name, request} = change;
	switch (changeFacts[kind].about) {
		case 'secret':
		case 'parameter': {
			const isOverwritten = kind === 'put-secret-value' || request.Overwrite === true;
			const at = changeFacts[kind].service === 'ssm' ? 'parameter' : 'secret';
			return [{kind: isOverwritten ? `key-in-${at}` : at, name}];
		}

		case 'role':
		case 'role-policy': {
			return [{kind: 'role', name}];
		}

		case 'definition': {
			return [{kind: 'definition', name}];
		}

		case 'service':
		case 'daemon': {
			const isLost =
				kind.startsWith('delete-') || (kind === 'update-service' && request.taskDefinition !== undefined);
			const lost = request.networkConfiguration === undefined ? 'service' : 'subnets';
			return isLost && takenFrom(change, plan).length === 0 ? [{kind: lost, name}] : [];
		}

		// A fleet is taken back by its own removal, which looks at what stands.
		case 'tags':
		case 'stack-set':
		case 'stacks': {
			return [];
		}
	}
}
