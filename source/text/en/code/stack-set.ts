import type {Platform} from '../../../domain/account/platform.ts';
import type {StackSetWords} from '../../code/stack-set-words.ts';

const hosts: Readonly<Record<Platform, string>> = {
	linux: 'Linux instances',
	'amazon-linux-1': 'instances of Amazon Linux 1',
	windows: 'Windows instances',
	external: 'external Linux instances',
	'external-windows': 'external Windows instances',
	'managed-instances': 'managed instances',
};

/** What people read in the template of a stack set. */
export const stackSet: StackSetWords = {
	madeBy: 'Written by dd-ecs-setup fleet, which reads its Metadata again: change the set with it, not the template.',
	description: 'The Datadog Agent on the ECS clusters of one account and Region',
	cluster: platform => `Name of a cluster with ${hosts[platform]}, or nothing.`,
	providers: 'ARNs of the capacity providers of that cluster, with commas between them.',
	parameters: {
		'key-version': 'Number of the key among those given: another one replaces the Agents, which read the new key.',
		'key-reference':
			'ARN of the secret or parameter that holds the Datadog API key. One of another account has to let this ' +
			'one read it, by its own policy and by that of its KMS key.',
		'key-name': "Name of the parameter in Systems Manager that holds the Datadog API key in each stack's Region.",
		'kms-key': 'ARN of the KMS key that encrypts the Datadog API key.',
		repository: "The Agent's image without its tag.",
		image: "The Agent's image.",
		'execution-role':
			'Name of the role in the account with which ECS reads the key and pulls the image. ' +
			'It has to be allowed to: the secret of a stack is called ApiKeySecret-*.',
		'task-role': 'Name of the role in the account that the Agent has itself.',
		subnets: "IDs of the subnets of the Agent's tasks, with commas between them.",
		'security-groups': "IDs of the security groups of the Agent's tasks, with commas between them.",
		healthy:
			"Percentage of a cluster's Agents that stay while they are replaced. " +
			'A cluster with one instance needs 0.',
	},
	variable: name => `Value of the Agent's variable ${name}.`,
	takes: {
		cluster: 'the name of a cluster, not its ARN',
		providers: 'ARNs of capacity providers',
		subnets: 'IDs of subnets',
		'security-groups': 'IDs of security groups',
		'secret-arn': 'the ARN of a secret, which ends with a hyphen and six characters',
		'secret-start': 'the ARN of a secret without the hyphen and the six characters at its end',
		'parameter-arn': 'the ARN of a parameter in Systems Manager',
		'key-path': 'the name of a parameter, with a slash before it',
		'key-name': 'the name of a parameter, without a slash',
		'kms-key': 'the ARN of a KMS key',
		role: 'the name of an IAM role, without its path',
	},
	conditions: 'What a cluster needs is there only where one is named',
	slots: 'Each takes one cluster of the account and Region of a stack, by its parameter overrides',
	roleName: 'IAM is global: stacks of two Regions of an account need two names',
	decrypts: "For a KMS key of one's own, whichever it is: it decrypts this and nothing else",
	secretGoes: 'Goes with its stack, at once and for good',
};
