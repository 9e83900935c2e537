import type {Artefact, CodeExporter, Writing} from '../exporter.ts';
import {wholeTemplate} from '../template/make-template.ts';
import type {Template} from '../template/template.ts';
import type {Code} from '../../domain/code/code-resource.ts';
import {addressOf} from './around.ts';
import {dataSources, imports, outputs, versions} from './files.ts';
import type {Body, Part} from './hcl/body.ts';
import {print} from './hcl/print.ts';
import {minimumOf} from './minimum.ts';
import {readmeFacts, type Left} from './readme-facts.ts';
import {renderResource} from './render-resource.ts';
import {variables} from './variables.ts';

/**
Code for Terraform and OpenTofu: resources of the AWS provider, one file for each thing that people look for, formatted
as `terraform fmt` leaves them.
*/
export const terraform: CodeExporter = (code, writing) => {
	const template = wholeTemplate(code, 'terraform');
	const rendered = template.resources.map(resource => ({
		address: addressOf(resource),
		...renderResource(resource, {template, words: writing.words}),
	}));
	const main = rendered.flatMap(({parts, address, unsaid}) => [...leftOut(address, unsaid, writing), ...parts]);
	return filesOf({
		code,
		template,
		writing,
		main: [...dataSources(template), ...main],
		left: rendered.flatMap(({address, unsaid}) => unsaid.map(one => ({address, ...one}))),
	});
};

function leftOut(address: string, unsaid: ReadonlyArray<Omit<Left, 'address'>>, {words}: Writing): readonly Part[] {
	return unsaid.map(one => ({kind: 'remark', text: words.terraform.notHere({address, ...one})}));
}

type Files = {
	readonly code: Code;
	readonly template: Template;
	readonly writing: Writing;
	readonly main: Body;
	/** What no argument says. */
	readonly left: readonly Left[];
};

function filesOf({code, template, writing, main, left}: Files): readonly Artefact[] {
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
	return [
		...file('main.tf', main),
		...file('variables.tf', variables(template, words)),
		...file('outputs.tf', outputs(template, words)),
		...file('versions.tf', versions(minimum)),
		...file('imports.tf', imports(template)),
		{
			name: 'README.md',
			text: words.terraform.readme(readmeFacts(template, {left, minimum, words})),
			isScript: false,
		},
	];
}
