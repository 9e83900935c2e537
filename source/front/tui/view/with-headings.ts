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
		if (!of || id === undefined || id === lastOf || fact.type === 'change-done' || fact.type === 'rollout') {
			return [fact];
		}

		lastOf = id;
		return [{type: 'account', of}, fact];
	});
	return headed.length === fresh.length
		? after
		: {...after, history: logged(before.history, ...headed), ...(lastOf !== undefined && {lastOf})};
}
