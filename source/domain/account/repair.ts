import type {CredentialSource} from './credential-source.ts';

/** A program and its arguments, as they are handed over without a shell: nothing in them is ever interpreted. */
export type Command = readonly [program: string, ...given: readonly string[]];

/** What makes an ended session work again. Temporary keys come from wherever the person got them. */
export type Repair = {readonly kind: 'run'; readonly command: Command} | {readonly kind: 'new-keys'};

/** The AWS CLI's own sign-in for these credentials: of IAM Identity Center, or of the console (2.32 or newer). */
export function signInAgain(way: 'sso-login' | 'login', source: CredentialSource | undefined): Repair {
	const profile = source?.kind === 'profile' ? profileArguments(source.name) : [];
	return {kind: 'run', command: ['aws', ...(way === 'login' ? ['login'] : ['sso', 'login']), ...profile]};
}

/** The AWS CLI takes an argument that begins with a dash for an option of its own, unless it is tied to its name. */
export function profileArguments(name: string): readonly string[] {
	return name.startsWith('-') ? [`--profile=${name}`] : ['--profile', name];
}
