import type {Registered} from '../registered.ts';
import type {StoredKey} from '../stored-key.ts';
import type {Unread} from '../unread.ts';

/**
What of this tool's may be in one region: secrets and parameters that are named as keys are, and all revisions of the
families that an Agent of ours has or had. Whose each of them is says its tag. `unread` is what may be there besides.
*/
export type OwnThings = {
	readonly region: string;
	readonly keys: readonly StoredKey[];
	readonly revisions: readonly Registered[];
	readonly unread: readonly Unread[];
};
