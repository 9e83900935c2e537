import type {DescriptionWords} from '../../help-words.ts';
import {checkTexts} from '../checks/check-texts.ts';
import {featureWords} from '../features/feature-words.ts';
import {help} from './help.ts';

/** What the program described as data says. */
export const description: DescriptionWords = {
	help,
	exitCodes: {
		0: 'done, nothing to do, dry run, or left before approval; for doctor: no check failed, warnings or not',
		1:
			'failed, and nothing was changed; for doctor: a check failed; for status --check: drift or gaps, ' +
			'with --resolve-tags of images too',
		2: 'wrong usage, or an answer is missing where nobody can be asked',
		3: '--dry-run --detailed-exitcode: there are changes',
		4: 'the rollout failed and was rolled back',
		5: 'stopped or failed with some changes made, or only some clusters failed',
		6: 'still rolling out at the end of --timeout',
		77: 'credentials or permissions are missing',
		130: 'interrupted before any change',
	},
	environment: {
		DD_API_KEY: 'the API key; never an option',
		DD_APP_KEY: 'an application key, to ask Datadog whether data arrives and who uses a key; never an option',
		AWS_CONFIG_FILE: 'where the profiles are',
		AWS_SHARED_CREDENTIALS_FILE: 'where their credentials are',
		AWS_ENDPOINT_URL: 'where AWS is',
		AWS_CA_BUNDLE: 'certificates to trust',
		HTTPS_PROXY: 'the proxy to AWS, Datadog and registries',
		NO_PROXY: 'hosts that are reached without it',
		CI: 'set: nothing is asked',
		TERM: 'dumb: lines that nothing moves in',
		XDG_STATE_HOME: 'where journals are kept',
	},
	features: featureWords,
	checks: checkTexts,
};
