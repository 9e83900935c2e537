import type {TerraformWords} from '../../code/terraform-words.ts';
import {terraformReadme} from './terraform-readme.ts';

/** What people read in files of Terraform. */
export const terraform: TerraformWords = {
	region: 'AWS region of the cluster.',
	someRegion: 'AWS region of what has none of its own, such as a call to IAM.',
	keyVersion: 'Add 1 when the API key changed: a new value is written only then.',
	writeOnly: 'Write-only: the key is sent to AWS and is in no state and no plan.',
	keepsRevisions: 'Old revisions stay, so that the service can go back to one.',
	waits: 'An apply is done when the Agent runs on every instance, not before.',
	notHere: ({address, path}) =>
		`${address}: the AWS provider has no argument for ${path}, so that this code doesn't say it. See README.md.`,
	otherwise(address, differences) {
		const [first] = differences;
		const why = first?.because === undefined ? '' : ` (${first.because})`;
		switch (first?.how) {
			case undefined:
			case 'adds': {
				return `${address}: the module adds ${differences.map(one => one.path + said(one.module)).join(', ')}.`;
			}

			case 'lacks': {
				const missing = differences.map(one => one.path + said(one.plan));
				return `${address}: the module can't say ${missing.join(', ')}${why}.`;
			}

			case 'differs': {
				const other = differences.map(one => `${one.path}${said(one.module)} instead of ${one.plan ?? ''}`);
				return `${address}: the module has ${other.join(', ')}${why}.`;
			}
		}
	},
	moduleAlways: address =>
		`${address}: the module sets no minimum of healthy tasks, so that all Agents may be replaced at once, ` +
		"doesn't wait for them, and adds its tag dd_ecs_terraform_module.",
	arnOf: {
		secret: 'ARN of what holds the Datadog API key.',
		role: 'ARN of the role that ECS reads the key with.',
		definition: 'ARN of the revision that this code made.',
		service: 'ARN of the service that runs the Agent.',
		daemon: 'ARN of the daemon that runs the Agent.',
	},
	rules: {
		site: 'The site must be a Datadog site, such as datadoghq.com or datadoghq.eu.',
		cluster: 'The cluster must be the name of an ECS cluster, not its ARN.',
		'api-key': 'The API key must have 32 hexadecimal digits.',
		'secret-arn': 'The key must be given by the ARN of a secret.',
		'parameter-arn': 'The key must be given by the ARN of an SSM parameter.',
		env: "The env must begin with a letter, and have letters, digits and '_.:/-' only, 200 at most.",
		version: "The version must be a tag of the Agent's image, such as 7 or 7.78.0.",
		'execution-role': 'The execution role must be given by its ARN.',
	},
	readme: terraformReadme,
};

function said(value: string | undefined): string {
	return value === undefined ? '' : ` = ${value}`;
}
