import {part} from '../../part.ts';
import type {StepWords} from '../../step-words.ts';

/** Signing in, and the region. */
export const signInSteps: StepWords<
	| 'console-sign-in'
	| 'identity-center'
	| 'access-key'
	| 'demo'
	| 'perhaps'
	| 'list-profiles'
	| 'look-at-profile'
	| 'correct-profile'
	| 'sign-in-again'
	| 'new-keys'
	| 'then-again'
	| 'then-go-on'
	| 'same-account'
	| 'let-in'
	| 'allow-assuming'
	| 'one-profile'
	| 'check-access-key'
	| 'check-region-enabled'
	| 'enter-keys-again'
	| 'set-clock'
	| 'type-code'
	| 'hand-over-session'
	| 'read-code'
	| 'next-code'
	| 'check-serial'
	| 'name-region'
	| 'or-every-region'
	| 'enabled-regions'
> = {
	// `aws login` came with 2.32.
	'console-sign-in': ['Sign in with your console account (AWS CLI 2.32 or newer):'],
	'identity-center': ['or set up IAM Identity Center:'],
	'access-key': ['or store an access key:'],
	demo: ['or look around without an account:'],
	perhaps: ['Perhaps you mean:'],
	'list-profiles': ['See which profiles there are:'],
	'look-at-profile': ['See what the profile says:'],
	'correct-profile': ['Correct it in ~/.aws/config or ~/.aws/credentials.'],
	'sign-in-again': ['Sign in again:'],
	'new-keys': [
		'Get new session keys where you got these, and set AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY ' +
			'and AWS_SESSION_TOKEN, or update the profile.',
	],
	'then-again': ['Then go on with what was chosen so far:'],
	'then-go-on': ['Then choose them here; the run goes on.'],
	'same-account': ['Choose credentials of the account that the run began with.'],
	'let-in': ["Let the role's trust policy name the account or the role that asks, or name a role that does."],
	'allow-assuming': ['Whoever asks needs sts:AssumeRole on it, and no policy of the organisation that denies it.'],
	'one-profile': ['Give one of them:'],
	'check-access-key': ['Check that the access key exists and is active, and belongs to the account you mean.'],
	'check-region-enabled': ({region}) => [
		`Check that ${region} is enabled for the account: a region that isn't looks the same.`,
	],
	'enter-keys-again': ["The secret access key doesn't belong to the access key ID. Enter both again:"],
	'set-clock': ["This computer's clock differs from AWS by more than five minutes: set it."],
	'type-code': ['Type the code in a terminal, where it is asked for, or choose another profile.'],
	'hand-over-session': ['Where nobody can type, sign in before and hand over the session:'],
	'read-code': ['Read it off the device or its app.'],
	'next-code': ['Wait for the next code: each can be used once.'],
	'check-serial': ['Check that mfa_serial in the profile names the device the code comes from.'],
	'name-region': ['Name one with ', part.command('--region'), ', for example:'],
	'or-every-region': ['or look in every region of the account:'],
	'enabled-regions': ['See the regions that are enabled:'],
};
