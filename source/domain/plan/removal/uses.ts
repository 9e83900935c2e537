import type {Observed} from '../../account/observed.ts';
import type {Unread} from '../../account/unread.ts';
import type {User} from '../../account/left/user.ts';
import type {NotSeen, Stay, StayWhy, Using} from './stay.ts';

/** A thing of the account that may have users besides those that go. */
export type Shared = Pick<Stay, 'kind' | 'name' | 'region'> & {readonly isUsedBy: (user: User) => boolean};

/** Who was looked at, without those that this plan takes away. */
export type Lookout = {
	readonly users: readonly User[];
	/** Where somebody may be who was not seen. */
	readonly unseen: readonly NotSeen[];
	/** In how many regions was looked. */
	readonly regions: number;
};

/**
Everybody who may use what this tool made, in every region that the account has enabled. A family whose newest revision
a service or daemon runs is told by these; one whose newest revision is ours goes or is told by whoever runs it.
*/
export function lookout({users: seen = [], usersUnlisted}: Observed, isGone: (user: User) => boolean): Lookout {
	const all = seen.flatMap(({users}) => users).filter(user => !isGone(user));
	const run = new Set(all.flatMap(({kind, definitions}) => (kind === 'family' ? [] : definitions)));
	const own = new Set(seen.flatMap(({region, ownFamilies}) => ownFamilies.map(family => `${region} ${family}`)));
	return {
		users: all.filter(
			({kind, region, name, definitions}) =>
				kind !== 'family' || (definitions.every(arn => !run.has(arn)) && !own.has(`${region} ${name}`)),
		),
		unseen: [
			...notSeen(usersUnlisted ? [usersUnlisted] : [], 'all'),
			...seen.flatMap(({region, unread}) => notSeen(unread, region)),
		],
		regions: seen.length,
	};
}

/** What could not be read and may hide something. A region that an organisation closes has nothing in it. */
export function notSeen(unread: readonly Unread[], region: string): readonly NotSeen[] {
	return unread
		.filter(({problem}) => !(problem.code === 'access-denied' && problem.policy === 'scp'))
		.map(({operation, problem}) => ({region, operation, code: problem.code}));
}

/** Why a thing stays; nothing where nobody else uses it. Who can't be counted may use it. */
export function whyStays({isUsedBy}: Shared, {users, unseen}: Lookout): StayWhy | undefined {
	const by = users.filter(user => isUsedBy(user));
	if (by.length > 0) {
		return {kind: 'used', by: by.map(user => using(user))};
	}

	return unseen.length > 0 ? {kind: 'uncounted', unseen} : undefined;
}

/** A user as a plan tells of it. */
export function using({kind, name, region, cluster}: User): Using {
	return {kind, name, region, ...(cluster && {cluster: cluster.name})};
}
