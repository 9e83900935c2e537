import {isOwnKey} from '../../../account/stored-key.ts';
import {intents} from '../../../choices/intent.ts';
import {keyInHand} from '../../../choices/complete-choices.ts';
import {type Check, result} from '../check.ts';

/**
Whether what an earlier run stored was compared with the key in hand: where it wasn't, a new key wouldn't reach the
Agents.
*/
export const storedKey: Check = ({observed: {storedKeys}, choices, reads}) => {
	const {settings} = choices;
	if (!keyInHand(choices) || settings.store === 'plain') {
		return [];
	}

	// What is to be rotated is replaced all the same.
	const isReplaced = intents[choices.intent].bringsKey === true;
	const [kind, action] =
		settings.store === 'ssm' ? ['parameter', 'ssm:GetParameter'] : ['secret', 'secretsmanager:GetSecretValue'];
	const own = storedKeys.filter(stored => stored.kind === kind && stored.deletion === undefined && isOwnKey(stored));
	// Keys of regions that this plan does not touch are none of its business.
	const used = own.filter(({arn}) => reads.some(({resource}) => resource === arn));
	return used.map(({name, holdsTheKey, unread: code = 'access-denied'}) =>
		result(
			'stored-key',
			name,
			holdsTheKey === undefined
				? code === 'access-denied'
					? {verdict: 'warn', finding: isReplaced ? 'replaced-unread' : 'unread', facts: {action}}
					: {
							verdict: 'warn',
							finding: isReplaced ? 'replaced-unanswered' : 'unanswered',
							facts: {action, code},
						}
				: undefined,
		),
	);
};
