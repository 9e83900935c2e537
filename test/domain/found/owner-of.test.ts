import {deepEqual} from 'node:assert/strict';
import {test} from 'node:test';
import {ownerOf} from '../../../source/domain/found/owner-of.ts';
import type {Tags} from '../../../source/domain/kit/tags.ts';

const stack = {'aws:cloudformation:stack-name': 'agents'};

const told: Readonly<Record<string, readonly Tags[]>> = {
	terraform: [
		{ManagedBy: 'Terraform'},
		{'managed-by': 'OpenTofu'},
		{Terraform: 'true'},
		{'terraform-module': 'ecs-datadog'},
		{dd_ecs_terraform_module: '1.1.0'},
		{Provisioner: 'terragrunt'},
		{'deployed-by': 'Atlantis'},
		{IaC: 'tf'},
		{'created-with': 'terraform'},
	],
	pulumi: [{'pulumi:project': 'agents'}, {PulumiStack: 'prod'}, {managed_by: 'Pulumi'}],
	// Its stacks are CloudFormation's, and so are those of CDK.
	copilot: [{...stack, 'copilot-application': 'shop'}, {'copilot-environment': 'prod'}, {ManagedBy: 'AWS Copilot'}],
	cdk: [
		{...stack, 'aws:cloudformation:logical-id': 'DatadogAgentService0C6F8B2A'},
		{dd_cdk_construct: '1.0.0'},
		{'aws-cdk:auto-delete': 'true'},
		{ManagedBy: 'CDK'},
	],
	cloudformation: [
		stack,
		{...stack, 'aws:cloudformation:logical-id': 'DatadogAgentService'},
		{ManagedBy: 'CloudFormation'},
		{'managed-by': 'cfn'},
		{'lambda:createdBy': 'SAM'},
	],
	us: [{'dd-ecs-setup:managed': 'true', Terraform: 'true'}],
	unknown: [
		{},
		{team: 'platform'},
		{Terraform: 'false'},
		{team: 'sam'},
		{service: 'copilot'},
		{ManagedBy: 'samantha'},
	],
};

for (const [kind, all] of Object.entries(told)) {
	test(`tags that say: ${kind}`, () => {
		deepEqual(
			all.map(tags => [tags, ownerOf(tags).kind]),
			all.map(tags => [tags, kind]),
		);
	});
}

test('what was made from code of ours is kept by its tool, and says where the code came from', () => {
	const exported = {'dd-ecs-setup:exported': 'terraform', 'dd-ecs-setup:features': 'core apm'};
	deepEqual(
		[
			ownerOf(exported),
			ownerOf({...stack, 'dd-ecs-setup:exported': 'cloudformation'}),
			ownerOf({...stack, 'dd-ecs-setup:exported': 'cdk'}),
			ownerOf({...stack, 'dd-ecs-setup:exported': 'anything'}),
		],
		[
			{kind: 'terraform', isExported: true},
			{kind: 'cloudformation', isExported: true, stack: 'agents'},
			{kind: 'cdk', isExported: true},
			{kind: 'cloudformation', stack: 'agents'},
		],
	);
});
