import type {Account} from '../../account/account.ts';
import type {PolicyDocument} from '../../account/policy-document.ts';
import type {Principal} from '../../account/principal.ts';
import {summaries} from '../summaries.ts';
import {addRole, everything} from '../add-people.ts';
import {demo} from '../demo.ts';
import {buildShop} from '../shop.ts';
import type {World} from '../world.ts';
import {issuer} from './kept-tokens.ts';
import {profileFiles} from './profile-files.ts';

// Simulated time runs fast in a demo; these roles let people in for as long as AWS allows.
const longest = 12 * 3600;

/** The device names its code, so that whoever tries the world knows it on every screen. */
const deviceCode = '123456';

export const profiles: World = {
	summary: summaries.profiles,
	// Keys in a file, the profile that needs nobody: the demo must run without a person.
	demo: {...demo('shop-prod'), profile: 'ci'},
	build(home) {
		buildShop(home);
		addPeopleOfProfiles(home.account);
	},
	files: profileFiles,
};

function addPeopleOfProfiles(account: Account): void {
	const {arn} = addUser(account, 'maria');
	addRoleFor(account, 'deploy', {Effect: 'Allow', Principal: {AWS: arn}, Action: 'sts:AssumeRole'});
	addRoleFor(account, 'admin', {
		Effect: 'Allow',
		Principal: {AWS: arn},
		Action: 'sts:AssumeRole',
		// Without a code the role refuses, so the run has to ask for one in the middle of signing in.
		Condition: {Bool: {'aws:MultiFactorAuthPresent': 'true'}},
	});
	// As EKS writes it for a service account: the provider, and one subject of it.
	addRoleFor(account, 'pod', {
		Effect: 'Allow',
		Principal: {Federated: `arn:${account.partition}:iam::${account.id}:oidc-provider/${issuer}`},
		Action: 'sts:AssumeRoleWithWebIdentity',
		Condition: {StringEquals: {[`${issuer}:sub`]: 'system:serviceaccount:tools:setup'}},
	});
	// What Identity Center makes of the permission set `Operator` in an account: the ending is its own.
	addRoleFor(account, 'AWSReservedSSO_Operator_0123456789abcdef', {
		Effect: 'Allow',
		Principal: {Service: 'sso.amazonaws.com'},
		Action: 'sts:AssumeRole',
	});
	// Only this world uses Identity Center; in others the portal refuses everybody.
	account.singleSignOn = {
		user: 'maria@example.com',
		tokens: new Map(),
		refreshTokens: new Set(),
		deviceCodes: new Set(),
	};
}

function addUser(account: Account, name: string): Principal {
	// Key ids and unique ids that AWS gives out use these letters and digits.
	const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const user: Principal = {
		accessKeyId: `AKIA${account.random.characters(16, capitals)}`,
		secretAccessKey: account.random.characters(40, `${capitals}abcdefghijklmnopqrstuvwxyz`),
		arn: `arn:${account.partition}:iam::${account.id}:user/${name}`,
		userId: `AIDA${account.random.characters(17, capitals)}`,
		identity: [everything],
		mfa: {
			serialNumber: `arn:${account.partition}:iam::${account.id}:mfa/the-code-is-${deviceCode}`,
			code: deviceCode,
		},
	};
	account.principals.set(user.accessKeyId, user);
	return user;
}

function addRoleFor(
	account: Account,
	name: string,
	statement: Extract<PolicyDocument['Statement'], {readonly Effect: string}>,
): void {
	const role = addRole(account, {name, service: 'ec2.amazonaws.com', policies: []});
	// The trust that `addRole` gives is for a service; each of these roles lets somebody else in.
	role.trust = {Version: '2012-10-17', Statement: [statement]};
	role.inline.set('everything', everything);
	role.maxSessionSeconds = longest;
}
