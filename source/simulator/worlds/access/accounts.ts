import {addCluster} from '../add-cluster.ts';
import {addInstances} from '../add-instances.ts';
import {addRole, everything} from '../add-people.ts';
import {addWorkload} from '../add-workload.ts';
import {demo, demoRegion} from '../demo.ts';
import type {Account} from '../../account/account.ts';
import {summaries} from '../summaries.ts';
import type {Home, HomeFiles, World} from '../world.ts';

/** The role in the members of the organisation that lets the first account in. */
const roleName = 'DatadogSetup';

const members = {web: '111122223333', data: '444455556666', bank: '777788889999'} as const;

/** An organisation: its first account, two whose role lets it in, and one whose role lets nobody in from there. */
export const accounts: World = {
	summary: summaries.accounts,
	demo: {...demo('shop-prod'), profile: 'prod'},
	build(home) {
		addHosts('shop-prod', 4, home);
	},
	files,
	accounts: [
		{
			id: members.web,
			alias: 'acme-web',
			build(home) {
				addHosts('web-prod', 3, home);
				addHosts('web-staging', 1, home);
				letIn(home.account, firstOf(home.account));
			},
		},
		{
			id: members.data,
			alias: 'acme-data',
			build(home) {
				addHosts('pipelines', 2, home);
				letIn(home.account, firstOf(home.account));
			},
		},
		{
			id: members.bank,
			alias: 'acme-bank',
			build(home) {
				addHosts('ledger', 2, home);
				letIn(home.account, home.account.id);
			},
		},
	],
};

function addHosts(name: string, count: number, home: Home): void {
	const cluster = addCluster(name, home);
	addInstances(cluster, {count, kind: 'linux'}, home);
	addWorkload(cluster, {name: `${name}-api`, count}, home);
}

function firstOf({organisation, id}: Account): string {
	return [...organisation.keys()][0] ?? id;
}

/** A role with which all may be done here, for whoever another account lets assume it. */
function letIn(account: Account, from: string): void {
	const role = addRole(account, {name: roleName, service: 'ec2.amazonaws.com', policies: []});
	role.trust = {
		Version: '2012-10-17',
		Statement: [
			{Effect: 'Allow', Principal: {AWS: `arn:${account.partition}:iam::${from}:root`}, Action: 'sts:AssumeRole'},
		],
	};
	role.inline.set('everything', everything);
}

/** A profile with keys in the first account, and one a member that assumes the role there with them. */
function files({account}: Parameters<HomeFiles>[0]): ReturnType<HomeFiles> {
	const person = [...account.principals.values()].find(({arn}) => arn.endsWith('/maria'));
	const {accessKeyId = '', secretAccessKey = '', sessionToken = ''} = person ?? {};
	const profiles = Object.entries(members).map(
		([name, id]) =>
			`[profile ${name}]\nrole_arn = arn:${account.partition}:iam::${id}:role/${roleName}\n` +
			`source_profile = prod\nregion = ${demoRegion}\n`,
	);
	return {
		'.aws/config': [`[profile prod]\nregion = ${demoRegion}\n`, ...profiles].join('\n'),
		'.aws/credentials':
			`[prod]\naws_access_key_id = ${accessKeyId}\naws_secret_access_key = ${secretAccessKey}\n` +
			`aws_session_token = ${sessionToken}\n`,
	};
}
