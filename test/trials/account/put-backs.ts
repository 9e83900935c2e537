import type {ChangeKind} from '../../../source/domain/plan/change.ts';

/** A run whose rollout fails, so that what it changed is put back; and the writes that put it back, in order. */
export type PutBack = {
	readonly before?: readonly string[];
	readonly args: readonly string[];
	/** Each with how many of its kind the run sends before: those are not broken. */
	readonly sends: ReadonlyArray<{readonly kind: ChangeKind; readonly after: number}>;
};

const adopt = ['--cluster', 'legacy', '--existing', 'adopt', '--yes'];

export const putBacks: Readonly<Record<'adoption' | 'update', PutBack>> = {
	/** The tags that an adoption put on are taken off again. */
	adoption: {
		args: adopt,
		sends: [
			{kind: 'update-service', after: 1},
			{kind: 'untag-resource', after: 0},
		],
	},
	/** A tag that it changed says again what it said. */
	update: {
		before: [...adopt, '--features', 'default,logs'],
		args: [...adopt, '--features', 'default,processes', '--env', 'prod'],
		sends: [
			{kind: 'update-service', after: 1},
			{kind: 'untag-resource', after: 0},
			{kind: 'tag-resource', after: 1},
		],
	},
};
