import test from 'node:test';
import {deepEqual, equal} from 'node:assert/strict';
import type {Code} from '../../../source/domain/code/code-resource.ts';
import {terraform} from '../../../source/export/terraform/terraform.ts';
import {golden} from '../../support/golden.ts';
import {byHand, installedCode} from '../code/installed-code.ts';
import {requestOf} from './reading/api-requests.ts';
import {misformatted} from './reading/formatted.ts';
import {arnOf} from './reading/plan-requests.ts';
import {applied, parsed} from './reading/read-code.ts';
import {writing} from './reading/writing.ts';

const written = await writing();

function filesOf(code: Code) {
	return terraform(code, {...written, isImport: true});
}

test('an Agent that somebody made by hand, as code that takes it over', () => {
	const files = filesOf(installedCode());
	const text = files.map(file => `==> ${file.name}\n${file.text}`).join('\n');
	equal(text, golden('export/terraform/installed.txt', text));
	deepEqual(
		files.flatMap(file => (file.name.endsWith('.tf') ? misformatted(file.text) : [])),
		[],
	);
});

test('what is there is imported by the ids of the pages of its resources, and says what it was', async () => {
	const code = await parsed(filesOf(installedCode()));
	deepEqual(code.import?.[''] ?? code.import, [
		{
			id: 'arn:aws:ecs:us-east-1:123456789012:task-definition/monitoring:2',
			to: evaluated('aws_ecs_task_definition.agent_definition'),
		},
		{id: 'shop/dd', to: evaluated('aws_ecs_service.agent_service')},
	]);
	const made = applied(code, {
		account: '123456789012',
		partition: 'aws',
		given: {dd_api_key: '0123456789abcdef0123456789abcdef', value: '0123456789abcdef0123456789abcdef'},
		arnOf,
	});
	const {input} =
		made.flatMap(one => requestOf(one) ?? []).find(({operation}) => operation === 'register-task-definition') ?? {};
	deepEqual(input?.containerDefinitions, byHand.containerDefinitions);
});

/** As the parser hands on what has to be evaluated. */
function evaluated(text: string): string {
	return `$\u{7B}${text}}`;
}

test('what several regions have is imported from where it is', async () => {
	const {resources, ...rest} = installedCode();
	const far = resources.map(resource => ({...resource, id: `far-${resource.id}`, region: 'eu-west-1'}));
	const {import: blocks} = await parsed(filesOf({...rest, resources: [...resources, ...far]}));
	const ids = (blocks as unknown as ReadonlyArray<{readonly id: string}>).map(({id}) => id);
	deepEqual(ids.slice(0, 2), [
		'arn:aws:ecs:us-east-1:123456789012:task-definition/monitoring:2@us-east-1',
		'shop/dd@us-east-1',
	]);
	deepEqual(
		ids.map(id => id.split('@', 2)[1]),
		['us-east-1', 'us-east-1', 'eu-west-1', 'eu-west-1'],
	);
});
