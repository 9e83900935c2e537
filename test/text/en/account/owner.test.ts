import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {keepers} from '../../../../source/domain/account/owner.ts';
import {owner, putsBack} from '../../../../source/text/en/account/owner.ts';

test('a tool is called by its name', () => {
	deepEqual(
		keepers.map(kind => owner({kind})),
		['Terraform', 'CloudFormation', 'CDK', 'Pulumi', 'Copilot'].map(name => `owned by ${name}`),
	);
});

test('what a tool will do is said of each as it does it', () => {
	deepEqual(
		keepers.map(kind => putsBack(kind)),
		[
			'Terraform puts its own definition back at its next apply',
			"CloudFormation puts its own definition back at the stack's next update that changes it",
			'CDK puts its own definition back at its next deploy that changes it',
			'Pulumi puts its own definition back at its next update that refreshes or changes it',
			'Copilot puts its own definition back at its next deploy that changes it',
		],
	);
});

test('who created a service is told by a name, not by an ARN', () => {
	const names = ['sts::1:assumed-role/deploy/pipeline', 'iam::1:user/jo', 'iam::1:root'].map(
		name => `arn:aws:${name}`,
	);
	deepEqual(
		[...names, 'somebody'].map(createdBy => owner({kind: 'unknown', createdBy})),
		['created by deploy/pipeline', 'created by jo', 'created by root', 'created by somebody'],
	);
});
