import type {ScriptWords} from '../../code/script-words.ts';

/** Comments and complaints of the script that applies a plan. */
export const script: ScriptWords = {
	purpose:
		'Sends the requests beside this file in order. Needs the AWS CLI, and DD_API_KEY where a request ' +
		'holds the key.',
	fillsIn: 'Puts what earlier commands answered, and the key, into a request.',
	noKey: 'Set DD_API_KEY to your API key first: 32 characters from 0 to 9 and a to f, and nothing around them.',
	oldCli: command => `Install a newer AWS CLI first: this one doesn't know all of "aws ${command}".`,
	masked: 'Fill in what is masked in these files first.',
};
