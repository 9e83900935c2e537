import {moveKeys} from '../datadog/register-keys.ts';
import {unreachable} from '../ecs/task/pull-failure.ts';
import {summaries} from './summaries.ts';
import {addSecret} from './add-secret.ts';
import {demo, demoKey, demoKeys} from './demo.ts';
import {buildShop, buildShopProd} from './shop.ts';
import type {Home, World} from './world.ts';

const shopDemo = demo('shop-prod');

// The shop is known to work; what goes wrong here is the fault and nothing else.
function shopWith(world: Pick<World, 'summary'> & Partial<World>): World {
	return {demo: shopDemo, build: buildShop, ...world};
}

const secretArn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:datadog/api-key-dEm0Ky';

function buildUnreadableSecret(home: Home): void {
	buildShopProd(home);
	// The role of the demo is the account's general one, which nobody let read this secret.
	addSecret({name: 'datadog/api-key', value: demoKey()}, home);
}

function buildForeignKey(home: Home): void {
	buildShop(home);
	// A valid key on the wrong site is refused like a made-up one, which is the commonest mistake with keys.
	moveKeys(home.account, 'us5.datadoghq.com', demoKeys);
}

function buildSilentHosts(home: Home): void {
	const cluster = buildShopProd(home);
	const [cutOff, early] = [...cluster.instances.values()].slice(3);
	// A route table without a way out, and a machine whose clock nobody sets: ECS is told of neither.
	home.account.hostTroubles.set(cutOff?.ec2InstanceId ?? '', 'no-egress');
	home.account.hostTroubles.set(early?.ec2InstanceId ?? '', {clockAhead: 400});
}

// What a captive proxy sends: status 200 and HTML, which the SDK fails to read as JSON or XML.
const page =
	'<!DOCTYPE html>\n<html><head><title>Access to this site is blocked</title></head><body><h1>ACME web ' +
	'proxy</h1><p>Sign in to continue.</p></body></html>\n';

/** Worlds in which something goes wrong whatever is there. */
export const faultWorlds = {
	// The reader who may not write: IAM's simulation tells it before anything is made.
	denied: shopWith({
		summary: summaries.denied,
		policies: [
			{
				Version: '2012-10-17',
				Statement: [{Effect: 'Allow', NotAction: ['ecs:CreateService', 'ecs:UpdateService'], Resource: '*'}],
			},
		],
	}),
	// Every service refuses, each in its own words; one sentence about signing in again must come of it.
	expired: shopWith({summary: summaries.expired, isExpired: true}),
	// Others use the account's quotas too. Reading must slow down and still end.
	throttled: shopWith({summary: summaries.throttled, faults: {buckets: 0.1}}),
	// Private subnets without a way out: the text is Docker's for a connection that times out. Only a rollout shows it.
	'bad-image': shopWith({
		build(home) {
			buildShopProd(home);
		},
		summary: summaries['bad-image'],
		faults: {pull: unreachable},
	}),
	// A role of the account's own is given by name and not changed, so the tasks fail when they start.
	'bad-secret': shopWith({
		summary: summaries['bad-secret'],
		demo: {...shopDemo, secretArn, executionRole: 'ecsTaskExecutionRole'},
		build: buildUnreadableSecret,
	}),
	// Datadog's answer can't say which site would know the key; the world lets one site know it.
	'bad-key': shopWith({
		summary: summaries['bad-key'],
		demo: {...shopDemo, keysElsewhere: {}, applicationKeys: {}},
		build: buildForeignKey,
	}),
	// Seven and eleven share no factor, so both come about, seldom together. The SDK's three attempts hide nearly all.
	flaky: shopWith({summary: summaries.flaky, faults: {flaky: {serverErrorEvery: 7, resetEvery: 11}}}),
	// The rollout is fine, and two hosts are not seen at Datadog: only its own API tells.
	'silent-hosts': shopWith({summary: summaries['silent-hosts'], build: buildSilentHosts}),
	// Nothing of AWS can be reached: the error must name the proxy and not a parser.
	html: shopWith({summary: summaries.html, faults: {html: page}}),
} satisfies Readonly<Record<string, World>>;
