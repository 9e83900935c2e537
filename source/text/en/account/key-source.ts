import type {KeySource} from '../../../domain/choices/choices.ts';
import type {OptionWords} from '../../words.ts';
import {listed} from '../forms/listed.ts';

const inClear = 'in clear, in the task definition';

/** One way to give the API key. */
export function keySource(source: KeySource): OptionWords {
	switch (source.kind) {
		case 'paste': {
			// Where a pasted key goes is what people ask first.
			return words('Paste it', 'kept in memory, never shown');
		}

		case 'environment': {
			return words('Use the one in DD_API_KEY', 'for all of these Agents');
		}

		case 'offered': {
			return words("Use the demo's key", `made up; valid on ${listed(source.sites)}`);
		}

		case 'kept': {
			return source.reference === undefined
				? words('Leave it where it is', source.isInFile ? 'in a file that ECS reads' : inClear)
				: words(`Leave it in ${shortName(source.reference)}`, 'as it is today');
		}

		case 'secret-arn': {
			return words('Name a secret', 'ARN in Secrets Manager; the value stays there');
		}

		case 'parameter-name': {
			return words('Name a parameter', 'SSM Parameter Store; the value stays there');
		}

		case 'stored': {
			const {kind, reference} = source.stored;
			return words(
				`Use ${shortName(reference)}`,
				kind === 'secret' ? 'found in Secrets Manager' : 'found in Parameter Store',
			);
		}
	}
}

function words(label: string, aside: string): OptionWords {
	return {label, aside: [aside], detail: []};
}

/**
Of an ARN the part that a person has named, and which key of its JSON; the name of a parameter passes as it is. Secrets
Manager puts a hyphen and six characters of its own behind the name.
*/
function shortName(reference: string): string {
	const {name = '', key = ''} =
		/^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(?<name>[^:]*)(?<key>(?::.*)?)$/v.exec(reference)?.groups ?? {};
	// An ARN may lack them, and six small letters are a word of the name (`my-secret`) far more often than chance.
	return name === ''
		? reference.replace(/^arn:[^:]*:ssm:[^:]*:[^:]*:parameter/v, '')
		: `${name.replace(/-(?=[a-z]*[0-9A-Z])[0-9A-Za-z]{6}$/v, '')}${key}`;
}
