import {refusedAnswer, type LookedAt} from '../choosing/session.ts';

/** The set has moved since: what was said yes to is no plan of it any more. */
export function withoutApproval(session: LookedAt): LookedAt {
	const {answers, refusal, refused} = refusedAnswer(
		session,
		{question: 'approval', problem: {code: 'state-moved', what: []}},
		['approval'],
	);
	return {...session, answers, refused, ...(refusal && {refusal})};
}
