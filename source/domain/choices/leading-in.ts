import type {Answers} from './answers.ts';

/** Of what was said, what leads into the account: without it a command is about another one. */
export function leadingIn({profile, 'assume-role': role, account}: Answers): Answers {
	return {
		...(profile !== undefined && {profile}),
		...(role !== undefined && {'assume-role': role}),
		...(account !== undefined && {account}),
	};
}
