import {intents} from '../../../choices/intent.ts';
import {oldKeys, type OldKey} from '../../rotation/old-key.ts';
import {namesOf} from '../../rotation/names-of.ts';
import {type Check, type Finding, result} from '../check.ts';

/** Who has the key before after a rotation: whoever revokes it too early cuts them off. */
export const oldKey: Check = ({observed, choices, changes}) => {
	const old = intents[choices.intent].bringsKey && changes.length > 0 ? oldKeys({observed, choices}) : undefined;
	if (!old) {
		return [];
	}

	const isCounted = old.unseen.length === 0;
	return old.stored.map(stored => result('old-key', stored.name, findingOf(stored, isCounted)));
};

function findingOf({isReplaced, by}: OldKey, isCounted: boolean): Finding | undefined {
	const facts = {users: namesOf(by), count: by.length};
	if (!isReplaced) {
		return {verdict: 'warn', finding: by.length > 0 ? 'left-with-users' : 'left', facts};
	}

	if (by.length > 0) {
		return {verdict: 'warn', finding: 'shared', facts};
	}

	return isCounted ? undefined : {verdict: 'warn', finding: 'uncounted', facts};
}
