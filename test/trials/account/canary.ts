import {Buffer} from 'node:buffer';
import {clearKeys, clearWorld} from '../../setup/clear-world.ts';
import type {World} from '../../../source/simulator/worlds/world.ts';
import type {Run} from '../../support/run-setup.ts';

/** A key as Datadog has them, in no order, so that no part of it is found by chance. */
export const canary = 'c0ffee41d2b7083f9a6e15b4d8c2709e';

/** The key that an account has before it gets another. */
export const earlier = 'beefbeefbeefbeefbeefbeefbeefbeef';

/** A run with secrets in its hands, and the requests and answers that have one in them. */
export type Carrying = {
	readonly world: string | World;
	readonly run: Run;
	/** A run without faults that comes first. */
	readonly before?: Run;
	readonly operations: readonly string[];
	/** What none of it may say. */
	readonly secrets: readonly string[];
};

const prod = ['--cluster', 'shop-prod', '--yes'];
const managed = ['--cluster', 'all', '--replace-instances', '--store-key', 'plain', '--yes'];
const clear = ['--cluster', 'plain-1', '--existing', 'adopt', '--yes'];

/** What can stand around a key that was copied, and whether an Agent that reads it so takes it off. */
export const around: Readonly<Record<string, {readonly text: string; readonly isTakenOff: boolean}>> = {
	nothing: {text: canary, isTakenOff: true},
	'a line break': {text: `${canary}\n`, isTakenOff: true},
	'a line break of Windows': {text: `${canary}\r\n`, isTakenOff: true},
	'spaces and tabs': {text: ` \t${canary} \t`, isTakenOff: true},
	'a space that does not break': {text: `${canary}\u{A0}`, isTakenOff: true},
	quotes: {text: `"${canary}"`, isTakenOff: false},
	'single quotes and a line break': {text: `'${canary}'\n`, isTakenOff: false},
	'a byte order mark': {text: `\u{FEFF}${canary}`, isTakenOff: false},
	'a byte order mark, quotes and a line break': {text: `\u{FEFF}"${canary}"\r\n`, isTakenOff: false},
};

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
		secrets: ['rye-sourdough-no-7', 'crumbs-and-butter'],
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
	'an adopted key moves into a secret': {
		world: clearWorld(),
		run: {args: [...clear, '--store-key', 'secrets-manager'], key: ''},
		operations: ['secretsmanager:CreateSecret', 'ecs:RegisterTaskDefinition'],
		secrets: Object.values(clearKeys),
	},
};

/** Forms in which an error text can quote what the program signs with. */
export const quoted: Readonly<Record<string, (secrets: readonly string[]) => string>> = {
	'as they are': secrets => `Signed with ${secrets.join(' and ')}.`,
	'in JSON': secrets => JSON.stringify({message: JSON.stringify({secrets})}),
	'in an address': secrets => encodeURIComponent(secrets.join(' ')),
	'in base64': secrets => secrets.map(text => Buffer.from(text).toString('base64')).join(' '),
	'cut off': secrets => secrets.map(text => `${text.slice(0, 20)}...`).join(' '),
};

/** Requests at each service, the very first of a run among them. */
export const signed: readonly string[] = [
	'sts:GetCallerIdentity',
	'ec2:DescribeInstances',
	'ecs:ListClusters',
	'iam:GetRole',
	'secretsmanager:CreateSecret',
];

/** A place where a key does not belong. */
export type Misplaced = {
	readonly args: readonly string[];
	readonly environment?: Readonly<Record<string, string>>;
	/** An answers file, named behind the arguments. */
	readonly answers?: string;
	/** What of it is in a front: with a demo the run begins. */
	readonly isRunning?: true;
};

const demo = ['--demo', 'shop'];

/** A key where it was put by mistake. None of it may be repeated, on a screen, in a line or in the journal. */
export const misplaced: readonly Misplaced[] = [
	{args: ['--site', canary]},
	{args: [`--site=${canary}`]},
	{args: ['-e', canary]},
	{args: ['-e', `DD_API_KEY=${canary}`]},
	{args: ['--env-vars', 'DD_API_KEY', canary]},
	{args: [canary]},
	{args: ['install', canary]},
	{args: ['simulate', canary]},
	{args: [`-${canary}`]},
	{args: [`--${canary}`]},
	{args: ['--api-key', canary]},
	{args: [`--api-key=${canary}`]},
	{args: ['--demo', canary]},
	{args: ['--features', canary]},
	{args: ['--lang', canary]},
	{args: ['--timeout', canary]},
	{args: ['--cpu', canary]},
	{args: ['--subnets', canary]},
	{args: ['--store-key', canary]},
	{args: ['--permissions-boundary', canary]},
	{args: ['--role-path', canary]},
	{args: ['--answers', canary]},
	{args: ['uninstall', '--recovery-days', canary]},
	{args: [], environment: {DD_SITE: canary}},
	{args: [], environment: {DD_ECS_SETUP_FEATURES: canary}},
	{args: [], environment: {DD_TAGS: `${canary} `}},
	{args: ['--profile', canary], isRunning: true},
	{args: [], environment: {AWS_PROFILE: canary}, isRunning: true},
	{args: [...demo, '--region', canary], isRunning: true},
	{args: [...demo, '--cluster', canary], isRunning: true},
	{args: [...demo, '--existing', canary], isRunning: true},
	{args: [...demo, '--linux', canary, '--dry-run'], isRunning: true},
	{args: [...demo, '--api-key-secret-arn', canary, '--dry-run'], isRunning: true},
	{args: [...demo, '--api-key-ssm-parameter', canary, '--dry-run'], isRunning: true},
	{args: [...demo, '--execution-role', canary, '--dry-run'], isRunning: true},
	{args: [...demo, '--env', canary, '--dry-run'], isRunning: true},
	{args: [...demo, '-e', `DD_SOMETHING=${canary}`, '--dry-run'], isRunning: true},
	{args: ['doctor', ...demo, '--extra-tags', `team:${canary}`], isRunning: true},
	{args: ['iam', ...demo, '--apply', '--integration-role', canary, '--yes'], isRunning: true},
	{args: demo, answers: `site: ${canary}`, isRunning: true},
	{args: demo, answers: `cluster: ${canary}`, isRunning: true},
	{args: demo, answers: `${canary}: yes`, isRunning: true},
	{args: demo, answers: `env-vars:\n  - ${canary}`, isRunning: true},
	{args: demo, answers: `- ${canary}`, isRunning: true},
	{
		args: [],
		environment: {HTTPS_PROXY: `http://ops:${canary}@127.0.0.1:9`, AWS_ENDPOINT_URL: 'https://localtest.me'},
		isRunning: true,
	},
	{args: [], environment: {HTTPS_PROXY: `ops:${canary}@`, AWS_REGION: 'us-east-1'}, isRunning: true},
];
