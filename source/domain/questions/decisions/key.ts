import {keysPage} from '../../account/site.ts';
import {checkKeyForm} from '../../choices/check-key-form.ts';
import {checkParameter, checkSecretArn} from '../../choices/check-reference.ts';
import {tidyKey} from '../../choices/tidy-key.ts';
import {seal} from '../../kit/secret.ts';
import type {Input} from '../question.ts';
import type {KeyChoice} from '../../choices/choices.ts';
import type {Situation} from '../../choices/situation.ts';
import type {Decision} from './draft.ts';
import {keyFlags} from './key-source.ts';

/** The key itself, masked, or the name of the secret or parameter that holds it. */
export const key: Decision<'key'> = {
	id: 'key',
	step: 'key',
	wanted: () => true,
	evident({choices: {keySource}}) {
		switch (keySource?.kind) {
			// The demo's own key, at hand and without worth.
			case 'environment':
			case 'offered': {
				return {kind: 'given', secret: keySource.secret};
			}

			case 'stored': {
				const {kind, reference} = keySource.stored;
				return kind === 'secret' ? {kind: 'secret', arn: reference} : {kind: 'parameter', name: reference};
			}

			case 'kept': {
				return {kind: 'kept'};
			}

			case 'paste':
			case 'secret-arn':
			case 'parameter-name':
			case undefined: {
				return undefined;
			}
		}
	},
	ask: situation => ({
		id: 'key',
		step: 'key',
		flags: flagsOf(situation),
		input: input(situation),
		// A dry run shows where the key will go without having one.
		...(situation.dryRun && {fallback: {kind: 'later'} as const}),
		assumed: {kind: 'later'},
		...(situation.choices.site !== undefined && {about: [situation.choices.site]}),
		...(isPasted(situation) && situation.choices.site !== undefined && {link: keysPage(situation.choices.site)}),
	}),
};

function input({choices, observed}: Situation): Input<KeyChoice> {
	const regions = choices.regions ?? [];
	switch (choices.keySource?.kind) {
		case 'secret-arn': {
			return {
				kind: 'text',
				initial: '',
				secret: false,
				of: text => checkSecretArn(text, {regions, ...observed.identity}),
			};
		}

		case 'parameter-name': {
			return {kind: 'text', initial: '', secret: false, of: text => checkParameter(text, {regions})};
		}

		case 'paste':
		case 'environment':
		case 'offered':
		case 'stored':
		case 'kept':
		case undefined: {
			return {
				kind: 'text',
				initial: '',
				// Drawn as dots, in no event and in no journal.
				secret: true,
				of(text) {
					const problem = checkKeyForm(text);
					return problem
						? {kind: 'refused', problem}
						: {kind: 'ok', value: {kind: 'given', secret: seal(tidyKey(text))}};
				},
			};
		}
	}
}

/** A parameter's name may begin with any letter, and where one is typed no page has keys. */
function isPasted({choices: {keySource}}: Situation): boolean {
	return keySource?.kind !== 'secret-arn' && keySource?.kind !== 'parameter-name';
}

function flagsOf({choices: {keySource}}: Situation): readonly string[] {
	switch (keySource?.kind) {
		case 'secret-arn': {
			return ['--api-key-secret-arn'];
		}

		case 'parameter-name': {
			return ['--api-key-ssm-parameter'];
		}

		case 'paste':
		case 'environment':
		case 'offered':
		case 'stored':
		case 'kept':
		case undefined: {
			return keyFlags;
		}
	}
}
