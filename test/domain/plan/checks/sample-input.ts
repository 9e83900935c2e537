import {agentDefinition} from '../../../../source/domain/agent/agent-definition.ts';
import type {CheckInput} from '../../../../source/domain/plan/checks/check.ts';
import {runChecks} from '../../../../source/domain/plan/checks/catalogue.ts';
import type {CheckResult} from '../../../../source/domain/choices/problem/check-result.ts';
import type {CompleteChoices} from '../../../../source/domain/choices/complete-choices.ts';
import {defaultSettings, type Settings} from '../../../../source/domain/choices/choices.ts';
import type {Cluster} from '../../../../source/domain/account/cluster.ts';
import type {Instance} from '../../../../source/domain/account/instance.ts';
import type {PlacementConstraint} from '../../../../source/domain/account/service.ts';
import {makeForecast, tasksOf} from '../../../../source/domain/plan/forecast/make-forecast.ts';
import type {Back} from '../../../../source/domain/plan/plan.ts';
import {nothingObserved, type Observed} from '../../../../source/domain/account/observed.ts';
import {targetId, targetKind} from '../../../../source/domain/plan/target-id.ts';
import {placementGroups} from '../../../../source/domain/hosts/placement-groups.ts';
import {sampleChoices, sampleCluster, sampleInstance} from '../../sample.ts';

export type Scene = {
	readonly instances?: readonly Instance[];
	readonly cluster?: Partial<Cluster>;
	readonly observed?: Partial<Observed>;
	readonly choices?: Partial<CompleteChoices>;
	readonly settings?: Partial<Settings>;
	readonly plain?: boolean;
	/** Of the services, beside those that keep groups apart. */
	readonly constraints?: readonly PlacementConstraint[];
	readonly secret?: string;
	/** Of every target. */
	readonly back?: Back;
	readonly changes?: CheckInput['changes'];
	readonly reads?: CheckInput['reads'];
};

/** 12:00 on 2026-01-01. */
export const noon = 1_767_268_800_000;

/** A host that says what it is. */
export function knownInstance(name: string, fields: Partial<Instance> = {}): Instance {
	const plain = sampleInstance(name);
	return {
		...plain,
		agentVersion: '1.99.0',
		...fields,
		attributes: {...plain.attributes, 'ecs.os-type-detailed': 'amzn_2023', ...fields.attributes},
	};
}

/** What every check says of the default install on one cluster, changed by the scene. */
export function checked(scene: Scene): readonly CheckResult[] {
	const instances = scene.instances ?? [knownInstance('a'), knownInstance('b')];
	const cluster = sampleCluster({instances, ...scene.cluster});
	const settings = {...defaultSettings, ...scene.settings};
	const choices = sampleChoices({...scene.choices, settings});
	const key =
		scene.plain === true
			? ({kind: 'environment', value: 'k'} as const)
			: ({kind: 'secret', valueFrom: scene.secret ?? 'arn:aws:secretsmanager:us-east-1:1:secret:dd'} as const);
	const targets = placementGroups(cluster).map(group => {
		const definition = agentDefinition(group, {
			features: choices.features,
			settings,
			site: 'datadoghq.com',
			key,
			...(scene.plain !== true && {executionRole: 'r'}),
		});
		const name = `${settings.serviceName}${group.suffix}`;
		return {
			id: targetId(targetKind(group), group.clusterArn, name),
			group,
			name,
			family: definition.family,
			definition,
			...(scene.back && {back: scene.back}),
			forecast: makeForecast({
				group,
				definition,
				constraints: [...group.constraints, ...(scene.constraints ?? [])],
				...tasksOf(cluster),
				ownService: name,
			}),
		};
	});
	const observed: Observed = {
		...nothingObserved,
		identity: {account: '123456789012', arn: 'arn:aws:iam::123456789012:user/me', partition: 'aws'},
		clusters: [cluster],
		...scene.observed,
	};
	return runChecks({observed, choices, targets, changes: scene.changes ?? [], reads: scene.reads ?? [], now: noon});
}

/** Everything that is not fine, as `id verdict finding`. */
export function complaints(scene: Scene): readonly string[] {
	return checked(scene)
		.filter(({verdict}) => verdict !== 'pass')
		.map(({id, verdict, finding}) => `${id} ${verdict} ${finding}`);
}

/** What goes wrong, and what the checks say of it: `id verdict finding`. */
export type SceneCase = readonly [name: string, scene: Scene, complaints: readonly string[]];
