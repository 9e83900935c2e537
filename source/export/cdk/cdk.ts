import type {Code} from '../../domain/code/code-resource.ts';
import {storeCommands, unseen} from '../cloudformation/commands.ts';
import {identifierOf} from '../cloudformation/resource-type.ts';
import {isSecretKind} from '../cloudformation/parameter-section.ts';
import type {Artefact, CodeExporter, Writing} from '../exporter.ts';
import {appFile} from './app-file.ts';
import {importing} from './as-it-is.ts';
import {cdkProperties} from './cdk-properties.ts';
import {constructFile} from './construct-file.ts';
import {partsOf, type Part} from './part.ts';
import {testFile} from './test-file.ts';

/**
A construct a region, an app that uses it with today's values, a test, and a README with the commands. The same code
gives the same bytes.
*/
export const cdk: CodeExporter = (code, writing) => {
	const parts = partsOf(code);
	return [
		...parts.flatMap(part => [
			file(`datadog-agent${part.ending}.ts`, constructFile(part, writing)),
			file(`datadog-agent${part.ending}.test.ts`, testFile(part, writing)),
		]),
		file('app.ts', appFile(parts, writing)),
		...parts.flatMap(part => mappingFile(part, writing)),
		file('README.md', readme(code, parts, writing)),
	];
};

function file(name: string, text: string): Artefact {
	return {name, text, isScript: false};
}

/** What `cdk import` is told instead of asking for it. */
function mappingFile({resources, names, ending}: Part, {isImport}: Writing): readonly Artefact[] {
	const there = resources.filter(one => one.there !== undefined);
	const mapping = Object.fromEntries(there.map(one => [names.resource(one.id), identifierOf(one)]));
	return isImport && there.length > 0
		? [file(`resource-mapping${ending}.json`, `${JSON.stringify(mapping, undefined, 2)}\n`)]
		: [];
}

function readme(code: Code, parts: readonly Part[], {words, version, isImport}: Writing): string {
	return words.cdk.readme({
		madeBy: words.madeBy(code.from, version),
		before: parts.flatMap(({secureStrings, region}) => secureStrings.flatMap(one => storeCommands(one, region))),
		importing: isImport ? parts.flatMap(part => importCommand(part)) : [],
		deploying: parts.flatMap(part => firstCommands(part)),
		inTheWay: isImport
			? []
			: parts.flatMap(({resources, region}) =>
					resources.filter(({there}) => there !== undefined).map(({name}) => `${name} (${region})`),
				),
		missing: parts.flatMap(({resources, region}) =>
			resources.flatMap(one => cdkProperties(one).missing.map(field => `\`${field}\` (${one.name}, ${region})`)),
		),
		beside: code.beside.map(change => words.beside(change)),
		stacks: parts.map(({construct}) => construct),
		secrets: [
			...new Set(
				parts.flatMap(({resources}) => resources.flatMap(({kind, name}) => (kind === 'secret' ? [name] : []))),
			),
		],
		canUpgrade: parts.some(({parameters}) => parameters.some(({kind}) => kind === 'version')),
	});
}

function importCommand({construct, ending, resources}: Part): readonly string[] {
	return resources.some(({there}) => there !== undefined)
		? [
				[
					`npx cdk import ${construct} --app 'npx tsx app.ts'`,
					`--context ${importing}=true --resource-mapping resource-mapping${ending}.json`,
				].join(' \\\n  '),
			]
		: [];
}

/** How the values that nobody may see reach a stack for the first time: the CDK would take them as arguments. */
function firstCommands({parameters, construct, region, names}: Part): readonly string[] {
	const secret = parameters.filter(({kind}) => isSecretKind(kind));
	if (secret.length === 0) {
		return [];
	}

	const pairs = secret
		.map(({name, variable = 'DD_API_KEY'}) => `${names.parameter(name)}: env.${variable}`)
		.join(', ');
	return [
		unseen(`jq -n '{Parameters: {${pairs}}}' >parameters.json`),
		[
			`aws cloudformation deploy --region ${region} --stack-name datadog-agent`,
			`--template-file cdk.out/${construct}.template.json`,
			'--capabilities CAPABILITY_NAMED_IAM',
			'--parameter-overrides file://parameters.json',
		].join(' \\\n  '),
		'rm parameters.json',
	];
}
