import type {KeyVerdict} from '../../../../domain/account/datadog/key-verdict.ts';

/** How good a verdict on the key is. */
export function verdictTone({kind}: KeyVerdict): 'good' | 'warn' | 'bad' {
	switch (kind) {
		case 'valid': {
			return 'good';
		}

		// None of these says that the key is bad: it's good for another site, or nobody could ask.
		case 'elsewhere':
		case 'unknown':
		case 'unread': {
			return 'warn';
		}

		case 'refused': {
			return 'bad';
		}
	}
}
