import {profileArguments, type Repair} from '../../../domain/account/repair.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {credentials} from '../account/credentials.ts';
import {listed} from '../forms/listed.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

const listProfiles = {text: ['See which profiles there are:'], command: 'aws configure list-profiles'} as const;

/** No, broken, ended or refused credentials, and the region. */
export const signInProblems: Explanations<
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'wrong-credentials'
	| 'mfa-needed'
	| 'mfa-form'
	| 'mfa-refused'
	| 'no-region'
	| 'unknown-region'
> = {
	'no-credentials': ({source, detail}) => ({
		title: [`There are no AWS credentials${source === undefined ? '' : ` in ${credentials(source).phrase}`}`],
		body: said(detail),
		steps: [
			{text: ['Sign in with your console account (AWS CLI 2.32 or newer):'], command: 'aws login'},
			{text: ['or set up IAM Identity Center:'], command: 'aws configure sso'},
			{text: ['or store an access key:'], command: 'aws configure'},
			{text: ['or look around without an account:'], command: 'npx dd-ecs-setup --demo'},
		],
	}),
	'unknown-profile': ({profile, known, nearest}) => ({
		title: ["There's no AWS profile ", part.value(profile)],
		body: [
			known.length === 0 ? ['The AWS files hold no profile.'] : ['There are: ', part.value(listed(known, 10))],
		],
		steps: [
			...(nearest === undefined
				? []
				: [
						{
							text: ['Perhaps you mean:'],
							command: `npx dd-ecs-setup ${shellQuote(profileArguments(nearest))}`,
						},
					]),
			listProfiles,
		],
	}),
	'broken-profile': ({profile, detail}) => ({
		title: ['Profile ', part.value(profile), ' gives no credentials'],
		body: said(detail),
		steps: [
			{
				text: ['See what the profile says:'],
				command: shellQuote(['aws', 'configure', 'list', ...profileArguments(profile)]),
			},
			{text: ['Correct it in ~/.aws/config or ~/.aws/credentials, then run the same command again.']},
		],
	}),
	'session-expired': ({source, repair, detail}) => ({
		title: [`The AWS session${source === undefined ? '' : ` of ${credentials(source).phrase}`} has ended`],
		body: said(detail),
		steps: [again(repair), {text: ['Then run the same command again.']}],
	}),
	'wrong-credentials': ({source, why, region, detail}) => ({
		title: [
			`AWS doesn't accept these credentials${source === undefined ? '' : ` of ${credentials(source).phrase}`}`,
		],
		body: said(detail),
		steps: wrong[why](region),
	}),
	'mfa-needed': ({profile, serial}) => ({
		title: ['Profile ', part.value(profile), ' needs a code of its MFA device'],
		body: [['Device ', part.value(serial)]],
		steps: [
			{text: ['Type the code in a terminal, where it is asked for, or choose another profile.']},
			{
				text: ['Where nobody can type, sign in before and hand over the session:'],
				command: `eval "$(${exportingOf(profile)})"`,
			},
		],
	}),
	'mfa-form': () => ({
		title: ['A code of an MFA device has six digits'],
		steps: [{text: ['Read it off the device or its app.']}],
	}),
	'mfa-refused': ({profile, detail}) => ({
		title: ['AWS refuses the MFA code for profile ', part.value(profile)],
		body: said(detail),
		steps: [
			{text: ['Wait for the next code: each can be used once.']},
			{text: ['Check that mfa_serial in the profile names the device the code comes from.']},
		],
	}),
	'no-region': () => ({
		title: ['No AWS region is chosen'],
		steps: [
			{
				text: ['Name one with ', part.command('--region'), ', for example:'],
				command: 'npx dd-ecs-setup --region us-east-1',
			},
			{text: ['or look in every region of the account:'], command: 'npx dd-ecs-setup --region all'},
		],
	}),
	'unknown-region': ({region, nearest}) => ({
		title: [part.value(region), " isn't a region of this account"],
		steps: [
			...(nearest === undefined
				? []
				: [{text: ['Perhaps you mean:'], command: `npx dd-ecs-setup ${shellQuote(['--region', nearest])}`}]),
			{
				text: ['See the regions that are enabled:'],
				command: 'aws account list-regions --region-opt-status-contains ENABLED ENABLED_BY_DEFAULT',
			},
		],
	}),
};

function again(repair: Repair) {
	switch (repair.kind) {
		case 'run': {
			return {text: ['Sign in again:'], command: shellQuote(repair.command)};
		}

		case 'new-keys': {
			return {
				text: [
					'Get new session keys where you got these, and set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY ' +
						'and AWS_SESSION_TOKEN, or update the profile.',
				],
			};
		}
	}
}

const wrong = {
	'unknown-key': (region: string | undefined) => [
		{text: ['Check that the access key exists and is active, and belongs to the account you mean.']},
		...(region === undefined
			? []
			: [{text: [`Check that ${region} is enabled for the account: a region that isn't looks the same.`]}]),
	],
	signature: () => [
		{
			text: ["The secret access key doesn't belong to the access key ID. Enter both again:"],
			command: 'aws configure',
		},
	],
	clock: () => [
		{
			text: [
				"This computer's clock differs from AWS by more than five minutes. Set it, then run the " +
					'same command again.',
			],
		},
	],
};

function exportingOf(profile: string): string {
	return shellQuote(['aws', 'configure', 'export-credentials', ...profileArguments(profile), '--format', 'env']);
}
