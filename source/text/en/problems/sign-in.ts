import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import type {Explanations} from './explanations.ts';
import {said} from './said.ts';

/** No, broken, ended or refused credentials, and the region. */
export const signInProblems: Explanations<
	| 'no-credentials'
	| 'unknown-profile'
	| 'broken-profile'
	| 'session-expired'
	| 'other-account'
	| 'role-refused'
	| 'same-account'
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
	}),
	'unknown-profile': ({profile, known}) => ({
		title: ["There's no AWS profile ", part.value(profile)],
		body: [
			known.length === 0 ? ['The AWS files hold no profile.'] : ['There are: ', part.value(listed(known, 10))],
		],
	}),
	'broken-profile': ({profile, detail, unknown, late}) => ({
		title: ['Profile ', part.value(profile), ' gives no credentials'],
		body: [
			...(unknown
				? [[`Its ${unknown.setting} names `, part.value(unknown.value), ", which isn't in the AWS files."]]
				: []),
			...(late ? [[`Its ${late.setting} didn't end within ${duration(late.seconds)}.`]] : []),
			...said(detail),
		],
	}),
	'session-expired': ({source, detail}) => ({
		title: [`The AWS session${source === undefined ? '' : ` of ${credentials(source).phrase}`} has ended`],
		body: said(detail),
	}),
	'other-account': ({account, wanted}) => ({
		title: ['These credentials are of account ', part.value(account), ', and not of ', part.value(wanted)],
	}),
	'role-refused': ({account, role, principal, detail}) => ({
		title: ['Account ', part.value(account), " doesn't let this run take the role ", part.value(role)],
		body: [
			...(principal === undefined ? [] : [['It was asked for by ', part.value(principal), '.']]),
			...said(detail),
		],
	}),
	'same-account': ({account, profiles}) => ({
		title: ['The profiles ', part.value(listed(profiles, 10)), ' are of the same account, ', part.value(account)],
	}),
	'wrong-credentials': ({source, detail}) => ({
		title: [
			`AWS doesn't accept these credentials${source === undefined ? '' : ` of ${credentials(source).phrase}`}`,
		],
		body: said(detail),
	}),
	'mfa-needed': ({profile, serial}) => ({
		title: ['Profile ', part.value(profile), ' needs a code of its MFA device'],
		body: [['Device ', part.value(serial)]],
	}),
	// All that `TokenCode` of STS takes.
	'mfa-form': () => ({title: ['A code of an MFA device has six digits']}),
	'mfa-refused': ({profile, detail}) => ({
		title: ['AWS refuses the MFA code for profile ', part.value(profile)],
		body: said(detail),
	}),
	'no-region': () => ({title: ['No AWS region is chosen']}),
	'unknown-region': ({region}) => ({title: [part.value(region), " isn't a region of this account"]}),
};
