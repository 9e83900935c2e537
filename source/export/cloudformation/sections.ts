import {canHave} from '../../domain/agent/features/catalogue.ts';
import {writtenEarlier} from '../../domain/agent/own-tags.ts';
import {tagsIn} from '../../domain/code/inputs.ts';
import type {JsonObject} from '../../domain/kit/json.ts';
import type {Writing} from '../exporter.ts';
import {conditionName} from './intrinsics.ts';
import type {StackTemplate} from './for-stack.ts';
import type {Names} from './names.ts';
import {outputsOf} from './outputs.ts';
import {parameterGroups, parameterSection, type Asked} from './parameter-section.ts';
import {resourceSection} from './resource-section.ts';
import {isOptional} from './tokens-in.ts';

/** A template's parts in order, and what is said above a line, by where it stands. */
export type Sections = {readonly body: JsonObject; readonly comments: ReadonlyMap<string, string>};

/** What of a template is written. */
export type Part = Omit<StackTemplate, 'parameters'> & {
	readonly parameters: readonly Asked[];
	readonly from: 'plan' | 'installed';
	readonly names: Names;
	/** With none where it is imported: an import can't add outputs to a stack. */
	readonly hasOutputs: boolean;
};

/** A template as CloudFormation reads it, functions in their long form. */
export function sectionsOf(part: Part, writing: Writing): Sections {
	const {parameters, names, resources, from, hasOutputs} = part;
	const {words, version} = writing;
	const {cloudformation} = words;
	const optional = parameters.filter(({name}) => isOptional(name, resources));
	const made = resources.map(resource => resourceSection(resource, part, writing));
	return {
		body: {
			AWSTemplateFormatVersion: '2010-09-09',
			Description: cloudformation.description,
			Metadata: {
				'AWS::CloudFormation::Interface': {ParameterGroups: parameterGroups(parameters, names, cloudformation)},
				DdEcsSetup: {Version: version, From: from, ...featuresIn(part)},
			},
			...(parameters.length > 0 && {Parameters: parameterSection(parameters, names, words)}),
			...(optional.length > 0 && {
				Conditions: Object.fromEntries(
					optional.map(({name}) => [
						conditionName(names, name),
						{'Fn::Not': [{'Fn::Equals': [{Ref: names.parameter(name)}, '']}]},
					]),
				),
			}),
			Resources: Object.fromEntries(made.map(({name, section}) => [name, section])),
			...(hasOutputs && {Outputs: outputsOf(part, words)}),
		},
		comments: new Map(made.flatMap(({comments}) => comments)),
	};
}

/** What the Agent of each definition was asked to do. */
function featuresIn({resources, names}: Part): JsonObject {
	const features = resources.flatMap(({id, input, platform}) => {
		const asked = input.family === undefined ? [] : writtenEarlier(tagsIn(input)).features;
		// The tag has what the whole run asked for; some of it not every platform can have.
		const ids = asked.filter(one => platform === undefined || canHave(one, platform));
		return ids.length > 0 ? [[names.resource(id), ids] as const] : [];
	});
	return features.length > 0 ? {Features: Object.fromEntries(features)} : {};
}
