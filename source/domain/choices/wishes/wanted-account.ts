import type {Answers} from '../answers.ts';
/**
One of several accounts that a run is for: that of a profile, or one that a role leads into from the credentials that
the run begins with. `role` is its name, with its path in front where it has one.
*/
export type WantedAccount =
	| {readonly kind: 'profile'; readonly profile: string}
	| {readonly kind: 'role'; readonly account: string; readonly role: string};

/** What a person knows an account by, before anything was read of it: its profile, or its id. */
export function wantedName(wanted: WantedAccount): string {
	return wanted.kind === 'profile' ? wanted.profile : wanted.account;
}

/** Whose account something is of, in a run for several: what is known of it by then. */
export type AccountName = {
	/** Its id. */
	readonly account?: string;
	readonly alias?: string;
	readonly profile?: string;
};

/** The shortest name that a person knows an account by. */
export function shortName({account, alias, profile}: AccountName): string {
	return alias ?? profile ?? account ?? '';
}

/** The id behind a name that is another. */
export function idBeside(of: AccountName): string {
	return of.account === undefined || of.account === shortName(of) ? '' : `  ${of.account}`;
}

/** By its id, or by its profile where nobody could sign in. */
export function isSameAccount(one: AccountName | undefined, other: AccountName): boolean {
	return one !== undefined && one.account === other.account && one.profile === other.profile;
}

/** Of what was said, what leads into the account: without it a command is about another one. */
export function leadingIn({profile, 'assume-role': role, account}: Answers): Answers {
	return {
		...(profile !== undefined && {profile}),
		...(role !== undefined && {'assume-role': role}),
		...(account !== undefined && {account}),
	};
}
