import type {KeyVerdict} from '../../../domain/account/datadog/key-verdict.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';

const unknown = {
	unreachable: "couldn't be reached",
	'rate-limited': 'limits the rate of checks right now',
	unexpected: "gave an answer that isn't understood",
};

/** What Datadog said of the key. */
export function verdict(of: KeyVerdict): Line {
	switch (of.kind) {
		case 'valid': {
			return [`Checked the API key with ${of.site}: valid`];
		}

		case 'refused': {
			return [
				of.unasked === undefined
					? `${of.site} refuses this API key, and so does every other site`
					: `${of.site} refuses this API key; whether it belongs to ${of.unasked} couldn't be seen`,
			];
		}

		// A key names no site, so this is known only from asking the others.
		case 'elsewhere': {
			return [`This API key belongs to ${of.other}, not to ${of.site}`];
		}

		case 'unknown': {
			return [
				`The API key wasn't checked: ${of.site} ${unknown[of.why]}`,
				part.quiet(of.detail === '' ? '' : ` (${of.detail})`),
			];
		}

		case 'unread': {
			return [
				"The API key wasn't checked: ",
				part.value(of.reference),
				of.code === 'access-denied'
					? ' may not be read with these credentials'
					: ` couldn't be read (${of.code})`,
			];
		}
	}
}
