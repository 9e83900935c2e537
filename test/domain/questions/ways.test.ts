import {deepEqual} from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {ChoiceId} from '../../../source/domain/choices/choices.ts';
import {flags, variablesOf, type Flag, type FlagName} from '../../../source/domain/choices/flags.ts';

/** What no option says, and why. */
type Why =
	/** A code lives for half a minute. */
	| 'lives-shortly'
	/** A second yes of a person who looked at what is there now; nobody can say it before. */
	| 'looked-at'
	/** Whoever starts the program approves, with `--yes`; variables and files can have come from anywhere. */
	| 'approved'
	/** A key stands in no option and in no file: DD_API_KEY, DD_APP_KEY or standard input. */
	| 'secret'
	/** Only a screen goes on looking. */
	| 'screen-only';

/** What answers each question: its option, or why it has none. One without a row does not compile. */
const ways: Readonly<Record<ChoiceId, {readonly option: FlagName} | {readonly why: Why}>> = {
	credentials: {option: 'profile'},
	mfaCode: {why: 'lives-shortly'},
	regions: {option: 'region'},
	clusters: {option: 'cluster'},
	linux: {option: 'linux'},
	service: {option: 'service'},
	containers: {option: 'container'},
	existing: {option: 'existing'},
	takeAgent: {why: 'looked-at'},
	agentContainer: {why: 'looked-at'},
	site: {option: 'site'},
	keySource: {option: 'api-key-secret-arn'},
	key: {option: 'api-key-secret-arn'},
	features: {option: 'features'},
	settings: {option: 'network-mode'},
	release: {option: 'agent-version'},
	releaseTag: {option: 'agent-version'},
	canary: {option: 'canary'},
	plainKey: {option: 'store-key'},
	replaceInstances: {option: 'replace-instances'},
	format: {option: 'format'},
	bundle: {why: 'approved'},
	approval: {why: 'approved'},
	confirmation: {why: 'approved'},
	looking: {why: 'screen-only'},
	applicationKey: {why: 'secret'},
};

const schema = JSON.parse(readFileSync('assets/answers.schema.json', 'utf8')) as {
	readonly properties: Readonly<Record<string, unknown>>;
};
const table: readonly Flag[] = flags;

for (const [question, way] of Object.entries(ways)) {
	if ('why' in way) {
		continue;
	}

	test(`${question} has an option, a variable and a place in the file of answers`, () => {
		const flag = table.find(({name}) => name === way.option);
		deepEqual(
			[flag?.isTyped ?? false, flag ? variablesOf(flag).length > 0 : false, way.option in schema.properties],
			[false, true, true],
		);
	});
}
