import type {Answers} from '../../domain/choices/answers.ts';
import type {Json, JsonObject} from '../../domain/kit/json.ts';
import {isList, isObject, objectsOf} from '../../domain/kit/shape.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {Writing} from '../exporter.ts';
import {pascal} from '../cloudformation/names.ts';
import {place, resourceSection} from '../cloudformation/resource-section.ts';
import type {Sections} from '../cloudformation/sections.ts';
import {isOptional} from '../cloudformation/tokens-in.ts';
import {answersSection} from './answers-in.ts';
import {conditionsOf} from './conditions.ts';
import {decryptSid} from './decrypting.ts';
import {fleetParameter, slotParameters} from './fleet-parameters.ts';
import type {Group} from './model.ts';
import {namesOf} from './names.ts';
import type {FleetResource, PlacedModel} from './placed.ts';
import {slotsOf} from './slot.ts';

export type Writable = PlacedModel & {readonly groups: readonly Group[]; readonly answers: Answers};

export type FleetWords = Writing['words'];

/** A stack set's template as CloudFormation reads it, functions in their long form. */
export function fleetSections(fleet: Writable, words: FleetWords): Sections {
	const {groups, parameters, resources, answers} = fleet;
	const slots = groups.flatMap(group => slotsOf(group));
	const optional = parameters.map(({name}) => name).filter(name => isOptional(name, resources));
	const made = resourceSections(resources, words);
	const {stackSet} = words;
	return {
		body: {
			AWSTemplateFormatVersion: '2010-09-09',
			Description: stackSet.description,
			Metadata: answersSection(answers),
			Parameters: parameterSections(slots, parameters, words),
			Conditions: conditionsOf(groups, optional),
			Resources: Object.fromEntries(made.map(({name, section}) => [name, section])),
		},
		comments: new Map([
			[place(['Parameters', pascal(slots[0]?.cluster ?? '')]), stackSet.slots],
			[place(['Conditions']), stackSet.conditions],
			...made.flatMap(({comments}) => comments),
		]),
	};
}

function parameterSections(
	slots: ReadonlyArray<Parameters<typeof slotParameters>[0]>,
	parameters: PlacedModel['parameters'],
	words: CodeWords,
): JsonObject {
	const ofSlots = slots.flatMap(slot => Object.entries(slotParameters(slot, words)));
	const ofSet = parameters.map(parameter => [parameter.name, fleetParameter(parameter, words)] as const);
	return Object.fromEntries([...ofSlots, ...ofSet].map(([name, section]) => [pascal(name), section]));
}

type Section = {
	readonly name: string;
	readonly section: JsonObject;
	readonly comments: ReadonlyArray<readonly [string, string]>;
};

/**
A comment is said of the first of those lines that are alike, and of the first of several in a row: the reader has the
same services many times, and CloudFormation counts bytes.
*/
function resourceSections(resources: readonly FleetResource[], words: FleetWords): readonly Section[] {
	const around = {names: namesOf(resources), resources};
	const said = new Set<string>();
	return resources.map(resource => {
		const made = resourceSection(resource, around, {words, isImport: false});
		const {Type, ...rest} = made.section;
		const section: JsonObject = {Type, Condition: resource.condition, ...rest};
		const own = new Map(
			ownComments(resource, made.comments, words).filter(([, {length}]) => length <= longestComment),
		);
		const comments = [...own].filter(([at, text]) => {
			const within = (JSON.parse(at) as Path).slice(2);
			const line = JSON.stringify([text, within.length === 0 ? resource.kind : lineAt(section, within)]);
			const isNew = !said.has(line) && own.get(before(at)) !== text;
			said.add(line);
			return isNew;
		});
		return {name: made.name, section, comments};
	});
}

/**
With what holds only in a stack set. A secret that goes is deleted without a window in which it could be restored
(aws-cloudformation/cloudformation-coverage-roadmap#838, #1999).
*/
function ownComments(
	{kind, label, grants}: FleetResource,
	comments: Section['comments'],
	{stackSet}: CodeWords,
): Section['comments'] {
	const name = pascal(label);
	switch (kind) {
		case 'secret': {
			const policy = place(['Resources', name, 'DeletionPolicy']);
			return comments.map(([at, text]) => [at, at === policy ? stackSet.secretGoes : text]);
		}

		case 'role': {
			const properties = ['Resources', name, 'Properties'] as const;
			return [
				...comments,
				[place([...properties, 'RoleName']), stackSet.roleName],
				...decryptions(grants).map(
					at => [place([...properties, 'Policies', ...at]), stackSet.decrypts] as const,
				),
			];
		}

		case 'role-policy':
		case 'task-definition':
		case 'service':
		case 'daemon-task-definition':
		case 'daemon': {
			return comments;
		}
	}
}

/** Where the statements about keys of KMS stand, below a role's policies. */
function decryptions(grants: FleetResource['grants']): readonly Path[] {
	return Object.values(grants?.own ?? {}).flatMap((document, policy) =>
		objectsOf(document.Statement).flatMap(({Sid}, statement) =>
			Sid === decryptSid ? [[policy, 'PolicyDocument', 'Statement', statement]] : [],
		),
	);
}

/** What says of each feature how much it needs fills lines that nobody reads in a template. */
const longestComment = 120;

type Path = ReadonlyArray<string | number>;

/** Where the item before one of a list stands: what is said of several in a row is said above the first. */
function before(at: string): string {
	const path = JSON.parse(at) as Path;
	const last = path.at(-1);
	return typeof last === 'number' ? place([...path.slice(0, -1), last - 1]) : '';
}

function lineAt(section: Json, path: Path): Json {
	let value = section;
	for (const step of path) {
		value = isList(value) ? value[Number(step)] : isObject(value) ? value[step] : undefined;
	}

	return value;
}
