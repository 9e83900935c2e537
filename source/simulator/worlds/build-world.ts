import type {Account} from '../account/account.ts';
import type {Clock} from '../clock.ts';
import type {Region} from '../account/region.ts';
import type {Principal} from '../account/principal.ts';
import {here} from '../ecs/scheduler/here.ts';
import {addPolicy, addRole, everything} from './add-people.ts';
import {createAccount} from './create-account.ts';
import {demoKey} from './demo.ts';
import type {Home, World} from './world.ts';

type Time = {readonly now: number; readonly createClock: (start: number) => Clock};

// Simulated time runs fast in a demo, and nobody should have to hurry through one.
const sessionSeconds = 30 * 24 * 3600;

/** The account of a world, and the person who signs in to it. */
export function buildWorld(
	world: World,
	{now, createClock}: Time,
): {readonly account: Account; readonly principal: Principal} {
	// Built some days ago and then left to itself, so that all that runs in it was really started, by the same rules.
	const age = (world.days ?? 3) * 24 * 3600;
	const clock = createClock(now - age);
	const account = createAccount({
		seed: world.summary,
		partition: world.partition ?? 'aws',
		clock,
		faults: world.faults,
	});
	const region = account.regions.get(world.demo.region);
	if (region === undefined) {
		throw new RangeError(`The world's region ${world.demo.region} is unknown`);
	}

	world.build(homeIn(account, region));
	const {administrators, suspended, serviceControl} = account.organisationSettings;
	account.organisationSettings.trustsStackSets = world.distrustsStackSets !== true;
	for (const {id, alias, build, ...standing} of world.accounts ?? []) {
		const other = createAccount({
			seed: `${world.summary} ${id}`,
			partition: account.partition,
			clock,
			faults: world.faults,
			id,
			alias,
			organisation: account.organisation,
		});
		build(homeIn(other, other.regions.get(region.name) ?? region));
		if (standing.isAdministrator === true) {
			administrators.add(id);
		}

		if (standing.serviceControl !== undefined) {
			serviceControl.set(id, standing.serviceControl);
		}

		if (standing.isSuspended === true) {
			suspended.add(id);
		}
	}

	clock.advance(age);
	for (const {buckets} of account.organisation.values()) {
		buckets.clear();
	}

	const principal = signIn(account, world);
	account.principals.set(principal.accessKeyId, principal);
	return {account, principal};
}

/** A region to build in, with the schedulers that will start what is put there. */
export function homeIn(account: Account, region: Region): Home {
	return {account, region, here: cluster => here({account, region, cluster})};
}

function signIn(account: Account, {policies, limits: {boundary, ...limits} = {}, isExpired = false}: World): Principal {
	const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const role = addRole(account, {name: 'prod-admin', service: 'ec2.amazonaws.com', policies: []});
	for (const [index, policy] of (policies ?? [everything]).entries()) {
		role.inline.set(`prod-admin-${index}`, policy);
	}

	if (boundary) {
		role.boundaryArn = addPolicy(account, {name: 'prod-boundary', document: boundary});
	}

	return {
		...limits,
		accessKeyId: `ASIA${account.random.characters(16, capitals)}`,
		secretAccessKey: account.random.characters(40, `${capitals}abcdefghijklmnopqrstuvwxyz`),
		sessionToken: `${demoKey('session')}${account.random.hex(64)}`,
		arn: `arn:${account.partition}:sts::${account.id}:assumed-role/${role.name}/maria`,
		userId: `${role.id}:maria`,
		expiresAt: account.clock.now() + (isExpired ? -60 : sessionSeconds),
		identity: [],
	};
}
