import type {PolicyDocument} from '../account/policy-document.ts';
import {everything} from './add-people.ts';
import {demo, demoKey} from './demo.ts';
import {profiles} from './profiles.ts';
import {buildShop} from './shop.ts';
import type {Demo, World} from './world.ts';

const forbidden = ['ecs:CreateService', 'ecs:UpdateService', 'ecs:CreateDaemon'];

const allButServices: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', NotAction: forbidden, Resource: '*'}],
};

const noServices: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		...[everything.Statement].flat(),
		{Sid: 'NoNewServices', Effect: 'Deny', Action: forbidden, Resource: '*'},
	],
};

function shopOf(answers: Demo, partition: string, summary: string): World {
	return {
		summary,
		demo: answers,
		partition,
		build(home) {
			buildShop(home);
			home.account.datadogKeys.clear();
			home.account.datadogKeys.set(answers.site, new Set([demoKey()]));
		},
	};
}

const shopDemo = demo('shop-prod');

/** Worlds that differ in who signs in, where, and what limits them. */
export const accessWorlds: Readonly<Record<string, World>> = {
	profiles,
	boundary: {
		summary: 'Your permissions boundary leaves out creating services',
		demo: shopDemo,
		build: buildShop,
		limits: {boundary: allButServices},
	},
	scp: {
		summary: 'A service control policy denies creating services',
		demo: shopDemo,
		build: buildShop,
		limits: {serviceControl: [noServices]},
	},
	session: {
		summary: 'The policy of your session leaves out creating services, which shows only when it is tried',
		demo: shopDemo,
		build: buildShop,
		limits: {session: allButServices},
	},
	gov: shopOf(
		{...shopDemo, region: 'us-gov-west-1', site: 'ddog-gov.com'},
		'aws-us-gov',
		'The shop in AWS GovCloud (US)',
	),
	china: shopOf(
		{...shopDemo, region: 'cn-north-1', site: 'ap1.datadoghq.com'},
		'aws-cn',
		'The shop in the China Regions of AWS',
	),
};
