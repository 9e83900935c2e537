import type {AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import {logged, loggedSince} from '../../../domain/kit/large/log.ts';
import type {Fact} from './fact.ts';
import type {View} from './view.ts';

/**
What is printed anew below the name of its account, where that is another than above. A line of its own names its
account itself, as accounts are changed side by side.
*/
export function withHeadings(before: View, after: View): View {
	let {lastOf} = before;
	const fresh = loggedSince(after.history, before.history.length);
	const headed = fresh.flatMap((fact): readonly Fact[] => {
		const of = 'of' in fact ? fact.of : undefined;
		const id = of && (of.account ?? of.profile);
		if (!of || id === undefined || id === lastOf) {
			return [fact];
		}

		if (fact.type === 'change-done' || fact.type === 'rollout') {
			// What comes below it is no longer seen to be of the account whose name stands above it.
			lastOf = undefined;
			return [fact];
		}

		lastOf = id;
		return [{type: 'account', of: namedSo(of, before)}, fact];
	});
	return headed.length === fresh.length && lastOf === before.lastOf
		? after
		: {...after, history: logged(before.history, ...headed), lastOf};
}

/** With the name that stood above it before: what was answered before it was signed in to knows none. */
function namedSo(of: AccountName, {history}: View): AccountName {
	const earlier = loggedSince(history, 0).find(
		(fact): fact is Extract<Fact, {readonly type: 'account'}> =>
			fact.type === 'account' && fact.of.account !== undefined && fact.of.account === of.account,
	);
	return earlier ? {...earlier.of, ...of} : of;
}
