import type {Format} from '../../../domain/choices/choices.ts';

/** What code is for, as the tools call themselves. */
export const formatNames: Readonly<Record<Format, string>> = {
	cloudformation: 'CloudFormation',
	terraform: 'Terraform',
	cdk: 'CDK',
	'aws-cli': 'AWS CLI',
	json: 'JSON',
};
