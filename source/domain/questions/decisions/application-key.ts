import {appKeysPage, type Site} from '../../account/site.ts';
import type {AppKeyChoice} from '../../choices/choices.ts';
import {ok, refused} from '../../choices/problem/checked.ts';
import type {Problem} from '../../choices/problem/problem.ts';
import {tidyKey} from '../../choices/tidy-key.ts';
import {seal} from '../../kit/secret.ts';
import type {Input, Question} from '../question.ts';

type Asking = {
	readonly site: Site;
	/** Why the last one was not taken. */
	readonly complaint?: Problem;
};

/**
The key with which Datadog tells whether data arrives, asked when everything runs. Nothing rests on it: going back,
leaving and an empty answer all mean that nobody wants to know.
*/
export function appKeyQuestion({site, complaint}: Asking): Omit<Question<'applicationKey'>, 'again'> {
	return {
		id: 'applicationKey',
		step: 'data',
		position: {index: 1, total: 1},
		flags: [appKeyVariable],
		about: [site],
		link: appKeysPage(site),
		canGoBack: true,
		fallback: {kind: 'none'},
		...(complaint && {complaint}),
		input: input(site),
	};
}

/** The name that Datadog's own tools read it by (datadog-ci, "Environment variables"; Terraform's provider). */
export const appKeyVariable = 'DD_APP_KEY';

function input(site: Site): Input<AppKeyChoice> {
	return {
		kind: 'text',
		initial: '',
		secret: true,
		of(text) {
			const key = tidyKey(text);
			if (key === '') {
				return ok({kind: 'none'});
			}

			// Application keys are 40 characters, API keys 32 (datadog-ci's rule); the site judges the rest.
			return /^[\da-f]{32}$/iv.test(key)
				? refused({code: 'application-key', site, why: 'api-key'})
				: ok({kind: 'given', secret: seal(key)});
		},
	};
}
