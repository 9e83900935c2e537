import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {bank, data, fleetOn, web} from '../cloudformation/fleet.ts';
import {gatewayOn} from '../reachable.ts';

test('an organisation is read with its units, the accounts below each, and their names', async t => {
	const {aws} = await fleetOn(t);
	deepEqual(await aws.readOrganisation('eu-west-1'), {
		kind: 'found',
		organisation: {
			id: 'o-acme000001',
			management: '123456789012',
			units: [
				{id: 'r-acme', name: 'Root', accounts: [web, data, bank]},
				{id: 'ou-acme-workload1', name: 'Workloads', accounts: [web, data]},
				{id: 'ou-acme-regulat1', name: 'Regulated', accounts: [bank]},
			],
			names: {'123456789012': 'acme-prod', [web]: 'acme-web', [data]: 'acme-data', [bank]: 'acme-bank'},
			hasTrustedAccess: true,
		},
	});
});

test('an account that is alone is in no organisation', async t => {
	const {aws} = await gatewayOn('shop', t);
	deepEqual(await aws.readOrganisation('us-east-1'), {kind: 'none'});
});
