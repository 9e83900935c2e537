import type {CodeWords} from '../../text/code/code-words.ts';
import {commentsOf} from '../cloudformation/resource-section.ts';
import {arnAttributes, nounOf, type StackKind, type StackResource} from '../cloudformation/resource-type.ts';
import {isSecretKind} from '../cloudformation/parameter-section.ts';
import {isOptional} from '../cloudformation/tokens-in.ts';
import type {Writing} from '../exporter.ts';
import type {Parameter} from '../template/template.ts';
import {asItIs} from './as-it-is.ts';
import {cdkName, cdkProperties} from './cdk-properties.ts';
import {printed, width, type Path, type Printing} from './print-value.ts';
import type {Part} from './part.ts';

const modules: Readonly<Record<StackKind, readonly [module: string, construct: string]>> = {
	secret: ['secretsmanager', 'CfnSecret'],
	role: ['iam', 'CfnRole'],
	'role-policy': ['iam', 'CfnRolePolicy'],
	'task-definition': ['ecs', 'CfnTaskDefinition'],
	service: ['ecs', 'CfnService'],
	'daemon-task-definition': ['ecs', 'CfnDaemonTaskDefinition'],
	daemon: ['ecs', 'CfnDaemon'],
};

/** The file with the construct: its props, and the resources that it has. */
export function constructFile(part: Part, writing: Writing): string {
	const {words} = writing;
	const body = part.resources.map(resource => resourceLines(resource, part, writing));
	return [
		`// ${words.madeBy(part.from, writing.version)}`,
		'',
		...importLines(part, body.flat().join('\n')),
		'',
		...propsLines(part, words),
		'',
		`/** ${words.cdk.construct} */`,
		`export class ${part.construct} extends Construct {`,
		...part.resources.flatMap(({id, kind}) => [
			`  /** ${words.nouns[nounOf[kind]]}. */`,
			`  public readonly ${part.field(id)}: ${typeOf(kind)};`,
		]),
		'',
		`  constructor(scope: Construct, id: string, props: ${part.construct}Props) {`,
		'    super(scope, id);',
		...body.flatMap(lines => ['', ...lines]),
		'  }',
		'}',
		'',
	].join('\n');
}

function typeOf(kind: StackKind): string {
	return modules[kind].join('.');
}

/** What the text uses, and nothing else. */
function importLines(part: Part, body: string): readonly string[] {
	const used = [
		...(body.includes('Aws.') ? ['Aws'] : []),
		...(body.includes('RemovalPolicy.') ? ['RemovalPolicy'] : []),
		...(part.parameters.some(({kind}) => isSecretKind(kind)) ? ['SecretValue'] : []),
	];
	const names = [...new Set(part.resources.map(({kind}) => modules[kind][0]))].toSorted();
	return [
		...(used.length > 0 ? [`import { ${used.join(', ')} } from 'aws-cdk-lib';`] : []),
		...names.map(name => `import * as ${name} from 'aws-cdk-lib/aws-${name}';`),
		"import { Construct } from 'constructs';",
	];
}

function propsLines({parameters, resources, construct, prop}: Part, words: CodeWords): readonly string[] {
	return [
		`export interface ${construct}Props {`,
		...parameters.flatMap(parameter => {
			const {name, kind, variable = ''} = parameter;
			const isLeftOut = isOptional(name, resources);
			return [
				`  /** ${words.parameters[kind](variable)} */`,
				`  readonly ${prop(name)}${isLeftOut ? '?' : ''}: ${propType(parameter)};`,
			];
		}),
		'}',
	];
}

/** The CDK keeps the value of a secret out of what it prints. */
export function propType({kind}: Pick<Parameter, 'kind'>): string {
	return isSecretKind(kind) ? 'SecretValue' : 'string';
}

function resourceLines(resource: StackResource, part: Part, {words, isImport}: Writing): readonly string[] {
	const {kind, id, there} = resource;
	const name = `this.${part.field(id)}`;
	const {properties} = cdkProperties(resource);
	const comments = new Map(
		commentsOf(resource, words).flatMap(({at, text}) =>
			at[0] === 'Properties'
				? [[place(at.slice(1).map(step => (typeof step === 'string' ? cdkName(step) : step))), text]]
				: [],
		),
	);
	const isKept = isImport && there !== undefined;
	const policies = part.resources.filter(one => one.kind === 'role-policy');
	return [
		`    // ${words.nouns[nounOf[kind]]}`,
		...construction({name, type: typeOf(kind), id: part.names.resource(id)}, indent =>
			printed(properties, printing(part, comments), {path: [], indent, used: width}),
		),
		...(kind === 'service' || kind === 'daemon'
			? policies.map(one => `    ${name}.addDependency(this.${part.field(one.id)});`)
			: []),
		...(isKept
			? [
					`    // ${words.cloudformation.policies.Retain}`,
					`    ${name}.applyRemovalPolicy(RemovalPolicy.RETAIN);`,
					`    // ${words.cdk.fixedId}`,
					`    ${name}.overrideLogicalId('${part.names.resource(id)}');`,
					...told(asItIs(name, resource, printing(part, new Map())), words.cdk.asItIs),
				]
			: []),
		...(kind === 'secret'
			? [
					`    // ${words.cloudformation.policies.Delete}`,
					`    ${name}.applyRemovalPolicy(RemovalPolicy.DESTROY);`,
				]
			: []),
	];
}

/** Lines under what is said of them. */
function told(lines: readonly string[], text: string): readonly string[] {
	return lines.length === 0 ? [] : [`    // ${text}`, ...lines];
}

type Constructed = {readonly name: string; readonly type: string; readonly id: string};

/** Made and kept in a field, broken where Prettier breaks it; `props` is asked for at an indent. */
function construction({name, type, id}: Constructed, props: (indent: number) => string): readonly string[] {
	const whole = `    ${name} = new ${type}(this, '${id}', {`;
	if (whole.length <= width) {
		return `    ${name} = new ${type}(this, '${id}', ${props(4)});`.split('\n');
	}

	const start = `    ${name} = new ${type}(`;
	const indent = start.length <= width ? 6 : 8;
	const at = ' '.repeat(indent);
	return [
		...(indent === 6 ? [start] : [`    ${name} =`, `      new ${type}(`]),
		`${at}this,`,
		`${at}'${id}',`,
		`${at}${props(indent)},`,
		`${at.slice(2)});`,
	];
}

function place(path: Path): string {
	return JSON.stringify(path);
}

const pseudo = {partition: 'Aws.PARTITION', account: 'Aws.ACCOUNT_ID', region: 'Aws.REGION'} as const;

function printing(part: Part, comments: ReadonlyMap<string, string>): Printing {
	const {parameters, resources} = part;
	return {
		above: path => comments.get(place(path)),
		isThere: name => `props.${part.prop(name)}`,
		expression(token) {
			switch (token.$token) {
				case 'parameter': {
					const asked = parameters.find(({name}) => name === token.name);
					const value = `props.${part.prop(token.name)}`;
					// What is stored is the value itself; the template has a reference in its place.
					return asked && isSecretKind(asked.kind) ? `${value}.unsafeUnwrap()` : value;
				}

				case 'arn': {
					const kind = resources.find(({id}) => id === token.resource)?.kind;
					const attribute = kind === undefined ? undefined : arnAttributes[kind];
					return `this.${part.field(token.resource)}.${attribute === undefined ? 'ref' : `attr${attribute}`}`;
				}

				case 'partition':
				case 'account':
				case 'region': {
					return pseudo[token.$token];
				}
			}
		},
	};
}
