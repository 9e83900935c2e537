import type {Platform} from '../../../domain/account/platform.ts';
import type {ContainerDefinition, TaskDefinition} from '../../../domain/account/task-definition.ts';
import type {Code} from '../../../domain/code/code-resource.ts';
import {objectsOf} from '../../../domain/kit/shape.ts';
import {diffDefinition} from '../../../domain/plan/diff/diff.ts';
import type {CodeExporter, Writing} from '../../exporter.ts';
import {wholeTemplate} from '../../template/make-template.ts';
import type {Labelled, Template} from '../../template/template.ts';
import {joined} from '../../template/token.ts';
import {hasRegions, identifier, reached} from '../around.ts';
import {codeFiles, renderedAll} from '../code-files.ts';
import {attribute, block, type Part} from '../hcl/body.ts';
import {plain} from '../hcl/expression.ts';
import {dependsOn, writerFor} from '../render-resource.ts';
import {moduleCall} from './module-call.ts';
import {moduleMakes, moduleVersion} from './module-makes.ts';
import {moduleSettings} from './module-settings.ts';

/** A service and its definition that the module makes both of. */
type Pair = {readonly service: Labelled; readonly definition: Labelled};

/**
The same code with Datadog's own module for what it has a word for: new services on Linux instances of EC2. Everything
else, and what is there already, stays the resources that it is without the module.
*/
export const terraformModule: CodeExporter = (code, writing) => {
	const template = wholeTemplate(code, 'terraform');
	const pairs = template.resources.flatMap(service => pairOf(service, template));
	const services = new Set(pairs.map(({service}) => service.id));
	const others = template.resources.filter(({id}) => !services.has(id));
	// A definition that something else runs as well is still needed.
	const needed = new Set(others.flatMap(({input}) => reached(input, template).map(({id}) => id)));
	const definitions = new Set(pairs.map(({definition}) => definition.id).filter(id => !needed.has(id)));
	const plainly = {...template, resources: others.filter(({id}) => !definitions.has(id))};
	const called = pairs.map(pair => callOf(pair, {code, template, writing, isOnly: pairs.length === 1}));
	const rendered = renderedAll(plainly, template, writing);
	return codeFiles({
		code,
		template,
		plainly,
		writing,
		main: [...rendered.parts, ...called.flatMap(({parts}) => parts)],
		left: rendered.left,
		providers: hasRegions(template) ? aliases(pairs) : [],
		moduled: new Map(called.flatMap(({address, ids}) => ids.map(id => [id, address] as const))),
		module: {
			name: 'DataDog/ecs-datadog/aws//modules/ecs_ec2',
			page: 'https://registry.terraform.io/modules/DataDog/ecs-datadog/aws/latest/submodules/ecs_ec2',
			version: moduleVersion,
			otherwise: called.flatMap(({otherwise}) => otherwise),
			plain: plainly.resources.filter(({kind}) => kind === 'service' || kind === 'daemon').map(({name}) => name),
		},
	});
};

const platforms: ReadonlySet<Platform | undefined> = new Set(['linux', 'amazon-linux-1']);

function pairOf(service: Labelled, template: Template): readonly Pair[] {
	const definition = reached(service.input, template).find(({kind}) => kind === 'task-definition');
	const {launchType, schedulingStrategy, networkConfiguration} = service.input;
	const isSayable =
		service.kind === 'service' &&
		service.there === undefined &&
		launchType === 'EC2' &&
		schedulingStrategy === 'DAEMON' &&
		networkConfiguration === undefined;
	const [agent, ...others] = objectsOf(definition?.input.containerDefinitions);
	return isSayable &&
		definition?.there === undefined &&
		platforms.has(definition?.platform) &&
		agent?.name === 'datadog-agent' &&
		others.length === 0 &&
		definition
		? [{service, definition}]
		: [];
}

const hows = {'+': 'lacks', '-': 'adds', '~': 'differs'} as const;

type Around = {readonly code: Code; readonly template: Template; readonly writing: Writing; readonly isOnly: boolean};

function callOf({service, definition}: Pair, {code, template, writing, isOnly}: Around) {
	const {words} = writing;
	const around = {template, words};
	const raw = code.resources.find(({id}) => id === definition.id);
	const wanted = raw?.input as TaskDefinition | undefined;
	const [agent = {}] = objectsOf(raw?.input.containerDefinitions);
	const settings = moduleSettings(raw?.input ?? {}, agent);
	const label = identifier(isOnly ? 'agent' : service.label.replace('service ', ''));
	const address = `module.${label}`;
	const lines = wanted ? diffDefinition(moduleMakes(wanted, agent as ContainerDefinition, settings), wanted) : [];
	const told = lines.flatMap(({path, mark, before, after}) =>
		mark === ' ' || path.startsWith('volumes/')
			? []
			: [
					{
						path: path.replace('datadog-agent/', ''),
						how: hows[mark],
						module: before,
						plan: after,
						because: because(definition, path, words),
					},
				],
	);
	// What one thing asks for is told once.
	const groups = [...Map.groupBy(told, ({how, because: why = ''}) => `${how} ${why}`).values()];
	const otherwise = [
		...groups.map(differences => words.terraform.otherwise(address, differences)),
		words.terraform.moduleAlways(address),
	];
	const parts = moduleCall({
		label,
		definition,
		service,
		settings,
		writer: {...writerFor(definition, around), because: () => undefined},
		cluster: joined(
			'arn:',
			{$token: 'partition'},
			':ecs:',
			{$token: 'region'},
			':',
			{$token: 'account'},
			':cluster/',
			(service.input.cluster ?? '') as Parameters<typeof joined>[0],
		),
		provider: hasRegions(template) ? aliasOf(service.region) : undefined,
		order: dependsOn(service, around),
		otherwise,
	});
	return {parts, otherwise, address, ids: [service.id, definition.id]};
}

function because({reasons}: Labelled, path: string, words: Writing['words']): string | undefined {
	const reason = reasons[path];
	return reason && words.because(reason);
}

/** A module has no region of its own: it takes that of its provider. */
function aliases(pairs: readonly Pair[]): readonly Part[] {
	return [...new Set(pairs.map(({service}) => service.region))].map(region =>
		block('provider', ['aws'], [attribute('alias', plain(aliasOf(region))), attribute('region', plain(region))]),
	);
}

function aliasOf(region: string): string {
	return identifier(region);
}
