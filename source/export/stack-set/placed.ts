import type {Code} from '../../domain/code/code-resource.ts';
import {isStackResource, type StackResource} from '../cloudformation/resource-type.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {linked, taggedBy} from '../template/make-template.ts';
import type {Labelled} from '../template/template.ts';
import {mapped} from '../template/token.ts';
import {anyCondition, groupCondition, slotCondition} from './conditions.ts';
import {following} from './follow.ts';
import {keyOf} from './key-tokens.ts';
import type {Group, Model} from './model.ts';
import {definitionOf, serviceOf, sharedNames} from './names.ts';
import {collected, type FleetParameter} from './parameter.ts';
import {placedDefinition, type Placing} from './place-definition.ts';
import {placedService} from './place-service.ts';
import {placedShared} from './place-shared.ts';
import {slotsOf} from './slot.ts';

/** A resource of the template, and the condition that it is there by. */
export type FleetResource = StackResource & {
	readonly condition: string;
	/** The first of those that are alike. */
	readonly isFirst: boolean;
};

/** A template's resources with tokens, and the parameters that are not of a slot. */
export type PlacedModel = {
	readonly parameters: readonly FleetParameter[];
	readonly resources: readonly FleetResource[];
};

/** All of a model, ready to be written. Throws a ProblemError for what can't follow its stack. */
export function placedModel(model: Model): PlacedModel {
	const {place, parameters} = collected();
	const placing: Placing = {model, place, key: keyOf(model, place)};
	const shared = model.shared.map((resource): Unlinked => ({
		...resource,
		...placedShared(resource, placing),
		label: sharedNames[resource.kind === 'role' ? 'role' : 'secret'],
		condition: anyCondition(model.groups),
		isFirst: true,
	}));
	const all = [...shared, ...model.groups.flatMap(group => groupResources(group, placing))];
	const resources = all.flatMap(one => finished(one, model, all) ?? []);
	return {parameters: parameters(), resources};
}

type Unlinked = Labelled & Pick<FleetResource, 'condition' | 'isFirst'>;

function groupResources(group: Group, placing: Placing): readonly Unlinked[] {
	const {definition, platform, services} = group;
	const slots = slotsOf(group);
	return [
		{
			...definition,
			input: placedDefinition(group, placing),
			label: definitionOf(platform),
			condition: groupCondition(group),
			isFirst: platform === placing.model.groups[0]?.platform,
		},
		...slots.flatMap((slot, index): readonly Unlinked[] => {
			const service = services[index];
			return service
				? [
						{
							...service,
							input: placedService(service, {slot, definition, place: placing.place}),
							label: serviceOf(platform, index + 1),
							condition: slotCondition(slot.cluster),
							isFirst: index === 0,
						},
					]
				: [];
		}),
	];
}

/** With references to the others, the tags of what a stack keeps, and nothing of the model's own place. */
function finished(resource: Unlinked, model: Model, all: readonly Unlinked[]): FleetResource | undefined {
	const {account, partition, region} = model;
	const code: Code = {identity: {account, partition}, from: 'plan', resources: all, beside: [], changes: []};
	const follow = (value: Json) => following(value, {account, region}, resource.name);
	const {input, grants} = linked(resource, {code, resources: all});
	const followed = mapped(input, follow);
	const made = {
		...resource,
		input: taggedBy({kind: resource.kind, input: withoutTags(resource.kind, followed)}, 'cloudformation'),
		...(grants && {
			grants: {
				managed: grants.managed,
				own: Object.fromEntries(
					Object.entries(grants.own).map(([name, document]) => [name, mapped(document, follow)]),
				),
			},
		}),
	};
	return isStackResource(made) ? made : undefined;
}

/** What we wrote into an Agent stands with its definition already; a template has many services, and little room. */
function withoutTags(kind: Labelled['kind'], {tags, ...input}: JsonObject): JsonObject {
	return kind === 'service' || kind === 'daemon' || tags === undefined ? input : {...input, tags};
}
