import type {ChangeKind} from '../../../source/domain/plan/change.ts';

/** A run whose rollout fails, so that what it changed is put back; and the writes that put it back, in order. */
export type PutBack = {
	/** That of adoptions where it isn't said. */
	readonly world?: string;
	readonly before?: readonly string[];
	readonly args: readonly string[];
	/** A version that there is. */
	readonly working: string;
	/** Each with how many of its kind the run sends before: those are not broken. */
	readonly sends: ReadonlyArray<{readonly kind: ChangeKind; readonly after: number}>;
};

const adopt = ['--cluster', 'legacy', '--existing', 'adopt', '--yes'];

export const putBacks: Readonly<Record<'adoption' | 'update' | 'upgrade', PutBack>> = {
	/** The tags that an adoption put on are taken off again. */
	adoption: {
		args: adopt,
		working: '7.60.0',
		sends: [
			{kind: 'update-service', after: 1},
			{kind: 'untag-resource', after: 0},
		],
	},
	/** A tag that it changed says again what it said. */
	update: {
		before: [...adopt, '--features', 'default,logs'],
		args: [...adopt, '--features', 'default,processes', '--env', 'prod'],
		working: '7.60.0',
		sends: [
			{kind: 'update-service', after: 1},
			{kind: 'untag-resource', after: 0},
			{kind: 'tag-resource', after: 1},
		],
	},
	/** A version that there is not: what is set then is newer than what works. */
	upgrade: {
		world: 'outdated',
		args: ['upgrade', '--cluster', 'shop-prod', '--allow-downgrade', '--yes'],
		working: '7.85.4',
		sends: [{kind: 'update-service', after: 1}],
	},
};
