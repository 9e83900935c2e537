import {ok, refused} from '../../choices/problem/checked.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import type {Question} from '../question.ts';
import {refuseKeys} from '../refuse-keys.ts';

/**
The code of the MFA device that a profile asks for while signing in. `serial` is the device's ARN or serial number,
`complaint` why the last code was not taken.
*/
export function mfaQuestion(serial: string, complaint?: Problem): Omit<Question<'mfaCode'>, 'again'> {
	return {
		id: 'mfaCode',
		step: 'sign-in',
		position: {index: 1, total: 6},
		// A code lives for half a minute: there is no flag for it.
		flags: [],
		about: [serial],
		canGoBack: true,
		...(complaint && {complaint}),
		input: refuseKeys({
			kind: 'text',
			initial: '',
			secret: false,
			// Six digits, of every kind of device that AWS takes codes of (IAM, "Multi-factor authentication").
			of: text => (/^\d{6}$/v.test(text.trim()) ? ok(text.trim()) : refused({code: 'mfa-form'})),
		}),
	};
}
