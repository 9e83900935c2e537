import test from 'node:test';
import {deepEqual, equal, match} from 'node:assert/strict';
import type {Code} from '../../../source/domain/code/code-resource.ts';
import {cloudFormation} from '../../../source/export/cloudformation/cloudformation.ts';
import {writing} from '../code/writing.ts';
import {byHand, installedCode} from '../code/installed-code.ts';
import {fields, readTemplate} from '../code/read-template.ts';
import {golden} from '../../support/golden.ts';

function filesOf(code: Code, isImport: boolean): ReadonlyMap<string, string> {
	const files = cloudFormation(code, {...writing, isImport});
	return new Map(files.map(({name, text}) => [name, text]));
}

test('what runs as a template, and what an import of it takes', () => {
	const files = filesOf(installedCode(), true);
	deepEqual([...files.keys()], ['template.yaml', 'import.yaml', 'resources-to-import.json', 'README.md']);
	for (const [name, text] of files) {
		equal(text, golden(`export/cloudformation/installed/${name}`, text));
	}
});

test('an import has what is there and nothing else, and asks for the revision that runs', () => {
	const code = installedCode();
	const resources = code.resources.map(({there, ...resource}) =>
		resource.kind === 'service' && there !== undefined ? {...resource, there} : resource,
	);
	const files = filesOf({...code, resources}, true);
	const {resources: imported, outputs} = readTemplate(
		files.get('import.yaml') ?? '',
		{
			account: '123456789012',
			partition: 'aws',
			region: 'us-east-1',
			parameters: {RunningAgentDefinitionArn: 'arn:running'},
		},
		name => name,
	);
	deepEqual([[...imported.keys()], outputs], [['AgentService'], {}]);
	equal(fields(imported.get('AgentService')?.properties).TaskDefinition, 'arn:running');
	deepEqual(JSON.parse(files.get('resources-to-import.json') ?? ''), [
		{
			ResourceType: 'AWS::ECS::Service',
			LogicalResourceId: 'AgentService',
			ResourceIdentifier: {ServiceArn: 'arn:aws:ecs:us-east-1:123456789012:service/shop/dd', Cluster: 'shop'},
		},
	]);
	match(files.get('template.yaml') ?? '', /TaskDefinition: !Ref AgentDefinition\n/v);
});

test('without an import, what is there is named as being in the way', () => {
	const files = filesOf(installedCode(), false);
	deepEqual([...files.keys()], ['template.yaml', 'README.md']);
	match(files.get('README.md') ?? '', /## In the way\n\n- monitoring \(us-east-1\)\n- dd \(us-east-1\)\n/v);
});

test('what a request cannot carry goes through a bucket, the import too', () => {
	const environment = Array.from({length: 300}, (_, index) => ({name: `DD_OWN_${index}`, value: 'x'.repeat(150)}));
	const containerDefinitions = byHand.containerDefinitions.map(container => ({...container, environment}));
	const large = {...byHand, containerDefinitions};
	const files = filesOf(installedCode(large), true);
	deepEqual(
		[...files].filter(([, text]) => text.length > 51_200).map(([name]) => name),
		['template.yaml', 'import.yaml'],
	);
	const text = files.get('README.md') ?? '';
	equal(text, golden('export/cloudformation/large/README.md', text));
});
