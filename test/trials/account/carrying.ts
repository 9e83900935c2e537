import {clearKeys, clearWorld} from '../../setup/clear-world.ts';
import {demoKey} from '../../../source/simulator/worlds/demo.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import type {Run} from '../../support/run-setup.ts';
import {app, canary, earlier} from './canary.ts';

/** A run with secrets in its hands, and the requests and answers that have one in them. */
export type Carrying = {
	readonly world: string | World;
	readonly run: Run;
	/** A run without faults that comes first. */
	readonly before?: Run;
	readonly operations: readonly string[];
	/** What none of it may say. */
	readonly secrets: readonly string[];
	/** Of these, what an application has in its own definition: the file that registers it anew has it too. */
	readonly own?: readonly string[];
};

const prod = ['--cluster', 'shop-prod', '--yes'];
const managed = ['--cluster', 'all', '--replace-instances', '--store-key', 'plain', '--yes'];
const clear = ['--cluster', 'plain-1', '--existing', 'adopt', '--yes'];
const rotation = ['rotate-key', ...prod];
const survey = ['status', '--data', '--resolve-tags'];
const environment = {DD_APP_KEY: app};
const theirs = ['rye-sourdough-no-7', 'crumbs-and-butter'];
const named = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky:api_key::';

/** Every way in which a secret goes to AWS or comes from there. */
export const carrying: Readonly<Record<string, Carrying>> = {
	'a secret is made': {
		world: 'shop',
		run: {args: prod, key: canary},
		operations: [
			'secretsmanager:CreateSecret',
			'ecs:RegisterTaskDefinition',
			'iam:CreateRole',
			'ecs:CreateService',
		],
		secrets: [canary],
	},
	'a secret gets another key': {
		world: 'shop',
		before: {args: prod, key: earlier, id: 'before'},
		run: {args: prod, key: canary},
		operations: ['secretsmanager:GetSecretValue', 'secretsmanager:PutSecretValue', 'ecs:UpdateService'],
		secrets: [canary, earlier],
	},
	'a parameter is made': {
		world: 'shop',
		run: {args: [...prod, '--store-key', 'ssm'], key: canary},
		operations: ['ssm:PutParameter', 'ssm:GetParameter'],
		secrets: [canary],
	},
	'a parameter gets another key': {
		world: 'shop',
		before: {args: [...prod, '--store-key', 'ssm'], key: earlier, id: 'before'},
		run: {args: [...prod, '--store-key', 'ssm'], key: canary},
		operations: ['ssm:GetParameter', 'ssm:PutParameter', 'ecs:UpdateService'],
		secrets: [canary, earlier],
	},
	'the key stands in the definition': {
		world: 'shop',
		run: {args: [...prod, '--store-key', 'plain'], key: canary},
		operations: ['ecs:RegisterTaskDefinition'],
		secrets: [canary],
	},
	"the key stands in a daemon's definition": {
		world: 'managed',
		run: {args: managed, key: canary},
		operations: ['ecs:RegisterDaemonTaskDefinition'],
		secrets: [canary],
	},
	'an adopted definition keeps what is in clear': {
		world: clearWorld(),
		run: {args: [...clear, '--features', 'default,+processes'], key: ''},
		operations: ['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition'],
		secrets: Object.values(clearKeys),
	},
	"an application's definition is shown": {
		world: 'services',
		run: {args: ['next', '--cluster', 'bakery', '--service', 'orders'], key: ''},
		operations: ['ecs:DescribeServices', 'ecs:DescribeTaskDefinition'],
		secrets: theirs,
		own: theirs,
	},
	'the same beside an Agent with its key in clear': {
		world: 'services',
		before: {args: ['--cluster', 'bakery', '--store-key', 'plain', '--yes'], key: canary, id: 'before'},
		run: {args: ['next', '--cluster', 'bakery', '--service', 'orders'], key: ''},
		operations: ['ecs:DescribeServices', 'ecs:DescribeTaskDefinition', 'ecs:DescribeTasks'],
		secrets: [canary, ...theirs],
		own: theirs,
	},
	'an Agent with its key in clear gets another version': {
		world: clearWorld(),
		before: {args: clear, key: '', id: 'before'},
		run: {args: ['upgrade', '--cluster', 'plain-1', '--agent-version', '7.85.3', '--yes'], key: ''},
		operations: ['ecs:DescribeTaskDefinition', 'ecs:RegisterTaskDefinition', 'ecs:UpdateService'],
		secrets: Object.values(clearKeys),
	},
	'what goes back has a key in clear': {
		world: clearWorld(),
		before: {args: [...clear, '--features', 'default,+processes'], key: '', id: 'before'},
		run: {args: ['rollback', '--cluster', 'plain-1', '--yes'], key: ''},
		operations: ['ecs:DescribeTaskDefinition', 'ecs:UpdateService'],
		secrets: Object.values(clearKeys),
	},
	'an Agent and its secret are taken out': {
		world: 'shop',
		before: {args: prod, key: canary, id: 'before'},
		run: {args: ['uninstall', ...prod], key: canary},
		operations: ['secretsmanager:DeleteSecret', 'secretsmanager:ListSecrets', 'ecs:DeleteService'],
		secrets: [canary],
	},
	'an Agent with its key in clear goes back to how it was': {
		world: clearWorld(),
		before: {args: [...clear, '--features', 'default,+processes'], key: '', id: 'before'},
		run: {args: ['uninstall', '--cluster', 'plain-1', '--yes'], key: ''},
		operations: ['ecs:UpdateService', 'ecs:DescribeTaskDefinition', 'ecs:DeregisterTaskDefinition'],
		secrets: Object.values(clearKeys),
	},
	'a key in a secret is rotated': {
		world: 'shop',
		before: {args: prod, key: earlier, id: 'before'},
		run: {args: rotation, key: canary, environment},
		operations: ['secretsmanager:PutSecretValue', 'secretsmanager:GetSecretValue', 'ecs:UpdateService'],
		secrets: [canary, earlier, app],
	},
	'a key in a parameter is rotated': {
		world: 'shop',
		before: {args: [...prod, '--store-key', 'ssm'], key: earlier, id: 'before'},
		run: {args: rotation, key: canary, environment},
		operations: ['ssm:PutParameter', 'ssm:GetParameter', 'ecs:UpdateService'],
		secrets: [canary, earlier, app],
	},
	'a key in clear is rotated': {
		world: 'shop',
		before: {args: [...prod, '--store-key', 'plain'], key: earlier, id: 'before'},
		run: {args: rotation, key: canary, environment},
		operations: ['ecs:RegisterTaskDefinition', 'ecs:DescribeTaskDefinition', 'ecs:UpdateService'],
		secrets: [canary, earlier, app],
	},
	"a key in somebody's secret is rotated beside it": {
		world: 'secret-json',
		before: {args: [...prod, '--api-key-secret-arn', named], key: '', id: 'before'},
		run: {args: rotation, key: canary, environment},
		operations: [
			'secretsmanager:CreateSecret',
			'secretsmanager:GetSecretValue',
			'iam:PutRolePolicy',
			'ecs:RegisterTaskDefinition',
			'ecs:UpdateService',
		],
		secrets: [canary, demoKey(), app],
	},
	'the key of a daemon is rotated': {
		world: 'managed',
		before: {args: managed.filter(arg => !['--store-key', 'plain'].includes(arg)), key: earlier, id: 'before'},
		run: {
			args: ['rotate-key', '--cluster', 'all', '--replace-instances', '--timeout', '2h', '--yes'],
			key: canary,
			environment,
		},
		operations: ['secretsmanager:PutSecretValue', 'secretsmanager:GetSecretValue', 'ecs:UpdateDaemon'],
		secrets: [canary, earlier, app],
	},
	'an Agent and its parameter are taken out': {
		world: 'shop',
		before: {args: [...prod, '--store-key', 'ssm'], key: canary, id: 'before'},
		run: {args: ['uninstall', ...prod, '--delete-revisions'], key: canary},
		operations: ['ssm:DeleteParameter', 'ecs:DeregisterTaskDefinition', 'ecs:DeleteTaskDefinitions'],
		secrets: [canary],
	},
	'a daemon with its key in clear is taken out': {
		world: 'managed',
		before: {args: managed, key: canary, id: 'before'},
		run: {args: ['uninstall', '--cluster', 'all', '--replace-instances', '--yes'], key: canary},
		operations: ['ecs:DescribeDaemonTaskDefinition', 'ecs:DeleteDaemon', 'ecs:DeleteDaemonTaskDefinition'],
		secrets: [canary],
	},
	'what sends with a key in a secret is looked at': {
		world: 'shop',
		before: {args: prod, key: canary, id: 'before'},
		run: {args: survey, key: earlier, environment},
		operations: ['secretsmanager:GetSecretValue', 'ecs:DescribeTaskDefinition', 'ecs:DescribeTasks'],
		secrets: [canary, earlier, app],
	},
	'what sends with a key in a parameter is looked at': {
		world: 'shop',
		before: {args: [...prod, '--store-key', 'ssm'], key: canary, id: 'before'},
		run: {args: survey, key: '', environment},
		operations: ['ssm:GetParameter', 'ecs:DescribeTaskDefinition'],
		secrets: [canary, app],
	},
	'what sends with a key in clear is looked at': {
		world: clearWorld(),
		run: {args: survey, key: '', environment},
		operations: ['ecs:DescribeTaskDefinition', 'ecs:DescribeServices'],
		secrets: [...Object.values(clearKeys), app],
	},
	'a pinned image of the account is looked at': {
		world: 'mirrored',
		run: {args: survey, key: canary, environment},
		operations: ['ecr:DescribeImages', 'ecs:DescribeTaskDefinition'],
		secrets: [canary, app],
	},
	'checks compare the stored key': {
		world: 'shop',
		before: {args: prod, key: earlier, id: 'before'},
		run: {args: ['doctor', '--cluster', 'shop-prod'], key: canary, environment},
		operations: ['secretsmanager:GetSecretValue', 'secretsmanager:ListSecrets', 'iam:GetRolePolicy'],
		secrets: [canary, earlier, app],
	},
	'checks of a key in clear': {
		world: clearWorld(),
		run: {args: ['doctor', ...clear.slice(0, -1)], key: ''},
		operations: ['ecs:DescribeTaskDefinition', 'iam:SimulatePrincipalPolicy'],
		secrets: Object.values(clearKeys),
	},
	'policies for a key in hand': {
		world: 'shop',
		before: {args: prod, key: earlier, id: 'before'},
		run: {args: ['iam', '--cluster', 'shop-prod'], key: canary},
		operations: ['secretsmanager:GetSecretValue', 'secretsmanager:ListSecrets', 'iam:GetRole'],
		secrets: [canary, earlier],
	},
	'policies beside a key in clear': {
		world: clearWorld(),
		run: {args: ['iam', ...clear.slice(0, -1)], key: ''},
		operations: ['ecs:DescribeTaskDefinition'],
		secrets: Object.values(clearKeys),
	},
	'a file for support, of a stored key': {
		world: 'shop',
		before: {args: prod, key: earlier, id: 'before'},
		run: {args: ['flare', ...prod], key: canary, environment},
		operations: ['secretsmanager:GetSecretValue', 'ecs:DescribeTaskDefinition', 'ecs:DescribeTasks'],
		secrets: [canary, earlier, app],
	},
	'a file for support, of a daemon with its key in clear': {
		world: 'managed',
		before: {args: managed, key: earlier, id: 'before'},
		run: {args: ['flare', '--cluster', 'all', '--yes'], key: canary},
		operations: ['ecs:DescribeDaemonTaskDefinition', 'ecs:DescribeDaemon'],
		secrets: [canary, earlier],
	},
	'a file for support, of a key in clear': {
		world: clearWorld(),
		run: {args: ['flare', '--cluster', 'all', '--yes'], key: ''},
		operations: ['ecs:DescribeTaskDefinition', 'ecs:DescribeServices'],
		secrets: Object.values(clearKeys),
	},
	'an adopted key moves into a secret': {
		world: clearWorld(),
		run: {args: [...clear, '--store-key', 'secrets-manager'], key: ''},
		operations: ['secretsmanager:CreateSecret', 'ecs:RegisterTaskDefinition'],
		secrets: Object.values(clearKeys),
	},
};
