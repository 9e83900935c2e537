import type {Cluster} from '../account/cluster.ts';
import {uniqueBy} from '../kit/unique-by.ts';
import type {Change} from '../plan/change.ts';
import type {Plan} from '../plan/plan.ts';
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
	const steps = targets.flatMap(target => {
		const {clusterArn, region} = target.group;
		const cluster = clusterOf(clusters, clusterArn);
		return takingBack(changes, target, cluster).map((back): Step => ({
			back,
			region,
			clusterArn,
			subject: target.name,
		}));
	});
	// What was replaced is no target, but the same service where ours took its name.
	const replaced = changes
		.filter(change => targets.every(({id}) => id !== change.target))
		.flatMap(change => takenFrom(change, {changes, targets}, clusters));
	const [first, last] = [
		steps.filter(step => !isMaking(step)),
		[...steps.filter(step => isMaking(step)), ...replaced],
	];
	const all = changes.flatMap(change => remaining(change, {changes, targets}, clusters));
	const leaves = uniqueBy(all, ({kind, name}) => `${kind} ${name}`).map(one => together(one, all));
	return {
		undo: [...first.map(step => command(step)), ...last.flatMap(step => [...waiting(step, first), command(step)])],
		...(leaves.length > 0 && {leaves}),
	};
}

function takenFrom(
	change: Change,
	{targets}: Pick<Plan, 'changes' | 'targets'>,
	clusters: readonly Cluster[],
): readonly Step[] {
	const {clusterArn = '', region, subject} = change;
	const target =
		targets.find(({id}) => id === change.target) ?? targets.find(({group}) => group.clusterArn === clusterArn);
	const back =
		target && changeFacts[change.kind].takenBack?.({target, change, cluster: clusterOf(clusters, clusterArn)});
	return (back ?? []).map(one => ({back: one, region, clusterArn, subject}));
}

function clusterOf(clusters: readonly Cluster[], clusterArn: string): Cluster | undefined {
	return clusters.find(({arn}) => arn === clusterArn);
}

function isMaking({back: {kind}}: Step): boolean {
	return kind === 'create-service' || kind === 'create-daemon';
}

function command({back, region}: Step): readonly string[] {
	return awsCommand(back, region);
}

/** Until the last task of ours has stopped its name and its ports are taken (CreateService: "still draining"). */
function waiting({back, region, clusterArn}: Step, first: readonly Step[]): ReadonlyArray<readonly string[]> {
	const going = first.filter(step => step.back.kind === 'delete-service' && step.clusterArn === clusterArn);
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

/** Clusters that differ get a revision each. */
function together(one: Remaining, all: readonly Remaining[]): Remaining {
	const alike = all.filter(({kind, name}) => kind === one.kind && name === one.name);
	return one.kind === 'definition' && alike.length > 1 ? {...one, kind: 'definitions'} : one;
}

/** What of a change no command takes back. */
function remaining(
	change: Change,
	plan: Pick<Plan, 'changes' | 'targets'>,
	clusters: readonly Cluster[],
): readonly Remaining[] {
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
			return isLost && takenFrom(change, plan, clusters).length === 0 ? [{kind: lost, name}] : [];
		}

		case 'tags': {
			return [];
		}
	}
}
