import test from 'node:test';
import {deepEqual} from 'node:assert/strict';
import {readForm} from '../../../source/simulator/query/read-form.ts';

test('numbered parameters of EC2 become lists in the order of their numbers', () => {
	deepEqual(
		readForm(
			[
				'Action=DescribeInstances',
				'Filter.1.Name=instance-id',
				'Filter.1.Value.10=j',
				'Filter.1.Value.2=b',
				'Filter.1.Value.1=a',
			].join('&'),
		),
		{Action: 'DescribeInstances', Filter: [{Name: 'instance-id', Value: ['a', 'b', 'j']}]},
	);
});

test('member parameters of STS and IAM become lists', () => {
	deepEqual(
		readForm(
			[
				'Action=SimulatePrincipalPolicy',
				'ActionNames.member.1=ecs%3ACreateService',
				'ContextEntries.member.1.ContextKeyValues.member.1=x',
			].join('&'),
		),
		{
			Action: 'SimulatePrincipalPolicy',
			ActionNames: ['ecs:CreateService'],
			ContextEntries: [{ContextKeyValues: ['x']}],
		},
	);
});

test('a plus sign and percent escapes are decoded in values', () => {
	deepEqual(readForm('Name=a+b%2Bc'), {Name: 'a b+c'});
});
