import type {PolicyDocument} from '../../account/policy-document.ts';
import {moveKeys} from '../../datadog/register-keys.ts';
import {summaries} from '../summaries.ts';
import {everything} from '../add-people.ts';
import {demo, demoAppKey, demoKeys} from '../demo.ts';
import {buildShop} from '../shop.ts';
import type {Demo, World} from '../world.ts';
import {profiles} from './profiles.ts';

// Making and changing are refused together: who may not create a service may not slip one in by an update either.
const forbidden = ['ecs:CreateService', 'ecs:UpdateService', 'ecs:CreateDaemon'];

// Boundaries and session policies say what is left, so this allows all but that and denies nothing: the refusal says
// that no such policy allows the action (IAM user guide: access denied error messages).
const allButServices: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [{Effect: 'Allow', NotAction: forbidden, Resource: '*'}],
};

// A service control policy is the organisation's fence: it allows everything and denies a few actions outright, so the
// refusal speaks of an explicit deny. Both wordings have to be told from a missing permission.
const noServices: PolicyDocument = {
	Version: '2012-10-17',
	Statement: [
		...[everything.Statement].flat(),
		{Sid: 'NoNewServices', Effect: 'Deny', Action: forbidden, Resource: '*'},
	],
};

// The key is known to the site of the demo only, so a run that forgets the site and asks the standard one is refused.
function shopOf(answers: Demo, partition: string, summary: string): World {
	return {
		summary,
		demo: {...answers, keysElsewhere: {}, applicationKeys: {[answers.site]: demoAppKey()}},
		partition,
		build(home) {
			buildShop(home);
			moveKeys(home.account, answers.site, demoKeys);
		},
	};
}

const shopDemo = demo('shop-prod');

/** Worlds that differ in who signs in, where, and what limits them. */
export const accessWorlds = {
	profiles,
	// IAM's simulation knows the boundary of a role: it is said before anything is made.
	boundary: {summary: summaries.boundary, demo: shopDemo, build: buildShop, limits: {boundary: allButServices}},
	// The simulation knows the organisation's policies too, and says which kind is in the way.
	scp: {summary: summaries.scp, demo: shopDemo, build: buildShop, limits: {serviceControl: [noServices]}},
	// Nobody can ask for the policy of a session: the run finds out at the first refusal, with the rest already made.
	session: {summary: summaries.session, demo: shopDemo, build: buildShop, limits: {session: allButServices}},
	// Everything that is planned must be named `arn:aws-us-gov:…`, and Datadog has a site of its own for it.
	gov: shopOf({...shopDemo, region: 'us-gov-west-1', site: 'ddog-gov.com'}, 'aws-us-gov', summaries.gov),
	// None of Datadog's sites is in China, so the Agents of this world report to one outside.
	china: shopOf({...shopDemo, region: 'cn-north-1', site: 'ap1.datadoghq.com'}, 'aws-cn', summaries.china),
} satisfies Readonly<Record<string, World>>;
