import {deepEqual} from 'node:assert/strict';
import test from 'node:test';
import {addressesOf} from '../../../source/aws/credentials/addresses.ts';

test('CloudFormation and Organizations have addresses of their own where somebody names them', () => {
	const environment = {AWS_ENDPOINT_URL: 'http://all', AWS_ENDPOINT_URL_ORGANIZATIONS: 'http://organizations'};
	const {of: byVariable} = addressesOf({settings: {}, services: {}}, environment);
	const {of: byProfile} = addressesOf(
		{settings: {}, services: {'cloudformation.endpoint_url': 'http://cloudformation'}},
		{},
	);
	deepEqual(
		[byVariable.cloudformation, byVariable.organizations, byProfile],
		['http://all', 'http://organizations', {cloudformation: 'http://cloudformation'}],
	);
});
