import type {Code} from '../../domain/code/code-resource.ts';
import type {TerraformFacts} from '../../text/code/terraform-words.ts';
import type {Artefact, Writing} from '../exporter.ts';
import type {Template} from '../template/template.ts';
import {addressOf} from './around.ts';
import {dataSources, imports, outputs, versions} from './files.ts';
import type {Body, Part} from './hcl/body.ts';
import {print} from './hcl/print.ts';
import {minimumOf} from './minimum.ts';
import {type Left, readmeFacts} from './readme-facts.ts';
import {renderResource} from './render-resource.ts';
import {variables} from './variables.ts';

export type CodeFiles = {
	readonly code: Code;
	readonly template: Template;
	/** The template with only those that are resources in the code. */
	readonly plainly: Template;
	readonly writing: Writing;
	readonly main: Body;
	/** What no argument says. */
	readonly left: readonly Left[];
	/** Further providers. */
	readonly providers?: readonly Part[];
	readonly module?: TerraformFacts['module'];
	/** The module that makes a resource, by the resource's id. */
	readonly moduled?: ReadonlyMap<string, string>;
};

/** Resources one after the other, each with what is not in the code above it. */
export function renderedAll(
	{resources}: Template,
	template: Template,
	{words}: Writing,
): {readonly parts: readonly Part[]; readonly left: readonly Left[]} {
	const rendered = resources.map(resource => {
		const {parts, unsaid} = renderResource(resource, {template, words});
		return {parts, left: unsaid.map(one => ({address: addressOf(resource), ...one}))};
	});
	return {
		parts: rendered.flatMap(({parts, left}) => [
			...left.map((one): Part => ({kind: 'remark', text: words.terraform.notHere(one)})),
			...parts,
		]),
		left: rendered.flatMap(({left}) => left),
	};
}

/** One file for each thing that people look for, and a guide. */
export function codeFiles(files: CodeFiles): readonly Artefact[] {
	const {
		code,
		template,
		plainly,
		writing,
		main,
		left,
		providers = [],
		module,
		moduled = new Map<string, string>(),
	} = files;
	const {words, version} = writing;
	const minimum = minimumOf(template);
	const file = (name: string, body: Body): readonly Artefact[] =>
		body.length === 0
			? []
			: [
					{
						name,
						text: print([{kind: 'remark', text: words.madeBy(code.from, version)}, ...body]),
						isScript: false,
					},
				];
	const facts = readmeFacts(template, {left, minimum, words, module, moduled});
	return [
		...file('main.tf', [...dataSources(template, {isModule: module !== undefined}), ...main]),
		...file('variables.tf', variables(template, words)),
		...file('outputs.tf', outputs(plainly, words)),
		...file('versions.tf', [...versions(minimum), ...providers]),
		...file('imports.tf', imports(plainly)),
		{name: 'README.md', text: words.terraform.readme(facts), isScript: false},
	];
}
