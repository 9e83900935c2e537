import {isSecretKind} from '../cloudformation/parameter-section.ts';
import {isOptional} from '../cloudformation/tokens-in.ts';
import type {Writing} from '../exporter.ts';
import {ruleOf} from '../template/parameter-patterns.ts';
import {printed, property, quoted, type Printing} from './print-value.ts';
import type {Part} from './part.ts';

/** An app with a stack for each construct, with the values that there are today. */
export function appFile(parts: readonly Part[], {words, version}: Writing): string {
	const [first, ...others] = parts;
	const hasSecrets = parts.some(({parameters}) => parameters.some(({kind}) => isSecretKind(kind)));
	const isRoleShared = others.length > 0 && (first?.resources.some(({kind}) => kind === 'role') ?? false);
	const names = ['App', ...(hasSecrets ? ['CfnParameter', 'SecretValue'] : []), 'Stack'];
	return [
		'#!/usr/bin/env node',
		`// ${words.madeBy(first?.from ?? 'plan', version)}`,
		'',
		`import { ${names.join(', ')} } from 'aws-cdk-lib';`,
		...parts.map(({construct, ending}) => `import { ${construct} } from './datadog-agent${ending}';`),
		'',
		'const app = new App();',
		...parts.flatMap(part => ['', ...stackLines(part, words)]),
		...(isRoleShared
			? [
					'',
					`// ${words.cdk.roleFirst}`,
					...others.map(part => `${stackOf(part)}.addDependency(${first ? stackOf(first) : ''});`),
				]
			: []),
		'',
	].join('\n');
}

/** What holds a stack. */
function stackOf({construct}: Part): string {
	return construct.replace('DatadogAgent', 'stack');
}

function stackLines(part: Part, words: Writing['words']): readonly string[] {
	const {parameters, account, region, construct} = part;
	const stack = stackOf(part);
	const secrets = parameters.filter(({kind}) => isSecretKind(kind));
	return [
		...call(`const ${stack} = new Stack(app, '${construct}', `, {
			// Where several regions have one, each has it under the same name.
			stackName: 'datadog-agent',
			env: {account, region},
		}),
		...secrets.flatMap(({name, kind, variable = ''}) => [
			`// ${words.cdk.shownNowhere}`,
			...call(`const ${holder(part, name)} = new CfnParameter(${stack}, '${part.names.parameter(name)}', `, {
				type: 'String',
				noEcho: true,
				description: words.parameters[kind](variable),
				...allowed({kind}, words),
			}),
		]),
		`new ${construct}(${stack}, 'Agent', {`,
		...parameters.flatMap(({name, kind, value = ''}) => {
			const given = isSecretKind(kind) ? `SecretValue.cfnParameter(${holder(part, name)})` : quoted(value);
			return value === '' && isOptional(name, part.resources) ? [] : [property(part.prop(name), given, 2)];
		}),
		'});',
	];
}

function allowed(parameter: Parameters<typeof ruleOf>[0], words: Writing['words']) {
	const rule = ruleOf(parameter);
	return rule && {allowedPattern: rule.pattern, constraintDescription: words.cloudformation.takes[rule.of]};
}

/** What holds the parameter of a stack. */
function holder(part: Part, name: string): string {
	return `${part.prop(name)}${part.construct.replace('DatadogAgent', '')}`;
}

function call(start: string, props: Parameters<typeof printed>[0]): readonly string[] {
	return [`${start}${printed(props, plain, {path: [], indent: 0, used: start.length + 2})});`];
}

const plain: Printing = {expression: () => '', isThere: () => '', above: () => undefined};
