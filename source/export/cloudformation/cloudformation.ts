import type {Code} from '../../domain/code/code-resource.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import type {StackFact} from '../../text/code/cloudformation-words.ts';
import type {Artefact, CodeExporter, Writing} from '../exporter.ts';
import {templatesByRegion} from '../template/make-template.ts';
import {deployCommands, importCommands, parameterCommands, storeCommands} from './commands.ts';
import {forStack} from './for-stack.ts';
import {importTemplate, resourcesToImport} from './import-template.ts';
import {namesFor} from './names.ts';
import {propertiesOf} from './properties.ts';
import {sectionsOf, type Part} from './sections.ts';
import {yamlText} from './yaml-text.ts';

/**
A template a region, what an import takes where something is there to take over, and a README with the commands. The
same code gives the same bytes.
*/
export const cloudFormation: CodeExporter = (code, writing) => {
	const templates = templatesByRegion(code, 'cloudformation').map(template => {
		const stack = forStack(template);
		return {...stack, from: code.from, names: namesFor(stack), hasOutputs: true};
	});
	const isOne = templates.length < 2;
	const stacks = templates.map(part => stackFiles(part, isOne ? '' : `-${part.regions[0] ?? ''}`, writing));
	return [
		...stacks.flatMap(({files}) => files),
		{name: 'README.md', text: readme(code, stacks, writing), isScript: false},
	];
};

type StackFiles = {readonly part: Part; readonly files: readonly Artefact[]; readonly fact: StackFact};

function stackFiles(part: Part, ending: string, writing: Writing): StackFiles {
	const {words, version} = writing;
	const head = words.madeBy(part.from, version);
	const template = file(`template${ending}.yaml`, yamlText(sectionsOf(part, writing), head));
	const there = part.resources.filter(one => one.there !== undefined);
	const imported = writing.isImport && there.length > 0 ? importTemplate(part) : undefined;
	const importing = imported && [
		file(`import${ending}.yaml`, yamlText(sectionsOf(imported, writing), head)),
		file(
			`resources-to-import${ending}.json`,
			`${JSON.stringify(resourcesToImport(imported.resources, part.names), undefined, 2)}\n`,
		),
	];
	const [region = ''] = part.regions;
	const isLarge = isLargeText(template.text);
	const isLargeImport = importing !== undefined && isLargeText(importing[0]?.text ?? '');
	return {
		part,
		files: [template, ...(importing ?? [])],
		fact: {
			region,
			file: template.name,
			before: part.secureStrings.flatMap(one => storeCommands(one, region)),
			importing: imported && importing ? importCommands(imported, {region, ending, isLarge: isLargeImport}) : [],
			deploying: [
				...parameterCommands(part),
				...deployCommands(part, {region, ending, isLarge, isImport: imported !== undefined}),
			],
			hasRole: part.resources.some(({kind}) => kind === 'role' || kind === 'role-policy'),
			secret: part.resources.find(({kind}) => kind === 'secret')?.name,
			stored: part.secureStrings.map(({resource}) => resource.name),
			isClear: part.parameters.some(({kind}) => kind === 'in-clear'),
			isLarge: isLarge || isLargeImport,
			inTheWay: writing.isImport ? [] : there.map(({name}) => `${name} (${region})`),
			missing: part.resources.flatMap(one =>
				propertiesOf(one).missing.map(field => `\`${field}\` (${one.name}, ${region})`),
			),
		},
	};
}

/** Of a template that a request carries, in bytes (CloudFormation quotas, "Template body size in a request"). */
const longestBody = 51_200;

function isLargeText(text: string): boolean {
	return new TextEncoder().encode(text).length > longestBody;
}

function file(name: string, text: string): Artefact {
	return {name, text, isScript: false};
}

function readme(code: Code, stacks: readonly StackFiles[], {words, version}: Writing): string {
	const [first, ...others] = stacks.map(({part}) => part);
	const versions = first?.parameters.filter(({kind}) => kind === 'version') ?? [];
	const [upgrading] = versions;
	return words.cloudformation.readme({
		madeBy: words.madeBy(code.from, version),
		stacks: stacks.map(({fact}) => fact),
		isRoleShared: others.length > 0 && code.resources.some(({kind}) => kind === 'role'),
		beside: besideOf(code, words),
		version: upgrading && first?.names.parameter(upgrading.name),
	});
}

function besideOf({beside}: Code, words: CodeWords): readonly string[] {
	return beside.map(change => words.beside(change));
}
