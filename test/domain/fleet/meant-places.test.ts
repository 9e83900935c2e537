import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultStackSet, type FleetWishes} from '../../../source/domain/choices/wishes/fleet-wishes.ts';
import {meantPlaces, type Meaning} from '../../../source/domain/fleet/meant-places.ts';
import type {Organisation} from '../../../source/domain/fleet/organisation.ts';
import {placeKey} from '../../../source/domain/fleet/place.ts';

const [management, one, two, three] = ['100000000000', '111111111111', '222222222222', '333333333333'] as const;

const organisation: Organisation = {
	id: 'o-1',
	management,
	units: [
		{id: 'r-1', name: 'Root', accounts: [one, two, three]},
		{id: 'ou-1-outer', name: 'Outer', accounts: [one, two]},
		{id: 'ou-1-inner', name: 'Inner', accounts: [two]},
	],
	names: {[one]: 'first'},
	hasTrustedAccess: true,
};

const nothing: FleetWishes = {
	name: defaultStackSet,
	units: [],
	accounts: [],
	isDelegate: false,
	tolerance: 0,
	isParallel: false,
	replacesKey: false,
	retains: false,
	detectsDrift: false,
};

function meant(wishes: Partial<FleetWishes>, more: Partial<Meaning> = {}) {
	const result = meantPlaces({
		wishes: {...nothing, ...wishes},
		regions: ['us-east-1', 'eu-west-1'],
		organisation: {kind: 'found', organisation},
		set: undefined,
		account: management,
		...more,
	});
	return 'code' in result
		? result.code
		: {
				model: result.permissionModel,
				units: result.units.map(({id}) => id),
				places: result.places.map(place => [placeKey(place), place.unit].join(' ').trim()),
			};
}

const everywhere = (account: string, unit = '') =>
	['us-east-1', 'eu-west-1'].map(region => `${account}/${region} ${unit}`.trim());

test('a unit is named by its name or its id, with the accounts of those within it', () => {
	const expected = {
		model: 'service-managed',
		units: ['ou-1-outer'],
		places: [...everywhere(one, 'ou-1-outer'), ...everywhere(two, 'ou-1-outer')],
	};
	deepEqual(meant({units: ['Outer']}), expected);
	deepEqual(meant({units: ['ou-1-outer']}), expected);
	equal(meant({units: ['Outr']}), 'unknown-unit');
});

test('accounts alone are reached through the closest unit, and beside units they are some of theirs', () => {
	deepEqual(meant({accounts: [two]}), {model: 'service-managed', units: [], places: everywhere(two, 'ou-1-inner')});
	deepEqual(meant({units: ['Outer'], accounts: [two]}), {
		model: 'service-managed',
		units: [],
		places: everywhere(two, 'ou-1-outer'),
	});
	equal(meant({units: ['Inner'], accounts: [one]}), 'account-outside');
});

test('the account that manages is reached by roles alone', () => {
	equal(meant({accounts: [management]}), 'account-outside');
	deepEqual(meant({accounts: [management], permissionModel: 'self-managed'}), {
		model: 'self-managed',
		units: [],
		places: everywhere(management),
	});
});

test('nobody guesses: nothing said, no organisation, one of others, no access, or one that was not read', () => {
	equal(meant({}), 'no-fleet-targets');
	equal(meant({units: ['Outer']}, {organisation: {kind: 'none'}}), 'no-organisation');
	equal(meant({units: ['Outer']}, {account: one}), 'no-organisation');
	deepEqual(meant({units: ['Outer'], isDelegate: true}, {account: one}), meant({units: ['Outer']}));
	const closed = {kind: 'found', organisation: {...organisation, hasTrustedAccess: false}} as const;
	equal(meant({units: ['Outer']}, {organisation: closed}), 'no-trusted-access');
	const problem = {
		code: 'access-denied',
		action: 'organizations:DescribeOrganization',
		policy: 'identity',
		explicit: false,
		trace: {},
		detail: '',
	} as const;
	const unread = {organisation: {kind: 'unread', problem}} as const;
	deepEqual(
		[meant({units: ['Outer']}, unread), meant({accounts: [one]}, unread)],
		['access-denied', 'access-denied'],
	);
	deepEqual(meant({accounts: [one], permissionModel: 'self-managed'}, unread), {
		model: 'self-managed',
		units: [],
		places: everywhere(one),
	});
});

test('a line of the file has regions and clusters of its own, which are Linux unless it says otherwise', () => {
	const result = meantPlaces({
		wishes: {
			...nothing,
			targets: [
				{account: three, regions: ['us-west-2'], clusters: [{name: 'a'}, {name: 'b', platform: 'windows'}]},
			],
		},
		regions: ['us-east-1'],
		organisation: {kind: 'found', organisation},
		set: undefined,
		account: management,
	});
	deepEqual('places' in result && result.places, [
		{
			account: three,
			region: 'us-west-2',
			unit: 'r-1',
			clusters: [
				{name: 'a', platform: 'linux'},
				{name: 'b', platform: 'windows'},
			],
		},
	]);
});
