import {Buffer} from 'node:buffer';

/** A key as Datadog has them, in no order, so that no part of it is found by chance. */
export const canary = 'c0ffee41d2b7083f9a6e15b4d8c2709e';

/** The key that an account has before it gets another. */
export const earlier = 'beefbeefbeefbeefbeefbeefbeefbeef';

/** An application key, likewise. */
export const app = '5a1dfb07c93e8642b0f7d1e9a38c6425e70b9d14';

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
