import {ok, refused} from '../checked.ts';
import type {Question} from '../question.ts';

/** The code of the MFA device that a profile asks for while signing in. `serial` is the device's ARN or serial number. */
export function mfaQuestion(serial: string): Question<'mfaCode'> {
	return {
		id: 'mfaCode',
		step: 'sign-in',
		position: {index: 1, total: 6},
		flag: 'a session of an interactive terminal',
		about: [serial],
		canGoBack: false,
		input: {
			kind: 'text', initial: '', secret: false,
			of: text => /^\d{6}$/v.test(text.trim())
				? ok(text.trim())
				: refused({
					code: 'invalid-setting', field: 'mfa-code', value: text, expected: '6',
				}),
		},
	};
}
