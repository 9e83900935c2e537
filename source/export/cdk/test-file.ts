import {resourceTypes} from '../cloudformation/resource-type.ts';
import {isSecretKind} from '../cloudformation/parameter-section.ts';
import {isOptional} from '../cloudformation/tokens-in.ts';
import type {Writing} from '../exporter.ts';
import {property, quoted} from './print-value.ts';
import type {Part} from './part.ts';

/** A test of the construct, for the project that takes it in. */
export function testFile(part: Part, {words, version}: Writing): string {
	const {construct, ending, parameters, resources} = part;
	const types = [...Map.groupBy(resources, ({kind}) => resourceTypes[kind])];
	const secrets = parameters.filter(({kind}) => isSecretKind(kind));
	const hasDaemonService = resources.some(({input}) => input.schedulingStrategy === 'DAEMON');
	const definition = resources.find(({kind}) => kind === 'task-definition' || kind === 'daemon-task-definition');
	const isStored = resources.some(({kind}) => kind === 'secret');
	const imports = ['App', ...(secrets.length > 0 ? ['SecretValue'] : []), 'Stack'];
	return [
		`// ${words.madeBy(part.from, version)}`,
		'',
		...(isStored ? ["import assert from 'node:assert/strict';"] : []),
		"import { test } from 'node:test';",
		`import { ${imports.join(', ')} } from 'aws-cdk-lib';`,
		`import { ${hasDaemonService ? 'Match, ' : ''}Template } from 'aws-cdk-lib/assertions';`,
		`import { ${construct} } from './datadog-agent${ending}';`,
		'',
		"const stack = new Stack(new App(), 'Stack');",
		`new ${construct}(stack, 'Agent', {`,
		...parameters.flatMap(({name, kind, value = ''}) => {
			const given = isSecretKind(kind) ? "SecretValue.unsafePlainText('not-a-key')" : quoted(value);
			return value === '' && isOptional(name, resources) ? [] : [property(part.prop(name), given, 2)];
		}),
		'});',
		'const template = Template.fromStack(stack);',
		'',
		`test(${quoted(words.cdk.tests.resources)}, () => {`,
		...types.map(([type, {length}]) => `  template.resourceCountIs('${type}', ${length});`),
		'});',
		...(hasDaemonService
			? [
					'',
					`test(${quoted(words.cdk.tests.daemon)}, () => {`,
					"  template.allResourcesProperties('AWS::ECS::Service', {",
					"    SchedulingStrategy: 'DAEMON',",
					'    DesiredCount: Match.absent(),',
					'  });',
					'});',
				]
			: []),
		...(isStored && definition
			? [
					'',
					`test(${quoted(words.cdk.tests.key)}, () => {`,
					`  const definitions = template.findResources('${resourceTypes[definition.kind]}');`,
					'  assert.doesNotMatch(JSON.stringify(definitions), /not-a-key/);',
					'});',
				]
			: []),
		'',
	].join('\n');
}
